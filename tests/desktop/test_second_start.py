"""The program started once more brings its first window to the front; killed before, it leaves nobody shut out."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.device.lock import ProfileLock, bell_of
from desktop.runtime.second_start import Bell, ring

STARTED = "import sys; from pathlib import Path; from desktop.desk_program import run; sys.exit(run(Path(sys.argv[1])))"
WAIT = 30_000


@pytest.fixture
def bell(tmp_path: Path, qtbot: QtBot) -> Iterator[Bell]:
    made = Bell(bell_of(tmp_path))
    yield made
    made.close()


def test_a_second_start_rings_and_ends_well(tmp_path: Path, bell: Bell, qtbot: QtBot) -> None:
    lock = ProfileLock(tmp_path / "desk.lock")
    with qtbot.waitSignal(bell.rung, timeout=WAIT):
        second = subprocess.Popen(
            [sys.executable, "-c", STARTED, str(tmp_path)], env={"QT_QPA_PLATFORM": "offscreen", **os.environ}
        )
    assert second.wait(30) == 0
    lock.release()


def test_nobody_answers_where_no_window_is(tmp_path: Path, qtbot: QtBot) -> None:
    assert not ring(bell_of(tmp_path / "elsewhere"))


def test_a_program_that_was_killed_leaves_the_bell_to_the_next(tmp_path: Path, bell: Bell) -> None:
    bell.setParent(None)
    again = Bell(bell_of(tmp_path))
    assert again.listening
    again.close()


def test_two_profiles_have_two_bells(tmp_path: Path) -> None:
    assert bell_of(tmp_path / "a") != bell_of(tmp_path / "b") and str(tmp_path) not in bell_of(tmp_path)
