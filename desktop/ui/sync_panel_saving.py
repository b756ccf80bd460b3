"""Sparing the line: the switches below the bars, and in words what each of them does."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QAbstractSpinBox, QCheckBox, QHBoxLayout, QSpinBox, QVBoxLayout, QWidget

from desktop.queries.attachment_rows import LaneRow
from desktop.queries.attachments import Lane
from desktop.ui.desk_port import DeskPort
from desktop.ui.widgets.flow import Flow
from desktop.ui.widgets.labels import PlainLabel
from desktop.wording import sync_saving as text

MOST_KB = 1_024
KB = 1_024


class SavingSwitches(QWidget):
    """Everything here is kept at once; none of it holds back what is recorded in a case."""

    def __init__(self, desk: DeskPort) -> None:
        super().__init__()
        self._desk = desk
        self.saver = _box("saver", text.SAVER)
        self.nights = _box("nights", text.NIGHTS)
        self.follow = _box("follow", text.FOLLOW)
        self.limit = QSpinBox()
        self.limit.setObjectName("sync.saving.limit")
        self.limit.setRange(0, MOST_KB)
        self.limit.setSingleStep(4)
        self.limit.setSuffix(text.UNIT)
        self.limit.setSpecialValueText(text.NO_LIMIT)
        self.limit.setKeyboardTracking(False)
        self.limit.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.NoButtons)
        self.said = PlainLabel("", "secondary", wrap=True)
        self.said.hide()
        self._assemble()
        self.saver.clicked.connect(lambda on: desk.attachments.meter(on))
        self.nights.clicked.connect(lambda on: desk.attachments.choose(night=on))
        self.follow.clicked.connect(lambda on: desk.attachments.choose(follow=on))
        self.limit.valueChanged.connect(self._limit)

    def reload(self) -> None:
        self._desk.ask(self, Lane(), self._show)

    def _show(self, row: LaneRow) -> None:
        self.saver.setChecked(row.metered)
        self.nights.setChecked(row.night)
        self.follow.setChecked(row.follow)
        if not self.limit.hasFocus():
            self.limit.blockSignals(True)
            self.limit.setValue(row.limit // KB)
            self.limit.blockSignals(False)
        told = "".join(self._sentences(row))
        self.said.setText(told)
        self.said.setVisible(bool(told))

    def _sentences(self, row: LaneRow) -> list[str]:
        told = [text.TOLD_METERED] if row.follow and row.told else []
        told += [text.saving(row.today, row.budget)] if row.saving else []
        told += [text.TONIGHT] if row.waits_for_night else []
        told += [text.limited(row.limit)] if row.limit else []
        return told if self._desk.traffic.knows_metered else [*told, text.NOT_KNOWN]

    @Slot(int)
    def _limit(self, kilobytes: int) -> None:
        self._desk.attachments.choose(limit=kilobytes * KB)

    def _assemble(self) -> None:
        pair = QWidget()
        label = PlainLabel(text.LIMIT)
        label.setBuddy(self.limit)
        self.limit.setAccessibleName(text.LIMIT.replace("&", ""))
        row = QHBoxLayout(pair)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(label)
        row.addWidget(self.limit)
        switches = Flow()
        for part in (self.saver, self.nights, pair, self.follow):
            switches.addWidget(part)
        self.follow.setVisible(self._desk.traffic.knows_metered)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(switches)
        column.addWidget(self.said)


def _box(name: str, label: str) -> QCheckBox:
    box = QCheckBox(label)
    box.setObjectName(f"sync.saving.{name}")
    return box
