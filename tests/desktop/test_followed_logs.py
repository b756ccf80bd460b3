"""A desk that follows several logs: a case counts once, and what it may no longer follow goes out of its sight."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.app import RESOURCES
from desktop.office.line_store import LineStore
from desktop.queries.rows import View
from desktop.queries.worklist import WorklistPage
from desktop.store.histories import history
from sync.casework.events_handling import NoteAdded
from sync.casework.facts import Party
from sync.casework.terms import Role, TimeQuality
from sync.wire.canon import GENESIS
from sync.wire.entry import Entry, Record, RecordKind, scope_link
from tests.casework.makers import item, registered
from tests.desktop.rooms import OFFICE, Room, open_room
from tests.journal import ends

OTHER = "522636000007"
CASE = "018f0000-0000-7000-8000-0000000000ee"


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Room]:
    opened = open_room(tmp_path)
    yield opened
    opened.close()


@pytest.fixture
def store(room: Room) -> LineStore:
    core = room.core
    made = LineStore(
        database=core.database,
        projector=core.projector,
        uuid=core.uuid,
        own_scopes=(OFFICE.scope,),
        resources=RESOURCES,
    )
    made.keep_grants((OFFICE.scope, OTHER))
    return made


def foreign() -> tuple[Entry, ...]:
    """A case as another office recorded it."""
    opening = replace(registered(item()), case_id=CASE, applicant=Party(name="石光明"))
    with ends.opened(ends.engine()) as journal:
        journal.enrol("22222222-2222-4222-8222-222222222222", 1)
        return journal.append(
            OTHER, [opening, ends.note("甲", CASE), ends.note("乙", CASE)], ends.NOW, TimeQuality.SYNCED
        )


def arrive(store: LineStore, log: str, entries: tuple[Entry, ...]) -> None:
    records = [
        Record(scope=log, position=at, kind=RecordKind.EVENT, entry=entry) for at, entry in enumerate(entries, start=1)
    ]
    chain = GENESIS
    for record in records:
        chain = scope_link(chain, record)
    store.write(lambda journal: journal.apply(log, records, len(records), chain[:8], "t"))


def applicants(room: Room) -> list[str]:
    return [row.applicant for row in room.ask(WorklistPage(view=View())).rows]


def test_what_stands_in_two_logs_counts_once_and_in_the_order_of_one(room: Room, store: LineStore) -> None:
    opening, first, second = foreign()
    arrive(store, OTHER, (opening, first, second))
    room.record(NoteAdded(case_id=CASE, occurred_at=room.clock.now, by="c1", role=Role.CLERK, text="丙"))
    arrive(store, OFFICE.scope, (opening, second))
    found = room.core.database.read(lambda session: history(session, CASE))
    assert [getattr(event, "text", "") for event in found.events] == ["", "乙", "甲", "丙"]


def test_a_case_of_a_log_that_may_not_be_followed_any_more_is_out_of_sight(room: Room, store: LineStore) -> None:
    room.receive()
    arrive(store, OTHER, foreign())
    assert (store.scopes(), len(applicants(room))) == ((OFFICE.scope, OTHER), 2)
    store.keep_grants((OFFICE.scope,))
    assert (store.scopes(), "石光明" in applicants(room), len(applicants(room))) == ((OFFICE.scope,), False, 1)
    room.core.projector.rebuild(room.core.database)
    assert len(applicants(room)) == 1


def test_a_case_the_desk_worked_on_stays_and_so_does_what_waits(room: Room, store: LineStore) -> None:
    arrive(store, OTHER, foreign())
    room.record(NoteAdded(case_id=CASE, occurred_at=room.clock.now, by="c1", role=Role.CLERK, text="丙"))
    store.keep_grants((OFFICE.scope,))
    assert applicants(room) == ["石光明"]
    assert store.read(lambda journal: journal.pending_count()) == 1


def test_what_is_granted_again_comes_back_into_sight(room: Room, store: LineStore) -> None:
    arrive(store, OTHER, foreign())
    store.keep_grants((OFFICE.scope,))
    store.keep_grants((OFFICE.scope, OTHER))
    assert applicants(room) == ["石光明"]
