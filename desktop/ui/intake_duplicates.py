"""Looks for other cases of the applicant as soon as the clerk has left their block."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal, Slot

from desktop.queries.rows import Duplicate
from desktop.queries.search import Duplicates
from desktop.ui.case_acting import now_here
from desktop.ui.desk_port import DeskPort
from desktop.ui.intake_editor import IntakeEditor
from desktop.ui.intake_sheet import known_number


class DuplicateWatch(QObject):
    """``found``: an answer has come, and the sheet says what was shown."""

    found = Signal()

    def __init__(self, desk: DeskPort, editor: IntakeEditor) -> None:
        super().__init__(editor)
        self._desk = desk
        self._editor = editor

    @Slot()
    def look(self) -> None:
        asked = self._wanted()
        if asked.number:
            self._desk.ask(self, asked, lambda found: self._answered(asked, found))

    def _wanted(self) -> Duplicates:
        sheet = self._editor.sheet
        return Duplicates(number=known_number(sheet, now_here().date()), item_id=sheet.item_id)

    def _answered(self, asked: Duplicates, found: Sequence[Duplicate]) -> None:
        """Another applicant may be on the sheet by now, or another sheet on the desk."""
        if asked != self._wanted():
            return
        self._editor.duplicates.show_found(found)
        self._editor.sheet = self._editor.duplicates.read(self._editor.sheet)
        self.found.emit()
