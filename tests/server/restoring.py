"""A platform that can be restored from a copy under the feet of its desks, and desks that sign and can be copied."""

import secrets
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

from sqlalchemy import make_url

from desktop.device.device_key import DeviceKey
from sync.server.database import Database, open_database
from sync.server.durable import declare, heads
from sync.server.locating import restored
from sync.server.platform import DatabasePlatform
from sync.server.signing import PlatformKey
from sync.wire.messages import Answer, Enrolled, Enrolment, Exchange, Pack, PackRequest
from sync.wire.recovery import Heard, Located, Locator, Witness
from tests.client.desks import Desk
from tests.journal.ends import SCOPE
from tests.server.places import Place, Tick, make_place
from tests.server.postgres import new_database


@dataclass(slots=True, kw_only=True)
class Restorable:
    """Implements Platform: whatever database is in use now."""

    where: str
    folder: Path
    key: PlatformKey = field(default_factory=PlatformKey.made)
    place: Place = field(init=False)
    clock: Tick = field(default_factory=Tick)
    begun: bool = False

    def __post_init__(self) -> None:
        self._open(self.where, self._found if self.begun else make_place)

    def backup(self) -> str:
        """Where a copy of the database as it is now lies."""
        self.place.database.close()
        return copied(self.where, self.folder)

    def covered(self) -> None:
        """A copy of everything that is here lies elsewhere now."""
        self.place.database.write(lambda session: declare(session, heads(session), self.place.clock()))

    def restore(self, copy: str, *, announced: bool = True) -> None:
        """Go on with a copy of ``copy``; ``announced``: the administrator runs the command he is asked to."""
        self.place.database.close()
        self.where = copied(copy, self.folder)
        self._open(self.where, self._found)
        if announced:
            self.place.database.write(lambda session: restored(session, self.key, self.clock()))

    def empty(self, where: str) -> None:
        """Somebody sets up a new platform in the place of this one."""
        self.place.database.close()
        self._open(where, make_place)

    def desk(self, machine: str = "m", scope: str = SCOPE) -> Desk:
        """An enrolled desk with a key of its own, that knows the platform's."""
        key = DeviceKey.made()
        enrolled = self.enrol(Enrolment(code=self.place.code(scope), machine=machine, public_key=key.public))
        made = Desk(self, enrolled.device, token=enrolled.token, sign=key.sign, clock=self.clock)
        made.pinned, made.office, made.granted = enrolled.platform_key, scope, enrolled.scopes
        return made

    def later(self, **time: float) -> None:
        self.clock.now += timedelta(**time)

    def exchange(self, request: Exchange) -> Answer:
        return self.place.platform.exchange(request)

    def enrol(self, request: Enrolment) -> Enrolled:
        return self.place.platform.enrol(request)

    def reference(self, request: PackRequest) -> Pack:
        return self.place.platform.reference(request)

    def locate(self, request: Locator) -> Located:
        return self.place.platform.locate(request)

    def testify(self, request: Witness) -> Heard:
        return self.place.platform.testify(request)

    def close(self) -> None:
        self.place.database.close()

    def _found(self, database: Database) -> Place:
        """A database that has its offices and packs already."""
        return Place(database=database, platform=DatabasePlatform(database, self.clock, self.key), clock=self.clock)

    def _open(self, where: str, make: Callable[[Database], Place]) -> None:
        database = open_database(where)
        database.create()
        self.place = make(database)
        self.place.clock = self.clock
        self.place.platform = DatabasePlatform(database, self.clock, self.key)


def copied(where: str, folder: Path) -> str:
    """Of SQLite the file, of PostgreSQL the database as a template."""
    if "://" in where:
        return new_database(str(make_url(where).database))
    with closing(sqlite3.connect(where)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    copy = folder / f"{secrets.token_hex(6)}.db"
    shutil.copyfile(where, copy)
    return str(copy)
