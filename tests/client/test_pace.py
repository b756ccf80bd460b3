"""How often and how much a desk may talk."""

import threading
import time
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync.client.alarm import Alarm
from sync.client.pace import LARGEST, SMALLEST, Pace, after_failure, after_success, limited, rest_seconds, wait_ms

HOUR_MS = 3_600_000


def test_the_wait_is_drawn_from_a_ceiling_that_doubles() -> None:
    pace, ceilings = Pace(), []
    for _ in range(9):
        pace = after_failure(pace, 0, 0.999999)
        ceilings.append(round(pace.not_before_ms / 1000))
    assert ceilings == [15, 30, 60, 120, 240, 480, 960, 1800, 1800]


def test_desks_that_failed_together_do_not_come_back_together() -> None:
    pace = replace(Pace(), failures=10)
    waits = {after_failure(pace, 0, draw / 100).not_before_ms for draw in range(100)}
    assert len(waits) > 95 and max(waits) - min(waits) > 1_700_000


@given(st.floats(0, 0.999), st.floats(0, 10_000), st.integers(0, 40))
def test_asked_to_come_later_never_comes_sooner(draw: float, asked: float, failures: int) -> None:
    pace = after_failure(Pace(failures=failures), 0, draw, retry_after=asked)
    assert pace.not_before_ms >= min(asked, 3_600) * 1000 - 1


def test_a_line_too_slow_halves_the_size_and_a_quick_one_doubles_it_slowly() -> None:
    slow = after_failure(Pace(), 0, 0.5, smaller=True)
    quick = Pace(size=slow.size)
    sizes = []
    for _ in range(4):
        quick = after_success(quick, 1.0, 0)
        sizes.append(quick.size)
    assert (slow.size, sizes) == (32_768, [32_768, 32_768, 65_536, 65_536])


@given(st.lists(st.one_of(st.none(), st.floats(0, 100)), max_size=60))
def test_the_size_stays_within_bounds(history: list[float | None]) -> None:
    pace = Pace()
    for seconds in history:
        pace = after_failure(pace, 0, 0.5, smaller=True) if seconds is None else after_success(pace, seconds, 0)
    assert SMALLEST <= pace.size <= LARGEST


@pytest.mark.parametrize(("later_ms", "size"), [(23 * HOUR_MS, 32_768), (25 * HOUR_MS, LARGEST), (-HOUR_MS, LARGEST)])
def test_a_limit_of_the_line_is_believed_for_a_day(later_ms: int, size: int) -> None:
    pace = limited(after_failure(Pace(), 0, 0.5, smaller=True), 0)
    for _ in range(30):
        pace = after_success(pace, 1.0, later_ms)
    assert pace.size == size


def test_a_clock_set_back_years_does_not_silence_a_desk() -> None:
    assert wait_ms(Pace(not_before_ms=10**13), 0) <= 1.3 * HOUR_MS


def test_a_resting_desk_asks_seldom_and_never_more_often_than_told() -> None:
    assert [rest_seconds(quiet, 0) for quiet in (0, 700, 5_000)] == [60, 300, 900]
    assert rest_seconds(0, 120) == 120


def test_a_line_that_is_paid_by_the_byte_is_looked_along_every_quarter_of_an_hour() -> None:
    assert [rest_seconds(quiet, 0, True) for quiet in (0, 700, 5_000)] == [900, 900, 900]
    assert rest_seconds(0, 1_200, True) == 1_200


def test_a_wish_during_an_exchange_is_not_forgotten() -> None:
    alarm = Alarm(debounce=0.0)
    alarm.start()
    alarm.wake()
    alarm.arm(900, patient=False)
    assert alarm.wait(threading.Event())


def test_recording_does_not_shorten_a_backoff_but_asking_does() -> None:
    alarm = Alarm(debounce=0.0)
    alarm.start()
    alarm.wake()
    assert alarm.arm(900, patient=True) == 900
    alarm.ring()
    started = time.monotonic()
    assert alarm.wait(threading.Event()) and time.monotonic() - started < 5
