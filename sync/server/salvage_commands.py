"""The commands about what revoked devices still sent."""

import argparse
from datetime import UTC, datetime

from sync.server import words_salvage as words
from sync.server.database import Database
from sync.server.packs import references
from sync.server.salvage import accept, discard, kept_aside


def salvage_list(database: Database, asked: argparse.Namespace) -> None:
    kept = database.read(kept_aside)
    told = [words.KEPT.format(device=one.device, entries=one.entries, signed=one.signed) for one in kept]
    print("\n".join(told) or words.NOTHING)


def salvage_accept(database: Database, asked: argparse.Namespace) -> None:
    """Raises PlatformTrouble("nothing_kept")."""
    now = datetime.now(UTC)
    count = database.write(lambda session: accept(session, asked.device, references(session), now))
    print(words.ACCEPTED.format(count=count))


def salvage_discard(database: Database, asked: argparse.Namespace) -> None:
    """Raises PlatformTrouble("nothing_kept")."""
    count = database.write(lambda session: discard(session, asked.device, datetime.now(UTC)))
    print(words.DISCARDED.format(count=count))
