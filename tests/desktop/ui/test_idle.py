"""The watch over an idle desk belongs to the window it was begun for."""

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from desktop.ui.idle import WARNING_MS, IdleWatch


@pytest.fixture
def owner() -> QObject:
    return QObject()


def begun(owner: QObject) -> tuple[IdleWatch, QWidget, QWidget]:
    """Somebody signed in, left, and another one signed in; the warning comes at once."""
    before, window = QWidget(), QWidget()
    watch = IdleWatch(owner, WARNING_MS)
    watch.begin(before)
    watch.end()
    watch.begin(window)
    return watch, before, window


def test_a_window_of_before_takes_nothing_with_it(qtbot: QtBot, owner: QObject) -> None:
    watch, before, window = begun(owner)
    qtbot.addWidget(window)
    before.deleteLater()
    qtbot.waitUntil(lambda: not isValid(before))
    qtbot.waitUntil(lambda: watch.notice is not None)
    watch.end()


def test_where_the_window_is_gone_nothing_is_warned_of_or_locked(qtbot: QtBot, owner: QObject) -> None:
    watch, before, window = begun(owner)
    qtbot.addWidget(before)
    qtbot.waitUntil(lambda: watch.notice is not None)
    window.deleteLater()
    qtbot.waitUntil(lambda: not isValid(window))
    assert watch.notice is None
    with qtbot.assertNotEmitted(watch.over, wait=20):
        watch.end()
