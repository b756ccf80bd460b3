"""The materials of an intake as a table: what is wanted, what was found, how many files lie here for it."""

from dataclasses import dataclass

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent

from desktop.ui.capture_drop import DropTarget
from desktop.ui.theme import Tone
from desktop.ui.widgets.chip import Chip
from desktop.ui.widgets.table_model import Column, RowsModel
from desktop.ui.widgets.table_view import RowsView
from desktop.wording import screens_capture as captured
from desktop.wording import screens_case as text
from desktop.wording.notices import papers_text
from desktop.wording.states import LINE_STATES, NECESSITIES
from desktop.wording.words import phrases
from sync.casework.facts import Line
from sync.casework.items import Material
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


@dataclass(frozen=True, slots=True, kw_only=True)
class MaterialRow:
    """One material with what was found on it."""

    line: Line
    material: Material
    files: int = 0

    @property
    def cycle(self) -> tuple[LineState, ...]:
        """The states Space walks through; only what this material allows."""
        states = [LineState.PENDING, LineState.OK, LineState.MISSING, LineState.DEFECTIVE]
        if self.line.tolerable:
            states.append(LineState.TOLERATED)
        if self.material.exempt_by:
            states.append(LineState.EXEMPT)
        return (*states, LineState.NOT_APPLICABLE)


class MaterialsTable(RowsView[MaterialRow]):
    """Space turns the state of the current line on, Shift+Space back. ``dropped``: what fell on a line, now current."""

    turned = Signal(int)
    dropped = Signal(object)

    def __init__(self, model: RowsModel[MaterialRow]) -> None:
        super().__init__(model, "intake.materials.table", text.MATERIALS)
        self.doubleClicked.connect(lambda _: self.turned.emit(1))
        self._drops = DropTarget(self.viewport())
        self._drops.dropped.connect(self._fallen)

    @Slot(object, object)
    def _fallen(self, sources: object, where: QPoint) -> None:
        row = self.rowAt(where.y())
        if row >= 0:
            self.select(row)
        self.dropped.emit(sources)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.turned.emit(-1 if back else 1)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
        else:
            super().keyPressEvent(event)


def material_columns() -> tuple[Column[MaterialRow], ...]:
    no, name, wanted, state, note = text.MATERIAL_COLUMNS
    files = captured.FILES_COLUMN
    return (
        Column(key="no", title=no, text=lambda row: str(row.line.no), width=4),
        Column(key="name", title=name, text=lambda row: row.line.name),
        Column(key="wanted", title=wanted, text=_wanted, width=14, keep=2),
        Column(key="state", title=state, text=lambda row: LINE_STATES[row.line.state], width=8, chip=_chip),
        Column(key="files", title=files, text=_files, width=4.5, keep=3),
        Column(key="note", title=note, text=lambda row: row.line.note or row.material.when, width=12, keep=1),
    )


def _wanted(row: MaterialRow) -> str:
    parts = [NECESSITIES[row.line.necessity], papers_text(row.material.originals, row.material.copies)]
    if row.line.tolerable:
        parts.append(text.TOLERABLE)
    if row.material.exempt_by:
        parts.append(text.EXEMPT_BY)
    return " ".join(part for part in parts if part)


def _files(row: MaterialRow) -> str:
    return captured.FILES_COUNT.format(count=row.files) if row.files else ""


def _chip(row: MaterialRow) -> Chip:
    state = row.line.state
    return Chip(word=LINE_STATES[state], tone=TONES[state], shape=SHAPES.get(state, ""))


def spoken_material(row: MaterialRow) -> str:
    told = (LINE_STATES[row.line.state], _wanted(row), f"{captured.FILES_COLUMN} {_files(row)}" if row.files else "")
    return phrases((f"{row.line.no} {row.line.name}", *(part for part in told if part), row.line.note))
