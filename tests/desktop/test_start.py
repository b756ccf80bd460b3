"""The first window waits for nothing it does not show."""

from pathlib import Path

import pytest

from tests.bench.start import MOST_FILES, Start, counted, enrolled, started

HEAVY = frozenset({
    "sqlalchemy", "sqlmodel", "pydantic", "sqlcipher3", "openpyxl", "requests", "urllib3", "keyring", "cryptography",
    "argon2", "pypinyin", "truststore", "zxingcpp", "asyncio", "PySide6.QtPrintSupport", "PySide6.QtPdf",
    "PySide6.QtMultimedia", "PySide6.QtMultimediaWidgets", "PySide6.QtCharts",
})  # fmt: skip
"""What costs 50 ms and more each, or hundreds of files."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return enrolled(tmp_path_factory.mktemp("start") / "desk")


@pytest.fixture(scope="module")
def start(folder: Path) -> Start:
    return started(folder)


def test_nothing_heavy_is_loaded_before_the_first_paint(start: Start) -> None:
    assert not start.modules & HEAVY


def test_neither_store_nor_line_nor_pages_are_loaded_before_the_first_paint(start: Start) -> None:
    behind = ("desktop.store", "desktop.office", "desktop.queries", "desktop.reports", "sync.journal", "sync.client",
              "sync.wire", "desktop.ui.main_window.", "desktop.ui.pages")  # fmt: skip
    assert not [name for name in start.modules if f"{name}.".startswith(behind)]


def test_the_first_paint_opens_few_files_more_than_an_empty_window(folder: Path, tmp_path: Path) -> None:
    assert counted(tmp_path, folder).files - counted(tmp_path).files <= MOST_FILES
