"""The sheet of keys holds every key the program declares, and fits one sheet of paper."""

import re
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from desktop.ui.main_window import MainWindow
from desktop.ui.navigation import Route
from desktop.ui.shortcut_sheet import KeyRow, ShortcutSheet
from tests.desktop.ui.keyboard import CTRL, Fingers
from tests.test_handbook import declared

ROWS = (KeyRow(keys="到处"), KeyRow(keys="Ctrl+L", does="锁屏"), KeyRow(keys="Ctrl+Shift+N", does="<b>再收一件</b>"))


@pytest.fixture
def sheet(qtbot: QtBot) -> ShortcutSheet:
    made = ShortcutSheet(ROWS)
    qtbot.addWidget(made)
    made.show()
    return made


def test_control_slash_shows_every_declared_key_once_under_its_heading(window: MainWindow, qtbot: QtBot) -> None:
    window.go(Route("workbench"))
    Fingers(qtbot, window).press(Qt.Key.Key_Slash, CTRL)
    sheet = window.findChild(ShortcutSheet)
    assert sheet is not None and sheet.isVisible()
    rows = sheet.rows.rows
    assert declared() - {"Esc"} <= {row.keys for row in rows}
    headed = [(sum(not one.does for one in rows[: at + 1]), row.keys) for at, row in enumerate(rows)]
    assert len(headed) == len(set(headed))
    sheet.reject()


def test_the_sheet_is_one_page_with_its_words_in_it(sheet: ShortcutSheet, tmp_path: Path) -> None:
    sheet.save(tmp_path / "keys.pdf")
    read = PdfReader(tmp_path / "keys.pdf")
    said = re.sub(r"\s", "", read.pages[0].extract_text())
    assert len(read.pages) == 1 and "Ctrl+Shift+N" in said and "<b>再收一件</b>" in said
    assert str(tmp_path) in sheet.band.sentence


def test_a_folder_that_is_not_there_is_told_in_the_sheet(sheet: ShortcutSheet, tmp_path: Path) -> None:
    (tmp_path / "a file").write_bytes(b"")
    sheet.save(tmp_path / "a file" / "keys.pdf")
    assert (sheet.band.isVisible() and "数据没有动" in sheet.band.sentence) or "没有" in sheet.band.sentence


def test_it_fits_the_smallest_screen_and_escape_closes_it(sheet: ShortcutSheet, qtbot: QtBot) -> None:
    sheet.resize(600, 320)
    assert (sheet.width(), sheet.height()) == (600, 320)
    qtbot.keyClick(sheet, Qt.Key.Key_Escape)
    assert sheet.result() == QDialog.DialogCode.Rejected and not sheet.isVisible()


@pytest.mark.parametrize("alone", [True, False])
def test_alt_alone_shows_the_menu_and_alt_with_a_letter_does_not(alone: bool, window: MainWindow, qtbot: QtBot) -> None:
    window.go(Route("workbench"))
    held = QApplication.focusWidget() or window
    qtbot.keyPress(held, Qt.Key.Key_Alt)
    if not alone:
        qtbot.keyClick(held, Qt.Key.Key_X, Qt.KeyboardModifier.AltModifier)
    qtbot.keyRelease(held, Qt.Key.Key_Alt)
    assert window.menuBar().isVisible() is alone
