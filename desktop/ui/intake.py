"""The intake page (收件登记): fill the sheet, decide, confirm, print, next."""

from collections import Counter
from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from desktop.office.changes import Recorded
from desktop.queries.rows import CaseRow, View, ViewName
from desktop.queries.worklist import WorklistPage
from desktop.ui.case_acting import now_here
from desktop.ui.desk_port import DeskPort
from desktop.ui.intake_block import enter_moves_on
from desktop.ui.intake_capture import IntakeCapture
from desktop.ui.intake_cards import IntakeCards
from desktop.ui.intake_checking import Checking
from desktop.ui.intake_closing import Closing
from desktop.ui.intake_duplicates import DuplicateWatch
from desktop.ui.intake_editor import IntakeEditor
from desktop.ui.intake_sheet import Sheet
from desktop.ui.intake_sheets import Sheets
from desktop.ui.intake_visit import Visit
from desktop.ui.navigation import Route
from desktop.ui.page import Page as WindowPage
from desktop.ui.page import PageAction
from desktop.wording import screens_case as text
from desktop.wording.screens_slips import PAGE as SLIPS

RECENT = 200


class IntakePage(WindowPage):
    """Four layers: the sheet, the confirmation of its decision, what came of it, a paper's preview."""

    def __init__(self, desk: DeskPort) -> None:
        super().__init__(desk, "intake")
        self.editor = IntakeEditor(desk, _today)
        self.layers = QStackedWidget()
        self.layers.addWidget(self.editor)
        self.sheets = Sheets(desk, self.editor)
        self.closing = Closing(desk, self.editor, self.layers)
        self.capture = IntakeCapture(desk, self.editor, self.sheets, self.layers)
        self.capture.capturing.turned.connect(self.refreshed)
        self.capture.preview.turned.connect(self.refreshed)
        self.checking = Checking(desk, self.editor, self.layers)
        self.cards = IntakeCards(desk, self.editor, _today)
        QVBoxLayout(self).addWidget(self.layers)
        self.editor.changed.connect(self._edited)
        self.watch = DuplicateWatch(desk, self.editor)
        self.watch.found.connect(self.closing.weigh)
        self.editor.party_left.connect(self.watch.look)
        self.editor.duplicates.open_case.connect(self._open_case)
        self.sheets.shown.connect(self._sheet_shown)
        self.visit = Visit(desk, self.editor, self.sheets, self.closing, self.checking)
        self.closing.recorded.connect(self._recorded)
        self.closing.turned.connect(self.refreshed)
        self.closing.asking.connect(self.cards.forget)
        self.sheets.shown.connect(self.cards.forget)
        self.checking.turned.connect(self.refreshed)
        self.sheets.shown.connect(self.checking.citizen.forget)
        self.closing.recorded.connect(self.checking.citizen.forget)
        done = self.closing.ending.done
        done.again.connect(self.sheets.start_same)
        done.fresh.connect(lambda: self.sheets.start(Sheet()))
        done.opened.connect(self._open_case)
        self.editor.series.opened.connect(self._open_case)
        self.editor.series.ended.connect(self.refreshed)

    @property
    def title(self) -> str:
        return text.INTAKE

    @property
    def topic(self) -> str:
        return "intake" if self.closing.editing else "intake.deciding"

    def initial_focus(self) -> QWidget:
        if self.checking.showing:
            return self.checking.first_field()
        return self.capture.focus_here() if self.capture.showing else self.closing.focus_here()

    def regions(self) -> tuple[QWidget, ...]:
        if not self.closing.editing:
            return (self.initial_focus(),)
        items, party, materials, review, form, paper = (block.first_field() for block in self.editor.blocks)
        return (self.editor.tasks.first(), items, paper, party, form, materials, review)

    def actions_here(self) -> tuple[PageAction, ...]:
        if self.capture.showing:
            return self.capture.layer_actions()
        if self.checking.showing:
            return self.checking.possible()
        own = self.closing.actions()
        if not self.closing.editing:
            return own
        save = PageAction(key="save", text=text.SAVE_DRAFT, run=self.sheets.drafts.keep_now, shortcut="Ctrl+S")
        clear = PageAction(key="clear", text=text.DISCARD, run=self.sheets.discard)
        slips = PageAction(key="slips", text=SLIPS, run=lambda: self.go.emit(Route("slips")))
        others = (*self.capture.actions(), self.cards.action(), *self.checking.possible(), save, clear, slips)
        return (*own, *others, *self.editor.series.possible())

    def opened(self, route: Route) -> None:
        """A draft is shown; otherwise the sheet stays as it was left. ``series``: applicants in a row from now on.

        ``next``: the number of the last applicant gives way to an empty sheet.
        """
        self.editor.items.set_items(self.desk.catalogue.current(_today()))
        self.capture.learn_rate()
        if route.arg("series"):
            self._start_series()
        elif route.arg("next") and self.closing.done:
            self.sheets.start(Sheet())
        else:
            self.sheets.come(route.arg("draft"), route.arg("item"))
        lately, own = WorklistPage(view=View(name=ViewName.ALL), limit=RECENT), self.desk.person.code
        self.desk.ask(self, lately, lambda page: self.editor.items.set_recent(wanted_first(page.rows, own)))

    def scanned(self, code: str) -> bool:
        return self.closing.editing and self.cards.scanned(code)

    def left(self) -> None:
        self.checking.citizen.forget()
        self.sheets.drafts.keep_now()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not enter_moves_on(self, event):
            super().keyPressEvent(event)

    @Slot()
    def _edited(self) -> None:
        self.sheets.touched()
        self.closing.weigh()

    @Slot()
    def _sheet_shown(self) -> None:
        self.closing.edit()
        self.editor.go_to(1 if self.editor.item else 0)
        self.watch.look()

    @Slot(str)
    def _open_case(self, case_id: str) -> None:
        self.go.emit(Route.to("case", case_id=case_id))

    @Slot(object)
    def _recorded(self, recorded: Recorded) -> None:
        self.sheets.handed_in()
        if self.editor.series.on:
            self.sheets.start_next()

    def _start_series(self) -> None:
        """From the sheet as it stands, or after a case from the next one of the same item."""
        editing = self.closing.editing
        self.editor.series.start(has_item=editing and self.editor.item is not None)
        if not editing and self.closing.done:
            self.sheets.start_next()
        self.refreshed.emit()


def wanted_first(rows: Sequence[CaseRow], own: str) -> tuple[str, ...]:
    """Items to offer: what this person received lately, then what the whole centre receives most."""
    mine = (row.item_id for row in rows if row.received_by == own)
    common = Counter(row.item_id for row in rows).most_common()
    return tuple(dict.fromkeys((*mine, *(item_id for item_id, _ in common))))


def _today() -> date:
    return now_here().date()
