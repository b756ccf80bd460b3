"""The list of cases: views at the left, search above, the cases, one of them at a glance beside or below."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from desktop.office.changes import Changes
from desktop.queries.rows import CaseRow, DraftRow, ViewName
from desktop.ui.desk_port import DeskPort
from desktop.ui.navigation import Route
from desktop.ui.page import Page, PageAction
from desktop.ui.theme import Tone
from desktop.ui.widgets.band import Band
from desktop.ui.worklist_asking import Asking
from desktop.ui.worklist_assign import AssignStrip
from desktop.ui.worklist_grouped import GroupedView
from desktop.ui.worklist_grouping import Grouping
from desktop.ui.worklist_head import WorklistHead
from desktop.ui.worklist_many import Many
from desktop.ui.worklist_menus import ListMenus
from desktop.ui.worklist_own import OwnViews
from desktop.ui.worklist_panes import WorklistPanes
from desktop.ui.worklist_preview import CasePreview
from desktop.ui.worklist_shared import CentreViews
from desktop.ui.worklist_strip import StripRoom
from desktop.ui.worklist_table import WorklistRows
from desktop.ui.worklist_tag import TagStrip
from desktop.ui.worklist_views import StoredView, ViewColumn
from desktop.wording import screens_frame as frame
from desktop.wording import screens_lists as text
from desktop.wording import screens_many as many
from desktop.wording import worklist_words as more

NEIGHBOURS = 100


class WorklistPage(Page):
    """Everything typed narrows the view at once; the list itself only ever holds the pages looked at."""

    def __init__(self, desk: DeskPort) -> None:
        super().__init__(desk, "worklist")
        self._case_id = ""
        self._going_on = False
        self.rows = WorklistRows(desk, self)
        self.list = GroupedView(self.rows.model, "worklist.list", text.CASE_LIST)
        self.views = ViewColumn()
        self.head = WorklistHead()
        self.preview = CasePreview(desk)
        self.panes = WorklistPanes(self.views, self.list, self.preview)
        self.room = StripRoom(self, self.panes)
        self.empty = Band("worklist.empty")
        self.unsent = Band("worklist.drafts")
        self.asking = Asking(desk, self.head, self.rows)
        self.own = OwnViews(desk, self.asking, self.head, self.views, self.list)
        self.centre = CentreViews(desk, self.own, self.views)
        self.many = Many(desk, self.list)
        self.assign, self.tag = AssignStrip(desk, self.list), TagStrip(desk, self.list)
        self.grouping = Grouping(self.asking, self.list)
        self.room.take(self.assign, self.tag)
        self.menus = ListMenus(self.list, self.head, self.own, self.grouping, partial(_of_many, self))
        column = QVBoxLayout(self)
        for part in (self.head, self.unsent, self.own.gone, self.assign, self.tag, self.empty):
            column.addWidget(part)
        column.addWidget(self.panes, 1)
        self._wire()

    @property
    def title(self) -> str:
        return frame.WORKLIST

    def initial_focus(self) -> QWidget:
        return self.list

    def regions(self) -> tuple[QWidget, ...]:
        return (self.head.search, self.views.first(), self.list, self.preview.first())

    def actions_here(self) -> tuple[PageAction, ...]:
        chosen = "" if self.list.current else text.PICK_ONE
        search = self.head.search
        return (
            PageAction(key="find", text=text.SEARCH, run=search.setFocus, shortcut="Ctrl+F"),
            PageAction(
                key="copy",
                text=text.COPY_NUMBER,
                run=lambda: _copy(self.list.current),
                shortcut="Ctrl+Shift+C",
                refused=chosen,
            ),
            PageAction(key="cell", text=more.COPY_CELL, run=self.menus.copy_cell, shortcut="Ctrl+C", refused=chosen),
            *_of_many(self),
            *self.own.actions(),
            *self.centre.actions(),
            *self.grouping.actions(),
            PageAction(key="columns", text=more.COLUMNS, run=self.menus.open_columns, shortcut="Shift+F8"),
            PageAction(key="clear", text=text.CLEAR, run=search.clear),
            PageAction(key="panes", text=frame.LAYOUT, run=self.panes.step, shortcut="F8"),
        )

    def opened(self, route: Route) -> None:
        """``view`` names a view, ``text`` fills the search box; without either the last state stays."""
        if route.args:
            view = route.arg("view", ViewName.ALL.value)
            known = ViewName(view) if view in {name.value for name in ViewName} else ViewName.ALL
            self.own.name = self.own.shared = ""
            self.asking.fill(known, route.arg("text"))
        self.views.mark(self.asking.view, self.own.name, self.own.shared)
        self.centre.ask()
        self.desk.drafts(self, partial(self._drafts, self.own.written))
        self.asking.know()
        self.reload()

    def reload(self) -> None:
        self.asking.ask()

    def _wire(self) -> None:
        self.rows.shown.connect(self._shown)
        self.head.entered.connect(self._go_on)
        self.head.search.textEdited.connect(lambda _: self.left())  # typing goes on
        self.list.chosen.connect(lambda row: self._open_id(row.case_id))
        self.list.moved.connect(self._moved)
        self.list.picked_changed.connect(lambda: self.asking.show_chosen(len(self.list.picked)))
        self.list.picked_changed.connect(self.refreshed)
        self.own.changed.connect(self.refreshed)
        self.grouping.changed.connect(self.own.keep_soon)
        for told in (self.many.told, self.assign.told, self.tag.told, self.centre.told):
            told.connect(self.notice)
        self.preview.go.connect(lambda route: self._open_id(route.arg("case_id")))
        self.desk.changed.connect(self._changed)

    @Slot()
    def _shown(self) -> None:
        _tell_drafts(self)
        found = self.rows.model.rowCount()
        if not found and self.asking.look_elsewhere():
            return
        if found:
            _tell_found(self)
            self.list.select(self.rows.place_of(self._case_id))
            self.many.pick_again()
            if self._going_on and _still_there(self):
                self._go_on()
        else:
            self.preview.show_row(None)
            _tell_nothing(self)
        self.refreshed.emit()

    def left(self) -> None:
        self._going_on = False

    @Slot()
    def _go_on(self) -> None:
        """Enter in the search box: into the list; the only case found is opened, also one that is still on its way."""
        self._going_on = self.head.waiting or self.rows.waiting
        if self._going_on:
            return
        found = self.rows.model.rows
        if len(found) == 1 and self.head.search.text().strip():
            self._open_id(found[0].case_id)
        else:
            self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot(object)
    def _moved(self, row: CaseRow | None) -> None:
        """Remembers the case, so that a refresh finds the clerk where they were."""
        if row is not None:
            self._case_id = row.case_id
        self.refreshed.emit()

    def _open_id(self, case_id: str) -> None:
        """The case page is told what stands around the case, for going on to the next without coming back here."""
        ids = [row.case_id for row in self.rows.model.rows]
        at = ids.index(case_id) if case_id in ids else 0
        among = ",".join(ids[max(0, at - NEIGHBOURS) : at + NEIGHBOURS])
        self.go.emit(Route.to("case", case_id=case_id, among=among))

    def _drafts(self, written: int, drafts: Sequence[DraftRow]) -> None:
        """``written``: a view kept since is not in them; they are asked for anew then."""
        self.asking.show_drafts(drafts)
        if written == self.own.written:
            self.own.show_drafts(drafts)
        _tell_drafts(self)

    @Slot(object)
    def _changed(self, changes: Changes) -> None:
        if not self.isVisible():
            return
        if changes.kinds == {"drafts"}:
            self.desk.drafts(self, partial(self._drafts, self.own.written))
        else:
            self.reload()


def _still_there(page: WorklistPage) -> bool:
    """Whoever has gone to another field since Enter is not taken away from it."""
    held = QApplication.focusWidget()
    return held is None or held is page.head.search


def _of_many(page: WorklistPage) -> tuple[PageAction, ...]:
    """What the picked cases can undergo."""
    return (*page.many.actions(), page.assign.action(), *page.tag.offers())


def _copy(row: CaseRow | None) -> None:
    if row is not None:
        QGuiApplication.clipboard().setText(row.number or row.temp_no)


def _tell_found(page: WorklistPage) -> None:
    if page.asking.elsewhere:
        page.empty.tell(more.FOUND_ELSEWHERE, Tone.BLUE, more.BACK_TO_VIEW, page.head.search.clear)
    else:
        page.empty.hush()


def _tell_nothing(page: WorklistPage) -> None:
    if page.head.search.text():
        page.empty.tell(text.NO_CASES, Tone.BLUE, text.CLEAR, page.head.search.clear)
    elif page.asking.view is ViewName.ALL or page.asking.none_ever:
        page.empty.tell(text.NO_CASES_EVER, Tone.BLUE, text.NEW_CASE, lambda: page.go.emit(Route("intake")))
    else:
        everything = StoredView(view=ViewName.ALL)
        none = many.NONE_MINE if page.asking.view is ViewName.MINE else text.NO_CASES
        page.empty.tell(none, Tone.BLUE, text.SEE_EVERYTHING, lambda: page.own.picked("", everything))


def _tell_drafts(page: WorklistPage) -> None:
    """Sheets not handed in yet are found with the cases; the button goes on with the newest of them."""
    found = page.asking.drafts_found()
    if not found:
        page.unsent.hush()
        return
    titles = [draft.title or text.UNNAMED for draft in found]
    go_on = Route.to("intake", draft=found[0].key)
    page.unsent.tell(more.drafts_found(titles), Tone.BLUE, more.open_draft(titles[0]), lambda: page.go.emit(go_on))
