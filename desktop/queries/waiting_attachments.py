"""The files that are on their way to the platform, in the order in which they go."""

from dataclasses import dataclass

from sqlalchemy import select

from desktop.office.lane_settings import lane_pace
from desktop.office.lane_wishes import in_order
from desktop.queries.attachment_rows import WaitingRow
from desktop.queries.reading import Reading
from desktop.store.tables import CASE_ROW
from sync.casework.events import NAMES
from sync.casework.events_handling import AttachmentAdded
from sync.client.lane_pace import seconds_left
from sync.journal.blob_rows import Blob
from sync.journal.tables import ENTRY
from sync.wire.codec import decode

MOST = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitingAttachments:
    """At most ``MOST``; small pictures of files are left out, they go by themselves."""

    def __call__(self, reading: Reading) -> tuple[WaitingRow, ...]:
        waiting = in_order(reading.session)[:MOST]
        told, pace = _told(reading) if waiting else {}, lane_pace(reading.session)
        before, rows = 0, []
        for blob in waiting:
            before += 0 if blob.held else blob.size - max(0, blob.offset)
            seconds = None if blob.held else round(seconds_left(before, pace))
            rows.append(_row(blob, told.get(blob.sha, ("", "", "")), seconds))
        return tuple(rows)


def _told(reading: Reading) -> dict[str, tuple[str, str, str]]:
    """Name, number and case of every file this desk has told of and that may still wait: the newest first."""
    e, c = ENTRY.c, CASE_ROW.c
    asked = (
        select(e.body, c.number, c.case_id)
        .join(CASE_ROW, c.case_id == e.case_id)
        .where(e.type == NAMES[AttachmentAdded], e.device == reading.office.device)
        .order_by(e.id.desc())
        .limit(MOST * 20)
    )
    found: dict[str, tuple[str, str, str]] = {}
    for line in reading.session.execute(asked):
        event = decode(bytes(line.body))
        if isinstance(event, AttachmentAdded):
            found.setdefault(event.sha, (event.name, line.number, line.case_id))
    return found


def _row(blob: Blob, told: tuple[str, str, str], seconds: int | None) -> WaitingRow:
    name, number, case_id = told
    percent = max(0, blob.offset) * 100 // max(1, blob.size)
    return WaitingRow(
        sha=blob.sha,
        name=name,
        number=number,
        case_id=case_id,
        size=blob.size,
        percent=percent,
        held=blob.held,
        seconds=seconds,
    )
