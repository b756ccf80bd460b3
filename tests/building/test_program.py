"""The command: the options the READMEs name, and what it says when something is missing, before anything is made."""

import os
import re
from pathlib import Path

import pytest

from building import program
from building.setup import check_tool
from building.signing import ready
from environment import Stopped
from tests.sources import ROOT

READMES = (ROOT / "README.md", ROOT / "resources" / "README.zh.md")


@pytest.mark.parametrize("readme", READMES, ids=lambda page: page.name)
def test_the_readme_names_the_options_there_are(readme: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        program.main(["--help"])
    offered = set(re.findall(r"--[a-z0-9-]+", capsys.readouterr().out)) - {"--help"}
    section = next(part for part in readme.read_text(encoding="utf-8").split("\n## ") if "installer/build.py" in part)
    named = set(re.findall(r"--[a-z0-9-]+", section.partition("installer/smoke.py")[0]))
    assert named and named <= offered
    assert offered - named == {"--out", "--version", "--compiler", "--sign-stamp"}


def test_a_key_is_made_where_it_is_asked_for(tmp_path: Path) -> None:
    assert program.main(["--make-release-key", str(tmp_path / "release.key")]) == 0
    assert os.name == "nt" or (tmp_path / "release.key").stat().st_mode & 0o077 == 0


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--update-only"], "--release-key"),
        (["--release-key", "absent.key"], r"absent\.key"),
        (["--sign-pfx", "absent.pfx"], r"absent\.pfx|osslsigncode"),
    ],
)
def test_what_is_missing_is_said_before_anything_is_made(arguments: list[str], said: str, tmp_path: Path) -> None:
    with pytest.raises(Stopped, match=said):
        program.main([*arguments, "--out", str(tmp_path / "out")])
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("version", ["1.0", "1.0.0-beta", "01.0.0"])
def test_a_version_is_three_plain_numbers(version: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        program.main(["--version", version])
    assert version in capsys.readouterr().err


@pytest.mark.parametrize("tool", ["nsis", "osslsigncode"])
def test_a_tool_that_is_missing_is_named_with_its_package(
    tool: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    asking = {"nsis": check_tool, "osslsigncode": lambda: ready(tmp_path, None, "")}
    with pytest.raises(Stopped, match=f"apt-get install {tool}"):
        asking[tool]()
