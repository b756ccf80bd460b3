"""The intake page (收件登记): fill the sheet, decide, confirm, print, next."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from desktop.office.changes import Recorded
from desktop.queries.rows import DraftRow, Duplicate, Page, View, ViewName
from desktop.queries.search import Duplicates
from desktop.queries.worklist import WorklistPage
from desktop.ui.case_acting import now_here
from desktop.ui.desk_port import DeskPort
from desktop.ui.intake_closing import Closing
from desktop.ui.intake_drafts import KIND, DraftKeeper
from desktop.ui.intake_editor import IntakeEditor
from desktop.ui.intake_sheet import Sheet, next_visit, sheet_from
from desktop.ui.navigation import Route
from desktop.ui.page import Page as WindowPage
from desktop.ui.page import PageAction
from desktop.ui.theme import Tone
from desktop.wording import screens_case as text

RECENT = 50


class IntakePage(WindowPage):
    """Three layers: the sheet, what follows its decision, and a paper's preview."""

    def __init__(self, desk: DeskPort) -> None:
        super().__init__(desk, "intake")
        self.editor = IntakeEditor(desk, _today)
        self.layers = QStackedWidget()
        self.drafts = DraftKeeper(desk, self._draft_title)
        self.closing = Closing(desk, self.editor, self.layers)
        column = QVBoxLayout(self)
        column.addWidget(self.layers)
        self.editor.changed.connect(self._edited)
        self.editor.party_left.connect(self._look_for_duplicates)
        self.editor.duplicates.open_case.connect(lambda case_id: self.go.emit(Route.to("case", case_id=case_id)))
        self.closing.recorded.connect(self._recorded)
        self.closing.turned.connect(self.refreshed)
        self.closing.done.again.connect(lambda: self._start(next_visit(self.editor.sheet)))
        self.closing.done.fresh.connect(lambda: self._start(Sheet()))
        self.closing.done.opened.connect(lambda case_id: self.go.emit(Route.to("case", case_id=case_id)))

    @property
    def title(self) -> str:
        return text.INTAKE

    def initial_focus(self) -> QWidget:
        return self.closing.focus_here()

    def regions(self) -> tuple[QWidget, ...]:
        if not self.closing.editing:
            return (self.initial_focus(),)
        return (self.editor.tasks, *(block.first_field() for block in self.editor.blocks))

    def actions_here(self) -> tuple[PageAction, ...]:
        own = self.closing.actions()
        if not self.closing.editing:
            again = PageAction(
                key="again", text=text.AGAIN_SAME, run=self.closing.done.again.emit, shortcut="Ctrl+Shift+N"
            )
            new = PageAction(key="new", text=text.NEW_INTAKE, run=self.closing.done.fresh.emit, shortcut="Ctrl+N")
            return (*own, again, new)
        save = PageAction(key="save", text=text.SAVE_DRAFT, run=self.drafts.keep_now, shortcut="Ctrl+S")
        clear = PageAction(key="clear", text=text.DISCARD, run=self._discard)
        return (*own, save, clear)

    def opened(self, route: Route) -> None:
        """An open draft is shown; otherwise the sheet stays as it was left."""
        draft = route.arg("draft")
        if draft and draft != self.drafts.key:
            self.desk.drafts(self, lambda rows: self._resume(draft, rows))
        elif route.arg("item"):
            self._start(Sheet(item_id=route.arg("item")))
        elif self.editor.sheet.empty:
            self.desk.drafts(self, self._offer_drafts)
        mine = View(name=ViewName.ALL, by=self.desk.person.code)
        self.desk.ask(self, WorklistPage(view=mine, limit=RECENT), self._show_recent)

    def left(self) -> None:
        self.drafts.keep_now()

    def _draft_title(self) -> str:
        item = self.editor.item
        return " ".join(part for part in (self.editor.sheet.name.strip(), item.name if item else "") if part)

    @Slot()
    def _edited(self) -> None:
        self.drafts.touched(self.editor.sheet)
        self.closing.weigh()

    @Slot()
    def _look_for_duplicates(self) -> None:
        sheet = self.editor.sheet
        if sheet.number.strip() and self.editor.party.needs_number():
            question = Duplicates(number=sheet.number.strip().upper(), item_id=sheet.item_id)
            self.desk.ask(self, question, self._found_duplicates)

    def _found_duplicates(self, found: Sequence[Duplicate]) -> None:
        self.editor.duplicates.show_found(found)
        self.editor.sheet = self.editor.duplicates.read(self.editor.sheet)
        self.closing.weigh()

    def _show_recent(self, page: Page) -> None:
        self.editor.items.set_recent(tuple(dict.fromkeys(row.item_id for row in page.rows)))

    def _offer_drafts(self, rows: Sequence[DraftRow]) -> None:
        waiting = [row for row in rows if row.kind == KIND]
        if waiting and self.editor.sheet.empty:
            told = f"{text.waiting_drafts(len(waiting))}（{waiting[0].title}）"
            self.editor.band.tell(told, Tone.BLUE, text.RESUME, lambda: self._resume(waiting[0].key, waiting))

    def _resume(self, key: str, rows: Sequence[DraftRow]) -> None:
        row = next((row for row in rows if row.kind == KIND and row.key == key), None)
        if row is None:
            return
        self.drafts.take_up(key)
        self._show(sheet_from(row.text))

    def _start(self, sheet: Sheet) -> None:
        self.drafts.start_new(drop=False)
        self._show(sheet)

    def _discard(self) -> None:
        self.drafts.start_new(drop=True)
        self._show(Sheet())
        self.notice.emit(text.DISCARDED)

    def _show(self, sheet: Sheet) -> None:
        self.editor.band.hush()
        self.editor.duplicates.show_found(())
        self.editor.show_sheet(sheet)
        self.closing.edit()
        first = 1 if sheet.item_id else 0
        self.editor.go_to(first)
        self._look_for_duplicates()

    @Slot(object)
    def _recorded(self, recorded: Recorded) -> None:
        """What was typed is a fact now; its draft goes."""
        self.drafts.start_new(drop=True)


def _today() -> date:
    return now_here().date()
