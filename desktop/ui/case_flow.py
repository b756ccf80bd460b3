"""流转: whose hands a case has gone through, with the working days each had it, and what was asked of others."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop.queries.rows import CaseFileRow
from desktop.ui.case_acting import now_here
from desktop.ui.case_identity import clock_chip
from desktop.ui.desk_port import DeskPort
from desktop.ui.paper_list import PaperItem
from desktop.ui.widgets.chip import ChipLabel
from desktop.ui.widgets.labels import PlainLabel
from desktop.ui.widgets.table_model import Column, RowsModel
from desktop.ui.widgets.table_view import RowsView
from desktop.wording import case_page as text
from desktop.wording import words
from desktop.wording.events import event_title
from desktop.wording.events_text import describe
from desktop.wording.office_names import office_name
from sync.casework.deadlines import ClockKind
from sync.casework.events import name_of as event_name
from sync.casework.events_handling import AssistReplied, AssistRequested, CustodyOffered, NoteAdded, RouteForwarded
from sync.casework.facts import Event
from sync.casework.holding import Holding, Spell, spells
from sync.casework.regions import Regions
from sync.casework.terms import State


@dataclass(frozen=True, slots=True, kw_only=True)
class FlowRow:
    """One line: a stretch in somebody's hands, or a message to another office."""

    at: datetime
    step: str
    who: str
    said: str
    took: str


class FlowTab(QWidget):
    """``urge`` carries the text of a reminder to whoever is awaited; ``paper`` the newest 转办单."""

    urge = Signal(str)
    paper = Signal(object)

    def __init__(self, desk: DeskPort, name: str) -> None:
        super().__init__()
        self._desk = desk
        self._urging = ""
        when, step, who, said, took = text.FLOW_COLUMNS
        columns: tuple[Column[FlowRow], ...] = (
            Column(key="when", title=when, text=lambda row: words.moment(row.at), width=9.5),
            Column(key="step", title=step, text=lambda row: row.step, width=9),
            Column(key="who", title=who, text=lambda row: row.who, width=10),
            Column(key="said", title=said, text=lambda row: row.said, keep=3),
            Column(key="took", title=took, text=lambda row: row.took, width=11),
        )
        self.model = RowsModel(
            columns, lambda row: " ".join((words.moment(row.at), row.step, row.who, row.said, row.took))
        )
        self.table = RowsView(self.model, "case.flow", name)
        self.now = PlainLabel("", "strong", wrap=True)
        self.shares = PlainLabel("", "secondary", wrap=True)
        self.stage = ChipLabel()
        self.button = QPushButton(text.URGE)
        self.button.setObjectName("case.flow.urge")
        self.button.clicked.connect(self._urge)
        self.slip = QPushButton(text.SEE_SLIP)
        self.slip.setObjectName("case.flow.slip")
        self.slip.clicked.connect(lambda: self.paper.emit(self._newest))
        self._newest: PaperItem | None = None
        head = QHBoxLayout()
        head.addWidget(self.now, 1)
        head.addWidget(self.slip)
        head.addWidget(self.button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(head)
        column.addWidget(self.stage, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.shares)
        column.addWidget(self.table, 1)

    def show_papers(self, papers: Sequence[PaperItem]) -> None:
        """The newest slip that is not void goes with the case."""
        slips = [item for item in papers if isinstance(item.event, RouteForwarded) and not item.voided]
        self._newest = slips[-1] if slips else None
        self.slip.setVisible(self._newest is not None)

    def show_file(self, file: CaseFileRow, events: Sequence[Event]) -> None:
        """``events``: those that stand, in the order of the log."""
        region = file.case.region or self._desk.office.region
        held = spells(events, self._desk.calendar, region, now_here())
        rows = [*(self._spell_row(spell) for spell in held), *_messages(events, self._desk.regions)]
        self.table.restart(sorted(rows, key=lambda row: row.at, reverse=True), lambda row: (row.at, row.step))
        self.now.setText(self._standing(held))
        self.shares.setText(text.shares(self._shares(held)))
        self.shares.setVisible(len(held) > 1)
        stage = next((clock for clock in file.clocks if clock.kind is ClockKind.STAGE and clock.running), None)
        self.stage.setVisible(stage is not None)
        if stage is not None:
            self.stage.show_chip(clock_chip(stage))
        self._urging = "" if file.readonly else _awaited(file, held)
        self.button.setVisible(bool(self._urging))

    def _standing(self, held: Sequence[Spell]) -> str:
        if not held:
            return text.NOT_STARTED
        last = held[-1]
        if last.until is not None:
            return text.came_to_end(sum(spell.days for spell in held))
        return text.now_with(text.HOLDINGS[last.kind], self._name(last), last.days)

    def _shares(self, held: Sequence[Spell]) -> Mapping[str, int]:
        named = sorted((f"{text.HOLDINGS[spell.kind]} {self._name(spell)}".strip(), spell.days) for spell in held)
        return {who: sum(days for _, days in group) for who, group in groupby(named, key=lambda one: one[0])}

    def _spell_row(self, spell: Spell) -> FlowRow:
        return FlowRow(
            at=spell.since,
            step=text.HOLDINGS[spell.kind],
            who=self._name(spell),
            said=text.until(spell.until),
            took=text.days(spell.days),
        )

    def _name(self, spell: Spell) -> str:
        match spell.kind:
            case Holding.APPLICANT:
                return text.APPLICANT
            case Holding.COUNTER | Holding.PERSON:
                return self._desk.name_of(spell.holder)
            case Holding.OFFICE if spell.holder == self._desk.office.scope:
                return self._desk.office.name
            case _:
                return office_name(spell.holder, self._desk.regions)

    @Slot()
    def _urge(self) -> None:
        self.urge.emit(self._urging)


def _messages(events: Sequence[Event], regions: Regions) -> list[FlowRow]:
    """Requests with their limit, answers, offers of the case, reminders."""
    asked = {event.assist_id: event for event in events if isinstance(event, AssistRequested)}
    answered = {event.assist_id for event in events if isinstance(event, AssistReplied)}
    rows = []
    for event in events:
        title, who, took = event_title(event_name(event)), "", ""
        match event:
            case AssistRequested():
                who = office_name(event.office, regions)
                took = "" if event.assist_id in answered else text.assist_due(event.due) or text.WAITING
            case AssistReplied():
                who = office_name(asked[event.assist_id].office, regions) if event.assist_id in asked else ""
            case CustodyOffered():
                who = office_name(event.to, regions)
            case RouteForwarded() if event.due is not None:
                who, took = event.target, text.step_due(event.due)
            case NoteAdded() if event.text.startswith(text.URGE):
                title = text.URGE
            case _:
                continue
        rows.append(FlowRow(at=event.occurred_at, step=title, who=who, said=describe(event), took=took))
    return rows


def _awaited(file: CaseFileRow, held: Sequence[Spell]) -> str:
    """What a reminder would say: to an office that was asked for help, else to whoever else holds the case."""
    waiting = [assist for assist in file.case.assists if assist.replied_at is None]
    if waiting:
        return text.urging(waiting[0].office, waiting[0].due)
    last = held[-1] if held else None
    elsewhere = last is not None and last.until is None and last.kind in (Holding.SUPERIOR, Holding.PERSON)
    return text.urging(last.holder, None) if last is not None and elsewhere and _open(file.case.state) else ""


def _open(state: State) -> bool:
    return state in (State.ACCEPTED, State.REPORTED)
