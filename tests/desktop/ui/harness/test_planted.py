"""Each check of the harness finds the fault it is there for, and says nothing of a window without it."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QTabBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop.ui.widgets.labels import PlainLabel
from tests.desktop.ui.harness import colours, ears, fingers, space


def nameless(window: QWidget) -> None:
    QToolButton(window).setFocusPolicy(Qt.FocusPolicy.StrongFocus)


def marked_up(window: QWidget) -> None:
    QLabel("<b>王老五</b>", window)


def crowded(window: QWidget) -> None:
    for _ in range(ears.MOST_CONTROLS):
        QPushButton("好", window)


def cut(window: QWidget) -> None:
    PlainLabel("受理通知书", parent=window).setGeometry(10, 60, 30, 24)


def cut_sentence(window: QWidget) -> None:
    PlainLabel("材料不齐，请补交户口簿原件和复印件", wrap=True, parent=window).setGeometry(10, 60, 60, 24)


def cut_tab(window: QWidget) -> None:
    bar = QTabBar(window)
    bar.addTab("时间线")
    bar.setGeometry(10, 60, 20, 24)


def outside(window: QWidget) -> None:
    box = QWidget(window)
    box.setGeometry(10, 60, 100, 30)
    PlainLabel("收件登记", parent=box).setGeometry(80, 0, 80, 24)


def covered(window: QWidget) -> None:
    for left in (10, 40):
        PlainLabel("收件登记", parent=window).setGeometry(left, 60, 80, 24)


def sideways(window: QWidget) -> None:
    area = QScrollArea(window)
    area.setGeometry(10, 60, 100, 100)
    wide = QWidget()
    wide.setFixedWidth(300)
    area.setWidget(wide)


def squeezed(window: QWidget) -> None:
    box = QWidget(window)
    row = QHBoxLayout(box)
    row.addWidget(QPushButton("受理通知书"))
    box.setMinimumSize(1, 1)
    box.setGeometry(10, 60, 20, 20)


def out_of_order(window: QWidget) -> None:
    for top in (100, 60):
        QLineEdit(window).setGeometry(10, top, 100, 24)


def pale(window: QWidget) -> None:
    label = PlainLabel("看不清的字", parent=window)
    label.setStyleSheet("color: #BBBBBB; background: #FFFFFF")
    label.setGeometry(10, 60, 120, 24)


def ringless(window: QWidget) -> None:
    button = QPushButton("好", window)
    button.setStyleSheet("QPushButton, QPushButton:focus { border: 1px solid black; outline: none }")
    button.setGeometry(10, 60, 80, 30)


def boxless(window: QWidget) -> None:
    box = QCheckBox("没有电话", window)
    box.setStyleSheet("QCheckBox::indicator { border: 1px solid #EEF0F3; background: #F5F7FA }")
    box.setGeometry(10, 200, 120, 30)  # nothing stands there


def twice(window: QWidget) -> None:
    for name in ("打印", "预览"):
        action = QAction(name, window)
        action.setShortcut("Ctrl+P")
        window.addAction(action)


def foreign(window: QWidget) -> None:
    action = QAction("截图", window)
    action.setShortcut("Ctrl+Alt+A")
    window.addAction(action)


def same_letter(window: QWidget) -> None:
    for left, name in ((10, "打印(&P)"), (110, "拍照(&P)")):
        QPushButton(name, window).setGeometry(left, 60, 90, 30)


def trapping(window: QWidget) -> None:
    QPlainTextEdit(window).setGeometry(10, 60, 100, 60)  # takes Tab for a character


Check = Callable[[QWidget], list[str]]
PLANTED: dict[Callable[[QWidget], None], Check] = {
    nameless: ears.nameless, marked_up: ears.marked_up, crowded: ears.too_many, cut: space.cut_words,
    cut_sentence: space.cut_words, cut_tab: space.cut_words, outside: space.cut_by_what_holds_it,
    covered: space.covered, sideways: space.too_wide, squeezed: space.squeezed, out_of_order: fingers.out_of_order,
    pale: colours.unreadable, ringless: colours.unringed,
    boxless: colours.unseen_boxes, twice: fingers.keys_clash, foreign: fingers.keys_clash,
    same_letter: fingers.keys_clash, trapping: fingers.caught,
}  # fmt: skip


@pytest.fixture
def plain(dressed: None, qtbot: QtBot) -> QWidget:
    """A small window without a fault."""
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(400, 300)
    column = QVBoxLayout(window)
    for part in (PlainLabel("收件登记", "title"), QPushButton("受理"), QPushButton("补正")):
        column.addWidget(part)
    column.addStretch(1)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.findChildren(QPushButton)[0].setFocus()
    return window


@pytest.mark.parametrize(("plant", "check"), PLANTED.items(), ids=lambda one: one.__name__)
def test_a_planted_fault_is_found(plant: Callable[[QWidget], None], check: Check, plain: QWidget) -> None:
    before = check(plain)
    plant(plain)
    for child in plain.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
        child.show()
    assert not before and check(plain)
