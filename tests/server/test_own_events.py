"""What the platform itself records reaches every desk of the office once, and nobody else can record it."""

from dataclasses import replace
from datetime import datetime, timedelta

from sync.casework.events_exchange import RowReturned
from sync.casework.terms import Role
from sync.server.own_events import OwnEvent, append_own, own_id
from sync.server.packs import references
from sync.wire.entry import Entry, RecordKind
from tests.casework.makers import CASE_ID, MONDAY, item, registered
from tests.journal.ends import SCOPE, opened
from tests.server.places import NOW, Desk, Place


def returned(number: int, at: datetime = MONDAY + timedelta(days=1)) -> OwnEvent:
    event = RowReturned(
        case_id=CASE_ID, occurred_at=at, by="SYS", role=Role.SYS,
        return_id=f"national/{number}", table="accept", row_key=CASE_ID, code="E1", reason="证照号码有误",
    )  # fmt: skip
    return OwnEvent(key=event.return_id, event=event)


def told(place: Place, *facts: OwnEvent) -> tuple[Entry, ...]:
    return place.database.write(lambda session: append_own(session, SCOPE, facts, references(session), NOW))


def desk_with_a_case(place: Place) -> Desk:
    desk = place.desk()
    desk.record(registered(item()))
    desk.sync()
    return desk


def test_a_fact_of_the_platform_reaches_two_desks_with_equal_logs(place: Place) -> None:
    first, second = desk_with_a_case(place), place.desk("other")
    told(place, returned(1), returned(2))
    first.sync()
    second.sync()
    assert [event for event in first.events(CASE_ID)][1:] == [returned(1).event, returned(2).event]
    assert first.head() == second.head()


def test_told_again_it_is_one_entry(place: Place) -> None:
    desk = desk_with_a_case(place)
    first = told(place, returned(1), returned(1))
    assert told(place, returned(1)) == ()
    assert [entry.seq for entry in (*first, *told(place, returned(2)))] == [1, 2]
    desk.sync()
    assert desk.head()[0] == 3


def test_facts_sort_by_when_they_happened(place: Place) -> None:
    later = returned(1, MONDAY + timedelta(days=3))
    assert own_id(SCOPE, returned(2)) < own_id(SCOPE, later)
    assert own_id(SCOPE, returned(1)) != own_id("522636101000", returned(1))


def test_a_desk_cannot_record_what_only_the_platform_knows(place: Place) -> None:
    desk = desk_with_a_case(place)
    desk.record(replace(returned(1).event))
    desk.sync()
    with opened(desk.store) as journal:
        (found,) = journal.rejected()
    assert (found.code, found.entry.event) == ("platform_only", returned(1).event)


def test_a_fact_about_a_case_that_has_not_arrived_waits_for_it(place: Place) -> None:
    told(place, returned(1))
    desk = desk_with_a_case(place)
    assert desk.events(CASE_ID)[-1] == returned(1).event
    kinds = [getattr(row, "kind", "O") for row in place.desk("reader").ask().scopes[0].records]
    assert kinds == [RecordKind.QUARANTINED, RecordKind.EVENT, RecordKind.EVENT]
