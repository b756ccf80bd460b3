"""The chapters on printers and on blank slips, walked."""

from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.queries.attachment_rows import GIB
from desktop.queries.attachments import AttachmentLimit
from desktop.ui.settings import SettingsPage
from desktop.ui.slips_page import SlipsPage
from sync.casework.calendar import CST
from tests.desktop.rooms import Room
from tests.desktop.test_sessions import WAIT
from tests.desktop.ui.handbook.walker import Reader, walk
from tests.desktop.ui.keyboard import CTRL, SHIFT


@pytest.fixture(autouse=True)
def papers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where papers go without a printer."""
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    return tmp_path


@walk("16-settings-audit.md", "设好打印机")
def test_a_printer_is_set_up(reader: Reader, papers: Path) -> None:
    reader.follow("16-settings-audit.md", "设好打印机")
    with reader.step(1):
        reader.press(Qt.Key.Key_8, CTRL)
        page = reader.window.page
        assert isinstance(page, SettingsPage)
        page.printing.kind.setFocus()
        reader.press(Qt.Key.Key_Down)
    with reader.step(2):
        page.printing.copies.setFocus()
        reader.press(Qt.Key.Key_Up)
    with reader.step(3):
        page.printing.test.setFocus()
        reader.press(Qt.Key.Key_Return)
    assert reader.done and list(papers.rglob("*.pdf"))


@walk("16-settings-audit.md", "管住数据占的空间")
def test_the_room_of_attachments_is_limited(reader: Reader, room: Room, qtbot: QtBot) -> None:
    reader.follow("16-settings-audit.md", "管住数据占的空间")
    with reader.step(1):
        reader.press(Qt.Key.Key_8, CTRL)
    page = reader.window.page
    assert isinstance(page, SettingsPage)
    qtbot.waitUntil(lambda: page.data.limit.currentText() == "2 GB", timeout=WAIT)
    with reader.step(2):
        page.data.limit.setFocus()
        reader.press(Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: room.ask(AttachmentLimit()).most == 5 * GIB, timeout=WAIT)
    assert reader.done and "备份" in page.data.space.text()


@walk("09-power-cut.md", "停电前预先打好受理单")
def test_slips_are_printed_in_advance(reader: Reader, room: Room, papers: Path, qtbot: QtBot) -> None:
    room.clock.now = datetime.now(CST)
    reader.follow("09-power-cut.md", "停电前预先打好受理单")
    with reader.step(1):
        reader.press(Qt.Key.Key_K, CTRL | SHIFT)
    page = reader.window.page
    assert isinstance(page, SlipsPage)
    with reader.step(2):
        reader.press(Qt.Key.Key_Return, CTRL)
        qtbot.waitUntil(lambda: page.rows.rowCount() == 5, timeout=WAIT)
    assert reader.done and list(papers.rglob("*.pdf"))
