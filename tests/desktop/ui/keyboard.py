"""A clerk's ten fingers: every key goes to whatever widget has the keyboard; Chinese arrives from the input method."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.main_window import MainWindow

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
MOST_STEPS = 80
A_FINGER_MS = 1
"""Between two keys the event loop turns, as it does however fast a person types."""


class Fingers:
    """Types on the focused widget only; looks at nothing but its name. ``pressed``: keys that typed no text."""

    def __init__(self, qtbot: QtBot, window: MainWindow) -> None:
        self._qtbot = qtbot
        self.window = window
        self.pressed = 0
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()

    @property
    def at(self) -> str:
        """The name of the widget that has the keyboard."""
        focused = QApplication.focusWidget()
        return focused.objectName() if focused is not None else ""

    def press(
        self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier, times: int = 1
    ) -> None:
        for _ in range(times):
            self.pressed += 1
            self._qtbot.keyClick(self._focused(), key, modifier, delay=A_FINGER_MS)

    def type(self, text: str) -> None:
        if text.isascii():
            self._qtbot.keyClicks(self._focused(), text)
        else:
            committed = QInputMethodEvent()
            committed.setCommitString(text)
            QApplication.sendEvent(self._focused(), committed)

    def go_on_to(self, name: str, key: Qt.Key = Qt.Key.Key_Return) -> None:
        """Presses Enter (or another key) until the named field has the keyboard."""
        for _ in range(MOST_STEPS):
            if self.at == name:
                return
            self.press(key)
        raise AssertionError(f"{name} is not reached by {key.name}; the keyboard is at {self.at}")

    def wait_at(self, name: str) -> None:
        self._qtbot.waitUntil(lambda: self.at == name)

    def wait_for(self, happened: Callable[[], bool]) -> None:
        self._qtbot.waitUntil(happened)

    def _focused(self) -> QWidget:
        focused = QApplication.focusWidget()
        assert focused is not None, "nothing has the keyboard"
        return focused
