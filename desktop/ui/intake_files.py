"""The files of a material at intake: what lies here already, and the ways to bring more."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop.office.attached import Attached
from desktop.ui.capture_scans import ScanOffer
from desktop.ui.desk_port import InputsPort
from desktop.ui.intake_block import aside
from desktop.ui.intake_earlier_offer import EarlierOffer
from desktop.ui.widgets.band import Band
from desktop.ui.widgets.labels import PlainLabel
from desktop.ui.widgets.table_model import Column, RowsModel
from desktop.ui.widgets.table_view import RowsView
from desktop.ui.widgets.undo import UndoOffer
from desktop.wording import screens_capture as text
from desktop.wording.screens_attachments import size
from desktop.wording.screens_intake import UNDO
from desktop.wording.translating import tr
from desktop.wording.words import about, phrases

MOST_SHOWN = 3


class FilesStrip(QWidget):
    """``kept``: all files of the sheet; shown are those of one material, and those of none.

    ``photograph``, ``choose``: the buttons; ``viewed`` brings the file somebody stands on; ``changed``: another file is
    there, or one less.
    """

    photograph = Signal()
    choose = Signal()
    viewed = Signal(object)
    changed = Signal()

    def __init__(self, inputs: InputsPort) -> None:
        super().__init__()
        self.scans = ScanOffer(inputs, "intake.files")
        self.earlier = EarlierOffer()
        self.kept: tuple[Attached, ...] = ()
        self._rate = 1.0
        self.removed = Band("intake.files.removed")
        self.undo = UndoOffer(self.removed)
        self._heading = PlainLabel("", "secondary", wrap=True)
        self.model = RowsModel(self._columns(), lambda file: f"{file.name} {size(file.size)} {_about(file)}")
        self.table = _FilesTable(self.model)
        self.table.chosen.connect(self.viewed)
        self.table.deleted.connect(self._drop)
        self.view = _button("view", text.VIEW_FILE, lambda: self._with_current(self.viewed.emit))
        self.remove = _button("remove", text.REMOVE_FILE, lambda: self._with_current(self._drop))
        self.camera = _button("camera", f"{text.CAPTURE}  Ctrl+J", self.photograph.emit)
        self.add = _button("add", text.ADD_FILES, self.choose.emit)
        row = QHBoxLayout()
        self.folder = _button("folder", text.SCAN_FOLDER, self.scans.choose)
        for button in (self.camera, self.add, self.folder, self.view, self.remove):
            row.addWidget(button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._heading)
        column.addWidget(self.earlier)
        column.addWidget(self.scans)
        column.addWidget(self.table)
        column.addWidget(self.removed)
        column.addLayout(row)

    def rated(self, rate: float) -> None:
        """The line moves so many bytes a second."""
        self._rate = max(1.0, rate)

    def take(self, file: Attached) -> None:
        """It belongs to this sheet from now on. One that is there already is not taken twice."""
        if all((file.sha, file.material_no) != (own.sha, own.material_no) for own in self.kept):
            self.kept = (*self.kept, file)
            self.changed.emit()

    def go_on(self, step: int) -> None:
        """Looks at the file before or behind the one that is looked at."""
        at = self.table.currentIndex().row() + step
        file = self.model.row_at(at)
        if at >= 0 and file is not None:
            self.table.select(at)
            self.viewed.emit(file)

    def show_material(self, no: int, name: str) -> None:
        files = [file for file in self.kept if file.material_no in (no, 0)]
        self.earlier.show_material(no, name, self.kept)
        self.table.restart(files, lambda file: file.sha)
        self.table.fit_rows(MOST_SHOWN)
        self.table.setVisible(bool(files))
        for button in (self.view, self.remove):
            button.setVisible(bool(files))
        self._heading.setText(about(text.FILES_OF_LINE, name) if files else about(name, text.NO_FILES))
        if files and self.table.current is None:
            self.table.select(0)

    def _drop(self, file: Attached) -> None:
        before = self.kept.index(file)
        self.kept = tuple(own for own in self.kept if own != file)
        self.changed.emit()
        self.undo.make(text.REMOVED.format(name=file.name), UNDO, lambda: self._bring_back(file, before))

    def _bring_back(self, file: Attached, before: int) -> None:
        self.kept = (*self.kept[:before], file, *self.kept[before:])
        self.changed.emit()

    def _with_current(self, tell: Callable[[Attached], None]) -> None:
        file = self.table.current
        if file is not None:
            tell(file)

    def _columns(self) -> tuple[Column[Attached], ...]:
        name, weight, upload, about = text.FILE_COLUMNS
        return (
            Column(key="name", title=name, text=lambda file: file.name),
            Column(key="size", title=weight, text=lambda file: size(file.size), width=6),
            Column(key="upload", title=upload, text=self._upload, width=7, keep=1),
            Column(key="about", title=about, text=_about, width=15, keep=2),
        )

    def _upload(self, file: Attached) -> str:
        return text.seconds(file.size / self._rate)


class _FilesTable(RowsView[Attached]):
    """Delete takes the current file off the sheet."""

    deleted = Signal(object)

    def __init__(self, model: RowsModel[Attached]) -> None:
        super().__init__(model, "intake.files", text.FILES_OF_LINE)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete and self.current is not None:
            self.deleted.emit(self.current)
        else:
            super().keyPressEvent(event)


def _about(file: Attached) -> str:
    parts = []
    if file.source_case:
        parts.append(tr(text.REUSED))
    if file.valid_until:
        parts.append(text.VALID_MARK.format(day=file.valid_until.isoformat()))
    return phrases(parts)


def _button(name: str, label: str, run: Callable[[], None]) -> QPushButton:
    button = aside(QPushButton(label))
    button.setObjectName(f"intake.files.{name}")
    button.clicked.connect(lambda: run())
    return button
