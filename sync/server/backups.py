"""A copy of the embedded database, made while it is in use, and verified by opening it.

What is written appears whole under its name or not at all. PostgreSQL has tools of its own for this (``pg_dump``).
"""

import os
from contextlib import closing
from datetime import datetime
from pathlib import Path

import sqlcipher3.dbapi2 as sqlite
from sqlalchemy.orm import Session

from sync.files import reason_of
from sync.server.database import Database, open_database
from sync.server.durable import Head, heads, written
from sync.server.trouble import PlatformTrouble

OWNER_ONLY = 0o600
HEADS = ".heads"
"""Added to the name of a copy: the file that says what it covers."""


def back_up(database: Database, file: Path, now: datetime) -> tuple[Path, tuple[Head, ...]]:
    """Copy the database to ``file`` and what it covers to a file beside it; answers that one and the heads.

    The heads are read from the copy. Raises PlatformTrouble ``backup_elsewhere``, ``file_exists``, ``cannot_keep``
    or ``bad_copy``; then nothing stands under either name.
    """
    if not database.embedded:
        raise PlatformTrouble("backup_elsewhere")
    part, beside = file.with_name(f".{file.name}.part"), file.with_name(file.name + HEADS)
    for name in (file, beside):
        if name.exists():
            raise PlatformTrouble("file_exists", file=str(name))
    try:
        _copy(database, part)
        found, told = _verified(part, now)
        _settled(part, file)
        keep(beside, told)
    except OSError as error:
        raise _kept_not(file, error) from error
    finally:
        _drop(part)
    return beside, found


def keep(file: Path, content: bytes) -> None:
    """A new file, on the disk when this returns. Raises PlatformTrouble ``file_exists``, ``cannot_keep``."""
    try:
        descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, OWNER_ONLY)
        with os.fdopen(descriptor, "wb") as opened:
            opened.write(content)
            opened.flush()
            os.fsync(descriptor)
    except FileExistsError as error:
        raise PlatformTrouble("file_exists", file=str(file)) from error
    except OSError as error:
        raise _kept_not(file, error) from error


def _copy(database: Database, part: Path) -> None:
    """SQLite's own online copy: one moment of the database, however many write meanwhile."""
    _drop(part)
    os.close(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, OWNER_ONLY))
    try:
        with closing(database.engine.raw_connection()) as source, closing(sqlite.connect(str(part))) as target:
            source.driver_connection.backup(target)  # type: ignore[union-attr]
    except sqlite.Error as error:
        raise PlatformTrouble("bad_copy", reason=str(error)) from error


def _verified(part: Path, now: datetime) -> tuple[tuple[Head, ...], bytes]:
    """What the copy itself says of its logs, and that as a file. Raises PlatformTrouble("bad_copy")."""

    def read(session: Session) -> tuple[tuple[Head, ...], bytes]:
        (found,) = session.connection().exec_driver_sql("PRAGMA integrity_check(1)").scalars()
        if found != "ok":
            raise PlatformTrouble("bad_copy", reason=str(found))
        ends = heads(session)
        return ends, written(session, ends, now)

    with closing(open_database(str(part))) as copy:
        return copy.read(read)


def _settled(part: Path, file: Path) -> None:
    """Under its name only when it is on the disk."""
    descriptor = os.open(part, os.O_RDWR)
    os.fsync(descriptor)
    os.close(descriptor)
    part.rename(file)
    if os.name == "posix":
        folder = os.open(file.parent, os.O_RDONLY)
        os.fsync(folder)
        os.close(folder)


def _drop(part: Path) -> None:
    for suffix in ("", "-wal", "-shm"):
        part.with_name(part.name + suffix).unlink(missing_ok=True)


def _kept_not(file: Path, error: OSError) -> PlatformTrouble:
    return PlatformTrouble("cannot_keep", file=str(file), reason=reason_of(error))
