"""The smoke run's own parts: steps with a limit and a retry, the room for Wine, the screen, what is told at the end."""

import json
import struct
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop.device.update_disk import RealDisk
from desktop.device.update_marks import launch
from smoking.checking import read, verdict
from smoking.chroot import LOCALE, PACKAGES, Room, making
from smoking.launcher_rows import NEW, OLD, ROWS, Row
from smoking.program import chosen, summed_up
from smoking.screen import BLOCK, Picture, picture_of
from smoking.steps import Attempt, Failed, Result, Runner, Step, line_of

PYTHON = sys.executable
LONG = "import time; time.sleep(60)"


@pytest.fixture
def log(tmp_path: Path) -> Path:
    return tmp_path / "log"


def step(run: Callable[[Attempt], str], name: str = "one", seconds: float = 30.0, needs: tuple[str, ...] = ()) -> Step:
    return Step(name=name, title="步骤", run=run, seconds=seconds, needs=needs)


def taken(*steps: Step) -> Runner:
    runner = Runner(say=lambda _: None)
    runner.take(steps)
    return runner


def test_a_step_that_answers_has_passed_with_its_seconds_and_what_it_found() -> None:
    (result,) = taken(step(lambda _: "found")).results
    assert (result.passed, result.attempts, result.detail) == (True, 1, "found")


def test_a_step_gets_one_more_try_after_tidying() -> None:
    said = iter(("once", ""))
    tidied: list[str] = []

    def run(_: Attempt) -> str:
        if why := next(said):
            raise Failed(why)
        return "the second time"

    runner = Runner(say=lambda _: None, tidy=lambda: tidied.append("tidy"))
    runner.take([step(run)])
    assert runner.passed and runner.results[0].attempts == 2 and tidied == ["tidy"]


def test_a_step_that_fails_twice_has_failed_and_what_needs_it_is_left_out() -> None:
    def run(_: Attempt) -> str:
        raise Failed("not there")

    first, second = taken(step(run), step(lambda _: "", "two", needs=("one",))).results
    assert (first.passed, first.attempts, second.passed, second.attempts) == (False, 2, False, 0)
    assert "not there" in first.detail and "one" in second.detail


def test_a_process_that_does_not_end_is_ended_when_the_time_is_over(log: Path) -> None:
    started = []

    def run(attempt: Attempt) -> str:
        started.append(attempt.start([PYTHON, "-c", LONG], log))
        return str(attempt.ended(started[-1], "it"))

    (result,) = taken(step(run, seconds=0.3)).results
    assert not result.passed and "over time" in result.detail and all(one.returncode is not None for one in started)


def test_another_exit_code_is_told_with_what_was_printed(log: Path) -> None:
    with Attempt(30) as attempt, pytest.raises(Failed, match=r"exit code 3.*no disk"):
        attempt.run([PYTHON, "-c", "import sys; print('no disk'); sys.exit(3)"], log)


def test_what_was_left_running_ends_with_the_attempt(log: Path) -> None:
    with Attempt(30) as attempt:
        process = attempt.start([PYTHON, "-c", LONG], log)
    assert process.returncode is not None


def test_named_steps_bring_what_they_need() -> None:
    steps = [step(str, "a"), step(str, "b", needs=("a",)), step(str, "c")]
    assert [one.name for one in chosen(steps, ["b"])] == ["a", "b"] and chosen(steps, []) == steps


def test_the_table_and_the_file_say_the_same(tmp_path: Path) -> None:
    said: list[str] = []
    results = [
        Result(name="install", title="安装", passed=True, seconds=2.5, attempts=1),
        Result(name="sync", title="同步", passed=False, seconds=1.0, attempts=2, detail="nothing sent"),
    ]
    assert not summed_up(results, tmp_path, said.append)
    told = json.loads((tmp_path / "smoke.json").read_text(encoding="utf-8"))
    assert told["passed"] is False and told["seconds"] == 3.5 and told["steps"][1]["detail"] == "nothing sent"
    assert [line for line in said if "nothing sent" in line] == [line_of(results[1])]


def test_a_run_without_steps_has_not_passed(tmp_path: Path) -> None:
    assert not summed_up([], tmp_path, lambda _: None)


# ---- the room for Wine


def test_a_chroot_is_made_and_gets_wine_and_the_chinese_locale(tmp_path: Path) -> None:
    base, also, update, install, locale = making(tmp_path / "room", "file:///media/debian")
    assert base[0] == "debootstrap" and base[-1] == "file:///media/debian"
    assert also[-2:] == ["--add-architecture", "i386"]
    assert update[:2] == ["chroot", str(tmp_path / "room")] and set(PACKAGES) < set(install) and LOCALE in locale


def test_a_half_made_chroot_is_gone_on_with(tmp_path: Path) -> None:
    (tmp_path / "etc").mkdir()
    (tmp_path / "etc" / "debian_version").touch()
    assert "debootstrap" not in [command[0] for command in making(tmp_path)]


def test_the_room_sees_nothing_of_the_environment_but_what_it_is_given(tmp_path: Path) -> None:
    command = Room(root=None).command(["env"], {"WINEPREFIX": "p"})
    assert command[:2] == ["env", "--ignore-environment"] and "WINEPREFIX=p" in command and command[-1] == "env"
    assert Room(root=tmp_path).seen(Path("/var/x")) == tmp_path / "var/x"


def test_what_is_shared_has_the_same_path_inside(tmp_path: Path) -> None:
    shared = tmp_path / "shared"
    mounts = Room(root=tmp_path / "room").mounts([shared], tmp_path / "names")
    assert ["mount", "--bind", str(shared), f"{tmp_path}/room{shared}"] in mounts


# ---- the screen


def dump(colours: list[bytes], width: int, height: int) -> bytes:
    """As Xvfb writes it: a head, a table of colours, rows that are longer than the picture."""
    row = width * 4 + 8
    head = [100 + 12, 7, 2, 24, width, height, 0, 0, 32, 0, 32, 32, row, 4, 0, 0, 0, 8, 2, 2, width, height, 0, 0, 0]
    lines = b"".join(b"".join(colours[line * width : (line + 1) * width]) + bytes(8) for line in range(height))
    return struct.pack(">25I", *head) + b"name of it\0\0" + bytes(24) + lines


def test_a_picture_of_the_screen_is_read_and_kept_as_png() -> None:
    picture = picture_of(dump([b"\1\2\3\0", b"\4\5\6\0"] * 2, 2, 2))
    assert picture.pixels == b"\1\2\3\0\4\5\6\0" * 2 and picture.png().startswith(b"\x89PNG\r\n\x1a\n")


def test_a_black_area_is_seen_and_black_letters_are_not() -> None:
    letters = Picture(width=BLOCK, height=BLOCK, pixels=b"\xff\xff\xff\0" + bytes(4) * (BLOCK * BLOCK - 1))
    black = Picture(width=BLOCK, height=BLOCK, pixels=bytes(4) * BLOCK * BLOCK)
    assert (letters.black, black.black) == (0, 1)


# ---- checks made inside Wine, and the launcher's table


def test_a_check_that_is_not_well_is_named() -> None:
    lines = '{"check": "held file", "ok": true}\n{"check": "long path", "ok": false, "detail": "errno 2"}\n'
    with pytest.raises(Failed, match=r"long path \(errno 2\)"):
        verdict(read(lines))


def test_a_script_that_said_nothing_has_not_passed() -> None:
    with pytest.raises(Failed):
        read("\n")


def test_the_launcher_never_names_a_version_that_was_not_given_up() -> None:
    given_up = [row for row in ROWS if "returned" in row.after and "returned" not in row.before]
    assert [(row.starts, row.after["returned"]) for row in given_up] == [(OLD, NEW)]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name)
def test_the_launcher_s_table_is_the_desk_s_own(row: Row, tmp_path: Path) -> None:
    for folder in (OLD, NEW):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "pythonw.exe").touch()
    for name, text in row.before.items():
        (tmp_path / name).write_bytes(text.encode("ascii"))
    assert launch(tmp_path, RealDisk(), desk=row.heard[2] == "desk") == row.starts
    left = {path.name: path.read_text(encoding="ascii").strip() for path in tmp_path.iterdir() if path.is_file()}
    assert left == row.after
