"""The clock a bad rating sets: call back within one working day, put right within fifteen."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime

from desktop.queries.casefile import instant
from desktop.queries.reading import Reading
from desktop.queries.rows import CaseRow
from desktop.queries.workdays import workdays_between
from desktop.store.histories import History, histories
from sync.casework.clock import Light, Unit, due
from sync.casework.events_closing import RatingRecorded
from sync.casework.ratings import BAD, CALL_BACK, RECTIFY, called_back, day_of


def with_rating_clock(rows: Sequence[CaseRow], reading: Reading) -> tuple[CaseRow, ...]:
    """The rows with that clock in place of their own, the most urgent first."""
    found = histories(reading.session, [row.case_id for row in rows])
    told = [_timed(row, found[row.case_id], reading) if row.case_id in found else row for row in rows]
    return tuple(sorted(told, key=lambda row: (row.due_on or date.max, row.case_id)))


def known_since(history: History) -> datetime | None:
    """When the newest bad rating came to be known at this desk's end."""
    told = (
        instant(happening.recorded_ms)
        for happening in reversed(history.happenings)
        if isinstance(happening.event, RatingRecorded) and happening.event.grade in BAD
    )
    return next(told, None)


def _timed(row: CaseRow, history: History, reading: Reading) -> CaseRow:
    since = known_since(history)
    limit = RECTIFY if called_back(history.case.notes) else CALL_BACK
    end = due(since, limit, reading.calendar, reading.office.region).due_date if since else None
    if end is None:
        return row
    today, region = day_of(reading.now), reading.office.region
    left = workdays_between(reading.calendar, region, today, end)
    late = workdays_between(reading.calendar, region, end, today)
    light = Light.RED if today > end else Light.YELLOW if left <= 1 else Light.GREEN
    return replace(row, clock=None, light=light, due_on=end, remaining=left, overdue=late, unit=Unit.WORKDAY)
