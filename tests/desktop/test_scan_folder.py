"""The scanner's folder: finished files are offered, half-written ones waited for, none taken twice."""

import os
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from desktop.office.attached import ends
from desktop.office.input_settings import Inputs, InputSettings
from desktop.office.scan_folder import FRESH_SECONDS, PATIENCE_SECONDS, Look, look
from desktop.office.trouble import OfficeTrouble
from desktop.runtime.desk_inputs import DeskInputs
from desktop.runtime.tasks import Tasks
from tests.desktop.rooms import Room, open_room

WHOLE = b"%PDF-1.4\n" + bytes(9_000) + b"\n%%EOF\n"
NOW = 1_800_000_000.0


def written(folder: Path, name: str, content: bytes, at: float = NOW) -> Path:
    path = folder / name
    path.write_bytes(content)
    os.utime(path, (at, at))
    return path


def names(seen: Look) -> list[str]:
    return [scan.path.name for scan in seen.ready]


def twice(folder: Path, now: float = NOW, taken: frozenset[str] = frozenset()) -> Look:
    return look(folder, look(folder, Look(), taken, now), taken, now)


def test_a_finished_file_is_offered_at_the_second_look(tmp_path: Path) -> None:
    written(tmp_path, "scan001.pdf", WHOLE)
    first = look(tmp_path, Look(), frozenset(), NOW)
    assert (names(first), names(look(tmp_path, first, frozenset(), NOW))) == ([], ["scan001.pdf"])


def test_a_file_that_grows_is_waited_for(tmp_path: Path) -> None:
    written(tmp_path, "scan001.pdf", WHOLE[:4_000])
    half = twice(tmp_path)
    written(tmp_path, "scan001.pdf", WHOLE, NOW + 1)
    grown = look(tmp_path, half, frozenset(), NOW + 1)
    assert (names(half), names(grown)) == ([], [])
    assert names(look(tmp_path, grown, frozenset(), NOW + 2)) == ["scan001.pdf"]


def test_one_that_never_gets_to_its_end_is_offered_after_a_minute(tmp_path: Path) -> None:
    written(tmp_path, "scan001.pdf", WHOLE[:4_000])
    assert names(twice(tmp_path, NOW + PATIENCE_SECONDS + 1)) == ["scan001.pdf"]


def test_what_was_taken_is_not_offered_again_but_a_new_file_of_its_name_is(tmp_path: Path) -> None:
    written(tmp_path, "scan.pdf", WHOLE)
    taken = frozenset(scan.mark for scan in twice(tmp_path).ready)
    assert names(twice(tmp_path, taken=taken)) == []
    written(tmp_path, "scan.pdf", WHOLE, NOW + 5)
    assert names(twice(tmp_path, NOW + 6, taken)) == ["scan.pdf"]


def test_what_is_no_scan_or_lies_there_since_yesterday_is_left_alone(tmp_path: Path) -> None:
    written(tmp_path, "desktop.ini", b"[.ShellClassInfo]")
    written(tmp_path, "~scan.pdf", WHOLE)
    written(tmp_path, "empty.pdf", b"")
    written(tmp_path, "yesterday.pdf", WHOLE, NOW - FRESH_SECONDS - 1)
    (tmp_path / "folder.pdf").mkdir()
    assert names(twice(tmp_path)) == []


def test_a_folder_that_is_gone_is_a_trouble(tmp_path: Path) -> None:
    with pytest.raises(OfficeTrouble, match="scan_folder_gone"):
        look(tmp_path / "gone", Look(), frozenset(), NOW)


@given(st.integers(0, len(WHOLE) - 8))
def test_no_part_of_a_scan_counts_as_the_whole(length: int) -> None:
    assert not ends(WHOLE[:length]) or not WHOLE[:length].startswith(b"%PDF-")


@pytest.fixture
def room(tmp_path: Path) -> Room:
    return open_room(tmp_path)


@pytest.fixture
def inputs(room: Room, qtbot: QtBot) -> Iterator[Callable[[], DeskInputs]]:
    tasks = Tasks()
    made: list[DeskInputs] = []

    def make() -> DeskInputs:
        made.append(DeskInputs(tasks, Inputs(database=room.core.database), tasks, date.today, every_ms=10))
        return made[-1]

    yield make
    for one in made:
        one.stop()
    tasks.close()
    room.close()


def test_scans_are_offered_while_somebody_waits_and_stay_taken_after_a_restart(
    inputs: Callable[[], DeskInputs], tmp_path: Path, qtbot: QtBot
) -> None:
    folder = tmp_path / "扫描"
    folder.mkdir()
    (folder / "scan001.pdf").write_bytes(WHOLE)
    desk = inputs()
    desk.choose(InputSettings(scan_folder=str(folder)))
    desk.watch(desk, True)
    qtbot.waitUntil(lambda: bool(desk.scans))
    desk.take(desk.scans)
    assert desk.scans == ()
    again = inputs()
    qtbot.waitUntil(lambda: again.settings.scan_folder == str(folder))
    again.watch(again, True)
    (folder / "scan002.pdf").write_bytes(WHOLE)
    qtbot.waitUntil(lambda: bool(again.scans))
    assert [scan.path.name for scan in again.scans] == ["scan002.pdf"]


def test_a_folder_that_goes_away_is_said_once_and_comes_back_by_itself(
    inputs: Callable[[], DeskInputs], tmp_path: Path, qtbot: QtBot
) -> None:
    desk, told = inputs(), list[Exception]()
    desk.told.connect(told.append)
    desk.choose(InputSettings(scan_folder=str(tmp_path / "盘")))
    desk.watch(desk, True)
    qtbot.waitUntil(lambda: bool(told))
    (tmp_path / "盘").mkdir()
    (tmp_path / "盘" / "a.pdf").write_bytes(WHOLE)
    qtbot.waitUntil(lambda: bool(desk.scans))
    assert len(told) == 1
