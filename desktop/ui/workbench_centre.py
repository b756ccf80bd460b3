"""The whole centre on the workbench: totals, each clerk's load, machines that were long silent, and handing over."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.queries.centre import Centre, CentreRow, DeviceRow, LoadRow
from desktop.ui.desk_port import DeskPort
from desktop.ui.navigation import Route
from desktop.ui.theme import Tone
from desktop.ui.widgets.chip import Chip
from desktop.ui.widgets.labels import PlainLabel
from desktop.ui.widgets.pane import Card
from desktop.ui.widgets.table_model import Column, RowsModel
from desktop.ui.widgets.table_view import RowsView
from desktop.ui.workbench_centre_overdue import CentreOverdue
from desktop.ui.workbench_handover import HandOver
from desktop.ui.worklist_spelling import written
from desktop.wording import screens_lists as lists
from desktop.wording import words
from desktop.wording import workbench as text
from desktop.wording.words import aside
from sync.casework.calendar import CST
from sync.casework.terms import Role

WHO_SEES = frozenset({Role.CENTER, Role.SUPERVISOR})
SILENT_DAYS = 2
MOST_ROWS = 8


class CentrePane(QWidget):
    """``go`` carries the route to what lies with a clerk; ``told`` a sentence about a sheet or a hand-over."""

    go = Signal(object)
    told = Signal(str)

    def __init__(self, desk: DeskPort) -> None:
        super().__init__()
        self._desk = desk
        self.totals = PlainLabel(text.READING, "strong", wrap=True)
        self.load = RowsModel(_load_columns(), lambda row: f"{_name(row)} {row.open} {row.overdue}")
        self.load_table = RowsView(self.load, "workbench.centre.load", text.LOAD)
        self.devices = RowsModel(_device_columns(), lambda row: f"{row.device[-4:]} {_silence(row)}")
        self.device_table = RowsView(self.devices, "workbench.centre.devices", text.DEVICES)
        self.handover = HandOver(desk)
        self.overdue = CentreOverdue(desk.name_of)
        self.overdue.go.connect(self.go)
        self.load_table.chosen.connect(self._open)
        self.handover.told.connect(self.told)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.totals)
        column.addWidget(self.overdue)
        for name, table in ((text.LOAD, self.load_table), (text.DEVICES, self.device_table)):
            card = Card(name)
            card.body.addWidget(table)
            column.addWidget(card)
        column.addWidget(self.handover)
        column.addStretch(1)

    def reload(self) -> None:
        self._desk.ask_long(self, Centre(), self._show, lambda _: self.totals.setText(text.FAILED))

    @Slot(object)
    def _show(self, row: CentreRow) -> None:
        whole = row.total
        self.totals.setText(text.totals(whole.open, whole.overdue, whole.due_today, whole.waiting, whole.to_deliver))
        self.load_table.restart(row.load, lambda one: one.code)
        self.device_table.restart(row.devices, lambda one: one.device)
        for table, count in ((self.load_table, len(row.load)), (self.device_table, len(row.devices))):
            table.fit_rows(min(MOST_ROWS, max(1, count)))
        self.overdue.show_centre(row)
        self.handover.show_people(_people(row.load))

    @Slot(object)
    def _open(self, row: LoadRow) -> None:
        self.go.emit(Route.to("worklist", view="all", text=written(lists.TOKEN_BY, row.name)))


def _people(load: Sequence[LoadRow]) -> tuple[tuple[str, str], ...]:
    return tuple((row.code, row.name) for row in load if row.code)


def _load_columns() -> tuple[Column[LoadRow], ...]:
    who, opened, overdue, today, waiting, deliver = text.LOAD_COLUMNS
    return (
        Column(key="who", title=who, text=_name),
        Column(key="open", title=opened, text=lambda row: str(row.open), width=4),
        Column(
            key="overdue", title=overdue, text=lambda row: str(row.overdue), width=5,
            chip=lambda row: Chip(word=str(row.overdue), tone=Tone.RED, shape="light_red") if row.overdue else None,
        ),
        Column(key="today", title=today, text=lambda row: str(row.due_today), width=6),
        Column(key="waiting", title=waiting, text=lambda row: str(row.waiting), width=5, keep=2),
        Column(key="deliver", title=deliver, text=lambda row: str(row.to_deliver), width=5, keep=3),
    )  # fmt: skip


def _device_columns() -> tuple[Column[DeviceRow], ...]:
    device, last, state = text.DEVICE_COLUMNS
    return (
        Column(key="device", title=device, text=_device, width=11),
        Column(key="last", title=last, text=lambda row: words.moment(row.last_at), width=10, keep=5),
        Column(key="state", title=state, text=_silence, chip=_silence_chip),
    )


def _name(row: LoadRow) -> str:
    return row.name or text.NOBODY


def _device(row: DeviceRow) -> str:
    """Its last letters, as they stand on the sync page; nobody reads a whole identity."""
    short = f"…{row.device[-6:].upper()}"
    return aside(short, text.THIS_ONE if row.own else "")


def _silent_days(row: DeviceRow) -> int:
    return (datetime.now(CST).date() - row.last_at.astimezone(CST).date()).days


def _silence(row: DeviceRow) -> str:
    days = _silent_days(row)
    return text.silent(days) if days >= SILENT_DAYS and not row.own else text.UP_TO_DATE


def _silence_chip(row: DeviceRow) -> Chip:
    word = _silence(row)
    quiet = word != text.UP_TO_DATE
    return Chip(word=word, tone=Tone.AMBER if quiet else Tone.GREEN, shape="warning" if quiet else "tick")
