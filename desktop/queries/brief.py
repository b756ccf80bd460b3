"""The morning brief: what is over, what is due today and on the next working day, who is waited for, what lies here."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from sqlalchemy import ColumnElement, and_

from desktop.queries.case_lines import case_row, fetch, lines
from desktop.queries.reading import Reading
from desktop.queries.rows import CaseRow, ViewName
from desktop.queries.views import WATCHED, condition
from desktop.queries.worklist import capped_count
from desktop.store.case_columns import milliseconds
from desktop.store.tables import CASE_ROW
from sync.casework.calendar import CST

c = CASE_ROW.c
PARTS = (ViewName.OVERDUE, ViewName.DUE_TODAY, None, ViewName.WAITING_CITIZEN, ViewName.TO_DELIVER)
"""In the order of the sheet; None is what falls due on the next working day."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BriefPart:
    """``key``: its heading in the wording. ``count``: of all, ``rows``: as many as the sheet has room for."""

    key: str
    count: int
    rows: tuple[CaseRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Brief:
    """``next_day``: the next working day after ``day``."""

    day: date
    next_day: date
    parts: tuple[BriefPart, ...]
    as_of: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class MorningBrief:
    """At most ``most`` lines a part, so that it stays one page."""

    most: int = 6

    def __call__(self, reading: Reading) -> Brief:
        today = date.fromordinal(reading.today)
        next_day = reading.calendar.next_workday(today + timedelta(days=1), reading.office.region)
        return Brief(
            day=today,
            next_day=next_day,
            parts=tuple(self._part(name, next_day, reading) for name in PARTS),
            as_of=reading.now,
        )

    def _part(self, name: ViewName | None, next_day: date, reading: Reading) -> BriefPart:
        wanted = condition(name, reading) if name is not None else _until(next_day, reading)
        assert wanted is not None
        found = fetch(reading, lines().where(wanted).order_by(c.due_key, c.case_id).limit(self.most))
        return BriefPart(
            key=name.value if name is not None else "next_day",
            count=capped_count([wanted], reading),
            rows=tuple(case_row(line, reading) for line in found),
        )


def _until(next_day: date, reading: Reading) -> ColumnElement[bool]:
    """Due after tonight and before the night of the next working day."""
    tonight = datetime.combine(date.fromordinal(reading.today + 1), time(), CST)
    end = datetime.combine(next_day + timedelta(days=1), time(), CST)
    return and_(WATCHED, c.due_key >= milliseconds(tonight), c.due_key < milliseconds(end))
