"""Folding is total: any events in any order fold into some case, and every type takes part."""

from hypothesis import given
from hypothesis import strategies as st

from sync.casework.events import EVENT_TYPES
from sync.casework.fold import STEPS, evolve, replay
from sync.casework.terms import State
from tests.casework.makers import CASE_ID, accepted_events, item
from tests.casework.strategies import events


def test_every_event_type_has_a_step() -> None:
    assert set(EVENT_TYPES.values()) == set(STEPS)


@given(st.lists(events(), max_size=8))
def test_any_events_in_any_order_fold(found: list[object]) -> None:
    case = replay(CASE_ID, found)  # type: ignore[arg-type]
    assert case.events == len(found)


def test_replay_is_evolve_step_by_step() -> None:
    *first, last = accepted_events(item())
    assert replay(CASE_ID, [*first, last]) == evolve(replay(CASE_ID, first), last)


def test_a_received_and_complete_case_is_accepted() -> None:
    assert replay(CASE_ID, accepted_events(item())).state is State.ACCEPTED
