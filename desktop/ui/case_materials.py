"""材料: every line of the case with what was scanned of it, and small pictures of the line somebody stands on."""

from collections.abc import Mapping, Sequence
from itertools import groupby

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QIcon, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QListView, QListWidget, QListWidgetItem, QWidget

from desktop.queries.attachment_rows import AttachmentRow, AttachmentState
from desktop.ui.desk_port import DeskPort
from desktop.ui.icons import icon
from desktop.ui.intake_materials_table import SHAPES, TONES
from desktop.ui.theme import Tone, em
from desktop.ui.thumbnails import Thumbnails
from desktop.ui.widgets.chip import Chip
from desktop.ui.widgets.pane import into_sight
from desktop.ui.widgets.table_model import Column, RowsModel
from desktop.ui.widgets.table_view import RowsView
from desktop.wording import case_materials as text
from desktop.wording import screens_case
from desktop.wording.notices import papers_text
from desktop.wording.screens_attachments import size
from desktop.wording.states import GET_TYPES, LINE_STATES, NECESSITIES
from sync.casework.facts import Line

HERE = frozenset({AttachmentState.LOCAL, AttachmentState.SENDING, AttachmentState.STORED})
UNSENT = frozenset({AttachmentState.LOCAL, AttachmentState.SENDING})
SHA = Qt.ItemDataRole.UserRole
WIDE_EM = 62
PICTURE_EM = 9.5


class MaterialsTab(QWidget):
    """``wanted`` brings the hash of a file somebody wants to look at."""

    wanted = Signal(str)

    def __init__(self, desk: DeskPort, name: str) -> None:
        super().__init__()
        self._files: Mapping[int, tuple[AttachmentRow, ...]] = {}
        self._thumbnails = Thumbnails(desk, self)
        self.model = RowsModel(_columns(self), lambda line: " ".join((str(line.no), line.name, *_spoken(self, line))))
        self.table: RowsView[Line] = RowsView(self.model, "case.materials", name)
        self.pictures = _strip(name)
        self._across = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._across.setContentsMargins(0, 0, 0, 0)
        self._across.addWidget(self.table, 5)
        self._across.addWidget(self.pictures, 2)
        self.table.moved.connect(lambda _: self._show_pictures())
        self.table.chosen.connect(lambda _: self._first())
        self.pictures.itemActivated.connect(lambda item: self.wanted.emit(str(item.data(SHA))))
        self._thumbnails.made.connect(self._made)

    def show_lines(self, lines: Sequence[Line]) -> None:
        self.table.restart(lines, lambda line: line.no)
        if lines and self.table.current is None:
            self.table.select(0)
        self._show_pictures()

    @Slot(object)
    def show_files(self, rows: Sequence[AttachmentRow]) -> None:
        ordered = sorted(rows, key=lambda row: row.material_no)
        self._files = {no: tuple(found) for no, found in groupby(ordered, key=lambda row: row.material_no)}
        self.table.viewport().update()
        self._show_pictures()

    def files_of(self, line: Line) -> tuple[AttachmentRow, ...]:
        return self._files.get(line.no, ())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= em(self, WIDE_EM)
        ways = QBoxLayout.Direction
        self._across.setDirection(ways.LeftToRight if wide else ways.TopToBottom)
        self.pictures.setMaximumHeight(self.maximumHeight() if wide else em(self, PICTURE_EM + 4))

    def _show_pictures(self) -> None:
        """Only of the line somebody stands on: nothing is read that nobody looks at."""
        line = self.table.current
        held = self.pictures.currentItem()
        stood_on = held.data(SHA) if held is not None else ""
        self.pictures.clear()
        files = self.files_of(line) if line is not None else ()
        self.pictures.setVisible(bool(files))
        side = em(self, PICTURE_EM)
        self.pictures.setIconSize(QSize(side, side))
        self.pictures.setGridSize(QSize(em(self, PICTURE_EM + 2), em(self, PICTURE_EM + 5)))
        for row in files:
            item = QListWidgetItem(icon("attach"), f"{row.name}\n{text.weight(size(row.size), row.state in UNSENT)}")
            item.setData(SHA, row.sha)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{row.name} {size(row.size)}")
            self.pictures.addItem(item)
            if row.sha == stood_on:
                self.pictures.setCurrentItem(item)
            picture = self._thumbnails.of(row.sha, row.size) if row.state in HERE else None
            if picture is not None:
                item.setIcon(QIcon(picture))

    @Slot(str)
    def _made(self, sha: str) -> None:
        for item in map(self.pictures.item, range(self.pictures.count())):
            if item.data(SHA) == sha and (picture := self._thumbnails.ready(sha)) is not None:
                item.setIcon(QIcon(picture))

    def _first(self) -> None:
        if self.pictures.count():
            self.pictures.setCurrentRow(0)
            self.pictures.setFocus(Qt.FocusReason.OtherFocusReason)
            into_sight(self.pictures)


def _columns(tab: MaterialsTab) -> tuple[Column[Line], ...]:
    no, name, wanted, state, note = screens_case.MATERIAL_COLUMNS
    return (
        Column(key="no", title=no, text=lambda line: str(line.no), width=3),
        Column(key="name", title=name, text=lambda line: line.name),
        Column(key="wanted", title=wanted, text=_got, width=12, keep=2),
        Column(
            key="state", title=state, text=lambda line: LINE_STATES[line.state], width=8,
            chip=lambda line: Chip(word=LINE_STATES[line.state], tone=TONES[line.state],
                                   shape=SHAPES.get(line.state, "")),
        ),
        Column(key="files", title=text.FILES, text=lambda line: _weights(tab.files_of(line)), width=11,
               chip=lambda line: _chip(tab.files_of(line))),
        Column(key="note", title=note, text=lambda line: line.note, width=8, keep=1),
    )  # fmt: skip


def _weights(files: Sequence[AttachmentRow]) -> str:
    if not files:
        return ""
    unsent = sum(row.size for row in files if row.state in UNSENT)
    return text.weights(len(files), size(sum(row.size for row in files)), size(unsent) if unsent else "")


def _chip(files: Sequence[AttachmentRow]) -> Chip | None:
    if not files:
        return None
    waits = any(row.state in UNSENT for row in files)
    return Chip(word=_weights(files), tone=Tone.AMBER if waits else Tone.GREY)


def _spoken(tab: MaterialsTab, line: Line) -> tuple[str, ...]:
    return LINE_STATES[line.state], _weights(tab.files_of(line)), line.note


def _got(line: Line) -> str:
    parts = (NECESSITIES[line.necessity], papers_text(line.originals, line.copies), GET_TYPES[line.got])
    return " ".join(part for part in parts if part)


def _strip(name: str) -> QListWidget:
    strip = QListWidget()
    strip.setObjectName("case.materials.pictures")
    strip.setAccessibleName(f"{name} {text.FILES}")
    strip.setViewMode(QListView.ViewMode.IconMode)
    strip.setResizeMode(QListView.ResizeMode.Adjust)
    strip.setMovement(QListView.Movement.Static)
    strip.setWordWrap(True)
    strip.hide()
    return strip
