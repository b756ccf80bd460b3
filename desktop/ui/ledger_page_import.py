"""Taking over old ledgers: a dry run first, then in blocks that are each stored before the next begins."""

from datetime import datetime
from pathlib import Path
from secrets import token_hex

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QProgressBar, QPushButton

from desktop.reports.import_rows import ImportPlan, RowProblem
from desktop.reports.trouble import ReportError
from desktop.ui.desk_port import DeskPort
from desktop.ui.ledger_page_batches import BatchesBox
from desktop.ui.ledger_page_facts import imported_events
from desktop.ui.ledger_page_import_files import ImportFiles
from desktop.ui.ledger_page_items import ItemsBox
from desktop.ui.ledger_page_mapping import MappingBox
from desktop.ui.ledger_page_work import PlanImport
from desktop.ui.widgets.labels import PlainLabel
from desktop.ui.widgets.pane import Card
from desktop.ui.widgets.table_model import Column, RowsModel
from desktop.ui.widgets.table_view import RowsView
from desktop.wording import imports as import_words
from desktop.wording import screens_ledger as text
from desktop.wording.refusals import refusal_sentence
from desktop.wording.translating import tr
from desktop.wording.troubles import trouble_sentence
from desktop.wording.words import sentences
from sync.casework.calendar import CST
from sync.casework.errors import Refusal
from sync.casework.facts import Event

CHUNK = 500
BATCH_BYTES = 6


class ImportBox(Card):
    """``told`` carries sentences for the status line. Stopping keeps the blocks already stored."""

    told = Signal(str)

    def __init__(self, desk: DeskPort) -> None:
        super().__init__(text.IMPORT, "ledger.import_box")
        self._desk = desk
        self._path: Path | None = None
        self._plan: ImportPlan | None = None
        self._queue: list[Event] = []
        self._total = 0
        self.said = PlainLabel(text.IMPORT_INTRO, wrap=True, selectable=True)
        self.problems: RowsModel[RowProblem] = RowsModel(_columns(), _spoken)
        self.list: RowsView[RowProblem] = RowsView(self.problems, "ledger.problems", text.PROBLEMS)
        self.mapping = MappingBox()
        self.mapping.wanted.connect(lambda _: self._read(self._path))
        self.items = ItemsBox()
        self.items.wanted.connect(lambda: self._read(self._path))
        self.files = ImportFiles(desk)
        self.files.told.connect(self._say)
        self.batches = BatchesBox(desk)
        self.batches.told.connect(self.told)
        self.bar = QProgressBar()
        self.bar.setAccessibleName(text.IMPORT_PROGRESS)
        self.choose_button = _button("ledger.import.choose", f"{text.CHOOSE_FILE}  Ctrl+I", self.choose)
        self.start = _button("ledger.import.start", text.START_IMPORT, self.run)
        self.stop = _button("ledger.import.stop", text.STOP_IMPORT, self._stop)
        row = QHBoxLayout()
        for button in (self.choose_button, self.start, self.stop):
            row.addWidget(button)
        row.addStretch(1)
        for part in (self.said, self.mapping, self.items, self.bar, self.list):
            self.body.addWidget(part)
        self.body.addLayout(row)
        self.body.addWidget(self.files)
        self.body.addWidget(self.batches)
        self._show_buttons()

    @Slot()
    def choose(self) -> None:
        """Not while one is being read or stored: Ctrl+I works then as well."""
        if self._queue or not self.choose_button.isEnabled():
            return
        chosen, _ = QFileDialog.getOpenFileName(self, text.CHOOSE_SOURCE, "", text.EXCEL_FILES)
        if chosen:
            self.plan_from(Path(chosen))

    def plan_from(self, path: Path) -> None:
        """Reads the file without recording anything."""
        self.mapping.begin()
        self.items.begin()
        self._read(path)

    def _read(self, path: Path | None) -> None:
        if path is None:
            return
        self._path, self._plan = path, None
        self.choose_button.setEnabled(False)
        self.said.setText(text.READING)
        asked = PlanImport(path=path, headings=self.mapping.own, items=dict(self.items.own))
        self._desk.ask_long(self, asked, self._planned, self._unreadable)

    @Slot()
    def run(self) -> None:
        """Records the clean rows of the dry run, block by block."""
        if self._plan is None or self._path is None or self._queue:
            return
        person, catalogue = self._desk.person, self._desk.catalogue
        self._queue = imported_events(self._plan.rows, self._path.name, person, catalogue, token_hex(BATCH_BYTES))
        self._total = len(self._queue)
        self.bar.setRange(0, self._total)
        self._next()

    def _planned(self, plan: ImportPlan) -> None:
        self._plan = plan
        self.choose_button.setEnabled(True)
        lines = import_words.summary_lines(plan.total, plan.clean, plan.problem_rows, plan.duplicates)
        self.said.setText("\n".join([*lines, text.planned(plan.clean, plan.already_imported)]))
        self.mapping.show_sheets(plan.sheets)
        known = sorted(item.name for item in self._desk.catalogue.current(datetime.now(CST).date()))
        self.items.show_odd(plan.odd_items, known)
        self.files.show_plan(self._path.name if self._path else "", plan)
        self.problems.start(plan.problems, more=False)
        self.list.fit_rows(8)
        self._show_buttons()

    def _unreadable(self, why: Exception) -> None:
        self.choose_button.setEnabled(True)
        if isinstance(why, ReportError):
            self._say(import_words.refusal_sentence(why.code, why.facts))
        else:
            self._say(trouble_sentence(str(getattr(why, "code", "bug"))))
            self._desk.troubled.emit(why)
        self._show_buttons()

    def _next(self) -> None:
        done = self._total - len(self._queue)
        self.bar.setValue(done)
        if not self._queue:
            self._finish(done)
            return
        self._say(text.importing(done, self._total))
        self._show_buttons()
        self._desk.record(self, self._queue[:CHUNK], lambda _: self._stored(), self._refused)

    def _stored(self) -> None:
        done = self._total - len(self._queue) + len(self._queue[:CHUNK])
        del self._queue[:CHUNK]
        if self.stop.property("wanted"):
            self._finish(done)
        else:
            self._next()

    def _finish(self, done: int) -> None:
        self._queue.clear()
        self._plan = None
        self.stop.setProperty("wanted", False)
        self._say(text.imported(done, self._total))
        self.batches.reload()
        self._show_buttons()

    def _refused(self, why: Exception) -> None:
        code, facts = str(getattr(why, "code", "bug")), getattr(why, "facts", None)
        sentence = refusal_sentence(code, facts) if isinstance(why, Refusal) else trouble_sentence(code, facts)
        done = self._total - len(self._queue)
        self._finish(done)
        self._say(sentences(sentence, text.imported(done, self._total)))

    @Slot()
    def _stop(self) -> None:
        self.stop.setProperty("wanted", True)

    def _show_buttons(self) -> None:
        running = bool(self._queue)
        self.bar.setVisible(running)
        self.stop.setVisible(running)
        self.start.setVisible(not running and bool(self._plan and self._plan.clean))
        self.choose_button.setVisible(not running)
        self.mapping.setVisible(not running and self._plan is not None)
        self.list.setVisible(bool(self.problems.rows))
        self.files.setVisible(not running)
        self.batches.setVisible(not running and bool(self.batches.batches))
        self.items.setVisible(not running and self._plan is not None and bool(self._plan.odd_items))

    def _say(self, sentence: str) -> None:
        self.said.setText(sentence)
        self.told.emit(sentence)


def _columns() -> tuple[Column[RowProblem], ...]:
    return (
        Column(key="sheet", title=text.COLUMN_SHEET, text=lambda row: row.sheet, width=7, keep=2),
        Column(key="row", title=text.COLUMN_LINE, text=lambda row: str(row.row), width=4),
        Column(key="column", title=text.COLUMN_FIELD, text=lambda row: tr(row.column), width=7, keep=3),
        Column(key="value", title=text.COLUMN_VALUE, text=lambda row: row.value_shown, width=10, keep=4),
        Column(key="why", title=text.COLUMN_PROBLEM, text=_why, least=12),
        Column(key="advice", title=text.COLUMN_ADVICE, text=lambda row: tr(row.suggestion), least=12),
    )


def _why(row: RowProblem) -> str:
    return tr(import_words.problem_sentence(row.code))


def _spoken(row: RowProblem) -> str:
    return text.problem_spoken(
        row.sheet, row.row, tr(row.column), row.value_shown, sentences(_why(row), tr(row.suggestion))
    )


def _button(name: str, label: str, run: object) -> QPushButton:
    button = QPushButton(label)
    button.setObjectName(name)
    button.clicked.connect(run)
    return button
