"""Ledgers with a row per case or per act of a case: which cases, which acts, which columns in which order.

The columns of 逾期办结明细 and 挂起监察 are those of the county's own sheets; a number and a citizen stand before them.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from sqlalchemy import ColumnElement, and_, select

from desktop.queries.reading import Reading
from desktop.reports.book_rows import Asked, BookColumn, BookRow, Mask
from desktop.reports.case_figures import Period
from desktop.reports.case_ledger import ledger_row
from desktop.reports.case_reads import COUNTED, Read, c, day_of, reads
from desktop.reports.ledger_rows import DAY_WIDTH, LEDGER_FIELDS, LEDGER_WIDTHS, PLAIN_WIDTH, TIME_WIDTH
from desktop.reports.sheet_rows import Value
from desktop.store.case_columns import milliseconds
from desktop.store.histories import Happening
from sync.casework.calendar import CST
from sync.casework.events import NAMES
from sync.casework.facts import Event
from sync.journal.tables import ENTRY
from sync.wire.own_device import platform_device

SERIAL = BookColumn(key="serial", width=6)


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """What a row is made from: a case and, in ledgers of acts, one act and what came after it."""

    read: Read
    reading: Reading
    period: Period
    act: Happening | None = None
    later: tuple[Happening, ...] = ()

    def event(self, kind: type[Event]) -> Event | None:
        """The act, where it is of this kind."""
        return self.act.event if self.act is not None and isinstance(self.act.event, kind) else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """A column and where its value comes from."""

    column: BookColumn
    of: Callable[[Line], Value]


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseBook:
    """``chosen``: the cases to read; ``lines``: the rows one of them gives."""

    key: str
    fields: tuple[Field, ...]
    chosen: Callable[[Period], ColumnElement[bool]]
    lines: Callable[[Read, Reading, Period], Iterator[Line]]
    figures: bool = False

    @property
    def columns(self) -> tuple[BookColumn, ...]:
        return (SERIAL, *(field.column for field in self.fields))

    def rows(self, reading: Reading, asked: Asked) -> Iterator[BookRow]:
        serial = 0
        for read in reads(reading, (self.chosen(asked.period),), asked.narrowing, asked.stopped):
            for line in self.lines(read, reading, asked.period):
                serial += 1
                values = (serial, *(field.of(line) for field in self.fields))
                yield BookRow(values=values, case_id=read.case.case_id, pending=read.pending > 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class WholeBook:
    """办件台账: the 37 columns of the trade, one row per case."""

    key: str = "all"
    figures: bool = False

    @property
    def columns(self) -> tuple[BookColumn, ...]:
        return _WHOLE

    def rows(self, reading: Reading, asked: Asked) -> Iterator[BookRow]:
        chosen = [and_(COUNTED, one) for one in (received_in(asked.period), closed_in(asked.period))]
        for serial, read in enumerate(reads(reading, chosen, asked.narrowing, asked.stopped), start=1):
            row = ledger_row(serial, read, reading)
            values = tuple(getattr(row, name) for name in LEDGER_FIELDS)
            yield BookRow(values=values, case_id=read.case.case_id, pending=read.pending > 0)


def received_in(period: Period) -> ColumnElement[bool]:
    return c.received_day.between(period.first.toordinal(), period.last.toordinal())


def closed_in(period: Period) -> ColumnElement[bool]:
    return c.closed_day.between(period.first.toordinal(), period.last.toordinal())


def acted_in(*kinds: type[Event]) -> Callable[[Period], ColumnElement[bool]]:
    """Cases with an act of one of these kinds on a day of the period."""
    names = [NAMES[kind] for kind in kinds]

    def chosen(period: Period) -> ColumnElement[bool]:
        first = milliseconds(datetime.combine(period.first, time(), CST))
        after = milliseconds(datetime.combine(period.last + timedelta(days=1), time(), CST))
        e = ENTRY.c
        acted = select(e.case_id).where(e.type.in_(names), e.occurred_ms >= first, e.occurred_ms < after)
        return and_(COUNTED, c.case_id.in_(acted))

    return chosen


def one_line(read: Read, reading: Reading, period: Period) -> Iterator[Line]:
    yield Line(read=read, reading=reading, period=period)


def acts(*kinds: type[Event]) -> Callable[[Read, Reading, Period], Iterator[Line]]:
    """A line for every act of these kinds on a day of the period that counts."""

    def lines(read: Read, reading: Reading, period: Period) -> Iterator[Line]:
        counting = read.history.standing
        for at, one in enumerate(counting):
            if isinstance(one.event, kinds) and day_of(one.event.occurred_at) in period:
                yield Line(read=read, reading=reading, period=period, act=one, later=counting[at + 1 :])

    return lines


def platform_acts(*kinds: type[Event]) -> Callable[[Read, Reading, Period], Iterator[Line]]:
    """The same for acts that only the platform may tell."""
    every = acts(*kinds)

    def lines(read: Read, reading: Reading, period: Period) -> Iterator[Line]:
        own = platform_device(reading.office.scope)
        return (line for line in every(read, reading, period) if line.act is not None and line.act.device == own)

    return lines


def late_cases(read: Read, reading: Reading, period: Period) -> Iterator[Line]:
    """Cases that were past their promised day when they closed in the period, or at its end, or are so today."""
    due = read.promised.due_on if read.promised else None
    if due is not None and _judged_on(read, reading, period) > due:
        yield Line(read=read, reading=reading, period=period)


def _judged_on(read: Read, reading: Reading, period: Period) -> date:
    closed, today = day_of(read.case.course.closed_at), day_of(reading.now)
    assert today is not None
    return closed if closed is not None and closed in period else min(period.last, today)


def _whole_column(key: str) -> BookColumn:
    days = {"statutory_due", "promised_due"}
    usual = DAY_WIDTH if key in days else TIME_WIDTH if key.endswith("_at") else PLAIN_WIDTH
    masks = {"id_number": Mask.ID, "phone": Mask.PHONE}
    return BookColumn(
        key=key,
        width=LEDGER_WIDTHS.get(key, usual),
        mask=masks.get(key, Mask.NONE),
        summed=key in {"supplements", "overdue_days"},
    )


_WHOLE = tuple(map(_whole_column, LEDGER_FIELDS))
