"""Desks for tests: a journal in memory, an engine over it, and somebody who listens."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from random import Random
from threading import Lock
from typing import TypeVar

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import Engine, create_engine, select
from sqlalchemy.orm import Session
from sqlalchemy.pool import StaticPool

from sync.casework.facts import Event
from sync.casework.numbering import Uuid7
from sync.casework.terms import TimeQuality
from sync.client.engine import SyncEngine, utc_now
from sync.client.pace import Pace
from sync.client.ports import SyncState
from sync.client.push import Sign, unsigned
from sync.client.trouble import LocalTrouble, PackRefused
from sync.journal.guards import create_all
from sync.journal.journal import Journal
from sync.journal.log import records_after
from sync.journal.tables import CLIENT_TABLES, ENTRY
from sync.wire.entry import Entry, Record
from sync.wire.messages import Pack, Reference
from sync.wire.platform import Platform
from tests.journal.ends import NOW, SCOPE, note

T = TypeVar("T")


class Ears:
    """Implements Listener."""

    def __init__(self) -> None:
        self.states: list[SyncState] = []
        self.touched: set[str] = set()
        self.bugs: list[Exception] = []

    def state(self, state: SyncState) -> None:
        self.states.append(state)

    def changed(self, case_ids: frozenset[str]) -> None:
        self.touched |= case_ids

    def crashed(self, error: Exception) -> None:
        self.bugs.append(error)


def empty_database() -> Engine:
    made = create_engine(
        "sqlite+pysqlite://", module=sqlcipher, poolclass=StaticPool, connect_args={"check_same_thread": False}
    )
    create_all(made, CLIENT_TABLES)
    return made


class Desk:
    """Implements EngineStore over a database in memory; ``ears`` is its engine's listener."""

    def __init__(
        self,
        platform: Platform,
        device: str,
        seed: int = 1,
        ears: Ears | None = None,
        token: bytes = b"t",
        *,
        sign: Sign = unsigned,
        clock: Callable[[], datetime] = utc_now,
        database: Engine | None = None,
    ) -> None:
        """``database``: one that has its tables and knows its device already."""
        self.platform = platform
        self._one_at_a_time = Lock()
        self._database = database or empty_database()
        self.kept = Pace()
        self.secret = token
        self.packs: dict[str, Pack] = {}
        self.unwanted: set[str] = set()
        self.wanted: tuple[Reference, ...] = ()
        self.blobs: tuple[bytes, ...] = ()
        self.offsets: dict[bytes, int] = {}
        self.full = False
        self.pinned = b""
        self.put_back_at = 0
        self.office = SCOPE
        self.granted: tuple[str, ...] = (SCOPE,)
        self.ears = ears or Ears()
        if database is None:
            with self._opened() as journal:
                journal.enrol(device, 1)
        self.seed, self.sign, self.clock = seed, sign, clock
        self.engine = self.another_line(platform)

    @contextmanager
    def _opened(self) -> Iterator[Journal]:
        with self._one_at_a_time, Session(self._database) as session, session.begin():
            yield Journal(session, Uuid7())

    def record(self, *texts: str, case_id: str = "c") -> tuple[Entry, ...]:
        return self.append([note(text, case_id) for text in texts], NOW)

    def append(self, events: Sequence[Event], at: datetime) -> tuple[Entry, ...]:
        with self._opened() as journal:
            return journal.append(self.office, events, at, TimeQuality.SYNCED)

    def read(self, work: Callable[[Journal], T]) -> T:
        with self._opened() as journal:
            return work(journal)

    def write(self, work: Callable[[Journal], frozenset[str]]) -> frozenset[str]:
        if self.full:
            raise LocalTrouble("full")
        with self._opened() as journal:
            return work(journal)

    def scopes(self) -> tuple[str, ...]:
        return self.granted

    def keep_grants(self, scopes: tuple[str, ...]) -> None:
        self.granted = scopes

    def token(self) -> bytes:
        return self.secret

    def platform_key(self) -> bytes:
        return self.pinned

    def keep_token(self, token: bytes) -> None:
        self.secret = token

    def wants_incarnation(self) -> bool:
        return self.put_back_at == self.read(lambda journal: journal.device().incarnation)

    def pace(self) -> Pace:
        return self.kept

    def keep_pace(self, pace: Pace) -> None:
        self.kept = pace

    def references(self) -> tuple[Reference, ...]:
        return self.wanted

    def keep_pack(self, pack: Pack) -> frozenset[str]:
        if pack.name in self.unwanted:
            raise PackRefused("pack_signature", pack.name)
        self.packs[pack.name] = pack
        return frozenset()

    def unasked_blobs(self) -> tuple[bytes, ...]:
        return tuple(blob for blob in self.blobs if blob not in self.offsets)

    def keep_offsets(self, offsets: tuple[tuple[bytes, int], ...]) -> None:
        self.offsets |= dict(offsets)

    def log(self) -> list[Record]:
        """Every position of the office's log, as it is here."""
        with self._one_at_a_time, Session(self._database) as session:
            return [record for record, _ in records_after(session, SCOPE, 0, 1_000_000)]

    def image(self) -> "Desk":
        """A desk that holds what this one holds now and never goes on: a backup, or the disk of a clone."""
        copy = Desk(self.platform, "")
        copy.become(self)
        return copy

    def put_back(self, image: "Desk") -> None:
        """Go on with what ``image`` holds; nothing of what is here remains."""
        with image._one_at_a_time, image._database.connect() as source, self._database.connect() as target:
            source.connection.driver_connection.backup(target.connection.driver_connection)  # type: ignore[union-attr]

    def become(self, original: "Desk") -> None:
        """Go on as a copy of that computer: the same database, key and secrets."""
        self.put_back(original)
        self.secret, self.pinned, self.sign = original.secret, original.pinned, original.sign
        self.engine = self.another_line(self.platform)

    def another_line(self, platform: Platform) -> SyncEngine:
        """An engine over this desk's database that asks ``platform``."""
        draw = Random(self.seed).random
        return SyncEngine(platform, self, self.ears, draw=draw, debounce=0.0, sign=self.sign, clock=self.clock)

    def ids(self) -> set[str]:
        """Of every entry that is here."""
        with self._one_at_a_time, Session(self._database) as session:
            return set(session.execute(select(ENTRY.c.id)).scalars())

    def head(self) -> tuple[int, bytes]:
        return self.read(lambda journal: journal.scope_head(SCOPE))


def texts(desk: Desk) -> list[str]:
    """What a desk shows of the one case of ``record``, in order."""
    return desk.read(lambda journal: [getattr(event, "text", "") for event in journal.events_of("c")])
