"""A desk's lane of attachments on a real encrypted database, and an ear for what it tells."""

import hashlib
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import datetime, timedelta
from pathlib import Path

from desktop.office.lane_settings import keep_switches
from desktop.office.lane_store import LaneStore
from desktop.office.line_store import TOKEN
from desktop.office.making_room import MakingRoom
from desktop.store.database import Database
from desktop.store.sealing import BlobSealer
from desktop.store.settings import keep_setting
from sync.casework.numbering import Uuid7
from sync.client.attachments import AttachmentLane
from sync.client.blob_line import HttpBlobs
from sync.client.lane_pace import Switches
from sync.client.lane_ports import LaneState
from sync.client.transport import HttpLine, HttpPlatform, Patience
from sync.journal.blob_rows import Blob, BlobRows
from sync.journal.blobs import BlobFiles
from sync.journal.journal import Journal
from sync.wire.messages import Enrolled, Enrolment
from tests.casework.makers import MONDAY
from tests.platform_process import SCOPE, Platform

KEY = bytes(range(32))
LONG_AFTER = MONDAY + timedelta(days=10_000)
"""Whatever a test puts was last used long before."""


def enrolled(platform: Platform, machine: str = "m") -> Enrolled:
    with closing(HttpPlatform(platform.address)) as line:
        return line.enrol(Enrolment(code=platform.code(), machine=machine))


def at_platform(served: Platform, sha: str) -> bytes:
    """What the platform has kept of a content."""
    return (Path(f"{served.database}.blobs") / SCOPE / sha).read_bytes()


class Clock:
    """Moves on by an hour whenever it is asked, so that no backoff outlasts a step."""

    def __init__(self) -> None:
        self.now = MONDAY

    def __call__(self) -> datetime:
        self.now += timedelta(hours=1)
        return self.now


class LaneDesk:
    """``events``: whether an exchange is wanted, as the lane is told."""

    def __init__(self, folder: Path, database: Database) -> None:
        self.folder = folder
        self.database = database
        self.files = BlobFiles(folder / "blobs", BlobSealer(KEY))
        self.room = MakingRoom(database=database, files=self.files, clock=lambda: LONG_AFTER)
        self.store = LaneStore(database=database, files=self.files, room=self.room)
        self.told: list[LaneState] = []
        self.bugs: list[Exception] = []
        self.events: Callable[[], bool] = lambda: False

    def attach(self, content: bytes, offset: int = 0) -> str:
        """As the desk does it, after the platform has said how far it has it."""
        sha = self.files.put(content)
        self.database.write(lambda session: BlobRows(session).add(sha, len(content), SCOPE, 1))
        self.database.write(lambda session: BlobRows(session).moved(sha, offset))
        return sha

    def want(self, content: bytes) -> str:
        sha = hashlib.sha256(content).hexdigest()
        self.database.write(lambda session: BlobRows(session).want(sha, len(content), SCOPE, 1))
        return sha

    def switch(self, chosen: Switches) -> None:
        self.database.write(lambda session: keep_switches(session, chosen))

    def row(self, sha: str) -> Blob:
        found = self.database.read(lambda session: BlobRows(session).get(sha))
        assert found is not None
        return found

    @contextmanager
    def lane(self, address: str) -> Iterator[AttachmentLane]:
        with closing(HttpLine(address, patience=Patience(connect=5.0, stall=5.0, whole=10.0))) as line:
            yield AttachmentLane(HttpBlobs(line), self.store, self.events, self, clock=Clock(), draw=lambda: 0.0)

    def lane_state(self, state: LaneState) -> None:
        self.told.append(state)

    def crashed(self, error: Exception) -> None:
        self.bugs.append(error)


@contextmanager
def lane_desk(folder: Path, member: Enrolled) -> Iterator[LaneDesk]:
    folder.mkdir(exist_ok=True)
    fresh = not (folder / "desk.db").exists()
    with closing(Database.create(folder / "desk.db", KEY)) as database:
        if fresh:
            database.write(lambda session: Journal(session, Uuid7()).enrol(member.device, member.incarnation))
            database.write(lambda session: keep_setting(session, TOKEN, member.token.hex()))
        yield LaneDesk(folder, database)
