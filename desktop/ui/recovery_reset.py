"""A forgotten PIN: the code of the recovery sheet, and a new PIN twice. Stands where the sign-in stands."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from desktop.ui.door import RecoveryDoor
from desktop.ui.pin_wait import PinWait, pin_sentence, typed_in_chinese
from desktop.ui.theme import em
from desktop.ui.widgets.forms import FormRow
from desktop.ui.widgets.labels import PlainLabel
from desktop.ui.widgets.pane import Card, scrolled
from desktop.wording import recovery as text
from desktop.wording import screens_frame as frame
from desktop.wording import words

if TYPE_CHECKING:
    from desktop.queries.rows import Staff
    from desktop.runtime.desk import Trouble

SHORTEST_PIN = 8


class ResetPage(QWidget):
    """``done`` with whose PIN was set; ``given_up``: back to the sign-in, nothing changed."""

    done = Signal(str)
    given_up = Signal()

    def __init__(self, door: RecoveryDoor, staff: "Sequence[Staff]", last: str = "") -> None:
        super().__init__()
        self.setObjectName("reset")
        self.setProperty("page", True)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, True)
        self.setWindowTitle(frame.locked_title(words.PROGRAM))
        self._door = door
        self.who = QComboBox()
        self.who.setObjectName("reset.who")
        for person in staff:
            self.who.addItem(person.name, person.code)
        self.who.setCurrentIndex(max(0, self.who.findData(last)))
        self.code, self.new, self.again = (QLineEdit() for _ in range(3))
        for line, name in ((self.code, "code"), (self.new, "new"), (self.again, "again")):
            line.setObjectName(f"reset.{name}")
            line.setInputMethodHints(Qt.InputMethodHint.ImhLatinOnly | Qt.InputMethodHint.ImhNoPredictiveText)
        for secret in (self.new, self.again):
            secret.setEchoMode(QLineEdit.EchoMode.Password)
        self.code_row = FormRow(text.CODE, self.code, text.CODE_HINT, required=True)
        self.new_row = FormRow(frame.NEW_PIN, self.new, frame.NEW_PIN_HINT, required=True)
        self.again_row = FormRow(frame.NEW_PIN_AGAIN, self.again, required=True)
        self.button, self.back = QPushButton(text.RESET), QPushButton(f"{words.BACK}  Esc")
        self._wait = PinWait(self)
        self._wait.ticked.connect(self._show_wait)
        self._assemble()

    def initial_focus(self) -> QWidget:
        return self.code

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        else:
            super().keyPressEvent(event)

    @Slot()
    def hand_in(self) -> None:
        if self._wait.left or not self.button.isEnabled() or not self._check():
            return
        self.button.setEnabled(False)
        self.button.setText(frame.CHECKING)
        person = str(self.who.currentData())
        self._door.reset(self, self.code.text(), person, self.new.text(), lambda: self.done.emit(person), self._refused)

    def _check(self) -> bool:
        new = self.new.text()
        short = frame.PIN_SHORT if len(new) < SHORTEST_PIN else ""
        self.code_row.set_fault("" if self.code.text().strip() else text.CODE_EMPTY)
        self.new_row.set_fault(frame.CHINESE_INPUT if typed_in_chinese(new) else short)
        self.again_row.set_fault("" if self.again.text() == new else frame.PIN_DIFFERENT)
        wrong = next((row for row in (self.code_row, self.new_row, self.again_row) if row.fault), None)
        if wrong is not None:
            wrong.field.setFocus(Qt.FocusReason.OtherFocusReason)
        return wrong is None

    def _refused(self, why: "Trouble") -> None:
        row = self.new_row if why.code == "pin_short" else self.code_row
        row.set_fault(pin_sentence(why))
        self._show_wait(0)
        self._wait.begin(why)
        row.field.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(int)
    def _show_wait(self, left: int) -> None:
        self.button.setEnabled(not left)
        self.button.setText(frame.wait_words(left) if left else text.RESET)

    def _assemble(self) -> None:
        self.button.setObjectName("reset.button")
        self.button.setProperty("kind", "primary")
        self.back.setObjectName("reset.back")
        card = Card(text.HEADING, "reset.card")
        card.setMaximumWidth(em(self, 40))
        card.body.addWidget(PlainLabel(text.HOW, "secondary", wrap=True))
        for row in (FormRow(text.WHO, self.who), self.code_row, self.new_row, self.again_row):
            card.body.addWidget(row)
        line = QHBoxLayout()
        line.addWidget(self.button)
        line.addWidget(self.back)
        line.addStretch(1)
        card.body.addLayout(line)
        middle = QWidget()
        across = QHBoxLayout(middle)
        across.addStretch(1)
        inner = QVBoxLayout()
        inner.addStretch(1)
        inner.addWidget(card)
        inner.addStretch(1)
        across.addLayout(inner, 8)
        across.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scrolled(middle, "reset.scroll"))
        self.again.returnPressed.connect(self.hand_in)
        self.button.clicked.connect(self.hand_in)
        self.back.clicked.connect(self.given_up)
