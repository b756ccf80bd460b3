"""From the sheet to the record: which decisions are open, their confirmation, the writing, the papers."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop.office.changes import Recorded
from desktop.ui.case_acting import now_here, sentence_of
from desktop.ui.desk_port import DeskPort
from desktop.ui.intake_decide import PAPERS, Decision, consequences, defaults, deficient, facts, refusal_of
from desktop.ui.intake_done import DonePanel
from desktop.ui.intake_editor import IntakeEditor
from desktop.ui.intake_sheet import registration_of
from desktop.ui.page import PageAction
from desktop.ui.paper_list import PaperItem, papers_of
from desktop.ui.paper_view import PaperView
from desktop.ui.widgets.forms import Fault
from desktop.wording import screens_case as text
from sync.casework.events_closing import PaperPrinted
from sync.casework.events_intake import CaseRegistered
from sync.casework.facts import Event
from sync.casework.fold import replay
from sync.casework.identities import BadInput
from sync.casework.terms import CaseKind

SHORTCUTS = {Decision.ACCEPT: "Ctrl+Return", Decision.INSTANT: "Ctrl+Return", Decision.SUPPLEMENT: "Ctrl+B"}


class Closing(QObject):
    """``recorded`` brings what was written; ``turned``: other actions are possible now."""

    recorded = Signal(object)
    turned = Signal()

    def __init__(self, desk: DeskPort, editor: IntakeEditor, layers: QStackedWidget) -> None:
        super().__init__(editor)
        self._desk = desk
        self._editor = editor
        self._layers = layers
        self._events: tuple[Event, ...] = ()
        self._writing = False
        self._weighed: tuple[tuple[str, str], ...] = ()
        self.done = DonePanel()
        self.paper = PaperView(desk)
        for layer in (editor, self.done, self.paper):
            layers.addWidget(layer)
        editor.card.confirm.clicked.connect(self._confirm)
        editor.card.back.clicked.connect(self._back)
        self.done.paper.connect(self._preview)
        self.paper.closed.connect(self._close_paper)
        self.paper.printed.connect(self._printed)
        self.weigh()

    @property
    def editing(self) -> bool:
        return self._layers.currentWidget() is self._editor

    def focus_here(self) -> QWidget:
        shown = self._layers.currentWidget()
        if shown is self._editor:
            return self._editor.items.first_field()
        return self.done.first_field() if shown is self.done else self.paper.first_field()

    def actions(self) -> tuple[PageAction, ...]:
        """What can be done in the layer that shows."""
        shown = self._layers.currentWidget()
        if shown is self.paper:
            return (
                PageAction(key="print", text=text.PRINT, run=self.paper.print_it, shortcut="Ctrl+P", primary=True),
                PageAction(key="close", text=text.CLOSE_PAPER, run=self.paper.closed.emit, shortcut="Esc"),
            )
        if shown is self.done:
            return ()
        if not self._editor.card.isHidden():
            word = text.DECISIONS[self._editor.card.decision.value]
            yes = PageAction(key="confirm", text=f"{text.CONFIRM}{word}", run=self._confirm,
                             shortcut="Ctrl+Return", primary=True)  # fmt: skip
            return (yes, PageAction(key="back", text=text.BACK_TO_EDIT, run=self._back, shortcut="Esc"))
        return self._decisions()

    def edit(self) -> None:
        """Back to the sheet."""
        self._editor.card.hide()
        self._editor.review.decisions.show()
        self._layers.setCurrentWidget(self._editor)
        self.weigh()
        self.turned.emit()

    @Slot()
    def weigh(self) -> None:
        """Looks anew at what may be decided, whenever the sheet has changed."""
        if not self.editing or not self._editor.card.isHidden():
            return
        actions = self._decisions()
        self._editor.tell_choices([action.text for action in actions if not action.refused])
        weighed = tuple((action.key, action.refused) for action in actions)
        if weighed != self._weighed:
            self._weighed = weighed
            self._editor.review.show_decisions(actions)
            self.turned.emit()

    def choose(self, decision: Decision) -> None:
        """Checks the sheet; when it is in order, shows what follows from the decision."""
        if self._editor.check(materials=decision is not Decision.DECLINE):
            return
        opened = self._opened()
        item = self._editor.item
        if opened is None or item is None:
            return
        details = defaults(item, opened, decision, self._desk)
        card = self._editor.card
        card.ask(decision, details, consequences(decision, opened, details, self._desk), deficient(opened.lines))
        self._editor.review.decisions.hide()
        card.first_field().setFocus(Qt.FocusReason.OtherFocusReason)
        self.turned.emit()

    def _decisions(self) -> tuple[PageAction, ...]:
        opened = self._opened()
        item = self._editor.item
        instant = item is not None and item.kind is CaseKind.INSTANT
        offered = [d for d in Decision if d is not (Decision.ACCEPT if instant else Decision.INSTANT)]
        return tuple(
            PageAction(
                key=decision.value,
                text=text.DECISIONS[decision.value],
                run=lambda decision=decision: self.choose(decision),  # type: ignore[misc]
                shortcut=SHORTCUTS.get(decision, ""),
                refused=self._against(decision, opened),
                primary=decision in (Decision.ACCEPT, Decision.INSTANT),
            )
            for decision in offered
        )

    def _against(self, decision: Decision, opened: CaseRegistered | None) -> str:
        """Why not; a sheet that is not ready yet stays pressable, so that pressing says what is missing."""
        item = self._editor.item
        if opened is None or item is None or decision in (Decision.TOLERANT, Decision.DECLINE):
            return ""
        return refusal_of(decision, opened, defaults(item, opened, decision, self._desk), self._desk)

    def _opened(self) -> CaseRegistered | None:
        """E01 as the sheet stands; None while something in it cannot be what it says."""
        editor = self._editor
        if editor.item is None:
            return None
        try:
            return registration_of(editor.sheet, editor.item, now_here(), self._desk.person, self._desk.office.region)
        except BadInput:
            return None

    @Slot()
    def _confirm(self) -> None:
        card = self._editor.card
        opened = self._opened()
        faults: Sequence[Fault] = card.faults()
        if self._writing or opened is None or faults:
            for fault in faults[:1]:
                if fault.field is not None:
                    fault.field.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        details = card.details()
        against = refusal_of(card.decision, opened, details, self._desk)
        card.fault.setText(against)
        if against:
            return
        self._writing = True
        events = facts(card.decision, opened, details, self._desk.person)
        self._desk.record(self, events, self._written, self._refused)

    @Slot()
    def _back(self) -> None:
        self.edit()
        self._editor.review.first_field().setFocus(Qt.FocusReason.OtherFocusReason)

    def _written(self, recorded: Recorded) -> None:
        self._writing = False
        self._events = recorded.events
        self.recorded.emit(recorded)
        self._show_done()

    def _refused(self, error: Exception) -> None:
        self._writing = False
        self._editor.card.fault.setText(sentence_of(error))

    def _papers(self) -> tuple[PaperItem, ...]:
        wanted = PAPERS[self._editor.card.decision]
        made = {item.kind.value: item for item in papers_of(self._events, self._desk)}
        return tuple(made[name] for name in wanted if name in made)

    def _show_done(self) -> None:
        case = replay(self._events[0].case_id, self._events)
        papers = self._papers()
        payload = papers[0].notice.heading.qr_payload if papers else ""
        self.done.show_case(case, text.DECISIONS[self._editor.card.decision.value], papers, payload)
        self._layers.setCurrentWidget(self.done)
        self.done.first_field().setFocus(Qt.FocusReason.OtherFocusReason)
        self.turned.emit()

    @Slot(object)
    def _preview(self, item: PaperItem) -> None:
        self.paper.show_paper(item)
        self._layers.setCurrentWidget(self.paper)
        self.paper.first_field().setFocus(Qt.FocusReason.OtherFocusReason)
        self.turned.emit()

    @Slot()
    def _close_paper(self) -> None:
        self._layers.setCurrentWidget(self.done)
        self.done.first_field().setFocus(Qt.FocusReason.OtherFocusReason)
        self.turned.emit()

    @Slot(object)
    def _printed(self, fact: PaperPrinted) -> None:
        self._events = (*self._events, fact)
        self.done.show_papers(self._papers())
