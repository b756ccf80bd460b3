"""Copies of the data on their page: one made, one tried, a second place, all by keyboard."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.runtime.desk import Desk
from desktop.runtime.tasks import Tasks
from desktop.ui.backup_page import BackupPage
from desktop.ui.main_window import MainWindow
from desktop.ui.navigation import Route
from desktop.wording import backups as text
from tests.desktop.test_backups import House
from tests.desktop.ui.door import every_place
from tests.fakes_credentials import MemoryCredentials


@pytest.fixture
def page(tmp_path: Path, qtbot: QtBot) -> BackupPage:
    house = House(tmp_path / "desk", MemoryCredentials())
    house.receive()
    desk = Desk(house.core, Tasks(), None)
    window = MainWindow(desk, every_place())
    qtbot.addWidget(window, before_close_func=lambda _: desk.close())
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.go(Route("backup"))
    assert isinstance(window.page, BackupPage)
    return window.page


def test_without_a_second_place_the_page_says_what_that_means(page: BackupPage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: page.band.sentence == text.NO_SECOND)


def test_a_copy_is_made_by_keyboard_and_then_tried(page: BackupPage, qtbot: QtBot) -> None:
    qtbot.keyClick(page.list, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: bool(page.rows.rows) and page.bar.button("drill").isEnabled())  # type: ignore[union-attr]
    page.bar.button("drill").click()  # type: ignore[union-attr]
    qtbot.waitUntil(lambda: page.band.sentence.startswith("演练通过"), timeout=15_000)


def test_a_second_place_that_is_not_there_is_told(page: BackupPage, qtbot: QtBot, tmp_path: Path) -> None:
    page.second.line.setText(str(tmp_path / "nowhere"))
    qtbot.keyClick(page.second.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.band.sentence == text.TROUBLES["backup_no_place"])


def test_the_second_place_gets_the_next_copy(page: BackupPage, qtbot: QtBot, tmp_path: Path) -> None:
    place = tmp_path / "usb"
    place.mkdir()
    page.second.line.setText(str(place))
    qtbot.keyClick(page.second.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.band.sentence == text.kept_there(str(place)))
    page.take()
    qtbot.waitUntil(lambda: bool(list(place.rglob("desk-*.db"))), timeout=15_000)
