"""The commands about bundles that come on a U-disk."""

import argparse
from pathlib import Path

from sqlalchemy import select

from sync.casework.calendar import CST
from sync.files import reason_of, write_whole
from sync.journal.log import instant_of
from sync.server import words_bundles as words
from sync.server.bundles import Ferry, Taken
from sync.server.database import Database
from sync.server.platform import DatabasePlatform
from sync.server.signing import key_file, load_key
from sync.server.tables_bundles import BUNDLE
from sync.server.trouble import PlatformTrouble
from sync.wire.bundle import LARGEST, SUFFIX, BadBundle

ANSWER = "-回执"


def bundle_take(database: Database, asked: argparse.Namespace) -> None:
    """Raises PlatformTrouble."""
    content = _content(asked.file)
    try:
        taken = _ferry(database, asked).take(content)
    except BadBundle as bad:
        raise PlatformTrouble(f"bundle_{bad.code}", file=asked.file.name) from bad
    _tell(taken)


def bundle_make(database: Database, asked: argparse.Namespace) -> None:
    """Raises PlatformTrouble; what was taken before the answer could be written stays taken."""
    out = asked.out or asked.file.with_name(f"{asked.file.stem}{ANSWER}{SUFFIX}")
    content = _content(asked.file)
    try:
        taken, answer = _ferry(database, asked).answer(content)
        write_whole(out, answer)
    except BadBundle as bad:
        raise PlatformTrouble(f"bundle_{bad.code}", file=asked.file.name) from bad
    except OSError as error:
        raise PlatformTrouble("bundle_unwritten", file=str(out), reason=reason_of(error)) from error
    print(words.ANSWERED.format(file=out))
    _tell(taken)


def bundle_list(database: Database, asked: argparse.Namespace) -> None:
    rows = database.read(lambda session: session.execute(select(BUNDLE).order_by(BUNDLE.c.taken_ms)).all())
    told = [
        words.LISTED.format(
            taken=_time(row.taken_ms),
            scope=row.scope,
            device=row.device,
            made=_time(row.made_ms),
            entries=row.entries,
            fault=words.FAULTS[row.fault].format(entries=row.entries) if row.fault else "",
        )
        for row in rows
    ]
    print("\n".join(told) or words.NONE)


def _ferry(database: Database, asked: argparse.Namespace) -> Ferry:
    return Ferry(DatabasePlatform(database, key=load_key(key_file(asked.db, asked.key))))


def _content(file: Path) -> bytes:
    """Raises PlatformTrouble("bundle_unread")."""
    try:
        with file.open("rb") as opened:
            return opened.read(LARGEST + 1)
    except OSError as error:
        raise PlatformTrouble("bundle_unread", file=str(file), reason=reason_of(error)) from error


def _tell(taken: Taken) -> None:
    """Raises PlatformTrouble where nothing was taken."""
    facts = {"scope": taken.scope, "device": taken.device, "made": _time(taken.made_ms), "entries": taken.entries}
    if taken.fault is not None:
        raise PlatformTrouble(f"bundle_fault_{taken.fault.value}", **{name: str(fact) for name, fact in facts.items()})
    print((words.TAKEN if taken.new or not taken.entries else words.NOTHING_NEW).format(**facts, new=taken.new))


def _time(ms: int) -> str:
    return f"{instant_of(ms).astimezone(CST):%Y-%m-%d %H:%M}"
