"""Which column of an old ledger means what: as its headings were understood, to be put right by hand before anything
is taken over.
"""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QPushButton, QVBoxLayout, QWidget

from desktop.reports.heading_words import Field
from desktop.reports.import_rows import SheetSeen
from desktop.ui.theme import em
from desktop.ui.widgets.flow import Flow
from desktop.ui.widgets.forms import FormRow
from desktop.ui.widgets.labels import PlainLabel
from desktop.wording import imports as words
from desktop.wording import screens_ledger as text

MOST = 24
"""So many headings at most are offered; beyond them an old ledger is mended in the workbook itself."""

Own = dict[str, Field | None]


class MappingBox(QWidget):
    """``wanted``: read again with these meanings of headings; None leaves a column out."""

    wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._own: Own = {}
        self._boxes: dict[str, QComboBox] = {}
        self._row = Flow(columns=3)
        self.again = QPushButton(text.READ_AGAIN)
        self.again.setObjectName("ledger.import.again")
        self.again.clicked.connect(self._ask)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(PlainLabel(text.MAPPING, "secondary", wrap=True))
        column.addLayout(self._row)
        column.addWidget(self.again, 0, Qt.AlignmentFlag.AlignLeft)

    @property
    def own(self) -> Own:
        """What was put right so far."""
        return dict(self._own)

    def begin(self) -> None:
        """Another workbook: nothing has been put right yet."""
        self._own.clear()

    def box(self, heading: str) -> QComboBox:
        """The choice for a heading; raises KeyError for one the workbook has not."""
        return self._boxes[heading]

    def show_sheets(self, sheets: Sequence[SheetSeen]) -> None:
        found = meanings(sheets)
        while (item := self._row.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.setParent(None)
                widget.deleteLater()
        self._boxes = {}
        for at, (heading, meaning) in enumerate(list(found.items())[:MOST]):
            box = self._box(at, meaning)
            self._boxes[heading] = box
            self._row.addWidget(FormRow(heading.replace("&", "&&"), box))

    def _box(self, at: int, meaning: str) -> QComboBox:
        box = QComboBox()
        box.setObjectName(f"ledger.import.column{at}")
        box.setMinimumWidth(em(self, 9))
        box.addItem(text.LEFT_OUT, "")
        for known in Field:
            box.addItem(words.FIELD_WORDS[known.value], known.value)
        box.setCurrentIndex(max(0, box.findData(meaning)))
        box.setProperty("found", meaning)
        return box

    @Slot()
    def _ask(self) -> None:
        for heading, box in self._boxes.items():
            chosen = str(box.currentData())
            if chosen != box.property("found"):
                self._own[heading] = Field(chosen) if chosen else None
        self.wanted.emit(self.own)


def meanings(sheets: Sequence[SheetSeen]) -> Mapping[str, str]:
    """Every heading of the workbook and the field it was taken for, "" for none; sheets in order."""
    found: dict[str, str] = {}
    for sheet in sheets:
        for meaning, heading in sheet.columns.items():
            found.setdefault(heading, meaning)
        for heading in sheet.unused_columns:
            found.setdefault(heading, "")
    return found
