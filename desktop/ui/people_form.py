"""The form in which a PIN is chosen: the PIN that vouches for it, then the new one twice."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget

from desktop.queries.rows import Staff
from desktop.ui.pin_wait import PinWait, pin_sentence, typed_in_chinese
from desktop.ui.theme import em
from desktop.ui.widgets.forms import FormRow
from desktop.ui.widgets.keyboard import Waiting
from desktop.ui.widgets.labels import PlainLabel
from desktop.ui.widgets.pane import Card
from desktop.wording import screens_frame as frame
from desktop.wording import screens_people as text
from desktop.wording import words

if TYPE_CHECKING:
    from desktop.runtime.desk import Trouble

SHORTEST_PIN = 8
OF_THE_NEW_ONE = frozenset({"pin_short", "has_pin", "no_person"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Occasion:
    """Whose PIN is chosen, ``code`` "" for one's own, and what is said about it; ``done`` once it is kept."""

    heading: str
    how: str
    own: str
    new: str
    done: str
    code: str = ""


def admitting(own: Staff, colleague: Staff) -> Occasion:
    """``own`` vouches for a colleague."""
    return Occasion(
        heading=text.heading(colleague.name),
        how=text.hand_over(own.name, colleague.name),
        own=text.own_pin(own.name),
        new=text.new_pin(colleague.name),
        done=text.admitted(colleague.name),
        code=colleague.code,
    )


CHANGING = Occasion(heading=text.CHANGE, how=text.CHANGE_HINT, own=text.OLD_PIN, new=text.NEW_PIN, done=text.CHANGED)


class PinForm(Card):
    """Made for one occasion and thrown away with what was typed. ``given``: the own PIN and the new one."""

    given = Signal(str, str)
    cancelled = Signal()

    def __init__(self, occasion: Occasion) -> None:
        super().__init__(occasion.heading, "people.form")
        self.occasion = occasion
        self.own, self.new, self.again = (_secret(f"people.{name}") for name in ("own", "new", "again"))
        self.own_row = FormRow(occasion.own, self.own, required=True)
        self.new_row = FormRow(occasion.new, self.new, text.NEW_PIN_HINT, required=True)
        self.again_row = FormRow(text.NEW_PIN_AGAIN, self.again, required=True)
        self.button = QPushButton(text.SAVE)
        self.button.setObjectName("people.save")
        self.button.setProperty("kind", "primary")
        self._cancel = QPushButton(f"{words.CANCEL}  Esc")
        self._cancel.setObjectName("people.cancel")
        self._wait = PinWait(self)
        self._waiting = Waiting()
        self._wait.ticked.connect(self._show_wait)
        self._wait.over.connect(lambda: self.own_row.set_fault(""))
        self._assemble()
        self._wire()

    @Slot()
    def hand_in(self) -> None:
        """Hand on what was typed, or lead to the first field that is not right."""
        if self._wait.left or not self.button.isEnabled() or not self._check():
            return
        self.button.setEnabled(False)
        self.button.setText(frame.CHECKING)
        self.given.emit(self.own.text(), self.new.text())

    def refuse(self, why: "Trouble") -> None:
        """Say beside the field what was refused; a wrong PIN waits visibly."""
        row = self.new_row if why.code in OF_THE_NEW_ONE else self.own_row
        row.set_fault(pin_sentence(why))
        self._wait.begin(why)
        self.own.clear()

    def forget(self) -> None:
        """Nothing that was typed stays in memory longer than the form shows."""
        for line in (self.own, self.new, self.again):
            line.clear()

    @Slot()
    def cancel(self) -> None:
        self.cancelled.emit()

    def _check(self) -> bool:
        new = self.new.text()
        self.own_row.set_fault("" if self.own.text() else frame.PIN_EMPTY)
        self.new_row.set_fault(self._fault_of(new))
        self.again_row.set_fault("" if self.again.text() == new else frame.PIN_DIFFERENT)
        wrong = next((row for row in (self.own_row, self.new_row, self.again_row) if row.fault), None)
        if wrong is not None:
            wrong.field.setFocus(Qt.FocusReason.OtherFocusReason)
        return wrong is None

    def _fault_of(self, new: str) -> str:
        if typed_in_chinese(new):
            return frame.CHINESE_INPUT
        if len(new) < SHORTEST_PIN:
            return frame.PIN_SHORT
        return text.SAME_AS_OLD if not self.occasion.code and new == self.own.text() else ""

    @Slot(int)
    def _show_wait(self, left: int) -> None:
        begins = bool(left) and self.own.isEnabled()
        self.button.setEnabled(not left)
        self.own.setEnabled(not left)
        if begins:
            self._waiting.begin()
        self.button.setText(frame.wait_words(left) if left else text.SAVE)
        if not left:
            self._waiting.back_to(self.own)

    def _assemble(self) -> None:
        self.setMaximumWidth(em(self, 44))
        self.body.addWidget(PlainLabel(self.occasion.how, wrap=True))
        for row in (self.own_row, self.new_row, self.again_row):
            self.body.addWidget(row)
        line = QWidget()
        row_of = QHBoxLayout(line)
        row_of.setContentsMargins(0, 0, 0, 0)
        row_of.addWidget(self.button)
        row_of.addWidget(self._cancel)
        row_of.addStretch(1)
        self.body.addWidget(line)

    def _wire(self) -> None:
        self.own.returnPressed.connect(self.new.setFocus)
        self.new.returnPressed.connect(self.again.setFocus)
        self.again.returnPressed.connect(self.hand_in)
        self.button.clicked.connect(self.hand_in)
        self._cancel.clicked.connect(self.cancel)


def _secret(name: str) -> QLineEdit:
    line = QLineEdit()
    line.setObjectName(name)
    line.setInputMethodHints(Qt.InputMethodHint.ImhLatinOnly | Qt.InputMethodHint.ImhNoPredictiveText)
    line.setEchoMode(QLineEdit.EchoMode.Password)
    return line
