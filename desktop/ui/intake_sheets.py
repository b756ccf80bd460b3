"""Which sheet lies on the desk: a new one, the next visitor's, or one left unfinished; none is ever lost."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal, Slot

from desktop.queries.rows import DraftRow
from desktop.ui.case_acting import now_here
from desktop.ui.desk_port import DeskPort
from desktop.ui.intake_drafts import KIND, DraftKeeper
from desktop.ui.intake_editor import IntakeEditor
from desktop.ui.intake_recovery import Unfinished, unfinished
from desktop.ui.intake_sheet import Sheet, next_in_row, next_visit
from desktop.ui.intake_versions import current_of, moved_to
from desktop.ui.theme import Tone
from desktop.ui.widgets.undo import UndoOffer
from desktop.wording import screens_case
from desktop.wording import screens_intake as text


class Sheets(QObject):
    """``shown``: another sheet lies there now; ``last``: the one handed in before."""

    shown = Signal()

    def __init__(self, desk: DeskPort, editor: IntakeEditor) -> None:
        super().__init__(editor)
        self._desk = desk
        self._editor = editor
        self.last = Sheet()
        self._coming = ""
        self.drafts = DraftKeeper(desk, lambda: _title(editor))
        self.undo = UndoOffer(editor.band)
        editor.recovery.wanted.connect(self._resume)
        editor.recovery.dropped.connect(self._throw_away)

    def touched(self) -> None:
        self._editor.recovery.hide()
        self.drafts.touched(self._editor.sheet)

    def come(self, draft: str, item: str) -> None:
        """The clerk comes to the page: with a draft, with an item, or to go on."""
        self._coming = draft
        if draft and draft != self.drafts.key:
            self._desk.drafts(self, lambda rows: self._find(draft, rows))
        elif item:
            self.start(Sheet(item_id=item))
        elif self._editor.sheet.empty:
            self._desk.drafts(self, self._offer)

    def start(self, sheet: Sheet) -> None:
        self._coming = ""
        self.drafts.start_new(drop=False)
        self._show(sheet)

    def start_same(self) -> None:
        """The next applicant for the item just recorded."""
        self.start(next_visit(self.last))

    def start_next(self) -> None:
        """The next applicant in a row of them."""
        self.start(next_in_row(self.last))

    def handed_in(self) -> None:
        """What was typed is a fact now; its draft goes."""
        self.last = self._editor.sheet
        self.drafts.start_new(drop=True)
        self._editor.show_sheet(Sheet())

    def discard(self) -> None:
        """Nothing of it was handed in; for ten seconds it can be had back."""
        key, sheet = self.drafts.key, self._editor.sheet
        self.drafts.start_new(drop=True)
        self._show(Sheet())
        if not sheet.empty:
            self.undo.make(screens_case.DISCARDED, text.UNDO, lambda: self._take_back(key, sheet))

    def _take_back(self, key: str, sheet: Sheet) -> None:
        """What has been typed since becomes a draft of its own."""
        self.drafts.take_up(key)
        self._show(sheet)
        self.touched()

    def _offer(self, rows: Sequence[DraftRow]) -> None:
        waiting = unfinished(rows, self._desk.catalogue) if self._editor.sheet.empty else ()
        self._editor.recovery.show_unfinished(waiting, now_here())
        self._editor.chain()

    def _find(self, key: str, rows: Sequence[DraftRow]) -> None:
        """Another sheet may have been begun since it was asked for."""
        if key != self._coming:
            return
        for one in unfinished(rows, self._desk.catalogue):
            if one.draft.key == key:
                self._resume(one)

    @Slot(object)
    def _resume(self, one: Unfinished) -> None:
        self.drafts.take_up(one.draft.key)
        self._show(one.sheet)
        self._offer_current_version()

    @Slot(object)
    def _throw_away(self, one: Unfinished) -> None:
        self._desk.drop_draft(KIND, one.draft.key)
        told = text.thrown_away(one.citizen, one.item)

        def bring_back() -> None:
            self._desk.save_draft(one.draft)
            self._desk.drafts(self, self._offer)

        self.undo.make(told, text.UNDO, bring_back)
        self._desk.drafts(self, self._offer)

    def _offer_current_version(self) -> None:
        """The sheet keeps the version it was begun with; only the clerk moves it to another."""
        item = self._editor.item
        now = current_of(item.item_id, self._desk.catalogue, now_here().date()) if item else None
        if item is None or now is None or now.version == item.version:
            return
        told = text.older_version(item.version, now.version, now.effective_from)

        def move() -> None:
            self._show(moved_to(self._editor.sheet, item, now))
            self.touched()

        self._editor.band.tell(told, Tone.AMBER, text.USE_CURRENT, move)

    def _show(self, sheet: Sheet) -> None:
        self._editor.band.hush()
        self._editor.recovery.hide()
        self._editor.duplicates.show_found(())
        self._editor.show_sheet(sheet)
        self.shown.emit()


def _title(editor: IntakeEditor) -> str:
    """Of the draft: citizen and item, as far as they are typed."""
    item = editor.item
    return " ".join(part for part in (editor.sheet.name.strip(), item.name if item else "") if part)
