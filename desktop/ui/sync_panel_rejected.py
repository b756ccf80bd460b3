"""What the platform did not take: why, and the clerk's decision, which is itself recorded."""

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget

from desktop.office.changes import Recorded
from desktop.queries.conflict_rows import ConflictRow
from desktop.queries.conflicts import Conflict
from desktop.queries.rows import AttentionRow
from desktop.ui.case_deeds import Stamp, stamped
from desktop.ui.desk_port import DeskPort
from desktop.ui.navigation import Route
from desktop.ui.sync_panel_conflict import ConflictPane
from desktop.ui.widgets.forms import FormRow
from desktop.ui.widgets.labels import PlainLabel
from desktop.ui.widgets.pane import Card, into_sight
from desktop.ui.widgets.table_model import Column, RowsModel
from desktop.ui.widgets.table_view import RowsView
from desktop.wording import screens_lists as text
from desktop.wording import sync_centre, sync_words
from desktop.wording.conflicts import DISPOSED, ONLY_SUPERVISOR
from desktop.wording.events import event_title
from desktop.wording.refusals import refusal_sentence, rejection_sentence
from desktop.wording.troubles import trouble_sentence
from desktop.wording.words import moment, phrases
from sync.casework.calendar import CST
from sync.casework.errors import Refusal
from sync.casework.events_closing import RejectionDisposed
from sync.casework.events_handling import OverreachForwarded
from sync.casework.facts import Event


class RejectedBox(Card):
    """``disposed`` carries the sentence after a decision; ``go`` opens the case to do the step again."""

    go = Signal(object)
    disposed = Signal(str)

    def __init__(self, desk: DeskPort, parent: QWidget | None = None) -> None:
        super().__init__(text.ATTENTION, "sync.rejected", parent)
        self.desk = desk
        self.wanted_case = ""
        self.writing = False
        self._model: RowsModel[AttentionRow] = RowsModel(_columns(), _spoken)
        self.list: RowsView[AttentionRow] = RowsView(self._model, "sync.rejected.list", text.ATTENTION_TABLE)
        self._none = PlainLabel(sync_words.NO_ATTENTION, "secondary")
        self._why = PlainLabel("", wrap=True, selectable=True)
        self.reason = QLineEdit()
        self.reason.setObjectName("sync.rejected.reason")
        self._reason = FormRow(text.WHY_GIVE_UP, self.reason)
        self.redo = self._button("redo", text.REDO, self._redo)
        self.forward = self._button("forward", text.FORWARD, self._forward)
        self.drop = self._button("drop", text.GIVE_UP, self._drop)
        buttons = QHBoxLayout()
        buttons.addWidget(self.forward)
        buttons.addWidget(self.redo)
        buttons.addWidget(self.drop)
        buttons.addStretch(1)
        self.conflict = ConflictPane(desk)
        for part in (self._none, self.list, self._why, self.conflict, self._reason):
            self.body.addWidget(part)
        self.body.addLayout(buttons)
        self.list.moved.connect(self._chosen)
        self.list.chosen.connect(self._open)
        self.conflict.disposed.connect(lambda outcome: self.disposed.emit(DISPOSED[outcome]))
        self.conflict.refused.connect(self.refuse)
        self.show_rows(())
        self._none.setText(sync_centre.LOADING)

    @property
    def sentence(self) -> str:
        return self._why.text()

    def show_rows(self, rows: Sequence[AttentionRow]) -> None:
        stood_on = self.list.current
        self.list.restart(rows, _same)
        for part in (self.list, self._why, self._reason, self.redo, self.drop):
            part.setVisible(bool(rows))
        self._none.setText(sync_words.NO_ATTENTION)
        self._none.setVisible(not rows)
        self.list.fit_rows(5)
        wanted, self.wanted_case = self.wanted_case, ""
        at = next((at for at, row in enumerate(rows) if wanted and row.case_id == wanted), None)
        if at is not None or (rows and self.list.current is None):
            self.list.select(at or 0)
        if self.list.current is None:
            self._chosen(None)
        if stood_on is not None and (self.list.current is None or _same(self.list.current) != _same(stood_on)):
            self.reason.clear()  # written for a step that is not here any more

    def _button(self, key: str, label: str, run: Callable[[], None]) -> QPushButton:
        button = QPushButton(label)
        button.setObjectName(f"sync.rejected.{key}")
        button.clicked.connect(run)
        return button

    @Slot(object)
    def _chosen(self, row: AttentionRow | None) -> None:
        self._reason.set_fault("")
        self.forward.setVisible(row is not None and row.forwardable)
        shown = self.conflict.row
        if row is None or shown is None or shown.mine.entry_id != row.entry_id:
            self._compare(row, None)
        if row is None:
            self._why.setText(text.PICK_REJECTED)
            return
        asked = Conflict(case_id=row.case_id, entry_id=row.entry_id)
        self.desk.ask(self, asked, lambda found: self._compare(row, found))
        why = rejection_sentence(row.code)
        self._why.setText(text.rejected_sentence(event_title(row.name), moment(row.at), why, row.winner))

    def _compare(self, row: AttentionRow | None, found: ConflictRow | None) -> None:
        """Both sides of the chosen step; what the rules leave no room for cannot be pressed, and says why."""
        if row is not self.list.current:
            return
        self.conflict.show_conflict(found)
        why = self.conflict.why_no_redo()
        self.redo.setEnabled(not why)
        self.redo.setToolTip(why)
        self.redo.setAccessibleDescription(why)
        held = "" if self.conflict.clerk_may_drop else ONLY_SUPERVISOR
        self.drop.setEnabled(not held)
        self.drop.setToolTip(held)
        self.drop.setAccessibleDescription(held)

    @Slot()
    def _redo(self) -> None:
        row = self.list.current
        if row is not None:
            self._record(row, text.OUTCOME_REDO, lambda: self._redone(row))

    @Slot()
    def _drop(self) -> None:
        row = self.list.current
        if not self.reason.text().strip():
            self._fault(text.SAY_WHY)
            self.reason.setFocus()
        elif row is not None:
            self._record(row, text.OUTCOME_DROPPED, partial(self._dropped, self.reason.text()))

    @Slot()
    def _forward(self) -> None:
        row = self.list.current
        if row is not None:
            person = self.desk.person
            stamp = Stamp(case_id=row.case_id, occurred_at=datetime.now(CST), by=person.code, role=person.roles[0])
            fact = stamped(OverreachForwarded, stamp, entry_id=row.entry_id, office=row.holder)
            _write(self, fact, lambda: self.disposed.emit(text.DISPOSED_FORWARDED))

    def _record(self, row: AttentionRow, outcome: str, then: Callable[[], None]) -> None:
        person = self.desk.person
        fact = RejectionDisposed(
            case_id=row.case_id,
            occurred_at=datetime.now(CST),
            by=person.code,
            role=person.roles[0],
            entry_id=row.entry_id,
            outcome=outcome,
            reason=self.reason.text().strip(),
        )
        _write(self, fact, then)

    def _redone(self, row: AttentionRow) -> None:
        self.disposed.emit(text.DISPOSED_REDO)
        if self.isVisible():  # nobody is led away from where they have gone meanwhile
            self.go.emit(Route.to("case", case_id=row.case_id))

    def _dropped(self, said: str) -> None:
        if self.reason.text() == said:  # else it is being written for another step
            self.reason.clear()
        self.disposed.emit(text.DISPOSED_DROPPED)

    def refuse(self, why: Exception) -> None:
        self.writing = False
        code, facts = str(getattr(why, "code", "bug")), getattr(why, "facts", None)
        sentence = refusal_sentence(code, facts) if isinstance(why, Refusal) else trouble_sentence(code, facts)
        self._fault(sentence)

    def _fault(self, sentence: str) -> None:
        self._reason.set_fault(sentence)
        into_sight(self._reason)

    @Slot(object)
    def _open(self, row: AttentionRow) -> None:
        self.go.emit(Route.to("case", case_id=row.case_id))


def _write(box: RejectedBox, fact: Event, then: Callable[[], None]) -> None:
    """Once, however often it is pressed until it is on record."""
    if box.writing:
        return
    box.writing = True

    def done(_: Recorded) -> None:
        box.writing = False
        then()

    box.desk.record(box, [fact], done, box.refuse)


def _same(row: AttentionRow) -> object:
    return row.entry_id


def _columns() -> tuple[Column[AttentionRow], ...]:
    return (
        Column(key="what", title=text.COLUMN_WHAT, text=lambda row: event_title(row.name), width=9),
        Column(key="applicant", title=text.COLUMN_APPLICANT, text=lambda row: row.applicant, width=7),
        Column(key="why", title=text.COLUMN_WHY, text=lambda row: rejection_sentence(row.code), least=12),
        Column(key="when", title=text.COLUMN_WHEN, text=lambda row: moment(row.at), width=11, keep=3),
    )


def _spoken(row: AttentionRow) -> str:
    return phrases((row.applicant, event_title(row.name), moment(row.at), rejection_sentence(row.code)))
