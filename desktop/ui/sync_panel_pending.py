"""What is kept here and waits for the platform, by case, with its size."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot

from desktop.queries.rows import PendingRow
from desktop.ui.navigation import Route
from desktop.ui.widgets.labels import PlainLabel
from desktop.ui.widgets.pane import Card
from desktop.ui.widgets.table_model import Column, RowsModel
from desktop.ui.widgets.table_view import RowsView
from desktop.wording import screens_lists as text
from desktop.wording import sync_centre, sync_words
from desktop.wording.events import event_title
from desktop.wording.words import NOTHING, listed, moment


class PendingBox(Card):
    """``go`` opens a case."""

    go = Signal(object)

    def __init__(self) -> None:
        super().__init__(text.WAITING, "sync.waiting")
        self.model: RowsModel[PendingRow] = RowsModel(_columns(), _spoken)
        self.list: RowsView[PendingRow] = RowsView(self.model, "sync.pending", text.PENDING_TABLE)
        self.none = PlainLabel(sync_centre.LOADING, "secondary")
        self.body.addWidget(self.none)
        self.body.addWidget(self.list)
        self.list.hide()
        self.list.chosen.connect(self._open)

    def show_rows(self, rows: Sequence[PendingRow]) -> None:
        self.list.restart(rows, lambda one: one.case_id)
        self.list.setVisible(bool(rows))
        self.list.fit_rows(8)
        self.none.setText(sync_words.NOTHING_PENDING)
        self.none.setVisible(not rows)

    @Slot(object)
    def _open(self, row: PendingRow) -> None:
        if row.case_id:
            self.go.emit(Route.to("case", case_id=row.case_id))


def _columns() -> tuple[Column[PendingRow], ...]:
    return (
        Column(key="applicant", title=text.COLUMN_APPLICANT, text=_who, width=9),
        Column(key="events", title=text.COLUMN_EVENTS, text=_what),
        Column(key="number", title=text.COLUMN_NUMBER, text=lambda row: _tail(row.number), width=10, keep=2),
        Column(key="size", title=sync_centre.SIZE, text=_size, width=5, keep=4, right=True),
        Column(key="since", title=text.COLUMN_SINCE, text=lambda row: moment(row.since), width=11, keep=3),
    )


def _who(row: PendingRow) -> str:
    return row.applicant or text.OFFICE_ITSELF


def _what(row: PendingRow) -> str:
    return listed(event_title(name) for name in row.events)


def _size(row: PendingRow) -> str:
    return sync_centre.amount(row.size)


def _tail(number: str) -> str:
    return f"…{number[-10:]}" if len(number) > 16 else number or NOTHING


def _spoken(row: PendingRow) -> str:
    return sync_centre.pending_spoken(_who(row), _what(row), _size(row), moment(row.since), row.number or NOTHING)
