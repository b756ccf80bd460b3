"""What is over in the whole centre: the numbers as ways to their lists, and the worst cases with who has them."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from desktop.queries.centre import CentreRow
from desktop.queries.rows import CaseRow, ViewName
from desktop.ui.case_chips import time_chip
from desktop.ui.navigation import Route
from desktop.ui.widgets.flow import Flow
from desktop.ui.widgets.pane import Card
from desktop.ui.widgets.table_model import Column, RowsModel
from desktop.ui.widgets.table_view import RowsView
from desktop.wording import screens_lists as lists
from desktop.wording import workbench_centre as text
from desktop.wording import worklist_words as more
from desktop.wording.words import phrases

WAYS = (ViewName.OVERDUE, ViewName.DUE_TODAY, ViewName.WAITING_CITIZEN, ViewName.TO_DELIVER)


class CentreOverdue(QWidget):
    """``go`` carries the route to a list or a case."""

    go = Signal(object)

    def __init__(self, name_of: Callable[[str], str]) -> None:
        super().__init__()
        ways = Flow()
        self.ways = {view: _way(view, partial(self._list, view)) for view in WAYS}
        for button in self.ways.values():
            ways.addWidget(button)
        self.rows = RowsModel(_columns(name_of), lambda row: phrases((lists.spoken_row(row), name_of(row.handled_by))))
        self.table = RowsView(self.rows, "workbench.centre.overdue", text.OVERDUE)
        self.table.chosen.connect(self._open)
        self._card = Card(text.OVERDUE)
        self._card.body.addWidget(self.table)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(ways)
        column.addWidget(self._card)

    def show_centre(self, row: CentreRow) -> None:
        """Nothing over: no empty table and no praise."""
        total = row.total
        numbers = (total.overdue, total.due_today, total.waiting, total.to_deliver)
        for button, view, number in zip(self.ways.values(), WAYS, numbers, strict=True):
            button.setText(text.way(lists.VIEWS[view.value], number))
        self.table.restart(row.overdue, lambda one: one.case_id)
        self.table.fit_rows(max(1, len(row.overdue)))
        self._card.setVisible(bool(row.overdue))

    def _list(self, view: ViewName) -> None:
        self.go.emit(Route.to("worklist", view=view.value))

    @Slot(object)
    def _open(self, row: CaseRow) -> None:
        self.go.emit(Route.to("case", case_id=row.case_id))


def _way(view: ViewName, run: Callable[[], None]) -> QPushButton:
    button = QPushButton()
    button.setObjectName(f"workbench.centre.{view.value}")
    button.setAccessibleName(lists.VIEWS[view.value])
    button.clicked.connect(lambda: run())
    return button


def _columns(name_of: Callable[[str], str]) -> tuple[Column[CaseRow], ...]:
    return (
        Column(
            key="light",
            title=lists.COLUMN_LIGHT,
            text=lists.left_words,
            width=10,
            chip=lambda row: time_chip(row.light, row.remaining, row.overdue, row.unit),
        ),
        Column(key="applicant", title=lists.COLUMN_APPLICANT, text=lambda row: row.applicant, width=7),
        Column(key="item", title=lists.COLUMN_ITEM, text=lambda row: row.item_name, keep=5),
        Column(key="by", title=more.COLUMN_HANDLER, text=lambda row: name_of(row.handled_by), width=7),
    )
