"""F7: a rare character where the cursor stands, by keyboard alone."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from desktop.runtime.desk import Desk
from desktop.ui.main_window import MainWindow
from desktop.ui.pages import places
from desktop.wording import screens_rare as text
from tests.desktop.ui.keyboard import CTRL, Fingers


@pytest.fixture
def fingers(desk: Desk, qtbot: QtBot) -> Iterator[Fingers]:
    window = MainWindow(desk, places())
    qtbot.addWidget(window)
    window.resize(1366, 728)
    yield Fingers(qtbot, window)


def name_of(fingers: Fingers) -> QLineEdit:
    found = fingers.window.findChild(QLineEdit, "intake.applicant.name")
    assert found is not None
    return found


def at_the_name(fingers: Fingers) -> QLineEdit:
    fingers.press(Qt.Key.Key_2, CTRL)
    fingers.wait_at("intake.item.search")
    fingers.type("zdshbzdx")
    fingers.press(Qt.Key.Key_Return)
    fingers.go_on_to("intake.applicant.name")
    return name_of(fingers)


def test_a_rare_character_goes_where_the_cursor_stands(fingers: Fingers, qtbot: QtBot) -> None:
    name = at_the_name(fingers)
    fingers.type("吉克依")
    fingers.press(Qt.Key.Key_Left)
    fingers.press(Qt.Key.Key_F7)
    fingers.wait_at("rare.text")
    fingers.type("2CC5F")
    qtbot.waitUntil(lambda: fingers.window.rare.found.count() == 1)
    fingers.press(Qt.Key.Key_Return)
    fingers.wait_at("intake.applicant.name")
    assert name.text() == "吉克𬱟依"


def test_one_of_several_is_picked_with_the_arrows(fingers: Fingers, qtbot: QtBot) -> None:
    name = at_the_name(fingers)
    fingers.press(Qt.Key.Key_F7)
    fingers.wait_at("rare.text")
    box = fingers.window.rare
    fingers.type("da2")
    qtbot.waitUntil(lambda: box.found.count() > 2)
    fingers.press(Qt.Key.Key_Down, times=2)
    wanted = box.found.item(2).text()[0]
    fingers.press(Qt.Key.Key_Return)
    assert name.text() == wanted


def test_esc_changes_nothing(fingers: Fingers) -> None:
    name = at_the_name(fingers)
    fingers.press(Qt.Key.Key_F7)
    fingers.wait_at("rare.text")
    fingers.press(Qt.Key.Key_Escape)
    assert name.text() == "" and not fingers.window.rare.isVisible()


def test_without_a_field_it_says_where_to_go_first(fingers: Fingers, qtbot: QtBot) -> None:
    fingers.window.navigation.first().setFocus()
    with qtbot.waitSignal(fingers.window.rare.told) as told:
        fingers.press(Qt.Key.Key_F7)
    assert told.args == [text.NO_FIELD]
