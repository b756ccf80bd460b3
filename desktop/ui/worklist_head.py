"""Above the list: the search box, what it was understood as, how many cases there are, storing the view."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from desktop.ui.icons import icon
from desktop.ui.theme import em
from desktop.ui.widgets.labels import PlainLabel, button_text, set_tip
from desktop.ui.worklist_tokens import TokenCompleter
from desktop.wording import screens_lists as text
from desktop.wording import words

TYPED_MS = 15
"""Long enough that a scanner, whose keys come faster, asks once, too short to be seen."""


class WorklistHead(QWidget):
    """``typed`` comes a moment after the last key; ``stored`` carries the name given to the view;
    ``entered``: Enter or ↓, the clerk wants to go on in the list.
    """

    typed = Signal()
    stored = Signal(str)
    entered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.search = _line("worklist.search", text.SEARCH, text.SEARCH_HINT)
        self.search.setClearButtonEnabled(True)
        self.search.setMinimumWidth(em(self.search, 7))
        self.name = _line("worklist.view_name", text.SAVE_VIEW_NAME, text.SAVE_VIEW_NAME)
        self.name.hide()
        self._store = QPushButton(text.SAVE_VIEW)
        self._store.setObjectName("worklist.store")
        self._count = PlainLabel("", "secondary")
        self._chips = QHBoxLayout()
        self._chips.addStretch(1)
        row = QHBoxLayout()
        row.addWidget(self.search, 1)
        row.addWidget(self._count)
        row.addWidget(self.name)
        row.addWidget(self._store)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(row)
        column.addLayout(self._chips)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(TYPED_MS)
        self._pause.timeout.connect(self.typed)
        self.search.textChanged.connect(lambda _: self._pause.start())
        self._store.clicked.connect(lambda: self.ask_name())
        self.completer = TokenCompleter(self.search)
        self.search.returnPressed.connect(self.entered)
        self.search.installEventFilter(self)
        self.name.returnPressed.connect(self._named)

    @property
    def waiting(self) -> bool:
        """Whether something typed has not been asked for yet."""
        return self._pause.isActive()

    @property
    def count(self) -> str:
        return self._count.text()

    def show_text(self, typed: str) -> None:
        """Fills the search box without asking for anything; who fills it asks."""
        self.search.blockSignals(True)
        self.search.setText(typed)
        self.search.blockSignals(False)
        self._pause.stop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """↓ in the search box goes into the list, as Enter does."""
        if isinstance(event, QKeyEvent) and _is_down(event):
            self.entered.emit()
            return True
        return super().eventFilter(watched, event)

    def hideEvent(self, event: QHideEvent) -> None:
        self._pause.stop()
        super().hideEvent(event)

    def show_count(self, sentence: str) -> None:
        self._count.setText(sentence)
        self._count.setAccessibleName(sentence)

    def show_chips(self, chips: Sequence[tuple[str, str]]) -> None:
        """What the tokens were taken for; pressing one takes it out of the search box."""
        while self._chips.count() > 1:
            old = self._chips.takeAt(0).widget()
            if old is not None:
                old.setParent(None)
                old.deleteLater()
        for at, (written, meaning) in enumerate(chips):
            self._chips.insertWidget(at, self._chip(written, meaning))

    def ask_name(self, before: str = "") -> None:
        """Shows the field for the name, or takes the name that stands in it. ``before``: what it is called so far."""
        if self.name.isVisible():
            self._named()
        else:
            self.name.setText(before)
            self.name.show()
            self.name.setFocus()

    def _named(self) -> None:
        name = self.name.text().strip()
        if name:
            self.stored.emit(name)
        self.name.clear()
        self.name.hide()

    def _chip(self, written: str, meaning: str) -> QPushButton:
        button = QPushButton(icon("cross"), button_text(meaning))
        button.setAccessibleName(f"{words.CANCEL} {meaning}")
        set_tip(button, f"{words.CANCEL} {meaning}")
        button.clicked.connect(lambda: self.search.setText(self.search.text().replace(written, "", 1).strip()))
        return button


def _is_down(event: QKeyEvent) -> bool:
    return event.type() is QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Down and not event.modifiers()


def _line(name: str, spoken: str, hint: str) -> QLineEdit:
    line = QLineEdit()
    line.setObjectName(name)
    line.setAccessibleName(spoken)
    line.setPlaceholderText(hint)
    line.setMinimumWidth(em(line, 12))
    return line
