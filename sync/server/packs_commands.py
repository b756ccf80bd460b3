"""``qianban-platform packs load`` and ``packs list``: what the desks look things up in, and since when."""

import argparse
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy.orm import Session

from sync.casework.calendar import CST
from sync.journal.log import instant_of
from sync.server import words
from sync.server.database import Database
from sync.server.packs import every_edition, load_packs
from sync.server.trouble import PlatformTrouble


def load_from(database: Database, asked: argparse.Namespace) -> None:
    """Every pack of a folder that changed becomes the newest edition. Raises PlatformTrouble."""
    take_packs(database, asked.folder)


def list_packs(database: Database, asked: argparse.Namespace) -> None:
    newest: set[str] = set()
    for one in database.read(every_edition):
        issued = instant_of(one.edition).astimezone(CST)
        sentence = words.EDITION if one.name in newest else words.EDITION_IN_USE
        print(sentence.format(name=one.name, etag=one.etag, time=f"{issued:%Y-%m-%d %H:%M:%S}", size=one.size))
        newest.add(one.name)
    if not newest:
        print(words.NO_EDITIONS)


def take_packs(database: Database, folder: Path) -> None:
    """Raises PlatformTrouble ``no_pack`` or ``unreadable_pack``; then none of the folder's packs was taken."""
    taken = database.write(lambda session: _load(session, folder))
    print(words.PACKS_TAKEN.format(names="、".join(taken)) if taken else words.PACKS_SAME)


def _load(session: Session, folder: Path) -> tuple[str, ...]:
    try:
        return load_packs(session, folder, datetime.now(UTC))
    except OSError as error:
        raise PlatformTrouble("no_pack", file=str(error.filename)) from error
    except ValueError as error:
        raise PlatformTrouble("unreadable_pack", reason=str(error)) from error
