"""Rules that the sequences do not reach: given events, when recorded, then events or a refusal."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

import pytest

from sync.casework.allow import allow, offered, refusals
from sync.casework.case import Case
from sync.casework.clock import Unit
from sync.casework.errors import Refusal, RefusalKind
from sync.casework.events_closing import CaseVoided, DecisionApproved, FactCorrected
from sync.casework.events_handling import ExtensionApproved, NoteAdded, SpecialStarted
from sync.casework.events_intake import CaseRegistered, SupplementRequested
from sync.casework.facts import Defect, Event
from sync.casework.fold import evolve, replay
from sync.casework.terms import IdKind, Role
from tests.casework.makers import CASE_ID, MONDAY, accepted, circumstances, item, registered

LOW_INCOME = item("GZT-001")


def head(role: Role, at: datetime = MONDAY, by: str = "x") -> dict[str, Any]:
    return {"case_id": CASE_ID, "occurred_at": at, "by": by, "role": role}


def codes(event: Event, case: Case) -> set[str]:
    return {refusal.code for refusal in refusals(event, case, circumstances(LOW_INCOME))}


def received() -> Case:
    return replay(CASE_ID, [registered(LOW_INCOME)])


def test_a_notice_that_leaves_a_missing_material_out_is_refused() -> None:
    notice = SupplementRequested(**head(Role.CLERK), defects=(Defect(no=1, problem="缺"),), deadline=date(2026, 3, 23))
    assert "everything_at_once" in codes(notice, received())


def test_a_pause_for_household_checks_is_legal_where_the_item_says_so() -> None:
    pause = SpecialStarted(**head(Role.HANDLER), special_id="s", kind="家庭经济状况信息核对", basis="办法第九条")
    assert codes(pause, accepted(LOW_INCOME)) == set()


def test_a_power_cut_is_never_a_legal_pause() -> None:
    pause = SpecialStarted(**head(Role.HANDLER), special_id="s", kind="停电", basis="无")
    assert "kind_allowed" in codes(pause, accepted(LOW_INCOME))


def test_an_extension_longer_than_the_item_allows_is_refused() -> None:
    longer = ExtensionApproved(**head(Role.APPROVER), amount=16, unit=Unit.WORKDAY, reason="复杂")
    assert codes(longer, accepted(LOW_INCOME)) == {"amount_allowed"}


def test_an_extension_after_the_due_day_is_refused() -> None:
    late = MONDAY + timedelta(days=80)
    extension = ExtensionApproved(**head(Role.APPROVER, late), amount=15, unit=Unit.WORKDAY, reason="复杂")
    assert codes(extension, accepted(LOW_INCOME)) == {"not_after_due"}


def test_a_person_without_a_document_may_still_hand_in() -> None:
    event = registered(LOW_INCOME)
    person = replace(event.applicant, number="", id_kind=IdKind.NONE)
    assert codes(replace(event, applicant=person), Case(case_id=CASE_ID)) == set()


def test_a_case_number_never_changes_by_correction() -> None:
    change = FactCorrected(**head(Role.CLERK), field="project_no", old="a", new="b", reason="错")
    (refusal,) = refusals(change, accepted(LOW_INCOME), circumstances(LOW_INCOME))
    assert (refusal.code, refusal.kind) == ("not_correctable", RefusalKind.IMPOSSIBLE)


def test_an_irregular_fact_passes_with_the_centres_reason() -> None:
    at = circumstances(LOW_INCOME)
    pause = SpecialStarted(**head(Role.HANDLER), special_id="s", kind="停电", basis="无")
    with pytest.raises(Refusal):
        allow(pause, accepted(LOW_INCOME), at)
    allow(pause, accepted(LOW_INCOME), replace(at, override_role=Role.CENTER, override_reason="县里统一处理"))


def test_no_reason_lets_the_impossible_pass() -> None:
    at = replace(circumstances(LOW_INCOME), override_role=Role.SUPERVISOR, override_reason="急")
    with pytest.raises(Refusal, match="state"):
        allow(DecisionApproved(**head(Role.APPROVER)), received(), at)


def test_an_office_that_does_not_hold_the_case_cannot_move_it() -> None:
    elsewhere = replace(circumstances(LOW_INCOME), custodian="522636999000")
    void = CaseVoided(**head(Role.CENTER), reason="错")
    assert [r.code for r in refusals(void, accepted(LOW_INCOME), elsewhere)] == ["not_custodian"]
    assert refusals(NoteAdded(**head(Role.CLERK), text="记"), accepted(LOW_INCOME), elsewhere) == ()


def test_an_act_before_the_receipt_is_irregular() -> None:
    before = MONDAY - timedelta(days=1)
    assert "before_receipt" in codes(NoteAdded(**head(Role.CLERK, before), text="记"), accepted(LOW_INCOME))


def test_an_item_no_longer_in_force_is_not_received() -> None:
    old = replace(LOW_INCOME, effective_to=date(2026, 1, 1))
    found = refusals(registered(LOW_INCOME), Case(case_id=CASE_ID), circumstances(old))
    assert [refusal.code for refusal in found] == ["item_effective"]


def test_what_is_offered_follows_state_and_roles() -> None:
    assert "supplement.requested" in offered(received(), {Role.CLERK})
    assert "decision.approved" not in offered(received(), set(Role))


def test_registering_twice_is_impossible() -> None:
    case = evolve(received(), NoteAdded(**head(Role.CLERK), text="记"))
    again: CaseRegistered = registered(LOW_INCOME)
    assert [r.kind for r in refusals(again, case, circumstances(LOW_INCOME))] == [RefusalKind.IMPOSSIBLE]
