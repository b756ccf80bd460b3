"""An act taken back is as if it had not been, and nothing else is: whatever happened before, between and after."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.rehearsal import Rehearsal
from desktop.rehearsal_steps import BUILDERS
from sync.casework.allow import refusals
from sync.casework.case import Case
from sync.casework.deadlines import ClockKind, Lookup, clocks
from sync.casework.errors import Refusal, RefusalKind
from sync.casework.events import NAMES
from sync.casework.events_closing import DecisionApproved, DeliveryCompleted, FactCorrected, PaperPrinted
from sync.casework.events_handling import NoteAdded
from sync.casework.events_intake import CaseRegistered
from sync.casework.events_taking_back import ActTakenBack
from sync.casework.facts import Event
from sync.casework.fold import evolve, replay
from sync.casework.taking_back import ACTS, BESIDE, standing, struck
from sync.casework.terms import Role, State
from sync.wire.states import decode_case, encode_case
from tests.casework.makers import CASE_ID, MONDAY, accepted_events, calendar, circumstances, item
from tests.casework.strategies import events

LATER = MONDAY + timedelta(days=3)
STEPS = st.fixed_dictionaries({"e": st.sampled_from(sorted(BUILDERS))}, optional={"late": st.booleans()})


def undone(done: Event, at: datetime = LATER, **changed: Any) -> ActTakenBack:
    told = {"act": NAMES[type(done)], "acted_at": done.occurred_at, "entry_id": "e", "reason": "选错了", "by": done.by}
    return ActTakenBack(**{"case_id": done.case_id, "occurred_at": at, "role": done.role} | told | changed)


def said(case: Case) -> Case:
    """All there is but how much has happened and when the last of it did."""
    return replace(case, events=0, last_at=None)


def course(steps: Sequence[dict[str, Any]]) -> list[Event]:
    """What a clerk and the rules make of these steps."""
    rehearsal, found = Rehearsal(), []
    for step in ({"e": "E01"}, *steps):
        try:
            found.append(rehearsal.take(step))
        except Refusal:
            continue
    return found


def besides(case_id: str) -> st.SearchStrategy[list[Event]]:
    note = NoteAdded(case_id=case_id, occurred_at=LATER, by="c1", role=Role.CLERK, text="电话已告知")
    paper = PaperPrinted(case_id=case_id, occurred_at=LATER, by="c1", role=Role.CLERK, document="受理通知书")
    return st.lists(st.sampled_from([note, paper]), max_size=3)


@given(st.lists(STEPS, max_size=12), besides(CASE_ID))
def test_an_act_and_its_taking_back_leave_the_case_as_it_was(steps: list[dict[str, Any]], then: list[Event]) -> None:
    *before, act = course(steps)
    if type(act) not in ACTS:
        return
    after = replay(CASE_ID, [*before, act, *then, undone(act)])
    assert said(after) == said(replay(CASE_ID, [*before, *then]))


@settings(max_examples=40)
@given(st.lists(STEPS, max_size=10))
def test_taking_back_one_after_the_other_leads_back_to_the_last_thing_that_may_not_go(
    steps: list[dict[str, Any]],
) -> None:
    told = course(steps)
    history = list(told)
    while (act := replay(CASE_ID, history).act) is not None:
        history.append(undone(act.event))
    kept = len(told)
    while kept and type(told[kept - 1]) in ACTS | dict.fromkeys(BESIDE):
        kept -= 1
    left = [event for event in told[kept:] if type(event) in BESIDE]
    assert said(replay(CASE_ID, history)) == said(replay(CASE_ID, [*told[:kept], *left]))


@given(st.lists(events(), max_size=10), st.data())
def test_the_fold_and_the_list_of_what_stands_agree_on_any_history(found: list[Event], data: st.DataObject) -> None:
    history: list[Event] = []
    for event in found:
        history.append(event)
        acts = [one for one in history if type(one) in ACTS]
        if acts and data.draw(st.booleans()):
            history.append(undone(data.draw(st.sampled_from(acts))))
    left = [event for event in standing(history) if not isinstance(event, ActTakenBack)]
    assert said(replay(CASE_ID, history)) == said(replay(CASE_ID, left))
    assert len(struck(history)) * 2 + len(standing(history)) == len(history)


def case_with(*told: Event) -> Case:
    return replay(CASE_ID, [*accepted_events(item()), *told])


def spoken(event: Event, case: Case) -> dict[str, RefusalKind]:
    return {one.code: one.kind for one in refusals(event, case, circumstances(item()))}


ACCEPTED = accepted_events(item())[-1]
NOTE = NoteAdded(case_id=CASE_ID, occurred_at=LATER, by="c1", role=Role.CLERK, text="x")
PRINTED = PaperPrinted(case_id=CASE_ID, occurred_at=LATER, by="c1", role=Role.CLERK, document="受理通知书")
CORRECTED = FactCorrected(
    case_id=CASE_ID, occurred_at=LATER, by="c1", role=Role.CLERK, field="applicant.phone", old="", new="1", reason="x"
)


@pytest.mark.parametrize(
    ("then", "event", "code"),
    [
        ((), undone(ACCEPTED), None),
        ((NOTE,), undone(ACCEPTED), None),
        ((PRINTED,), undone(ACCEPTED), "paper_handed_out"),
        ((PRINTED,), undone(ACCEPTED, papers_back=True), None),
        ((CORRECTED,), undone(ACCEPTED), "not_the_newest"),
        ((), undone(ACCEPTED, by="c2"), "not_who_did_it"),
        ((), undone(ACCEPTED, act="decision.approved"), "not_the_newest"),
        ((), undone(ACCEPTED, acted_at=LATER), "not_the_newest"),
        ((), undone(ACCEPTED, reason=" "), "reason"),
        ((), undone(ACCEPTED, at=MONDAY - timedelta(hours=1)), "before_receipt"),
    ],
)
def test_only_the_newest_act_goes_only_by_who_did_it_and_only_with_a_reason(
    then: tuple[Event, ...], event: Event, code: str | None
) -> None:
    found = spoken(event, case_with(*then))
    assert (code in found) if code else not found


def test_what_does_not_belong_to_the_newest_act_is_impossible_at_both_ends() -> None:
    assert spoken(undone(ACCEPTED, act="case.not_accepted"), case_with()) == {"not_the_newest": RefusalKind.IMPOSSIBLE}


def test_the_acceptance_clock_runs_on_and_says_that_it_is_overdue() -> None:
    """The deadline passed between the act and its taking back."""
    case = evolve(case_with(), undone(ACCEPTED, at=MONDAY + timedelta(days=30)))
    look = Lookup(item=item(), calendar=calendar(), asof=MONDAY + timedelta(days=30), region="522636")
    (running,) = [clock for clock in clocks(case, look) if clock.running and clock.kind is ClockKind.ACCEPTANCE]
    assert case.state is State.RECEIVED and running.overdue > 0


def test_a_receipt_is_never_taken_back() -> None:
    assert CaseRegistered not in ACTS and replay(CASE_ID, accepted_events(item())[:1]).act is None


def test_four_steps_of_one_sitting_go_back_one_by_one() -> None:
    decided = DecisionApproved(case_id=CASE_ID, occurred_at=MONDAY, by="c1", role=Role.APPROVER)
    delivered = DeliveryCompleted(case_id=CASE_ID, occurred_at=MONDAY, by="c1", role=Role.CLERK)
    history: list[Event] = [*accepted_events(item()), decided, delivered]
    for act, state in ((delivered, State.APPROVED), (decided, State.ACCEPTED), (ACCEPTED, State.RECEIVED)):
        history.append(undone(act))
        assert replay(CASE_ID, history).state is state


def test_a_told_state_says_nothing_of_what_could_be_taken_back() -> None:
    case = case_with()
    told = decode_case(encode_case(case))
    assert told == case and told.act is None
