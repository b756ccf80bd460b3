"""The ledger and its figures come straight from the journal and agree with each other."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from desktop.reports.case_figures import CaseFigures, Period, month
from desktop.reports.case_ledger import CaseLedger
from desktop.reports.ledger_rows import LedgerRow
from desktop.reports.statistics import measure
from sync.casework.events_closing import CaseVoided, DecisionApproved
from sync.casework.events_intake import CaseImported
from sync.casework.facts import Agency, Party
from sync.casework.terms import Role
from tests.casework.makers import MONDAY
from tests.desktop.rooms import HEAD, Room, acceptance, application, open_room

MARCH, APRIL = month(2026, 3), month(2026, 4)


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Room]:
    opened = open_room(tmp_path, replace(HEAD, roles=(Role.CENTER, Role.CLERK, Role.APPROVER)))
    yield opened
    opened.close()


def accepted(room: Room) -> str:
    opening = application()
    case_id = room.record(opening).events[0].case_id
    room.record(*acceptance(opening, case_id))
    return case_id


def decide(room: Room, case_id: str, days: int) -> None:
    room.clock.now = MONDAY + timedelta(days=days)
    room.record(DecisionApproved(case_id=case_id, occurred_at=room.clock.now, by="a1", role=Role.APPROVER))


def rows(room: Room, period: Period = MARCH) -> list[LedgerRow]:
    return room.core.read_with(lambda reading: list(CaseLedger().rows(reading, period)))


def figures(room: Room, period: Period) -> list[CaseFigures]:
    return room.core.read_with(lambda reading: list(CaseLedger().figures(reading, period)))


def test_a_decided_case_stands_with_its_whole_course(room: Room) -> None:
    decide(room, accepted(room), 7)
    (row,) = rows(room)
    told = (row.state, row.used_days, row.on_promise, row.overdue_days, row.promised_due, row.id_number, row.approver)
    assert told == ("准予办结", 5, "是", 0, date(2026, 3, 30), "522636198001150043", "a1")


def test_a_case_decided_later_stands_in_both_months(room: Room) -> None:
    decide(room, accepted(room), 40)
    assert (len(rows(room, MARCH)), len(rows(room, APRIL))) == (1, 1)


def test_what_was_entered_by_mistake_stands_nowhere(room: Room) -> None:
    case_id = room.receive()
    room.record(CaseVoided(case_id=case_id, occurred_at=room.clock.now, by="z1", role=Role.CENTER, reason="录错"))
    assert (rows(room), figures(room, MARCH)) == ([], [])


def test_an_imported_row_is_history_only(room: Room) -> None:
    old = CaseImported(
        case_id="", occurred_at=MONDAY, by="z1", role=Role.CENTER, source="x", import_key="k", item_name="低保",
        applicant=Party(name="杨秀英"),
    )  # fmt: skip
    room.record(old)
    assert rows(room) == []


def test_opening_and_received_less_decided_is_closing(room: Room) -> None:
    cases = [accepted(room) for _ in range(5)]
    for at, case_id in enumerate(cases[:3]):
        decide(room, case_id, 20 + at * 10)
    for period in (MARCH, APRIL):
        found = measure(figures(room, period), period)
        assert found.opening + found.accepted - found.decided - found.returned_accepted == found.closing


def test_rows_count_from_one_in_order_of_receipt(room: Room) -> None:
    for hours in (5, 3, 4):
        room.clock.now = MONDAY + timedelta(hours=6)
        room.receive(occurred_at=MONDAY + timedelta(hours=hours))
    found = rows(room)
    assert [row.serial for row in found] == [1, 2, 3]
    assert sorted(row.received_at for row in found if row.received_at) == [row.received_at for row in found]


def test_a_case_from_outside_the_county_counts_as_one_across_regions(room: Room) -> None:
    room.receive(region="522636100201")
    room.receive(region="520103001001", item_id="GZT-002")
    assert [figure.cross_region for figure in figures(room, MARCH)] == [False, True]


def test_the_agent_stands_with_the_kind_of_agency(room: Room) -> None:
    room.receive(agency=Agency(name="杨秀", kind="村级"))
    room.receive(item_id="GZT-002")
    assert [row.agent for row in rows(room)] == ["村级 杨秀", "否"]
