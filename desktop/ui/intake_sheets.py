"""Which sheet lies on the desk: a new one, the next visitor's, or a draft of before; none is ever lost."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from desktop.queries.rows import DraftRow
from desktop.ui.desk_port import DeskPort
from desktop.ui.intake_drafts import KIND, DraftKeeper
from desktop.ui.intake_editor import IntakeEditor
from desktop.ui.intake_sheet import Sheet, next_in_row, next_visit, sheet_from
from desktop.ui.theme import Tone
from desktop.wording import screens_case as text


class Sheets(QObject):
    """``shown``: another sheet lies there now."""

    shown = Signal()

    def __init__(self, desk: DeskPort, editor: IntakeEditor) -> None:
        super().__init__(editor)
        self._desk = desk
        self._editor = editor
        self._last = Sheet()
        self.drafts = DraftKeeper(desk, self._title)

    def touched(self) -> None:
        self.drafts.touched(self._editor.sheet)

    def come(self, draft: str, item: str) -> None:
        """The clerk comes to the page: with a draft, with an item, or to go on."""
        if draft and draft != self.drafts.key:
            self._desk.drafts(self, lambda rows: self._resume(draft, rows))
        elif item:
            self.start(Sheet(item_id=item))
        elif self._editor.sheet.empty:
            self._desk.drafts(self, self._offer)

    def start(self, sheet: Sheet) -> None:
        self.drafts.start_new(drop=False)
        self._show(sheet)

    def start_same(self) -> None:
        """The next applicant for the item just recorded."""
        self.start(next_visit(self._last))

    def start_next(self) -> None:
        """The next applicant in a row of them."""
        self.start(next_in_row(self._last))

    def handed_in(self) -> None:
        """What was typed is a fact now; its draft goes."""
        self._last = self._editor.sheet
        self.drafts.start_new(drop=True)
        self._editor.show_sheet(Sheet())

    def discard(self) -> None:
        self.drafts.start_new(drop=True)
        self._show(Sheet())

    def _title(self) -> str:
        item = self._editor.item
        return " ".join(part for part in (self._editor.sheet.name.strip(), item.name if item else "") if part)

    def _offer(self, rows: Sequence[DraftRow]) -> None:
        waiting = [row for row in rows if row.kind == KIND]
        if waiting and self._editor.sheet.empty:
            told = f"{text.waiting_drafts(len(waiting))}（{waiting[0].title}）"
            self._editor.band.tell(told, Tone.BLUE, text.RESUME, lambda: self._resume(waiting[0].key, waiting))

    def _resume(self, key: str, rows: Sequence[DraftRow]) -> None:
        row = next((row for row in rows if row.kind == KIND and row.key == key), None)
        if row is not None:
            self.drafts.take_up(key)
            self._show(sheet_from(row.text))

    def _show(self, sheet: Sheet) -> None:
        self._editor.band.hush()
        self._editor.duplicates.show_found(())
        self._editor.show_sheet(sheet)
        self.shown.emit()
