"""Handling: pauses by law or by the item, one extension by somebody else, a full file for the superior organ."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

from sync.casework.allow import offered, refusals
from sync.casework.case import Case
from sync.casework.clock import Unit
from sync.casework.events_handling import (
    AssistRequested,
    ExtensionApproved,
    ReportedUp,
    ReviewGiven,
    SpecialStarted,
    TolerantCompleted,
)
from sync.casework.facts import Check, Event
from sync.casework.fold import evolve
from sync.casework.items import Item
from sync.casework.terms import LineState, Role
from tests.casework.makers import CASE_ID, MONDAY, accepted, circumstances, item

LOW_INCOME = item("GZT-001")


def head(role: Role, at: datetime = MONDAY, by: str = "x") -> dict[str, Any]:
    return {"case_id": CASE_ID, "occurred_at": at, "by": by, "role": role}


def codes(event: Event, case: Case, of: Item = LOW_INCOME) -> set[str]:
    return {refusal.code for refusal in refusals(event, case, circumstances(of))}


def extension(amount: int = 15, by: str = "a1", at: datetime = MONDAY) -> ExtensionApproved:
    return ExtensionApproved(**head(Role.APPROVER, at, by), amount=amount, unit=Unit.WORKDAY, reason="复杂")


def tolerant() -> Case:
    case = accepted(LOW_INCOME)
    lines = tuple(replace(line, state=LineState.TOLERATED) if line.no == 6 else line for line in case.lines)
    return replace(case, lines=lines, flags=replace(case.flags, tolerant=True))


def test_publicity_stops_the_clock_only_where_the_item_excludes_it() -> None:
    pause = SpecialStarted(**head(Role.HANDLER), special_id="s", kind="公示", basis="办法")
    without = item("GZT-007")
    assert codes(pause, accepted(LOW_INCOME)) == set()
    assert codes(pause, accepted(without), without) == {"kind_allowed"}


def test_whoever_handles_a_case_does_not_approve_its_extension() -> None:
    case = evolve(accepted(LOW_INCOME), ReviewGiven(**head(Role.HANDLER, by="h1"), agreed=True, opinion="同意"))
    assert codes(extension(by="h1"), case) == {"not_own_request"}
    assert codes(extension(by="a1"), case) == set()


def test_an_item_without_a_rule_for_extensions_allows_none() -> None:
    other = item("GZT-007")
    assert codes(extension(), accepted(other), other) == {"no_extension"}


def test_a_second_extension_is_refused_and_adds_nothing() -> None:
    case = evolve(accepted(LOW_INCOME), extension(5))
    assert codes(extension(5), case) == {"once"}
    assert evolve(case, extension(5)).extension == case.extension


def test_help_is_asked_for_before_the_promised_day() -> None:
    ask = AssistRequested(**head(Role.HANDLER), assist_id="a", office="派出所", question="户籍", due=date(2026, 3, 30))
    assert codes(ask, accepted(LOW_INCOME)) == {"assist_before_due"}
    assert codes(replace(ask, question=" ", due=None), accepted(LOW_INCOME)) == {"nonempty"}


def test_only_a_full_file_is_reported_up() -> None:
    up = ReportedUp(**head(Role.HANDLER), target="县民政局", opinion="符合")
    assert codes(up, tolerant()) == {"full_file"}
    assert codes(up, accepted(LOW_INCOME)) == set()


def test_a_wrong_paper_does_not_settle_what_was_put_off() -> None:
    came = TolerantCompleted(**head(Role.CLERK), lines=(Check(no=6, state=LineState.DEFECTIVE),))
    assert [line.no for line in evolve(tolerant(), came).tolerated] == [6]


def test_a_step_before_the_previous_one_is_irregular() -> None:
    case = evolve(accepted(LOW_INCOME), ReviewGiven(**head(Role.HANDLER, MONDAY + timedelta(days=2)), agreed=True,
                                                   opinion="同意"))  # fmt: skip
    assert codes(extension(at=MONDAY + timedelta(days=1)), case) == {"before_previous"}
    assert codes(extension(at=MONDAY + timedelta(days=2, minutes=-4)), case) == set()


def test_nothing_is_offered_that_has_nothing_to_act_on() -> None:
    everything = offered(accepted(LOW_INCOME), set(Role))
    assert "decision.approved" in everything
    assert not {"case.deemed_accepted.reversed", "tolerant.completed", "assist.replied", "custody.taken"} & {
        *everything
    }
    assert "tolerant.completed" in offered(tolerant(), {Role.CLERK})
