"""Decision, delivery, rating, correction: by two people, once, with a trace, never by whoever asked for it."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from sync.casework.allow import refusals
from sync.casework.case import Case
from sync.casework.circumstances import Circumstances
from sync.casework.events_closing import (
    CaseVoided,
    DecisionApproved,
    DecisionRefused,
    DeliveryCompleted,
    DeliverySent,
    DuplicateJudged,
    FactCorrected,
    RatingRecorded,
    RecordBackfilled,
)
from sync.casework.events_handling import ReportedUp, SpecialEnded, SpecialStarted
from sync.casework.events_intake import CaseDeemedAccepted, CaseImported
from sync.casework.facts import Event, Party
from sync.casework.fold import evolve, replay
from sync.casework.terms import Channel, DeliveryMethod, Grade, Rating, Role
from tests.casework.makers import CASE_ID, MONDAY, accepted, circumstances, item, registered

LOW_INCOME = item("GZT-001")
AT = circumstances(LOW_INCOME)


def head(role: Role, at: datetime = MONDAY, by: str = "x") -> dict[str, Any]:
    return {"case_id": CASE_ID, "occurred_at": at, "by": by, "role": role}


def codes(event: Event, case: Case, at: Circumstances = AT) -> set[str]:
    return {refusal.code for refusal in refusals(event, case, at)}


def approved() -> Case:
    return evolve(accepted(LOW_INCOME), DecisionApproved(**head(Role.APPROVER)))


def test_a_case_reported_up_is_decided_by_the_superior_organ() -> None:
    case = evolve(accepted(LOW_INCOME), ReportedUp(**head(Role.HANDLER), target="县民政局", opinion="符合"))
    assert codes(DecisionApproved(**head(Role.APPROVER)), case) == {"superior_decides"}
    assert codes(DecisionApproved(**head(Role.DEPT)), case) == set()


def test_names_stay_on_the_wall_as_long_as_the_item_asks() -> None:
    start = SpecialStarted(**head(Role.HANDLER), special_id="s", kind="公示", basis="办法")
    for days, said in ((3, {"publicity_unfinished"}), (7, set())):
        at = MONDAY + timedelta(days=days)
        case = evolve(
            evolve(accepted(LOW_INCOME), start), SpecialEnded(**head(Role.HANDLER, at), special_id="s", result="无异议")
        )
        assert codes(DecisionApproved(**head(Role.APPROVER, at)), case) == said


def test_a_possible_duplicate_is_judged_before_the_decision() -> None:
    case = replace(accepted(LOW_INCOME), duplicates=("旧件",))
    assert codes(DecisionApproved(**head(Role.APPROVER)), case) == {"duplicate_unjudged"}
    judged = evolve(case, DuplicateJudged(**head(Role.CLERK), other="旧件", outcome="非重复", reason="不同住户"))
    assert codes(DecisionApproved(**head(Role.APPROVER)), judged) == set()


def test_a_refusal_names_its_legal_basis() -> None:
    no = DecisionRefused(**head(Role.APPROVER), reason="超标准", remedies="复议")
    assert codes(no, accepted(LOW_INCOME)) == {"basis"}


def test_whoever_entered_a_case_does_not_void_it() -> None:
    void = CaseVoided(**head(Role.CENTER, by="c1"), reason="录错")
    assert codes(void, accepted(LOW_INCOME)) == {"not_own_request"}
    assert codes(replace(void, by="m1"), accepted(LOW_INCOME)) == set()
    assert codes(replace(void, by="m1", requested_by="m1"), accepted(LOW_INCOME)) == {"not_own_request"}


def test_a_case_nobody_answered_in_time_is_voided_by_the_supervisor_only() -> None:
    late = MONDAY + timedelta(days=10)
    silent = replay(CASE_ID, [registered(LOW_INCOME)])
    deemed = evolve(silent, CaseDeemedAccepted(**head(Role.SYS, late), effective_at=MONDAY))
    for case in (silent, deemed):
        void = CaseVoided(**head(Role.CENTER, late, by="m1"), reason="录错")
        assert codes(void, case) == {"overdue_needs_supervisor"}
        assert codes(replace(void, role=Role.SUPERVISOR), case) == set()


def test_a_row_of_an_old_ledger_is_taken_back_by_whoever_may_import() -> None:
    row = CaseImported(
        **head(Role.CLERK), source="a.xlsx:4", import_key="k", item_name="低保", applicant=Party(name="杨")
    )
    history, void = replay(CASE_ID, [row]), CaseVoided(**head(Role.CLERK), reason="撤销导入")
    assert codes(void, history) == set() and codes(replace(void, reason=" "), history) == {"reason"}
    assert codes(void, evolve(history, void)) == {"state"}
    assert codes(replace(void, role=Role.VILLAGE_AGENT), history) == {"role"}
    assert codes(void, approved()) == {"state"}


def test_a_delivery_is_signed_for_and_happens_once() -> None:
    assert codes(DeliveryCompleted(**head(Role.CLERK)), approved()) == {"signer"}
    done = DeliveryCompleted(**head(Role.CLERK), signer="杨秀英")
    assert codes(done, evolve(approved(), done)) == {"delivered_already"}
    assert codes(DeliverySent(**head(Role.CLERK), method=DeliveryMethod.POST), approved()) == {"tracking_no"}


def test_an_online_case_is_rated_once_whatever_the_occasion() -> None:
    rating = RatingRecorded(**head(Role.APPLICANT), grade=Grade.GOOD, occasion="领证")
    counter = replace(approved(), occasions=("收件",))
    assert codes(rating, counter) == set()
    assert codes(rating, replace(counter, channel=Channel.WEB)) == {"one_per_occasion"}


def test_a_good_rating_does_not_close_the_rectification_of_a_bad_one() -> None:
    bad = RatingRecorded(**head(Role.APPLICANT), grade=Grade.BAD, occasion="收件")
    good = RatingRecorded(**head(Role.APPLICANT), grade=Grade.GOOD, occasion="领证")
    assert evolve(evolve(approved(), bad), good).rating is Rating.RECTIFYING


def test_a_correction_with_legal_effect_needs_the_centre() -> None:
    date = FactCorrected(**head(Role.CLERK, by="c1"), field="accepted_at", old="", reason="抄错",
                         new="2026-03-03T09:00:00+08:00")  # fmt: skip
    assert codes(date, accepted(LOW_INCOME)) == {"center_approval"}
    assert codes(replace(date, approved_by="c1"), accepted(LOW_INCOME)) == {"not_own_request"}
    assert codes(replace(date, approved_by="m1"), accepted(LOW_INCOME)) == set()
    assert codes(replace(date, approved_by="m1", new="昨天"), accepted(LOW_INCOME)) == {"not_an_instant"}


def test_paper_is_typed_in_within_two_working_days_or_the_supervisor_agrees() -> None:
    def typed(days: int) -> RecordBackfilled:
        at = MONDAY + timedelta(days=days)
        return RecordBackfilled(**head(Role.CLERK, at), entries=(), evidence="ab", reason="停电", approved_by="m1")

    case = accepted(LOW_INCOME)
    assert codes(typed(2), case) == set()
    assert codes(typed(3), case) == {"backfill_late"}
    assert codes(typed(3), case, replace(AT, restored_at=MONDAY + timedelta(days=2))) == set()
    assert codes(typed(3), case, replace(AT, approver_role=Role.SUPERVISOR)) == set()
    assert codes(replace(typed(1), approved_by=""), case) == {"center_approval"}
