"""评价: what is known of the citizen's rating, and what a bad one asks for. Nothing here can be changed."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop.queries.rows import CaseFileRow, TimelineRow
from desktop.ui.desk_port import DeskPort
from desktop.ui.page import PageAction
from desktop.ui.widgets.action_row import label_of
from desktop.ui.widgets.labels import PlainLabel, button_text
from desktop.ui.widgets.table_model import Column, RowsModel
from desktop.ui.widgets.table_view import RowsView
from desktop.wording import rating as text
from desktop.wording import words
from desktop.wording.events import event_title
from desktop.wording.events_text import describe
from desktop.wording.states import GRADES, RATINGS
from sync.casework.clock import Limit, due
from sync.casework.events_closing import RatingRecorded
from sync.casework.events_handling import NoteAdded
from sync.casework.ratings import BAD, CALL_BACK, CALLED_BACK, RECTIFY, called_back, waits_sealed
from sync.casework.terms import Rating

SHOWN = frozenset({"rating.sealed", "rating.recorded", "rating.rectified"})


class RatingTab(QWidget):
    """``wanted`` carries the deed to start and the text it begins with."""

    wanted = Signal(str, str)

    def __init__(self, desk: DeskPort) -> None:
        super().__init__()
        self._desk = desk
        when, what, said = text.COLUMNS
        columns: tuple[Column[TimelineRow], ...] = (
            Column(key="when", title=when, text=lambda row: words.moment(row.at), width=9.5),
            Column(key="what", title=what, text=lambda row: event_title(row.name), width=11),
            Column(key="said", title=said, text=lambda row: describe(row.event)),
        )
        self.model = RowsModel(columns, lambda row: f"{words.moment(row.at)} {event_title(row.name)}")
        self.table = RowsView(self.model, "case.ratings", text.TAB)
        self.standing = PlainLabel("", "strong", wrap=True)
        self.to_do = PlainLabel("", "danger", wrap=True)
        self.ask = _button("case.rating.ask", text.RATE)
        self.call = _button("case.rating.call", text.CALL)
        self.rectify = _button("case.rating.rectify", text.RECTIFY)
        self.why = PlainLabel("", "secondary", wrap=True)
        self._run: PageAction | None = None
        self.ask.clicked.connect(lambda: self._run.run() if self._run else None)
        self.call.clicked.connect(lambda: self.wanted.emit("note.added", CALLED_BACK))
        self.rectify.clicked.connect(lambda: self.wanted.emit("rating.rectified", ""))
        buttons = QHBoxLayout()
        for button in (self.ask, self.call, self.rectify):
            buttons.addWidget(button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for part in (self.standing, self.to_do, self.table):
            column.addWidget(part, 1 if part is self.table else 0)
        column.addWidget(self.why)
        column.addLayout(buttons)

    def show_file(self, file: CaseFileRow, asking: PageAction) -> None:
        """``asking``: opens the citizen's window, or says why not."""
        rows = [row for row in file.timeline if row.name in SHOWN or _is_call(row)]
        self.table.restart(rows, lambda row: row.entry_id)
        self.standing.setText(_standing(file))
        sentence = self._to_do(file)
        self.to_do.setText(sentence)
        self.to_do.setVisible(bool(sentence))
        open_bad = file.case.rating is Rating.RECTIFYING and not file.readonly
        self.call.setVisible(open_bad and not called_back(file.case.notes))
        self.rectify.setVisible(open_bad and "rating.rectified" in file.actions)
        self._run = asking
        self.ask.setText(button_text(label_of(asking)))
        self.ask.setEnabled(not asking.refused)
        self.why.setText(asking.refused)
        self.why.setVisible(bool(asking.refused))

    def _to_do(self, file: CaseFileRow) -> str:
        known = bad_since(file.timeline)
        if file.case.rating is not Rating.RECTIFYING or known is None:
            return ""
        if called_back(file.case.notes):
            return text.to_rectify(self._until(known, RECTIFY))
        return text.to_call(self._until(known, CALL_BACK))

    def _until(self, since: datetime, limit: Limit) -> str:
        end = due(since, limit, self._desk.calendar, self._desk.office.region).due_date
        return words.short_day(end) if end else ""


def bad_since(timeline: Sequence[TimelineRow]) -> datetime | None:
    """When the newest bad rating came to be known: from then on somebody has to call back."""
    found = (
        row.recorded_at
        for row in timeline
        if isinstance(row.event, RatingRecorded) and row.event.grade in BAD and not row.code
    )
    return next(found, None)


def _standing(file: CaseFileRow) -> str:
    case = file.case
    if case.grade is not None:
        return text.standing(RATINGS[case.rating], GRADES[case.grade])
    return text.SEALED if waits_sealed(case.occasions) else text.ASKED_NOTHING


def _is_call(row: TimelineRow) -> bool:
    return isinstance(row.event, NoteAdded) and row.event.text.startswith(CALLED_BACK)


def _button(name: str, word: str) -> QPushButton:
    button = QPushButton(word)
    button.setObjectName(name)
    return button
