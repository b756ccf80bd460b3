"""The page 空白受理单: numbers set aside and printed before the power fails, and what has become of each."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import QDate, Slot
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QComboBox, QDateEdit, QSpinBox, QVBoxLayout, QWidget

from desktop.office.slip_rows import Run
from desktop.queries.slips import SlipRegister, SlipRow, SlipState
from desktop.reports.blank_slip import slip_html
from desktop.runtime.choices import PaperKind
from desktop.trouble import Trouble
from desktop.ui.case_acting import now_here, sentence_of
from desktop.ui.desk_port import DeskPort
from desktop.ui.navigation import Route
from desktop.ui.page import Page, PageAction
from desktop.ui.paper_form import THIRD
from desktop.ui.paper_layout import Paper
from desktop.ui.paper_out import ask_printer, form_of, papers_folder
from desktop.ui.theme import Tone
from desktop.ui.widgets.action_bar import ActionBar
from desktop.ui.widgets.band import Band
from desktop.ui.widgets.flow import Flow
from desktop.ui.widgets.forms import FormRow
from desktop.ui.widgets.labels import PlainLabel
from desktop.ui.widgets.pane import scrolled
from desktop.ui.widgets.table_model import Column, RowsModel
from desktop.ui.widgets.table_view import RowsView
from desktop.wording import screens_slips as text

MOST_DAYS, MOST_EACH, USUAL_EACH = 7, 50, 5
ROWS_SHOWN = 14
ITEM_LETTERS = 16
Slip = tuple[str, str, date, str]
"""Item, its name, day, number."""


class SlipsPage(Page):
    def __init__(self, desk: DeskPort) -> None:
        super().__init__(desk, "slips")
        self.item = QComboBox()
        self.item.setObjectName("slips.item")
        self.item.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.item.setMinimumContentsLength(ITEM_LETTERS)
        self.first = QDateEdit()
        self.first.setObjectName("slips.first")
        self.first.setCalendarPopup(True)
        self.first.setDisplayFormat("yyyy-MM-dd")
        self.days, self.each = _count("slips.days", MOST_DAYS, 1), _count("slips.each", MOST_EACH, USUAL_EACH)
        self.band = Band("slips.band")
        self.bar = ActionBar("slips.actions")
        self.rows: RowsModel[SlipRow] = RowsModel(_columns(), _spoken)
        self.list: RowsView[SlipRow] = RowsView(self.rows, "slips.list", text.REGISTER)
        self._sure = ""
        self.working = False
        _assemble(self)
        self.list.moved.connect(self._moved)

    @property
    def title(self) -> str:
        return text.PAGE

    def initial_focus(self) -> QWidget:
        return self.item

    def regions(self) -> tuple[QWidget, ...]:
        return (self.item, self.list)

    def actions_here(self) -> tuple[PageAction, ...]:
        none = "" if self.item.count() else text.NO_ITEM
        picked = "" if _picked(self) is not None else text.PICK_FREE
        return (
            PageAction(key="make", text=text.MAKE, run=self.make, shortcut="Ctrl+Return", refused=none, primary=True),
            PageAction(key="print", text=text.REPRINT, run=self.print_picked, shortcut="Ctrl+P", refused=picked),
            PageAction(key="void", text=text.VOID, run=self.void, refused=picked),
        )

    def opened(self, route: Route) -> None:
        today = now_here().date()
        before = self.item.currentData()
        self.item.clear()
        uscc = self.desk.office.uscc
        for item in self.desk.catalogue.current(today):
            if item.task_code(uscc):
                self.item.addItem(item.name, item.item_id)
        self.item.setCurrentIndex(max(0, self.item.findData(before)))
        self.first.setMinimumDate(QDate(today.year, today.month, today.day))
        self.reload()

    @Slot()
    def reload(self) -> None:
        self.desk.ask(self, SlipRegister(), self._show)

    @Slot()
    def make(self) -> None:
        """The numbers are set aside before anything is printed; a printer that jams loses none. Pressed again before
        they are there, no more are taken.
        """
        item = self.desk.catalogue.get(str(self.item.currentData() or ""))
        if item is None:
            self.band.tell(text.NO_ITEM, Tone.AMBER)
            return
        if self.working:
            return
        self.working = True
        chosen = self.first.date()
        first = date(chosen.year(), chosen.month(), chosen.day())
        self.desk.slips.reserve(
            self, item, first, self.days.value(), self.each.value(), self._made, partial(_refused, self)
        )

    @Slot()
    def print_picked(self) -> None:
        row = _picked(self)
        if row is not None:
            self._put_out([(row.item_id, row.item_name, row.day, row.number)], "")

    @Slot()
    def void(self) -> None:
        """Asked twice: a number taken out of use does not come back."""
        row = _picked(self)
        if row is None:
            return
        if self._sure != row.number:
            self._sure = row.number
            self.band.tell(text.VOID_ASKS, Tone.AMBER)
            return
        if self.working:
            return
        self.working = True
        self.desk.slips.void(
            self, row.number, lambda _: self.end(_nothing, text.voided(row.number)), partial(_refused, self)
        )

    def _made(self, made: tuple[Run, ...]) -> None:
        self.working = False
        slot = self.desk.office.slot
        slips = [
            (run.item_id, run.item_name, date.fromisoformat(run.day), number)
            for run in made
            for number in run.numbers(slot)
        ]
        self._put_out(slips, text.made(len(slips)))

    def _put_out(self, slips: Sequence[Slip], said: str) -> None:
        paper = slips_paper(self, slips)

        def send(printer: QPrinter) -> None:
            self.end(lambda: paper.print(printer), f"{said}{text.PRINTED}")

        if not ask_printer(self, PaperKind.RECEIPT, send):
            _, name, first, _ = slips[0]
            path = papers_folder() / text.file_name("".join(filter(str.isalnum, name)), first)
            self.end(lambda: paper.save_pdf(path), f"{said}{text.kept(len(slips), str(path))}")
        self.reload()

    def end(self, work: Callable[[], None], said: str) -> None:
        """What came of it; the register is read anew."""
        self._sure, self.working = "", False
        try:
            work()
        except Trouble as trouble:
            self.band.tell(sentence_of(trouble), Tone.RED)
            return
        self.band.tell(said, Tone.GREEN)
        self.notice.emit(said)
        self.reload()

    def _show(self, rows: tuple[SlipRow, ...]) -> None:
        self.list.restart(rows, lambda row: row.number)
        self.list.fit_rows(ROWS_SHOWN)
        if rows and self.list.current is None:
            self.list.select(0)
        elif not rows and not self.band.isVisible():
            self.band.tell(text.NONE_YET, Tone.BLUE)
        self._moved()

    @Slot()
    def _moved(self) -> None:
        self.bar.show_actions(self.actions_here())
        self.refreshed.emit()


def slips_paper(page: SlipsPage, slips: Sequence[Slip]) -> Paper:
    """Both parts of a slip stand on one A4; on the thirds of a form each has one of its own."""
    office, form = page.desk.office.name, form_of(page, PaperKind.RECEIPT)
    sheets: list[str] = []
    for item_id, name, day, number in slips:
        item = page.desk.catalogue.get(item_id)
        wanted = [line.name for line in item.materials] if item is not None and form is not THIRD else []
        parts = slip_html(office, name, day, number, wanted)
        sheets.extend(parts if form is THIRD else ["<hr/>".join(parts)])
    return Paper(sheets, text.footer(office, page.desk.person.name), text.SLIP_TITLE, form)


def _picked(page: SlipsPage) -> SlipRow | None:
    """What can still be printed or voided."""
    row = page.list.current
    return row if row is not None and row.state is SlipState.FREE else None


def _refused(page: SlipsPage, why: Exception) -> None:
    page.working = False
    page.band.tell(sentence_of(why), Tone.RED)


def _nothing() -> None:
    """It is done already."""


def _assemble(page: SlipsPage) -> None:
    fields = Flow()
    rows = ((text.FIRST, page.first), (text.DAYS, page.days), (text.EACH, page.each))
    for label, field in rows:
        fields.addWidget(FormRow(label, field))
    inner = QWidget()
    column = QVBoxLayout(inner)
    column.setContentsMargins(0, 0, 0, 0)
    for part in (PlainLabel(text.PAGE, "title"), PlainLabel(text.MEANS, "secondary", wrap=True)):
        column.addWidget(part)
    column.addWidget(FormRow(text.ITEM, page.item))
    column.addLayout(fields)
    for widget in (page.bar, page.band, PlainLabel(text.REGISTER, "heading"), page.list):
        column.addWidget(widget)
    column.addStretch(1)
    QVBoxLayout(page).addWidget(scrolled(inner, "slips.scroll"))


def _count(name: str, most: int, usual: int) -> QSpinBox:
    box = QSpinBox()
    box.setObjectName(name)
    box.setRange(1, most)
    box.setValue(usual)
    box.setButtonSymbols(QSpinBox.ButtonSymbols.NoButtons)
    return box


def _columns() -> tuple[Column[SlipRow], ...]:
    day, item, number, state = text.COLUMNS
    return (
        Column(key="day", title=day, text=lambda row: row.day.isoformat(), width=7),
        Column(key="item", title=item, text=lambda row: row.item_name, least=10, keep=3),
        Column(key="number", title=number, text=lambda row: row.number, least=14),
        Column(key="state", title=state, text=lambda row: text.STATES[row.state.value], width=5),
    )


def _spoken(row: SlipRow) -> str:
    return text.spoken(row.day, row.item_name, row.number, text.STATES[row.state.value])
