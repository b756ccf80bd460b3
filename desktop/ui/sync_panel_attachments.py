"""Attachments on the sync page: what is on its way, how long it takes, and the switch that stops it."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QCheckBox, QPushButton, QWidget

from desktop.queries.attachment_rows import LaneRow, WaitingRow
from desktop.queries.attachments import Lane
from desktop.queries.waiting_attachments import WaitingAttachments
from desktop.ui.desk_port import DeskPort
from desktop.ui.widgets.flow import Flow
from desktop.ui.widgets.labels import PlainLabel
from desktop.ui.widgets.pane import Card
from desktop.ui.widgets.table_model import Column, RowsModel
from desktop.ui.widgets.table_view import RowsView
from desktop.wording import screens_attachments as text
from desktop.wording import sync_saving as saving
from desktop.wording.words import phrases


class AttachmentBox(Card):
    def __init__(self, desk: DeskPort) -> None:
        super().__init__(text.LANE, "sync.attachments")
        self._desk = desk
        self.sentence = PlainLabel("", "secondary", wrap=True)
        self.pause = QCheckBox(text.PAUSE)
        self.pause.setObjectName("sync.attachments.pause")
        self.pause.clicked.connect(self._pause)
        self.rows: RowsModel[WaitingRow] = RowsModel(_columns(), _spoken)
        self.list: RowsView[WaitingRow] = RowsView(self.rows, "sync.attachments.list", text.WAITING_TABLE)
        self.earlier = _button("sync.attachments.earlier", saving.EARLIER)
        self.later = _button("sync.attachments.later", saving.LATER)
        self.before = _button("sync.attachments.first", text.FIRST)
        self.hold = _button("sync.attachments.hold", text.HOLD)
        self.earlier.clicked.connect(lambda: self._shift(-1))
        self.later.clicked.connect(lambda: self._shift(1))
        self.before.clicked.connect(self._prefer)
        self.hold.clicked.connect(self._hold)
        self.list.moved.connect(self._moved)
        buttons = Flow()
        self._buttons = (self.earlier, self.later, self.before, self.hold)
        for button in self._buttons:
            buttons.addWidget(button)
        for part in (self.sentence, self.list, self.pause):
            self.body.addWidget(part)
        self.body.insertLayout(self.body.indexOf(self.list) + 1, buttons)
        self._show_rows(())

    def reload(self) -> None:
        self._desk.ask(self, Lane(), self._show)
        self._desk.ask(self, WaitingAttachments(), self._show_rows)

    def first(self) -> QWidget:
        return self.pause

    def _show(self, row: LaneRow) -> None:
        self.sentence.setText(text.lane(row.waiting, row.left, row.stored, row.missing, row.seconds_left, row.paused))
        self.pause.setChecked(row.paused)

    def _show_rows(self, rows: tuple[WaitingRow, ...]) -> None:
        self.list.restart(rows, lambda row: row.sha)
        for part in (self.list, *self._buttons):
            part.setVisible(bool(rows))
        self.list.fit_rows(6)
        self._moved(self.list.current)

    @Slot(object)
    def _moved(self, row: WaitingRow | None) -> None:
        at, last = self.list.currentIndex().row(), self.rows.rowCount() - 1
        self.earlier.setEnabled(row is not None and at > 0)
        self.later.setEnabled(row is not None and at < last)
        self.before.setEnabled(row is not None and not row.held)
        self.hold.setEnabled(row is not None)
        self.hold.setText(text.LET_GO if row is not None and row.held else text.HOLD)

    def _shift(self, step: int) -> None:
        """The button somebody stands on keeps the keyboard as long as it can be pressed."""
        if (row := self.list.current) is not None:
            self._desk.attachments.shift(row.sha, step)

    @Slot()
    def _prefer(self) -> None:
        if (row := self.list.current) is not None:
            self._desk.attachments.prefer(row.sha)

    @Slot()
    def _hold(self) -> None:
        if (row := self.list.current) is not None:
            self._desk.attachments.hold(row.sha, not row.held)

    @Slot(bool)
    def _pause(self, paused: bool) -> None:
        self._desk.attachments.pause(paused)


def _columns() -> tuple[Column[WaitingRow], ...]:
    return (
        Column(key="name", title=text.FILE, text=lambda row: row.name or text.NAMELESS, least=10),
        Column(key="number", title=text.OF_CASE, text=lambda row: f"…{row.number[-8:]}", width=8, keep=3),
        Column(key="size", title=text.HOW_BIG, text=lambda row: text.size(row.size), width=6, keep=2),
        Column(key="far", title=text.HOW_FAR, text=lambda row: text.far(row.percent, row.held), width=5),
        Column(key="left", title=saving.LEFT, text=lambda row: saving.left(row.seconds), width=7, keep=4),
    )


def _spoken(row: WaitingRow) -> str:
    parts = (row.name or text.NAMELESS, text.size(row.size), text.far(row.percent, row.held), row.number)
    return phrases((*parts, *((saving.in_all(row.seconds),) if row.seconds is not None else ())))


def _button(name: str, label: str) -> QPushButton:
    button = QPushButton(label)
    button.setObjectName(name)
    return button
