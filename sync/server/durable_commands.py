"""The commands about copies in another place: backup, heads, durable."""

import argparse
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy.orm import Session

from sync.server import words_durable as words
from sync.server.backups import back_up, keep
from sync.server.database import Database
from sync.server.durable import Head, declare, heads, read_heads, written
from sync.server.trouble import PlatformTrouble


def backup(database: Database, asked: argparse.Namespace) -> None:
    """Raises PlatformTrouble ``backup_elsewhere``, ``file_exists``, ``cannot_keep``, ``bad_copy``."""
    beside, found = back_up(database, asked.file, datetime.now(UTC))
    print(words.BACKED_UP.format(file=asked.file, scopes=len(found), heads=beside))


def write_heads(database: Database, asked: argparse.Namespace) -> None:
    """Before a dump begins, so that the dump has them all. Raises PlatformTrouble ``file_exists``, ``cannot_keep``."""

    def read(session: Session) -> tuple[tuple[Head, ...], bytes]:
        found = heads(session)
        return found, written(session, found, datetime.now(UTC))

    found, content = database.read(read)
    keep(asked.file, content)
    print(words.HEADS.format(file=asked.file, scopes=len(found)))


def durable(database: Database, asked: argparse.Namespace) -> None:
    """Raises PlatformTrouble ``no_heads``, ``bad_heads``, ``other_history``."""
    covered = _read(asked.file)
    moved = database.write(lambda session: declare(session, covered, datetime.now(UTC)))
    print(words.DECLARED.format(moved=moved, same=len(covered) - moved))


def _read(file: Path) -> tuple[Head, ...]:
    try:
        return read_heads(file.read_bytes())
    except OSError as error:
        raise PlatformTrouble("no_heads", file=str(file)) from error
    except ValueError as error:
        raise PlatformTrouble("bad_heads", file=str(file)) from error
