"""Block 3 of the intake: every material, what was found on it, and what that allows."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSpinBox, QVBoxLayout, QWidget

from desktop.office.attached import Attached
from desktop.ui.capture_form import Wanted, wanted_of
from desktop.ui.desk_port import DeskFacts
from desktop.ui.intake_block import Block, aside, line_edit, put
from desktop.ui.intake_files import FilesStrip
from desktop.ui.intake_materials_table import MaterialRow, MaterialsTable, material_columns, spoken_material
from desktop.ui.intake_sheet import LONGEST_NOTE, Found, Sheet
from desktop.ui.theme import em
from desktop.ui.widgets.forms import Fault, FormRow
from desktop.ui.widgets.labels import PlainLabel
from desktop.ui.widgets.table_model import RowsModel
from desktop.wording import screens_capture as captured
from desktop.wording import screens_case as text
from sync.casework.items import Item, Material
from sync.casework.terms import LineState

ROWS_SHOWN = 8


class MaterialsBlock(Block):
    """The table, the note, the counts and the files of the current line, and the sentence on what is possible now.

    ``dropped`` brings what fell on a line, which is then the current one.
    """

    dropped = Signal(object)

    def __init__(self, desk: DeskFacts) -> None:
        super().__init__("③ " + text.BLOCKS[2], "intake.materials")
        self._found: dict[int, Found] = {}
        self._none = PlainLabel(text.MATERIALS_AFTER_ITEM, "secondary", wrap=True)
        self.model = RowsModel(material_columns(), spoken_material)
        self.table = MaterialsTable(self.model)
        self.table.turned.connect(self._turn)
        self.table.moved.connect(self._show_current)
        self.table.dropped.connect(self.dropped)
        self._note = line_edit("intake.materials.note", LONGEST_NOTE, self._typed)
        self._originals = _count("intake.materials.originals", text.COPIES_GOT, self._typed)
        self._copies = _count("intake.materials.copies", text.COPIES_COPY, self._typed)
        self._all = aside(QPushButton(text.ALL_COMPLETE))
        self._all.setObjectName("intake.materials.all")
        self._all.clicked.connect(self._complete)
        self.line = PlainLabel("", "strong", wrap=True)
        self.files = FilesStrip(desk.inputs)
        self.files.changed.connect(self.changed)
        self.files.earlier.reused.connect(self._reuse)
        self._lay_out()

    def read(self, sheet: Sheet) -> Sheet:
        return replace(sheet, found=dict(self._found), files=self.files.kept)

    def show_sheet(self, sheet: Sheet, item: Item | None) -> None:
        self._found = dict(sheet.found)
        self.files.kept = sheet.files
        at = max(0, self.table.currentIndex().row())
        materials: Mapping[int, Material] = {m.no: m for m in item.materials} if item else {}
        lines = sheet.lines(item) if item else ()
        counted = Counter(file.material_no for file in sheet.files)
        rows = [MaterialRow(line=line, material=materials[line.no], files=counted[line.no]) for line in lines]
        self.model.start(rows, more=False)
        for part in (self.table, self._details, self.line, self.files):
            part.setVisible(bool(rows))
        self._none.setVisible(not rows)
        shown = min(ROWS_SHOWN, len(rows))
        self.table.setFixedHeight(em(self, 2.55) * shown + em(self, 2.6))
        if rows:
            self.table.select(min(at, len(rows) - 1))
            self._show_current(self.table.current)

    def wanted(self) -> Wanted:
        """The materials a file may belong to now, and the one somebody stands on."""
        row = self.table.current
        return wanted_of([row.line for row in self.model.rows], row.line.no if row else 0)

    def show_again(self) -> None:
        """Another earlier paper may be offered."""
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
        row = QHBoxLayout()
        row.addWidget(FormRow(text.COPIES_GOT, self._originals))
        row.addWidget(FormRow(text.COPIES_COPY, self._copies))
        row.addStretch(1)
        row.addWidget(self._all, 0, Qt.AlignmentFlag.AlignBottom)
        lines = QVBoxLayout(self._details)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.addLayout(row)
        lines.addWidget(FormRow(text.MATERIAL_NOTE, self._note))
        self.body.addWidget(PlainLabel(text.MATERIALS, "secondary", wrap=True))
        for part in (self._none, self.table, self._details, self.files, self.line):
            self.body.addWidget(part)

    def _turn(self, step: int) -> None:
        row = self.table.current
        if row is None:
            return
        states = row.cycle
        at = states.index(row.line.state) if row.line.state in states else 0
        self._set(row, states[(at + step) % len(states)])
        self.changed.emit()

    def _reuse(self, file: Attached, number: str) -> None:
        """The paper counts as in order; no original and no copy was taken in today, and the note says whose it is."""
        note = captured.REUSED_NOTE.format(number=number)
        self._found[file.material_no] = Found(state=LineState.OK, note=note)
        self.files.take(file)

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
        self.files.show_material(row.line.no if row else 0, row.line.name if row else "")


def _count(name: str, label: str, typed: object) -> QSpinBox:
    box = QSpinBox()
    box.setObjectName(name)
    box.setAccessibleName(label)
    box.setRange(0, 99)
    box.setButtonSymbols(QSpinBox.ButtonSymbols.NoButtons)
    box.valueChanged.connect(typed)
    return box
