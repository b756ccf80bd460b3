"""What became of the events a device recorded on a day, as far as a log says up to a position; both ends count so."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from sqlalchemy import and_, select
from sqlalchemy.orm import Session

from sync.casework.calendar import CST
from sync.journal.log import ms_of
from sync.journal.tables import ENTRY, RECORD
from sync.wire.entry import RecordKind

_STRONGER = {
    None: 0,
    RecordKind.QUARANTINED.value: 1,
    RecordKind.REJECTED.value: 2,
    RecordKind.EVENT.value: 3,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class DayOutcome:
    """One event: ``kind`` is its place in the log, None while it has none; ``winner`` the event that came first."""

    entry_id: str
    name: str
    kind: RecordKind | None
    winner: str
    position: int | None


def day_bounds(day: date) -> tuple[int, int]:
    """The first millisecond of a day in China and that of the next."""
    start = datetime.combine(day, time(), CST)
    return ms_of(start), ms_of(start + timedelta(days=1))


def day_outcomes(session: Session, scope: str, device: str, day: date, cursor: int) -> tuple[DayOutcome, ...]:
    """In the order of recording. An event set aside and released later counts as what it became."""
    first, end = day_bounds(day)
    placed = and_(RECORD.c.entry_id == ENTRY.c.id, RECORD.c.scope == scope, RECORD.c.position <= cursor)
    asked = (
        select(ENTRY.c.id, ENTRY.c.type, RECORD.c.kind, RECORD.c.winner, RECORD.c.position)
        .join_from(ENTRY, RECORD, placed, isouter=True)
        .where(ENTRY.c.scope == scope, ENTRY.c.device == device)
        .where(ENTRY.c.recorded_ms >= first, ENTRY.c.recorded_ms < end)
        .order_by(ENTRY.c.id)
    )
    found: dict[str, Any] = {}
    for row in session.execute(asked):
        if row.id not in found or _STRONGER[found[row.id].kind] < _STRONGER[row.kind]:
            found[row.id] = row
    return tuple(
        DayOutcome(
            entry_id=row.id,
            name=row.type,
            kind=RecordKind(row.kind) if row.kind else None,
            winner=row.winner or "",
            position=row.position,
        )
        for row in found.values()
    )
