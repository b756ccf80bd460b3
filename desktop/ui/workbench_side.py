"""The right column of the workbench: the line, unfinished sheets, the week."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from desktop.queries.rows import Bench, DraftRow, SyncSummary
from desktop.ui.desk_port import DeskPort
from desktop.ui.navigation import Route
from desktop.ui.theme import em
from desktop.ui.widgets.labels import PlainLabel, button_text, set_tip
from desktop.ui.widgets.pane import Card, clear_layout
from desktop.ui.workbench_week import WeekCard
from desktop.wording import screens_lists as text
from desktop.wording import sync_words
from desktop.wording import training as training_words
from desktop.wording import workbench as words_here
from desktop.wording.words import about
from sync.casework.calendar import CST

INTAKE_DRAFT = "intake"
MOST_DRAFTS = 6


class BenchSide(QWidget):
    """``go`` carries a route: an unfinished sheet is taken up again, the sync page opened."""

    go = Signal(object)

    def __init__(self, desk: DeskPort, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._line = Card(text.LINE, "workbench.line")
        self._state = PlainLabel("", wrap=True)
        self._last = PlainLabel("", "secondary", wrap=True)
        self._now = QPushButton(f"{sync_words.SYNC_NOW}  Ctrl+R")
        self._now.setObjectName("workbench.sync_now")
        self._now.clicked.connect(desk.sync_now)
        if desk.training:
            self._now.hide()
            self._last.hide()
        for part in (self._state, self._last, self._now):
            self._line.body.addWidget(part)
        self._drafts = Card(text.DRAFTS, "workbench.drafts")
        self._buttons: dict[str, QPushButton] = {}
        self.week = WeekCard()
        self.notices = Card(words_here.NOTICES, "workbench.notices")
        self._told = PlainLabel("", wrap=True, selectable=True)
        self.notices.body.addWidget(self._told)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for card in (self._line, self._drafts, self.week, self.notices):
            column.addWidget(card)
        column.addStretch(1)
        self.setMinimumWidth(em(self, 16))

    def first(self) -> QWidget:
        return self.week.button if self._desk.training else self._now

    def show_bench(self, bench: Bench) -> None:
        known = self._desk.sync_summary  # the store knows what waits, only the line knows whether there is one
        self.show_line(replace(known, pending=bench.sync.pending, attention=bench.sync.attention))
        self.week.show_days(bench.week)
        told = words_here.notices(bench.notices)
        self._told.setText("\n".join(told))
        self.notices.setVisible(bool(told))
        self._show_drafts([draft for draft in bench.drafts if draft.kind == INTAKE_DRAFT])

    @Slot(object)
    def show_line(self, summary: SyncSummary) -> None:
        if self._desk.training:
            self._state.setText(training_words.IS_TRAINING)
            return
        now = datetime.now(CST)
        self._state.setText(sync_words.state_sentence(summary, now))
        self._last.setText(about(text.LAST_SUCCESS, sync_words.last_success(summary)))

    def _show_drafts(self, drafts: Sequence[DraftRow]) -> None:
        held = next((key for key, button in self._buttons.items() if button.hasFocus()), None)
        clear_layout(self._drafts.body, keep=1)
        self._buttons = {}
        now = datetime.now(CST)
        before = self._now
        for draft in drafts[:MOST_DRAFTS]:
            button = DraftButton(draft.title or text.UNNAMED, text.saved_at(draft.saved_at, now))
            button.clicked.connect(lambda _=False, key=draft.key: self.go.emit(Route.to("intake", draft=key)))
            self._drafts.body.addWidget(button)
            self._buttons[draft.key] = button
            QWidget.setTabOrder(before, button)
            before = button
        if held in self._buttons:
            self._buttons[held].show()  # a layout would show it a moment later
            self._buttons[held].setFocus(Qt.FocusReason.OtherFocusReason)
        if not drafts:
            self._drafts.body.addWidget(PlainLabel(text.NO_DRAFTS, "secondary"))


class DraftButton(QPushButton):
    """Two lines: what the sheet is about, shortened where there is no room, and when it was kept."""

    def __init__(self, title: str, kept: str) -> None:
        super().__init__()
        self._title, self._kept = title, kept
        self.setProperty("kind", "view")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(f"{title} {kept}")
        set_tip(self, f"{title} {kept}")
        self._shorten()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._shorten()

    def _shorten(self) -> None:
        metrics = QFontMetrics(self.font())
        room = self.width() - em(self, 1.6)
        title = metrics.elidedText(self._title, Qt.TextElideMode.ElideRight, room)
        self.setText(button_text(f"{title}\n{self._kept}"))
