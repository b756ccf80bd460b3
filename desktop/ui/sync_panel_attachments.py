"""Attachments on the sync page: what is on its way, how long it takes, and the switch that stops it."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QCheckBox, QWidget

from desktop.queries.attachment_rows import LaneRow
from desktop.queries.attachments import Lane
from desktop.ui.desk_port import DeskPort
from desktop.ui.widgets.labels import PlainLabel
from desktop.ui.widgets.pane import Card
from desktop.wording import screens_attachments as text


class AttachmentBox(Card):
    def __init__(self, desk: DeskPort) -> None:
        super().__init__(text.LANE, "sync.attachments")
        self._desk = desk
        self.sentence = PlainLabel("", "secondary", wrap=True)
        self.pause = QCheckBox(text.PAUSE)
        self.pause.setObjectName("sync.attachments.pause")
        self.pause.clicked.connect(self._pause)
        self.meter = QCheckBox(text.METERED)
        self.meter.setObjectName("sync.attachments.meter")
        self.meter.clicked.connect(self._meter)
        self.spent = PlainLabel("", "secondary", wrap=True)
        self.spent.hide()
        for part in (self.sentence, self.pause, self.meter, self.spent):
            self.body.addWidget(part)

    def reload(self) -> None:
        self._desk.ask(self, Lane(), self._show)

    def first(self) -> QWidget:
        return self.pause

    def _show(self, row: LaneRow) -> None:
        self.sentence.setText(text.lane(row.waiting, row.left, row.stored, row.missing, row.seconds_left, row.paused))
        self.pause.setChecked(row.paused)
        self.meter.setChecked(row.metered)
        self.spent.setText(text.spent(row.today, row.budget))
        self.spent.setVisible(row.metered)

    @Slot(bool)
    def _pause(self, paused: bool) -> None:
        self._desk.attachments.pause(paused)

    @Slot(bool)
    def _meter(self, metered: bool) -> None:
        self._desk.attachments.meter(metered)
