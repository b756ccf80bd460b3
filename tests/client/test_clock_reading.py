"""This computer's clock against the platform's: measured by an exchange, followed until the next one."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from sync.client.clock_reading import measured
from sync.wire.messages import Answer, Exchange
from tests.client.desks import Desk
from tests.fakes_platform import MemoryPlatform
from tests.journal.ends import NOW

DEVICE = "11111111-1111-4111-8111-111111111111"
HOURS = timedelta(hours=3)


@dataclass
class Settable:
    now: datetime = NOW

    def __call__(self) -> datetime:
        return self.now


class SetMeanwhile(MemoryPlatform):
    """Its own clock is right; while it is asked, somebody sets the desk's."""

    clock: Settable
    becomes: datetime

    def exchange(self, request: Exchange) -> Answer:
        self.clock.now = self.becomes
        return replace(super().exchange(request), server_ms=int(NOW.timestamp() * 1000))


def offset_after(before: datetime, after: datetime) -> int:
    """Milliseconds, as the desk knows it after an exchange during which its clock was set."""
    platform, clock = SetMeanwhile(), Settable(before)
    platform.clock, platform.becomes = clock, after
    desk = Desk(platform, DEVICE, clock=clock)
    desk.engine.once()
    read = desk.engine.state.clock
    assert read is not None
    return read.offset_ms


def test_f65_a_clock_set_right_during_an_exchange_is_right() -> None:
    assert abs(offset_after(NOW + HOURS, NOW)) < 1000


def test_f65_a_clock_set_wrong_during_an_exchange_is_wrong_at_once() -> None:
    assert abs(offset_after(NOW, NOW + HOURS) + HOURS // timedelta(milliseconds=1)) < 1000


@given(
    server=st.integers(0, 2**42),
    off=st.integers(-(2**40), 2**40),
    out=st.floats(0, 90),
    back=st.floats(0, 90),
)
def test_what_is_measured_is_never_further_off_than_half_the_exchange(
    server: int, off: int, out: float, back: float
) -> None:
    here = server - off + round(back * 1000)
    read = measured(server, here, 0.0, out + back)
    assert abs(read.offset_ms - off) <= read.error_ms + 2


@given(set_by=st.integers(-(2**40), 2**40), passed=st.integers(0, 10**7))
def test_between_two_exchanges_a_clock_that_is_set_shows_and_one_that_runs_does_not(set_by: int, passed: int) -> None:
    read = measured(1_000_000, 1_000_000, 50.0, 0.0)
    assert read.offset_at(1_000_000 + passed + set_by, 50.0 + passed / 1000) == -set_by


def test_a_slow_line_alone_makes_no_clock_wrong() -> None:
    read = measured(1_000_000, 1_000_000, 0.0, 400.0)
    assert (read.offset_ms, read.surely_off(1_000_000, 0.0)) == (200_000, 0)
