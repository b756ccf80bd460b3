"""交接: what lies with a clerk who goes on leave, printed for two signatures and put on record case by case."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPushButton, QWidget

from desktop.office.changes import Recorded
from desktop.queries.centre import HeldBy
from desktop.queries.rows import CaseRow
from desktop.reports.brief import handover_html
from desktop.ui.case_acting import acting_role, now_here, sentence_of
from desktop.ui.desk_port import DeskPort
from desktop.ui.paper_layout import Paper
from desktop.ui.paper_out import paper_out
from desktop.ui.widgets.forms import FormRow
from desktop.ui.widgets.keyboard import refill
from desktop.ui.widgets.pane import Card
from desktop.wording import workbench as text
from sync.casework.events_handling import NoteAdded, RouteForwarded
from sync.casework.facts import Event
from sync.casework.terms import State


class Pair(NamedTuple):
    """Between whom: names of both, and the code of who takes over."""

    leaver: str
    taker: str
    name: str


class HandOver(Card):
    """Two people, two buttons. ``told``: what came of it. Cases in handling are forwarded, the others get a note."""

    told = Signal(str)

    def __init__(self, desk: DeskPort, parent: QWidget | None = None) -> None:
        super().__init__(text.HANDOVER, "workbench.handover", parent)
        self._desk = desk
        self._working = False
        self.leaver = _choice("workbench.handover.leaver")
        self.taker = _choice("workbench.handover.taker")
        self.sheet = _button("workbench.handover.print", text.HANDOVER_PRINT)
        self.do = _button("workbench.handover.do", text.HANDOVER_DO)
        self.sheet.clicked.connect(lambda: self._ask(self._print))
        self.do.clicked.connect(lambda: self._ask(self._record))
        buttons = QHBoxLayout()
        buttons.addWidget(self.sheet)
        buttons.addWidget(self.do)
        buttons.addStretch(1)
        self.body.addWidget(FormRow(text.LEAVER, self.leaver))
        self.body.addWidget(FormRow(text.TAKER, self.taker))
        self.body.addLayout(buttons)

    def show_people(self, people: Sequence[tuple[str, str]]) -> None:
        """``people``: code and name of everybody with whom something lies; whoever is signed in may take over."""
        own = (self._desk.person.code, self._desk.person.name)
        everybody = tuple(dict.fromkeys((*people, own)))
        for combo, offered in ((self.leaver, people), (self.taker, everybody)):
            refill(combo, offered)
        for button in (self.sheet, self.do):
            button.setEnabled(bool(people))

    def _ask(self, then: Callable[[tuple[CaseRow, ...], Pair], None]) -> None:
        """One at a time, between the two who are chosen now."""
        if self._working:
            return
        if self.leaver.currentData() == self.taker.currentData():
            self.told.emit(text.SAME_PERSON)
            return
        pair = Pair(self.leaver.currentText(), str(self.taker.currentData()), self.taker.currentText())
        self._working = True

        def held(rows: tuple[CaseRow, ...]) -> None:
            self._working = False
            then(rows, pair)

        self._desk.ask(self, HeldBy(code=str(self.leaver.currentData())), held, self._refused)

    def _print(self, rows: tuple[CaseRow, ...], pair: Pair) -> None:
        if not rows:
            self.told.emit(text.HANDOVER_NOTHING)
            return
        office, at, leaver = self._desk.office.name, now_here(), pair.leaver
        title = text.handover_title(office)
        page = Paper([handover_html(rows, office, leaver, pair.name, at)], title, title)
        paper_out(self, page, text.handover_file(office, leaver, at.date()), self.told.emit)

    def _record(self, rows: tuple[CaseRow, ...], pair: Pair) -> None:
        """All of them or none."""
        if not rows:
            self.told.emit(text.HANDOVER_NOTHING)
            return
        events = [self._event(row, pair) for row in rows]
        moved = sum(isinstance(event, RouteForwarded) for event in events)

        self._working = True

        def done(_: Recorded) -> None:
            self._working = False
            self.told.emit(text.handed_over(moved, len(events) - moved))

        self._desk.record(self, events, done, self._refused)

    def _refused(self, error: Exception) -> None:
        """By the disk, or by the rules: it can be tried again."""
        self._working = False
        self.told.emit(sentence_of(error))

    def _event(self, row: CaseRow, pair: Pair) -> Event:
        """Only a case in handling can be forwarded; of any other it is noted who looks after it now."""
        person, reason = self._desk.person, text.handover_reason(pair.leaver, pair.name)
        kind = RouteForwarded if row.state is State.ACCEPTED else NoteAdded
        role = acting_role(kind, person.roles)
        if kind is RouteForwarded:
            return RouteForwarded(
                case_id=row.case_id,
                occurred_at=now_here(),
                by=person.code,
                role=role,
                target=pair.taker,
                reason=reason,
            )
        return NoteAdded(case_id=row.case_id, occurred_at=now_here(), by=person.code, role=role, text=reason)


def _choice(name: str) -> QComboBox:
    combo = QComboBox()
    combo.setObjectName(name)
    return combo


def _button(name: str, word: str) -> QPushButton:
    button = QPushButton(word)
    button.setObjectName(name)
    button.setEnabled(False)
    return button
