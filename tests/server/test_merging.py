"""A township is merged, a case goes to another office, and desks that were away for weeks come back with their work."""

import pytest
from sqlalchemy import select

from sync.casework.events_handling import OverreachForwarded
from sync.casework.terms import Role
from sync.server.database import Database
from sync.server.merging import merge
from sync.server.packs import references
from sync.server.tables import IRREGULARITY, WAITING
from sync.server.trouble import PlatformTrouble
from tests.server.acts import note
from tests.server.counties import (
    CASE,
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
from tests.server.places import NOW, Place

FRESH = "018f0000-0000-7000-8000-0000000000cc"


@pytest.fixture
def place(database: Database) -> Place:
    return county(database)


def merged(place: Place, old: str, new: str) -> int:
    return place.database.write(lambda session: merge(session, old, new, references(session), NOW))


def waiting(place: Place) -> list[str]:
    return list(place.database.read(lambda session: session.execute(select(WAITING.c.code)).scalars().all()))


def irregular(place: Place) -> list[str]:
    return list(place.database.read(lambda session: session.execute(select(IRREGULARITY.c.code)).scalars().all()))


def test_a_desk_that_was_away_while_its_township_was_merged_loses_nothing(place: Place) -> None:
    away, other = seat(place, TOWNSHIP), seat(place, OTHER)
    away.record(opened_case())
    away.sync()
    away.record(note("离线", CASE), withdrawn(), opened_case(FRESH))
    assert merged(place, TOWNSHIP, OTHER) == 1
    away.sync()
    other.sync()
    assert away.follows == (OTHER,)
    assert logs(place, FRESH).keys() == {OTHER}
    assert [one.entry.id for one in other.journal_of()] == logs(place)[OTHER]
    assert {one.status.value for one in away.journal_of()} == {"confirmed"}
    assert {one.entry.id for one in away.journal_of()} == set(logs(place)[OTHER])
    assert "scope_moved" in irregular(place)


def test_the_new_office_holds_the_cases_of_the_old_one(place: Place) -> None:
    away, other = seat(place, TOWNSHIP), seat(place, OTHER)
    away.record(opened_case())
    away.sync()
    merged(place, TOWNSHIP, OTHER)
    other.sync()
    other.record(withdrawn())
    other.sync()
    assert (other.rejected(), other.journal_of()[-1].status.value) == ([], "confirmed")


def test_an_office_is_merged_once(place: Place) -> None:
    merged(place, TOWNSHIP, OTHER)
    with pytest.raises(PlatformTrouble, match="merged"):
        merged(place, TOWNSHIP, VILLAGE)


def gone_while_away(place: Place) -> Seat:
    """The village's second desk withdraws a case, offline, that the first one has handed to the township meanwhile."""
    first, away, township = seat(place, VILLAGE, "1"), seat(place, VILLAGE, "2"), seat(place, TOWNSHIP)
    first.record(opened_case())
    for desk in (first, away):
        desk.sync()
    away.record(withdrawn())
    first.record(offer(TOWNSHIP))
    first.sync()
    carry(place)
    township.sync()
    township.record(taken(TOWNSHIP))
    township.sync()
    away.sync()
    return away


def test_what_was_recorded_on_a_case_that_had_gone_waits_and_counts_for_nothing(place: Place) -> None:
    away = gone_while_away(place)
    assert [one.code for one in away.journal_of() if one.status.value == "quarantined"] == ["out_of_scope"]
    assert (waiting(place), len(away.events(CASE))) == (["out_of_scope"], 3)


def test_one_act_forwards_it_to_the_office_that_holds_the_case_with_its_own_times(place: Place) -> None:
    away = gone_while_away(place)
    (wanted,) = [one.entry for one in away.journal_of() if one.status.value == "quarantined"]
    away.record(told(OverreachForwarded, role=Role.CLERK, entry_id=wanted.id, office=TOWNSHIP))
    away.sync()
    found = logs(place)
    assert found[VILLAGE] == found[TOWNSHIP]
    assert found[TOWNSHIP][-1] == wanted.id
    assert waiting(place) == []
    last = [one for one in away.journal_of() if one.entry.id == wanted.id]
    assert [(one.status.value, one.entry.event) for one in last] == [("confirmed", wanted.event)]


def test_what_the_other_office_cannot_take_either_comes_back_as_rejected(place: Place) -> None:
    away, township = gone_while_away(place), seat(place, TOWNSHIP, "3")
    township.sync()
    township.record(withdrawn())
    township.sync()
    (wanted,) = [one.entry for one in away.journal_of() if one.status.value == "quarantined"]
    away.record(told(OverreachForwarded, role=Role.CLERK, entry_id=wanted.id))
    away.sync()
    assert (away.rejected(), waiting(place)) == (["state"], [])
