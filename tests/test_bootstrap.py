"""The bootstrap: what it says when something is missing, and that it recognises a finished set-up."""

import subprocess
import sys
from pathlib import Path

import pytest

import commands
import environment
import system_libraries
from tests.sources import ROOT, imported_by

BOOTSTRAP = ROOT / "installer" / "bootstrap.py"


def test_help_names_the_five_commands() -> None:
    ran = subprocess.run([sys.executable, BOOTSTRAP, "help"], capture_output=True, text=True, encoding="utf-8")
    assert ran.returncode == 0
    assert all(f"\n  {name} " in ran.stdout for name in commands.COMMANDS)


def test_an_unknown_command_is_not_guessed() -> None:
    ran = subprocess.run([sys.executable, BOOTSTRAP, "tset"], capture_output=True, text=True, encoding="utf-8")
    assert (ran.returncode, ran.stdout) == (2, "")


def test_nothing_but_the_standard_library_is_needed() -> None:
    modules = list((ROOT / "installer").glob("*.py"))
    tops = {name.partition(".")[0] for path in modules for name in imported_by(path)}
    own = {path.stem for path in modules} | {path.parent.name for path in (ROOT / "installer").glob("*/__init__.py")}
    assert tops <= sys.stdlib_module_names | own


def test_a_missing_library_is_named_with_its_package(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(system_libraries.DRAWING, "libQianbanAbsent.so.9", "libqianban-absent9")
    monkeypatch.setattr(sys, "platform", "linux")
    assert "apt-get install libqianban-absent9" in system_libraries.missing_sentence(window=False)


def test_a_full_disk_is_told_before_anything_is_made(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(environment, "STAMP", tmp_path / "absent")
    monkeypatch.setattr(environment, "NEEDED_BYTES", 10**18)
    with pytest.raises(environment.Stopped, match="磁盘空间不足"):
        environment.ensure()
