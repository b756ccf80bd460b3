"""Ctrl+K: go somewhere, do something on this page, find a case; the shortcut stands beside every line."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from desktop.queries.rows import CaseRow
from desktop.queries.search import Search
from desktop.ui.desk_port import DeskPort
from desktop.ui.navigation import Route
from desktop.ui.page import PageAction
from desktop.ui.pages import Place
from desktop.ui.theme import em
from desktop.ui.widgets.action_row import shown_keys
from desktop.ui.widgets.labels import PlainLabel
from desktop.wording import screens_frame as text
from desktop.wording.states import STATES

SEARCH_AFTER_MS = 150
MOST_CASES = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One line of the palette; ``words`` is what typing is compared with."""

    shown: str
    words: str
    run: Callable[[], None]


class Palette(QDialog):
    """A dialog, not a popup: a popup's text field takes no Chinese input on Windows."""

    chosen = Signal(object)

    def __init__(self, desk: DeskPort, places: Sequence[Place], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("palette")
        self.setWindowTitle(text.PALETTE)
        self._desk = desk
        self._places = [self._going(place) for place in places if place.icon or place.shortcut]
        self._actions: list[Entry] = []
        self._cases: list[Entry] = []
        self._asked = ""
        self.typed = QLineEdit()
        self.typed.setObjectName("palette.text")
        self.typed.setAccessibleName(text.PALETTE)
        self.typed.setPlaceholderText(text.PALETTE_HINT)
        self.typed.installEventFilter(self)
        self.found = QListWidget()
        self.found.setObjectName("palette.found")
        self.found.setAccessibleName(text.RESULTS)
        self._none = PlainLabel(text.PALETTE_EMPTY, "secondary")
        column = QVBoxLayout(self)
        for part in (self.typed, self.found, self._none):
            column.addWidget(part)
        self.resize(em(self, 42), em(self, 22))
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(SEARCH_AFTER_MS)
        self._pause.timeout.connect(self._search)
        self.typed.textChanged.connect(self._typed)
        self.typed.returnPressed.connect(self._run)
        self.found.itemActivated.connect(self._run)

    def offer(self, actions: Sequence[PageAction]) -> None:
        """The actions of the page that shows now."""
        self._actions = [
            Entry(shown=f"{text.PALETTE_DO}  {_with_keys(a.text, a.shortcut)}", words=a.text, run=a.run)
            for a in actions
            if not a.refused
        ]

    @Slot()
    def open_box(self) -> None:
        self.typed.clear()
        self._cases = []
        self._list()
        self.open()
        self.typed.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrow keys move in the list while typing goes on."""
        moving = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and event.key() in moving:
            self.found.keyPressEvent(event)
            return True
        return super().eventFilter(watched, event)

    def _going(self, place: Place) -> Entry:
        shown = f"{text.PALETTE_GO}  {_with_keys(place.label, place.shortcut)}"
        return Entry(shown=shown, words=place.label, run=lambda: self.chosen.emit(Route(place.name)))

    @Slot(str)
    def _typed(self, _: str) -> None:
        self._cases = []
        self._list()
        self._pause.start()

    @Slot()
    def _search(self) -> None:
        self._asked = self.typed.text().strip()
        if self._asked:
            self._desk.ask(self, Search(text=self._asked, limit=MOST_CASES), self._answered)

    def _answered(self, rows: Sequence[CaseRow]) -> None:
        if self._asked == self.typed.text().strip():
            at = self.found.currentRow()  # what comes is put behind the lines somebody may have gone down already
            self._cases = [self._opening(row) for row in rows]
            self._list()
            self.found.setCurrentRow(max(0, at))

    def _opening(self, row: CaseRow) -> Entry:
        shown = f"{text.PALETTE_CASE}  {row.applicant}  {row.item_name}  {STATES[row.state]}  {row.number}"
        return Entry(shown=shown, words="", run=lambda: self.chosen.emit(Route.to("case", case_id=row.case_id)))

    def _list(self) -> None:
        wanted = self.typed.text().strip().lower()
        plain = [entry for entry in [*self._actions, *self._places] if wanted in entry.words.lower()]
        self.found.clear()
        for entry in [*plain, *self._cases]:
            line = QListWidgetItem(entry.shown, self.found)
            line.setData(Qt.ItemDataRole.UserRole, entry.run)
        self.found.setCurrentRow(0)
        self._none.setVisible(not self.found.count())

    @Slot()
    def _run(self) -> None:
        line = self.found.currentItem()
        if line is not None:
            self.accept()
            line.data(Qt.ItemDataRole.UserRole)()


def _with_keys(label: str, shortcut: str) -> str:
    return f"{label}  {shown_keys(shortcut)}" if shortcut else label
