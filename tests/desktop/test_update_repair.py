"""A virus scanner takes files of the program away or changes them: found by the list, put back by their hash."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from desktop.device.update_repair import Repaired
from desktop.mended import put_right, started_again
from sync.journal.update_folder import FolderSource
from sync.wire.installed import INSTALLED
from tests.desktop.update_ground import NEW, OLD, Ground, files_of, ground_at, object_of
from tests.sources import ROOT

LIBRARY, OWN = "Lib/site-packages/qt/Qt6Core.dll", "app/desktop/版本.py"


@pytest.fixture
def ground(tmp_path: Path) -> Ground:
    """With two versions: the libraries are shared, the module is not."""
    made = ground_at(tmp_path)
    made.update(FolderSource(made.release(files_of(NEW))))
    assert made.start() == NEW
    return made


@pytest.fixture
def stick(ground: Ground) -> Path:
    return ground.sticks / "stick" / f"qianban-update-{NEW}"


def broken(ground: Ground, path: str, version: str = NEW) -> Path:
    """The file is taken away and lies nowhere else; a name it shares is not touched."""
    place = ground.root / f"app-{version}" / path
    place.unlink()
    return place


def test_a_whole_version_needs_nothing(ground: Ground) -> None:
    assert ground.updates(NEW).repair() == Repaired()


def test_a_file_both_versions_have_comes_from_the_other_one(ground: Ground) -> None:
    broken(ground, LIBRARY)
    assert (ground.updates(NEW).repair(), ground.start()) == (Repaired(put_right=(LIBRARY,)), NEW)


def test_a_file_of_its_own_comes_from_the_source(ground: Ground, stick: Path) -> None:
    broken(ground, OWN)
    assert (ground.updates(NEW).repair(FolderSource(stick)), ground.start()) == (Repaired(put_right=(OWN,)), NEW)


def test_without_a_source_it_is_told_as_left(ground: Ground) -> None:
    broken(ground, OWN)
    assert ground.updates(NEW).repair() == Repaired(left=(OWN,))


def test_a_source_that_has_it_not_is_no_trouble(ground: Ground, stick: Path) -> None:
    broken(ground, OWN)
    object_of(stick, OWN).unlink()
    assert ground.updates(NEW).repair(FolderSource(stick)) == Repaired(left=(OWN,))


def test_a_file_changed_under_both_names_is_not_taken_from_the_other(ground: Ground) -> None:
    """Linked: what is changed in place is changed in both, so only the source still has it."""
    (ground.root / f"app-{OLD}" / LIBRARY).write_bytes(b"infected")
    assert ground.updates(NEW).repair() == Repaired(left=(LIBRARY,))
    assert ground.updates(NEW).repair(FolderSource(ground.sticks / "stick" / f"qianban-update-{OLD}")) == Repaired(
        put_right=(LIBRARY,)
    )


def test_what_is_put_right_is_a_new_file_and_the_changed_one_stays_as_evidence(ground: Ground) -> None:
    own = ground.root / f"app-{NEW}" / LIBRARY
    content = own.read_bytes()
    own.unlink()
    own.write_bytes(b"infected")
    ground.updates(NEW).repair()
    assert (own.read_bytes(), (ground.root / f"app-{OLD}" / LIBRARY).read_bytes()) == (content, content)


def test_without_its_list_nobody_knows_what_should_be_there(ground: Ground) -> None:
    (ground.root / f"app-{NEW}" / INSTALLED).write_bytes(b"\0" * 40)
    with pytest.raises(Exception, match="update_no_list"):
        ground.updates(NEW).repair()


def test_a_program_that_cannot_load_its_files_takes_them_from_the_version_before(ground: Ground) -> None:
    broken(ground, LIBRARY)
    broken(ground, OWN)
    done = put_right(ground.updates(NEW).place)
    assert (done.put_right, done.left) == ((LIBRARY,), (OWN,))


def test_a_checkout_is_not_repaired() -> None:
    assert started_again([]) is None


MENDING = """
import sys

sys.prefix = sys.argv[1]  # as the Python of a version has it
from desktop.mended import started_again

sys.exit(started_again(["--help"]))
"""


def mended(ground: Ground, **more: str) -> "subprocess.CompletedProcess[str]":
    """What a program does that could not load a module of its own. ``more``: of its surroundings."""
    command = [sys.executable, "-c", MENDING, str(ground.root / f"app-{NEW}")]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60, env=os.environ | more)


def test_once_its_files_are_back_the_program_is_started_again(ground: Ground) -> None:
    broken(ground, LIBRARY)
    told = mended(ground)
    assert (told.returncode, told.stdout.startswith("usage: qianban"), ground.start()) == (0, True, NEW)


def test_where_nothing_can_be_put_right_it_says_so(ground: Ground) -> None:
    broken(ground, OWN)
    told = mended(ground)
    assert (told.returncode, "没能修好" in told.stderr) == (1, True)


def test_a_program_that_falls_again_after_its_repair_says_so_and_is_not_started_a_third_time(ground: Ground) -> None:
    """One of its files was here, another one nowhere; ``pythonw.exe`` would end without a word."""
    broken(ground, OWN)
    told = mended(ground, QIANBAN_MENDED="1")
    assert (told.returncode, told.stdout, "没能修好" in told.stderr) == (1, "", True)


def test_a_scanner_that_takes_them_away_again_is_named(ground: Ground) -> None:
    broken(ground, LIBRARY)
    told = mended(ground, QIANBAN_MENDED="1")
    assert (told.returncode, told.stdout, "杀毒软件" in told.stderr) == (1, "", True)
