"""Both sides of a step that was not taken, row by row, and the choices the rules leave; every choice is an event."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop.office.changes import Recorded
from desktop.queries.conflict_rows import ConflictRow, Side, Verdict
from desktop.ui.case_acting import acting_role
from desktop.ui.desk_port import DeskPort
from desktop.ui.widgets.labels import PlainLabel
from desktop.ui.widgets.table_model import Column, RowsModel
from desktop.ui.widgets.table_view import RowsView
from desktop.wording import conflicts as text
from desktop.wording.deeds import FIELDS
from desktop.wording.events import event_title
from desktop.wording.events_text import describe
from desktop.wording.states import STATES
from desktop.wording.translating import Say, chinese, tr
from desktop.wording.words import NOTHING, about, moment, phrases
from sync.casework.calendar import CST
from sync.casework.events_closing import FactCorrected, RejectionDisposed
from sync.casework.facts import Event
from sync.casework.terms import Role


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """One line of the comparison."""

    what: str
    mine: str
    theirs: str


class ConflictPane(QWidget):
    """``disposed`` carries the outcome after a choice was recorded, ``refused`` what kept it from being recorded."""

    disposed = Signal(str)
    refused = Signal(object)

    def __init__(self, desk: DeskPort) -> None:
        super().__init__()
        self._desk = desk
        self._writing = False
        self.row: ConflictRow | None = None
        self.model: RowsModel[Beside] = RowsModel(_columns(), _spoken)
        self.table: RowsView[Beside] = RowsView(self.model, "sync.conflict.table", text.TABLE)
        self.law = PlainLabel("", wrap=True, selectable=True)
        self.mine = self._button("mine", text.USE_MINE, self._use_mine)
        self.theirs = self._button("theirs", text.USE_THEIRS, lambda: self._dispose(text.OUTCOME_THEIRS))
        self.confirm = self._button("confirm", text.CONFIRM, lambda: self._dispose(text.OUTCOME_CONFIRMED))
        buttons = QHBoxLayout()
        for button in (self.mine, self.theirs, self.confirm):
            buttons.addWidget(button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.table)
        column.addWidget(self.law)
        column.addLayout(buttons)
        self.hide()

    def show_conflict(self, row: ConflictRow | None) -> None:
        known, self.row = self.row, row
        self.setVisible(row is not None)
        if row is None or row == known:
            return
        self.model.start(beside(row), more=False)
        self.table.fit_rows(9)
        offered = tuple(map(event_title, row.offered))
        self.law.setText(text.law(row.verdict.value, STATES[row.state], offered, row.standing, stands(row)))
        for button in (self.mine, self.theirs):
            button.setVisible(row.verdict is Verdict.FIELD)
        self.confirm.setVisible(row.verdict is Verdict.SUPERVISOR)
        supervisor = Role.SUPERVISOR in self._desk.person.roles
        self.confirm.setEnabled(supervisor)
        self.confirm.setToolTip("" if supervisor else text.ONLY_SUPERVISOR)

    def why_no_redo(self) -> str:
        """Why the step cannot be done again as it was; "" when it can."""
        verdict = self.row.verdict if self.row else Verdict.REDO
        if verdict is Verdict.SUPERVISOR:
            return text.ONLY_SUPERVISOR
        return text.ONLY_REDO if verdict in (Verdict.OVER, Verdict.FIELD) else ""

    @property
    def clerk_may_drop(self) -> bool:
        """A decision against a withdrawal is not for a clerk to put aside either."""
        held = self.row is not None and self.row.verdict is Verdict.SUPERVISOR
        return not held or Role.SUPERVISOR in self._desk.person.roles

    @Slot()
    def _use_mine(self) -> None:
        """A new correction that knows of the one before it."""
        row = self.row
        if row is None or not isinstance(row.mine.event, FactCorrected):
            return
        mine, person = row.mine.event, self._desk.person
        again = FactCorrected(
            case_id=row.case_id,
            occurred_at=datetime.now(CST),
            by=person.code,
            role=acting_role(FactCorrected, person.roles),
            field=mine.field,
            old=row.standing,
            new=mine.new,
            reason=mine.reason,
            approved_by=mine.approved_by,
        )
        self._dispose(text.OUTCOME_MINE, again)

    def _dispose(self, outcome: str, *before: Event) -> None:
        row, person = self.row, self._desk.person
        if row is None or self._writing:
            return
        self._writing = True
        supervising = outcome == text.OUTCOME_CONFIRMED
        fact = RejectionDisposed(
            case_id=row.case_id,
            occurred_at=datetime.now(CST),
            by=person.code,
            role=Role.SUPERVISOR if supervising else person.roles[0],
            entry_id=row.mine.entry_id,
            outcome=outcome,
            reason=stands(row, chinese) if supervising else "",
        )

        def done(_: Recorded) -> None:
            self._writing = False
            self.disposed.emit(outcome)

        def refused(why: Exception) -> None:
            self._writing = False
            self.refused.emit(why)

        self._desk.record(self, [*before, fact], done, refused)

    def _button(self, key: str, label: str, run: Callable[[], None]) -> QPushButton:
        button = QPushButton(label)
        button.setObjectName(f"sync.conflict.{key}")
        button.clicked.connect(lambda: run())
        return button


def beside(row: ConflictRow) -> tuple[Beside, ...]:
    """The two events line by line; of two corrections also what each found and what each wrote."""
    mine, theirs = _told(row.mine), _told(row.theirs)
    lines = [
        Beside(what=what, mine=one, theirs=other) for what, one, other in zip(text.ROWS, mine, theirs, strict=True)
    ]
    if row.verdict is not Verdict.FIELD or not isinstance(row.mine.event, FactCorrected):
        return tuple(lines)
    other = row.theirs.event if row.theirs else None
    values = (other.old, other.new) if isinstance(other, FactCorrected) else (NOTHING, row.standing)
    name = FIELDS.get(row.mine.event.field, row.mine.event.field)
    own = (row.mine.event.old, row.mine.event.new)
    fields = zip(text.FIELD_ROWS, own, values, strict=True)
    return (*(Beside(what=f"{name} {what}", mine=one, theirs=two) for what, one, two in fields), *lines)


def _told(side: Side | None) -> tuple[str, ...]:
    if side is None:
        return (text.NOT_HERE, *("" for _ in text.ROWS[1:]))
    return (
        event_title(side.name),
        describe(side.event) or NOTHING,
        moment(side.at),
        moment(side.recorded_at),
        moment(side.received_at),
        side.by,
        text.place(side.own, side.here, side.scope, side.device),
    )


def stands(row: ConflictRow, say: Say = tr) -> str:
    """Which of the two stands: on the screen, or in Chinese for the record."""
    if not row.stands or row.theirs is None:
        return ""
    mine = row.stands == row.mine.entry_id
    return (
        say(text.MINE_STANDS).format(title=event_title(row.mine.name, say))
        if mine
        else say(text.THEIRS_STAND).format(title=event_title(row.theirs.name, say))
    )


def _columns() -> tuple[Column[Beside], ...]:
    what, mine, theirs = text.COLUMNS
    return (
        Column(key="what", title=what, text=lambda line: line.what, width=10),
        Column(key="mine", title=mine, text=lambda line: line.mine, least=12),
        Column(key="theirs", title=theirs, text=lambda line: line.theirs, least=12),
    )


def _spoken(line: Beside) -> str:
    _, mine, theirs = text.COLUMNS
    return about(line.what, phrases((f"{mine} {line.mine}", f"{theirs} {line.theirs}")))
