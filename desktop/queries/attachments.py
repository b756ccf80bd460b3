"""What belongs to a case as a file, where its bytes are, and what is on its way to the platform."""

from dataclasses import dataclass

from desktop.office.lane_settings import lane_pace, switches
from desktop.office.making_room import limit
from desktop.queries.attachment_rows import AttachmentRow, AttachmentState, LaneRow, LimitRow
from desktop.queries.casefile import instant
from desktop.queries.reading import Reading
from desktop.store.case_columns import milliseconds
from desktop.store.histories import Happening, Status, history
from sync.casework.events_handling import AttachmentAdded
from sync.client.lane_pace import is_night, seconds_left
from sync.journal.blob_rows import Blob, BlobRows
from sync.journal.durable import durable_marks
from sync.journal.tables_blobs import BlobState

REFUSED = frozenset({Status.REJECTED, Status.QUARANTINED})


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseAttachments:
    """The files of a case in the order in which they were added."""

    case_id: str

    def __call__(self, reading: Reading) -> tuple[AttachmentRow, ...]:
        rows = BlobRows(reading.session)
        return tuple(
            _row(happening, event, rows.get(event.sha))
            for happening in history(reading.session, self.case_id).happenings
            if isinstance(event := happening.event, AttachmentAdded) and happening.status not in REFUSED
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Lane:
    """All of this desk's attachments in numbers."""

    def __call__(self, reading: Reading) -> LaneRow:
        standing, pace = BlobRows(reading.session).standing(), lane_pace(reading.session)
        chosen = switches(reading.session)
        return LaneRow(
            waiting=standing.waiting,
            left=standing.left,
            stored=standing.stored,
            missing=standing.missing,
            seconds_left=round(seconds_left(standing.left, pace)) if standing.waiting else None,
            paused=chosen.paused,
            metered=chosen.metered,
            today=pace.spent if pace.day == reading.today else 0,
            budget=chosen.daily,
            rate=pace.rate,
            limit=chosen.limit,
            night=chosen.night,
            waits_for_night=chosen.night and not is_night(milliseconds(reading.now)),
            follow=chosen.follow,
            told=chosen.told,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class AttachmentLimit:
    """How much room attachments may take on this computer."""

    def __call__(self, reading: Reading) -> LimitRow:
        return LimitRow(most=limit(reading.session), covered=bool(durable_marks(reading.session)))


@dataclass(frozen=True, slots=True, kw_only=True)
class UploadRate:
    """Bytes a second that attachments move at, as last measured."""

    def __call__(self, reading: Reading) -> float:
        return lane_pace(reading.session).rate


def _row(happening: Happening, event: AttachmentAdded, blob: Blob | None) -> AttachmentRow:
    at = instant(happening.occurred_ms)
    return AttachmentRow(
        sha=event.sha,
        size=event.size,
        name=event.name,
        at=at,
        by=happening.by,
        state=_state(blob),
        percent=0 if blob is None else max(0, blob.offset) * 100 // max(1, blob.size),
        media_type=event.media_type,
        material_no=event.material_no,
        valid_until=event.valid_until,
        source_case=event.source_case,
    )


def _state(blob: Blob | None) -> AttachmentState:
    if blob is None:
        return AttachmentState.AWAY
    match blob.state:
        case BlobState.WAITING:
            return AttachmentState.SENDING if blob.offset > 0 else AttachmentState.LOCAL
        case BlobState.STORED:
            return AttachmentState.STORED
        case BlobState.MISSING:
            return AttachmentState.MISSING
        case BlobState.WANTED:
            return AttachmentState.FETCHING
