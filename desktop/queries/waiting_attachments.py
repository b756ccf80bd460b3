"""The files that are on their way to the platform, in the order in which they go."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row, select

from desktop.queries.attachment_rows import WaitingRow
from desktop.queries.reading import Reading
from desktop.store.tables import CASE_ROW
from sync.casework.events import NAMES
from sync.casework.events_handling import AttachmentAdded
from sync.journal.tables import ENTRY
from sync.journal.tables_blobs import BLOB, BlobState
from sync.wire.codec import decode

MOST = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitingAttachments:
    """At most ``MOST``; small pictures of files are left out, they go by themselves."""

    def __call__(self, reading: Reading) -> tuple[WaitingRow, ...]:
        b = BLOB.c
        asked = (
            select(b.sha, b.size, b.offset, b.held)
            .where(b.state == BlobState.WAITING.value, b.thumbnail_of == "")
            .order_by(b.priority.desc(), b.added_ms, b.sha)
            .limit(MOST)
        )
        waiting = reading.session.execute(asked).all()
        told = _told(reading) if waiting else {}
        return tuple(_row(blob, told.get(blob.sha, ("", "", ""))) for blob in waiting)


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


def _row(blob: Row[*tuple[Any, ...]], told: tuple[str, str, str]) -> WaitingRow:
    name, number, case_id = told
    percent = max(0, blob.offset) * 100 // max(1, blob.size)
    return WaitingRow(
        sha=blob.sha, name=name, number=number, case_id=case_id, size=blob.size, percent=percent, held=blob.held
    )
