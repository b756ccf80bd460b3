"""The workbench is one list by legal urgency at every hour: its order, its groups, the clock of a bad rating."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.queries.rows import BenchKey, CaseRow, View, ViewName
from desktop.queries.workbench import Workbench
from desktop.queries.worklist import WorklistPage
from sync.casework.calendar import CST
from sync.casework.clock import Light
from sync.casework.deadlines import ClockKind
from sync.casework.events_closing import RatingRecorded
from sync.casework.events_handling import NoteAdded
from sync.casework.ratings import CALLED_BACK
from sync.casework.terms import Grade, Role, State
from tests.casework.makers import MONDAY
from tests.desktop.rooms import Room, open_room
from tests.desktop.test_views import PERSON, put

URGENT = (BenchKey.OVERDUE, BenchKey.DUE_TODAY, BenchKey.ACCEPT_SOON)


@pytest.fixture(scope="module")
def room(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Room]:
    """Forty cases in every state, received day after day; two of them badly rated."""
    opened = open_room(tmp_path_factory.mktemp("bench"), PERSON)
    for number in range(40):
        opened.clock.now = MONDAY + timedelta(hours=12 * number + 1)
        put(opened, number)
    opened.clock.now = MONDAY + timedelta(days=21)
    rated = opened.ask(WorklistPage(view=View(name=ViewName.CLOSED), limit=2)).rows
    for row in rated:
        opened.record(
            RatingRecorded(
                case_id=row.case_id, occurred_at=opened.clock.now, by="", role=Role.APPLICANT, grade=Grade.BAD
            )
        )
    head = {"case_id": rated[1].case_id, "occurred_at": opened.clock.now, "by": "z1", "role": Role.CENTER}
    opened.record(NoteAdded(**head, text=CALLED_BACK + "已致歉"))  # type: ignore[arg-type]
    yield opened
    opened.close()


def urgency(row: CaseRow, now: datetime) -> int:
    """The law's own order, said of one row: over, over tonight, soon taken for accepted."""
    today = now.astimezone(CST).date()
    if row.light is Light.RED:
        return 0
    if row.due_on == today:
        return 1
    return 2 if row.clock is ClockKind.ACCEPTANCE and row.light is Light.YELLOW else 3


@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(hours=st.integers(0, 24 * 70))
def test_at_every_hour_the_list_goes_from_what_is_over_to_what_can_wait(room: Room, hours: int) -> None:
    room.clock.now = now = MONDAY + timedelta(hours=hours)
    groups = {group.key: group for group in room.ask(Workbench(rows=100)).groups}
    rows = [row for key in URGENT for row in groups[key].rows]
    ranks = [urgency(row, now) for row in rows]
    assert ranks == sorted(ranks) and 3 not in ranks
    assert len({row.case_id for row in rows}) == len(rows)
    for key in URGENT:
        days = [row.due_on for row in groups[key].rows]
        assert all(one is not None and two is not None and one <= two for one, two in pairwise(days))
    everything = room.ask(WorklistPage(view=View(), limit=1000)).rows
    watched = [row for row in everything if row.clock is not None]
    assert {row.case_id for row in watched if urgency(row, now) < 3} == {row.case_id for row in rows}


@settings(max_examples=8, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(hours=st.integers(0, 24 * 70), most=st.integers(1, 50))
def test_every_count_is_the_count_of_its_rows_and_of_its_list(room: Room, hours: int, most: int) -> None:
    room.clock.now = MONDAY + timedelta(hours=hours)
    whole = {group.key: group for group in room.ask(Workbench(rows=200)).groups}
    for group in room.ask(Workbench(rows=most)).groups:
        assert group.count == len(whole[group.key].rows)
        assert len(group.rows) == min(most, group.count)
        if group.view is not None and group.key is not BenchKey.TURNING_RED:
            assert group.count == room.ask(WorklistPage(view=group.view, limit=1)).count_capped


def test_the_groups_stand_as_the_law_and_the_citizen_would_have_them() -> None:
    assert tuple(BenchKey)[:6] == (
        BenchKey.OVERDUE,
        BenchKey.DUE_TODAY,
        BenchKey.ACCEPT_SOON,
        BenchKey.TO_DELIVER,
        BenchKey.CUSTODY_OFFERED,
        BenchKey.RECTIFY,
    )


def test_a_bad_rating_has_a_working_day_for_the_call_and_fifteen_for_the_rest(room: Room) -> None:
    room.clock.now = MONDAY + timedelta(days=21, hours=2)
    rows = next(g.rows for g in room.ask(Workbench()).groups if g.key is BenchKey.RECTIFY)
    assert [(row.remaining, row.light) for row in rows] == [(1, Light.YELLOW), (15, Light.GREEN)]
    room.clock.now = MONDAY + timedelta(days=23, hours=2)
    rows = next(g.rows for g in room.ask(Workbench()).groups if g.key is BenchKey.RECTIFY)
    assert [(row.overdue, row.light) for row in rows] == [(1, Light.RED), (0, Light.GREEN)]
    assert all(row.state is State.APPROVED for row in rows)
