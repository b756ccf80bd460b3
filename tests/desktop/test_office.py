"""The write side: all or nothing, numbers drawn once, rules asked, the clock believed only so far."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import text

from desktop.office.trouble import OfficeTrouble
from desktop.queries.casefile import CaseFile
from desktop.queries.rows import SyncMark, View, ViewName
from desktop.queries.worklist import WorklistPage
from desktop.trouble import Trouble
from sync.casework.case import Case
from sync.casework.errors import Refusal
from sync.casework.events_closing import CaseVoided, DecisionApproved
from sync.casework.events_handling import NoteAdded
from sync.casework.events_intake import CaseAccepted, CaseDeemedAccepted, CaseRegistered, SupplementRequested
from sync.casework.events_office import LedgerExported
from sync.casework.facts import Defect
from sync.casework.numbering import is_temporary
from sync.casework.terms import Role, State
from sync.journal.journal import Journal
from tests.casework.makers import MONDAY
from tests.desktop.rooms import HEAD, Room, acceptance, application, open_room


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Room]:
    opened = open_room(tmp_path)
    yield opened
    opened.close()


def registered(room: Room, event: CaseRegistered) -> CaseRegistered:
    found = room.record(event).events[0]
    assert isinstance(found, CaseRegistered)
    return found


def case(room: Room, case_id: str) -> Case:
    found = room.ask(CaseFile(case_id=case_id))
    assert found is not None
    return found.case


def entries(room: Room) -> int:
    return room.core.database.read(lambda session: Journal(session, room.core.uuid).verify().entries)


def test_a_received_case_has_a_number_a_query_code_and_its_first_entry_as_id(room: Room) -> None:
    recorded = room.record(application())
    opened = recorded.events[0]
    assert isinstance(opened, CaseRegistered)
    assert (len(opened.project_no), len(opened.query_code), opened.case_id) == (43, 6, recorded.entries[0].id)


def test_numbers_of_one_item_and_day_count_on(room: Room) -> None:
    numbers = [registered(room, application()).project_no[-4:] for _ in range(3)]
    assert numbers == ["1001", "1002", "1003"]


def test_the_next_day_starts_anew(room: Room) -> None:
    registered(room, application())
    room.clock.now += timedelta(days=1)
    assert registered(room, replace(application(), occurred_at=room.clock.now)).project_no[-12:] == "202603031001"


def test_a_thousandth_case_of_a_day_gets_a_temporary_number(room: Room) -> None:
    registered(room, application())
    room.core.database.write(lambda session: session.execute(text("UPDATE serial SET last = 998")))
    assert registered(room, application()).project_no.endswith("1999")
    assert is_temporary(registered(room, application()).temp_no)


def test_a_refused_case_uses_no_number(room: Room) -> None:
    with pytest.raises(Refusal):
        room.record(application(occurred_at=room.clock.now + timedelta(days=1)))
    assert registered(room, application()).project_no.endswith("1001")


def test_a_paper_number_is_taken_once(room: Room) -> None:
    room.record(application(paper_no="P-0007"))
    with pytest.raises(Refusal, match="number_used"):
        room.record(application(paper_no="P-0007"))


def test_an_item_without_an_official_code_gets_a_temporary_number(tmp_path: Path) -> None:
    room = open_room(tmp_path)
    unknown = replace(application(), item_id="X-1", item_version=1)
    assert registered(room, unknown).temp_no.startswith("L361001260302")
    room.close()


def test_notices_are_numbered_by_kind_and_year(room: Room) -> None:
    opening = application()
    numbers = []
    for _ in range(2):
        case_id = room.record(opening).events[0].case_id
        accepted = room.record(*acceptance(opening, case_id)).events[1]
        assert isinstance(accepted, CaseAccepted)
        numbers.append(accepted.document_no)
    assert numbers == ["丹龙受字〔2026〕第1001号", "丹龙受字〔2026〕第1002号"]


def test_several_facts_of_a_new_case_are_one_act(room: Room) -> None:
    opening = application()
    recorded = room.record(opening, *acceptance(opening, ""))
    (case_id,) = recorded.changes.case_ids
    assert (case(room, case_id).state, len(recorded.entries)) == (State.ACCEPTED, 3)


def test_one_refused_fact_keeps_out_all_of_them(room: Room) -> None:
    with pytest.raises(Refusal, match="materials_complete"):
        room.record(application(), CaseAccepted(case_id="", occurred_at=MONDAY, by="c1", role=Role.CLERK))
    assert entries(room) == 0 and not room.ask(WorklistPage(view=View())).rows


def test_a_second_supplement_notice_is_refused(room: Room) -> None:
    case_id = room.receive()
    lines = case(room, case_id).missing
    notice = SupplementRequested(
        case_id=case_id,
        occurred_at=MONDAY,
        by="c1",
        role=Role.CLERK,
        defects=tuple(Defect(no=line.no, problem="缺") for line in lines),
        deadline=MONDAY.date() + timedelta(days=14),
    )
    room.record(notice)
    with pytest.raises(Refusal):
        room.record(notice)


def test_a_head_may_let_an_irregular_fact_pass_with_a_reason(tmp_path: Path) -> None:
    room = open_room(tmp_path, HEAD)
    early = application(occurred_at=room.clock.now + timedelta(days=1))
    with pytest.raises(Refusal):
        room.record(early)
    assert room.record(early, reason="电脑日期有误,已核对").events
    room.close()


def test_a_clerk_may_not(room: Room) -> None:
    with pytest.raises(Refusal):
        room.record(application(occurred_at=room.clock.now + timedelta(days=1)), reason="着急")


def test_an_act_of_the_office_belongs_to_no_case(room: Room) -> None:
    act = LedgerExported(case_id="", occurred_at=MONDAY, by="c1", role=Role.CLERK, ledger="办件", filter="", rows=3)
    assert room.record(act).changes.case_ids == frozenset()


@pytest.mark.parametrize("back", [timedelta(days=9000), timedelta(hours=2)])
def test_a_clock_that_ran_back_is_not_believed(room: Room, back: timedelta) -> None:
    room.receive()
    room.clock.now -= back
    with pytest.raises(OfficeTrouble, match="untrusted_clock"):
        room.receive()


def test_a_clock_a_minute_back_is_borne_and_time_never_runs_back(room: Room) -> None:
    first = room.record(application()).entries[0].recorded_at
    room.clock.now -= timedelta(minutes=1)
    assert room.record(application()).entries[0].recorded_at >= first


def test_silence_accepts_as_of_receipt(room: Room) -> None:
    case_id = room.receive()
    room.clock.now = MONDAY + timedelta(days=9)
    recorded = room.core.office.tick()
    assert recorded is not None and isinstance(recorded.events[0], CaseDeemedAccepted)
    assert case(room, case_id).course.accepted_at == MONDAY


def test_silence_within_the_limit_accepts_nothing(room: Room) -> None:
    room.receive()
    room.clock.now = MONDAY + timedelta(days=6)
    assert room.core.office.tick() is None


def test_silence_is_noticed_once(room: Room) -> None:
    room.receive()
    room.clock.now = MONDAY + timedelta(days=9)
    room.core.office.tick()
    assert room.core.office.tick() is None


def test_what_was_recorded_is_marked_as_waiting(room: Room) -> None:
    room.receive()
    (row,) = room.ask(WorklistPage(view=View(name=ViewName.UNCONFIRMED))).rows
    assert row.sync is SyncMark.LOCAL


def test_an_impossible_fact_is_refused_whoever_insists(tmp_path: Path) -> None:
    room = open_room(tmp_path, HEAD)
    case_id = room.receive()
    room.record(CaseVoided(case_id=case_id, occurred_at=room.clock.now, by="z1", role=Role.CENTER, reason="录错"))
    decision = DecisionApproved(case_id=case_id, occurred_at=room.clock.now, by="z1", role=Role.APPROVER)
    with pytest.raises(Refusal, match="state"):
        room.record(decision, reason="仍要办结")
    room.close()


def test_nothing_to_record_is_a_mistake(room: Room) -> None:
    with pytest.raises(Trouble, match="nothing"):
        room.record()


def test_the_chain_holds(room: Room) -> None:
    case_id = room.receive()
    room.record(NoteAdded(case_id=case_id, occurred_at=room.clock.now, by="c1", role=Role.CLERK, text="电话联系"))
    verified = room.core.database.read(lambda session: Journal(session, room.core.uuid).verify())
    assert verified.intact
