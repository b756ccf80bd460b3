"""The timeline of a case, newest first: what happened, what it did to the clock, how far it has got.

Enter on a line shows its receipt; its paper and its attachment are one button away.
"""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QTabBar, QVBoxLayout, QWidget

from desktop.queries.receipt_rows import ReceiptRow
from desktop.queries.rows import SyncMark, TimelineRow
from desktop.ui.case_chips import sync_chip
from desktop.ui.paper_list import PaperItem
from desktop.ui.theme import Tone
from desktop.ui.widgets.chip import Chip
from desktop.ui.widgets.labels import PlainLabel
from desktop.ui.widgets.pane import into_sight
from desktop.ui.widgets.table_model import Column, RowsModel
from desktop.ui.widgets.table_view import RowsView
from desktop.wording import case_page as words_here
from desktop.wording import receipts as text
from desktop.wording import words
from desktop.wording.events import event_title
from desktop.wording.events_text import describe
from desktop.wording.refusals import rejection_sentence
from desktop.wording.screens_case import LATE, TIMELINE_COLUMNS
from desktop.wording.sync_words import MARKS
from desktop.wording.undoing import TAKEN_BACK
from desktop.wording.words import about
from sync.casework.case import UNSETTLED
from sync.casework.events_closing import PaperPrinted
from sync.casework.events_handling import AttachmentAdded, ExtensionApproved
from sync.casework.events_intake import CaseImported, SupplementSubmitted
from sync.casework.events_taking_back import PaperReissued
from sync.casework.facts import Event

NameOf = Callable[[str], str]
PAUSED, RUNS, ENDED = ("light_paused", Tone.GREY), ("clock", Tone.BLUE), ("light_closed", Tone.PLAIN)
UNDONE = ("back", Tone.AMBER)
LOOKS: Mapping[str, tuple[str, Tone]] = {
    "supplement.requested": PAUSED,
    "special.started": PAUSED,
    "extension.approved": ("plus", Tone.PURPLE),
    "decision.approved": ENDED,
    "decision.refused": ENDED,
    "delivery.completed": ENDED,
}
BESIDE = frozenset({"paper.printed", "pii.revealed", "attachment.added", "rejection.disposed", "row.returned",
                    "return.handled", "overreach.forwarded"})  # fmt: skip
"""What stands in the timeline and is no step of the handling."""


def timeline_model(name_of: NameOf) -> RowsModel[TimelineRow]:
    """Newest first; ``name_of`` makes a name of a staff code."""
    when, what, said, who, sync = TIMELINE_COLUMNS
    columns: tuple[Column[TimelineRow], ...] = (
        Column(key="when", title=when, text=when_words, width=9.5),
        Column(key="what", title=what, text=lambda row: event_title(row.name), width=10.5),
        Column(key="clock", title=words_here.COLUMN_CLOCK, text=effect_words, width=11.5, chip=_effect, keep=3),
        Column(key="said", title=said, text=_said),
        Column(key="who", title=who, text=lambda row: name_of(row.by), width=5, keep=2),
        Column(key="sync", title=sync, text=_mark, width=6.5, chip=_mark_chip),
    )
    return RowsModel(
        columns,
        lambda row: " ".join(
            part for part in (when_words(row), event_title(row.name), effect_words(row), _said(row), _mark(row)) if part
        ),
    )


class TimelineTab(QWidget):
    """``asked`` carries the id of the entry whose receipt is wanted; ``paper`` a paper to look at; ``files``: the
    attachments are wanted."""

    asked = Signal(str)
    paper = Signal(object)
    files = Signal()

    def __init__(self, model: RowsModel[TimelineRow], name: str) -> None:
        super().__init__()
        self.table: RowsView[TimelineRow] = RowsView(model, "case.timeline", name)
        self.filter = _filter()
        self.receipt = PlainLabel(text.ASK_RECEIPT, "secondary", wrap=True, selectable=True)
        self.receipt.setObjectName("case.receipt")
        self.see_paper = _button("case.timeline.paper", words_here.SEE_PAPER)
        self.see_file = _button("case.timeline.file", words_here.SEE_FILE)
        self._rows: tuple[TimelineRow, ...] = ()
        self._papers: Mapping[str, PaperItem] = {}
        self._told = ""
        self._lay_out()
        self.table.chosen.connect(self._chosen)
        self.table.moved.connect(self._moved)
        self.filter.currentChanged.connect(lambda _: self._fill())
        self.see_paper.clicked.connect(self._open_paper)
        self.see_file.clicked.connect(self.files)

    def show_rows(self, rows: Sequence[TimelineRow], papers: Sequence[PaperItem] = ()) -> None:
        self._rows = tuple(rows)
        self._papers = {row.entry_id: item for row in rows for item in papers if _about(row, item)}
        self._fill()

    def show_receipt(self, row: ReceiptRow | None) -> None:
        """Beside the line it was asked for; another line may be current by now."""
        current = self.table.current
        if current is not None and (row is None or row.entry_id == current.entry_id):
            self._told = current.entry_id
            self.receipt.setText(about(text.RECEIPT, text.receipt_sentence(row)))
            into_sight(self.receipt)

    def _fill(self) -> None:
        kind = tuple(words_here.FILTERS)[max(0, self.filter.currentIndex())]
        shown = [row for row in self._rows if belongs(row, kind, row.entry_id in self._papers)]
        self.table.restart(shown, lambda row: row.entry_id)
        if not shown:
            self.receipt.setText(words_here.NOTHING_SHOWN)
        elif self.table.current is None:
            self.table.select(0)

    @Slot(object)
    def _chosen(self, row: TimelineRow) -> None:
        self.asked.emit(row.entry_id)

    @Slot(object)
    def _moved(self, row: TimelineRow | None) -> None:
        self.see_paper.setVisible(row is not None and row.entry_id in self._papers)
        self.see_file.setVisible(row is not None and isinstance(row.event, AttachmentAdded))
        if row is None or row.entry_id != self._told:
            self._told = ""
            self.receipt.setText(text.ASK_RECEIPT)

    @Slot()
    def _open_paper(self) -> None:
        row = self.table.current
        if row is not None and row.entry_id in self._papers:
            self.paper.emit(self._papers[row.entry_id])

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        foot.addWidget(self.receipt, 1)
        foot.addWidget(self.see_paper)
        foot.addWidget(self.see_file)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.filter)
        column.addWidget(self.table, 1)
        column.addLayout(foot)


def belongs(row: TimelineRow, kind: str, has_paper: bool) -> bool:
    """Whether a line stands under this filter."""
    match kind:
        case "handling":
            return row.name not in BESIDE
        case "clock":
            return bool(effect_words(row))
        case "papers":
            return has_paper or isinstance(row.event, PaperPrinted | AttachmentAdded)
        case "sync":
            return row.sync is not SyncMark.CONFIRMED or bool(row.code) or row.late
        case _:
            return True


def when_words(row: TimelineRow) -> str:
    """An old ledger knows days only: no midnight is invented for it."""
    return words.day(row.at.date()) if isinstance(row.event, CaseImported) else words.moment(row.at)


def effect_words(row: TimelineRow) -> str:
    """What the event did to the clock; nothing where the platform did not take it."""
    if row.code:
        return ""
    if row.taken_back:
        return TAKEN_BACK
    if isinstance(row.event, ExtensionApproved):
        return words_here.extension(row.event.amount, row.event.unit)
    if isinstance(row.event, SupplementSubmitted) and any(check.state in UNSETTLED for check in row.event.lines):
        return ""  # something is still wanting: the case goes on waiting
    return words_here.EFFECTS.get(row.name, "")


def _effect(row: TimelineRow) -> Chip | None:
    said = effect_words(row)
    shape, tone = UNDONE if row.taken_back else LOOKS.get(row.name, RUNS)
    return Chip(word=said, tone=tone, shape=shape) if said else None


def _mark(row: TimelineRow) -> str:
    return words_here.ONLY_HERE if row.sync is SyncMark.LOCAL else MARKS[row.sync]


def _mark_chip(row: TimelineRow) -> Chip:
    chip = sync_chip(row.sync)
    return Chip(word=_mark(row), tone=chip.tone, shape=chip.shape)


def _said(row: TimelineRow) -> str:
    parts = [describe(row.event)]
    if row.late:
        parts.append(f"{LATE} {words.moment(row.recorded_at)}")
    if row.code:
        parts.append(rejection_sentence(row.code))
    return "　".join(part for part in parts if part)


def _about(row: TimelineRow, item: PaperItem) -> bool:
    """The fact that made the paper, and every time it was printed."""
    if isinstance(row.event, PaperReissued):
        return (row.event.document, row.event.document_no) == (item.title, item.notice.heading.document_no)
    if isinstance(row.event, PaperPrinted):
        return (row.event.document, row.event.document_no) == (item.title, item.notice.heading.document_no)
    return isinstance(row.event, Event) and row.event == item.event


def _filter() -> QTabBar:
    bar = QTabBar()
    bar.setObjectName("case.timeline.filter")
    bar.setAccessibleName(words_here.FILTER)
    bar.setExpanding(False)
    bar.setDrawBase(False)
    for word in words_here.FILTERS.values():
        bar.addTab(word)
    return bar


def _button(name: str, word: str) -> QPushButton:
    button = QPushButton(word)
    button.setObjectName(name)
    button.hide()
    return button
