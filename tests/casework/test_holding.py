"""Who holds a case: every working day of the wait is somebody's, and the days add up."""

from datetime import datetime, timedelta
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from sync.casework.calendar import CST
from sync.casework.events_closing import DecisionApproved
from sync.casework.events_handling import (
    AssistRequested,
    CustodyTaken,
    ReportedUp,
    RouteForwarded,
    SpecialEnded,
    SpecialStarted,
)
from sync.casework.events_intake import CaseAccepted, SupplementRequested
from sync.casework.facts import Event
from sync.casework.holding import Holding, spells
from sync.casework.terms import Role
from tests.casework.makers import MONDAY, calendar, catalogue, registered

REGION = "522636100"
ITEM = catalogue().get("GZT-001")
assert ITEM is not None


def at(days: float) -> datetime:
    return MONDAY + timedelta(days=days)


def steps(*moved: tuple[type[Event], float, dict[str, object]]) -> list[Event]:
    """A receipt by c1 on Monday, then these."""
    assert ITEM is not None
    opened = registered(ITEM)
    return [opened, *(kind(case_id=opened.case_id, occurred_at=at(day), by="c1", role=Role.HANDLER, **more)  # type: ignore[arg-type]
                      for kind, day, more in moved)]  # fmt: skip


def held(events: list[Event], asof: float) -> list[tuple[Holding, str, int]]:
    found = spells(events, calendar(), REGION, at(asof))
    return [(spell.kind, spell.holder, spell.days) for spell in found]


def test_a_case_through_three_hands_and_a_pause_leaves_no_day_without_a_holder() -> None:
    events = steps(
        (CaseAccepted, 1, {}),
        (RouteForwarded, 2, {"target": "民政所"}),
        (SpecialStarted, 7, {"special_id": "s", "kind": "公示", "basis": "办法"}),
        (SpecialEnded, 10, {"special_id": "s", "result": "无异议"}),
        (ReportedUp, 14, {"target": "县民政局", "opinion": "同意"}),
        (DecisionApproved, 17, {}),
    )
    assert held(events, 30) == [
        (Holding.COUNTER, "c1", 2),
        (Holding.PERSON, "民政所", 3),
        (Holding.PAUSE, "公示", 3),
        (Holding.PERSON, "民政所", 2),
        (Holding.SUPERIOR, "县民政局", 3),
    ]


def test_asking_for_help_hands_nothing_over() -> None:
    events = steps(
        (CaseAccepted, 0, {}), (AssistRequested, 1, {"assist_id": "a", "office": "派出所", "question": "户籍"})
    )
    assert held(events, 4) == [(Holding.COUNTER, "c1", 4)]


def test_while_papers_are_missing_the_applicant_has_it() -> None:
    events = steps((SupplementRequested, 1, {"defects": (), "deadline": at(9).date()}))
    assert held(events, 3) == [(Holding.COUNTER, "c1", 1), (Holding.APPLICANT, "", 2)]


MOVES = st.sampled_from(
    (
        (CaseAccepted, {}),
        (RouteForwarded, {"target": "民政所"}),
        (RouteForwarded, {"target": "司法所"}),
        (SpecialStarted, {"special_id": "s", "kind": "公示", "basis": "办法"}),
        (SpecialEnded, {"special_id": "s", "result": "好"}),
        (ReportedUp, {"target": "县局", "opinion": "同意"}),
        (CustodyTaken, {"office": "522636101000"}),
        (SupplementRequested, {"defects": (), "deadline": at(9).date()}),
    )
)


@settings(max_examples=40)
@given(st.lists(st.tuples(MOVES, st.integers(0, 400)), max_size=12), st.integers(0, 500), st.booleans())
def test_the_days_of_all_holders_add_up_to_the_days_of_the_wait(
    moved: list[tuple[tuple[type[Event], dict[str, object]], int]], asof: int, ended: bool
) -> None:
    order = sorted(moved, key=lambda one: one[1])
    last = max((day for _, day in order), default=0)
    events = steps(*((kind, day, more) for (kind, more), day in order))
    if ended:
        events += steps((DecisionApproved, last, {}))[1:]
    found = spells(events, calendar(), REGION, at(max(asof, last)))
    end = at(last) if ended else at(max(asof, last))
    waited = calendar().workdays_between(MONDAY.astimezone(CST).date(), end.astimezone(CST).date(), REGION)
    assert sum(spell.days for spell in found) == waited
    assert all(one.until == two.since for one, two in pairwise(found))
