"""The commands without a window against a real platform: as a real program once, else in this process."""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from desktop.app import compose, wall_clock
from desktop.cli import main
from desktop.device.lock import ProfileLock
from desktop.device.settings import profile_at
from desktop.device.vault import open_vault
from desktop.queries.rows import View
from desktop.queries.worklist import WorklistPage
from tests.desktop.rooms import application
from tests.faults.desks import Told, command
from tests.platform_process import Platform, platform

ROOT = Path(__file__).parents[2]
PIN = "口令-12345678"


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Platform]:
    with platform(tmp_path_factory.mktemp("platform")) as running:
        yield running


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory, served: Platform) -> Path:
    """A computer that was enrolled just now."""
    folder = tmp_path_factory.mktemp("desk")
    assert enrolled(folder, served)["pin_only"] is True
    return folder


def qianban(folder: Path, *words: str, pin: str = PIN) -> Told:
    return command("--profile", str(folder), *words, pin=pin)


def program(folder: Path, *words: str) -> dict[str, Any]:
    started = (sys.executable, "-m", "desktop.cli", "--profile", str(folder), *words, "--pin-stdin", "--json")
    done = subprocess.run(started, cwd=ROOT, input=PIN + "\n", capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    told: dict[str, Any] = json.loads(done.stdout)
    return told


def enrolled(folder: Path, served: Platform) -> dict[str, Any]:
    words = ("--platform", served.address, "--code", served.code(), "--person", "DZ0101", "--pin-stdin", "--json")
    done = qianban(folder, "enrol", *words)
    assert done.code == 0, done.err
    return done.json


def exchanged(folder: Path) -> dict[str, Any]:
    done = qianban(folder, "sync", "--once", "--pin-stdin", "--person", "DZ0101", "--json")
    assert done.code == 0, done.out + done.err
    return done.json


def test_a_desk_exchanges_and_verifies(desk: Path) -> None:
    program(desk, "sync", "--once", "--person", "DZ0101")
    assert program(desk, "verify", "--person", "DZ0101")["intact"] is True


def test_when_details_may_leave_is_said_once_and_kept(desk: Path) -> None:
    done = qianban(desk, "prune", "--years", "2", "--pin-stdin", "--person", "DZ0101", "--json")
    assert done.json == {"years": 2, "cases": 0, "entries": 0}


def test_whoever_chooses_a_pin_is_told_that_it_alone_protects(tmp_path: Path, served: Platform) -> None:
    words = ("--platform", served.address, "--code", served.code(), "--pin-stdin")
    assert "只靠口令保护" in qianban(tmp_path, "enrol", *words).err


def test_what_one_desk_records_the_other_has_after_two_exchanges(desk: Path, tmp_path: Path, served: Platform) -> None:
    enrolled(tmp_path, served)
    case_id = received(desk)
    assert exchanged(desk)["pushed"] >= 1
    assert exchanged(tmp_path)["pulled"] >= 1
    assert case_id in cases(tmp_path)


def test_a_used_code_is_refused_in_one_sentence(tmp_path: Path, served: Platform) -> None:
    code = served.code()
    words = ("--platform", served.address, "--code", code, "--pin-stdin")
    qianban(tmp_path / "a", "enrol", *words)
    done = qianban(tmp_path / "b", "enrol", *words)
    assert (done.code, len(done.err.strip().splitlines())) == (1, 1) and "启用码" in done.err


def test_without_a_pin_the_scheduled_line_says_what_it_needs(desk: Path) -> None:
    done = qianban(desk, "sync", "--once")
    assert done.code == 1 and "--pin-stdin" in done.err


def test_a_wrong_pin_opens_nothing(desk: Path) -> None:
    done = qianban(desk, "verify", "--pin-stdin", "--person", "DZ0101", "--json", pin="wrong-pin")
    assert done.json["error"] == "wrong_pin"


def test_a_profile_in_use_is_left_alone(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    held = ProfileLock(profile_at(tmp_path).lock_file)
    code = main(["--profile", str(tmp_path), "verify", "--pin-stdin"])
    held.release()
    assert code == 1 and "另一个程序" in capsys.readouterr().err


def test_a_folder_that_was_never_enrolled_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--profile", str(tmp_path), "verify", "--json"]) == 1
    assert json.loads(capsys.readouterr().err)["error"] == "not_enrolled"


def received(folder: Path) -> str:
    """Register one case at this desk, as its window would."""
    profile = profile_at(folder)
    core = compose(profile, open_vault(folder).unlock("DZ0101", PIN), "DZ0101", wall_clock)
    from_now = application(occurred_at=wall_clock(), by="DZ0101")
    case_id = core.office.record([from_now]).events[0].case_id
    core.database.close()
    return case_id


def cases(folder: Path) -> set[str]:
    core = compose(profile_at(folder), open_vault(folder).unlock("DZ0101", PIN), "DZ0101", wall_clock)
    found = {row.case_id for row in core.read(WorklistPage(view=View())).rows}
    core.database.close()
    return found
