"""The tabs of a case: timeline, materials, form, papers, and why a deadline is the day it is."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QPushButton, QTabWidget, QVBoxLayout, QWidget

from desktop.queries.rows import CaseFileRow, ClockRow, TimelineRow
from desktop.ui.case_chips import sync_chip
from desktop.ui.case_identity import clock_chip
from desktop.ui.case_timeline import TimelineTab
from desktop.ui.intake_materials import SHAPES, TONES
from desktop.ui.paper_list import PaperItem
from desktop.ui.theme import Tone
from desktop.ui.widgets.chip import Chip
from desktop.ui.widgets.forms import FormRow
from desktop.ui.widgets.labels import PlainLabel
from desktop.ui.widgets.table_model import Column, RowsModel
from desktop.ui.widgets.table_view import RowsView
from desktop.wording import screens_case as text
from desktop.wording import words
from desktop.wording.events import event_title
from desktop.wording.events_text import COUNTED, SKIPPED, clock_effect, day_words, describe
from desktop.wording.notices import papers_text
from desktop.wording.refusals import rejection_sentence
from desktop.wording.states import CHANNELS, GET_TYPES, LINE_STATES, NECESSITIES
from desktop.wording.states import COUNTED as COUNTED_UNITS
from desktop.wording.sync_words import MARKS
from sync.casework.clock import CountedDay
from sync.casework.facts import Line
from sync.casework.items import Item
from sync.casework.terms import SETTLED_LINES


@dataclass(frozen=True, slots=True, kw_only=True)
class DayRow:
    """One day of a count; ``number`` is how many days count up to it, 0 for one that does not."""

    line: CountedDay
    number: int
    unit: str


Pair = tuple[str, str]
NameOf = Callable[[str], str]


def timeline_model(name_of: NameOf) -> RowsModel[TimelineRow]:
    """Newest first; ``name_of`` makes a name of a staff code."""
    when, what, said, who, sync = text.TIMELINE_COLUMNS
    columns: tuple[Column[TimelineRow], ...] = (
        Column(key="when", title=when, text=lambda row: words.moment(row.at), width=9.5),
        Column(key="what", title=what, text=lambda row: event_title(row.name), width=10.5),
        Column(key="said", title=said, text=_said),
        Column(key="who", title=who, text=lambda row: name_of(row.by), width=5, keep=2),
        Column(
            key="sync", title=sync, text=lambda row: MARKS[row.sync], width=6.5, chip=lambda row: sync_chip(row.sync)
        ),
    )
    return RowsModel(columns, lambda row: f"{words.moment(row.at)} {event_title(row.name)} {_said(row)}")


def materials_model() -> RowsModel[Line]:
    no, name, wanted, state, note = text.MATERIAL_COLUMNS
    columns: tuple[Column[Line], ...] = (
        Column(key="no", title=no, text=lambda line: str(line.no), width=3),
        Column(key="name", title=name, text=lambda line: line.name),
        Column(key="wanted", title=wanted, text=_got, width=14, keep=2),
        Column(
            key="state", title=state, text=lambda line: LINE_STATES[line.state], width=8,
            chip=lambda line: Chip(word=LINE_STATES[line.state], tone=TONES[line.state],
                                   shape=SHAPES.get(line.state, "")),
        ),
        Column(key="note", title=note, text=lambda line: line.note, width=12, keep=1),
    )  # fmt: skip
    return RowsModel(columns, lambda line: f"{line.no} {line.name} {LINE_STATES[line.state]} {line.note}")


def form_model() -> RowsModel[Pair]:
    label, value = text.FORM_COLUMNS
    columns: tuple[Column[Pair], ...] = (
        Column(key="label", title=label, text=lambda pair: pair[0], width=16),
        Column(key="value", title=value, text=lambda pair: pair[1]),
    )
    return RowsModel(columns, lambda pair: f"{pair[0]} {pair[1]}")


def papers_model() -> RowsModel[PaperItem]:
    title, number, when, printed = text.PAPER_COLUMNS
    columns: tuple[Column[PaperItem], ...] = (
        Column(key="title", title=title, text=lambda item: item.title, width=13),
        Column(key="number", title=number, text=lambda item: item.notice.heading.document_no),
        Column(key="when", title=when, text=lambda item: words.moment(item.event.occurred_at), width=10),
        Column(
            key="printed", title=printed, text=lambda item: text.paper_state(item.printed), width=9,
            chip=lambda item: Chip(word=text.paper_state(item.printed),
                                   tone=Tone.GREY if item.printed else Tone.AMBER),
        ),
    )  # fmt: skip
    return RowsModel(columns, lambda item: f"{item.title} {text.paper_state(item.printed)}")


class CaseTabs(QTabWidget):
    """``paper`` brings the :class:`PaperItem` to preview; ``correct``: a correction is wanted."""

    paper = Signal(object)
    correct = Signal()

    def __init__(self, named: NameOf, attachments: QWidget) -> None:
        """``attachments``: the page of the last tab, which counts itself."""
        super().__init__()
        self.setObjectName("case.tabs")
        self.setAccessibleName(text.CASE)
        self.timeline = timeline_model(named)
        self.history = TimelineTab(self.timeline, text.TABS[0])
        self.materials = materials_model()
        self.papers = papers_model()
        self.form = FormTab()
        self.clocks = ClocksTab()
        papers = RowsView(self.papers, "case.papers", text.TABS[3])
        papers.chosen.connect(self.paper)
        self.form.correct.connect(self.correct)
        tabs: tuple[QWidget, ...] = (
            self.history,
            RowsView(self.materials, "case.materials", text.TABS[1]),
            self.form,
            papers,
            self.clocks,
            attachments,
        )
        for name, tab in zip(text.TABS, tabs, strict=True):
            self.addTab(tab, name)

    def show_file(self, file: CaseFileRow, item: Item | None, papers: Sequence[PaperItem]) -> None:
        settled = sum(line.state in SETTLED_LINES for line in file.case.lines)
        self.history.show_rows(file.timeline)
        self.materials.start(file.case.lines, more=False)
        self.papers.start(papers, more=False)
        self.form.show_file(file, item)
        self.clocks.show_clocks(file.clocks)
        self.setTabText(1, f"{text.TABS[1]} {settled}/{len(file.case.lines)}")
        self.setTabText(3, f"{text.TABS[3]} {len(papers)}")

    def first_field(self) -> QWidget:
        shown = self.currentWidget()
        return shown.table if isinstance(shown, FormTab | ClocksTab | TimelineTab) else shown


class FormTab(QWidget):
    """Everything that was asked, read only; ``correct`` leads to a correction, which keeps the old value."""

    correct = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.model = form_model()
        self.table = RowsView(self.model, "case.answers", text.TABS[2])
        button = QPushButton(f"{event_title('fact.corrected')}  F2")
        button.setObjectName("case.correct")
        button.clicked.connect(lambda: self.correct.emit())
        column = QVBoxLayout(self)
        column.addWidget(self.table, 1)
        column.addWidget(button)

    def show_file(self, file: CaseFileRow, item: Item | None) -> None:
        self.model.start(_answers(file, item), more=False)


class ClocksTab(QWidget):
    """Every day of a deadline: counted or not, and why."""

    def __init__(self) -> None:
        super().__init__()
        self._clocks: tuple[ClockRow, ...] = ()
        self._choice = QComboBox()
        self._choice.setObjectName("case.clocks.choice")
        self._choice.currentIndexChanged.connect(self._show)
        self._none = PlainLabel(text.NO_CLOCK, "secondary")
        day, counts, why, total = text.DAY_COLUMNS
        columns: tuple[Column[DayRow], ...] = (
            Column(key="day", title=day, text=lambda row: words.day(row.line.day), width=10),
            Column(key="counts", title=counts, text=_counts, width=5),
            Column(key="total", title=total, text=lambda row: text.total_days(row.number, row.unit), width=9),
            Column(key="why", title=why, text=lambda row: day_words(row.line)),
        )
        self.model = RowsModel(columns, lambda row: f"{words.day(row.line.day)} {_counts(row)} {day_words(row.line)}")
        self.table = RowsView(self.model, "case.clocks", text.TABS[4])
        column = QVBoxLayout(self)
        column.addWidget(FormRow(text.WHY_THIS_DAY, self._choice))
        column.addWidget(self._none)
        column.addWidget(self.table, 1)

    def show_clocks(self, clocks: Sequence[ClockRow]) -> None:
        self._clocks = tuple(clocks)
        self._choice.blockSignals(True)
        self._choice.clear()
        self._choice.addItems([clock_chip(clock).word for clock in clocks])
        self._choice.blockSignals(False)
        self._choice.setVisible(bool(clocks))
        self._none.setVisible(not clocks)
        self._show()

    def _show(self) -> None:
        at = self._choice.currentIndex()
        clock = self._clocks[at] if 0 <= at < len(self._clocks) else None
        rows = []
        number = 0
        for line in clock.explanation if clock else ():
            number += line.counted
            unit = COUNTED_UNITS[clock.unit] if clock else ""
            rows.append(DayRow(line=line, number=number if line.counted else 0, unit=unit))
        self.model.start(rows, more=False)


def _counts(row: DayRow) -> str:
    return COUNTED if row.line.counted else SKIPPED


def _said(row: TimelineRow) -> str:
    parts = [describe(row.event), clock_effect(row.name)]
    if row.late:
        parts.append(f"{text.LATE} {words.moment(row.recorded_at)}")
    if row.code:
        parts.append(rejection_sentence(row.code))
    return "　".join(part for part in parts if part)


def _got(line: Line) -> str:
    parts = (NECESSITIES[line.necessity], papers_text(line.originals, line.copies), GET_TYPES[line.got])
    return " ".join(part for part in parts if part)


def _answers(file: CaseFileRow, item: Item | None) -> list[Pair]:
    case = file.case
    party = case.applicant
    labels = {field.key: field for field in item.fields} if item else {}
    rows = [
        (text.ANSWERS[0], CHANNELS[case.channel]),
        (text.ANSWERS[1], party.name),
        (text.ANSWERS[2], file.id_masked),
        (text.ANSWERS[3], file.phone_masked),
        (text.ANSWERS[4], " ".join(part for part in (file.village, party.address) if part)),
        (text.ANSWERS[5], "、".join(case.situations)),
    ]
    if case.agency:
        rows.append((text.ANSWERS[6], f"{case.agency.name} {case.agency.kind} {case.agency.authority}"))
    for answer in case.form:
        field = labels.get(answer.key)
        yes = field is not None and field.kind == "bool"
        said = (words.YES if answer.value == "1" else words.NO) if yes else answer.value
        rows.append((field.label if field else answer.key, said))
    rows += [(text.ANSWERS[7], note) for note in case.notes]
    return [(label, value) for label, value in rows if value]
