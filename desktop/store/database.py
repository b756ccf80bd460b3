"""The encrypted file of one desk: one writer, two readers, short transactions.

Whoever opens it must hold the profile (one program per profile). Nothing here ever deletes a file it cannot read:
the caller may set the three files aside with :func:`set_aside` and start anew or from a backup.
"""

from collections.abc import Callable
from contextlib import closing
from datetime import datetime
from pathlib import Path
from typing import TypeVar

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import Engine, create_engine, event
from sqlalchemy.engine import Connection
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session
from sqlalchemy.pool import QueuePool

from desktop.store.check import damaged_pages
from desktop.store.connection import check_file, check_log, check_version, connect
from desktop.store.migrations import migrate
from desktop.store.trouble import StoreTrouble, environment, until_open, with_cause
from sync.files import replaced

T = TypeVar("T")

WRITER_CACHE_KIB = 16 * 1024
READER_CACHE_KIB = 40 * 1024
SIDE_FILES = ("", "-wal", "-shm")


class Database:
    """Transactions by function: ``write`` commits what ``work`` did or nothing, ``read`` sees one moment."""

    def __init__(self, path: Path, writer: Engine, readers: Engine) -> None:
        self.path = path
        self._writer = writer
        self._readers = readers

    @classmethod
    def open(cls, path: Path, key: bytes) -> "Database":
        """Open an existing file and bring its tables up to date. Raises StoreTrouble; the file stays as it was."""
        return cls._open(path, key, fresh=False)

    @classmethod
    def create(cls, path: Path, key: bytes) -> "Database":
        """The same, where there may be no file yet."""
        return cls._open(path, key, fresh=True)

    @classmethod
    def _open(cls, path: Path, key: bytes, *, fresh: bool) -> "Database":
        check_version()
        try:
            check_file(path, fresh=fresh)
            until_open(lambda: check_log(path, key), path.parent)
            return cls._connected(path, key)
        except StoreTrouble as trouble:
            raise with_cause(trouble, path.parent) from trouble

    @classmethod
    def _connected(cls, path: Path, key: bytes) -> "Database":
        database = cls(path, _engine(path, key, 1, writes=True), _engine(path, key, 2, writes=False))
        try:
            with database._writer.connect() as connection:
                migrate(connection)
        except StoreTrouble:
            database.close()
            raise
        except Exception as error:
            database.close()
            raise environment(error) or error from error
        return database

    def write(self, work: Callable[[Session], T]) -> T:
        """Run ``work`` in one transaction (BEGIN IMMEDIATE). Raises StoreTrouble; then nothing was kept.

        After an error at COMMIT the outcome is unknown (R7): ask for the entries by id before trying again.
        """
        return self._run(self._writer, work)

    def read(self, work: Callable[[Session], T]) -> T:
        """Run ``work`` on a connection that cannot write. Usable from any thread."""
        return self._run(self._readers, work)

    def damaged_pages(self) -> int:
        """How many pages fail their check; 0 is a whole file. Raises StoreTrouble."""
        try:
            with closing(self._writer.raw_connection()) as connection, closing(connection.cursor()) as cursor:
                return damaged_pages(cursor)
        except sqlcipher.Error as error:
            raise environment(error) or error from error
        finally:
            self._writer.dispose()

    def _run(self, engine: Engine, work: Callable[[Session], T]) -> T:
        try:
            with Session(engine, expire_on_commit=False) as session, session.begin():
                return work(session)
        except (DBAPIError, sqlcipher.Error) as error:
            trouble = environment(error)
            if trouble is None:
                raise
            engine.dispose()
            raise with_cause(trouble, self.path.parent) from error

    def close(self) -> None:
        """Close every connection; the write-ahead log is folded in."""
        self._readers.dispose()
        self._writer.dispose()


def set_aside(path: Path, now: datetime, why: str = "unreadable") -> Path:
    """Move a file with its -wal and -shm, as one set, beside itself under a dated name; returns it."""
    stem = f"{path.name}.{why}-{now:%Y%m%d-%H%M%S}"
    for suffix in SIDE_FILES:
        part = path.with_name(path.name + suffix)
        if part.exists():
            replaced(part, path.with_name(stem + suffix))
    return path.with_name(stem)


def _engine(path: Path, key: bytes, size: int, *, writes: bool) -> Engine:
    cache = WRITER_CACHE_KIB if writes else READER_CACHE_KIB
    engine = create_engine(
        "sqlite+pysqlite://",
        module=sqlcipher,
        creator=lambda: connect(path, key, cache_kib=cache, writes=writes),
        poolclass=QueuePool,
        pool_size=size,
        max_overflow=0,
        hide_parameters=True,
    )
    begin = "BEGIN IMMEDIATE" if writes else "BEGIN"

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        connection.exec_driver_sql(begin)

    return engine
