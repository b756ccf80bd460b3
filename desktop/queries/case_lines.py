"""Rows of the read model as lines of a list: the light and what remains are worked out here, as of now."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from math import ceil
from typing import Any

from sqlalchemy import Row, Select, select

from desktop.queries.reading import Reading
from desktop.queries.rows import CaseRow, SyncMark
from desktop.queries.workdays import workdays_between
from desktop.store.case_columns import EPOCH, HOUR_MS, heading, milliseconds
from desktop.store.tables import CASE_ROW
from desktop.wording.office_names import office_name
from sync.casework.calendar import CST
from sync.casework.case import Case
from sync.casework.clock import Light, Unit
from sync.casework.deadlines import CaseClock, ClockKind
from sync.casework.tags import BETWEEN
from sync.casework.terms import Rating, State

c = CASE_ROW.c
SHOWN = (
    c.case_id, c.number, c.temp_no, c.applicant, c.id_masked, c.phone_masked, c.item_id, c.item_name, c.state,
    c.received_ms, c.received_by, c.handled_by, c.region, c.village, c.open, c.watched, c.imported, c.clock, c.due_ms,
    c.due_day, c.yellow_ms, c.last_counted, c.left_paused, c.unit, c.provisional, c.statutory_ms, c.mark, c.due_key,
    c.sort_key, c.rating, c.stage, c.tags,
)  # fmt: skip
Line = Row[Any]


def lines() -> Select[Any]:
    """The columns of a list line, to be narrowed by a query."""
    return select(*SHOWN)


def fetch(reading: Reading, statement: Select[Any]) -> Sequence[Line]:
    return reading.session.execute(statement).all()


def case_row(line: Line, reading: Reading) -> CaseRow:
    now_ms = milliseconds(reading.now)
    light = lamp(line, now_ms)
    return CaseRow(
        case_id=line.case_id,
        number=line.number,
        temp_no=line.temp_no,
        applicant=line.applicant,
        id_masked=line.id_masked,
        phone_masked=line.phone_masked,
        item_id=line.item_id,
        item_name=line.item_name,
        state=State(line.state),
        clock=ClockKind(line.clock) if line.clock else None,
        light=light,
        due_on=date.fromordinal(line.due_day) if line.due_day else None,
        remaining=_remaining(line, reading, now_ms),
        overdue=_overdue(line, reading, now_ms) if light is Light.RED else 0,
        unit=Unit(line.unit),
        provisional=bool(line.provisional),
        statutory_overdue=line.statutory_ms is not None and bool(line.open) and _past(line.statutory_ms, now_ms),
        sync=SyncMark(line.mark),
        received_at=_instant(line.received_ms),
        received_by=line.received_by,
        handled_by=line.handled_by,
        region=line.region,
        village=line.village,
        imported=bool(line.imported),
        rating=Rating(line.rating),
        stage=office_name(line.stage, reading.regions),
        tags=tuple(line.tags.strip(BETWEEN).split(BETWEEN)) if line.tags else (),
    )


def lamp(line: Line, now_ms: int) -> Light:
    """The light of a line; a pause begun after the deadline repairs nothing."""
    if line.watched and line.left_paused is not None:
        return Light.PAUSED
    if not line.watched or line.due_ms is None:
        return Light.NONE if line.open else Light.CLOSED
    if _past(line.due_ms, now_ms):
        return Light.RED
    return Light.YELLOW if line.yellow_ms is not None and now_ms >= line.yellow_ms else Light.GREEN


def head_light(case: Case, running: tuple[CaseClock, ...]) -> Light:
    """The light of the heading clock, as a list would show it."""
    head = heading(case, tuple(clock for clock in running if clock.running))
    if head is not None:
        return head.light
    return Light.NONE if case.open else Light.CLOSED


def _past(due_ms: int, now_ms: int) -> bool:
    return now_ms // 1000 > due_ms // 1000


def _remaining(line: Line, reading: Reading, now_ms: int) -> int | None:
    if line.left_paused is not None:
        return int(line.left_paused)
    if line.due_ms is None or line.due_day is None:
        return None
    match line.unit:
        case Unit.HOUR:
            return max(0, ceil((int(line.due_ms) - now_ms) / HOUR_MS))
        case Unit.WORKDAY:
            last = date.fromordinal(line.due_day)
            return workdays_between(reading.calendar, reading.office.region, _day(reading), last)
        case _:
            return max(0, int(line.last_counted or line.due_day) - reading.today)


def _overdue(line: Line, reading: Reading, now_ms: int) -> int:
    match line.unit:
        case Unit.HOUR:
            return max(0, ceil((now_ms - int(line.due_ms)) / HOUR_MS))
        case Unit.WORKDAY:
            last = date.fromordinal(line.due_day)
            return workdays_between(reading.calendar, reading.office.region, last, _day(reading))
        case _:
            return max(0, reading.today - int(line.due_day))


def _day(reading: Reading) -> date:
    return reading.now.astimezone(CST).date()


def _instant(ms: int | None) -> datetime | None:
    return None if ms is None else (EPOCH + timedelta(milliseconds=ms)).astimezone(CST)
