"""Bar code scanners and readers that pretend to be a keyboard: a burst of keys outside a text field is a code."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QMainWindow,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from desktop.queries.scanned import CaseOfCode
from desktop.ui.desk_port import DeskPort
from desktop.ui.navigation import Route
from desktop.ui.page import Page
from desktop.wording import screens_inputs as text

LEAST = 8
APART_MS = 30
"""Nobody types eight keys as fast; a wedge reader sends one every 1 to 20 ms."""

SHOWN = 24
_ENDS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_FIELDS = (QLineEdit, QPlainTextEdit, QTextEdit, QAbstractSpinBox)


class Burst:
    """Keys with the times they came at; pure, so that a test needs no scanner."""

    def __init__(self) -> None:
        self._typed = ""
        self._last = 0

    def key(self, letter: str, at_ms: int) -> bool:
        """One more key; whether it continues a burst and so belongs to nobody else."""
        near = bool(self._typed) and 0 <= at_ms - self._last < APART_MS
        self._typed = self._typed + letter if near else letter
        self._last = at_ms
        return near

    def end(self, at_ms: int) -> str:
        """Enter: the code, "" where the keys were a person's."""
        typed, self._typed = self._typed, ""
        return typed if len(typed) >= LEAST and 0 <= at_ms - self._last < APART_MS else ""


class WedgeKeys(QObject):
    """Watches the keys of one window, where each arrives once: widgets hand them on to their parents. ``scanned``
    brings a code.
    """

    scanned = Signal(str)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._burst = Burst()
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window:
            if event.type() is QEvent.Type.Show:  # only now there is a window of the system, where keys come in
                self._window.windowHandle().installEventFilter(self)
            return False
        if event.type() is not QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if _takes_text(QApplication.focusWidget()):
            return False
        if event.key() in _ENDS:
            code = self._burst.end(event.timestamp())
            if code:
                self.scanned.emit(code)
            return bool(code)
        letter = event.text()
        held = event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
        plain = len(letter) == 1 and letter.isprintable() and not held
        return plain and self._burst.key(letter, event.timestamp())


class ScannedCodes(QObject):
    """The page that shows may use a code itself; else the case it means is opened."""

    def __init__(self, window: QMainWindow, desk: DeskPort, page: Callable[[], Page | None]) -> None:
        super().__init__(window)
        self._desk = desk
        self._page = page
        self.keys = WedgeKeys(window)
        self.keys.scanned.connect(self.take)

    @Slot(str)
    def take(self, code: str) -> None:
        page = self._page()
        if page is not None and not page.scanned(code):
            self._desk.ask(page, CaseOfCode(code=code), lambda case_id: self._open(page, code, case_id))

    def _open(self, page: Page, code: str, case_id: str) -> None:
        if case_id:
            page.go.emit(Route.to("case", case_id=case_id))
        else:
            page.notice.emit(text.CODE_UNKNOWN.format(code=code[:SHOWN]))


def _takes_text(widget: QWidget | None) -> bool:
    return isinstance(widget, _FIELDS) or (isinstance(widget, QComboBox) and widget.isEditable())
