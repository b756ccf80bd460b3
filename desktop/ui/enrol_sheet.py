"""The last step of the first start: the recovery sheet, printed or kept, and handed to whoever keeps it."""

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt, Slot
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop.queries.rows import OfficeRow
from desktop.runtime.choices import PaperKind
from desktop.trouble import Trouble
from desktop.ui.paper_layout import Paper
from desktop.ui.paper_out import ask_printer
from desktop.ui.recovery_paper import sheet_of
from desktop.ui.widgets.labels import PlainLabel
from desktop.wording import recovery as text
from desktop.wording import screens_case as paper
from desktop.wording import screens_frame as frame
from desktop.wording.troubles import trouble_sentence
from desktop.wording.words import moment
from sync.casework.calendar import CST


class SheetStep(QWidget):
    """The code is shown here once; the program goes on when somebody says that the sheet is in good hands."""

    def __init__(self) -> None:
        super().__init__()
        self._office: OfficeRow | None = None
        self._by = ""
        self.code = PlainLabel("", "number", selectable=True)
        self.code.setObjectName("enrol.sheet.code")
        self.said = PlainLabel("", "secondary", wrap=True)
        self.print_button, self.save_button = QPushButton(paper.PRINT), QPushButton(paper.SAVE_PDF)
        self.kept = QCheckBox(text.KEPT)
        self.kept.setObjectName("enrol.sheet.kept")
        self.button = QPushButton(frame.FINISH)
        self.button.setObjectName("enrol.sheet.finish")
        self.button.setProperty("kind", "primary")
        self.button.setEnabled(False)
        for button, name in ((self.print_button, "print"), (self.save_button, "save")):
            button.setObjectName(f"enrol.sheet.{name}")
        self._assemble()
        self.kept.toggled.connect(self.button.setEnabled)
        self.print_button.clicked.connect(self.print_it)
        self.save_button.clicked.connect(self.save_it)

    def show_code(self, code: str, office: OfficeRow, by: str) -> None:
        """``by``: the name of the person the desk was laid out for."""
        self._office, self._by = office, by
        self.code.setText(code)
        self.save_button.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def save_it(self) -> None:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        assert self._office is not None, "a code is shown with its office"
        path = Path(folder) / paper.PAPER_FOLDER / text.sheet_file(self._office.name)
        try:
            self._sheet().save_pdf(path)
        except Trouble as trouble:
            self.said.setText(trouble_sentence(trouble.code, trouble.facts))
        else:
            self.said.setText(text.saved_to(str(path)))

    @Slot()
    def print_it(self) -> None:
        if not ask_printer(self, PaperKind.OFFICE, lambda printer: self._sheet().print(printer)):
            self.said.setText(paper.NO_PRINTER)

    def _sheet(self) -> Paper:
        assert self._office is not None, "a code is shown with its office"
        return sheet_of(self._office, self.code.text(), moment(datetime.now(CST)), self._by)

    def _assemble(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        row = QHBoxLayout()
        row.addWidget(self.print_button)
        row.addWidget(self.save_button)
        row.addStretch(1)
        column.addWidget(PlainLabel(text.SHEET, "heading"))
        column.addWidget(PlainLabel(text.MAKE_HINT, wrap=True))
        column.addWidget(self.code)
        column.addLayout(row)
        for part in (self.said, self.kept, self.button):
            column.addWidget(part)
        column.addStretch(1)
