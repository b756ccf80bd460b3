"""The clocks of a case through its life."""

from datetime import date, datetime, timedelta

import pytest

from sync.casework.calendar import CST
from sync.casework.case import Case
from sync.casework.clock import Light, Unit
from sync.casework.deadlines import CaseClock, ClockKind, Lookup, clocks
from sync.casework.events_closing import DecisionApproved, DeliveryCompleted
from sync.casework.events_handling import ExtensionApproved, SpecialEnded, SpecialStarted
from sync.casework.events_intake import CaseDeemedAccepted, CaseImported
from sync.casework.facts import Party
from sync.casework.fold import evolve, replay
from sync.casework.terms import Role
from tests.casework.makers import CASE_ID, MONDAY, accepted, calendar, item, registered

LOW_INCOME = item("GZT-001")


def seen(case: Case, asof: datetime) -> dict[ClockKind, CaseClock]:
    look = Lookup(item=LOW_INCOME, calendar=calendar(), asof=asof, region="522636100")
    return {clock.kind: clock for clock in clocks(case, look)}


def test_a_received_case_must_be_answered_in_five_working_days() -> None:
    clock = seen(replay(CASE_ID, [registered(LOW_INCOME)]), MONDAY)[ClockKind.ACCEPTANCE]
    assert (clock.due_on, clock.remaining) == (date(2026, 3, 9), 5)


def test_an_accepted_case_has_a_promised_and_a_statutory_clock() -> None:
    found = seen(accepted(LOW_INCOME), MONDAY)
    assert found[ClockKind.PROMISED].due_on == date(2026, 3, 30)
    assert found[ClockKind.STATUTORY].due_on == date(2026, 4, 14)


def test_a_pause_moves_the_due_day_and_turns_the_light() -> None:
    case = accepted(LOW_INCOME)
    start = SpecialStarted(case_id=CASE_ID, occurred_at=MONDAY + timedelta(days=1), by="h", role=Role.HANDLER,
                           special_id="s", kind="公示", basis="办法")  # fmt: skip
    paused = evolve(case, start)
    assert seen(paused, MONDAY + timedelta(days=2))[ClockKind.PROMISED].light is Light.PAUSED
    end = SpecialEnded(case_id=CASE_ID, occurred_at=MONDAY + timedelta(days=8), by="h", role=Role.HANDLER,
                       special_id="s", result="无异议")  # fmt: skip
    assert seen(evolve(paused, end), MONDAY + timedelta(days=9))[ClockKind.PROMISED].due_on == date(2026, 4, 7)


def test_a_deemed_acceptance_runs_from_the_receipt() -> None:
    late = MONDAY + timedelta(days=8)
    event = CaseDeemedAccepted(case_id=CASE_ID, occurred_at=late, by="", role=Role.SYS, effective_at=MONDAY)
    case = evolve(replay(CASE_ID, [registered(LOW_INCOME)]), event)
    assert seen(case, late)[ClockKind.PROMISED].due_on == date(2026, 3, 30)


def test_a_closed_case_says_what_it_used_and_waits_for_delivery() -> None:
    decided = datetime(2026, 3, 10, 15, 0, tzinfo=CST)
    event = DecisionApproved(case_id=CASE_ID, occurred_at=decided, by="a", role=Role.APPROVER)
    case = evolve(accepted(LOW_INCOME), event)
    found = seen(case, decided)
    assert found[ClockKind.PROMISED].used == 6
    assert found[ClockKind.DELIVERY].due_on == date(2026, 3, 24)
    done = DeliveryCompleted(case_id=CASE_ID, occurred_at=decided, by="c", role=Role.CLERK)
    assert seen(evolve(case, done), decided)[ClockKind.DELIVERY].running is False


def test_a_row_of_an_old_ledger_has_no_clock() -> None:
    event = CaseImported(case_id=CASE_ID, occurred_at=MONDAY, by="c", role=Role.CLERK, source="a.xlsx:4",
                         import_key="k", item_name="低保", applicant=Party(name="杨"))  # fmt: skip
    assert seen(replay(CASE_ID, [event]), MONDAY) == {}


@pytest.mark.parametrize("unit", [Unit.WORKDAY, Unit.NATURAL_DAY, Unit.MONTH, Unit.YEAR])
def test_an_extension_beyond_every_calendar_counts_as_a_century(unit: Unit) -> None:
    amount = ExtensionApproved(
        case_id=CASE_ID, occurred_at=MONDAY, by="a", role=Role.APPROVER, amount=10**9, unit=unit, reason="笔误"
    )
    due_on = seen(evolve(accepted(LOW_INCOME), amount), MONDAY)[ClockKind.PROMISED].due_on
    assert due_on is not None and 2125 <= due_on.year <= 2180
