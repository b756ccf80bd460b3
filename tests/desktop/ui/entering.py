"""The way in as a person takes it: the PIN typed, Enter, until the window stands there; and what is typed behind it."""

from PySide6.QtCore import QObject, Qt
from pytestqt.qtbot import QtBot

from desktop.queries.rows import DraftRow
from desktop.runtime.gate import Gate
from desktop.ui.intake import IntakePage
from desktop.ui.intake_sheet import Sheet
from desktop.ui.main_window import MainWindow
from desktop.ui.navigation import Route
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


def begin_intake(window: MainWindow, name: str) -> None:
    """A visitor's name is typed and not handed in."""
    window.go(Route("intake"))
    page = window.page
    assert isinstance(page, IntakePage)
    page.sheets.start(Sheet(name=name))
    page.sheets.touched()


def drafts_of(gate: Gate, qtbot: QtBot) -> list[str]:
    """What is kept of every intake that was begun."""
    owner = QObject()
    kept: list[tuple[DraftRow, ...]] = []
    assert gate.desk is not None
    gate.desk.drafts(owner, kept.append)
    qtbot.waitUntil(lambda: bool(kept), timeout=WAIT)
    return [draft.text for draft in kept[0]]
