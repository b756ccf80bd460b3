"""Lamps and what is left."""

import pytest

from sync.casework.clock import Light, LightRule, Limit, Pause, Unit, due, light, remaining
from tests.casework.calendars import at, day, shipped

START = at("2025-03-10 09:00")


def lamp(amount: int, asof: str, *pauses: Pause, unit: Unit = Unit.WORKDAY) -> Light:
    return light(due(START, Limit(amount=amount, unit=unit), shipped(), pauses=pauses), at(asof))


@pytest.mark.parametrize(
    ("amount", "asof", "expected"),
    [
        (5, "2025-03-13 10:00", Light.GREEN),
        (5, "2025-03-14 10:00", Light.YELLOW),
        (5, "2025-03-17 23:59:59", Light.YELLOW),
        (5, "2025-03-18 00:00:00", Light.RED),
        (10, "2025-03-19 10:00", Light.GREEN),
        (10, "2025-03-20 10:00", Light.YELLOW),
        (20, "2025-04-01 10:00", Light.GREEN),
        (20, "2025-04-02 10:00", Light.YELLOW),
    ],
)
def test_yellow_comes_earlier_for_longer_limits(amount: int, asof: str, expected: Light) -> None:
    assert lamp(amount, asof) is expected


def test_a_fraction_of_the_last_second_is_not_late() -> None:
    assert lamp(5, "2025-03-17 23:59:59.900") is Light.YELLOW


def test_the_lamp_is_paused_until_the_instant_of_resumption() -> None:
    pause = Pause(kind="鉴定", start=at("2025-03-12 09:00"), end=at("2025-03-13 16:00"))
    assert [lamp(5, f"2025-03-13 {hour}", pause) for hour in ("15:59", "16:00")] == [Light.PAUSED, Light.GREEN]


def test_red_beats_a_pause_begun_after_the_deadline() -> None:
    assert lamp(5, "2025-03-19 10:00", Pause(kind="听证", start=at("2025-03-18 09:00"), end=None)) is Light.RED


def test_no_limit_shows_no_lamp() -> None:
    assert light(None, START) is Light.NONE


def test_a_closed_case_is_neither_red_nor_green() -> None:
    computed = due(START, Limit(amount=1, unit=Unit.WORKDAY), shipped())
    assert light(computed, at("2026-01-01 00:00"), closed=True) is Light.CLOSED


def test_thresholds_are_given_from_outside() -> None:
    computed = due(START, Limit(amount=5, unit=Unit.WORKDAY), shipped())
    strict = LightRule(yellow=((5, 4),), yellow_beyond=9, yellow_hours=1)
    assert light(computed, at("2025-03-11 10:00"), rule=strict) is Light.YELLOW


def test_hours_turn_yellow_by_hours_left() -> None:
    assert [lamp(24, f"2025-03-11 {hour}", unit=Unit.HOUR) for hour in ("04:59", "05:00", "09:01")] == [
        Light.GREEN,
        Light.YELLOW,
        Light.RED,
    ]


def test_what_is_left_stands_still_during_a_pause() -> None:
    pause = Pause(kind="鉴定", start=at("2025-03-12 09:00"), end=None)
    computed = due(START, Limit(amount=5, unit=Unit.WORKDAY), shipped(), pauses=[pause])
    assert [remaining(computed, day(text)) for text in ("2025-03-10", "2025-03-12", "2025-04-30")] == [5, 3, 3]


def test_the_whole_limit_is_left_on_the_first_day() -> None:
    assert remaining(due(START, Limit(amount=5, unit=Unit.WORKDAY), shipped()), START) == 5


def test_hours_left_leave_out_pauses() -> None:
    pause = Pause(kind="停电", start=at("2025-03-10 10:00"), end=at("2025-03-10 12:00"))
    computed = due(START, Limit(amount=24, unit=Unit.HOUR), shipped(), pauses=[pause])
    assert remaining(computed, at("2025-03-10 13:00")) == 22
