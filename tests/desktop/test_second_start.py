"""The program started once more brings its first window to the front; killed before, it leaves nobody shut out."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.device.lock import ProfileLock, bell_of
from desktop.leaving import CLOSED, NOBODY_THERE, STILL_THERE, quit_desks
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


RINGING = """
import sys
from pathlib import Path
from desktop.device.lock import bell_of
from desktop.runtime.second_start import ring, to_open
said = to_open(Path(sys.argv[2])) if sys.argv[2] else bytes(sys.argv[3], "ascii")
sys.exit(0 if ring(bell_of(Path(sys.argv[1])), said) else 9)
"""


def ringing(folder: Path, file: str, said: str = "") -> "subprocess.Popen[bytes]":
    return subprocess.Popen([sys.executable, "-c", RINGING, str(folder), file, said])


def test_a_file_opened_comes_to_the_first_program_whatever_its_name(tmp_path: Path, bell: Bell, qtbot: QtBot) -> None:
    file = tmp_path / "U 盘" / "上报包 1.qbd"
    with qtbot.waitSignal(bell.opening, timeout=WAIT) as opened, qtbot.waitSignal(bell.rung, timeout=WAIT):
        second = ringing(tmp_path, str(file))
    assert second.wait(30) == 0 and opened.args == [file]


def test_what_nobody_understands_is_answered_so_and_does_nothing(tmp_path: Path, bell: Bell, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(bell.rung), qtbot.assertNotEmitted(bell.quitting):
        second = ringing(tmp_path, "", "dance")
        qtbot.waitUntil(lambda: second.poll() is not None, timeout=WAIT)
    assert second.returncode == 9


def test_a_program_that_was_killed_leaves_the_bell_to_the_next(tmp_path: Path, bell: Bell) -> None:
    bell.setParent(None)
    again = Bell(bell_of(tmp_path))
    assert again.listening
    again.close()


def test_two_profiles_have_two_bells(tmp_path: Path) -> None:
    assert bell_of(tmp_path / "a") != bell_of(tmp_path / "b") and str(tmp_path) not in bell_of(tmp_path)


def test_nobody_there_is_told_apart_from_somebody_who_went(tmp_path: Path) -> None:
    assert quit_desks([tmp_path, tmp_path / "none"]) == NOBODY_THERE


def test_who_does_not_go_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lock = ProfileLock(tmp_path / "desk.lock")
    assert quit_desks([tmp_path], within=0.3) == STILL_THERE
    lock.release()
    assert "没有关上" in capsys.readouterr().err


def test_a_desk_asked_to_close_closes_well_and_is_waited_for(tmp_path: Path, qtbot: QtBot) -> None:
    desk = subprocess.Popen(
        [sys.executable, "-c", STARTED, str(tmp_path)], env={"QT_QPA_PLATFORM": "offscreen", **os.environ}
    )
    qtbot.waitUntil(lambda: (tmp_path / "desk.lock").exists(), timeout=WAIT)
    assert quit_desks([tmp_path, tmp_path / "none"], within=30) == CLOSED
    assert desk.wait(30) == 0
