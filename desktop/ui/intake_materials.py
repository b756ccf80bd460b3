"""Block 3 of the intake: every material, what was found on it, and what that allows."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSpinBox, QWidget

from desktop.ui.intake_block import Block, aside, line_edit, put
from desktop.ui.intake_sheet import LONGEST_NOTE, Found, Sheet
from desktop.ui.theme import Tone, em
from desktop.ui.widgets.chip import Chip
from desktop.ui.widgets.forms import Fault, FormRow
from desktop.ui.widgets.labels import PlainLabel
from desktop.ui.widgets.table_model import Column, RowsModel
from desktop.ui.widgets.table_view import RowsView
from desktop.wording import screens_case as text
from desktop.wording.notices import papers_text
from desktop.wording.states import LINE_STATES, NECESSITIES
from sync.casework.facts import Line
from sync.casework.items import Item, Material
from sync.casework.terms import LineState

TONES = {
    LineState.OK: Tone.GREEN,
    LineState.MISSING: Tone.RED,
    LineState.DEFECTIVE: Tone.RED,
    LineState.TOLERATED: Tone.AMBER,
    LineState.EXEMPT: Tone.BLUE,
    LineState.PENDING: Tone.GREY,
    LineState.NOT_APPLICABLE: Tone.GREY,
}
SHAPES = {LineState.OK: "tick", LineState.MISSING: "cross", LineState.DEFECTIVE: "warning"}
ROWS_SHOWN = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class MaterialRow:
    """One material with what was found on it."""

    line: Line
    material: Material

    @property
    def cycle(self) -> tuple[LineState, ...]:
        """The states Space walks through; only what this material allows."""
        states = [LineState.PENDING, LineState.OK, LineState.MISSING, LineState.DEFECTIVE]
        if self.line.tolerable:
            states.append(LineState.TOLERATED)
        if self.material.exempt_by:
            states.append(LineState.EXEMPT)
        return (*states, LineState.NOT_APPLICABLE)


class MaterialsBlock(Block):
    """The table, the note and the counts of the current line, and the sentence on what is possible now."""

    def __init__(self) -> None:
        super().__init__("③ " + text.BLOCKS[2], "intake.materials")
        self._found: dict[int, Found] = {}
        self._none = PlainLabel(text.MATERIALS_AFTER_ITEM, "secondary", wrap=True)
        self.model = RowsModel(_columns(), _spoken)
        self.table = _MaterialsTable(self.model)
        self.table.turned.connect(self._turn)
        self.table.moved.connect(self._show_current)
        self._note = line_edit("intake.materials.note", LONGEST_NOTE, self._typed)
        self._originals = _count("intake.materials.originals", text.COPIES_GOT, self._typed)
        self._copies = _count("intake.materials.copies", text.COPIES_COPY, self._typed)
        self._all = aside(QPushButton(text.ALL_COMPLETE))
        self._all.setObjectName("intake.materials.all")
        self._all.clicked.connect(self._complete)
        self.line = PlainLabel("", "strong", wrap=True)
        self._lay_out()

    def read(self, sheet: Sheet) -> Sheet:
        return replace(sheet, found=dict(self._found))

    def show_sheet(self, sheet: Sheet, item: Item | None) -> None:
        self._found = dict(sheet.found)
        at = max(0, self.table.currentIndex().row())
        materials: Mapping[int, Material] = {m.no: m for m in item.materials} if item else {}
        lines = sheet.lines(item) if item else ()
        rows = [MaterialRow(line=line, material=materials[line.no]) for line in lines]
        self.model.start(rows, more=False)
        for part in (self.table, self._details, self.line):
            part.setVisible(bool(rows))
        self._none.setVisible(not rows)
        shown = min(ROWS_SHOWN, len(rows))
        self.table.setFixedHeight(em(self, 2.55) * shown + em(self, 2.6))
        if rows:
            self.table.select(min(at, len(rows) - 1))
            self._show_current(self.table.current)

    def first_field(self) -> QWidget:
        return self.table

    def check(self, sheet: Sheet, item: Item | None) -> tuple[Fault, ...]:
        pending = sum(line.state is LineState.PENDING for line in sheet.lines(item)) if item else 0
        if not pending:
            return ()
        return (Fault(sentence=text.NEEDS_CHECK.replace("{count}", str(pending)), field=self.table),)

    def tell_choices(self, choices: str) -> None:
        """The live bottom line: how many of which, and what may be done with that."""
        states = [row.line.state for row in self.model.rows]
        self.line.setText(
            text.materials_line(
                sum(s in (LineState.OK, LineState.EXEMPT) for s in states),
                sum(s in (LineState.MISSING, LineState.TOLERATED) for s in states),
                states.count(LineState.DEFECTIVE),
                states.count(LineState.PENDING),
                choices,
            )
        )

    def _lay_out(self) -> None:
        self._details = QWidget()
        row = QHBoxLayout(self._details)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(FormRow(text.COPIES_GOT, self._originals))
        row.addWidget(FormRow(text.COPIES_COPY, self._copies))
        row.addWidget(FormRow(text.MATERIAL_NOTE, self._note), 1)
        row.addWidget(self._all, 0, Qt.AlignmentFlag.AlignBottom)
        self.body.addWidget(PlainLabel(text.MATERIALS, "secondary", wrap=True))
        for part in (self._none, self.table, self._details, self.line):
            self.body.addWidget(part)

    def _turn(self, step: int) -> None:
        row = self.table.current
        if row is None:
            return
        states = row.cycle
        at = states.index(row.line.state) if row.line.state in states else 0
        self._set(row, states[(at + step) % len(states)])
        self.changed.emit()

    def _complete(self) -> None:
        for row in self.model.rows:
            if row.line.state is LineState.PENDING:
                self._set(row, LineState.OK)
        self.changed.emit()

    def _set(self, row: MaterialRow, state: LineState) -> None:
        before = self._found.get(row.line.no, Found())
        if state is LineState.MISSING:
            before = replace(before, originals=0, copies=0)
        got = state is LineState.OK and not (before.originals or before.copies)
        self._found[row.line.no] = replace(
            before,
            state=state,
            originals=row.material.originals if got else before.originals,
            copies=row.material.copies if got else before.copies,
        )

    def _typed(self) -> None:
        row = self.table.current
        if row is None:
            return
        before = self._found.get(row.line.no, Found(state=row.line.state))
        self._found[row.line.no] = replace(
            before, note=self._note.text(), originals=self._originals.value(), copies=self._copies.value()
        )
        self.changed.emit()

    def _show_current(self, row: MaterialRow | None) -> None:
        found = self._found.get(row.line.no, Found()) if row else Found()
        put(self._note, found.note)
        for box, value in ((self._originals, found.originals), (self._copies, found.copies)):
            box.blockSignals(True)
            box.setValue(value)
            box.blockSignals(False)


class _MaterialsTable(RowsView[MaterialRow]):
    """Space turns the state of the current line on, Shift+Space back."""

    turned = Signal(int)

    def __init__(self, model: RowsModel[MaterialRow]) -> None:
        super().__init__(model, "intake.materials.table", text.MATERIALS)
        self.doubleClicked.connect(lambda _: self.turned.emit(1))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.turned.emit(-1 if back else 1)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
        else:
            super().keyPressEvent(event)


def _columns() -> tuple[Column[MaterialRow], ...]:
    no, name, wanted, state, note = text.MATERIAL_COLUMNS
    return (
        Column(key="no", title=no, text=lambda row: str(row.line.no), width=3),
        Column(key="name", title=name, text=lambda row: row.line.name),
        Column(key="wanted", title=wanted, text=_wanted, width=14, keep=2),
        Column(key="state", title=state, text=lambda row: LINE_STATES[row.line.state], width=8, chip=_chip),
        Column(key="note", title=note, text=lambda row: row.line.note or row.material.when, width=12, keep=1),
    )


def _wanted(row: MaterialRow) -> str:
    parts = [NECESSITIES[row.line.necessity], papers_text(row.material.originals, row.material.copies)]
    if row.line.tolerable:
        parts.append(text.TOLERABLE)
    if row.material.exempt_by:
        parts.append(text.EXEMPT_BY)
    return " ".join(part for part in parts if part)


def _chip(row: MaterialRow) -> Chip:
    state = row.line.state
    return Chip(word=LINE_STATES[state], tone=TONES[state], shape=SHAPES.get(state, ""))


def _spoken(row: MaterialRow) -> str:
    return f"{row.line.no} {row.line.name}，{LINE_STATES[row.line.state]}，{_wanted(row)}，{row.line.note}"


def _count(name: str, label: str, typed: object) -> QSpinBox:
    box = QSpinBox()
    box.setObjectName(name)
    box.setAccessibleName(label)
    box.setRange(0, 99)
    box.setButtonSymbols(QSpinBox.ButtonSymbols.NoButtons)
    box.valueChanged.connect(typed)
    return box
