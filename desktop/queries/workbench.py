"""The workbench: what must be done now, in the order of legal urgency."""

from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import ColumnElement, and_, func, literal_column, select

from desktop.office.drafts import list_drafts
from desktop.queries.bad_ratings import with_rating_clock
from desktop.queries.case_lines import case_row, fetch, lines
from desktop.queries.due_changes import moved_count
from desktop.queries.reading import Reading
from desktop.queries.rows import Bench, BenchGroup, BenchKey, BenchNotices, DayCount, View, ViewName
from desktop.queries.sync_panel import sync_summary
from desktop.queries.views import condition
from desktop.queries.worklist import capped_count
from desktop.store.tables import CASE_ROW
from sync.casework.deadlines import ClockKind
from sync.casework.terms import Rating

c = CASE_ROW.c
VIEWS = {
    BenchKey.OVERDUE: ViewName.OVERDUE,
    BenchKey.DUE_TODAY: ViewName.DUE_TODAY,
    BenchKey.TURNING_RED: ViewName.TURNING_RED,
    BenchKey.WAITING_CITIZEN: ViewName.WAITING_CITIZEN,
    BenchKey.TO_DELIVER: ViewName.TO_DELIVER,
    BenchKey.NEEDS_ATTENTION: ViewName.NEEDS_ATTENTION,
    BenchKey.ASSIGNED: ViewName.ASSIGNED,
}
DAYS = 7
AHEAD_DAYS = 60
"""As far as deadlines of common items reach; holidays should be known so far ahead."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Workbench:
    """Groups with their first ``rows`` lines, drafts of the person, the last seven days, the line.

    ACCEPT_SOON holds cases whose acceptance must be decided before silence accepts them; TURNING_RED leaves them out.
    """

    rows: int = 20

    def __call__(self, reading: Reading) -> Bench:
        return Bench(
            groups=tuple(self._group(key, reading) for key in BenchKey),
            drafts=list_drafts(reading.session, reading.person.code),
            week=_week(reading),
            sync=sync_summary(reading.session),
            as_of=reading.now,
            notices=_notices(reading),
        )

    def _group(self, key: BenchKey, reading: Reading) -> BenchGroup:
        conditions = [_condition(key, reading)]
        found = fetch(reading, lines().where(*conditions).order_by(c.due_key, c.case_id).limit(self.rows))
        name = VIEWS.get(key)
        rows = tuple(case_row(line, reading) for line in found)
        return BenchGroup(
            key=key,
            count=len(found) if len(found) < self.rows else capped_count(conditions, reading),
            rows=with_rating_clock(rows, reading) if key is BenchKey.RECTIFY else rows,
            view=View(name=name) if name else None,
        )


def _condition(key: BenchKey, reading: Reading) -> ColumnElement[bool]:
    acceptance = c.clock == ClockKind.ACCEPTANCE.value
    match key:
        case BenchKey.ACCEPT_SOON:
            return and_(_view(ViewName.TURNING_RED, reading), acceptance)
        case BenchKey.TURNING_RED:
            return and_(_view(ViewName.TURNING_RED, reading), ~acceptance)
        case BenchKey.CUSTODY_OFFERED:
            return and_(c.custody == reading.office.scope, c.custody != literal_column("''"))
        case BenchKey.RECTIFY:
            return c.rating == literal_column(f"'{Rating.RECTIFYING.value}'")
        case _:
            return _view(VIEWS[key], reading)


def _view(name: ViewName, reading: Reading) -> ColumnElement[bool]:
    found = condition(name, reading)
    assert found is not None
    return found


def _notices(reading: Reading) -> BenchNotices:
    today = date.fromordinal(reading.today)
    ahead = (today + timedelta(days=AHEAD_DAYS)).year
    return BenchNotices(
        provisional_year=0 if ahead in reading.calendar.published_years else ahead,
        moved=moved_count(reading.session),
        new_items=sum((today - item.effective_from).days < DAYS for item in reading.catalogue.current(today)),
    )


def _week(reading: Reading) -> tuple[DayCount, ...]:
    first = reading.today - DAYS + 1
    counts: dict[str, dict[int, int]] = {}
    for column in (c.received_day, c.closed_day):
        counted = select(column, func.count()).where(column.between(first, reading.today)).group_by(column)
        counts[column.name] = {int(day): int(many) for day, many in reading.session.execute(counted)}
    return tuple(
        DayCount(
            day=date.fromordinal(day),
            received=counts["received_day"].get(day, 0),
            closed=counts["closed_day"].get(day, 0),
        )
        for day in range(first, reading.today + 1)
    )
