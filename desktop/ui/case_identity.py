"""The identity bar: what, which number, who, which clocks, how far it has got; it stays on every tab."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout

from desktop.queries.rows import CaseFileRow, ClockRow
from desktop.ui.case_chips import sync_chip, time_chip
from desktop.ui.theme import Tone, em
from desktop.ui.widgets.chip import Chip, ChipLabel
from desktop.ui.widgets.flow import Flow
from desktop.ui.widgets.labels import GivingLabel, PlainLabel
from desktop.wording import screens_case as text
from desktop.wording import words
from desktop.wording.case_page import WHY_THIS_DAY
from desktop.wording.states import CLOCKS, STATES, due_words
from sync.casework.deadlines import ClockKind

REVEAL_MS = 15_000
SHOWN = (ClockKind.PROMISED, ClockKind.STATUTORY, ClockKind.STAGE, ClockKind.ACCEPTANCE, ClockKind.SUPPLEMENT,
         ClockKind.TOLERANT, ClockKind.DELIVERY)  # fmt: skip


class IdentityBar(QFrame):
    """``revealed``: the full number is wanted; the page records that and then calls :meth:`reveal`.

    ``explained``: somebody wants to know why a deadline is the day it is.
    """

    revealed = Signal()
    explained = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("case.identity")
        self.setProperty("card", True)
        self._file: CaseFileRow | None = None
        self._item = PlainLabel("", "heading", wrap=True)
        self._number = GivingLabel("", "strong", selectable=True)
        self.who = PlainLabel("", wrap=True, selectable=True)
        self._owner = PlainLabel("", "secondary")
        self._state = ChipLabel()
        self._sync = ChipLabel()
        self._chips = Flow()
        self.clock_chips: list[ChipLabel] = []
        self._eye = QPushButton(text.REVEAL)
        self._eye.setObjectName("case.identity.reveal")
        self._eye.clicked.connect(lambda: self.revealed.emit())
        self._copy = QPushButton(words.COPY)
        self._copy.setObjectName("case.identity.copy")
        self._copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self._number.text()))
        self._why = QPushButton(WHY_THIS_DAY)
        self._why.setObjectName("case.identity.why")
        self._why.clicked.connect(lambda: self.explained.emit())
        self._hide = QTimer(self)
        self._hide.setSingleShot(True)
        self._hide.setInterval(REVEAL_MS)
        self._hide.timeout.connect(self._tell_who)
        self._lay_out()

    def show_file(self, file: CaseFileRow, handler: str) -> None:
        case = file.case
        if self._file is None or self._file.case.case_id != case.case_id:
            self._hide.stop()
        self._file = file
        self._item.setText(case.item_name)
        self._number.setText(case.number)
        self._owner.setText(text.owner(handler))
        self._state.show_chip(Chip(word=STATES[case.state], tone=Tone.GREY))
        self._sync.show_chip(sync_chip(file.sync))
        self._tell_who()
        for old in self.clock_chips:
            self._chips.removeWidget(old)
            old.hide()
            old.deleteLater()
        clocks = sorted(file.clocks, key=lambda clock: SHOWN.index(clock.kind))
        self.clock_chips = [ChipLabel(clock_chip(clock, short=True)) for clock in clocks]
        self._why.setVisible(bool(clocks))
        self._chips.removeWidget(self._why)
        for part in (*self.clock_chips, self._why):
            self._chips.addWidget(part)

    def reveal(self) -> None:
        """Shows the full number for fifteen seconds."""
        self._hide.start()
        self._tell_who()

    def _tell_who(self) -> None:
        """In full while the fifteen seconds run, also when the case is read anew meanwhile."""
        file = self._file
        if file is None:
            return
        party = file.case.applicant
        full = self._hide.isActive()
        number, phone = (party.number, party.phone) if full else (file.id_masked, file.phone_masked)
        self.who.setText(text.who(party.name, number, phone, file.village))

    def _lay_out(self) -> None:
        first = QHBoxLayout()
        first.addWidget(self._item, 1)
        first.addWidget(self._state)
        first.addWidget(self._sync)
        second = Flow()
        for part in (self._number, self._copy, self._owner):
            second.addWidget(part)
        third = QHBoxLayout()
        third.addWidget(self.who, 1)
        third.addWidget(self._eye)
        column = QVBoxLayout(self)
        gap = em(self, 0.5)
        column.setContentsMargins(gap, gap, gap, gap)
        column.setSpacing(em(self, 0.3))
        for row in (first, second, third, self._chips):
            column.addLayout(row)
        self._chips.addWidget(self._why)


def clock_chip(clock: ClockRow, *, short: bool = False) -> Chip:
    """The clock's name (``short``: its kind only), its light as shape and word, and its day."""
    chip = time_chip(clock.light, clock.remaining, clock.overdue, clock.unit)
    name = CLOCKS[clock.kind] if short or not clock.name else clock.name
    due = due_words(clock.due_on, clock.provisional)
    return Chip(word=" ".join(part for part in (name, chip.word, due) if part), tone=chip.tone, shape=chip.shape)
