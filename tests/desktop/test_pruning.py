"""What was done in cases closed long ago may leave a desk, below the durable mark only; nobody sees a difference."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import func, select, text
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from desktop.office import pruning
from desktop.queries.casefile import CaseFile
from desktop.queries.sync_panel import SyncPanel
from desktop.reports.case_figures import Period
from desktop.reports.case_ledger import CaseLedger
from desktop.store.histories import history
from desktop.wording.screens_lists import device_line
from sync.casework.events_closing import CaseWithdrawn
from sync.casework.events_handling import AttachmentAdded
from sync.casework.facts import Event
from sync.casework.fold import replay, resume
from sync.casework.terms import Role, TimeQuality
from sync.journal.durable import keep_mark
from sync.journal.journal import Journal
from sync.journal.rewinding import Part, Rewinding
from sync.journal.summaries import Origin, Summary, keep_summaries, let_go
from sync.journal.tables import ENTRY
from sync.wire.entry import Record, RecordKind, scope_link
from sync.wire.states import decode_case, encode_case
from tests.casework.makers import MONDAY, accepted_events, item
from tests.desktop.rooms import OFFICE, Room, open_room
from tests.desktop.test_projector import HAPPENED, UNHURRIED, snapshot
from tests.journal.ends import note

CASE = "018f0000-0000-7000-8000-0000000000aa"
OPEN = "018f0000-0000-7000-8000-0000000000bb"
YEARS = 2
LATER = MONDAY + timedelta(days=1000)
WHOLE = Period(first=date(2020, 1, 1), last=date(2040, 1, 1))


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Room]:
    opened = open_room(tmp_path)
    yield opened
    opened.close()


def withdrawn(case_id: str = CASE) -> tuple[Event, ...]:
    """A case that was accepted and withdrawn, with one file in it."""
    closing = CaseWithdrawn(
        case_id=case_id, occurred_at=MONDAY, by="c1", role=Role.CLERK, signed_request=True, reason="不办了"
    )
    scan = AttachmentAdded(
        case_id=case_id, occurred_at=MONDAY, by="c1", role=Role.CLERK, sha="ab" * 32, size=9, name="申请表"
    )
    told = tuple(replace(event, case_id=case_id) for event in accepted_events(item()))
    return (*told, scan, closing)


def confirm(room: Room, happened: tuple[Event, ...]) -> None:
    """Recorded here and placed by the platform in the same order."""

    def work(session: Session) -> None:
        journal = Journal(session, room.core.uuid)
        journal.append(OFFICE.scope, happened, MONDAY, TimeQuality.SYNCED)
        at, chain = journal.scope_head(OFFICE.scope)
        records = [
            Record(scope=OFFICE.scope, position=position, kind=RecordKind.EVENT, entry=entry, received_ms=1)
            for position, entry in enumerate(journal.pending(999), start=at + 1)
        ]
        for record in records:
            chain = scope_link(chain, record)
        touched = journal.apply(OFFICE.scope, records, at + len(records), chain[:8], "t")
        room.core.projector.project(session, touched)

    room.core.database.write(work)


def covered(room: Room, position: int) -> None:
    room.core.database.write(lambda session: keep_mark(session, OFFICE.scope, position, 1000))


def prune(room: Room, years: int = YEARS) -> tuple[int, int]:
    room.core.database.write(lambda session: pruning.keep_horizon(session, years))
    return room.core.database.write(lambda session: pruning.prune(session, LATER))


def bodies(room: Room) -> int:
    asked = select(func.count()).select_from(ENTRY).where(func.length(ENTRY.c.body) > 0)
    return room.core.database.read(lambda session: session.execute(asked).scalar_one())


def intact(room: Room) -> bool:
    return room.core.database.read(lambda session: Journal(session, room.core.uuid).verify().intact)


def closed_case(room: Room) -> int:
    """Its last position."""
    confirm(room, withdrawn())
    return len(withdrawn())


def test_with_no_mark_nothing_leaves(room: Room) -> None:
    closed_case(room)
    assert (prune(room), bodies(room)) == ((0, 0), len(withdrawn()))


def test_with_no_horizon_nothing_leaves(room: Room) -> None:
    covered(room, closed_case(room))
    assert prune(room, years=0) == (0, 0)


def test_nothing_above_the_mark_leaves(room: Room) -> None:
    covered(room, closed_case(room) - 1)
    assert prune(room) == (0, 0)


def test_what_is_covered_leaves_but_for_the_files_of_the_case(room: Room) -> None:
    covered(room, closed_case(room))
    assert (prune(room), bodies(room)) == ((1, len(withdrawn()) - 1), 1)


def test_a_case_of_yesterday_stays(room: Room) -> None:
    covered(room, closed_case(room))
    room.core.database.write(lambda session: pruning.keep_horizon(session, 1))
    assert room.core.database.write(lambda session: pruning.prune(session, MONDAY + timedelta(days=364))) == (0, 0)


def test_an_open_case_stays(room: Room) -> None:
    confirm(room, tuple(replace(event, case_id=OPEN) for event in accepted_events(item())))
    covered(room, 10)
    assert prune(room) == (0, 0)


def test_a_case_with_something_waiting_stays(room: Room) -> None:
    covered(room, closed_case(room))
    room.clock.now = MONDAY + timedelta(days=1)
    room.record(note("问过一次", CASE))
    assert prune(room) == (0, 0)


def test_nobody_sees_a_difference_in_lists_search_and_ledger(room: Room) -> None:
    covered(room, closed_case(room))
    before = snapshot(room), ledger(room)
    prune(room)
    room.core.projector.rebuild(room.core.database)
    assert (snapshot(room), ledger(room)) == before


def ledger(room: Room) -> tuple[list[object], list[object]]:
    read = room.core.read_with
    return read(lambda r: list(CaseLedger().rows(r, WHOLE))), read(lambda r: list(CaseLedger().figures(r, WHOLE)))


def test_the_page_says_that_the_details_are_not_here_and_shows_who_did_what_when(room: Room) -> None:
    covered(room, closed_case(room))
    before = room.ask(CaseFile(case_id=CASE))
    prune(room)
    after = room.ask(CaseFile(case_id=CASE))
    assert before is not None and after is not None
    assert (after.case, after.shortened, before.shortened) == (before.case, True, False)
    assert [(row.name, row.at, row.by) for row in after.timeline] == [
        (row.name, row.at, row.by) for row in before.timeline
    ]


def test_the_journal_still_verifies_and_the_platform_finds_every_probe(room: Room) -> None:
    covered(room, closed_case(room))
    before = probes(room)
    prune(room)
    assert (intact(room), probes(room)) == (True, before)


def probes(room: Room) -> object:
    return room.core.database.read(lambda session: Rewinding(Journal(session, room.core.uuid)).probes(OFFICE.scope))


def test_what_comes_later_is_folded_on_top(room: Room) -> None:
    covered(room, closed_case(room))
    prune(room)
    confirm(room, (note("问过一次", CASE),))
    found = room.core.database.read(lambda session: history(session, CASE))
    assert found.case == replay(CASE, (*withdrawn(), note("问过一次", CASE)))


def test_a_content_that_left_is_not_reported_again_after_the_log_went_back(room: Room) -> None:
    last = closed_case(room)
    covered(room, last)
    prune(room)
    parts = (Part(scope=OFFICE.scope, position=1, timeline="u"),)

    def work(session: Session) -> tuple[int, bool]:
        journal = Journal(session, room.core.uuid)
        _, again = Rewinding(journal).back(parts, 2, 0)
        return again, history(session, CASE).case == replay(CASE, withdrawn())

    assert room.core.database.write(work) == (1, True)


def test_the_sync_page_says_how_far_the_backup_goes(room: Room) -> None:
    covered(room, closed_case(room))
    row = room.ask(SyncPanel())
    told = device_line(row.device, row.positions, row.entries, row.head, row.durable)
    assert f"异地备份覆盖到第 {len(withdrawn())} 条" in told
    assert "异地备份" not in device_line(row.device, row.positions, row.entries, row.head)


# ---- the database itself


def emptying(room: Room, position: int, case_id: str = CASE) -> None:
    """Past every condition of the program."""

    def work(session: Session) -> None:
        case = history(session, case_id).case
        summary = Summary(
            case=case, scope=OFFICE.scope, position=position, opened_by=OFFICE.scope, origin=Origin.PRUNED
        )
        keep_summaries(session, [summary], 0)
        let_go(session, summary)

    room.core.database.write(work)


def test_the_database_refuses_to_empty_what_no_backup_covers(room: Room) -> None:
    last = closed_case(room)
    covered(room, last - 1)
    with pytest.raises(IntegrityError, match="append-only"):
        emptying(room, last)
    assert bodies(room) == last


@pytest.mark.parametrize("change", ["body = x''", "body = x'7b7d'", "by = 'other', body = x''"])
def test_the_database_refuses_every_other_change_of_an_entry(room: Room, change: str) -> None:
    covered(room, closed_case(room))
    with pytest.raises(IntegrityError, match="append-only"):
        room.core.database.write(lambda session: session.execute(text(f"UPDATE entry SET {change}")))


def test_a_body_emptied_by_hand_is_found(room: Room) -> None:
    covered(room, closed_case(room))
    prune(room)
    room.core.database.write(lambda session: session.execute(text("DELETE FROM case_summary")))
    assert not intact(room)


def test_a_state_changed_by_hand_is_found(room: Room) -> None:
    covered(room, closed_case(room))
    prune(room)
    room.core.database.write(lambda session: session.execute(text("UPDATE case_summary SET state = x'7b7d'")))
    assert room.core.database.read(lambda session: Journal(session, room.core.uuid).verify().first_bad) == CASE


# ---- the fold


@UNHURRIED
@given(st.lists(HAPPENED, max_size=8), st.data())
def test_a_case_cut_anywhere_and_resumed_is_the_case(happened: list[Event], data: st.DataObject) -> None:
    """sync.md §11.3: for every cut, the fold of the state there and of the rest is the fold of all."""
    events = [replace(event, case_id=CASE) for event in happened]
    cut = data.draw(st.integers(0, len(events)))
    state = decode_case(encode_case(replay(CASE, events[:cut])))
    assert resume(state, events[cut:]) == replay(CASE, events)


@settings(UNHURRIED, max_examples=12)
@given(st.lists(HAPPENED, min_size=1, max_size=6), st.data())
def test_a_history_that_left_at_any_cut_and_the_rest_are_the_case(
    room: Room, happened: list[Event], data: st.DataObject
) -> None:
    """The same on a desk: bodies emptied up to the cut, the rest placed behind it."""
    case_id = str(room.core.uuid.next(0))
    events = tuple(replace(event, case_id=case_id) for event in happened)
    cut = data.draw(st.integers(1, len(events)))
    confirm(room, events[:cut])
    head = room.core.database.read(lambda session: Journal(session, room.core.uuid).scope_head(OFFICE.scope)[0])
    room.core.database.write(lambda session: keep_mark(session, OFFICE.scope, head, head))
    emptying(room, head, case_id)
    confirm(room, events[cut:])
    found = room.core.database.read(lambda session: history(session, case_id))
    assert (found.case, intact(room)) == (replay(case_id, events), True)
