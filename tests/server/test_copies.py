"""A case stands in the log of every office that takes part, with the same events in an order that agrees."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from sync.casework.events_handling import AssistReplied, AssistRequested, NoteAdded, RouteForwarded
from sync.casework.events_taking_back import ActTakenBack
from sync.casework.terms import Role
from sync.server.copies import delivered
from sync.server.database import Database, open_database
from sync.server.scopes import give, take_back
from sync.server.tables_scopes import OUTGOING
from tests.casework.makers import accepted_events, item
from tests.server.acts import note
from tests.server.counties import (
    CASE,
    COUNTY,
    OTHER,
    TOWNSHIP,
    VILLAGE,
    Seat,
    carry,
    county,
    logs,
    offer,
    opened_case,
    seat,
    taken,
    told,
    withdrawn,
)
from tests.server.places import Place

CANARY = "夜郎古国金丝雀"


@pytest.fixture
def place(database: Database) -> Place:
    return county(database)


def accepted(desk: Seat) -> None:
    """The case of these tests, received and accepted."""
    desk.record(*(replace(event, case_id=CASE) for event in accepted_events(item())))
    desk.sync()


def test_the_township_has_what_its_village_records(place: Place) -> None:
    village, township = seat(place, VILLAGE), seat(place, TOWNSHIP)
    village.record(opened_case(), note("a", CASE))
    village.sync()
    carry(place)
    township.sync()
    assert [placed.entry.event for placed in township.journal_of()] == [
        placed.entry.event for placed in village.journal_of()
    ]


def test_a_department_that_is_asked_gets_the_whole_case_and_its_reply_comes_back(place: Place) -> None:
    township, department = seat(place, TOWNSHIP), seat(place, COUNTY)
    accepted(township)
    department.sync()
    assert department.journal_of() == ()
    township.record(told(AssistRequested, assist_id="q", office=COUNTY, question="?"))
    township.sync()
    carry(place)
    department.sync()
    department.record(told(AssistReplied, by="d1", role=Role.DEPT, assist_id="q", reply="属实"))
    department.sync()
    carry(place)
    township.sync()
    assert isinstance(township.journal_of()[-1].entry.event, AssistReplied)
    assert logs(place)[COUNTY] == logs(place)[TOWNSHIP]


def test_an_office_called_by_an_act_that_was_taken_back_before_it_was_sent_never_sees_the_case(place: Place) -> None:
    """The wrong office was picked; what stands in the case is none of its business."""
    township, department = seat(place, TOWNSHIP), seat(place, COUNTY)
    accepted(township)
    wrong = told(RouteForwarded, target=COUNTY, reason="按职责")
    (act,) = township.record(wrong)
    undone = told(ActTakenBack, act="route.forwarded", acted_at=wrong.occurred_at, entry_id=act.id, reason="选错了单位")
    township.record(undone, told(AssistRequested, assist_id="q", office=OTHER, question="?"))
    township.sync()
    carry(place)
    department.sync()
    assert department.journal_of() == ()
    assert set(logs(place)) == {TOWNSHIP, OTHER}


def test_who_does_not_hold_the_case_moves_nothing_in_it(place: Place) -> None:
    village, township = seat(place, VILLAGE), seat(place, TOWNSHIP)
    village.record(opened_case())
    village.sync()
    carry(place)
    township.sync()
    township.record(withdrawn(), note("看过", CASE))
    township.sync()
    assert township.rejected() == ["not_custodian"]
    assert len(township.journal_of()) == 3


def test_custody_goes_over_when_the_other_takes_it_and_not_before(place: Place) -> None:
    village, township = seat(place, VILLAGE), seat(place, TOWNSHIP)
    village.record(opened_case(), offer(TOWNSHIP), note("等对方接", CASE))
    village.sync()
    carry(place)
    township.sync()
    township.record(taken(TOWNSHIP), withdrawn())
    township.sync()
    carry(place)
    village.sync()
    assert [type(placed.entry.event).__name__ for placed in village.journal_of()][-2:] == [
        "CustodyTaken",
        "CaseWithdrawn",
    ]
    assert logs(place)[VILLAGE] == logs(place)[TOWNSHIP]


@pytest.mark.parametrize("first", [VILLAGE, TOWNSHIP])
def test_one_ends_the_case_while_the_other_takes_it_and_whoever_comes_first_stands(place: Place, first: str) -> None:
    desks = {VILLAGE: seat(place, VILLAGE), TOWNSHIP: seat(place, TOWNSHIP)}
    desks[VILLAGE].record(opened_case(), offer(TOWNSHIP))
    desks[VILLAGE].sync()
    carry(place)
    desks[TOWNSHIP].sync()
    desks[VILLAGE].record(withdrawn())
    desks[TOWNSHIP].record(taken(TOWNSHIP))
    for scope in (first, *(desks.keys() - {first})):
        desks[scope].sync()
    carry(place)
    for desk in desks.values():
        desk.sync()
    assert logs(place)[VILLAGE] == logs(place)[TOWNSHIP]
    counted = [placed.status.value for placed in desks[VILLAGE].journal_of()]
    assert counted == ["confirmed"] * 2 + (["confirmed"] if first == VILLAGE else ["confirmed", "quarantined"])
    assert desks[TOWNSHIP].rejected() == (["state"] if first == VILLAGE else [])


def test_an_offer_taken_back_can_no_longer_be_taken(place: Place) -> None:
    village, township = seat(place, VILLAGE), seat(place, TOWNSHIP)
    village.record(opened_case(), offer(TOWNSHIP))
    village.sync()
    carry(place)
    township.sync()
    village.record(offer(VILLAGE))
    village.sync()
    township.record(taken(TOWNSHIP))
    township.sync()
    assert township.rejected() == ["custody_offered"]


def test_a_copier_killed_between_placing_and_crossing_off_places_nothing_twice(place: Place) -> None:
    village = seat(place, VILLAGE)
    village.record(opened_case(), note("a", CASE))
    village.sync()
    rows = place.platform.copier.place(TOWNSHIP)
    assert len(rows) == 2
    carry(place)
    assert logs(place)[TOWNSHIP] == logs(place)[VILLAGE]
    assert place.database.read(lambda session: session.execute(select(OUTGOING)).all()) == []


def test_a_note_that_overtook_its_case_is_placed_when_the_case_arrives(place: Place) -> None:
    village, township = seat(place, VILLAGE), seat(place, TOWNSHIP)
    township.record(note("先到", CASE))
    township.sync()
    village.record(opened_case())
    village.sync()
    carry(place)
    assert {scope: len(ids) for scope, ids in logs(place).items()} == {VILLAGE: 2, TOWNSHIP: 2}


def test_a_desk_gets_no_byte_of_a_case_outside_its_logs(place: Place) -> None:
    township, stranger = seat(place, TOWNSHIP), seat(place, OTHER)
    township.record(opened_case(), note(CANARY, CASE))
    township.sync()
    carry(place)
    stranger.record(opened_case("018f0000-0000-7000-8000-0000000000bb"))
    stranger.follows = (OTHER, TOWNSHIP)
    stranger.sync()
    assert stranger.follows == (OTHER,)
    assert CANARY.encode() not in stranger.seen
    assert CASE.encode() not in stranger.seen


def test_a_grant_lets_a_desk_follow_another_log_and_its_end_stops_that(place: Place) -> None:
    township, follower = seat(place, TOWNSHIP), seat(place, OTHER)
    place.database.write(lambda session: give(session, OTHER, TOWNSHIP))
    township.record(opened_case())
    township.sync()
    follower.sync()
    assert (follower.follows, len(follower.journal_of())) == ((OTHER, TOWNSHIP), 1)
    place.database.write(lambda session: take_back(session, OTHER, TOWNSHIP))
    township.record(note(CANARY, CASE))
    township.sync()
    follower.sync()
    assert (follower.follows, CANARY.encode() in follower.seen) == ((OTHER,), False)


STEPS = st.lists(st.tuples(st.sampled_from([VILLAGE, TOWNSHIP, COUNTY]), st.sampled_from("nsotwc")), max_size=30)


@settings(max_examples=10)
@given(steps=STEPS)
def test_all_logs_of_a_case_agree_whatever_the_order_of_pushes_and_copies(
    tmp_path_factory: pytest.TempPathFactory, steps: list[tuple[str, str]]
) -> None:
    database = open_database(str(tmp_path_factory.mktemp("p") / "platform.db"))
    database.create()
    try:
        place = county(database)
        desks = {scope: seat(place, scope) for scope in (VILLAGE, TOWNSHIP, COUNTY)}
        desks[VILLAGE].record(opened_case(), offer(TOWNSHIP))
        desks[VILLAGE].sync()
        for turn, (scope, act) in enumerate(steps):
            _act(place, desks[scope], act, turn)
        for _ in range(4):
            for desk in desks.values():
                desk.sync()
            carry(place)
        found = logs(place)
        assert len({frozenset(ids) for ids in found.values()}) == 1
        assert len({tuple(_custody(place, ids, desks[VILLAGE])) for ids in found.values()}) == 1
    finally:
        database.close()


def _act(place: Place, desk: Seat, act: str, turn: int) -> None:
    if act == "s":
        desk.sync()
    elif act == "c":
        place.platform.copier.step()
    elif act == "w":
        targets = place.platform.copier.place(desk.scope)
        place.database.write(lambda session: delivered(session, targets[:1]))
    elif act == "o":
        desk.record(offer((VILLAGE, TOWNSHIP, COUNTY)[turn % 3]))
    elif act == "t":
        desk.record(taken(desk.scope))
    else:
        desk.record(told(NoteAdded, text=f"{turn}"))


def _custody(place: Place, ids: list[str], desk: Seat) -> list[str]:
    """The acts that say who holds the case, in the order of one log."""
    known = {placed.entry.id: placed.entry.event for placed in desk.journal_of()}
    return [entry_id for entry_id in ids if not isinstance(known[entry_id], NoteAdded)]
