"""退回数据: what the province sent back, why, and what the clerk did about it, which is itself recorded."""

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget

from desktop.queries.rows import ReturnRow
from desktop.ui.desk_port import DeskPort
from desktop.ui.navigation import Route
from desktop.ui.widgets.forms import FormRow
from desktop.ui.widgets.labels import PlainLabel
from desktop.ui.widgets.pane import Card, into_sight
from desktop.ui.widgets.table_model import Column, RowsModel
from desktop.ui.widgets.table_view import RowsView
from desktop.wording import returned as text
from desktop.wording.refusals import refusal_sentence
from desktop.wording.troubles import trouble_sentence
from desktop.wording.words import moment, numbered, phrases
from sync.casework.calendar import CST
from sync.casework.errors import Refusal
from sync.casework.events_exchange import ReturnHandled
from sync.casework.terms import Role
from sync.casework.transitions import TRANSITIONS


class ReturnedBox(Card):
    """``handled`` carries the sentence after a decision; ``go`` opens the case."""

    go = Signal(object)
    handled = Signal(str)

    def __init__(self, desk: DeskPort, parent: QWidget | None = None) -> None:
        super().__init__(text.TITLE, "sync.returned", parent)
        self._desk = desk
        self._writing = False
        self._model: RowsModel[ReturnRow] = RowsModel(_columns(), _spoken)
        self.list: RowsView[ReturnRow] = RowsView(self._model, "sync.returned.list", text.TABLE)
        self._why = PlainLabel("", wrap=True, selectable=True)
        self.note = QLineEdit()
        self.note.setObjectName("sync.returned.note")
        self._note = FormRow(text.NOTE, self.note)
        self.corrected = self._button("corrected", text.CORRECTED, self._corrected)
        self.as_it_was = self._button("as_it_was", text.AS_IT_WAS, self._as_it_was)
        buttons = QHBoxLayout()
        buttons.addWidget(self.corrected)
        buttons.addWidget(self.as_it_was)
        buttons.addStretch(1)
        for part in (self.list, self._why, self._note):
            self.body.addWidget(part)
        self.body.addLayout(buttons)
        self.list.moved.connect(self._chosen)
        self.list.chosen.connect(self._open)
        self.show_rows(())

    @property
    def sentence(self) -> str:
        return self._why.text()

    def show_rows(self, rows: Sequence[ReturnRow]) -> None:
        """The whole card is away while nothing came back: most offices never see it."""
        stood_on = self.list.current
        self.list.restart(rows, _same)
        self.setVisible(bool(rows))
        self.list.fit_rows(5)
        if rows and self.list.current is None:
            self.list.select(0)
        if stood_on is not None and (self.list.current is None or _same(self.list.current) != _same(stood_on)):
            self.note.clear()

    def _button(self, key: str, label: str, run: Callable[[], None]) -> QPushButton:
        button = QPushButton(label)
        button.setObjectName(f"sync.returned.{key}")
        button.clicked.connect(run)
        return button

    @Slot(object)
    def _chosen(self, row: ReturnRow | None) -> None:
        self._note.set_fault("")
        shown = text.PICK
        if row is not None:
            shown = text.sentence(row.table, row.destination, row.code, row.reason, row.corrected)
        self._why.setText(shown)

    @Slot()
    def _corrected(self) -> None:
        row = self.list.current
        if row is not None and not row.corrected:
            self._fault(text.NOT_CORRECTED)
            self.list.setFocus()
        elif row is not None:
            self._record(row, text.HOW_CORRECTED)

    @Slot()
    def _as_it_was(self) -> None:
        row = self.list.current
        if not self.note.text().strip():
            self._fault(text.SAY_WHY)
            self.note.setFocus()
        elif row is not None:
            self._record(row, text.HOW_AS_IT_WAS)

    def _record(self, row: ReturnRow, how: str) -> None:
        if self._writing:
            return
        self._writing = True
        person, said = self._desk.person, self.note.text()
        fact = ReturnHandled(
            case_id=row.case_id,
            occurred_at=datetime.now(CST),
            by=person.code,
            role=_acting_as(person.roles),
            return_id=row.return_id,
            table=row.table,
            row_key=row.row_key,
            how=how,
            note=said.strip(),
        )
        self._desk.record(self, [fact], lambda _: self._done(said), self._refused)

    def _done(self, said: str) -> None:
        self._writing = False
        if self.note.text() == said:  # else it is being written for another row
            self.note.clear()
        self.handled.emit(text.HANDLED)

    def _refused(self, why: Exception) -> None:
        self._writing = False
        code, facts = str(getattr(why, "code", "bug")), getattr(why, "facts", None)
        sentence = refusal_sentence(code, facts) if isinstance(why, Refusal) else trouble_sentence(code, facts)
        self._fault(sentence)

    def _fault(self, sentence: str) -> None:
        self._note.set_fault(sentence)
        into_sight(self._note)

    @Slot(object)
    def _open(self, row: ReturnRow) -> None:
        self.go.emit(Route.to("case", case_id=row.case_id))


def _acting_as(roles: Sequence[Role]) -> Role:
    """The role that may record it; the first one where none may, and the rules say so."""
    fitting = TRANSITIONS[ReturnHandled].roles
    return next((role for role in roles if role in fitting), roles[0])


def _same(row: ReturnRow) -> object:
    return row.return_id, row.table, row.row_key


def _columns() -> tuple[Column[ReturnRow], ...]:
    return (
        Column(key="row", title=text.COLUMN_ROW, text=_what, width=9),
        Column(key="applicant", title=text.COLUMN_APPLICANT, text=lambda row: row.applicant, width=7),
        Column(key="why", title=text.COLUMN_WHY, text=lambda row: text.why(row.code, row.reason), least=12),
        Column(key="when", title=text.COLUMN_WHEN, text=lambda row: moment(row.at), width=11, keep=3),
    )


def _what(row: ReturnRow) -> str:
    return text.TABLES.get(row.table, row.table)


def _spoken(row: ReturnRow) -> str:
    return phrases((row.applicant, _what(row), moment(row.at), text.why(row.code, row.reason), numbered(row.number)))
