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
        sheet = self._editor.sheet
        number = known_number(sheet, now_here().date())
        if number:
            self._desk.ask(self, Duplicates(number=number, item_id=sheet.item_id), self._answered)

    def _answered(self, found: Sequence[Duplicate]) -> None:
        self._editor.duplicates.show_found(found)
        self._editor.sheet = self._editor.duplicates.read(self._editor.sheet)
        self.found.emit()
