"""The sync centre: what the line does and when it tries again, what goes over it, and everything else by leaves."""

from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.office.changes import Changes
from desktop.queries.rows import LinePhase, SyncPanelRow, SyncSummary
from desktop.queries.sync_panel import SyncPanel
from desktop.ui.desk_port import DeskPort
from desktop.ui.navigation import Route
from desktop.ui.page import Page, PageAction
from desktop.ui.status_line import sync_chip
from desktop.ui.sync_panel_leaves import ATTENTION, BUNDLES, DATA, PENDING, SyncLeaves
from desktop.ui.sync_panel_packs import PackBox
from desktop.ui.sync_panel_traffic import TrafficCard
from desktop.ui.widgets.action_bar import ActionBar
from desktop.ui.widgets.chip import ChipLabel
from desktop.ui.widgets.labels import PlainLabel
from desktop.ui.widgets.pane import Card, scrolled
from desktop.wording import screens_frame as frame
from desktop.wording import screens_lists as text
from desktop.wording import sync_centre, sync_words
from desktop.wording.bundles import OFFERED
from desktop.wording.words import about, moment
from sync.casework.calendar import CST

FAILING = frozenset({LinePhase.WAITING, LinePhase.BLOCKED})


class SyncPage(Page):
    """All of it is known here; the page never waits for the line."""

    def __init__(self, desk: DeskPort) -> None:
        super().__init__(desk, "sync")
        self._state = PlainLabel("", "heading", wrap=True)
        self._chip = ChipLabel()
        self._times = PlainLabel("", "secondary", wrap=True)
        self.gone = PlainLabel("", "secondary", wrap=True, selectable=True)
        self._bar = ActionBar("sync.actions")
        self.packs = PackBox(desk)
        self.traffic = TrafficCard(desk)
        self.leaves = SyncLeaves(desk)
        self._next: QWidget | None = None
        self._stood_at: QWidget | None = None
        self._fresh = True
        self._phase = desk.sync_summary.phase
        self._assemble()
        self.packs.go.connect(self.go)
        self.leaves.go.connect(self.go)
        self.leaves.told.connect(self.notice)
        self.leaves.currentChanged.connect(self._chosen)
        rejected, returned = self.leaves.rejected, self.leaves.returned
        rejected.disposed.connect(lambda said: self._disposed(said, rejected.list))
        returned.handled.connect(lambda said: self._disposed(said, returned.list))
        desk.changed.connect(self._changed)
        desk.sync_changed.connect(self._show_line)

    @property
    def title(self) -> str:
        return text.SYNC_PAGE

    def initial_focus(self) -> QWidget:
        return self._bar.button("now") or self._bar

    def regions(self) -> tuple[QWidget, ...]:
        news = (self.packs.list,) if self.packs.list.isVisible() else ()
        return (self.initial_focus(), *news, self.traffic.first(), self.leaves.tabBar(), *self.leaves.regions())

    def actions_here(self) -> tuple[PageAction, ...]:
        """Ctrl+R stands for the whole window, so it is shown here but not taken twice."""
        word = sync_centre.RETRY_NOW if self._phase in FAILING else frame.SYNC_NOW
        return (PageAction(key="now", text=f"{word}  Ctrl+R", run=self.desk.sync_now, primary=True),)

    def opened(self, route: Route) -> None:
        """``case_id`` chooses the first rejected step of that case; ``leaf``: "data" for the reference material,
        "bundles" for the U-disk, with ``file`` where one has been opened.
        """
        self.leaves.rejected.wanted_case = route.arg("case_id")
        self._fresh = not route.arg("leaf")
        if route.arg("leaf") == "data":
            self.leaves.setCurrentIndex(DATA)
        elif route.arg("leaf") == "bundles":
            self.leaves.setCurrentIndex(BUNDLES)
            if opened := route.arg("file"):  # read when the button is pressed, as any other
                self.leaves.bundle.file.setText(opened)
                self.notice.emit(OFFERED)
        self.reload()

    def reload(self) -> None:
        self.desk.ask(self, SyncPanel(), self._show)
        for box in (self.packs, self.traffic, self.leaves):
            box.reload()

    def _assemble(self) -> None:
        self._bar.show_actions(self.actions_here())
        line = Card(text.LINE, "sync.line")
        state = QHBoxLayout()
        state.addWidget(self._chip)
        state.addWidget(self._state, 1)
        line.body.addLayout(state)
        below = QHBoxLayout()
        below.addWidget(self._bar)
        below.addWidget(self._times, 1)
        line.body.addLayout(below)
        line.body.addWidget(self.gone)
        self.gone.hide()
        content = QWidget()
        inner = QVBoxLayout(content)
        for part in (line, self.packs, self.traffic, self.leaves):
            inner.addWidget(part)
        inner.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scrolled(content, "sync.scroll"))
        self._show_line(self.desk.sync_summary)

    def _show(self, row: SyncPanelRow) -> None:
        still = QApplication.focusWidget() is self._stood_at
        self._show_line(self.desk.sync_summary)
        self.gone.setText("\n".join(sync_words.gone_line(log.scope, log.cases, log.at) for log in row.gone))
        self.gone.setVisible(bool(row.gone))
        self.leaves.show_panel(row)
        if self._fresh:  # whoever has just come sees first what waits for a person
            self._fresh = False
            self.leaves.setCurrentIndex(ATTENTION if row.attention or row.returned else PENDING)
        after, self._next = self._next, None
        if after is not None and self.isVisible() and still:
            (after if after.isVisible() else self.initial_focus()).setFocus()

    @Slot()
    def _chosen(self) -> None:
        """A leaf somebody has turned to before the answer came stays where it is."""
        self._fresh = False

    @Slot(object)
    def _show_line(self, summary: SyncSummary) -> None:
        now = datetime.now(CST)
        self._chip.show_chip(replace(sync_chip(summary), word=sync_words.phase_word(summary)))
        self._state.setText(sync_words.state_sentence(summary, now))
        self._times.setText(
            "    ".join(
                (
                    about(text.LAST_SUCCESS, sync_words.last_success(summary)),
                    about(text.NEXT_TRY, moment(summary.next_try)),
                )
            )
        )
        if (summary.phase in FAILING) is not (self._phase in FAILING):
            self._phase = summary.phase
            held = self.initial_focus().hasFocus()
            self._bar.show_actions(self.actions_here())
            if held:
                self.initial_focus().setFocus()
        if self.isVisible():
            self.traffic.reload()

    def _disposed(self, sentence: str, at: QWidget) -> None:
        """The keyboard goes back to the list it was about, or to the top once nothing is left in it; whoever has gone
        elsewhere meanwhile stays there.
        """
        held = self._stood_at = QApplication.focusWidget()
        self.notice.emit(sentence)
        self._next = None if isinstance(held, QLineEdit) else at  # every decision is a button
        self.reload()

    @Slot(object)
    def _changed(self, changes: Changes) -> None:
        if not self.isVisible():
            return
        if changes.kinds == {"attachments"}:
            self.leaves.attachments.reload()
            self.traffic.reload()
        else:
            self.reload()
