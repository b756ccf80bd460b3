"""The list of a case's files, and beside it the one somebody stands on."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.queries.attachment_rows import AttachmentRow, AttachmentState
from desktop.ui.desk_port import DeskPort
from desktop.ui.preview import PreviewPane
from desktop.ui.theme import Tone, em
from desktop.ui.widgets.chip import Chip
from desktop.ui.widgets.table_model import Column, RowsModel
from desktop.ui.widgets.table_view import RowsView
from desktop.wording import screens_attachments as text
from desktop.wording.screens_capture import REUSED
from desktop.wording.screens_case import TABS
from desktop.wording.translating import tr
from desktop.wording.words import aside, moment

TONES = {
    AttachmentState.STORED: Tone.GREEN,
    AttachmentState.MISSING: Tone.RED,
    AttachmentState.LOCAL: Tone.AMBER,
    AttachmentState.SENDING: Tone.AMBER,
}
WIDE_EM = 58
FETCHABLE = frozenset({AttachmentState.AWAY, AttachmentState.MISSING})


class CaseFiles(QWidget):
    """Side by side where there is room; else the list, and on Enter the picture in its place until Esc."""

    def __init__(self, desk: DeskPort) -> None:
        super().__init__()
        self.model = RowsModel(_columns(desk), lambda row: f"{row.name} {_state(row)}")
        self.table = RowsView(self.model, "case.attachments", TABS[5])
        self.preview = PreviewPane(desk, "case.preview")
        self.preview.beyond.connect(self._go_on)
        self.table.moved.connect(lambda _: self._look())
        self.table.chosen.connect(lambda _: self._open())
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.addWidget(self.table, 1)
        across.addWidget(self.preview, 1)

    def show_rows(self, rows: Sequence[AttachmentRow]) -> None:
        self.table.restart(rows, lambda row: row.sha)
        if rows and self.table.current is None:
            self.table.select(0)
        self._look()

    def look_at(self, sha: str) -> None:
        """As if somebody had gone to that line and opened it."""
        at = next((at for at, row in enumerate(self.model.rows) if row.sha == sha), None)
        if at is not None:
            self.table.select(at)
            self._open()

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

    def _look(self) -> None:
        """The file somebody stands on, where it is here."""
        row = self.table.current
        if row is None or not self.isVisible():
            return
        if row.state in FETCHABLE or row.state is AttachmentState.FETCHING:
            self.preview.say_away(row.size)
        else:
            self.preview.show_file(row.sha, row.size, row.name)

    def _open(self) -> None:
        self.table.setVisible(self.width() >= em(self, WIDE_EM))
        self.preview.show()
        self._look()
        self.preview.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(int)
    def _go_on(self, step: int) -> None:
        at = self.table.currentIndex().row() + step
        if 0 <= at < len(self.model.rows):
            self.table.select(at)


def _columns(desk: DeskPort) -> tuple[Column[AttachmentRow], ...]:
    name, size, when, who, state = text.COLUMNS
    return (
        Column(key="name", title=name, text=_name),
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


def _name(row: AttachmentRow) -> str:
    return aside(row.name, tr(REUSED) if row.source_case else "")
