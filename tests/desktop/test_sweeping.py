"""The search for garbage never stops a clerk for long, and never forgets anything for good."""

import gc
import subprocess
import sys
import weakref

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from desktop.runtime.sweeping import Sweeping, YoungSweeping
from tests.bench.stall import measure

SHARED = """
import gc, sys
from desktop.runtime.sweeping import share_the_interpreter
share_the_interpreter()
print(sys.getswitchinterval(), gc.isenabled())
"""


class Knot:
    """Holds itself."""

    def __init__(self) -> None:
        self.me = self


def test_what_is_there_is_passed_over_until_nobody_waits(qtbot: QtBot) -> None:
    parent = QObject()
    sweeping = Sweeping(parent, settle_ms=0)
    knot = Knot()
    seen = weakref.ref(knot)
    before = gc.get_freeze_count()  # the tests freeze what they have collected

    sweeping.settle()
    qtbot.waitUntil(lambda: gc.get_freeze_count() > before)
    del knot
    gc.collect()
    assert seen() is not None

    sweeping.rest()

    assert seen() is None and gc.get_freeze_count() == 0


def test_young_garbage_goes_by_itself_on_the_thread_of_the_windows(qtbot: QtBot) -> None:
    parent = QObject()
    YoungSweeping(parent, every_ms=0)
    seen = weakref.ref(Knot())

    assert not gc.isenabled()
    qtbot.waitUntil(lambda: seen() is None)


def test_a_program_with_a_window_hands_the_interpreter_on_and_sweeps_only_when_told() -> None:
    told = subprocess.run([sys.executable, "-c", SHARED], capture_output=True, text=True, check=True)

    assert told.stdout.split() == ["0.001", "False"]


@pytest.mark.timeout(120)
def test_a_real_window_shows_what_comes_down_while_its_heart_goes_on_beating() -> None:
    figures = measure(events=200, before=40, settle_ms=300, rest_ms=300)

    assert figures["pulled"] >= 200
    assert figures["rest.beats"] > 0 and figures["pull.beats"] > 0
