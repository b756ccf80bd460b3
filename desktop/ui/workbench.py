"""The workbench: what must be done now, on one list in the order of legal urgency."""

from datetime import datetime
from functools import partial

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop.office.changes import Changes
from desktop.queries.brief import Brief, MorningBrief
from desktop.queries.rows import Bench, LinePhase
from desktop.queries.workbench import Workbench
from desktop.reports.brief import brief_html
from desktop.ui.desk_port import DeskPort
from desktop.ui.navigation import Route
from desktop.ui.page import Page, PageAction
from desktop.ui.paper_layout import Paper
from desktop.ui.paper_out import paper_out
from desktop.ui.theme import Tone, em
from desktop.ui.widgets.action_bar import ActionBar
from desktop.ui.widgets.band import Band
from desktop.ui.widgets.labels import GivingLabel, PlainLabel
from desktop.ui.widgets.pane import scrolled
from desktop.ui.workbench_centre import WHO_SEES, CentrePane
from desktop.ui.workbench_list import BenchList
from desktop.ui.workbench_side import BenchSide
from desktop.wording import screens_frame as frame
from desktop.wording import screens_lists as text
from desktop.wording import sync_words
from desktop.wording import workbench as words_here
from sync.casework.calendar import CST

SIDE_EM = 64
LONG_OFFLINE_DAYS = 3


class WorkbenchPage(Page):
    """Everything here is read from this computer; nothing waits for the line."""

    def __init__(self, desk: DeskPort) -> None:
        super().__init__(desk, "workbench")
        self.list = BenchList()
        self.side = BenchSide(desk)
        self.centre = CentrePane(desk)
        self.said = Band("workbench.said")
        self.reading_brief = False
        self._as_of = GivingLabel("", "secondary")
        self._empty = Band("workbench.empty")
        self._offline = Band("workbench.offline")
        self._bar = ActionBar("workbench.actions")
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._assemble()
        self.list.opened.connect(self.go)
        self.side.go.connect(self.go)
        self.centre.go.connect(self.go)
        self.centre.told.connect(lambda sentence: self.said.tell(sentence, Tone.BLUE))
        desk.changed.connect(self._changed)
        desk.sync_changed.connect(self.side.show_line)

    @property
    def title(self) -> str:
        return frame.WORKBENCH

    def initial_focus(self) -> QWidget:
        return self.centre.load_table if self.centre.isVisibleTo(self) else self.list

    def regions(self) -> tuple[QWidget, ...]:
        return (self.initial_focus(), self.side.first())

    def actions_here(self) -> tuple[PageAction, ...]:
        own = (
            PageAction(key="intake", text=f"{text.NEW_CASE}  Ctrl+N", run=self._intake, primary=True),
            PageAction(key="soon", text=text.SEE_SOON, run=self._all_open),
            PageAction(key="brief", text=words_here.BRIEF, run=self._brief),
        )
        if not WHO_SEES & set(self.desk.person.roles):
            return own
        turn = words_here.OWN if self.centre.isVisibleTo(self) else words_here.CENTRE
        return (*own, PageAction(key="centre", text=turn, run=self.turn))

    def opened(self, route: Route) -> None:
        self.reload()

    def reload(self) -> None:
        self.desk.ask(self, Workbench(), self._show)
        if self.centre.isVisibleTo(self):
            self.centre.reload()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= em(self, SIDE_EM)
        self.list.setMinimumHeight(0 if wide else em(self, 21))
        for row in (self._head, self._columns):
            row.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)

    def _assemble(self) -> None:
        content = QWidget()
        self._columns.setParent(None)
        content.setLayout(self._columns)
        self._columns.setContentsMargins(0, 0, 0, 0)
        self._columns.setSpacing(em(self, 0.8))
        left = QVBoxLayout()
        for part in (self.list, self.centre):
            left.addWidget(part)
        self.centre.hide()
        self._columns.addLayout(left, 3)
        self._columns.addWidget(self.side, 1)
        named = QHBoxLayout()
        named.addWidget(PlainLabel(text.TO_DO, "title"))
        named.addWidget(self._as_of)
        named.addStretch(1)
        self._head.addLayout(named, 1)
        self._head.addWidget(self._bar)
        column = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        column.addLayout(self._head)
        column.addWidget(self.said)
        column.addWidget(self._offline)
        column.addWidget(self._empty)
        column.addWidget(scrolled(content, "workbench.scroll"), 1)
        self._bar.show_actions(self.actions_here())

    def _show(self, bench: Bench) -> None:
        now = datetime.now(CST)
        self._as_of.setText(text.as_of(bench.as_of, now))
        self.list.show_groups(bench.groups)
        self.side.show_bench(bench)
        if any(group.count for group in bench.groups):
            self._empty.hush()
        else:
            self._empty.tell(text.NOTHING_TO_DO, Tone.BLUE)
        last = bench.sync.last_success
        days = (now - last).days if last else 0
        if days >= LONG_OFFLINE_DAYS and bench.sync.phase is not LinePhase.EXCHANGING:
            band = sync_words.offline_band(days, bench.sync.pending)
            self._offline.tell(band, Tone.AMBER, sync_words.SYNC_NOW, self.desk.sync_now)
        else:
            self._offline.hush()

    @Slot(object)
    def _changed(self, _: Changes) -> None:
        if self.isVisible():
            self.reload()

    def turn(self) -> None:
        """Between what I have to do and the whole centre."""
        whole = not self.centre.isVisibleTo(self)
        self.centre.setVisible(whole)
        self.list.setVisible(not whole)
        self.said.hush()
        self._bar.show_actions(self.actions_here())
        self.refreshed.emit()
        self.reload()
        self.initial_focus().setFocus(Qt.FocusReason.OtherFocusReason)

    def _brief(self) -> None:
        """One page for the morning: printed, or kept as a PDF where there is no printer."""
        if not self.reading_brief:
            self.reading_brief = True
            self.desk.ask(self, MorningBrief(), partial(_put_out, self), partial(_unread, self))

    def _intake(self) -> None:
        self.go.emit(Route.to("intake", next="1"))

    def _all_open(self) -> None:
        self.go.emit(Route.to("worklist", view="mine"))


def _unread(page: WorkbenchPage, error: Exception) -> None:
    """It can be asked for again."""
    page.reading_brief = False
    page.desk.troubled.emit(error)


def _put_out(page: WorkbenchPage, brief: Brief) -> None:
    """No dialog over another page: the keys typed there would go into it."""
    page.reading_brief = False
    if not page.isVisible():
        return
    office = page.desk.office.name
    title = words_here.brief_title(office, brief.day)
    sheet = Paper([brief_html(brief, office, page.desk.person.name)], title, title)
    paper_out(page, sheet, words_here.brief_file(office, brief.day), lambda said: page.said.tell(said, Tone.BLUE))
