"""In place of every page that would show cases, while this desk may not show them: what, whether safe, what to do."""

from datetime import datetime

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.queries.rows import Standing, SyncSummary
from desktop.ui.desk_port import DeskPort
from desktop.ui.navigation import Route
from desktop.ui.page import Page, PageAction
from desktop.ui.sync_panel_bundle import BundleBox
from desktop.ui.widgets.action_bar import ActionBar
from desktop.ui.widgets.labels import PlainLabel
from desktop.ui.widgets.pane import Card, scrolled
from desktop.wording import screens_frame as frame
from desktop.wording import standing_words as text
from desktop.wording import sync_words
from sync.casework.calendar import CST

INTAKE = "intake"


def may_open(standing: Standing, name: str) -> bool:
    """After the leave new applicants are still received; of a desk that was shut out nothing opens."""
    return standing is Standing.OPEN or (standing is Standing.LEAVE_OVER and name == INTAKE)


class ClosedPage(Page):
    """Asks the desk nothing: all it says stands in the summary of the line."""

    def __init__(self, desk: DeskPort) -> None:
        super().__init__(desk, "closed")
        self._title = PlainLabel("", "title", wrap=True)
        self._parts = {name: PlainLabel("", wrap=True, selectable=True) for name in (text.WHAT, text.SAFE, text.HOW)}
        self._facts = PlainLabel("", "secondary", wrap=True, selectable=True)
        self._bar = ActionBar("closed.actions")
        self.bundle = BundleBox(desk, "closed.bundle")
        self._why = Standing.OPEN
        self._assemble()
        self.bundle.told.connect(self.notice)
        desk.sync_changed.connect(self.show_summary)
        self.show_summary(desk.sync_summary)

    @property
    def title(self) -> str:
        return self._title.text()

    @property
    def sentences(self) -> tuple[str, ...]:
        """Everything said here, in reading order."""
        return (self.title, *(part.text() for part in self._parts.values()), self._facts.text())

    def initial_focus(self) -> QWidget:
        return self._bar.button("again") or self._bar

    def regions(self) -> tuple[QWidget, ...]:
        return (self.initial_focus(), self.bundle.folder)

    def actions_here(self) -> tuple[PageAction, ...]:
        again = PageAction(key="again", text=f"{text.TRY_AGAIN}  Ctrl+R", run=self.desk.sync_now, primary=True)
        if not may_open(self.desk.sync_summary.standing, INTAKE):
            return (again,)
        return (again, PageAction(key=INTAKE, text=f"{text.STILL_INTAKE}  Ctrl+N", run=self._intake))

    @Slot(object)
    def show_summary(self, summary: SyncSummary) -> None:
        if summary.standing is Standing.OPEN:
            return
        why = summary.standing.value
        self._title.setText(text.TITLES[why])
        told = (text.HAPPENED[why], text.safe_sentence(why, summary.pending), text.TO_DO[why])
        for part, sentence in zip(self._parts.values(), told, strict=True):
            part.setText(sentence)
        line = sync_words.short_state(summary, datetime.now(CST))
        self._facts.setText(text.device_sentence(self.desk.office.device, line))
        if summary.standing is not self._why:  # the button somebody stands on stays
            self._why = summary.standing
            self._bar.show_actions(self.actions_here())
            if self.isVisible():
                self.initial_focus().setFocus()

    def _assemble(self) -> None:
        content = QWidget()
        inner = QVBoxLayout(content)
        inner.addWidget(self._title)
        for name, part in self._parts.items():
            card = Card(name, "")
            card.body.addWidget(part)
            inner.addWidget(card)
        inner.addWidget(self._facts)
        inner.addWidget(self._bar, 0, Qt.AlignmentFlag.AlignLeft)
        inner.addWidget(self.bundle)
        inner.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scrolled(content, "closed.scroll"))
        self.setAccessibleName(frame.STATUS)

    def _intake(self) -> None:
        self.go.emit(Route(INTAKE))
