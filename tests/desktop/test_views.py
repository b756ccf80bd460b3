"""The views of the worklist: what each holds, page by page, and that the workbench counts the same."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest

from desktop.queries.grouping import URGENCY, ViewGroups
from desktop.queries.rows import BenchKey, CaseRow, GroupBy, Key, View, ViewName
from desktop.queries.workbench import Workbench
from desktop.queries.worklist import WorklistPage
from sync.casework.calendar import CST
from sync.casework.clock import Light
from sync.casework.events_closing import DecisionApproved, DeliveryCompleted
from sync.casework.events_handling import SpecialStarted
from sync.casework.events_intake import SupplementRequested
from sync.casework.facts import Defect
from sync.casework.terms import Role, State
from tests.casework.makers import MONDAY
from tests.desktop.rooms import HEAD, Room, acceptance, application, open_room

PERSON = replace(HEAD, roles=(Role.CENTER, Role.CLERK, Role.HANDLER, Role.APPROVER))
HOURS = range(1, 24 * 50, 29)


@pytest.fixture(scope="module")
def room(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Room]:
    """Forty cases in every state, received day after day."""
    opened = open_room(tmp_path_factory.mktemp("views"), PERSON)
    for number in range(40):
        opened.clock.now = MONDAY + timedelta(hours=12 * number + 1)
        put(opened, number)
    yield opened
    opened.close()


def put(room: Room, number: int) -> None:
    at = room.clock.now
    opening = application(occurred_at=at, item_id=f"GZT-{1 + number % 3:03d}")
    case_id = room.record(opening).events[0].case_id
    if number % 5 == 1:
        defects = tuple(Defect(no=line.no, problem="缺") for line in opening.lines if line.state == "PENDING")
        day = at.astimezone(CST).date() + timedelta(days=14)
        room.record(
            SupplementRequested(
                case_id=case_id, occurred_at=at, by="c1", role=Role.CLERK, defects=defects, deadline=day
            )
        )
    if number % 5 in (0, 1):
        return
    room.record(*acceptance(opening, case_id, at))
    common = {"case_id": case_id, "occurred_at": at, "by": "a1"}
    if number % 5 == 2:
        pause = {"special_id": "s", "kind": "专家评审", "basis": "行政许可法第四十五条"}
        room.record(SpecialStarted(**common, role=Role.HANDLER, **pause), reason="试")  # type: ignore[arg-type]
    if number % 5 == 3:
        room.record(DecisionApproved(**common, role=Role.APPROVER), reason="试")  # type: ignore[arg-type]
        if number % 2:
            room.record(DeliveryCompleted(**common, role=Role.CLERK, signer="杨秀英"))  # type: ignore[arg-type]


def whole(room: Room, name: ViewName, limit: int = 7) -> list[CaseRow]:
    """All pages of a view, one after the other."""
    rows: list[CaseRow] = []
    after: Key | None = None
    while True:
        page = room.ask(WorklistPage(view=View(name=name), after=after, limit=limit))
        rows += page.rows
        if page.next is None:
            return rows
        after = page.next


def holds(row: CaseRow, name: ViewName, room: Room) -> bool:
    """What a view promises, said of one row."""
    today = room.clock.now.astimezone(CST).date()
    match name:
        case ViewName.OVERDUE:
            return row.light is Light.RED
        case ViewName.DUE_TODAY:
            return row.due_on == today and row.light is not Light.RED
        case ViewName.TURNING_RED:
            return row.light is Light.YELLOW and row.due_on != today
        case ViewName.WAITING_CITIZEN:
            return row.state is State.SUPPLEMENT
        case ViewName.SUSPENDED:
            return row.state is State.SUSPENDED
        case ViewName.CLOSED:
            return row.state is State.APPROVED
        case ViewName.NEEDS_ATTENTION:
            return False
        case _:
            return True


TOLD = (
    ViewName.ALL, ViewName.OVERDUE, ViewName.DUE_TODAY, ViewName.TURNING_RED, ViewName.WAITING_CITIZEN,
    ViewName.SUSPENDED, ViewName.CLOSED, ViewName.NEEDS_ATTENTION, ViewName.UNCONFIRMED,
)  # fmt: skip


@pytest.mark.parametrize("hours", HOURS)
def test_a_view_holds_what_it_promises_and_all_of_it(room: Room, hours: int) -> None:
    room.clock.now = MONDAY + timedelta(days=20, hours=hours)
    everything = room.ask(WorklistPage(view=View(), limit=1000)).rows
    for name in TOLD:
        expected = {row.case_id for row in everything if holds(row, name, room)}
        found = [row.case_id for row in whole(room, name)]
        assert (set(found), len(found)) == (expected, len(expected)), name


@pytest.mark.parametrize("hours", HOURS[::5])
def test_the_workbench_counts_what_the_lists_hold(room: Room, hours: int) -> None:
    room.clock.now = MONDAY + timedelta(days=20, hours=hours)
    bench = {group.key: group.count for group in room.ask(Workbench(rows=3)).groups}
    lists = {name: len(whole(room, name)) for name in ViewName}
    assert bench[BenchKey.OVERDUE] == lists[ViewName.OVERDUE]
    assert bench[BenchKey.ACCEPT_SOON] + bench[BenchKey.TURNING_RED] == lists[ViewName.TURNING_RED]
    assert bench[BenchKey.TO_DELIVER] == lists[ViewName.TO_DELIVER]


def test_the_most_urgent_stands_first(room: Room) -> None:
    room.clock.now = MONDAY + timedelta(days=60)
    days = [row.due_on for row in whole(room, ViewName.OVERDUE) if row.due_on]
    assert days == sorted(days) and len(days) > 7


def test_the_newest_stands_first_where_nothing_is_due(room: Room) -> None:
    received = [row.received_at for row in whole(room, ViewName.ALL) if row.received_at]
    assert received == sorted(received, reverse=True)


def test_an_item_and_a_state_narrow_a_view(room: Room) -> None:
    page = room.ask(WorklistPage(view=View(item_id="GZT-001", state=State.SUPPLEMENT), limit=100))
    assert {(row.item_id, row.state) for row in page.rows} == {("GZT-001", State.SUPPLEMENT)}


def test_the_week_counts_what_came_in(room: Room) -> None:
    room.clock.now = MONDAY + timedelta(days=6, hours=12)
    week = room.ask(Workbench()).week
    assert [day.received for day in week] == [2, 2, 2, 2, 2, 2, 2]


def key_of(row: CaseRow, by: GroupBy) -> str:
    """What the row itself says of its group."""
    told = {
        GroupBy.LIGHT: row.light.value,
        GroupBy.ITEM: row.item_id,
        GroupBy.STATE: row.state.value,
        GroupBy.HANDLER: row.handled_by,
        GroupBy.VILLAGE: row.region,
    }
    return told[by]


@pytest.mark.parametrize("by", [by for by in GroupBy if by is not GroupBy.NONE])
@pytest.mark.parametrize("days", [0, 17, 33])
@pytest.mark.parametrize("text", ["", "杨"])
def test_the_groups_of_a_view_hold_each_of_its_cases_once(room: Room, by: GroupBy, days: int, text: str) -> None:
    room.clock.now = MONDAY + timedelta(days=days, hours=30)
    for name in (ViewName.ALL, ViewName.OVERDUE):
        view = View(name=name, group=by, text=text)
        plain = WorklistPage(view=replace(view, group=GroupBy.NONE), limit=99)
        everything = [row.case_id for row in room.ask(plain).rows]
        groups, found = room.ask(ViewGroups(view=view)), list[str]()
        for group in groups:
            rows = room.ask(WorklistPage(view=replace(view, within=group.key), limit=99)).rows
            assert len(rows) == group.count and {key_of(row, by) for row in rows} == {group.key}
            found += [row.case_id for row in rows]
        assert sorted(found) == sorted(everything)


def test_what_is_over_stands_before_what_is_not(room: Room) -> None:
    room.clock.now = MONDAY + timedelta(days=17)
    keys = [group.key for group in room.ask(ViewGroups(view=View(group=GroupBy.LIGHT)))]
    assert keys == [light.value for light in URGENCY if light.value in keys] and keys[0] == Light.RED.value
