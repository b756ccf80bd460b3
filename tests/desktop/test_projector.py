"""Read models are nothing but a view of the journal: rebuilt, they are the same to the byte."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import text
from sqlalchemy.orm import Session

from desktop.queries.casefile import CaseFile
from desktop.queries.rows import View
from desktop.queries.worklist import WorklistPage
from desktop.store.projector import Projector
from sync.casework.facts import Event
from sync.casework.terms import TimeQuality
from sync.journal.journal import Journal
from sync.wire.codec import UnreadableEvent, decode, encode
from tests.casework.makers import MONDAY
from tests.casework.strategies import events
from tests.desktop.rooms import OFFICE, Room, acceptance, application, open_room, references

READ_MODELS = {
    "case_row": "SELECT * FROM case_row ORDER BY case_id",
    "hay": "SELECT r.case_id, f.hay FROM case_find f JOIN case_row r ON r.rid = f.rid ORDER BY 1",
}
UNHURRIED = settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture]
)


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Room]:
    opened = open_room(tmp_path)
    yield opened
    opened.close()


def snapshot(room: Room) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every read model but for the row ids, which only say what came first."""

    def read(session: Session) -> dict[str, list[tuple[object, ...]]]:
        return {
            name: [tuple(row)[name == "case_row" :] for row in session.execute(text(q))]
            for name, q in READ_MODELS.items()
        }

    return room.core.database.read(read)


def put(room: Room, happened: list[Event]) -> None:
    """Into the journal past every rule, as what another desk did comes in."""

    def work(session: Session) -> None:
        entries = Journal(session, room.core.uuid).append(OFFICE.scope, happened, room.clock(), TimeQuality.SYNCED)
        room.core.projector.project(session, {entry.event.case_id for entry in entries})

    room.core.database.write(work)


def readable(event: Event) -> bool:
    """Whether it comes out of the journal as it went in: days beyond all meaning do not."""
    try:
        return isinstance(decode(encode(event)), Event)
    except UnreadableEvent:
        return False


HAPPENED = events().filter(readable)


@UNHURRIED
@given(st.lists(st.tuples(HAPPENED, st.integers(0, 2)), max_size=8))
def test_rebuilt_read_models_equal_the_live_ones(room: Room, happened: list[tuple[Event, int]]) -> None:
    for event, case in happened:
        put(room, [replace(event, case_id=f"018f0000-0000-7000-8000-{case:012d}")])
    live = snapshot(room)
    room.core.projector.rebuild(room.core.database)
    assert snapshot(room) == live


@UNHURRIED
@given(st.lists(HAPPENED, min_size=1, max_size=6), st.integers(0, 60 * 24))
def test_a_line_of_the_list_shows_what_the_clocks_say(room: Room, happened: list[Event], hours: int) -> None:
    case_id = str(room.core.uuid.next(0))
    put(room, [replace(event, case_id=case_id) for event in happened])
    room.clock.now = max(event.occurred_at for event in happened) + timedelta(hours=hours)
    agree(room, case_id)


@pytest.fixture(scope="module")
def accepted(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Room, str]]:
    """One accepted case, for tests that only let time pass, and its id."""
    opened, opening = open_room(tmp_path_factory.mktemp("accepted")), application()
    case_id = opened.record(opening).events[0].case_id
    opened.record(*acceptance(opening, case_id))
    yield opened, case_id
    opened.close()


@pytest.mark.parametrize("hours", range(0, 24 * 45, 7))
def test_the_light_of_an_accepted_case_is_the_same_on_list_and_page(accepted: tuple[Room, str], hours: int) -> None:
    room, case_id = accepted
    room.clock.now = MONDAY + timedelta(hours=hours)
    agree(room, case_id)


def agree(room: Room, case_id: str) -> None:
    """The line of a case and its page say the same of the clock that heads it."""
    row = next(row for row in room.ask(WorklistPage(view=View(), limit=10_000)).rows if row.case_id == case_id)
    page = room.ask(CaseFile(case_id=case_id))
    assert page is not None
    clock = next((c for c in page.clocks if c.running and c.kind is row.clock), None)
    shown = (row.light, row.due_on, row.remaining, row.overdue)
    assert shown == (
        (page.light, clock.due_on, clock.remaining, clock.overdue) if clock else (page.light, None, None, 0)
    )


def test_another_calendar_moves_the_due_dates_of_open_cases(room: Room) -> None:
    room.receive()
    before = room.ask(WorklistPage(view=View())).rows[0].due_on
    bare = replace(references(), calendar=type(references().calendar)(()))
    moved = Projector(bare, "bare")
    assert moved.prepare(room.core.database)
    assert room.ask(WorklistPage(view=View())).rows[0].due_on is not None and before is not None


def test_read_models_of_an_older_program_are_made_anew(room: Room) -> None:
    room.receive()
    live = snapshot(room)
    room.core.database.write(lambda session: session.execute(text("UPDATE projection_state SET value = '0'")))
    room.core.database.write(lambda session: session.execute(text("UPDATE case_row SET applicant = 'x'")))
    assert room.core.projector.prepare(room.core.database)
    assert snapshot(room) == live
