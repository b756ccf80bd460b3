"""The store as the line uses it: what it is handed stays, what it cannot use is not kept."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from desktop.app import RESOURCES
from desktop.office.line_store import LineStore
from desktop.office.references import shipped_packs
from desktop.queries.rows import SyncMark, View, ViewName
from desktop.queries.sync_panel import SyncPanel
from desktop.queries.worklist import WorklistPage
from desktop.store.case_columns import milliseconds
from sync.casework.events_handling import NoteAdded
from sync.casework.terms import Role, TimeQuality
from sync.client.clock_reading import ClockReading, measured, ticks
from sync.client.pace import Pace
from sync.client.ports import Phase, SyncState
from sync.journal.journal import Journal
from sync.wire.canon import GENESIS
from sync.wire.entry import Record, RecordKind, scope_link
from tests.desktop.rooms import OFFICE, Room, application, open_room


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Room]:
    opened = open_room(tmp_path)
    yield opened
    opened.close()


@pytest.fixture
def store(room: Room) -> LineStore:
    core = room.core
    return LineStore(
        database=core.database,
        projector=core.projector,
        uuid=core.uuid,
        own_scopes=(OFFICE.scope,),
        resources=RESOURCES,
    )


def place(store: LineStore, kinds: list[RecordKind]) -> None:
    """As the platform would answer: the pending entries, placed in order."""
    waiting = store.read(lambda journal: journal.pending(100))
    records = [
        Record(scope=OFFICE.scope, position=at, kind=kind, entry=entry, code="state" if kind != "E" else "")
        for at, (entry, kind) in enumerate(zip(waiting, kinds, strict=True), start=1)
    ]
    chain = GENESIS
    for record in records:
        chain = scope_link(chain, record)
    store.write(lambda journal: journal.apply(OFFICE.scope, records, len(records), chain[:8], "t"))


def test_a_confirmed_case_is_shown_as_such(room: Room, store: LineStore) -> None:
    room.receive()
    place(store, [RecordKind.EVENT])
    assert [row.sync for row in room.ask(WorklistPage(view=View())).rows] == [SyncMark.CONFIRMED]


def test_a_rejected_event_needs_somebody(room: Room, store: LineStore) -> None:
    case_id = room.receive()
    room.record(NoteAdded(case_id=case_id, occurred_at=room.clock.now, by="c1", role=Role.CLERK, text="x"))
    place(store, [RecordKind.EVENT, RecordKind.REJECTED])
    panel = room.ask(SyncPanel())
    assert [(row.name, row.code) for row in panel.attention] == [("note.added", "state")]
    assert room.ask(WorklistPage(view=View(name=ViewName.NEEDS_ATTENTION))).count_capped == 1


def test_a_case_whose_registration_was_rejected_is_still_there_to_be_seen(room: Room, store: LineStore) -> None:
    room.record(application(name="潘阿秀"))
    place(store, [RecordKind.REJECTED])
    (row,) = room.ask(WorklistPage(view=View(name=ViewName.NEEDS_ATTENTION))).rows
    assert row.applicant == "潘阿秀"


def test_the_pace_survives(store: LineStore) -> None:
    store.keep_pace(Pace(failures=3, not_before_ms=7, size=2048))
    assert store.pace() == Pace(failures=3, not_before_ms=7, size=2048)


def test_the_token_survives(store: LineStore) -> None:
    store.keep_token(b"secret")
    assert store.token() == b"secret"


def test_what_is_shipped_need_not_be_fetched(store: LineStore) -> None:
    known = {reference.name: reference.etag for reference in store.references()}
    assert {name for name, etag in known.items() if etag} == set(shipped_packs(RESOURCES))


def apart(offset: timedelta, room: Room) -> ClockReading:
    now = room.clock.now
    return measured(milliseconds(now + offset), milliseconds(now), ticks(), 0)


def test_after_an_exchange_the_clock_is_believed(room: Room, store: LineStore) -> None:
    state = SyncState(
        phase=Phase.IDLE,
        pending=0,
        last_success=datetime(2026, 3, 2, 2, 0, tzinfo=UTC),
        next_try=datetime(2026, 3, 2, 2, 5, tzinfo=UTC),
        clock=apart(timedelta(milliseconds=1500), room),
    )
    store.note(state, room.clock.now)
    assert room.record(application()).entries[0].quality is TimeQuality.SYNCED
    assert room.ask(SyncPanel()).summary.last_success == state.last_success


def test_a_clock_hours_from_the_platforms_is_not_believed(room: Room, store: LineStore) -> None:
    state = SyncState(phase=Phase.IDLE, pending=0, last_success=room.clock.now, next_try=room.clock.now)
    store.note(replace(state, clock=apart(timedelta(hours=5), room)), room.clock.now)
    recorded = room.record(application())
    assert recorded.entries[0].quality is TimeQuality.UNTRUSTED
    assert recorded.events[0].temp_no.startswith("L")  # type: ignore[attr-defined]


def test_the_journal_holds_after_everything(room: Room, store: LineStore) -> None:
    room.receive()
    place(store, [RecordKind.EVENT])
    assert store.read(lambda journal: Journal.verify(journal)).intact
