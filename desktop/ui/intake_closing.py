"""From the sheet to the record: which decisions are open, their confirmation, the writing, the papers."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop.office.changes import Recorded
from desktop.ui.case_acting import sentence_of
from desktop.ui.desk_port import DeskPort
from desktop.ui.intake_backfilling import Backfilling
from desktop.ui.intake_choices import Choices
from desktop.ui.intake_confirm import DecisionPage
from desktop.ui.intake_decide import Decision, consequences, deficient, facts, noted, reasons, refusal_of
from desktop.ui.intake_editor import IntakeEditor
from desktop.ui.intake_ending import Ending
from desktop.ui.intake_sheet import files_of
from desktop.ui.page import PageAction
from desktop.ui.theme import Tone
from desktop.ui.widgets.forms import Fault
from desktop.wording import screens_case as text
from desktop.wording import screens_intake as words
from desktop.wording.words import doing


class Closing(QObject):
    """``recorded`` brings what was written; ``turned``: other actions are possible now; ``asking``: a decision is to
    be confirmed, from here on the sheet stays as it is.
    """

    asking = Signal()
    recorded = Signal(object)
    turned = Signal()

    def __init__(self, desk: DeskPort, editor: IntakeEditor, layers: QStackedWidget) -> None:
        super().__init__(editor)
        self._desk = desk
        self._editor = editor
        self._layers = layers
        self._writing = False
        self._weighed: tuple[tuple[str, str], ...] = ()
        self.choices = Choices(desk, editor)
        self.card = DecisionPage()
        layers.addWidget(self.card)
        self.backfilling = Backfilling(desk, self)
        self.ending = Ending(desk, layers)
        self.backfilling.told.connect(self._tell_backfill)
        self.ending.turned.connect(self.turned)
        self.ending.left.connect(self._back_to_sheet)
        editor.series.paper.connect(self.ending.preview_first)
        self.card.confirm.clicked.connect(self._confirm)
        self.card.back.clicked.connect(self._back)
        self.weigh()

    @property
    def editing(self) -> bool:
        return self._layers.currentWidget() is self._editor

    @property
    def done(self) -> bool:
        """A case was just recorded and its number shows."""
        return self._layers.currentWidget() in (self.ending.done, self.ending.paper)

    def focus_here(self) -> QWidget:
        shown = self._layers.currentWidget()
        if shown is self._editor:
            return self._editor.first_field()
        return self.card.first_field() if shown is self.card else self.ending.done.first_field()

    def actions(self) -> tuple[PageAction, ...]:
        """What can be done in the layer that shows."""
        shown = self._layers.currentWidget()
        if shown is self.card:
            word = text.DECISIONS[self.card.decision.value]
            yes = PageAction(key="confirm", text=doing(text.CONFIRM, word), run=self._confirm,
                             shortcut="Ctrl+Return", primary=True)  # fmt: skip
            return (yes, PageAction(key="back", text=text.BACK_TO_EDIT, run=self._back, shortcut="Esc"))
        return self.choices.offered(self.choose) if shown is self._editor else self.ending.actions()

    def edit(self) -> None:
        """Back to the sheet."""
        self._layers.setCurrentWidget(self._editor)
        self.weigh()
        self.turned.emit()

    @Slot()
    def weigh(self) -> None:
        """Looks anew at what may be decided, whenever the sheet has changed."""
        if not self.editing:
            return
        actions = self.choices.offered(self.choose)
        self._editor.tell_choices([action.text for action in actions if not action.refused])
        weighed = tuple((action.key, action.refused) for action in actions)
        if weighed != self._weighed:
            self._weighed = weighed
            self._editor.review.show_decisions(actions)
            self._editor.chain()
            self.turned.emit()

    def choose(self, decision: Decision) -> None:
        """Checks the sheet; when it is in order, shows what follows from the decision."""
        if self._editor.check(materials=decision is not Decision.DECLINE):
            return
        opened = self.choices.opened()
        item = self._editor.item
        if opened is None or item is None:
            return
        details = self.choices.details(item, opened, decision)
        about = f"{opened.applicant.name}　{opened.item_name}"
        told = consequences(decision, opened, details, self._desk)
        why = reasons(decision, opened, details, self._desk)
        self.asking.emit()
        self.card.ask(decision, details, about, told, deficient(opened.lines), why)
        self._layers.setCurrentWidget(self.card)
        self.card.first_field().setFocus(Qt.FocusReason.OtherFocusReason)
        self.turned.emit()

    @Slot()
    def _confirm(self) -> None:
        card = self.card
        opened = self.choices.opened()
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
        sheet, at, person = self._editor.sheet, events[-1].occurred_at, self._desk.person
        said = (self._editor.doubts.note(sheet), words.visit_note(sheet.visit))
        notes = tuple(noted(told, at, person) for told in said if told)
        self._desk.record(self, (*events, *notes, *files_of(sheet, at, person)), self._written, self._refused)

    @Slot()
    def _back(self) -> None:
        """Not while it is being written: what would be changed then is on record as it was."""
        if self._writing:
            return
        self.edit()
        self._editor.review.first_field().setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _back_to_sheet(self) -> None:
        self.edit()
        self._editor.first_field().setFocus(Qt.FocusReason.OtherFocusReason)

    def _written(self, recorded: Recorded) -> None:
        self._writing = False
        case, title = self.ending.keep(recorded.events, self.card.decision)
        if self._editor.series.on:
            self._editor.series.show_last(case, text.DECISIONS[self.card.decision.value], title)
        else:
            self.ending.show_kept()
        if self._editor.sheet.backfill is not None:
            self.backfilling.begin(self._editor.sheet.backfill, recorded)
        self.recorded.emit(recorded)

    @Slot(str, bool)
    def _tell_backfill(self, sentence: str, wanting: bool) -> None:
        """Beside the number of the case, or in a row of them over the next sheet."""
        band = self._editor.band if self._editor.series.on else self.ending.done.band
        again = (words.RETRY_BACKFILL, self.backfilling.go_on) if wanting else ("", None)
        band.tell(sentence, Tone.AMBER if wanting else Tone.GREEN, *again)

    def _refused(self, error: Exception) -> None:
        self._writing = False
        self.card.fault.setText(sentence_of(error))
