"""What else may come between: another program at the same, files that vanish meanwhile, a disk that is full."""

import os
from errno import ENOSPC
from pathlib import Path

import pytest

from desktop.device.update import Offer, Updates
from desktop.device.update_disk import put
from desktop.device.update_marks import (
    BEFORE,
    CURRENT,
    PREVIOUS,
    RETURNED,
    TRIAL,
    Row,
    decide,
    healthy,
    read_mark,
)
from desktop.device.update_plan import SPARE
from desktop.device.update_repair import repair
from desktop.device.update_source import Source
from desktop.device.update_trouble import UpdateTrouble
from desktop.runtime.program import InstalledProgram
from desktop.wording.troubles import trouble_sentence
from sync.client.trouble import NotThere
from sync.journal.update_folder import FolderSource
from tests.desktop.update_cuts import QuickDisk
from tests.desktop.update_ground import NEW, NOW, OLD, Counting, Ground, files_of, ground_at, object_of

LIBRARY = "Lib/site-packages/qt/Qt6Core.dll"
FRESH = "app/desktop/新页.py"


def looked(updates: Updates, source: Source) -> Offer:
    offer = updates.look(source, NOW)
    assert offer is not None
    return offer


def test_a_version_another_program_has_installed_meanwhile_keeps_its_way_back(ground: Ground, stick: Path) -> None:
    """Else the one before would be forgotten and taken away, and a version that does not start never given up."""
    source = FolderSource(stick)
    first = looked(ground.updates(), source)
    ground.update(source)
    ground.updates().install(first, source)
    assert (read_mark(ground.root, PREVIOUS), ground.versions()) == (f"app-{OLD}", [OLD, NEW])
    assert [ground.start() for _ in range(3)] == [NEW, NEW, OLD]


def test_a_higher_version_another_program_has_installed_meanwhile_stays(ground: Ground, stick: Path) -> None:
    source = FolderSource(stick)
    first = looked(ground.updates(), source)
    ground.update(FolderSource(ground.release(files_of("0.3.0"), "0.3.0")))
    with pytest.raises(UpdateTrouble, match=r"update_older .*known=0\.3\.0"):
        ground.updates().install(first, source)
    assert ground.start() == "0.3.0"


def test_a_file_that_vanished_since_it_was_looked_for_is_fetched(ground: Ground, stick: Path) -> None:
    """As a virus scanner takes it out of the version in use, days after the download began."""
    updates, source = ground.updates(), Counting(stick)
    offer = looked(updates, source)
    updates.fetch(offer, source)
    (ground.root / f"app-{OLD}" / LIBRARY).unlink()
    updates.install(offer, source)
    assert ground.start() == NEW and object_of(stick, LIBRARY).name in {sha for sha, _ in source.asked}


def test_what_could_not_be_laid_down_whole_takes_no_room(ground: Ground, stick: Path) -> None:
    updates, source = ground.updates(link=no_links), FolderSource(stick)
    offer = looked(updates, source)
    updates.fetch(offer, source)
    (ground.root / f"app-{OLD}" / LIBRARY).unlink()
    object_of(stick, LIBRARY).unlink()
    with pytest.raises(UpdateTrouble, match="release_missing"):
        updates.install(offer, source)
    assert ground.versions() == [OLD]


def no_links(source: Path, target: Path) -> None:
    raise OSError("this file system has none")


def test_what_cannot_be_cleared_away_after_the_switch_is_no_trouble(ground: Ground, stick: Path) -> None:
    """The new version is in use from the next start on; "no update" would be untrue."""
    updates, source = ground.updates(), FolderSource(stick)
    offer = looked(updates, source)
    updates.fetch(offer, source)
    held = ground.root / "updates" / ("0" * 64)
    held.mkdir()
    (held / "held").touch()
    updates.install(offer, source)
    assert ground.start() == NEW


def test_a_disk_that_fills_up_during_a_download_keeps_room_for_the_day(ground: Ground, stick: Path) -> None:
    """A download lasts for days."""
    free = [1 << 40, 1 << 40, SPARE - 1]
    updates, source = ground.updates(free=lambda root: free.pop(0)), Counting(stick)
    offer = looked(updates, source)
    with pytest.raises(UpdateTrouble, match="update_room"):
        updates.fetch(offer, source)
    assert free == [] and len(offer.plan.missing) > 1 and source.given < offer.listed + offer.to_fetch


def test_a_disk_that_is_full_by_then_is_no_fault_of_the_new_version(ground: Ground, stick: Path) -> None:
    """Its proof on a full disk would say that it does not run here."""
    source, full = FolderSource(stick), ground.updates(free=lambda root: SPARE - 1, prove=lambda folder: False)
    offer = looked(ground.updates(), source)
    ground.updates().fetch(offer, source)
    with pytest.raises(UpdateTrouble, match="update_room"):
        full.install(offer, source)
    assert ground.start() == OLD


def test_the_rest_of_tries_that_were_cut_bars_no_later_one(ground: Ground, stick: Path) -> None:
    """Where nothing can be linked each is a whole version; it goes before it is said that there is no room."""
    rests = [ground.root / name for name in (f"app-{NEW}.part", f"app-{NEW}.part.0.gone", "app-0.1.5.part")]
    for rest in rests:
        rest.mkdir()
        (rest / "half").write_bytes(b"half")
    ground.update(FolderSource(stick), free=lambda root: 0 if any(rest.exists() for rest in rests) else 1 << 40)
    assert (ground.start(), ground.versions()) == (NEW, [OLD, NEW])


class FullDisk(QuickDisk):
    def write(self, path: Path, content: bytes) -> None:
        path.write_bytes(content[: len(content) // 2])
        raise OSError(ENOSPC, "no space left")


def test_a_disk_that_is_full_gets_its_room_back(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="no space"):
        put(FullDisk(), tmp_path / "mark", b"app-0.1.0")
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_could_not_be_put_right_leaves_no_copy(ground: Ground) -> None:
    old = ground.root / f"app-{OLD}"
    other = ground_at(ground.root.parent / "other").root / f"app-{OLD}"
    (old / LIBRARY).unlink()
    (old / LIBRARY / "in the way").mkdir(parents=True)
    assert repair(old, [other], None, os.link).left == (LIBRARY,)
    assert [one.name for one in (old / LIBRARY).parent.iterdir()] == [Path(LIBRARY).name]


def test_a_disk_that_takes_nothing_is_not_called_another_program(ground: Ground, stick: Path) -> None:
    (ground.root / "updates").write_bytes(b"a file where a folder should be")
    with pytest.raises(UpdateTrouble, match="update_disk"):
        ground.updates().look(FolderSource(stick), NOW)


class Withdrawn(FolderSource):
    """Offers it and has its objects no more."""

    def read(self, sha256: str, offset: int, packed: int) -> bytes:
        raise NotThere


def test_a_version_that_is_withdrawn_while_it_comes_is_said_to_be_gone(ground: Ground, stick: Path) -> None:
    offer = looked(ground.updates(), FolderSource(stick))
    with pytest.raises(UpdateTrouble, match="update_gone") as told:
        ground.updates().fetch(offer, Withdrawn(stick))
    assert "检查更新" in trouble_sentence(told.value.code) and ground.start() == OLD


def test_a_switch_cut_between_its_two_names_has_its_way_back_at_the_next_look(ground: Ground, stick: Path) -> None:
    """Going back from the new version: the power goes when ``previous`` is written and ``current`` is not."""
    ground.update(FolderSource(stick))
    for mark, folder in ((PREVIOUS, NEW), (BEFORE, OLD)):
        (ground.root / mark).write_bytes(f"app-{folder}\n".encode())
    updates = ground.updates(NEW)
    assert (updates.go_back(), ground.start(), ground.versions()) == (OLD, OLD, [OLD, NEW])


def test_after_a_way_back_nothing_of_the_switch_lies_about(ground: Ground, stick: Path) -> None:
    ground.update(FolderSource(stick))
    ground.updates(NEW).go_back()
    marks = {one.name for one in ground.root.iterdir() if one.is_file()}
    assert marks == {CURRENT, PREVIOUS, TRIAL}


def test_a_window_on_a_full_disk_ends_the_trial_all_the_same(ground: Ground, stick: Path) -> None:
    """Else a good version would be given up, for the sake of the name of the one before."""
    ground.update(FolderSource(stick))
    assert ground.start() == NEW
    for mark, folder in ((PREVIOUS, NEW), (BEFORE, OLD)):
        (ground.root / mark).write_bytes(f"app-{folder}\n".encode())
    with pytest.raises(OSError, match="no space"):
        healthy(ground.root, f"app-{NEW}", FullDisk())
    assert decide(ground.root) is Row.SETTLED and read_mark(ground.root, BEFORE) == f"app-{OLD}"


def test_a_way_back_that_a_full_disk_bars_is_no_fault_of_the_version_before(ground: Ground, stick: Path) -> None:
    """It is asked what it opens, and cannot write its answer down."""
    ground.update(FolderSource(stick))
    with pytest.raises(UpdateTrouble, match="update_room"):
        ground.updates(NEW, form=lambda folder: None, free=lambda root: 0).go_back()
    assert ground.start() == NEW


def test_that_a_version_was_given_up_is_told_later_where_another_program_is_at_it(ground: Ground, stick: Path) -> None:
    """And the sign-in goes on meanwhile."""
    (ground.root / RETURNED).write_bytes(f"app-{NEW}\n".encode())
    told: list[str] = []

    def meanwhile(folder: Path) -> bool:
        told.append(InstalledProgram(ground.updates(), None).returned())
        return True

    newer = FolderSource(ground.release(files_of("0.3.0"), "0.3.0"))
    ground.update(newer, prove=meanwhile)
    told.append(InstalledProgram(ground.updates(), None).returned())
    assert told == ["", NEW]
