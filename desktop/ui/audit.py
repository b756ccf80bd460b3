"""The audit page: who did what, in pages; personal data that was read, exported, printed as kinds of their own."""

from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.office.changes import Changes
from desktop.queries.audit import AuditFound, AuditPage, AuditPeople, AuditRow
from desktop.ui.audit_check import CheckBox
from desktop.ui.audit_export import AuditExport
from desktop.ui.audit_filter import AuditFilter
from desktop.ui.desk_port import DeskPort
from desktop.ui.navigation import Route
from desktop.ui.page import Page, PageAction
from desktop.ui.theme import em
from desktop.ui.widgets.action_bar import ActionBar
from desktop.ui.widgets.labels import PlainLabel
from desktop.ui.widgets.pane import scrolled
from desktop.ui.widgets.table_model import Column, RowsModel
from desktop.ui.widgets.table_view import RowsView
from desktop.wording import screens_audit as text
from desktop.wording.sync_words import MARKS
from desktop.wording.words import LOADING, moment, phrases
from sync.casework.calendar import CST

LEAST_LIST = 11
"""Height of the list (em) below which the page scrolls instead."""


class AuditView(Page):
    """Nothing here can be changed or deleted. A page of a hundred acts is read at a time."""

    def __init__(self, desk: DeskPort) -> None:
        super().__init__(desk, "audit")
        self._asked = AuditPage()
        self._next = ""
        self._waiting = False
        self.filter = AuditFilter(datetime.now(CST).date())
        self.rows: RowsModel[AuditRow] = RowsModel(_columns(), spoken)
        self.list: RowsView[AuditRow] = RowsView(self.rows, "audit.list", text.TABLE)
        self.scope = PlainLabel("", "secondary", wrap=True)
        self.count = PlainLabel("", "secondary", wrap=True)
        self.check = CheckBox(desk)
        self.export = AuditExport(desk)
        self.bar = ActionBar("audit.actions")
        _assemble(self)
        self.filter.changed.connect(self.reload)
        self.rows.wanted.connect(self._more)
        self.list.chosen.connect(self._open)
        self.check.told.connect(self.notice)
        self.export.told.connect(self.notice)
        desk.changed.connect(self._changed)

    @property
    def title(self) -> str:
        return text.TITLE

    def initial_focus(self) -> QWidget:
        return self.filter.kind

    def regions(self) -> tuple[QWidget, ...]:
        return (self.filter.kind, self.list, self.bar.button("export") or self.bar)

    def actions_here(self) -> tuple[PageAction, ...]:
        return (
            PageAction(key="export", text=text.EXPORT, run=self._export, shortcut="Ctrl+E"),
            PageAction(key="check", text=text.CHECK, run=self.check.run),
        )

    def opened(self, route: Route) -> None:
        """``case_no``: only acts on that case."""
        self.filter.follow(datetime.now(CST).date())
        if route.arg("case_no"):
            self.filter.number.setText(route.arg("case_no"))
        self.desk.ask(self, AuditPeople(), self.filter.offer)
        self.reload()

    @Slot()
    def reload(self) -> None:
        self._asked = AuditPage(wish=self.filter.wish)
        asked = self._asked
        self._waiting = True
        self.count.setText(LOADING)
        self.desk.ask_long(self, asked, lambda found: self._show(asked, found), self.desk.troubled.emit)

    def _show(self, asked: AuditPage, found: AuditFound) -> None:
        if asked is not self._asked:
            return
        self._waiting = False
        self.scope.setText(text.WHOLE if found.whole else text.OWN)
        self.list.restart(found.rows, lambda row: row.entry_id)
        self.rows.add((), more=bool(found.following))
        self._following(found)

    def _following(self, found: AuditFound) -> None:
        """Keeps where the next page begins."""
        self._next = found.following
        shown = len(self.rows.rows)
        self.count.setText(text.counting(shown, bool(found.following)) if shown else text.EMPTY)

    @Slot()
    def _more(self) -> None:
        """Scrolled to the end; of a list that is about to be another one nothing more is wanted."""
        if self._waiting:
            return
        asked = self._asked
        following = replace(asked, before=self._next)
        self.desk.ask_long(self, following, lambda found: self._add(asked, found), self.desk.troubled.emit)

    def _add(self, asked: AuditPage, found: AuditFound) -> None:
        if asked is self._asked:
            self.rows.add(found.rows, more=bool(found.following))
            self._following(found)

    def _export(self) -> None:
        self.export.choose(self.filter.wish, self.filter.words)

    @Slot(object)
    def _open(self, row: AuditRow) -> None:
        if row.case_id:
            self.go.emit(Route.to("case", case_id=row.case_id))

    @Slot(object)
    def _changed(self, changes: Changes) -> None:
        """New acts show where somebody looks at the newest ones; whoever has scrolled down is left alone."""
        at_top = self.list.verticalScrollBar().value() == 0
        if self.isVisible() and at_top and changes.kinds != {"drafts"}:
            self.reload()


def spoken(row: AuditRow) -> str:
    """The whole act in one sentence."""
    parts = (
        moment(row.recorded_at),
        row.person,
        text.action(row.name, row.event),
        text.subject(row.number, row.applicant),
        text.change(row.event),
        text.reason(row.event),
        MARKS[row.sync.value],
    )
    return phrases(part for part in parts if part)


def device_words(row: AuditRow) -> str:
    return text.THIS_COMPUTER if row.own_device else f"…{row.device[-6:]}"


def _columns() -> tuple[Column[AuditRow], ...]:
    titles = text.COLUMNS
    return (
        Column(key="when", title=titles["when"], text=lambda row: moment(row.recorded_at), width=9.5),
        Column(key="who", title=titles["who"], text=lambda row: row.person, width=5),
        Column(key="what", title=titles["what"], text=lambda row: text.action(row.name, row.event), width=13),
        Column(key="object", title=titles["object"], text=_object, width=11, keep=6),
        Column(key="change", title=titles["change"], text=lambda row: text.change(row.event), width=12, keep=3),
        Column(key="why", title=titles["why"], text=lambda row: text.reason(row.event), least=9, keep=7),
        Column(key="sync", title=titles["sync"], text=lambda row: MARKS[row.sync.value], width=5, keep=4),
        Column(key="device", title=titles["device"], text=device_words, width=6, keep=2),
    )


def _object(row: AuditRow) -> str:
    return text.subject(row.number, row.applicant)


def _assemble(page: AuditView) -> None:
    page.bar.show_actions(page.actions_here())
    page.list.setMinimumHeight(em(page, LEAST_LIST))
    within = QWidget()
    column = QVBoxLayout(within)
    parts: tuple[QWidget, ...] = (page.filter, page.scope, page.count, page.list, page.bar, page.check, page.export)
    column.addWidget(PlainLabel(text.TITLE, "title"))
    for part in parts:
        column.addWidget(part, 1 if part is page.list else 0)
    outer = QVBoxLayout(page)
    outer.setContentsMargins(0, 0, 0, 0)
    outer.addWidget(scrolled(within, "audit.scroll"))
