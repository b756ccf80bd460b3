"""转派: the head of the centre puts picked cases into a colleague's hands, with the reason in every case's timeline."""

from collections.abc import Sequence

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit

from desktop.queries.list_facts import ListFacts, ListFactsRow
from desktop.queries.rows import CaseRow
from desktop.ui.case_acting import now_here, sentence_of
from desktop.ui.desk_port import DeskPort
from desktop.ui.page import PageAction
from desktop.ui.theme import em
from desktop.ui.widgets.table_view import RowsView
from desktop.ui.worklist_strip import Strip
from desktop.wording import screens_many as text
from sync.casework.events_handling import RouteForwarded
from sync.casework.terms import Role, State

NAME = "worklist.assign"


class AssignStrip(Strip):
    """A RouteForwarded for each case in handling; the others stay where they are, and it says so before."""

    def __init__(self, desk: DeskPort, rows: RowsView[CaseRow]) -> None:
        super().__init__(desk, rows, NAME, self.assign)
        self._asking = False
        self.taker = QComboBox()
        self.taker.setObjectName(f"{NAME}.taker")
        self.taker.setMinimumWidth(em(self, 9))
        self.reason = QLineEdit()
        self.reason.setObjectName(f"{NAME}.reason")
        self.reason.setMinimumWidth(em(self, 20))
        self.reason.returnPressed.connect(self.assign)
        self.lay((text.ASSIGN_TO, self.taker), (text.ASSIGN_REASON, self.reason))

    def action(self) -> PageAction:
        refused = "" if self._list.picked else text.PICK_SOME
        if Role.CENTER not in self._desk.person.roles:
            refused = text.ONLY_HEAD
        return PageAction(key="assign", text=text.ASSIGN, run=self.begin, shortcut="Ctrl+T", refused=refused)

    def begin(self) -> None:
        """Who works here is asked first; whoever has gone to another field or page meanwhile is left alone there."""
        cases, stood_at = self._list.picked, QApplication.focusWidget()
        if self._asking or (self.isVisible() and self.cases == cases):
            return
        self._asking = True

        def told(facts: ListFactsRow) -> None:
            self._asking = False
            if QApplication.focusWidget() is stood_at:
                self._open(facts, cases)

        def failed(error: Exception) -> None:
            self._asking = False
            self.told.emit(sentence_of(error))

        self._desk.ask(self, ListFacts(), told, failed)

    @Slot()
    def assign(self) -> None:
        """All of them or none; the rules have the last word."""
        reason, taker = self.reason.text().strip(), str(self.taker.currentData() or "")
        moving = [row for row in self.cases if row.state is State.ACCEPTED and row.handled_by != taker]
        if not moving or not taker:
            return
        if not reason:
            self.set_fault(text.SAY_WHY)
            self.reason.setFocus()
            return
        events = [
            RouteForwarded(
                case_id=row.case_id,
                occurred_at=now_here(),
                by=self._desk.person.code,
                role=Role.CENTER,
                target=taker,
                reason=reason,
            )
            for row in moving
        ]
        self.write(events, text.assigned(len(events), self.taker.currentText()))

    def done(self, sentence: str) -> None:
        self.reason.clear()
        super().done(sentence)

    def _open(self, facts: ListFactsRow, cases: Sequence[CaseRow]) -> None:
        """Whoever has all of the picked cases already is not offered."""
        movable = [row for row in cases if row.state is State.ACCEPTED]
        holders = {row.handled_by for row in movable}
        before = self.taker.currentData()
        self.taker.clear()
        for code, name in facts.people:
            if holders != {code}:
                self.taker.addItem(name, code)
        self.taker.setCurrentIndex(max(0, self.taker.findData(before)))
        possible = bool(movable) and self.taker.count() > 0
        sentence = text.to_assign(len(cases), len(movable)) if self.taker.count() else text.NOBODY_ELSE
        self.do.setEnabled(possible)
        self.taker.setEnabled(possible)
        self.reason.setEnabled(possible)
        self.open_for(cases, sentence, text.ASSIGN_DO, self.taker if possible else self._cancel)
