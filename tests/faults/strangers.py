"""What another device may have put into the log: any bytes at all, placed by the platform."""

from collections.abc import Sequence
from datetime import datetime
from uuid import uuid4

from sqlalchemy.orm import Session

from desktop.store.case_columns import milliseconds
from sync.casework.terms import TimeQuality
from sync.journal.journal import Journal
from sync.wire.entry import Entry, Record, RecordKind, scope_link
from tests.casework.makers import MONDAY
from tests.desktop.rooms import OFFICE, Room

STRANGER = "018f0000-0000-7000-8000-0000000000ee"


def arrive(
    room: Room,
    bodies: Sequence[bytes],
    kind: RecordKind = RecordKind.EVENT,
    device: str = STRANGER,
    received: datetime | None = None,
) -> frozenset[str]:
    """One answer of the platform with these bodies, applied and shown as the line does it; the cases touched."""

    def work(session: Session) -> frozenset[str]:
        journal = Journal(session, room.core.uuid)
        position, chain = journal.scope_head(OFFICE.scope)
        seq = position
        records = []
        for body in bodies:
            seq += 1
            entry = Entry(
                id=str(uuid4()), scope=OFFICE.scope, device=device, incarnation=1, seq=seq,
                recorded_at=MONDAY, quality=TimeQuality.SYNCED, body=body,
            )  # fmt: skip
            code = "" if kind is RecordKind.EVENT else "state"
            at = milliseconds(received) if received else 0
            record = Record(scope=OFFICE.scope, position=seq, kind=kind, entry=entry, code=code, received_ms=at)
            chain = scope_link(chain, record)
            records.append(record)
        touched = journal.apply(OFFICE.scope, records, seq, chain[:8], "t")
        room.core.projector.project(session, touched)
        return touched

    return room.core.database.write(work)
