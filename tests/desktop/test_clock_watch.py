"""A real desk at a real platform whose computer's clock is wrong: told after the exchange, and gone without one."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.app import wall_clock
from desktop.device.settings import profile_at
from desktop.office.changes import Recorded
from desktop.queries.rows import ClockState, LinePhase, SyncSummary
from desktop.runtime.clock_watch import ClockWatch
from desktop.runtime.gate import Gate
from tests.desktop.rooms import application
from tests.desktop.test_gate import LONG, Visitor, entered
from tests.fakes_credentials import MemoryCredentials
from tests.platform_process import platform


@dataclass
class WrongBy:
    """This computer's clock."""

    off: timedelta = timedelta()

    def __call__(self) -> datetime:
        return wall_clock() + self.off


@pytest.fixture
def clock() -> WrongBy:
    return WrongBy()


@pytest.fixture
def gate(clock: WrongBy, tmp_path: Path, qtbot: QtBot) -> Iterator[Gate]:
    made = Gate(profile_at(tmp_path / "desk"), clock, MemoryCredentials().find)
    yield made
    made.close()


def test_a_fast_clock_is_told_and_stops_nobody_and_is_noticed_when_it_is_set_between_two_exchanges(
    gate: Gate, clock: WrongBy, tmp_path: Path, qtbot: QtBot
) -> None:
    clock.off = timedelta(minutes=5)
    recorded: list[Recorded] = []
    with platform(tmp_path) as served:
        visitor = Visitor()
        entered(gate, served, visitor, qtbot)
        desk = gate.desk
        assert desk is not None
        qtbot.waitUntil(lambda: desk.sync_summary.clock is ClockState.OFF, timeout=LONG)
    apart = timedelta(milliseconds=desk.sync_summary.clock_off_ms)
    assert timedelta(minutes=-5) <= apart < timedelta(minutes=-4, seconds=-50)
    desk.record(visitor, [application(occurred_at=clock(), by="DZ0101")], recorded.append, visitor.troubles.append)
    qtbot.waitUntil(lambda: bool(recorded), timeout=LONG)
    seen = []
    for off in (timedelta(), timedelta(hours=2), timedelta(minutes=-3)):
        clock.off = off
        desk.clock_watch.look()
        seen.append(desk.sync_summary.clock)
    assert seen == [ClockState.RIGHT, ClockState.FAR, ClockState.OFF]


class Asleep:
    """A desk nobody hears anything of, and seconds that pass while its computer sleeps."""

    def __init__(self, *seconds: float) -> None:
        self.sync_summary = SyncSummary(phase=LinePhase.IDLE, pending=0, attention=0, last_success=None, next_try=None)
        self._seconds = list(seconds)

    def passed(self) -> float:
        return self._seconds.pop(0)


@pytest.mark.parametrize(("looks", "woken"), [((0, 15, 31, 60), 0), ((0, 15, 9_000, 9_015), 1)])
def test_a_computer_that_has_slept_is_noticed_once(looks: tuple[float, ...], woken: int, qtbot: QtBot) -> None:
    desk, heard = Asleep(*looks), []
    watch = ClockWatch(desk, lambda: 0, desk.passed)
    watch.woken.connect(lambda: heard.append(1))
    for _ in looks[1:]:
        watch.look()
    assert len(heard) == woken
