"""``qianban update``: one sentence, one exit code, and JSON for a script."""

import json

import pytest

from desktop.cli import main, parser
from desktop.cli_update import act
from desktop.device.settings import DeviceTrouble
from desktop.device.update_trouble import UpdateTrouble
from tests.desktop.update_ground import NEW, OLD, Ground, files_of


def asked(ground: Ground, *words: str, running: str = OLD) -> int:
    return act(
        parser().parse_args(["--profile", str(ground.sticks / "none"), "update", *words]), ground.updates(running)
    )


def test_an_update_from_a_stick_is_told_and_starts_next(ground: Ground, capsys: pytest.CaptureFixture[str]) -> None:
    stick = ground.release(files_of(NEW))
    assert (asked(ground, "--from", str(stick)), ground.start()) == (0, NEW)
    assert capsys.readouterr().out == "新版本 0.2.0 已装好，下次打开程序时启用。正在使用的窗口不受影响。\n"


def test_the_newest_release_of_a_whole_stick_is_taken(ground: Ground) -> None:
    for version in ("0.9.0", "0.10.0"):
        stick = ground.release(files_of(version), version)
    (stick.parent / "qianban-update-照片").mkdir()
    assert (asked(ground, "--from", str(stick.parent)), ground.start()) == (0, "0.10.0")


def test_checking_only_tells(ground: Ground, capsys: pytest.CaptureFixture[str]) -> None:
    stick = ground.release(files_of(NEW))
    assert (asked(ground, "--from", str(stick), "--check", "--json"), ground.start()) == (0, OLD)
    told = json.loads(capsys.readouterr().out)
    assert (told["offered"], told["version"], told["expired"], told["to_fetch"] > 0) == (NEW, OLD, False, True)


def test_what_waits_for_the_next_start_is_told(ground: Ground, capsys: pytest.CaptureFixture[str]) -> None:
    stick = ground.release(files_of(NEW))
    asked(ground, "--from", str(stick), "--json")
    assert asked(ground, "--from", str(stick), "--json") == 0
    assert json.loads(capsys.readouterr().out.splitlines()[-1]) == {"version": OLD, "waiting": NEW, "offered": ""}


def test_nothing_new_is_no_trouble(ground: Ground, capsys: pytest.CaptureFixture[str]) -> None:
    same = ground.release(files_of(OLD), OLD, name="same")
    assert asked(ground, "--from", str(same)) == 0
    assert capsys.readouterr().out == "没有新的版本。现在的版本是 0.1.0。\n"


def test_the_way_back(ground: Ground, capsys: pytest.CaptureFixture[str]) -> None:
    asked(ground, "--from", str(ground.release(files_of(NEW))))
    assert (asked(ground, "--return", running=NEW), ground.start()) == (0, OLD)
    assert capsys.readouterr().out.splitlines()[-1] == "下次打开程序时用回版本 0.1.0。数据没有动。"


@pytest.mark.parametrize(("where", "code"), [("nowhere", "update_no_folder"), (".", "update_no_source")])
def test_a_folder_without_a_release_is_a_trouble(ground: Ground, where: str, code: str) -> None:
    with pytest.raises(UpdateTrouble, match=code):
        asked(ground, "--from", str(ground.root / where))


def test_without_a_folder_and_a_platform_there_is_nothing_to_ask(ground: Ground) -> None:
    with pytest.raises(DeviceTrouble, match="not_enrolled"):
        asked(ground)


def test_damaged_files_are_put_right_and_counted(ground: Ground, capsys: pytest.CaptureFixture[str]) -> None:
    stick = ground.sticks / "stick" / f"qianban-update-{OLD}"
    (ground.root / f"app-{OLD}" / "app/desktop/版本.py").unlink()
    assert [asked(ground, "--from", str(stick), "--repair") for _ in range(2)] == [0, 0]
    assert capsys.readouterr().out.splitlines() == [
        "有 1 个程序文件缺失或被改动（可能是杀毒软件隔离了），已修好。",
        "程序文件完好。",
    ]


def test_damaged_files_are_put_right_from_the_version_before_where_there_is_no_source(ground: Ground) -> None:
    asked(ground, "--from", str(ground.release(files_of(NEW))))
    (ground.root / f"app-{NEW}" / "python313.zip").unlink()
    assert (asked(ground, "--repair", running=NEW), ground.start()) == (0, NEW)


def test_what_nobody_has_is_left_and_said(ground: Ground, capsys: pytest.CaptureFixture[str]) -> None:
    (ground.root / f"app-{OLD}" / "app/desktop/版本.py").unlink()
    stick = ground.release(files_of(NEW))
    assert asked(ground, "--from", str(stick), "--repair") == 1
    assert "没能修好" in capsys.readouterr().err


def test_a_program_out_of_a_checkout_says_that_it_cannot(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["update", "--check", "--json"]) == 1
    assert json.loads(capsys.readouterr().err) == {"error": "update_not_installed"}
