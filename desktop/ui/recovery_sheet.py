"""The page 恢复单: a code that opens the data without a PIN, shown once, printed, put into an envelope."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, Slot
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from desktop.office.sessions import sheet_made
from desktop.runtime.choices import PaperKind
from desktop.trouble import Trouble
from desktop.ui.case_acting import sentence_of
from desktop.ui.desk_port import DeskPort
from desktop.ui.door import RecoveryDoor
from desktop.ui.navigation import Route
from desktop.ui.page import Page, PageAction
from desktop.ui.paper_layout import Paper
from desktop.ui.paper_out import ask_printer
from desktop.ui.pin_wait import PinWait, pin_sentence
from desktop.ui.recovery_paper import sheet_of
from desktop.ui.theme import Tone
from desktop.ui.widgets.action_bar import ActionBar
from desktop.ui.widgets.band import Band
from desktop.ui.widgets.forms import FormRow
from desktop.ui.widgets.labels import PlainLabel
from desktop.ui.widgets.pane import scrolled
from desktop.wording import recovery as text
from desktop.wording import screens_case as paper
from desktop.wording import screens_frame as frame
from desktop.wording import screens_people as people
from desktop.wording.words import moment
from sync.casework.calendar import CST

if TYPE_CHECKING:
    from desktop.runtime.desk import Refused


class SheetPage(Page):
    """The own PIN first; then the code, until the page is left."""

    def __init__(self, desk: DeskPort, door: RecoveryDoor) -> None:
        super().__init__(desk, "recovery")
        self._door = door
        self._made = ""
        self.own = QLineEdit()
        self.own.setObjectName("recovery.own")
        self.own.setEchoMode(QLineEdit.EchoMode.Password)
        self.row = FormRow(people.own_pin(desk.person.name), self.own, required=True)
        self.code = PlainLabel("", "number", selectable=True)
        self.code.setObjectName("recovery.code")
        self.bar = ActionBar("recovery.actions")
        self.band = Band("recovery.band")
        self._wait = PinWait(self)
        self._wait.over.connect(lambda: self.row.set_fault(""))
        self.own.returnPressed.connect(self.make)
        _assemble(self)

    @property
    def title(self) -> str:
        return text.SHEET

    def initial_focus(self) -> QWidget:
        button = self.bar.button("print")
        return button if self.code.text() and button is not None else self.own

    def actions_here(self) -> tuple[PageAction, ...]:
        if not self.code.text():
            return (PageAction(key="make", text=text.MAKE_NOW, run=self.make, shortcut="Ctrl+Return", primary=True),)
        return (
            PageAction(key="print", text=paper.PRINT, run=self.print_it, shortcut="Ctrl+P", primary=True),
            PageAction(key="save", text=paper.SAVE_PDF, run=self.save_it),
        )

    def opened(self, route: Route) -> None:
        self.band.hush()
        self._offer()

    def left(self) -> None:
        """Neither the code nor a PIN stays in memory longer than the page shows."""
        self.own.clear()
        self.code.setText("")
        self._offer()

    @Slot()
    def make(self) -> None:
        if self._wait.left:
            return
        if not self.own.text():
            self.row.set_fault(frame.PIN_EMPTY)
            return
        self._door.make(self, self.desk.person.code, self.own.text(), self._shown, self._refused)
        self.own.clear()

    def sheet(self) -> Paper:
        """As it prints."""
        return sheet_of(self.desk.office, self.code.text(), self._made, self.desk.person.name)

    def save_it(self) -> None:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        path = Path(folder) / paper.PAPER_FOLDER / text.sheet_file(self.desk.office.name)
        self._done(lambda: self.sheet().save_pdf(path), text.saved_to(str(path)))

    def print_it(self) -> None:
        def send(printer: QPrinter) -> None:
            self._done(lambda: self.sheet().print(printer), text.PRINTED)

        if not ask_printer(self, PaperKind.OFFICE, send):
            self.band.tell(paper.NO_PRINTER, Tone.AMBER)

    def _shown(self, code: str) -> None:
        """That there is a new sheet is a fact of the office; the code itself stands nowhere but here."""
        self._made = moment(datetime.now(CST))
        self.code.setText(code)
        self.band.tell(text.MADE, Tone.GREEN)
        self.desk.record(self, [sheet_made(self.desk.person, datetime.now(CST))], lambda _: None, _told(self))
        self._offer()
        self.initial_focus().setFocus()

    def _refused(self, why: Trouble) -> None:
        self.row.set_fault(pin_sentence(why))
        self._wait.begin(why)

    def _done(self, work: Callable[[], None], said: str) -> None:
        try:
            work()
        except Trouble as trouble:
            self.band.tell(sentence_of(trouble), Tone.RED)
        else:
            self.band.tell(said, Tone.GREEN)

    def _offer(self) -> None:
        self.row.setVisible(not self.code.text())
        self.code.setVisible(bool(self.code.text()))
        self.bar.show_actions(self.actions_here())
        self.refreshed.emit()


def _told(page: SheetPage) -> "Refused":
    return partial(_not_recorded, page)


def _not_recorded(page: SheetPage, why: Exception) -> None:
    page.band.tell(sentence_of(why), Tone.AMBER)


def _assemble(page: SheetPage) -> None:
    inner = QWidget()
    column = QVBoxLayout(inner)
    for part in (PlainLabel(text.MAKE_HINT, wrap=True), page.band, page.row, page.code, page.bar):
        column.addWidget(part)
    column.addStretch(1)
    QVBoxLayout(page).addWidget(scrolled(inner, "recovery.scroll"))
    page.code.hide()
