"""基础数据: which packs this desk has, which ones come, how long that takes, and the button that stops them."""

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QPushButton, QWidget

from desktop.queries.base_packs import BasePackRow, BasePacks
from desktop.queries.rows import LinePhase
from desktop.ui.desk_port import DeskPort
from desktop.ui.navigation import Route
from desktop.ui.widgets.flow import Flow
from desktop.ui.widgets.labels import PlainLabel
from desktop.ui.widgets.pane import Card
from desktop.ui.widgets.table_model import Column, RowsModel
from desktop.ui.widgets.table_view import RowsView
from desktop.wording import packs as names
from desktop.wording import sync_packs as text
from desktop.wording.screens_attachments import size
from desktop.wording.words import NOTHING, phrases

SMALL = 2_000
"""What is reckoned for a pack of which nothing is here yet: the people of an office."""
FRESH_MS = 1_000
"""As often the figures move while a pack comes and somebody looks."""


class DataBox(Card):
    """``go`` leads on to the workbench: nothing here has to be waited for."""

    go = Signal(object)

    def __init__(self, desk: DeskPort) -> None:
        super().__init__(text.TITLE, "sync.data")
        self._desk = desk
        self._rows: tuple[BasePackRow, ...] = ()
        self.sentence = PlainLabel("", wrap=True)
        self.packs: RowsModel[BasePackRow] = RowsModel(self._columns(), self._spoken)
        self.list: RowsView[BasePackRow] = RowsView(self.packs, "sync.data.list", text.TABLE)
        self.pause = _button("pause", text.PAUSE)
        self.work = _button("work", text.TO_WORK)
        buttons = Flow()
        for button in (self.pause, self.work):
            buttons.addWidget(button)
        self.body.addWidget(self.sentence)
        self.body.addWidget(self.list)
        self.body.addLayout(buttons)
        self.pause.clicked.connect(self._pause)
        self.work.clicked.connect(lambda: self.go.emit(Route("workbench")))
        self._fresh = QTimer(self)
        self._fresh.setInterval(FRESH_MS)
        self._fresh.timeout.connect(self._tell)

    def first(self) -> QWidget:
        return self.pause if self.pause.isVisible() else self.work

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._tell()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._fresh.stop()

    def reload(self) -> None:
        self._desk.ask_long(self, BasePacks(), self._show, self._desk.troubled.emit)

    def _show(self, rows: tuple[BasePackRow, ...]) -> None:
        self._rows = rows
        self.list.restart(rows, lambda row: row.name)
        self.list.fit_rows(len(rows))
        self._tell()

    @Slot()
    def _tell(self) -> None:
        """What the line knows now; it is asked again by itself only while a pack comes."""
        state = self._desk.traffic.packs()
        self.sentence.setText(self._said())
        self.pause.setText(text.GO_ON if state.paused else text.PAUSE)
        self.pause.setVisible(bool(state.left) or state.paused)
        if self._rows:
            last = self.packs.index(len(self._rows) - 1, len(self.packs.columns) - 1)
            self.packs.dataChanged.emit(self.packs.index(0, 0), last)
        if state.coming and self.isVisible():
            self._fresh.start()
        else:
            self._fresh.stop()

    def _said(self) -> str:
        state = self._desk.traffic.packs()
        if self._desk.sync_summary.phase is LinePhase.UNENROLLED:
            return text.NO_LINE
        if state.paused:
            return text.IS_PAUSED
        if state.left:
            sizes = {row.name: row.size or SMALL for row in self._rows}
            left = max(1, sum(sizes.get(name, SMALL) for name in state.left) - state.got)
            return text.coming(len(state.left), left, state.got / state.seconds if state.seconds else 0.0)
        return text.UP_TO_DATE if state.asked else text.NOT_ASKED

    def _state(self, row: BasePackRow) -> str:
        state = self._desk.traffic.packs()
        if row.name == state.coming:
            return text.percent(state.got, row.size or SMALL)
        if row.name in state.left:
            return text.STOPPED if state.paused else text.WAITS
        if row.name in state.done:
            return text.CAME
        return text.NEWEST if state.asked else text.HERE if row.size else NOTHING

    @Slot()
    def _pause(self) -> None:
        self._desk.traffic.pause_packs(not self._desk.traffic.packs().paused)
        self._tell()

    def _columns(self) -> tuple[Column[BasePackRow], ...]:
        return (
            Column(key="what", title=text.WHAT, text=lambda row: names.name_of(row.name), least=8),
            Column(key="when", title=text.OF_WHEN, text=_when, width=11, keep=3),
            Column(key="size", title=text.SIZE, text=_size, width=6, keep=4),
            Column(key="state", title=text.STATE, text=self._state, width=8),
        )

    def _spoken(self, row: BasePackRow) -> str:
        return phrases((names.name_of(row.name), _when(row), _size(row), self._state(row)))


def _when(row: BasePackRow) -> str:
    return text.issued(row.issued, row.size)


def _size(row: BasePackRow) -> str:
    return size(row.size) if row.size else NOTHING


def _button(name: str, label: str) -> QPushButton:
    button = QPushButton(label)
    button.setObjectName(f"sync.data.{name}")
    return button
