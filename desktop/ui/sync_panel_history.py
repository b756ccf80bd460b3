"""What the line has done: every session with its time, its bytes, how it ended and when it went on."""

from datetime import datetime

from PySide6.QtCore import Slot

from desktop.queries.line_history import LineHistory, SessionRow
from desktop.ui.desk_port import DeskPort
from desktop.ui.widgets.labels import PlainLabel
from desktop.ui.widgets.pane import Card
from desktop.ui.widgets.table_model import Column, RowsModel
from desktop.ui.widgets.table_view import RowsView
from desktop.wording import sync_centre as text
from desktop.wording.words import phrases
from sync.casework.calendar import CST

SHOWN = 12
"""Rows at once; the list scrolls for the rest."""


class HistoryBox(Card):
    def __init__(self, desk: DeskPort) -> None:
        super().__init__(text.HISTORY, "sync.history")
        self._desk = desk
        self.sessions: RowsModel[SessionRow] = RowsModel(_columns(), _spoken)
        self.list: RowsView[SessionRow] = RowsView(self.sessions, "sync.history.list", text.HISTORY_TABLE)
        self.none = PlainLabel(text.LOADING, "secondary")
        self.whole = PlainLabel("", wrap=True, selectable=True)
        for part in (self.none, self.list, self.whole, PlainLabel(text.HISTORY_HELP, "secondary", wrap=True)):
            self.body.addWidget(part)
        self.list.moved.connect(self._tell)
        self.list.hide()

    def reload(self) -> None:
        self._desk.ask(self, LineHistory(), self._show)

    def _show(self, rows: tuple[SessionRow, ...]) -> None:
        self.list.restart(rows, lambda row: (row.kind, row.begun))
        self.list.setVisible(bool(rows))
        self.list.fit_rows(min(SHOWN, len(rows)))
        self.none.setText(text.NO_HISTORY)
        self.none.setVisible(not rows)
        self._tell(self.list.current)

    @Slot(object)
    def _tell(self, row: SessionRow | None) -> None:
        told = text.session_sentence(row.begun, row.ended, row.trouble, row.resumed) if row else ""
        self.whole.setText(told)
        self.whole.setVisible(bool(told))


def _columns() -> tuple[Column[SessionRow], ...]:
    return (
        Column(key="when", title=text.WHEN, text=_when, width=11),
        Column(key="what", title=text.WHAT, text=_what, least=10),
        Column(key="carried", title=text.CARRIED, text=lambda row: text.short_ways(row.up, row.down), width=11, keep=2),
        Column(key="result", title=text.RESULT, text=lambda row: text.outcome(row.trouble), width=11),
        Column(key="resumed", title=text.RESUMED, text=_resumed, width=7, keep=3),
    )


def _when(row: SessionRow) -> str:
    return text.span(row.begun, row.ended, datetime.now(CST))


def _what(row: SessionRow) -> str:
    return text.what(row.kind, row.runs, row.pushed, row.pulled, row.trouble)


def _resumed(row: SessionRow) -> str:
    return text.resumed(row.trouble, row.resumed, datetime.now(CST))


def _spoken(row: SessionRow) -> str:
    told = text.session_sentence(row.begun, row.ended, row.trouble, row.resumed)
    return phrases((_what(row), text.both_ways(row.up, row.down), told))
