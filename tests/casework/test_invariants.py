"""What holds for every case, whatever happens to it."""

from datetime import timedelta
from itertools import pairwise
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from desktop.rehearsal import Rehearsal
from desktop.rehearsal_steps import BUILDERS
from sync.casework.allow import refusals
from sync.casework.case import Case
from sync.casework.deadlines import ClockKind, Lookup, clocks
from sync.casework.errors import Refusal
from sync.casework.events_intake import DeemedAcceptanceReversed
from sync.casework.fold import evolve, replay
from sync.casework.terms import CLOSED_STATES, Role, State
from sync.casework.transitions import EVENT_CODES, TRANSITIONS
from tests.casework.makers import CASE_ID, MONDAY, accepted, calendar, catalogue, circumstances, item
from tests.casework.strategies import events

ITEMS = catalogue().current(MONDAY.date())
CALENDAR = calendar()
NEXT = {
    State.DRAFT: {State.RECEIVED},
    State.RECEIVED: {State.SUPPLEMENT, State.ACCEPTED, State.NOT_ACCEPTED, State.WITHDRAWN, State.VOIDED},
    State.SUPPLEMENT: {State.RECEIVED, State.TERMINATED, State.WITHDRAWN, State.VOIDED},
    State.ACCEPTED: {State.REPORTED, State.TRANSFERRED, State.SUSPENDED, State.TERMINATED, State.APPROVED,
                     State.REFUSED, State.WITHDRAWN, State.VOIDED},
    State.SUSPENDED: {State.ACCEPTED, State.WITHDRAWN, State.TERMINATED, State.VOIDED},
    State.REPORTED: {State.APPROVED, State.REFUSED, State.WITHDRAWN, State.TERMINATED, State.VOIDED},
}  # fmt: skip
"""The arrows of the state machine; closed states have none."""

STEPS = st.fixed_dictionaries(
    {"e": st.sampled_from(sorted(BUILDERS))},
    optional={"late": st.booleans(), "missing": st.sampled_from(["core", "tolerable"]), "center_reason": st.just("新")},
)


def played(steps: list[dict[str, Any]]) -> list[Case]:
    """The case after each step that was allowed, beginning with the draft."""
    rehearsal = Rehearsal()
    seen = [rehearsal.case]
    for step in steps:
        try:
            rehearsal.take(step)
        except Refusal:
            continue
        seen.append(rehearsal.case)
    return seen


@given(st.lists(STEPS, max_size=25))
def test_no_sequence_of_allowed_steps_leaves_the_arrows_of_the_table(steps: list[dict[str, Any]]) -> None:
    seen = played([{"e": "E01"}, *steps])
    for before, after in pairwise(seen):
        assert after.state is before.state or after.state in NEXT.get(before.state, set())


@given(st.lists(STEPS, max_size=25))
def test_a_closed_case_stays_as_it_ended(steps: list[dict[str, Any]]) -> None:
    ends = [case.state for case in played([{"e": "E01"}, *steps]) if case.closed]
    assert len(set(ends)) <= 1


def test_no_event_that_moves_a_case_starts_from_a_closed_state_but_its_delivery() -> None:
    moving = {code for code, kind in EVENT_CODES.items() if TRANSITIONS[kind].status}
    assert {code for code in moving if TRANSITIONS[EVENT_CODES[code]].sources & CLOSED_STATES} == {
        "E25", "E26", "E27", "E28"
    }  # fmt: skip
    assert TRANSITIONS[DeemedAcceptanceReversed].sources == {State.ACCEPTED}


@given(st.lists(events(), max_size=8))
def test_replay_is_deterministic_and_every_rule_answers(found: list[Any]) -> None:
    case = replay(CASE_ID, found)
    assert case == replay(CASE_ID, found)
    at = circumstances(item("GZT-001"))
    for event in found:
        refusals(event, case, at)


@given(st.lists(events(), max_size=6), st.integers(-3000, 1400))
def test_every_case_has_readable_clocks(found: list[Any], days: int) -> None:
    case = replay(CASE_ID, found)
    look = Lookup(item=item("GZT-001"), calendar=CALENDAR, asof=MONDAY + timedelta(days=days))
    assert all(clock.overdue >= 0 for clock in clocks(case, look))


@given(st.sampled_from(ITEMS), st.integers(0, 700))
def test_the_promise_never_ends_after_the_statutory_limit(of: Any, days: int) -> None:
    at = MONDAY + timedelta(days=days)
    found = {c.kind: c for c in clocks(accepted(of, at), Lookup(item=of, calendar=CALENDAR, asof=at))}
    promised, statutory = found.get(ClockKind.PROMISED), found.get(ClockKind.STATUTORY)
    if promised and statutory and promised.due_on and statutory.due_on:
        assert promised.due_on <= statutory.due_on


@given(st.lists(events(), max_size=4))
def test_an_allowed_event_comes_from_a_state_and_a_role_of_the_table(found: list[Any]) -> None:
    case, at = accepted(item("GZT-001")), circumstances(item("GZT-001"))
    for event in found:
        if type(event) in TRANSITIONS and not refusals(event, case, at):
            transition = TRANSITIONS[type(event)]
            assert case.state in transition.sources
            assert Role(event.role) in transition.roles
            case = evolve(case, event)
