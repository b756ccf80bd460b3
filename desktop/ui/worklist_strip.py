"""A strip over the list for something the picked cases undergo: it says first what would happen, Esc puts it away."""

from collections.abc import Callable, Sequence
from itertools import pairwise

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QPushButton, QVBoxLayout, QWidget

from desktop.office.changes import Recorded
from desktop.queries.rows import CaseRow
from desktop.trouble import Trouble
from desktop.ui.case_acting import sentence_of
from desktop.ui.desk_port import DeskPort
from desktop.ui.theme import em
from desktop.ui.widgets.flow import Flow
from desktop.ui.widgets.forms import FormRow
from desktop.ui.widgets.labels import PlainLabel
from desktop.ui.widgets.table_view import RowsView
from desktop.wording import screens_many as text
from sync.casework.errors import Refusal
from sync.casework.facts import Event

LOW_EM = 22


class Strip(QFrame):
    """``told`` says what has come of it. Who makes one lays its fields out, and opens it for the cases that are picked;
    ``opening`` comes before it shows, ``turned`` when it shows or is gone. What is being written is not written twice.
    """

    told = Signal(str)
    opening = Signal()
    turned = Signal()

    def __init__(self, desk: DeskPort, rows: RowsView[CaseRow], name: str, run: Callable[[], None]) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setProperty("card", True)
        self._desk, self._list = desk, rows
        self.cases: tuple[CaseRow, ...] = ()
        self._writing = False
        self._heading = PlainLabel("", "strong", wrap=True)
        self._fault = PlainLabel("", "danger", wrap=True)
        self.do = _button(f"{name}.do", "", run)
        self._cancel = _button(f"{name}.cancel", text.CANCEL, self.put_away)
        self._fields = Flow()
        self._buttons = Flow()
        column = QVBoxLayout(self)
        gap = em(self, 0.5)
        column.setContentsMargins(gap, gap, gap, gap)
        column.addWidget(self._heading)
        column.addLayout(self._fields)
        column.addWidget(self._fault)
        column.addLayout(self._buttons)
        self._fault.hide()
        self.hide()

    @property
    def sentence(self) -> str:
        return self._heading.text()

    @property
    def fault(self) -> str:
        return self._fault.text()

    def lay(self, *fields: tuple[str, QWidget]) -> None:
        """The fields with their labels, then the buttons: Tab goes on in the same order."""
        for label, widget in fields:
            self._fields.addWidget(FormRow(label, widget))
        for button in (self.do, self._cancel):
            button.setParent(self)
            self._buttons.addWidget(button)
        for before, after in pairwise((*(widget for _, widget in fields), self.do, self._cancel)):
            QWidget.setTabOrder(before, after)

    def open_for(self, cases: Sequence[CaseRow], sentence: str, do: str, first: QWidget) -> None:
        """Shows what would happen to them and gives the keyboard to ``first``."""
        self.opening.emit()
        self.cases = tuple(cases)
        self._heading.setText(sentence)
        self.setAccessibleName(sentence)
        self.do.setText(do)
        self.set_fault("")
        self.show()
        self.turned.emit()
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def write(self, events: Sequence[Event], said: str) -> None:
        """Puts them on record once, and says so; then closes, unless it is about other cases by now."""
        if self._writing:
            return
        self._writing = True
        cases = self.cases

        def done(_: Recorded) -> None:
            self._writing = False
            if self.cases is cases:
                self.done(said)
            else:
                self.told.emit(said)

        def refused(error: Refusal | Trouble) -> None:
            self._writing = False
            if self.cases is cases and self.isVisible():
                self.set_fault(sentence_of(error))
            else:
                self.told.emit(sentence_of(error))

        self._desk.record(self, events, done, refused)

    def set_fault(self, sentence: str) -> None:
        self._fault.setText(sentence)
        self._fault.setVisible(bool(sentence))
        self.setAccessibleDescription(sentence)

    def put_away(self) -> None:
        """Back to the list, with the same cases picked."""
        held = QApplication.focusWidget()
        elsewhere = held is not None and held is not self._list and not self.isAncestorOf(held)
        self.hide()
        self.turned.emit()
        if not elsewhere:
            self._list.setFocus(Qt.FocusReason.OtherFocusReason)

    def done(self, sentence: str) -> None:
        if not self.isHidden():
            self.put_away()
        self.told.emit(sentence)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.put_away()
        else:
            super().keyPressEvent(event)


class StripRoom(QObject):
    """One strip at a time; where the screen is low the list under it gives way until it is closed."""

    def __init__(self, page: QWidget, under: QWidget) -> None:
        super().__init__(page)
        self._page, self._under = page, under
        self._strips: tuple[Strip, ...] = ()
        page.installEventFilter(self)

    def take(self, *strips: Strip) -> None:
        self._strips = strips
        for strip in strips:
            strip.turned.connect(self.settle)
            for other in strips:
                if other is not strip:
                    strip.opening.connect(other.hide)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize:
            self.settle()
        return False

    @Slot()
    def settle(self) -> None:
        low = self._page.height() < em(self._page, LOW_EM)
        open_now = any(strip.isVisibleTo(self._page) for strip in self._strips)
        self._under.setVisible(not (low and open_now))


def _button(name: str, word: str, run: Callable[[], None]) -> QPushButton:
    button = QPushButton(word)
    button.setObjectName(name)
    button.clicked.connect(lambda: run())
    return button
