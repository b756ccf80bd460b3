"""The whole way in and out: a real profile folder, a real PIN, the window, the lock."""

from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.device.settings import profile_at
from desktop.runtime.choices import Choices, Preferences
from desktop.runtime.gate import Gate
from desktop.ui.enrol_page import EnrolPage
from desktop.ui.idle import OpenWindows
from desktop.ui.shell import Shell
from desktop.ui.sign_in import SignInPage
from desktop.ui.tray import Tray
from desktop.ui.widgets.labels import PlainLabel
from sync.casework.zone import CST
from tests.desktop.rooms import CLERK, StandingClock
from tests.desktop.ui.entering import WAIT, begin_intake, drafts_of, enter


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


def test_the_idle_warning_counts_down_and_one_key_goes_on(gate: Gate, qtbot: QtBot, qapp: QApplication) -> None:
    shell = Shell(gate, "0.1.0", idle_ms=60_050)
    OpenWindows(qapp, shell)
    shell.start()
    window = enter(shell, qtbot)
    qtbot.waitUntil(lambda: shell.idle.notice is not None, timeout=WAIT)
    notice = shell.idle.notice
    assert notice is not None and "60 秒" in notice.said.text() and notice.stay.isVisible()
    qtbot.waitUntil(lambda: "59 秒" in notice.said.text(), timeout=WAIT)
    qtbot.keyClick(notice, Qt.Key.Key_Return)
    assert shell.idle.notice is None and shell.shown is window
    shell.idle.end()
    window.close()


def test_a_key_that_means_nothing_shows_that_somebody_is_there(gate: Gate, qtbot: QtBot, qapp: QApplication) -> None:
    shell = Shell(gate, "0.1.0", idle_ms=60_050)
    OpenWindows(qapp, shell)
    shell.start()
    window = enter(shell, qtbot)
    qtbot.waitUntil(lambda: shell.idle.notice is not None and shell.idle.notice.isActiveWindow(), timeout=WAIT)
    notice = shell.idle.notice
    assert notice is not None
    QTest.keyClick(notice.windowHandle(), Qt.Key.Key_Shift)
    qtbot.waitUntil(lambda: shell.idle.notice is not notice, timeout=WAIT)
    shell.idle.end()
    window.close()


def test_locking_from_the_warning_locks(gate: Gate, qtbot: QtBot) -> None:
    shell = Shell(gate, "0.1.0", idle_ms=60_050)
    shell.start()
    enter(shell, qtbot)
    qtbot.waitUntil(lambda: shell.idle.notice is not None, timeout=WAIT)
    assert shell.idle.notice is not None
    shell.idle.notice.lock_wanted.emit()
    assert isinstance(shell.shown, SignInPage)
    shell.shown.close()


def test_the_locked_screen_says_what_waits_and_survives_the_program(gate: Gate, tmp_path: Path, qtbot: QtBot) -> None:
    choices = Choices(tmp_path)
    shell = Shell(gate, "0.1.0", choices=choices)
    shell.start()
    enter(shell, qtbot)
    heard = datetime.now(CST) - timedelta(days=3, hours=1)
    gate.desk.sync_summary = replace(gate.desk.sync_summary, pending=7, last_success=heard)  # type: ignore[union-attr]
    shell.lock()
    said = [label.text() for label in shell.shown.findChildren(PlainLabel)]  # type: ignore[union-attr]
    assert "版本 0.1.0 · 已离线 3 天 · 7 项已存本机、待上传" in said
    choices.close()
    assert Choices(tmp_path).left.pending == 7
    assert shell.shown is not None
    shell.shown.close()


def test_the_end_of_the_session_keeps_what_is_typed(shell: Shell, gate: Gate, qtbot: QtBot) -> None:
    window = enter(shell, qtbot)
    begin_intake(window, "潘阿秀")
    shell.end_session()
    assert ["潘阿秀" in draft for draft in drafts_of(gate, qtbot)] == [True]


def test_started_once_more_it_comes_forward(shell: Shell, qtbot: QtBot) -> None:
    page = shell.shown
    assert page is not None
    page.showMinimized()
    shell.come_forward()
    assert page.isVisible() and not page.isMinimized()


@pytest.mark.qt_log_ignore("systemTrayWindowChanged")  # a screen without a tray says so
def test_with_the_tray_a_closed_window_leaves_the_desk_open_behind_the_pin(
    gate: Gate, qtbot: QtBot, qapp: QApplication
) -> None:
    others = {one for one in qapp.topLevelWidgets() if one.isVisible()}  # of tests before this one
    choices = Choices()
    choices.choose(Preferences(tray=True))
    shell = Shell(gate, "0.1.0", choices=choices)
    shell.tray = Tray(choices, shell, lambda: True)
    OpenWindows(qapp, shell)
    shell.start()
    window = enter(shell, qtbot)
    desk = gate.desk
    window.close()
    qtbot.waitUntil(lambda: isinstance(shell.shown, SignInPage))
    assert gate.desk is desk is not None
    assert not {one for one in qapp.topLevelWidgets() if one.isVisible()} - others
    shell.come_forward()
    assert shell.shown is not None and shell.shown.isVisible()
    assert enter(shell, qtbot).desk is not desk
    choices.choose(Preferences())
    assert shell.shown is not None
    shell.shown.close()
    assert qapp.quitOnLastWindowClosed()


@pytest.mark.qt_log_ignore("systemTrayWindowChanged")  # a screen without a tray says so
def test_for_another_version_every_window_closes_and_what_is_typed_is_kept(
    shell: Shell, gate: Gate, qtbot: QtBot
) -> None:
    window = enter(shell, qtbot)
    shell.choices.choose(Preferences(tray=True))
    shell.tray = Tray(shell.choices, shell, lambda: True)
    begin_intake(window, "潘阿秀")
    assert gate.desk is not None
    gate.desk.updates.leaving.emit(("Qianban.exe",))
    assert shell.successor == ("Qianban.exe",) and not window.isVisible()
    assert ["潘阿秀" in draft for draft in drafts_of(gate, qtbot)] == [True]
