"""The desk's attachments as their lane uses them: rows in the encrypted database, files beside it."""

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.office.lane_settings import keep_lane_pace, lane_pace, switches
from desktop.office.line_store import TOKEN
from desktop.office.making_room import MakingRoom
from desktop.office.transactions import Transactions
from desktop.store.settings import setting
from sync.client.lane_pace import LanePace, Switches
from sync.client.lane_ports import Pass
from sync.client.trouble import LocalTrouble
from sync.files import disk_code
from sync.journal.blob_rows import Blob, BlobRows
from sync.journal.blobs import BlobFiles
from sync.journal.tables import DEVICE_STATE


@dataclass(frozen=True, slots=True, kw_only=True)
class LaneStore(Transactions):
    """Implements ``sync.client.lane_ports.LaneStore``."""

    files: BlobFiles
    room: MakingRoom

    def queue(self) -> tuple[Blob, ...]:
        return self._read(lambda session: BlobRows(session).queue())

    def shown(self) -> Pass:
        def work(session: Session) -> Pass:
            device = session.execute(select(DEVICE_STATE.c.device)).scalar_one()
            return Pass(device=device, token=bytes.fromhex(setting(session, TOKEN)))

        return self._read(work)

    def switches(self) -> Switches:
        return self._read(switches)

    def pace(self) -> LanePace:
        return self._read(lane_pace)

    def keep_pace(self, pace: LanePace) -> None:
        self._write(lambda session: keep_lane_pace(session, pace))

    def check(self, blob: Blob) -> None:
        self.files.whole(blob.sha, blob.size)

    def read(self, blob: Blob, count: int) -> bytes:
        return self.files.read(blob.sha, blob.size, blob.offset, count)

    def moved(self, blob: Blob, offset: int) -> None:
        self._write(lambda session: BlobRows(session).moved(blob.sha, offset))

    def missing(self, blob: Blob) -> None:
        self._write(lambda session: BlobRows(session).missing(blob.sha))

    def take(self, blob: Blob, content: bytes) -> int:
        try:
            here = self.files.add(blob.sha, blob.size, blob.offset, content)
            if here >= blob.size:
                self.files.finish(blob.sha, blob.size)
        except OSError as error:
            raise LocalTrouble(disk_code(error)) from error
        self._write(lambda session: BlobRows(session).fetched(blob.sha, here, whole=here >= blob.size))
        return here

    def spare(self) -> Blob | None:
        return self.room.spare()

    def part(self, blob: Blob) -> None:
        self.room.part(blob)

    def again(self, blob: Blob, offset: int) -> None:
        self.room.again(blob, offset)
