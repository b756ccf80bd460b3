"""The first window waits for nothing it does not show, and comes out of one file."""

import json
from pathlib import Path

import pytest

from desktop import start as program
from desktop.image import Image, place_of
from tests.bench.start import MOST_FILES, Start, counted, enrolled, imaged, started

HEAVY = frozenset({
    "sqlalchemy", "sqlmodel", "pydantic", "sqlcipher3", "openpyxl", "requests", "urllib3", "keyring", "cryptography",
    "argon2", "pypinyin", "truststore", "zxingcpp", "asyncio", "PySide6.QtPrintSupport", "PySide6.QtPdf",
    "PySide6.QtMultimedia", "PySide6.QtMultimediaWidgets", "PySide6.QtCharts",
})  # fmt: skip
"""What costs 50 ms and more each, or hundreds of files."""


FONTS = 60
"""Files of the fonts' configuration that a Linux desktop usually has; how many is no matter of ours."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return enrolled(tmp_path_factory.mktemp("start") / "desk")


@pytest.fixture(scope="module")
def start(folder: Path) -> Start:
    imaged()
    return counted(folder, folder)


def test_nothing_heavy_is_loaded_before_the_first_paint(start: Start) -> None:
    assert not start.modules & HEAVY


def test_neither_store_nor_line_nor_pages_are_loaded_before_the_first_paint(start: Start) -> None:
    behind = ("desktop.store", "desktop.office", "desktop.queries", "desktop.reports", "sync.journal", "sync.client",
              "sync.wire", "desktop.ui.main_window.", "desktop.ui.pages")  # fmt: skip
    assert not [name for name in start.modules if f"{name}.".startswith(behind)]


def test_the_first_paint_opens_few_files(start: Start) -> None:
    assert start.files - start.fonts <= MOST_FILES - FONTS


def test_every_module_of_the_start_comes_from_the_image(start: Start) -> None:
    own = {name for name in start.modules if name.startswith(("desktop.", "sync."))}
    assert len(own) > 50
    assert own <= start.served | {"desktop.start", "desktop.image"}


def test_behind_the_pin_a_workbook_is_still_far(start: Start) -> None:
    image = Image(place_of(program.__file__))
    assert image.find_spec("desktop.ui.pages") is not None
    assert image.find_spec("openpyxl") is None


def test_a_damaged_image_is_a_line_in_the_log_and_the_program_starts(folder: Path, tmp_path: Path) -> None:
    image = tmp_path / "image"
    image.write_bytes(Path(place_of(program.__file__)).read_bytes()[:1_000_000])
    assert not started(folder, image).served
    lines = (folder / "logs" / "qianban.log").read_text(encoding="utf-8").splitlines()
    assert [json.loads(line)["values"] for line in lines if "image of the start" in line] == [["damaged"]]
