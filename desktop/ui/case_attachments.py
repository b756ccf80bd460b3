"""The files of a case: what there is, how far each has got, add one, fetch one."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop.office.attached import Attached
from desktop.queries.attachment_rows import AttachmentRow, AttachmentState
from desktop.queries.attachments import CaseAttachments, UploadRate
from desktop.ui.capture import Capturing
from desktop.ui.capture_drop import DropTarget
from desktop.ui.capture_form import wanted_of
from desktop.ui.capture_scans import ScanOffer
from desktop.ui.capture_sources import Sources
from desktop.ui.case_acting import acting_role, sentence_of
from desktop.ui.desk_port import DeskPort
from desktop.ui.page import PageAction
from desktop.ui.preview import PreviewPane
from desktop.ui.theme import Tone, em
from desktop.ui.widgets.chip import Chip
from desktop.ui.widgets.table_model import Column, RowsModel
from desktop.ui.widgets.table_view import RowsView
from desktop.wording import screens_attachments as text
from desktop.wording import screens_capture as captured
from desktop.wording.screens_case import TABS
from desktop.wording.words import moment
from sync.casework.events_handling import AttachmentAdded
from sync.casework.facts import Line

TONES = {
    AttachmentState.STORED: Tone.GREEN,
    AttachmentState.MISSING: Tone.RED,
    AttachmentState.LOCAL: Tone.AMBER,
    AttachmentState.SENDING: Tone.AMBER,
}
WIDE_EM = 58
FETCHABLE = frozenset({AttachmentState.AWAY, AttachmentState.MISSING})


class AttachmentsTab(QWidget):
    """``told``: a sentence, and whether all is well; ``counted``: how many there are."""

    told = Signal(str, bool)
    counted = Signal(int)

    def __init__(self, desk: DeskPort) -> None:
        super().__init__()
        self._desk = desk
        self._case_id = ""
        self._readonly = True
        self._lines: tuple[Line, ...] = ()
        self.model = RowsModel(_columns(desk), lambda row: f"{row.name} {_state(row)}")
        self.table = RowsView(self.model, "case.attachments", TABS[5])
        self.add = QPushButton(text.ADD)
        self.add.setObjectName("case.attach")
        self.add.clicked.connect(lambda: self.bring().choose())
        self.camera = QPushButton(f"{captured.CAPTURE}  Ctrl+J")
        self.camera.setObjectName("case.capture")
        self.camera.clicked.connect(self._photograph)
        self.fetch = QPushButton(text.FETCH)
        self.fetch.setObjectName("case.fetch")
        self.fetch.clicked.connect(self._fetch)
        self.fetch.hide()
        self.scans = ScanOffer(desk.inputs, "case.attachments")
        self.scans.taken.connect(lambda paths: self.bring().take(paths))
        self.folder = QPushButton(captured.SCAN_FOLDER)
        self.folder.setObjectName("case.folder")
        self.folder.clicked.connect(self.scans.choose)
        self.preview = PreviewPane(desk, "case.preview")
        self.preview.beyond.connect(self._go_on)
        self.table.moved.connect(lambda _: self._look())
        self.table.chosen.connect(self._open)
        self._lay_out()
        self.setFocusProxy(self.table)
        self._drops = DropTarget(self.table.viewport())
        self._drops.dropped.connect(lambda sources, _: self.bring().take(sources))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.preview.setVisible(self.width() >= em(self, WIDE_EM))
        self.table.show()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._look()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not self.table.isVisible():
            self.preview.hide()
            self.table.show()
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().keyPressEvent(event)

    def join(self, capturing: Capturing) -> None:
        """Papers come in through this layer of the page."""
        self.capturing = capturing
        capturing.kept.connect(self._record)
        capturing.told.connect(self.told)

    def page_actions(self) -> tuple[PageAction, ...]:
        """What the page offers beside the deeds; a case that may only be read takes nothing."""
        if self._readonly:
            return ()
        return (
            PageAction(key="capture", text=captured.CAPTURE, run=self._photograph, shortcut="Ctrl+J"),
            PageAction(key="paste", text=captured.PASTE, run=lambda: self.bring().paste(), shortcut="Ctrl+V"),
        )

    def show_case(self, case_id: str, readonly: bool, lines: tuple[Line, ...]) -> None:
        self._case_id, self._readonly, self._lines = case_id, readonly, lines
        self._drops.enabled = not readonly
        for button in (self.add, self.camera):
            button.setEnabled(not readonly)
        self.reload()

    def reload(self) -> None:
        self._desk.ask(self, CaseAttachments(case_id=self._case_id), self._show)
        self._desk.ask(self, UploadRate(), self.preview.rated)

    def bring(self) -> Sources:
        """Where papers for this case come from."""
        return self.capturing.about(wanted_of(self._lines))

    @Slot()
    def _photograph(self) -> None:
        self.capturing.photograph(wanted_of(self._lines))

    @Slot(object)
    def _record(self, file: Attached) -> None:
        """It lies here encrypted; put it on record."""
        role = acting_role(AttachmentAdded, self._desk.person.roles)
        self._desk.attachments.attach(
            self,
            [file],
            self._case_id,
            role,
            lambda _: self.told.emit(text.ADDED, True),
            lambda refused: self.told.emit(sentence_of(refused), False),
        )

    @Slot()
    def _fetch(self) -> None:
        wanted = [row for row in self.model.rows if row.state in FETCHABLE]
        for row in wanted:
            self._desk.attachments.fetch(row.sha, row.size)
        self.told.emit(text.FETCHING.format(count=len(wanted)), True)

    def _look(self) -> None:
        """The file somebody stands on, where it is here and there is room to see it."""
        row = self.table.current
        if row is None or not self.isVisible():
            return
        if row.state in FETCHABLE or row.state is AttachmentState.FETCHING:
            self.preview.say_away(row.size)
        else:
            self.preview.show_file(row.sha, row.size, row.name)

    def _open(self, _: object) -> None:
        """Enter: to the picture; where there is no room for both, instead of the list until Esc."""
        self.table.setVisible(self.width() >= em(self, WIDE_EM))
        self.preview.show()
        self._look()
        self.preview.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(int)
    def _go_on(self, step: int) -> None:
        at = self.table.currentIndex().row() + step
        if 0 <= at < len(self.model.rows):
            self.table.select(at)

    def _show(self, rows: tuple[AttachmentRow, ...]) -> None:
        self.table.restart(rows, lambda row: row.sha)
        self.fetch.setVisible(any(row.state in FETCHABLE for row in rows))
        self.counted.emit(len(rows))
        if rows and self.table.current is None:
            self.table.select(0)
        self._look()

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        for button in (self.camera, self.add, self.folder, self.fetch):
            buttons.addWidget(button)
        buttons.addStretch(1)
        across = QHBoxLayout()
        across.addWidget(self.table, 1)
        across.addWidget(self.preview, 1)
        column = QVBoxLayout(self)
        column.addWidget(self.scans)
        column.addLayout(across, 1)
        column.addLayout(buttons)


def _columns(desk: DeskPort) -> tuple[Column[AttachmentRow], ...]:
    name, size, when, who, state = text.COLUMNS
    return (
        Column(key="name", title=name, text=lambda row: row.name),
        Column(key="size", title=size, text=lambda row: text.size(row.size), width=6),
        Column(key="when", title=when, text=lambda row: moment(row.at), width=9.5, keep=2),
        Column(key="who", title=who, text=lambda row: desk.name_of(row.by), width=5, keep=2),
        Column(
            key="state",
            title=state,
            text=_state,
            width=8,
            chip=lambda row: Chip(word=_state(row), tone=TONES.get(row.state, Tone.GREY)),
        ),
    )


def _state(row: AttachmentRow) -> str:
    return text.state(row.state.value, row.percent)
