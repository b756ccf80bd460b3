"""The sync page: what the line does, what waits, what the platform did not take and what becomes of it."""

from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.office.changes import Changes
from desktop.queries.rows import PendingRow, SyncPanelRow, SyncSummary
from desktop.queries.sync_panel import SyncPanel
from desktop.ui.desk_port import DeskPort
from desktop.ui.navigation import Route
from desktop.ui.page import Page, PageAction
from desktop.ui.status_line import sync_chip
from desktop.ui.sync_panel_attachments import AttachmentBox
from desktop.ui.sync_panel_bundle import BundleBox
from desktop.ui.sync_panel_diagnosis import DiagnosisBox
from desktop.ui.sync_panel_packs import PackBox
from desktop.ui.sync_panel_rejected import RejectedBox
from desktop.ui.sync_panel_returned import ReturnedBox
from desktop.ui.sync_panel_slip import SlipBox
from desktop.ui.widgets.action_bar import ActionBar
from desktop.ui.widgets.chip import ChipLabel
from desktop.ui.widgets.labels import PlainLabel
from desktop.ui.widgets.pane import Card, scrolled
from desktop.ui.widgets.table_model import Column, RowsModel
from desktop.ui.widgets.table_view import RowsView
from desktop.wording import screens_frame as frame
from desktop.wording import screens_lists as text
from desktop.wording import sync_words
from desktop.wording.events import event_title
from desktop.wording.words import NOTHING, moment
from sync.casework.calendar import CST


class SyncPage(Page):
    """All of it is known here; the page never waits for the line."""

    def __init__(self, desk: DeskPort) -> None:
        super().__init__(desk, "sync")
        self._state = PlainLabel("", "heading", wrap=True)
        self._chip = ChipLabel()
        self._times = PlainLabel("", "secondary", wrap=True)
        self._facts = PlainLabel("", "secondary", wrap=True, selectable=True)
        self.gone = PlainLabel("", "secondary", wrap=True, selectable=True)
        self._bar = ActionBar("sync.actions")
        self.pending: RowsModel[PendingRow] = RowsModel(_pending_columns(), _spoken_pending)
        self.list: RowsView[PendingRow] = RowsView(self.pending, "sync.pending", text.PENDING_TABLE)
        self._none = PlainLabel(sync_words.NOTHING_PENDING, "secondary")
        self.rejected = RejectedBox(desk)
        self.returned = ReturnedBox(desk)
        self.packs = PackBox(desk)
        self.attachments = AttachmentBox(desk)
        self.slip = SlipBox(desk)
        self.bundle = BundleBox(desk)
        self.diagnosis = DiagnosisBox(desk)
        self._next: QWidget | None = None
        self._assemble()
        self.list.chosen.connect(self._open_pending)
        self.rejected.go.connect(self.go)
        self.packs.go.connect(self.go)
        self.rejected.disposed.connect(lambda said: self._disposed(said, self.rejected.list))
        self.returned.go.connect(self.go)
        self.returned.handled.connect(lambda said: self._disposed(said, self.returned.list))
        self.slip.told.connect(self.notice)
        self.bundle.told.connect(self.notice)
        self.diagnosis.told.connect(self.notice)
        desk.changed.connect(self._changed)
        desk.sync_changed.connect(self._show_line)

    @property
    def title(self) -> str:
        return text.SYNC_PAGE

    def initial_focus(self) -> QWidget:
        return self._bar.button("now") or self._bar

    def regions(self) -> tuple[QWidget, ...]:
        return (
            self.initial_focus(),
            self.packs.list,
            self.rejected.list,
            self.returned.list,
            self.list,
            self.bundle.folder,
            self.slip.day,
            self.attachments.first(),
            *self.diagnosis.regions(),
        )

    def actions_here(self) -> tuple[PageAction, ...]:
        """Ctrl+R stands for the whole window, so it is shown here but not taken twice."""
        return (PageAction(key="now", text=f"{frame.SYNC_NOW}  Ctrl+R", run=self.desk.sync_now, primary=True),)

    def opened(self, route: Route) -> None:
        """``case_id`` chooses the first rejected step of that case."""
        self.rejected.wanted_case = route.arg("case_id")
        self.reload()

    def reload(self) -> None:
        self.desk.ask(self, SyncPanel(), self._show)
        self.packs.reload()
        self.attachments.reload()
        self.slip.reload()
        self.bundle.reload()

    def _assemble(self) -> None:
        self._bar.show_actions(self.actions_here())
        line = Card(text.LINE, "sync.line")
        state = QHBoxLayout()
        state.addWidget(self._chip)
        state.addWidget(self._state, 1)
        line.body.addLayout(state)
        for part in (self._times, self._bar, self._facts, self.gone):
            line.body.addWidget(part)
        waiting = Card(text.WAITING, "sync.waiting")
        waiting.body.addWidget(self._none)
        waiting.body.addWidget(self.list)
        content = QWidget()
        inner = QVBoxLayout(content)
        for card in (line, self.packs, self.rejected, self.returned, waiting, self.bundle, self.slip):
            inner.addWidget(card)
        inner.addWidget(self.attachments)
        inner.addWidget(self.diagnosis)
        inner.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scrolled(content, "sync.scroll"))

    def _show(self, row: SyncPanelRow) -> None:
        self._show_line(self.desk.sync_summary)
        self._facts.setText(text.device_line(row.device, row.positions, row.entries, row.head, row.durable))
        self.gone.setText("\n".join(sync_words.gone_line(log.scope, log.cases, log.at) for log in row.gone))
        self.gone.setVisible(bool(row.gone))
        self.list.restart(row.pending, lambda one: one.case_id)
        self.list.setVisible(bool(row.pending))
        self.list.fit_rows(8)
        self._none.setVisible(not row.pending)
        self.rejected.show_rows(row.attention)
        self.returned.show_rows(row.returned)
        after, self._next = self._next, None
        if after is not None and self.isVisible():
            (after if after.isVisible() else self.initial_focus()).setFocus()

    @Slot(object)
    def _show_line(self, summary: SyncSummary) -> None:
        now = datetime.now(CST)
        self._chip.show_chip(replace(sync_chip(summary), word=sync_words.phase_word(summary)))
        self._state.setText(sync_words.state_sentence(summary, now))
        self._times.setText(
            f"{text.LAST_SUCCESS}：{sync_words.last_success(summary)}    {text.NEXT_TRY}：{moment(summary.next_try)}"
        )

    def _disposed(self, sentence: str, at: QWidget) -> None:
        """The keyboard goes back to the list it was about, or to the top once nothing is left in it."""
        self.notice.emit(sentence)
        self._next = at
        self.reload()

    @Slot(object)
    def _open_pending(self, row: PendingRow) -> None:
        if row.case_id:
            self.go.emit(Route.to("case", case_id=row.case_id))

    @Slot(object)
    def _changed(self, changes: Changes) -> None:
        if not self.isVisible():
            return
        if changes.kinds == {"attachments"}:
            self.attachments.reload()
        else:
            self.reload()


def _pending_columns() -> tuple[Column[PendingRow], ...]:
    return (
        Column(key="applicant", title=text.COLUMN_APPLICANT, text=_who, width=9),
        Column(key="events", title=text.COLUMN_EVENTS, text=_what),
        Column(key="number", title=text.COLUMN_NUMBER, text=lambda row: _tail(row.number), width=10, keep=2),
        Column(key="since", title=text.COLUMN_SINCE, text=lambda row: moment(row.since), width=11, keep=3),
    )


def _who(row: PendingRow) -> str:
    return row.applicant or text.OFFICE_ITSELF


def _what(row: PendingRow) -> str:
    return "、".join(event_title(name) for name in row.events)


def _tail(number: str) -> str:
    return f"…{number[-10:]}" if len(number) > 16 else number or NOTHING


def _spoken_pending(row: PendingRow) -> str:
    return f"{_who(row)}，{_what(row)}，{text.COLUMN_SINCE} {moment(row.since)}，编号 {row.number or NOTHING}"
