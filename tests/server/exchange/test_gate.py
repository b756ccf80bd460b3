"""Each rule of the gate on a case that breaks it alone; and that every reason has its sentence."""

import ast
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import timedelta

import pytest

from sync.casework import events_closing as closing
from sync.casework.events_handling import ReviewGiven
from sync.casework.events_intake import CaseRegistered
from sync.casework.facts import Event
from sync.casework.terms import IdKind, PartyKind
from sync.server import words_exchange as words
from sync.server.exchange.destination import load_destination
from sync.server.exchange.faults import Fault
from sync.server.exchange.gate import standing
from tests.casework.makers import MONDAY
from tests.server.exchange.cases import AROUND, WHOLE, clerk, handler, judged, reported, with_party, withdrawn
from tests.sources import ROOT, tree


def first_of(events: Sequence[Event], **changed: object) -> tuple[Event, ...]:
    first = events[0]
    assert isinstance(first, CaseRegistered)
    return (replace(first, **changed), *events[1:])  # type: ignore[arg-type]


def corrected(field: str, at: timedelta) -> tuple[Event, ...]:
    new = (MONDAY + at).isoformat()
    return (*reported(), clerk(closing.FactCorrected, 20, field=field, old="", new=new, reason="笔误"))


ON_THE_ACCEPT_ROW: dict[str, Callable[[], tuple[Event, ...]]] = {
    "missing": lambda: with_party(reported(), number=""),
    "too_long": lambda: with_party(reported(), name="长" * 101),
    "control_sign": lambda: with_party(reported(), address="龙泉\x07镇"),
    "code_disputed": lambda: with_party(
        reported(), kind=PartyKind.GOV, contact="李", id_kind=IdKind.USCC, number="11522636MB9A00014N"
    ),
    "bad_person_number": lambda: with_party(reported(), number="522636198001150040"),
    "bad_credit_code": lambda: with_party(
        reported(), kind=PartyKind.ENTERPRISE, contact="李", id_kind=IdKind.USCC, number="11522636MB9A0001"
    ),
    "no_contact": lambda: with_party(
        reported(), kind=PartyKind.ENTERPRISE, id_kind=IdKind.USCC, number="11522636MB9A00014N"
    ),
    "bad_number": lambda: first_of(reported(), project_no="2026-1"),
    "out_of_order": lambda: corrected("received_at", timedelta(hours=1)),
}


@pytest.mark.parametrize("code", ON_THE_ACCEPT_ROW)
def test_an_accept_row_is_held_for_one_reason(code: str) -> None:
    faults = judged(ON_THE_ACCEPT_ROW[code]())["accept"]
    assert {fault.code for fault in faults} == {code}
    assert standing(faults) == "held"


def test_what_hangs_on_a_held_acceptance_waits() -> None:
    found = judged(ON_THE_ACCEPT_ROW["missing"]())
    assert {fault.code for fault in found["result"]} == {"accept_held"}
    assert standing(found["result"]) == "waiting"


def test_a_case_without_an_official_number_waits() -> None:
    found = judged(first_of(reported(), project_no="", temp_no="L12603020001"))
    assert [fault.code for fault in found["accept"]] == ["no_number"]
    assert standing(found["accept"]) == "waiting"


def test_steps_before_the_acceptance_wait_for_it() -> None:
    found = judged(WHOLE["supplemented"][:3])
    assert [fault.code for fault in found["process:supplement.requested"]] == ["not_accepted_yet"]


def test_a_case_that_ends_before_any_acceptance_is_told_by_its_result() -> None:
    assert judged((*WHOLE["declined"][:1], withdrawn()[-1])) == {"result": ()}


def test_an_action_without_a_code_is_held_and_named() -> None:
    (fault,) = judged(reported(), to=load_destination("national"))["process:case.accepted"]
    assert (fault.code, fault.facts["term"]) == ("code_unmapped", "case.accepted")


def test_a_receivers_own_code_settles_what_two_norms_dispute() -> None:
    settled = load_destination("national").with_codes({"applicant_kind": {"GOV": "6"}})
    events = ON_THE_ACCEPT_ROW["code_disputed"]()
    assert judged(events, to=settled)["accept"] == ()


def test_an_old_credit_code_is_noted_and_goes() -> None:
    office = replace(AROUND.office, uscc="11522636MB9A00014M")
    faults = judged(reported(), replace(AROUND, office=office))["accept"]
    assert (faults[0].code, standing(faults)) == ("old_credit_code", "ready")


def test_a_step_before_the_acceptance_and_one_after_the_end_are_out_of_order() -> None:
    early = judged((*reported()[:3], handler(ReviewGiven, -1, agreed=True, opinion="好"), *reported()[4:]))
    late = judged(corrected("decided_at", timedelta(days=1)))
    assert {fault.code for fault in early["process:review.opinion"]} == {"out_of_order"}
    assert {fault.code for fault in late["result"]} == {"out_of_order"}


def test_what_lies_in_the_future_is_held() -> None:
    found = judged(reported(), now=MONDAY + timedelta(days=8))
    assert {fault.code for fault in found["result"]} == {"in_future"}


def test_an_ending_against_the_applicant_needs_its_reason() -> None:
    events = (*withdrawn()[:-1], clerk(closing.CaseVoided, 2, reason=""))
    assert [fault.code for fault in judged(events)["result"]] == ["no_explanation"]


def test_a_number_that_another_case_has_is_held() -> None:
    assert [fault.code for fault in judged(reported(), number_holder="x")["accept"]] == ["number_taken"]


def test_an_item_nobody_knows_or_not_in_force_or_without_code_is_held() -> None:
    item = AROUND.item
    assert item is not None
    later = replace(item, effective_from=MONDAY.date() + timedelta(days=1))
    codeless = replace(item, catalog_code="5205")
    found = [judged(reported(), replace(AROUND, item=one))["accept"] for one in (None, later, codeless)]
    assert [{fault.code for fault in faults} for faults in found] == [
        {"missing", "unknown_item"}, {"item_not_in_force"}, {"missing"},
    ]  # fmt: skip


def test_every_reason_has_its_sentence_and_every_sentence_its_reason() -> None:
    used = {
        word.value.value
        for path in (ROOT / "sync/server/exchange").glob("*.py")
        for call in ast.walk(tree(path))
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id == "Fault"
        for word in call.keywords
        if word.arg == "code" and isinstance(word.value, ast.Constant)
    } | {"code_disputed", "code_unmapped"}
    assert used == set(words.FAULTS)


@pytest.mark.parametrize("code", ON_THE_ACCEPT_ROW)
def test_a_sentence_is_whole_and_tells_no_number_of_a_person(code: str) -> None:
    faults: tuple[Fault, ...] = judged(ON_THE_ACCEPT_ROW[code]())["accept"]
    said = words.fault(faults[0].code, faults[0].facts)
    assert said.endswith("。") and "{" not in said and "52263619800115004" not in said
