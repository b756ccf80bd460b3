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
from desktop.wording import screens_intake as extra
from sync.casework.case import Case
from sync.casework.events_closing import PaperPrinted
from sync.casework.facts import Event
from sync.casework.fold import replay


class Ending(QObject):
    """Two layers of the intake page. ``turned``: another layer shows; ``left``: a paper looked at from the sheet."""

    turned = Signal()
    left = Signal()

    def __init__(self, desk: DeskPort, layers: QStackedWidget) -> None:
        super().__init__(layers)
        self._desk = desk
        self._layers = layers
        self._events: tuple[Event, ...] = ()
        self._decision = Decision.RECEIVE
        self._from_sheet = False
        self.done = DonePanel()
        self.paper = PaperView(desk)
        layers.addWidget(self.done)
        layers.addWidget(self.paper)
        self.done.paper.connect(self._preview)
        self.paper.closed.connect(self._close_paper)
        self.paper.printed.connect(self._printed)

    def actions(self) -> tuple[PageAction, ...]:
        if self._layers.currentWidget() is self.paper:
            return (
                PageAction(key="print", text=text.PRINT, run=self.paper.print_it, shortcut="Ctrl+P", primary=True),
                PageAction(key="close", text=text.CLOSE_PAPER, run=self._close_paper, shortcut="Esc"),
            )
        again = PageAction(key="again", text=text.AGAIN_SAME, run=self.done.again.emit)
        more = PageAction(key="more", text=extra.MORE_ITEMS, run=self.done.more.emit)
        return (again, more, PageAction(key="new", text=text.NEW_INTAKE, run=self.done.fresh.emit, shortcut="Ctrl+N"))

    def keep(self, events: Sequence[Event], decision: Decision) -> tuple[Case, str]:
        """Takes what was recorded, shows nothing yet: the case, and the title of its first paper."""
        self._events, self._decision = tuple(events), decision
        papers = self._papers()
        return replay(events[0].case_id, events), papers[0].title if papers else ""

    def show_kept(self) -> None:
        """The number of the new case in large type, and the papers of its decision."""
        papers = self._papers()
        payload = papers[0].notice.heading.qr_payload if papers else ""
        case = replay(self._events[0].case_id, self._events)
        self.done.show_case(case, text.DECISIONS[self._decision.value], papers, payload)
        self._show_done()

    @Slot()
    def preview_first(self) -> None:
        """The paper the applicant is given first, looked at from the sheet of the next one."""
        papers = self._papers()
        if papers:
            self._preview(papers[0])
            self._from_sheet = True

    def _papers(self) -> tuple[PaperItem, ...]:
        made = {item.kind.value: item for item in papers_of(self._events, self._desk)}
        return tuple(made[name] for name in PAPERS[self._decision] if name in made)

    @Slot()
    def _show_done(self) -> None:
        self._layers.setCurrentWidget(self.done)
        if self._layers.isVisible():  # Qt would take the keyboard away from the page that shows now
            self.done.first_field().setFocus(Qt.FocusReason.OtherFocusReason)
        self.turned.emit()

    @Slot()
    def _close_paper(self) -> None:
        if self._from_sheet:
            self.left.emit()
        else:
            self._show_done()

    @Slot(object)
    def _preview(self, item: PaperItem) -> None:
        self._from_sheet = False
        self.paper.show_paper(item)
        self._layers.setCurrentWidget(self.paper)
        self.paper.first_field().setFocus(Qt.FocusReason.OtherFocusReason)
        self.turned.emit()

    @Slot(object)
    def _printed(self, fact: PaperPrinted) -> None:
        self._events = (*self._events, fact)
        self.done.show_papers(self._papers())
