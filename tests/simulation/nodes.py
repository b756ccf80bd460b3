"""The machines of a simulated office: databases in memory that can be copied, put back and cut off in mid-work.

Everything that decides is the real thing (platform, journal, engine, frames); only disk and line are simulated.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from random import Random
from typing import TypeVar

import sqlcipher3.dbapi2 as sqlite
from sqlalchemy import Engine, create_engine, event
from sqlalchemy.engine import Connection
from sqlalchemy.orm import Session
from sqlalchemy.pool import StaticPool

from desktop.device.device_key import DeviceKey
from sync.casework.numbering import Uuid7
from sync.journal.journal import Journal
from sync.server.database import Database
from sync.wire.messages import Enrolled
from tests.client.desks import Desk, empty_database
from tests.server.places import Tick
from tests.simulation.line import Line, PlatformDied

T = TypeVar("T")


@dataclass(slots=True)
class Disk:
    """A database in memory. ``copy`` is what a backup, an image of a machine or a snapshot is."""

    content: sqlite.Connection = field(default_factory=lambda: sqlite.connect(":memory:", check_same_thread=False))

    @classmethod
    def of(cls, store: Engine) -> "Disk":
        made = cls()
        with store.connect() as connection:
            connection.connection.driver_connection.backup(made.content)  # type: ignore[union-attr]
        return made

    def copy(self) -> "Disk":
        twin = Disk()
        self.content.backup(twin.content)
        return twin


class Drive:
    """Where a machine has its disk. Kept from one run to the next: an engine that is new compiles every statement."""

    def __init__(self) -> None:
        self._disk = Disk()
        self._disk.content.isolation_level = None
        content = self._disk.content
        self.engine = create_engine("sqlite+pysqlite://", module=sqlite, creator=lambda: content, poolclass=StaticPool)
        event.listen(self.engine, "begin", _begin)

    def put(self, disk: Disk) -> None:
        """From now on everything is as on this disk, which itself stays as it is."""
        disk.content.backup(self._disk.content)

    def copy(self) -> Disk:
        return self._disk.copy()


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN")


class ChangingDatabase(Database):
    """The platform's database, which may be put back to an earlier copy, and whose process may die at a commit."""

    def __init__(self) -> None:
        self.drive = Drive()
        super().__init__(self.drive.engine)
        self.kill_before_commit = False

    def write(self, work: Callable[[Session], T]) -> T:
        def watched(session: Session) -> T:
            done = work(session)
            if self.kill_before_commit:
                raise PlatformDied
            return done

        try:
            return super().write(watched)
        finally:
            self.kill_before_commit = False


class SimulatedDesk(Desk):
    """A desk whose disk can be copied and put back."""

    def __init__(self, name: str, line: Line, drive: Drive, identity: "Identity", clock: Tick, seed: int) -> None:
        self.uuid = Uuid7(random=Random(seed).randbytes)
        super().__init__(
            line, identity.enrolled.device, seed, token=identity.enrolled.token, sign=identity.key.sign, clock=clock,
            database=drive.engine,
        )  # fmt: skip
        self.name, self.line, self.drive, self.identity = name, line, drive, identity
        self.pinned = identity.enrolled.platform_key
        self.granted = identity.enrolled.scopes
        self.office = self.granted[0]

    @contextmanager
    def _opened(self) -> Iterator[Journal]:
        with self._one_at_a_time, Session(self._database) as session, session.begin():
            yield Journal(session, self.uuid)

    def own_head(self) -> tuple[int, bytes]:
        return self.read(lambda journal: journal.scope_head(self.office))

    @property
    def store(self) -> Engine:
        return self.drive.engine


@dataclass(frozen=True, slots=True, kw_only=True)
class Identity:
    """What a computer is to the platform; a clone has the same."""

    enrolled: Enrolled
    key: DeviceKey


def enrolled_disk(identity: Identity) -> Disk:
    store = empty_database()
    with Session(store) as session, session.begin():
        Journal(session, Uuid7()).enrol(identity.enrolled.device, identity.enrolled.incarnation)
    return Disk.of(store)
