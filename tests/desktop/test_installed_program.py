"""The screens' way to an installed program: real releases on a stick and over a socket, a real root, real marks."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.device.update_disk import RealDisk
from desktop.device.update_marks import launch
from desktop.runtime.desk import Desk
from desktop.runtime.program import InstalledProgram
from desktop.runtime.tasks import Tasks
from desktop.runtime.updates import Result
from sync.journal.update_folder import FolderSource
from tests.desktop.rooms import open_room
from tests.desktop.update_ground import Ground, files_of, ground_at


@pytest.fixture
def ground(tmp_path: Path) -> Ground:
    return ground_at(tmp_path)


@pytest.fixture
def desk(ground: Ground, tmp_path: Path, qtbot: QtBot) -> Iterator[Desk]:
    """Somebody sits at a program in this root; its platform has what lies on the stick."""
    (tmp_path / "data").mkdir()
    program = InstalledProgram(ground.updates(), lambda asked: FolderSource(ground.sticks / "platform"))
    made = Desk(open_room(tmp_path / "data").core, Tasks(), None, program=program)
    qtbot.waitUntil(lambda: made.updates.state.standing.since is not None)
    yield made
    made.close()


def test_a_whole_stick_is_chosen_and_the_next_start_is_the_new_version(
    desk: Desk, ground: Ground, qtbot: QtBot
) -> None:
    ground.release(files_of("0.2.0", new=b"1\n"))
    updates = desk.updates
    updates.look(ground.sticks / "stick")
    qtbot.waitUntil(lambda: updates.state.to_use)
    updates.use()
    qtbot.waitUntil(lambda: updates.state.result is Result.CHOSEN)
    assert (updates.state.standing.waiting, ground.start()) == ("0.2.0", "0.2.0")


def test_what_is_older_is_refused_from_a_stick_with_a_sentence(desk: Desk, ground: Ground, qtbot: QtBot) -> None:
    desk.updates.look(ground.release(files_of("0.0.9"), "0.0.9"))
    qtbot.waitUntil(lambda: desk.updates.state.trouble is not None)
    assert desk.updates.state.trouble is not None and desk.updates.state.trouble.code == "update_older"


def test_that_the_platform_has_only_this_version_is_no_trouble(desk: Desk, ground: Ground, qtbot: QtBot) -> None:
    made = ground.release(files_of("0.1.0"), "0.1.0", name="published")
    made.rename(ground.sticks / "platform")
    desk.updates.look()
    qtbot.waitUntil(lambda: desk.updates.state.result is Result.NEWEST)
    assert desk.updates.state.trouble is None


def test_a_damaged_file_comes_back_from_the_stick(desk: Desk, ground: Ground, qtbot: QtBot) -> None:
    stick = ground.release(files_of("0.1.0"), "0.1.0")
    (ground.root / "app-0.1.0" / "python313.zip").write_bytes(b"half")
    desk.updates.repair(stick)
    qtbot.waitUntil(lambda: desk.updates.state.result is Result.REPAIRED)
    assert desk.updates.state.repaired.mended == 1 and ground.start() == "0.1.0"


def test_a_version_that_was_given_up_is_told_and_not_taken_again_by_itself(
    desk: Desk, ground: Ground, tmp_path: Path, qtbot: QtBot
) -> None:
    ground.update(FolderSource(ground.release(files_of("0.2.0"))))
    assert [launch(ground.root, RealDisk()) for _ in range(3)] == ["app-0.2.0", "app-0.2.0", "app-0.1.0"]
    (tmp_path / "again").mkdir()
    again = Desk(open_room(tmp_path / "again").core, Tasks(), None, program=InstalledProgram(ground.updates(), None))
    qtbot.waitUntil(lambda: again.updates.state.given_up == "0.2.0")
    again.close()
