"""A program that is started once more, to wait, with a file, or to close: over a real profile folder and a real PIN."""

from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.device.lock import bell_of
from desktop.runtime.gate import Gate
from desktop.ui import callers as callers_module
from desktop.ui.callers import Callers
from desktop.ui.shell import Shell
from desktop.ui.sign_in import SignInPage
from desktop.ui.sync_panel import SyncPage
from desktop.ui.tray import Tray
from desktop.ui.widgets.labels import PlainLabel
from sync.wire import bundle, package
from tests.desktop.ui.entering import begin_intake, drafts_of, enter


@pytest.mark.qt_log_ignore("systemTrayWindowChanged")
def test_started_to_wait_in_the_tray_it_shows_no_window_until_it_is_wanted(
    gate: Gate, qtbot: QtBot, qapp: QApplication
) -> None:
    shell = Shell(gate, "0.1.0")
    shell.tray = Tray(shell.choices, shell, lambda: True)
    shell.tray.opened.connect(shell.come_forward)
    shell.start(tray=True)
    assert isinstance(shell.shown, SignInPage) and not shell.shown.isVisible()
    shell.tray.opened.emit()
    assert shell.shown.isVisible() and qapp.quitOnLastWindowClosed()
    shell.shown.close()


@pytest.mark.qt_log_ignore("systemTrayWindowChanged")
def test_without_a_place_in_the_tray_the_window_is_shown(gate: Gate, qtbot: QtBot) -> None:
    shell = Shell(gate, "0.1.0")
    shell.tray = Tray(shell.choices, shell, lambda: False)
    shell.start(tray=True)
    assert shell.shown is not None and shell.shown.isVisible()
    shell.shown.close()


def test_a_file_opened_before_anybody_is_there_waits_for_the_sign_in(
    shell: Shell, tmp_path: Path, qtbot: QtBot
) -> None:
    callers = Callers(shell, bell_of(tmp_path))
    callers.open(tmp_path / "回执.QBD")
    window = enter(shell, qtbot)
    assert isinstance(window.page, SyncPage) and window.page.leaves.bundle.file.text() == str(tmp_path / "回执.QBD")


@pytest.mark.parametrize(("name", "said"), [("a.qbe", "已经启用过"), ("a.txt", "不是黔办能打开的文件")])
def test_a_file_there_is_nothing_to_do_with_is_said(
    name: str, said: str, shell: Shell, tmp_path: Path, qtbot: QtBot
) -> None:
    callers = Callers(shell, bell_of(tmp_path))
    window = enter(shell, qtbot)
    callers.open(tmp_path / name)
    assert any(said in label.text() for label in window.status.findChildren(PlainLabel))
    assert window.page is not None and window.page.objectName() == "workbench"


def test_a_setup_that_asks_it_to_close_loses_nothing_that_is_typed(
    shell: Shell, gate: Gate, tmp_path: Path, qtbot: QtBot, qapp: QApplication
) -> None:
    callers = Callers(shell, bell_of(tmp_path))
    window = enter(shell, qtbot)
    begin_intake(window, "潘阿秀")
    QTimer.singleShot(0, callers.leave)
    assert qapp.exec() == 0
    assert ["潘阿秀" in draft for draft in drafts_of(gate, qtbot)] == [True]


def test_the_suffixes_are_those_of_the_wire() -> None:
    assert (callers_module.ENROLMENT, callers_module.BUNDLE) == (package.SUFFIX, bundle.SUFFIX)
