"""Started without a console, as ``pythonw.exe`` starts a program: real processes whose streams are closed."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.desk_program import first_here
from desktop.device.lock import ProfileLock
from desktop.device.settings import DeviceTrouble, profile_at
from sync.files import Patience
from tests.sources import ROOT

CLOSED = 'exec "$@" <&- >&- 2>&-'
SECONDS = 60


def without_streams(folder: Path, *words: str) -> int:
    command = ("sh", "-c", CLOSED, "-", sys.executable, "-m", "desktop.start", "--profile", str(folder), *words)
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    return subprocess.run(command, cwd=ROOT, env=env, timeout=SECONDS, check=False).returncode


def logged(folder: Path) -> list[dict[str, object]]:
    lines = (folder / "logs" / "qianban.log").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def test_the_scheduled_line_says_in_its_log_what_came_of_it(tmp_path: Path) -> None:
    assert without_streams(tmp_path, "sync", "--once") == 1
    assert logged(tmp_path)[-1]["values"] == ["not_enrolled"]


def test_the_scheduled_line_leaves_the_asking_to_a_desk_that_is_open(tmp_path: Path) -> None:
    desk = ProfileLock(profile_at(tmp_path).lock_file)
    assert without_streams(tmp_path, "sync", "--once") == 0
    desk.release()


def test_a_start_waits_until_the_scheduled_line_lets_go(tmp_path: Path, qtbot: QtBot) -> None:
    profile = profile_at(tmp_path)
    line = ProfileLock(profile.lock_file)
    lock = first_here(profile, Patience(seconds=30, pause=lambda _: line.release()))
    assert lock is not None
    lock.release()


def test_a_start_gives_up_where_nobody_answers_and_nobody_lets_go(tmp_path: Path, qtbot: QtBot) -> None:
    profile = profile_at(tmp_path)
    line = ProfileLock(profile.lock_file)
    with pytest.raises(DeviceTrouble, match="in_use"):
        first_here(profile, Patience(seconds=0))
    line.release()
