"""The way in as a person takes it: the PIN typed, Enter, until the window stands there."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.ui.main_window import MainWindow
from desktop.ui.shell import Shell
from desktop.ui.sign_in import SignInPage

PIN = "correct-horse"
WAIT = 20_000  # ms: a PIN is slow to check on purpose, and this computer may be busy


def enter(shell: Shell, qtbot: QtBot, pin: str = PIN) -> MainWindow:
    page = shell.shown
    assert isinstance(page, SignInPage)
    page.pin.setText(pin)
    qtbot.keyClick(page.pin, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: isinstance(shell.shown, MainWindow), timeout=WAIT)
    assert isinstance(shell.shown, MainWindow)
    return shell.shown
