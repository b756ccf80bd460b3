"""Retroactive starts, corrected dates, stages, deliveries, and who is called when a clock turns."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

import pytest

from sync.casework.calendar import CST
from sync.casework.case import Case
from sync.casework.clock import Unit, due
from sync.casework.deadlines import SUPPLEMENT_DAYS, CaseClock, ClockKind, Lookup, clocks
from sync.casework.events_closing import CaseTerminated, CaseVoided, DecisionApproved, FactCorrected
from sync.casework.events_handling import ExtensionApproved, ReportedUp, SpecialEnded, SpecialStarted
from sync.casework.events_intake import CaseAccepted
from sync.casework.fold import evolve, replay
from sync.casework.items import Item
from sync.casework.supervision import called, called_for
from sync.casework.terms import Channel, Role
from tests.casework.makers import CASE_ID, MONDAY, accepted, accepted_events, calendar, item, registered

LOW_INCOME = item("GZT-001")


def head(role: Role, at: datetime = MONDAY) -> dict[str, Any]:
    return {"case_id": CASE_ID, "occurred_at": at, "by": "x", "role": role}


def look(asof: datetime, of: Item = LOW_INCOME) -> Lookup:
    return Lookup(item=of, calendar=calendar(), asof=asof, region="522636100")


def seen(case: Case, asof: datetime, of: Item = LOW_INCOME) -> dict[ClockKind, CaseClock]:
    return {clock.kind: clock for clock in clocks(case, look(asof, of))}


def test_an_acceptance_after_the_limit_still_counts_from_the_receipt() -> None:
    first, checked, _ = accepted_events(LOW_INCOME)
    late = MONDAY + timedelta(days=9)
    case = replay(CASE_ID, [first, checked, CaseAccepted(**head(Role.CLERK, late))])
    assert seen(case, late)[ClockKind.PROMISED].due_on == date(2026, 3, 30)


def test_papers_sent_online_after_hours_count_from_the_next_working_day() -> None:
    friday = datetime(2026, 3, 6, 18, 30, tzinfo=CST)
    event = replace(registered(LOW_INCOME, friday), channel=Channel.WEB)
    assert seen(replay(CASE_ID, [event]), friday)[ClockKind.ACCEPTANCE].due_on == date(2026, 3, 16)
    assert seen(replay(CASE_ID, [registered(LOW_INCOME, friday)]), friday)[ClockKind.ACCEPTANCE].due_on == date(
        2026, 3, 13
    )


def test_a_corrected_acceptance_day_moves_the_due_day() -> None:
    change = FactCorrected(**head(Role.CLERK), field="accepted_at", old="", new="2026-03-03T09:00:00+08:00",
                           reason="抄错", approved_by="m1")  # fmt: skip
    assert seen(evolve(accepted(LOW_INCOME), change), MONDAY)[ClockKind.PROMISED].due_on == date(2026, 3, 31)


def test_an_applicant_gets_fifteen_working_days_unless_the_notice_says_otherwise() -> None:
    assert due(MONDAY, SUPPLEMENT_DAYS, calendar(), "").due_date == date(2026, 3, 23)


def test_a_late_extension_is_kept_and_helps_nothing() -> None:
    late = MONDAY + timedelta(days=60)
    event = ExtensionApproved(**head(Role.APPROVER, late), amount=15, unit=Unit.WORKDAY, reason="复杂")
    clock = seen(evolve(accepted(LOW_INCOME), event), late)[ClockKind.STATUTORY]
    assert clock.due is not None
    assert (clock.due_on, clock.due.extension_valid) == (date(2026, 4, 14), False)


def test_a_pause_begun_after_the_due_day_repairs_nothing() -> None:
    late = MONDAY + timedelta(days=60)
    case = evolve(accepted(LOW_INCOME), SpecialStarted(**head(Role.HANDLER, late), special_id="s", kind="公示",
                                                       basis="办法"))  # fmt: skip
    before = seen(case, late + timedelta(days=3))[ClockKind.PROMISED]
    case = evolve(case, SpecialEnded(**head(Role.HANDLER, late + timedelta(days=4)), special_id="s", result="完"))
    after = seen(case, late + timedelta(days=5))[ClockKind.PROMISED]
    assert (before.due_on, after.due_on, before.light) == (date(2026, 3, 30), date(2026, 3, 30), after.light)


def test_the_superiors_stage_begins_with_the_report_and_the_total_runs_on() -> None:
    case = accepted(LOW_INCOME)
    own = seen(case, MONDAY)
    assert (own[ClockKind.STAGE].name, own[ClockKind.STAGE].due_on) == ("家庭经济状况核对与入户调查", date(2026, 3, 23))
    up = MONDAY + timedelta(days=10)
    case = evolve(case, ReportedUp(**head(Role.HANDLER, up), target="县民政局", opinion="符合"))
    then = seen(case, up)
    assert (then[ClockKind.STAGE].name, then[ClockKind.STAGE].due_on) == ("审核确认", date(2026, 3, 26))
    assert then[ClockKind.PROMISED].due_on == own[ClockKind.PROMISED].due_on


def test_a_stage_of_a_cross_township_item_belongs_to_whoever_acts() -> None:
    allowance = item("GZT-006")
    case = accepted(allowance)
    assert seen(case, MONDAY, allowance)[ClockKind.STAGE].due_on == date(2026, 3, 5)
    case = evolve(case, ReportedUp(**head(Role.HANDLER), target="户籍地", opinion="符合"))
    assert seen(case, MONDAY, allowance)[ClockKind.STAGE].name == "资格认定"
    case = evolve(case, DecisionApproved(**head(Role.DEPT)))
    assert seen(case, MONDAY, allowance)[ClockKind.STAGE].name == "告知申请人"


def test_only_a_decision_has_a_limit_for_its_delivery() -> None:
    ended = evolve(accepted(LOW_INCOME), CaseTerminated(**head(Role.APPROVER), ground="事项取消"))
    assert ClockKind.DELIVERY not in seen(ended, MONDAY)
    decided = evolve(accepted(LOW_INCOME), DecisionApproved(**head(Role.APPROVER)))
    assert seen(decided, MONDAY)[ClockKind.DELIVERY].due_on == date(2026, 3, 16)


def test_what_was_decided_here_and_voided_there_waits_for_no_delivery() -> None:
    decided = evolve(accepted(LOW_INCOME), DecisionApproved(**head(Role.APPROVER)))
    voided = evolve(decided, CaseVoided(**head(Role.CENTER), reason="重复登记"))
    assert decided.undelivered and not voided.undelivered
    assert ClockKind.DELIVERY not in seen(voided, MONDAY)


@pytest.mark.parametrize(
    ("day", "role"),
    [
        (date(2026, 3, 24), None),
        (date(2026, 3, 25), Role.HANDLER),
        (date(2026, 3, 31), Role.CENTER),
        (date(2026, 4, 2), Role.CENTER),
        (date(2026, 4, 3), Role.SUPERVISOR),
    ],
)
def test_yellow_calls_the_handler_red_the_centre_and_a_long_red_the_supervisor(day: date, role: Role | None) -> None:
    at = datetime(day.year, day.month, day.day, 10, 0, tzinfo=CST)
    case = accepted(replace(LOW_INCOME, report_up=False))
    assert called(seen(case, at)[ClockKind.PROMISED], look(at)) is role


def test_the_highest_level_of_all_clocks_is_called() -> None:
    assert called_for(accepted(LOW_INCOME), look(MONDAY)) is None
    assert called_for(accepted(LOW_INCOME), look(MONDAY + timedelta(days=90))) is Role.SUPERVISOR
