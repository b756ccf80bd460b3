"""The program of the typing kill: a real window, typed into key by key, which says each key before it is pressed."""

import os
from datetime import datetime, timedelta
from multiprocessing.connection import Connection
from pathlib import Path
from time import monotonic

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from desktop.runtime.desk import Desk
from desktop.runtime.tasks import Tasks
from desktop.ui.main_window import MainWindow
from desktop.ui.navigation import Route
from desktop.ui.pages import places
from sync.casework.calendar import CST
from tests.desktop.rooms import open_room

CITIZEN = "杨秀英"
ITEM = "GZT-001"
LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789"
BETWEEN_KEYS_MS = 15
"""Faster than anybody types: the more stands on the sheet, the longer it takes to keep."""


def type_until_killed(folder: Path, told: Connection) -> None:
    """Opens the intake at the item, names the citizen, then types letters into the address for ever."""
    application = QApplication.instance() or QApplication([])
    room = open_room(folder)
    room.clock.now = datetime.now(CST) + timedelta(minutes=5)
    window = MainWindow(Desk(room.core, Tasks(), None), places())
    window.show()
    window.go(Route.to("intake", item=ITEM))
    name, address = _edit(window, "intake.applicant.name"), _edit(window, "intake.applicant.address")
    name.setFocus()
    name.insert(CITIZEN)
    name.textEdited.emit(name.text())
    address.setFocus()
    _turn(BETWEEN_KEYS_MS)
    for at in range(address.maxLength()):
        letter = LETTERS[at % len(LETTERS)]
        told.send((letter, monotonic()))
        QTest.keyClick(address, letter, Qt.KeyboardModifier.NoModifier)
        _turn(BETWEEN_KEYS_MS)
    application.exec()


def _edit(window: QWidget, name: str) -> QLineEdit:
    found = window.findChild(QLineEdit, name)
    assert isinstance(found, QLineEdit)
    return found


def _turn(milliseconds: int) -> None:
    """The event loop turns, as it does between two keys."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()
