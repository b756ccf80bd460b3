"""English screens over Chinese papers. The language is fixed when a program starts, so English has its own process."""

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from tests.desktop.ui.fortnight import filled
from tests.desktop.ui.spoken import HAN, spoken
from tests.sources import ROOT

PAGES = ("workbench", "worklist", "case", "intake", "sync")
"""The rest of them: ``python -m tests.desktop.ui.spoken STORE PAGE…``."""


@pytest.fixture(scope="module")
def english(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Any]:
    store: Path = tmp_path_factory.mktemp("english") / "desk.db"
    store.write_bytes(filled()[0])
    command = [sys.executable, "-m", "tests.desktop.ui.spoken", str(store), *PAGES]
    env = {**os.environ, "QIANBAN_LANGUAGE": "en", "PYTHONPATH": str(ROOT)}
    told = subprocess.run(command, cwd=ROOT, env=env, capture_output=True, text=True, check=True, timeout=120)
    answer: dict[str, Any] = json.loads(told.stdout)
    return answer


def test_papers_and_workbooks_are_byte_for_byte_those_of_chinese_screens(
    english: Mapping[str, Any], dressed: None
) -> None:
    chinese = spoken(filled()[0], [])["papers"]
    assert english["papers"] == chinese
    assert len(english["papers"]) > 50


def test_no_chinese_is_left_on_an_english_screen_but_data(english: Mapping[str, Any]) -> None:
    assert english["strangers"] == []


def test_what_looks_for_chinese_finds_it() -> None:
    assert HAN.search("Saved。") and HAN.search("收") and not HAN.search("①  Saved here · …")


@pytest.mark.parametrize(
    ("chosen", "options", "spoken_there"),
    [
        ("zh_CN", (), "数据没有动"),
        ("en", (), "The case data"),
        ("zh_CN", ("--language", "en"), "The case data"),
        ("en", ("--language", "zh_CN"), "数据没有动"),
    ],
)
def test_a_language_is_chosen_on_the_settings_page_or_for_one_start(
    chosen: str, options: tuple[str, ...], spoken_there: str, tmp_path: Path
) -> None:
    """A folder with a damaged device file ends the program with one sentence."""
    (tmp_path / "preferences.json").write_text(json.dumps({"language": chosen}), encoding="utf-8")
    (tmp_path / "device.json").write_text("{", encoding="utf-8")
    command = [sys.executable, "-m", "desktop.cli", "--profile", str(tmp_path), "desk", *options]
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}
    ended = subprocess.run(command, cwd=ROOT, env=env, capture_output=True, text=True, check=False, timeout=60)
    assert ended.returncode == 1
    assert spoken_there in ended.stderr
