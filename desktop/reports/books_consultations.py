"""咨询台账: who asked at the counter about what, as far as it was counted; a citizen's name is in none of it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import Any

from sqlalchemy import Row, and_, exists, select

from desktop.queries.reading import Reading
from desktop.reports.book_rows import Asked, BookColumn, BookRow
from desktop.reports.case_reads import EVERYTHING, Narrowing, department_of
from desktop.reports.ledger_rows import TIME_WIDTH
from desktop.reports.trouble import ReportCancelled
from desktop.store.case_columns import milliseconds
from sync.casework.calendar import CST
from sync.casework.events import NAMES
from sync.casework.events_office import ConsultationGiven
from sync.journal.log import entry_of
from sync.journal.tables import ENTRY, OUTBOX, RECORD
from sync.wire.entry import RecordKind

AT_ONCE = 500
_COLUMNS = (
    BookColumn(key="serial", width=6),
    BookColumn(key="asked_at", width=TIME_WIDTH),
    BookColumn(key="item_name", width=36),
    BookColumn(key="department", width=18),
    BookColumn(key="situations", width=30),
    BookColumn(key="actor", width=10),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsultationBook:
    """One row per slip that was taken along; narrowed to a village it is empty, as nobody's village is known."""

    key: str = "consultation"
    figures: bool = False

    @property
    def columns(self) -> tuple[BookColumn, ...]:
        return _COLUMNS

    def rows(self, reading: Reading, asked: Asked) -> Iterator[BookRow]:
        serial = 0
        for row in reading.session.execute(_given(asked), execution_options={"yield_per": AT_ONCE}):
            if serial % AT_ONCE == 0 and asked.stopped():
                raise ReportCancelled
            event = entry_of(row).event
            if isinstance(event, ConsultationGiven) and _wanted(event, reading, asked.narrowing):
                serial += 1
                yield _line(serial, event, row, reading)


def _given(asked: Asked) -> Any:
    """Of the days of the period, those the platform has not refused, the oldest first."""
    first = milliseconds(datetime.combine(asked.period.first, time(), CST))
    after = milliseconds(datetime.combine(asked.period.last + timedelta(days=1), time(), CST))
    e, r = ENTRY.c, RECORD.c
    waiting = exists().where(OUTBOX.c.entry_id == e.id)
    taken = exists().where(and_(r.entry_id == e.id, r.kind == RecordKind.EVENT.value))
    days = (e.type == NAMES[ConsultationGiven], e.occurred_ms >= first, e.occurred_ms < after)
    return select(*e, waiting.label("pending")).where(*days, waiting | taken).order_by(e.occurred_ms, e.id)


def _wanted(event: ConsultationGiven, reading: Reading, narrowing: Narrowing) -> bool:
    if narrowing == EVERYTHING:
        return True
    return (
        not narrowing.region
        and narrowing.item_id in ("", event.item_id)
        and narrowing.clerk in ("", event.by)
        and narrowing.department in ("", department_of(event.item_id, reading))
    )


def _line(serial: int, event: ConsultationGiven, row: Row[Any], reading: Reading) -> BookRow:
    situations = "、".join(event.situations)
    actor = reading.names.get(event.by, event.by)
    department = department_of(event.item_id, reading)
    values = (serial, event.occurred_at, event.item_name, department, situations or None, actor)
    return BookRow(values=values, pending=bool(row.pending))
