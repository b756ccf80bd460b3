"""F7: a character no keyboard offers, put where the cursor stands."""

from collections.abc import Sequence

import shiboken6
from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from desktop.queries.rare import RareFor, RareRow
from desktop.ui.desk_port import DeskPort
from desktop.ui.theme import em
from desktop.ui.widgets.forms import FormRow
from desktop.ui.widgets.labels import PlainLabel
from desktop.wording import screens_rare as text

SEARCH_AFTER_MS = 150
LARGER = 1.4
WIDE_EM, TALL_EM = 34, 21
MOVING = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class RareBox(QDialog):
    """``told``: why nothing opened. Whatever field the keyboard is in gets the character; it stays as it is else."""

    told = Signal(str)

    def __init__(self, desk: DeskPort, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("rare")
        self.setWindowTitle(text.RARE)
        self._desk = desk
        self._into: QWidget | None = None
        self.typed = QLineEdit()
        self.typed.setObjectName("rare.text")
        self.typed.setInputMethodHints(Qt.InputMethodHint.ImhNoPredictiveText)
        self.typed.installEventFilter(self)
        self.found = QListWidget()
        self.found.setObjectName("rare.found")
        self.found.setAccessibleName(text.FOUND)
        self._none = PlainLabel("", "secondary", wrap=True)
        column = QVBoxLayout(self)
        for part in (FormRow(text.TYPED, self.typed, text.HINT), self.found, self._none):
            column.addWidget(part)
        column.addWidget(PlainLabel(text.KEYS, "secondary", wrap=True))
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(SEARCH_AFTER_MS)
        self._pause.timeout.connect(self._search)
        self.typed.textChanged.connect(self._begin)
        self.typed.returnPressed.connect(self._insert)
        self.found.itemActivated.connect(self._insert)

    @Slot()
    def open_box(self) -> None:
        """For the field the keyboard is in."""
        field = QApplication.focusWidget()
        if not isinstance(field, QLineEdit | QPlainTextEdit) or field.isReadOnly():
            self.told.emit(text.NO_FIELD)
        else:
            self.open_for(field)

    def open_for(self, field: QLineEdit | QPlainTextEdit) -> None:
        self._into = field
        font = self.font()
        font.setPixelSize(round(self.fontMetrics().height() * LARGER))
        self.found.setFont(font)
        self.resize(em(self, WIDE_EM), em(self, TALL_EM))
        self.typed.clear()
        self.found.clear()
        self.open()
        self.typed.setFocus(Qt.FocusReason.OtherFocusReason)
        self._search()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrow keys move in the list while typing goes on."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and event.key() in MOVING:
            self.found.keyPressEvent(event)
            return True
        return super().eventFilter(watched, event)

    @Slot()
    def _begin(self) -> None:
        """What was found for something else is no answer any more."""
        self.found.clear()
        self._none.setText(text.SEARCHING)
        self._none.show()
        self._pause.start()

    @Slot()
    def _search(self) -> None:
        asked = self.typed.text()
        self._desk.ask_long(self, RareFor(typed=asked), lambda rows: self._show(asked, rows), self._desk.troubled.emit)

    def _show(self, asked: str, rows: Sequence[RareRow]) -> None:
        if asked != self.typed.text():
            return
        self.found.clear()
        for row in rows:
            line = QListWidgetItem(text.line(row.char, row.sounds, row.code, row.names), self.found)
            line.setData(Qt.ItemDataRole.UserRole, row.char)
        self.found.setCurrentRow(0)
        self._none.setText(text.NONE if asked.strip() else text.NO_NAMES)
        self._none.setVisible(not rows)

    @Slot()
    def _insert(self) -> None:
        line, into = self.found.currentItem(), self._into
        if line is None:
            return
        self.accept()
        if into is not None and shiboken6.isValid(into):
            char = str(line.data(Qt.ItemDataRole.UserRole))
            into.window().activateWindow()
            into.setFocus(Qt.FocusReason.OtherFocusReason)
            if isinstance(into, QLineEdit):
                into.insert(char)
            elif isinstance(into, QPlainTextEdit):
                into.insertPlainText(char)
