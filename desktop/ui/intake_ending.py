"""After the record: the number, the papers, their preview."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QStackedWidget

from desktop.ui.desk_port import DeskPort
from desktop.ui.intake_decide import PAPERS, Decision
from desktop.ui.intake_done import DonePanel
from desktop.ui.page import PageAction
from desktop.ui.paper_list import PaperItem, papers_of
from desktop.ui.paper_view import PaperView
from desktop.wording import screens_case as text
from sync.casework.events_closing import PaperPrinted
from sync.casework.facts import Event
from sync.casework.fold import replay


class Ending(QObject):
    """Two layers of the intake page. ``turned``: another layer shows."""

    turned = Signal()

    def __init__(self, desk: DeskPort, layers: QStackedWidget) -> None:
        super().__init__(layers)
        self._desk = desk
        self._layers = layers
        self._events: tuple[Event, ...] = ()
        self._decision = Decision.RECEIVE
        self.done = DonePanel()
        self.paper = PaperView(desk)
        layers.addWidget(self.done)
        layers.addWidget(self.paper)
        self.done.paper.connect(self._preview)
        self.paper.closed.connect(self._show_done)
        self.paper.printed.connect(self._printed)

    def actions(self) -> tuple[PageAction, ...]:
        if self._layers.currentWidget() is self.paper:
            return (
                PageAction(key="print", text=text.PRINT, run=self.paper.print_it, shortcut="Ctrl+P", primary=True),
                PageAction(key="close", text=text.CLOSE_PAPER, run=self._show_done, shortcut="Esc"),
            )
        again = PageAction(key="again", text=text.AGAIN_SAME, run=self.done.again.emit, shortcut="Ctrl+Shift+N")
        return (again, PageAction(key="new", text=text.NEW_INTAKE, run=self.done.fresh.emit, shortcut="Ctrl+N"))

    def show_events(self, events: Sequence[Event], decision: Decision) -> None:
        """The number of the new case in large type, and the papers of this decision."""
        self._events, self._decision = tuple(events), decision
        case = replay(events[0].case_id, events)
        papers = self._papers()
        payload = papers[0].notice.heading.qr_payload if papers else ""
        self.done.show_case(case, text.DECISIONS[decision.value], papers, payload)
        self._show_done()

    def _papers(self) -> tuple[PaperItem, ...]:
        made = {item.kind.value: item for item in papers_of(self._events, self._desk)}
        return tuple(made[name] for name in PAPERS[self._decision] if name in made)

    @Slot()
    def _show_done(self) -> None:
        self._layers.setCurrentWidget(self.done)
        self.done.first_field().setFocus(Qt.FocusReason.OtherFocusReason)
        self.turned.emit()

    @Slot(object)
    def _preview(self, item: PaperItem) -> None:
        self.paper.show_paper(item)
        self._layers.setCurrentWidget(self.paper)
        self.paper.first_field().setFocus(Qt.FocusReason.OtherFocusReason)
        self.turned.emit()

    @Slot(object)
    def _printed(self, fact: PaperPrinted) -> None:
        self._events = (*self._events, fact)
        self.done.show_papers(self._papers())
