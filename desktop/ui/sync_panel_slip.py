"""The end-of-day slip on the sync page: which day, what it says, print it or keep it; all of it by keyboard."""

from collections.abc import Callable
from dataclasses import astuple
from datetime import date, datetime
from pathlib import Path

from PySide6.QtCore import QDate, Signal, Slot
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QDateEdit, QHBoxLayout, QLineEdit, QWidget

from desktop.queries.receipt_rows import SlipRow
from desktop.queries.receipts import DaySlip
from desktop.reports.slip import slip_html
from desktop.runtime.choices import PaperKind
from desktop.trouble import Trouble
from desktop.ui.case_acting import sentence_of
from desktop.ui.desk_port import DeskPort
from desktop.ui.paper_layout import Paper
from desktop.ui.paper_out import ask_printer, papers_folder
from desktop.ui.widgets.buttons import push_button
from desktop.ui.widgets.forms import FormRow
from desktop.ui.widgets.labels import PlainLabel
from desktop.ui.widgets.pane import Card, into_sight
from desktop.wording import receipts as text
from desktop.wording import screens_case as paper
from desktop.wording.translating import tr
from sync.casework.calendar import CST


class SlipBox(Card):
    """``told`` carries every sentence that also belongs into the status line."""

    told = Signal(str)

    def __init__(self, desk: DeskPort, parent: QWidget | None = None) -> None:
        super().__init__(tr(text.SLIP), "sync.slip", parent)
        self._desk = desk
        self._row: SlipRow | None = None
        today = datetime.now(CST).date()
        self.day = QDateEdit(QDate(today.year, today.month, today.day))
        self.day.setObjectName("sync.slip.day")
        self.day.setDisplayFormat("yyyy-MM-dd")
        self.day.setCalendarPopup(True)
        self.day.setMaximumDate(self.day.date())
        self.folder = QLineEdit(str(papers_folder()))
        self.folder.setObjectName("sync.slip.folder")
        self.summary = PlainLabel("", wrap=True, selectable=True)
        self.signed = PlainLabel("", "secondary", wrap=True, selectable=True)
        self.said = PlainLabel("", wrap=True)
        self.print_button = push_button("sync.slip.print", text.PRINT_SLIP, self.print_it)
        self.save_button = push_button("sync.slip.save", text.SAVE_SLIP, self.save_it)
        self._assemble()
        self.day.dateChanged.connect(self._turned)

    @property
    def row(self) -> SlipRow | None:
        """What is shown now."""
        return self._row

    @Slot()
    def reload(self) -> None:
        self._follow_the_day()
        self._desk.ask(self, DaySlip(day=self._chosen), self._show)

    def _follow_the_day(self) -> None:
        """The program may stand open for days: whoever stood on the last day stands on today."""
        now = datetime.now(CST).date()
        last, today = self.day.maximumDate(), QDate(now.year, now.month, now.day)
        self.day.setMaximumDate(today)
        if self.day.date() == last != today:
            self._row = None
            self.day.blockSignals(True)
            self.day.setDate(today)
            self.day.blockSignals(False)

    @property
    def _chosen(self) -> date:
        chosen = self.day.date()
        return date(chosen.year(), chosen.month(), chosen.day())

    @Slot()
    def _turned(self) -> None:
        """The slip of the day before is not printed for this one."""
        self._row = None
        self.reload()

    def paper(self) -> Paper | None:
        """The sheet as it prints."""
        if self._row is None:
            return None
        office = self._desk.office.name
        title = text.slip_title(office, self._row.slip.day)
        return Paper([slip_html(self._row, office, self._desk.person.name)], title, title)

    def save_it(self) -> None:
        sheet, row = self.paper(), self._row
        if sheet is None or row is None:
            return
        folder = Path(self.folder.text().strip() or str(papers_folder()))
        path = folder / text.slip_file(self._desk.office.name, row.slip.day)
        self._done(lambda: sheet.save_pdf(path), text.slip_saved(str(path)))

    def print_it(self) -> None:
        """Asks which printer; without one, the slip can still be kept as a file."""
        sheet = self.paper()
        if sheet is None:
            return

        def send(printer: QPrinter) -> None:
            self._done(lambda: sheet.print(printer), text.SLIP_PRINTED)

        if not ask_printer(self, PaperKind.OFFICE, send):
            self._say(paper.NO_PRINTER)
            self.save_button.setFocus()

    def _show(self, row: SlipRow) -> None:
        if row.slip.day != self._chosen:
            return
        self._row = row
        self.summary.setText(text.counts_line(astuple(row.slip.counts)))
        self.signed.setText(text.slip_state(row.slip.position, row.signed_at, row.asof))
        for button in (self.print_button, self.save_button):
            button.setEnabled(True)

    def _done(self, work: Callable[[], None], sentence: str) -> None:
        try:
            work()
        except Trouble as trouble:
            self._say(sentence_of(trouble))
        else:
            self._say(sentence)

    def _say(self, sentence: str) -> None:
        self.said.setText(sentence)
        into_sight(self.said)
        self.told.emit(sentence)

    def _assemble(self) -> None:
        buttons = QHBoxLayout()
        for button in (self.print_button, self.save_button):
            button.setEnabled(False)
            buttons.addWidget(button)
        buttons.addStretch(1)
        self.body.addWidget(FormRow(text.SLIP_DAY, self.day))
        for label in (self.summary, self.signed):
            self.body.addWidget(label)
        self.body.addWidget(FormRow(paper.SAVE_FOLDER, self.folder))
        self.body.addLayout(buttons)
        self.body.addWidget(PlainLabel(tr(text.SLIP_HELP), "secondary", wrap=True))
        self.body.addWidget(self.said)
