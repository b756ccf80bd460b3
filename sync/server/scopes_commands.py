"""The commands about who follows which log."""

import argparse
from datetime import UTC, datetime

from sync.server import words_scopes as words
from sync.server.database import Database
from sync.server.merging import merge
from sync.server.packs import references
from sync.server.scopes import check_offices, give, granted_to, take_back


def grant_add(database: Database, asked: argparse.Namespace) -> None:
    """Raises PlatformTrouble("unknown_office")."""
    database.write(lambda session: give(session, asked.scope, asked.granted))
    print(words.GRANTED.format(scope=asked.scope, granted=asked.granted))


def grant_remove(database: Database, asked: argparse.Namespace) -> None:
    database.write(lambda session: take_back(session, asked.scope, asked.granted))
    print(words.TAKEN_BACK.format(scope=asked.scope, granted=asked.granted))


def scope_move(database: Database, asked: argparse.Namespace) -> None:
    """Raises PlatformTrouble("unknown_office"), ("merged")."""
    now = datetime.now(UTC)
    cases = database.write(lambda session: merge(session, asked.old, asked.new, references(session), now))
    print(words.MERGED.format(old=asked.old, new=asked.new, cases=cases))


def grant_list(database: Database, asked: argparse.Namespace) -> None:
    """Raises PlatformTrouble("unknown_office")."""
    database.read(lambda session: check_offices(session, asked.scope))
    granted = database.read(lambda session: granted_to(session, asked.scope))
    print("\n".join(granted) or words.NOTHING_GRANTED.format(scope=asked.scope))
