"""A desk that has not seen the platform for its leave shows nothing, takes new work, and no clock helps it."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.office.leave import DAY_MS, Since, seen_platform, told_revoked
from desktop.office.trouble import OfficeTrouble
from desktop.queries.rows import Standing, View
from desktop.queries.search import Search
from desktop.queries.worklist import WorklistPage
from desktop.store.case_columns import References
from sync.casework.events_office import SessionChanged
from sync.casework.terms import Role
from sync.casework.thresholds import Leave, ThresholdsUnreadable, load_thresholds
from tests.casework.makers import RESOURCES
from tests.desktop.rooms import Room, application, open_room

DAY = timedelta(days=1)


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Room]:
    """A desk with a platform, which it has just seen."""
    opened = open_room(tmp_path)
    opened.core = replace(opened.core, bound=True)
    opened.receive()
    opened.core.database.write(lambda session: seen_platform(session, opened.clock.now))
    yield opened
    opened.close()


def pass_days(room: Room, days: int) -> None:
    """With the program open: it looks now and then."""
    for _ in range(days):
        room.clock.now += DAY
        room.core.office.tick()


def test_a_week_before_it_is_over_nothing_is_said(room: Room) -> None:
    pass_days(room, 22)
    assert (room.core.summary().days_left, room.core.summary().standing) == (None, Standing.OPEN)


def test_in_the_last_week_the_days_are_counted(room: Room) -> None:
    pass_days(room, 25)
    assert (room.core.summary().days_left, room.core.summary().standing) == (5, Standing.OPEN)


def test_after_it_nothing_is_shown_and_new_work_is_taken(room: Room) -> None:
    pass_days(room, 30)
    assert room.core.summary().standing is Standing.LEAVE_OVER
    for query in (WorklistPage(view=View()), Search(text="杨")):
        with pytest.raises(OfficeTrouble, match="leave_over"):
            room.ask(query)
    assert room.record(application(occurred_at=room.clock.now)).events[0].case_id


def test_one_contact_shows_everything_again(room: Room) -> None:
    pass_days(room, 40)
    room.core.database.write(lambda session: seen_platform(session, room.clock.now))
    assert room.core.summary().standing is Standing.OPEN
    assert len(room.ask(WorklistPage(view=View())).rows) == 1


def test_a_clock_set_back_lengthens_nothing(room: Room) -> None:
    pass_days(room, 25)
    room.clock.now -= 20 * DAY
    room.core.office.tick()
    assert room.core.summary().days_left == 5
    pass_days(room, 5)
    assert room.core.summary().standing is Standing.LEAVE_OVER


def test_it_also_ends_while_the_program_is_closed(room: Room) -> None:
    room.clock.now += 31 * DAY
    assert room.core.summary().standing is Standing.LEAVE_OVER


def test_a_desk_without_a_platform_has_no_leave(tmp_path: Path) -> None:
    alone = open_room(tmp_path)
    alone.clock.now += 400 * DAY
    assert (alone.ask(WorklistPage(view=View())).rows, alone.core.summary().standing) == ((), Standing.OPEN)
    alone.close()


def test_a_desk_that_was_shut_out_records_nothing_but_who_came_and_went(room: Room) -> None:
    room.core.database.write(lambda session: told_revoked(session, room.clock.now))
    with pytest.raises(OfficeTrouble, match="shut_out"):
        room.record(application(occurred_at=room.clock.now))
    came = SessionChanged(case_id="", occurred_at=room.clock.now, by="c1", role=Role.CLERK, act="in", times=1)
    assert room.record(came).entries and room.core.summary().pending == 2


@given(steps=st.lists(st.tuples(st.integers(0, DAY_MS), st.integers(-40 * DAY_MS, 40 * DAY_MS)), max_size=30))
def test_whatever_is_done_to_the_clock_all_looked_at_time_without_it_counts(steps: list[tuple[int, int]]) -> None:
    """Each step: time passes between two looks, then the clock is set by so much."""
    clock = 400 * DAY_MS
    since = Since(contact=clock, seen=clock, latest=clock)
    for passed, set_by in steps:
        since = since.looked(clock := clock + passed)
        since = since.looked(clock := clock + set_by)
    assert since.without_contact >= sum(passed for passed, _ in steps)


def test_how_long_it_is_comes_with_the_thresholds(room: Room) -> None:
    told = load_thresholds('{"lights": {"yellow": [], "yellow_beyond": 3, "yellow_hours": 4}, "leave": {"days": 10}}')
    position = room.core.office.position
    references: References = replace(position.references, leave=told.leave)
    room.core.office.use(replace(position, references=references))
    pass_days(room, 10)
    assert room.core.summary().standing is Standing.LEAVE_OVER


@pytest.mark.parametrize("leave", ['{"days": 1}', '{"days": 9999}', '{"days": true}', "[]", '{"warn_days": -1}'])
def test_a_leave_nobody_can_mean_is_no_threshold(leave: str) -> None:
    lights = '{"yellow": [], "yellow_beyond": 3, "yellow_hours": 4}'
    with pytest.raises(ThresholdsUnreadable):
        load_thresholds(f'{{"lights": {lights}, "leave": {leave}}}')


def test_thirty_days_are_shipped_and_meant_where_nothing_is_said() -> None:
    shipped = load_thresholds((RESOURCES / "thresholds" / "thresholds.json").read_text("utf-8"))
    assert shipped.leave == Leave() == Leave(days=30, warn_days=7)
