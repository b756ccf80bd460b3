"""The interruption card: this person already has an open case of this item. In the page, never over it."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout

from desktop.queries.rows import CaseRow, Duplicate
from desktop.ui.intake_block import aside, line_edit, put
from desktop.ui.intake_sheet import LONGEST_NOTE, Sheet
from desktop.ui.theme import Tone
from desktop.ui.widgets.forms import Fault, FormRow
from desktop.ui.widgets.labels import PlainLabel
from desktop.wording import screens_case as text
from desktop.wording.states import STATES
from desktop.wording.words import moment


class DuplicateCard(QFrame):
    """``open_case`` brings the id of the case to open."""

    open_case = Signal(str)

    def __init__(self, changed: Callable[[], None]) -> None:
        super().__init__()
        self.setObjectName("intake.duplicate")
        self.setProperty("band", Tone.AMBER.value)
        self._open: tuple[CaseRow, ...] = ()
        self._words = PlainLabel("", wrap=True, selectable=True)
        self._reason = line_edit("intake.duplicate.reason", LONGEST_NOTE, changed)
        self._row = FormRow(text.DUPLICATE_REASON, self._reason)
        self._button = aside(QPushButton(text.DUPLICATE_OPEN))
        self._button.setObjectName("intake.duplicate.open")
        self._button.clicked.connect(self._pressed)
        across = QHBoxLayout()
        across.addWidget(self._button)
        across.addWidget(self._row, 1)
        column = QVBoxLayout(self)
        column.addWidget(self._words)
        column.addLayout(across)
        self.hide()

    def read(self, sheet: Sheet) -> Sheet:
        numbers = tuple(row.number for row in self._open)
        return replace(sheet, duplicates=numbers, duplicate_reason=self._reason.text() if numbers else "")

    def show_found(self, found: Sequence[Duplicate]) -> None:
        """Shows open cases of the same item as a question, other cases of the person as a remark."""
        self._open = tuple(one.row for one in found if one.same_open)
        others = len(found) - len(self._open)
        told = [text.duplicate_sentence(row.number, moment(row.received_at), STATES[row.state]) for row in self._open]
        if others:
            told.append(text.others_sentence(others))
        self._words.setText("\n".join(told))
        self._row.setVisible(bool(self._open))
        self._button.setVisible(bool(self._open))
        self.setVisible(bool(told))

    def show_sheet(self, sheet: Sheet) -> None:
        put(self._reason, sheet.duplicate_reason)

    def check(self) -> tuple[Fault, ...]:
        wanting = bool(self._open) and not self._reason.text().strip()
        self._row.set_fault(text.NO_REASON_YET if wanting else "")
        return (Fault(sentence=text.NO_REASON_YET, field=self._reason),) if wanting else ()

    def _pressed(self) -> None:
        if self._open:
            self.open_case.emit(self._open[0].case_id)
