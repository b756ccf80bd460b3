"""The whole way in and out: a real profile folder, a real PIN, the window, the lock."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.app import found
from desktop.device.settings import DeviceSettings, profile_at
from desktop.runtime.gate import Gate
from desktop.ui.enrol_page import EnrolPage
from desktop.ui.main_window import MainWindow
from desktop.ui.shell import Shell
from desktop.ui.sign_in import SignInPage
from tests.desktop.rooms import CLERK, OFFICE, StandingClock

PIN = "correct-horse"
WAIT = 20_000


@pytest.fixture
def gate(tmp_path: Path, qtbot: QtBot) -> Iterator[Gate]:
    settings = DeviceSettings(office=OFFICE, staff=(CLERK,), incarnation=1, scopes=(OFFICE.scope,))
    profile = profile_at(tmp_path / "profile")
    found(profile, settings, CLERK.code, PIN, lambda: None)
    clock = StandingClock()
    clock.now += timedelta(days=365)
    made = Gate(profile, clock, lambda: None)
    yield made
    made.close()


@pytest.fixture
def shell(gate: Gate, qtbot: QtBot) -> Iterator[Shell]:
    made = Shell(gate, "0.1.0")
    made.start()
    yield made
    assert made.shown is not None
    made.shown.close()
    made.shown.deleteLater()


def enter(shell: Shell, qtbot: QtBot, pin: str = PIN) -> MainWindow:
    page = shell.shown
    assert isinstance(page, SignInPage)
    page.pin.setText(pin)
    qtbot.keyClick(page.pin, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: isinstance(shell.shown, MainWindow), timeout=WAIT)
    assert isinstance(shell.shown, MainWindow)
    return shell.shown


def test_a_known_desk_asks_who_is_there(shell: Shell) -> None:
    assert isinstance(shell.shown, SignInPage) and shell.shown.chosen == CLERK.code


def test_the_right_pin_opens_the_workbench(shell: Shell, qtbot: QtBot) -> None:
    window = enter(shell, qtbot)
    assert window.page is not None and window.page.objectName() == "workbench"


def test_a_wrong_pin_opens_nothing(shell: Shell, gate: Gate, qtbot: QtBot) -> None:
    page = shell.shown
    assert isinstance(page, SignInPage)
    page.pin.setText("wrong-horse-1")
    qtbot.keyClick(page.pin, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "口令不对" in page.sentence, timeout=WAIT)
    assert gate.desk is None


def test_locking_closes_the_data_and_names_nobody(shell: Shell, gate: Gate, qtbot: QtBot) -> None:
    window = enter(shell, qtbot)
    window.lock_wanted.emit()
    qtbot.waitUntil(lambda: gate.desk is None, timeout=WAIT)
    titles = [widget.windowTitle() for widget in QApplication.topLevelWidgets() if widget.isVisible()]
    assert isinstance(shell.shown, SignInPage) and not [title for title in titles if CLERK.name in title]


def test_after_the_lock_the_same_person_comes_back(shell: Shell, gate: Gate, qtbot: QtBot) -> None:
    enter(shell, qtbot).lock_wanted.emit()
    qtbot.waitUntil(lambda: gate.desk is None, timeout=WAIT)
    assert enter(shell, qtbot).desk.person == CLERK


def test_nobody_at_the_keys_locks_by_itself(gate: Gate, qtbot: QtBot) -> None:
    shell = Shell(gate, "0.1.0", idle_ms=100)
    shell.start()
    enter(shell, qtbot)
    qtbot.waitUntil(lambda: isinstance(shell.shown, SignInPage), timeout=WAIT)
    assert shell.shown is not None
    shell.shown.close()
    shell.shown.deleteLater()


def test_an_empty_folder_begins_with_the_first_start(tmp_path: Path, qtbot: QtBot) -> None:
    gate = Gate(profile_at(tmp_path / "new"), StandingClock(), lambda: None)
    shell = Shell(gate, "0.1.0")
    shell.start()
    assert isinstance(shell.shown, EnrolPage)
    shell.shown.close()
    gate.close()
