"""The list of cases: views at the left, search above, the cases, one of them at a glance beside or below."""

from datetime import datetime

from PySide6.QtCore import Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.office.changes import Changes
from desktop.queries.rows import CaseRow, DraftRow, View, ViewName
from desktop.ui.desk_port import DeskPort
from desktop.ui.navigation import Route
from desktop.ui.page import Page, PageAction
from desktop.ui.theme import Tone
from desktop.ui.widgets.band import Band
from desktop.ui.widgets.table_view import RowsView
from desktop.ui.worklist_filter import Known, narrow
from desktop.ui.worklist_head import WorklistHead
from desktop.ui.worklist_panes import WorklistPanes
from desktop.ui.worklist_preview import CasePreview
from desktop.ui.worklist_table import WorklistRows
from desktop.ui.worklist_views import STORED, ViewColumn, packed
from desktop.wording import screens_frame as frame
from desktop.wording import screens_lists as text
from sync.casework.calendar import CST

MOST_KEPT = 200


class WorklistPage(Page):
    """Everything typed narrows the view at once; the list itself only ever holds the pages looked at."""

    def __init__(self, desk: DeskPort) -> None:
        super().__init__(desk, "worklist")
        self._view = ViewName.MINE
        self._case_id = ""
        self.rows = WorklistRows(desk, self)
        self.list: RowsView[CaseRow] = RowsView(self.rows.model, "worklist.list", text.CASE_LIST)
        self.views = ViewColumn()
        self.head = WorklistHead()
        self.preview = CasePreview(desk)
        self.panes = WorklistPanes(self.views, self.list, self.preview)
        self.empty = Band("worklist.empty")
        column = QVBoxLayout(self)
        column.addWidget(self.head)
        column.addWidget(self.empty)
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
        return (
            PageAction(key="find", text=text.SEARCH, run=self.head.search.setFocus, shortcut="Ctrl+F"),
            PageAction(
                key="copy",
                text=text.COPY_NUMBER,
                run=lambda: _copy(self.list.current),
                shortcut="Ctrl+Shift+C",
                refused=chosen,
            ),
            PageAction(key="store", text=text.SAVE_VIEW, run=self.head.ask_name),
            PageAction(key="clear", text=text.CLEAR, run=self.head.search.clear),
            PageAction(key="panes", text=frame.LAYOUT, run=self.panes.step, shortcut="F8"),
        )

    def opened(self, route: Route) -> None:
        """``view`` names a view, ``text`` fills the search box; without either the last state stays."""
        if route.args:
            self._pick(route.arg("view", ViewName.ALL.value), route.arg("text"))
        self.views.mark(self._view)
        self.desk.drafts(self, self.views.show_stored)
        self.reload()

    def reload(self) -> None:
        """Asks for the view with everything that is typed."""
        known = Known(
            items=self.desk.catalogue.current(datetime.now(CST).date()),
            regions=self.desk.regions,
            within=self.desk.office.region,
            person=self.desk.person,
        )
        narrowed = narrow(View(name=self._view), self.head.search.text(), known)
        self.head.show_chips(narrowed.chips)
        self.rows.show_view(narrowed.view, keep=min(len(self.rows.model.rows), MOST_KEPT))

    def store_view(self, name: str) -> None:
        """Keeps view and search text under a name, for this person."""
        stored = packed(self._view, self.head.search.text())
        self.desk.save_draft(DraftRow(kind=STORED, key=name, title=name, text=stored))
        self.desk.drafts(self, self.views.show_stored)

    def _pick(self, view: str, typed: str) -> None:
        self._view = ViewName(view) if view in {name.value for name in ViewName} else ViewName.ALL
        self.head.show_text(typed)

    def _wire(self) -> None:
        self.head.typed.connect(self.reload)
        self.head.stored.connect(self.store_view)
        self.views.picked.connect(self._picked)
        self.rows.counted.connect(self.head.show_count)
        self.rows.shown.connect(self._shown)
        self.list.chosen.connect(self._open)
        self.list.moved.connect(self._moved)
        self.preview.go.connect(self.go)
        self.desk.changed.connect(self._changed)

    @Slot(str, str)
    def _picked(self, view: str, typed: str) -> None:
        self._pick(view, typed)
        self.reload()

    @Slot()
    def _shown(self) -> None:
        ids = [row.case_id for row in self.rows.model.rows]
        if ids:
            self.empty.hush()
            self.list.select(ids.index(self._case_id) if self._case_id in ids else 0)
            self.refreshed.emit()
            return
        self.preview.show_row(None)
        if self.head.search.text():
            self.empty.tell(text.NO_CASES, Tone.BLUE, text.CLEAR, self.head.search.clear)
        elif self._view is ViewName.ALL:
            self.empty.tell(text.NO_CASES_EVER, Tone.BLUE, text.NEW_CASE, lambda: self.go.emit(Route("intake")))
        else:
            everything = Route.to("worklist", view=ViewName.ALL.value)
            self.empty.tell(text.NO_CASES, Tone.BLUE, text.SEE_EVERYTHING, lambda: self.opened(everything))
        self.refreshed.emit()

    @Slot(object)
    def _moved(self, row: CaseRow | None) -> None:
        """Remembers the case, so that a refresh finds the clerk where they were."""
        if row is not None:
            self._case_id = row.case_id
        self.refreshed.emit()

    @Slot(object)
    def _open(self, row: CaseRow) -> None:
        self.go.emit(Route.to("case", case_id=row.case_id))

    @Slot(object)
    def _changed(self, _: Changes) -> None:
        if self.isVisible():
            self.reload()


def _copy(row: CaseRow | None) -> None:
    if row is not None:
        QGuiApplication.clipboard().setText(row.number or row.temp_no)
