"""退回数据: rows the province sent back, as the platform told them in the office's log."""

from collections.abc import Iterator

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.queries.casefile import instant
from desktop.queries.sync_rows import ReturnRow
from desktop.store.histories import Happening, History, Status, histories
from sync.casework.events import NAMES
from sync.casework.events_closing import (
    CaseArchived,
    ComplaintRecorded,
    PaperPrinted,
    PersonalDataRevealed,
    RejectionDisposed,
)
from sync.casework.events_exchange import ReturnHandled, RowReturned
from sync.casework.events_handling import NoteAdded
from sync.casework.events_intake import CaseRegistered
from sync.journal.tables import ENTRY
from sync.wire.own_device import platform_device

MOST_CASES = 200
_COUNTING = frozenset({Status.PENDING, Status.CONFIRMED})
_ASIDE = frozenset({
    RowReturned, ReturnHandled, NoteAdded, CaseArchived, ComplaintRecorded, PaperPrinted, PersonalDataRevealed,
    RejectionDisposed, CaseRegistered,
})  # fmt: skip
"""Events that change nothing of what the province was told before."""


def returned_rows(session: Session, scope: str) -> tuple[ReturnRow, ...]:
    """Returns nobody has dealt with, oldest first; of ``MOST_CASES`` cases, those with the newest returns."""
    told = (ENTRY.c.device == platform_device(scope), ENTRY.c.type == NAMES[RowReturned])
    case_ids = dict.fromkeys(session.scalars(select(ENTRY.c.case_id).where(*told).order_by(ENTRY.c.id.desc())))
    found = histories(session, list(case_ids)[:MOST_CASES])
    rows = [row for history in found.values() for row in _rows(history)]
    return tuple(sorted(rows, key=lambda row: row.at))


def _rows(history: History) -> Iterator[ReturnRow]:
    counting = [happening for happening in history.happenings if happening.status in _COUNTING]
    handled = {h.event.return_id for h in counting if isinstance(h.event, ReturnHandled)}
    case = history.case
    for at, happening in enumerate(counting):
        event = happening.event
        if isinstance(event, RowReturned) and event.return_id not in handled:
            yield ReturnRow(
                return_id=event.return_id,
                case_id=history.case_id,
                number=case.number,
                applicant=case.applicant.name,
                table=event.table,
                row_key=event.row_key,
                code=event.code,
                reason=event.reason,
                destination=event.destination,
                at=instant(happening.occurred_ms),
                corrected=_changed(counting[at + 1 :]),
            )


def _changed(later: list[Happening]) -> bool:
    return any(type(happening.event) not in _ASIDE for happening in later)
