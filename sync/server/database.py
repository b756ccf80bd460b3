"""The platform's database: embedded SQLite by a path, PostgreSQL by a URL; the same code runs on both.

Answers are given after the commit only. PostgreSQL: READ COMMITTED for writing (rows are locked by hand), one snapshot
for reading. SQLite: WAL with ``synchronous=FULL``, BEGIN IMMEDIATE, one writer at a time.
"""

from collections.abc import Callable
from contextlib import nullcontext
from pathlib import Path
from threading import Lock
from typing import TypeVar

import psycopg
import sqlcipher3.dbapi2 as sqlite
from sqlalchemy import Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import DBAPIError, IntegrityError, OperationalError
from sqlalchemy.orm import Session
from sqlalchemy.pool import QueuePool

from sync.server.driven import driven
from sync.server.migrating import bring_up_to_date, check_form, is_empty
from sync.server.trouble import Away, Busy, PlatformTrouble

T = TypeVar("T")

OLDEST_SAFE = (3, 51, 3)
WITHDRAWN = (3, 52, 0)
"""SQLite before 3.51.3 can corrupt a WAL file that two connections write to; 3.52.0 was withdrawn."""

LOCK_SECONDS = 5
TRIES = 3
CONNECTIONS = 20

POSTGRES = "-c timezone=UTC -c plan_cache_mode=force_generic_plan"
"""A plan over the partitions costs more than what it plans, so each statement is planned once per connection."""

_SETTINGS = (
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",
    "PRAGMA foreign_keys = ON",
    "PRAGMA trusted_schema = OFF",
    "PRAGMA cell_size_check = ON",
)
_REPEATABLE = frozenset({"40P01", "40001", "23505"})
"""Deadlock, serialisation failure, and the same row inserted by two at once: the loser looks again and then knows."""
_LOCKED = frozenset({"55P03", "57014"})
_GONE = ("57P", "08")
"""It stops, starts, or the connection broke."""


class Database:
    """Runs work in transactions; safe to use from many threads."""

    def __init__(self, engine: Engine, before_commit: Callable[[Session], None] | None = None) -> None:
        """``before_commit``: called at the end of every writing transaction; the moment faults are aimed at."""
        self._before_commit = before_commit
        self.engine = engine
        self.embedded = embedded = engine.dialect.name == "sqlite"
        # two writers of one process would otherwise wait in SQLite's unfair busy loop
        self._turn: Lock | nullcontext[None] = Lock() if embedded else nullcontext()
        self._writing = engine.execution_options(immediate=True)
        self._reading = engine if embedded else engine.execution_options(isolation_level="REPEATABLE READ")

    def write(self, work: Callable[[Session], T]) -> T:
        """One transaction; what ``work`` did is durable when this returns. Raises Busy."""
        for left in reversed(range(TRIES)):
            try:
                with self._turn, Session(self._writing) as session, session.begin():
                    done = work(session)
                    if self._before_commit is not None:
                        self._before_commit(session)
                    return done
            except DBAPIError as error:
                if not left or not _worth_repeating(error):
                    raise _told(error) from error
        raise Busy

    def read(self, work: Callable[[Session], T]) -> T:
        """One snapshot. Raises Busy."""
        try:
            with Session(self._reading) as session, session.begin():
                return work(session)
        except DBAPIError as error:
            raise _told(error) from error

    def create(self) -> bool:
        """Bring it to the newest form; whether this was an empty database. Raises PlatformTrouble."""
        with self._writing.begin() as connection:
            return bring_up_to_date(connection)

    def renew(self) -> None:
        """The same for a database that is in use already. Raises PlatformTrouble, ("not_ready") for an empty one."""
        with self._writing.begin() as connection:
            if is_empty(connection):
                raise PlatformTrouble("not_ready")
            bring_up_to_date(connection)

    def check(self) -> None:
        """Raises PlatformTrouble where this program and the form of the database do not fit."""
        with self._reading.connect() as connection:
            check_form(connection)

    def after_fork(self) -> None:
        """Connections of the process above are its own; this one makes new ones."""
        self.engine.dispose(close=False)

    def close(self) -> None:
        self.engine.dispose()


def open_database(
    where: str, lock_seconds: float = LOCK_SECONDS, before_commit: Callable[[Session], None] | None = None
) -> Database:
    """``where``: a path, or ``postgresql://…``. Raises PlatformTrouble."""
    if "://" not in where:
        return Database(_embedded(Path(where), lock_seconds), before_commit)
    url = make_url(where)
    if url.get_backend_name() != "postgresql":
        raise PlatformTrouble("unknown_database", kind=url.get_backend_name())
    engine = create_engine(
        url.set(drivername="postgresql+psycopg"),
        pool_size=CONNECTIONS,
        hide_parameters=True,
        execution_options={"driven": driven},
        connect_args={"options": f"-c lock_timeout={int(lock_seconds * 1000)} {POSTGRES}"},
    )
    return Database(engine, before_commit)


def beside(where: str, suffix: str) -> Path:
    """What the platform keeps outside its database: ``<database>.<suffix>``; for a database at a URL
    ``platform.<suffix>`` in the folder it is started in.
    """
    return Path(f"platform.{suffix}" if "://" in where else f"{where}.{suffix}")


def check_sqlite(version: tuple[int, ...] = sqlite.sqlite_version_info) -> None:
    """Raises PlatformTrouble("unsafe_sqlite")."""
    if version < OLDEST_SAFE or version == WITHDRAWN:
        raise PlatformTrouble("unsafe_sqlite", version=".".join(map(str, version)))


def _embedded(path: Path, lock_seconds: float) -> Engine:
    check_sqlite()
    if not path.parent.is_dir():
        raise PlatformTrouble("no_folder", folder=str(path.parent))

    def connect() -> sqlite.Connection:
        connection = sqlite.connect(str(path), isolation_level=None, check_same_thread=False)
        for setting in (f"PRAGMA busy_timeout = {int(lock_seconds * 1000)}", *_SETTINGS):
            connection.execute(setting)
        return connection

    engine = create_engine(
        "sqlite+pysqlite://",
        module=sqlite,
        creator=connect,
        poolclass=QueuePool,
        pool_size=CONNECTIONS,
        hide_parameters=True,
    )
    event.listen(engine, "begin", _begin)
    return engine


def _begin(connection: Connection) -> None:
    immediate = connection.get_execution_options().get("immediate")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if immediate else "BEGIN")


def _worth_repeating(error: DBAPIError) -> bool:
    return isinstance(error, IntegrityError) or _state(error) in _REPEATABLE


def _told(error: DBAPIError) -> Exception:
    locked = isinstance(error, OperationalError) and "locked" in str(error.orig)
    if locked or _state(error) in _LOCKED | _REPEATABLE:
        return Busy()
    return Away(str(error.orig).strip()) if _gone(error) else error


def _gone(error: DBAPIError) -> bool:
    """A PostgreSQL that does not answer gives no state; SQLite never gives one."""
    silent = isinstance(error.orig, psycopg.OperationalError) and not _state(error)
    return error.connection_invalidated or silent or _state(error).startswith(_GONE)


def _state(error: DBAPIError) -> str:
    return str(getattr(error.orig, "sqlstate", "") or "")
