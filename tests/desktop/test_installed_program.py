"""The screens' way to an installed program: real releases on a stick and over a socket, a real root, real marks."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.device.update_disk import RealDisk
from desktop.device.update_marks import launch
from desktop.runtime.desk import Desk
from desktop.runtime.program import InstalledProgram
from desktop.runtime.tasks import Tasks
from desktop.runtime.updates import Result
from desktop.trouble import Trouble
from desktop.wording.troubles import trouble_sentence
from sync.client.lane_pace import Verdict
from sync.client.release_line import NotNow
from sync.journal.update_folder import FolderSource
from tests.desktop.rooms import open_room
from tests.desktop.update_ground import Ground, files_of


@dataclass(slots=True)
class Held:
    """A platform's line that the rules of the desk hold back as often as told."""

    folder: Path
    verdict: Verdict
    times: int

    def manifest(self) -> bytes | None:
        return FolderSource(self.folder).manifest()

    def read(self, sha256: str, offset: int, packed: int) -> bytes:
        self.times -= 1
        if self.times >= 0:
            raise NotNow(self.verdict)
        return FolderSource(self.folder).read(sha256, offset, packed)


def test_a_look_waits_until_an_exchange_is_over(ground: Ground) -> None:
    line = Held(ground.release(files_of("0.2.0")), Verdict.EVENTS, times=1)
    offer = InstalledProgram(ground.updates(), lambda asked: line, patience=0.0).look(None)
    assert offer is not None and offer.version == "0.2.0"


@pytest.mark.parametrize("verdict", [Verdict.EVENTS, Verdict.PAUSED, Verdict.BUDGET])
def test_a_line_that_is_held_back_for_long_is_told_in_a_sentence(ground: Ground, verdict: Verdict) -> None:
    line = Held(ground.release(files_of("0.2.0")), verdict, times=10**6)
    with pytest.raises(Trouble) as raised:
        InstalledProgram(ground.updates(), lambda asked: line, patience=0.0).look(None)
    assert "更新先不取" in trouble_sentence(raised.value.code)


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
