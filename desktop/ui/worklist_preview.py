"""The pane beside the worklist: one case at a glance."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop.queries.casefile import CaseFile
from desktop.queries.rows import CaseFileRow, CaseRow, ClockRow
from desktop.ui.case_chips import light_chip, sync_chip, time_chip
from desktop.ui.desk_port import DeskPort
from desktop.ui.navigation import Route
from desktop.ui.widgets.chip import ChipLabel
from desktop.ui.widgets.labels import PlainLabel
from desktop.ui.widgets.pane import Card, clear_layout
from desktop.wording import screens_lists as text
from desktop.wording.events import event_title
from desktop.wording.states import CLOCKS, STATES, due_words
from desktop.wording.words import NOTHING, moment

LATEST = 5


class CasePreview(Card):
    """Shows the row at once and the rest as soon as it is read. ``go`` opens the case."""

    go = Signal(object)

    def __init__(self, desk: DeskPort, parent: QWidget | None = None) -> None:
        super().__init__("", "worklist.preview", parent)
        self.setAccessibleName(text.PREVIEW)
        self._desk = desk
        self._row: CaseRow | None = None
        self._hint = PlainLabel(text.PICK_ONE, "secondary", wrap=True)
        self._item = PlainLabel("", "heading", wrap=True)
        self._who = PlainLabel("", wrap=True, selectable=True)
        self._number = PlainLabel("", "secondary", wrap=True)
        self._light = ChipLabel()
        self._sync = ChipLabel()
        self._more = QVBoxLayout()
        self._button = QPushButton(f"{text.OPEN_CASE}  Enter")
        self._button.setObjectName("worklist.preview.open")
        self._button.setProperty("kind", "primary")
        self._button.clicked.connect(self._open)
        marks = QGridLayout()
        marks.addWidget(self._light, 0, 0)
        marks.addWidget(self._sync, 0, 1)
        marks.setColumnStretch(2, 1)
        for part in (self._hint, self._item, self._who, self._number):
            self.body.addWidget(part)
        self.body.addLayout(marks)
        self.body.addLayout(self._more)
        self.body.addWidget(self._button)
        self.body.addStretch(1)
        self.show_row(None)

    def first(self) -> QWidget:
        return self._button

    def show_row(self, row: CaseRow | None) -> None:
        """Shows what the list knows already; ``deepen`` reads the rest."""
        self._row = row
        clear_layout(self._more)
        for part in (self._item, self._who, self._number, self._light, self._sync, self._button):
            part.setVisible(row is not None)
        self._hint.setVisible(row is None)
        if row is None:
            return
        self._item.setText(row.item_name)
        self._who.setText("  ".join(part for part in (row.applicant, row.id_masked, row.phone_masked) if part))
        number = row.number or row.temp_no or NOTHING
        self._number.setText(_folded(number))
        self._number.setAccessibleName(number)
        self._light.show_chip(light_chip(row.light))
        self._sync.show_chip(sync_chip(row.sync))

    def deepen(self) -> None:
        """Reads clocks and the latest steps of the case shown."""
        row = self._row
        if row is not None:
            self._desk.ask(self, CaseFile(case_id=row.case_id), lambda found: self._answered(row, found))

    def _answered(self, row: CaseRow, found: CaseFileRow | None) -> None:
        if row is not self._row or found is None:
            return
        clear_layout(self._more)
        self._more.addWidget(PlainLabel(STATES[found.case.state], "strong"))
        self._show_clocks(found.clocks)
        self._more.addWidget(PlainLabel(text.LATEST, "secondary"))
        for step in found.timeline[:LATEST]:
            line = f"{moment(step.at)}  {event_title(step.name)}  {self._desk.name_of(step.by)}"
            self._more.addWidget(PlainLabel(line, wrap=True))

    def _show_clocks(self, clocks: Sequence[ClockRow]) -> None:
        for clock in clocks:
            line = QWidget()
            row = QHBoxLayout(line)
            row.setContentsMargins(0, 0, 0, 0)
            row.addWidget(ChipLabel(time_chip(clock.light, clock.remaining, clock.overdue, clock.unit)))
            name = clock.name or CLOCKS[clock.kind]
            row.addWidget(PlainLabel(f"{name} {due_words(clock.due_on, clock.provisional)}", wrap=True), 1)
            self._more.addWidget(line)

    def _open(self) -> None:
        if self._row is not None:
            self.go.emit(Route.to("case", case_id=self._row.case_id))


def _folded(number: str) -> str:
    """A number of 43 characters in two lines; it has no place of its own to break. Ctrl+Shift+C copies it whole."""
    half = (len(number) + 1) // 2
    return f"{number[:half]}\n{number[half:]}" if len(number) > 30 else number
