"""What was taken back is in no ledger and in no figure, and in the audit both stand."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from desktop.queries.audit import AuditKind, AuditPage, AuditWish
from desktop.queries.casefile import CaseFile
from desktop.reports.book_rows import Asked
from desktop.reports.books import book_of
from desktop.reports.case_figures import month
from sync.casework.errors import Refusal
from sync.casework.events_closing import DecisionApproved
from sync.casework.events_handling import RouteForwarded
from sync.casework.events_taking_back import ActTakenBack
from sync.casework.facts import Event
from sync.casework.taking_back import ACTS
from sync.casework.terms import Role, State
from tests.casework.makers import MONDAY
from tests.desktop.rooms import HEAD, Room, acceptance, application, open_room

MARCH = Asked(period=month(2026, 3))
LATER = MONDAY + timedelta(minutes=30)


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Room]:
    opened = open_room(tmp_path, replace(HEAD, roles=(Role.CENTER, Role.CLERK, Role.APPROVER, Role.HANDLER)))
    opened.clock.now = MONDAY + timedelta(hours=1)
    yield opened
    opened.close()


def accepted(room: Room) -> str:
    opening = application()
    case_id = room.record(opening).events[0].case_id
    room.record(*acceptance(opening, case_id))
    return case_id


def undo(room: Room, act: Event, entry_id: str) -> None:
    told = {"act": ACTS[type(act)], "acted_at": act.occurred_at, "entry_id": entry_id, "reason": "选错了"}
    room.record(ActTakenBack(case_id=act.case_id, occurred_at=LATER, by=act.by, role=act.role, **told))  # type: ignore[arg-type]


def rows(room: Room, book: str) -> int:
    return room.core.read_with(lambda reading: len(list(book_of(book).rows(reading, MARCH))))


@pytest.mark.parametrize(
    ("book", "fact"),
    [
        ("closed", DecisionApproved(case_id="", occurred_at=MONDAY, by="z1", role=Role.APPROVER)),
        ("forward", RouteForwarded(case_id="", occurred_at=MONDAY, by="z1", role=Role.HANDLER, target="民政办")),
    ],
)
def test_a_ledger_knows_of_an_act_only_while_it_stands(room: Room, book: str, fact: Event) -> None:
    case_id = accepted(room)
    done = room.record(replace(fact, case_id=case_id))
    before = rows(room, book)
    undo(room, done.events[0], done.entries[0].id)
    assert (before, rows(room, book)) == (1, 0)


def test_the_audit_shows_both_in_their_order(room: Room) -> None:
    case_id = accepted(room)
    done = room.record(DecisionApproved(case_id=case_id, occurred_at=MONDAY, by="z1", role=Role.APPROVER))
    undo(room, done.events[0], done.entries[0].id)
    found = room.ask(AuditPage(wish=AuditWish()))
    assert [row.name for row in found.rows][:2] == ["act.taken_back", "decision.approved"]
    changes = room.ask(AuditPage(wish=AuditWish(kind=AuditKind.CHANGE)))
    assert [row.name for row in changes.rows] == ["act.taken_back"]
    file = room.ask(CaseFile(case_id=case_id))
    assert file is not None and file.case.state is State.ACCEPTED and file.timeline[1].taken_back


def test_an_entry_that_is_not_in_the_queue_is_not_taken_back(room: Room) -> None:
    case_id = accepted(room)
    done = room.record(DecisionApproved(case_id=case_id, occurred_at=MONDAY, by="z1", role=Role.APPROVER))
    with pytest.raises(Refusal) as refused:
        undo(room, done.events[0], "018f0000-0000-7000-8000-00000000ffff")
    assert refused.value.code == "sent"
