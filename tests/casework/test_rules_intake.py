"""Receipt to acceptance: one notice with everything, tolerance only where allowed, silence means acceptance."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

from sync.casework.allow import refusals
from sync.casework.calendar import CST
from sync.casework.case import Case
from sync.casework.events_intake import (
    CaseAccepted,
    CaseAcceptedTolerant,
    CaseDeemedAccepted,
    CaseNotAccepted,
    DeemedAcceptanceReversed,
    MaterialsChecked,
    SupplementRequested,
    SupplementSubmitted,
)
from sync.casework.facts import Check, Defect, Event, Party
from sync.casework.fold import evolve, replay
from sync.casework.terms import IdKind, LineState, Role, State
from tests.casework.makers import CASE_ID, MONDAY, circumstances, item, registered

LOW_INCOME = item("GZT-001")
LAPSED = datetime(2026, 3, 10, 9, 0, tzinfo=CST)


def head(role: Role = Role.CLERK, at: datetime = MONDAY) -> dict[str, Any]:
    return {"case_id": CASE_ID, "occurred_at": at, "by": "c1", "role": role}


def codes(event: Event, case: Case) -> set[str]:
    return {refusal.code for refusal in refusals(event, case, circumstances(LOW_INCOME))}


def received() -> Case:
    return replay(CASE_ID, [registered(LOW_INCOME)])


def found(case: Case, **states: LineState) -> Case:
    """The case after a check: every line in order but ``n1``, ``n2``…"""
    checks = tuple(Check(no=line.no, state=states.get(f"n{line.no}", LineState.OK)) for line in case.lines)
    return evolve(case, MaterialsChecked(**head(), lines=checks))


def notice(*numbers: int, at: datetime = MONDAY, reason: str = "") -> SupplementRequested:
    defects = tuple(Defect(no=no, problem="缺") for no in numbers)
    return SupplementRequested(**head(at=at), defects=defects, deadline=date(2026, 3, 23), center_reason=reason)


def test_an_identity_number_that_cannot_be_is_refused() -> None:
    event = registered(LOW_INCOME)
    wrong = Party(name="杨秀英", number="522636198001150040")
    assert codes(replace(event, applicant=wrong), Case(case_id=CASE_ID)) == {"party_valid"}


def test_an_old_credit_code_with_a_wrong_check_digit_is_taken() -> None:
    body = Party(name="某合作社", id_kind=IdKind.USCC, number="91350100M000100Y44")
    assert codes(replace(registered(LOW_INCOME), applicant=body), Case(case_id=CASE_ID)) == set()


def test_a_village_receives_only_where_it_is_authorised() -> None:
    event = replace(registered(LOW_INCOME), role=Role.VILLAGE_AGENT)
    assert codes(event, Case(case_id=CASE_ID)) == {"village_not_authorised"}


def test_a_check_leaves_no_needed_line_unjudged() -> None:
    one = MaterialsChecked(**head(), lines=(Check(no=1, state=LineState.OK),))
    assert codes(one, received()) == {"lines_unjudged"}


def test_only_a_line_the_item_lets_wait_may_be_put_off() -> None:
    checks = tuple(Check(no=line.no, state=LineState.TOLERATED) for line in LOW_INCOME.lines())
    assert "only_tolerable_missing" in codes(MaterialsChecked(**head(), lines=checks), received())


def test_a_line_put_off_stands_against_a_plain_acceptance() -> None:
    case = found(received(), n6=LineState.TOLERATED)
    assert codes(CaseAccepted(**head()), case) == {"materials_complete"}


def test_a_notice_says_what_is_wrong_with_each_material() -> None:
    case = found(received(), n1=LineState.MISSING)
    silent = replace(notice(1), defects=(Defect(no=1, problem=" "),))
    assert codes(silent, case) == {"defect_untold"}
    assert codes(notice(1, 99), case) == {"unknown_line"}


def test_a_second_notice_speaks_of_newly_handed_in_papers_only() -> None:
    case = evolve(found(received(), n1=LineState.MISSING), notice(1))
    case = evolve(case, SupplementSubmitted(**head(), lines=(Check(no=1, state=LineState.OK),)))
    assert case.state is State.RECEIVED
    assert codes(notice(1, reason="新表有误"), case) == set()
    assert codes(notice(1, 2, reason="新表有误"), case) == {"only_new_material"}
    assert codes(notice(1), case) == {"first_notice_or_reasoned_second"}


def test_papers_may_come_one_by_one_and_the_last_one_restarts_the_acceptance() -> None:
    case = evolve(found(received(), n1=LineState.MISSING, n2=LineState.MISSING), notice(1, 2))
    late = MONDAY + timedelta(days=3)
    first = SupplementSubmitted(**head(), lines=(Check(no=1, state=LineState.OK),))
    case = evolve(case, first)
    assert case.state is State.SUPPLEMENT
    case = evolve(case, SupplementSubmitted(**head(at=late), lines=(Check(no=2, state=LineState.OK),)))
    assert (case.state, case.course.acceptance_from) == (State.RECEIVED, late)


def test_what_is_put_off_must_come_before_the_promised_day() -> None:
    case = found(received(), n6=LineState.MISSING)
    accepted = CaseAcceptedTolerant(**head(), missing=(6,), deadline=date(2026, 3, 30), promise_signed=True)
    assert codes(accepted, case) == set()
    assert codes(replace(accepted, deadline=date(2026, 3, 31)), case) == {"tolerant_beyond_promise"}


def test_after_the_limit_nothing_can_be_declined_any_more() -> None:
    declined = CaseNotAccepted(**head(at=LAPSED), reason_class="其他", reason="不符", remedies="复议")
    assert codes(declined, received()) == {"within_acceptance"}


def test_a_deemed_acceptance_counts_from_the_receipt() -> None:
    silence = CaseDeemedAccepted(**head(Role.SYS, LAPSED), effective_at=MONDAY)
    assert codes(silence, received()) == set()
    assert codes(replace(silence, effective_at=LAPSED), received()) == {"effective_from_receipt"}
    assert codes(replace(silence, occurred_at=LAPSED - timedelta(days=1)), received()) == {"acceptance_overdue"}


def test_a_timely_act_reverses_a_deemed_acceptance_and_then_counts() -> None:
    silence = CaseDeemedAccepted(**head(Role.SYS, LAPSED), effective_at=MONDAY)
    back = DeemedAcceptanceReversed(**head(Role.CENTER, LAPSED), cause="另一台机器上已告知补正")
    assert codes(back, evolve(found(received(), n1=LineState.MISSING), CaseAccepted(**head()))) == {"not_deemed"}
    case = evolve(evolve(found(received(), n1=LineState.MISSING), silence), back)
    assert case.state is State.RECEIVED
    assert codes(notice(1, at=MONDAY + timedelta(days=2)), case) == set()
    assert codes(silence, case) == {"acceptance_overdue"}
