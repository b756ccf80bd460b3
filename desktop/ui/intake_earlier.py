"""Looks at intake for what the same citizen handed in before; nothing is taken over by itself."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Slot

from desktop.queries.attachments_earlier import EarlierFile, EarlierFiles
from desktop.ui.case_acting import now_here
from desktop.ui.desk_port import DeskPort
from desktop.ui.intake_editor import IntakeEditor
from desktop.ui.intake_sheet import known_number


class EarlierWatch(QObject):
    """Asks anew whenever another citizen stands on the sheet."""

    def __init__(self, desk: DeskPort, editor: IntakeEditor) -> None:
        super().__init__(editor)
        self._desk = desk
        self._editor = editor
        self._asked = ""

    @Slot()
    def look(self) -> None:
        number = known_number(self._editor.sheet, now_here().date())
        if number == self._asked:
            return
        self._asked = number
        if number:
            self._desk.ask(self, EarlierFiles(number=number), lambda files: self._answered(number, files))
        else:
            self._know(())

    @Slot()
    def look_anew(self) -> None:
        """Another sheet lies there: the same citizen may have handed something in a minute ago."""
        self._asked = ""
        self.look()

    def _answered(self, number: str, files: Sequence[EarlierFile]) -> None:
        if number == self._asked:
            self._know(files)

    def _know(self, files: Sequence[EarlierFile]) -> None:
        self._editor.materials.files.earlier.know(files)
        self._editor.materials.show_again()
