"""The applicant from a card: read by the reader at the counter, or its number shot in like keys by a scanner."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QObject, Slot

from desktop.runtime.reader_lines import Card
from desktop.ui.desk_port import DeskPort
from desktop.ui.intake_editor import IntakeEditor
from desktop.ui.intake_sheet import Sheet, fault_of
from desktop.ui.page import PageAction
from desktop.ui.theme import Tone
from desktop.wording import screens_inputs as text
from desktop.wording.troubles import trouble_sentence
from sync.casework.identities import check_id_card
from sync.casework.terms import IdKind, PartyKind


class IntakeCards(QObject):
    """Fills block 2; telephone, village and agent stay as typed."""

    def __init__(self, desk: DeskPort, editor: IntakeEditor, today: Callable[[], date]) -> None:
        super().__init__(editor)
        self._inputs = desk.inputs
        self._editor = editor
        self._today = today
        self._asked = False
        editor.party.card.clicked.connect(self.ask)
        self._inputs.reader.read.connect(self._read)
        self._inputs.reader.failed.connect(self._failed)

    def action(self) -> PageAction:
        return PageAction(key="read_card", text=text.READ_CARD, run=self.ask, shortcut="F9")

    @Slot()
    def ask(self) -> None:
        self._asked = True
        self._editor.band.tell(text.READING_CARD, Tone.BLUE)
        self._inputs.read_card()

    @Slot()
    def forget(self) -> None:
        """Another sheet lies there, or its decision is being confirmed: a card still on its way is not for it."""
        self._asked = False

    def scanned(self, code: str) -> bool:
        """Takes a code that is the number of a card."""
        if fault_of(check_id_card, code, self._today()) is not None:
            return False
        self._fill(replace(self._of_person(), number=code))
        self._editor.band.tell(text.NUMBER_SCANNED, Tone.BLUE)
        return True

    @Slot(object)
    def _read(self, card: Card) -> None:
        if not self._asked:
            return
        self._asked = False
        read = replace(
            self._of_person(),
            number=card.number,
            name=card.name,
            address=card.address,
            ethnic=card.ethnic,
            ethnic_of=card.number,
        )
        self._fill(read)
        if card.valid_until is not None and card.valid_until < self._today():
            told = text.CARD_EXPIRED.format(name=card.name, day=card.valid_until.isoformat())
            self._editor.band.tell(told, Tone.AMBER)
        else:
            self._editor.band.tell(text.CARD_READ.format(name=card.name), Tone.GREEN)

    @Slot(object)
    def _failed(self, trouble: Exception) -> None:
        if self._asked:
            self._asked = False
            self._editor.band.tell(trouble_sentence(str(getattr(trouble, "code", "bug"))), Tone.AMBER)

    def _of_person(self) -> Sheet:
        return replace(self._editor.sheet, party_kind=PartyKind.NATURAL, id_kind=IdKind.ID_CARD)

    def _fill(self, sheet: Sheet) -> None:
        """Counts as typed."""
        self._editor.show_sheet(sheet)
        self._editor.changed.emit()
        self._editor.party_left.emit()
