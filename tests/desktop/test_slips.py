"""Blank slips for a day without power: set aside, typed in once, void in time, never drawn again."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from desktop.office.slip_rows import TYPED_IN_WITHIN
from desktop.office.slips import Slips
from desktop.queries.rows import View
from desktop.queries.slips import SlipRegister, SlipState
from desktop.queries.worklist import WorklistPage
from sync.casework.errors import Refusal
from sync.casework.items import Item
from sync.casework.numbering import parse_case_number
from tests.casework.makers import MONDAY
from tests.desktop.rooms import Room, application, open_room, references

TODAY = MONDAY.date()


@pytest.fixture
def room(tmp_path: Path) -> Room:
    return open_room(tmp_path)


def item(item_id: str = "GZT-001") -> Item:
    found = references().catalogue.get(item_id)
    assert found is not None
    return found


def reserved(room: Room, each: int = 3, first: date = TODAY, days: int = 1) -> tuple[str, ...]:
    made = Slips(core=room.core).reserve(item(), first, days, each)
    return tuple(number for run in made for number in run.numbers(1))


def typed_in(room: Room, number: str, **changed: object) -> None:
    room.record(application(paper_no=number, **changed))


def states(room: Room) -> list[str]:
    return sorted(row.state.value for row in room.ask(SlipRegister()))


def test_a_slip_becomes_the_number_of_the_case(room: Room) -> None:
    number = reserved(room)[1]
    typed_in(room, number)
    (case,) = room.ask(WorklistPage(view=View())).rows
    assert case.number == number and states(room) == ["free", "free", "used"]


def test_no_other_case_draws_a_number_that_was_set_aside(room: Room) -> None:
    room.receive()
    slips = reserved(room)
    room.receive()
    drawn = {row.number for row in room.ask(WorklistPage(view=View())).rows}
    serials = [parse_case_number(number).serial for number in (*sorted(drawn), *slips)]
    assert sorted(serials) == [1, 2, 3, 4, 5] and not drawn & set(slips)


def test_a_slip_is_typed_in_once(room: Room) -> None:
    number = reserved(room)[0]
    typed_in(room, number)
    with pytest.raises(Refusal, match="number_used"):
        typed_in(room, number)


def test_a_number_nobody_set_aside_is_refused_and_blocks_no_later_draw(room: Room) -> None:
    free = reserved(room, each=1)[0]
    ahead = f"{free[:-1]}9"
    with pytest.raises(Refusal, match="slip_unknown"):
        typed_in(room, ahead)
    for _ in range(9):
        room.receive()
    assert room.ask(WorklistPage(view=View())).rows


@pytest.mark.parametrize(
    ("changed", "code"),
    [({"item_id": "GZT-004"}, "slip_item"), ({"occurred_at": MONDAY - timedelta(days=1)}, "slip_day")],
)
def test_a_slip_is_for_its_item_and_its_day_alone(changed: dict[str, object], code: str, room: Room) -> None:
    number = reserved(room)[0]
    with pytest.raises(Refusal, match=code):
        typed_in(room, number, **changed)
    assert states(room) == ["free"] * 3


def test_the_slip_of_another_desk_is_typed_in_there(room: Room) -> None:
    number = reserved(room)[0]
    with pytest.raises(Refusal, match="slip_elsewhere"):
        typed_in(room, f"{number[:-4]}2001")


def test_a_slip_of_the_paper_book_of_the_county_is_not_judged_here(room: Room) -> None:
    number = reserved(room)[0]
    typed_in(room, f"{number[:-4]}9001")
    assert len(room.ask(WorklistPage(view=View())).rows) == 1


def test_a_spoilt_slip_is_void_and_its_number_is_not_drawn(room: Room) -> None:
    slips = reserved(room)
    Slips(core=room.core).void(slips[0])
    with pytest.raises(Refusal, match="slip_void"):
        typed_in(room, slips[0])
    room.receive()
    assert states(room) == ["free", "free", "void"]


def test_what_was_not_used_in_time_is_void(room: Room) -> None:
    number = reserved(room)[0]
    room.clock.now = MONDAY + TYPED_IN_WITHIN + timedelta(days=1, hours=2)
    assert {row.state for row in room.ask(SlipRegister())} == {SlipState.VOID}
    with pytest.raises(Refusal, match="slip_void"):
        typed_in(room, number)


def test_slips_for_a_week_are_all_set_aside_or_none(room: Room) -> None:
    assert len(reserved(room, each=4, days=7)) == 28
    for _ in range(19):
        reserved(room, each=50)
    with pytest.raises(Refusal, match="slips_overflow"):
        reserved(room, each=50, days=2)
    assert len([row for row in room.ask(SlipRegister()) if row.day == TODAY + timedelta(days=1)]) == 4


def test_yesterday_is_too_late(room: Room) -> None:
    with pytest.raises(Refusal, match="slip_past"):
        reserved(room, first=TODAY - timedelta(days=1))


def test_the_register_survives_a_restart(room: Room, tmp_path: Path) -> None:
    number = reserved(room)[0]
    room.close()
    again = open_room(tmp_path)
    typed_in(again, number)
    assert states(again) == ["free", "free", "used"]
