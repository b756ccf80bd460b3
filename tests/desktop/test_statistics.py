"""Every measure of the trade, by its definition; the identity for any cases at all."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.reports.case_figures import CaseFigures, Period, Rate, change, month, quarter, week_of, year
from desktop.reports.statistics import (
    changed,
    compression,
    grouped,
    measure,
    shown_days,
    snapshot,
    snapshot_id,
)
from sync.casework.terms import State

MARCH = month(2026, 3)
JAN, FEB, MAR, APR = (date(2026, number, 10) for number in (1, 2, 3, 4))


def case(**facts: object) -> CaseFigures:
    return CaseFigures(**({"case_id": "c", "received_on": MAR} | facts))  # type: ignore[arg-type]


def decided(**facts: object) -> CaseFigures:
    return case(**({"accepted_on": MAR, "closed_on": MAR, "close_kind": State.APPROVED} | facts))


def test_a_case_counts_in_the_month_of_each_fact() -> None:
    one = case(received_on=JAN, accepted_on=JAN, closed_on=FEB, close_kind=State.REFUSED)
    january, february = measure([one], month(2026, 1)), measure([one], month(2026, 2))
    assert (january.received, january.accepted, january.decided, january.closing) == (1, 1, 0, 1)
    assert (february.received, february.opening, february.decided, february.closing) == (0, 1, 1, 0)


@pytest.mark.parametrize("kind", [State.WITHDRAWN, State.TERMINATED, State.TRANSFERRED])
def test_returned_cases_are_those_ended_without_a_decision(kind: State) -> None:
    told = measure([case(accepted_on=MAR, closed_on=MAR, close_kind=kind), case(closed_on=MAR, close_kind=kind)], MARCH)
    assert (told.returned, told.returned_accepted, told.decided, told.balanced) == (2, 1, 0, True)


def test_declined_cases_stand_apart_from_returned_ones() -> None:
    told = measure([case(closed_on=MAR, close_kind=State.NOT_ACCEPTED), case()], MARCH)
    assert (told.not_accepted, told.returned, str(told.decline_rate)) == (1, 0, "50.00%")


def test_voided_cases_count_nowhere() -> None:
    told = measure([case(accepted_on=FEB, received_on=FEB, closed_on=MAR, close_kind=State.VOIDED)], MARCH)
    assert (told.opening, told.closing, told.balanced) == (0, 0, True)


def test_on_time_is_by_the_promised_day_itself_and_early_before_it() -> None:
    told = measure([decided(promised_due=MAR + timedelta(days=late)) for late in (-1, 0, 1)], MARCH)
    assert (str(told.on_time), str(told.early), told.closed_late_promised) == ("66.67%", "33.33%", 1)


def test_cases_without_a_statutory_limit_are_not_in_its_denominator() -> None:
    told = measure([decided(statutory_due=MAR), decided(statutory_due=None)], MARCH)
    assert told.statutory_on_time == Rate(1, 1)


def test_overdue_is_closed_late_and_open_past_due_each_limit_apart() -> None:
    open_late = case(accepted_on=MAR, promised_due=MAR, statutory_due=APR)
    told = measure([open_late, decided(promised_due=FEB, statutory_due=FEB)], MARCH)
    assert (told.overdue_promised, told.overdue_statutory) == (2, 1)


def test_a_case_closed_after_the_period_was_open_in_it() -> None:
    told = measure([case(accepted_on=MAR, closed_on=APR, close_kind=State.APPROVED, promised_due=MAR)], MARCH)
    assert (told.closing, told.open_late_promised, told.decided) == (1, 1, 0)


def test_both_shares_of_instant_cases_are_told() -> None:
    told = measure([decided(instant=True, used_days=2), decided(used_days=0), decided(used_days=1)], MARCH)
    assert (told.instant_share, told.same_day_share) == (Rate(1, 3), Rate(1, 3))


def test_mean_and_median_leave_out_cases_counted_in_other_units() -> None:
    told = measure([decided(used_days=days) for days in (1, 2, 2, 5, None)], MARCH)
    assert (told.mean_days, told.median_days) == (Decimal("2.50"), Decimal("2.00"))


def test_supplements_are_of_cases_received_in_the_period() -> None:
    told = measure([case(supplements=1, second_supplements=1), case(), case(received_on=FEB, supplements=3)], MARCH)
    assert (told.supplement_rate, told.second_supplements) == (Rate(1, 2), 1)


def test_default_praise_is_neither_rated_nor_content() -> None:
    told = measure([decided(rating=5, default_rating=True), decided(rating=3), decided(rating=2)], MARCH)
    assert (told.rating_rate, told.satisfaction, told.default_rated) == (Rate(2, 3), Rate(1, 2), 1)


def test_rectification_is_over_named_complaints() -> None:
    poor = [
        decided(rating=1, named_complaint=True, rectified=True, rectified_in_time=True),
        decided(rating=2, named_complaint=True, rectified=True),
        decided(rating=2, named_complaint=False),
    ]
    told = measure(poor, MARCH)
    assert (str(told.rectification), str(told.rectification_in_time)) == ("100.00%", "50.00%")


def test_channels_are_counted_on_receipt() -> None:
    told = measure([case(by_agent=True, at_home=True, cross_region=True, online=True, exempt_materials=2)], MARCH)
    assert (told.agent_rate, told.at_home, told.cross_region, told.online) == (Rate(1, 1), 1, 1, 1)


def test_over_nothing_a_dash_is_shown() -> None:
    told = measure([], MARCH)
    assert {str(told.on_time), str(told.satisfaction), shown_days(told.mean_days)} == {"—"}


@pytest.mark.parametrize(
    ("part", "whole", "shown"), [(1, 8, "12.50%"), (1, 800, "0.13%"), (2, 3, "66.67%"), (0, 7, "0.00%")]
)
def test_percentages_have_two_decimals_half_up(part: int, whole: int, shown: str) -> None:
    assert str(Rate(part, whole)) == shown


def test_compression_is_over_the_sums() -> None:
    assert str(compression([(5, 20), (10, 20)])) == "62.50%"


def test_the_total_is_counted_from_cases_not_from_lines() -> None:
    cases = [decided(channel="a", promised_due=MAR), *[decided(channel="b", promised_due=FEB)] * 3]
    lines, total = grouped(cases, MARCH, lambda one: one.channel)
    assert ([str(line.on_time) for line in lines.values()], str(total.on_time)) == (["100.00%", "0.00%"], "25.00%")


def test_growth_over_nothing_is_a_dash() -> None:
    assert (str(change(12, 10)), str(change(3, 0))) == ("20.00%", "—")


def test_periods_have_predecessors_and_the_year_before() -> None:
    assert month(2026, 3).previous == month(2026, 2)
    assert quarter(2026, 1).previous == quarter(2025, 4)
    assert year(2026).previous == year(2025)
    assert week_of(date(2026, 3, 4)).previous == week_of(date(2026, 2, 25))
    assert month(2025, 2).year_earlier == month(2024, 2)


def test_a_later_change_of_a_past_month_shows_as_changed_cases() -> None:
    before = snapshot([case(case_id="a"), case(case_id="b")])
    now = snapshot([case(case_id="b", supplements=1), case(case_id="a"), case(case_id="c")])
    assert (changed(before, now), snapshot_id(before) == snapshot_id(now)) == (2, False)


def test_the_snapshot_does_not_depend_on_order() -> None:
    cases = [case(case_id="a"), case(case_id="b")]
    assert snapshot_id(snapshot(cases)) == snapshot_id(snapshot(reversed(cases)))


days = st.dates(date(2025, 12, 1), date(2026, 5, 31))


@st.composite
def any_case(draw: st.DrawFn) -> CaseFigures:
    received = draw(days)
    accepted = draw(st.none() | days.map(lambda day: max(day, received)))
    kinds = [State.WITHDRAWN, State.TERMINATED, State.VOIDED]
    kinds += [State.NOT_ACCEPTED] if accepted is None else [State.APPROVED, State.REFUSED, State.TRANSFERRED]
    kind = draw(st.none() | st.sampled_from(kinds))
    closed = None if kind is None else max(draw(days), accepted or received)
    return case(received_on=received, accepted_on=accepted, closed_on=closed, close_kind=kind)


@given(st.lists(any_case()), days, days)
def test_opening_accepted_decided_returned_and_closing_always_balance(
    cases: list[CaseFigures], one: date, other: date
) -> None:
    assert measure(cases, Period(min(one, other), max(one, other))).balanced


@given(st.lists(any_case()), days)
def test_one_period_s_closing_is_the_next_one_s_opening(cases: list[CaseFigures], day: date) -> None:
    first, second = Period(date(2025, 1, 1), day), Period(day + timedelta(days=1), date(2027, 1, 1))
    assert measure(cases, first).closing == measure(cases, second).opening
