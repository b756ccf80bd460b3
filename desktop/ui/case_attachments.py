"""The files of a case: what there is, how far each has got, add one, fetch one."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop.office.attached import Attached
from desktop.queries.attachment_rows import AttachmentRow
from desktop.queries.attachments import CaseAttachments, UploadRate
from desktop.ui.capture import Capturing
from desktop.ui.capture_drop import DropTarget
from desktop.ui.capture_form import wanted_of
from desktop.ui.capture_scans import ScanOffer
from desktop.ui.capture_sources import Sources
from desktop.ui.case_acting import acting_role, sentence_of
from desktop.ui.case_files import FETCHABLE, CaseFiles
from desktop.ui.desk_port import DeskPort
from desktop.ui.page import PageAction
from desktop.wording import screens_attachments as text
from desktop.wording import screens_capture as captured
from sync.casework.events_handling import AttachmentAdded
from sync.casework.facts import Line


class AttachmentsTab(QWidget):
    """``told``: a sentence, and whether all is well; ``counted``: how many there are; ``listed``: which."""

    told = Signal(str, bool)
    counted = Signal(int)
    listed = Signal(object)

    def __init__(self, desk: DeskPort) -> None:
        super().__init__()
        self._desk = desk
        self.case_id = ""
        self._readonly = True
        self._lines: tuple[Line, ...] = ()
        self.files = CaseFiles(desk)
        self.model, self.table, self.preview = self.files.model, self.files.table, self.files.preview
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
        self._lay_out()
        self.setFocusProxy(self.table)
        self._drops = DropTarget(self.table.viewport())
        self._drops.dropped.connect(lambda sources, _: self.bring().take(sources))

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
        self.case_id, self._readonly, self._lines = case_id, readonly, lines
        self._drops.enabled = not readonly
        for button in (self.add, self.camera):
            button.setEnabled(not readonly)
        self.reload()

    def reload(self) -> None:
        self._desk.ask(self, CaseAttachments(case_id=self.case_id), self._show)
        self._desk.ask(self, UploadRate(), self.preview.rated)

    def bring(self) -> Sources:
        """Where papers for this case come from."""
        return self.capturing.about(wanted_of(self._lines))

    @Slot()
    def _photograph(self) -> None:
        self.capturing.photograph(wanted_of(self._lines))

    @Slot(object, str)
    def _record(self, file: Attached, case_id: str) -> None:
        """It lies here encrypted; put it on record, for the case it was brought for."""
        role = acting_role(AttachmentAdded, self._desk.person.roles)
        self._desk.attachments.attach(
            self,
            [file],
            case_id,
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

    def _show(self, rows: tuple[AttachmentRow, ...]) -> None:
        self.files.show_rows(rows)
        self.fetch.setVisible(any(row.state in FETCHABLE for row in rows))
        self.counted.emit(len(rows))
        self.listed.emit(rows)

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        for button in (self.camera, self.add, self.folder, self.fetch):
            buttons.addWidget(button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.addWidget(self.scans)
        column.addWidget(self.files, 1)
        column.addLayout(buttons)
