"""What a script of checks says is read by the run that started it: every check in turn, whatever became of one."""

import sys
from pathlib import Path

import pytest

from smoking.checking import read
from smoking.told import run, sure


def sound(folder: Path) -> str:
    (folder / "file").write_text("here", encoding="utf-8")
    return "有中文"


def broken(folder: Path) -> str:
    sure(not folder.exists(), "it is there")
    return ""


CHECKS = {"broken": broken, "sound": sound}


def said(monkeypatch: pytest.MonkeyPatch, folder: Path, *names: str) -> tuple[int, list[tuple[str, bool]]]:
    file = folder / "said.jsonl"
    monkeypatch.setattr(sys, "argv", ["checks", str(file), str(folder / "own"), *names])
    code = run(CHECKS)
    return code, [(one.check, one.ok) for one in read(file.read_text(encoding="utf-8"))]


def test_a_check_that_fails_keeps_none_from_being_made(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    assert said(monkeypatch, tmp_path) == (1, [("broken", False), ("sound", True)])
    assert (tmp_path / "own" / "sound" / "file").exists()


def test_one_of_them_is_made_by_its_name(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    assert said(monkeypatch, tmp_path, "sound") == (0, [("sound", True)])
