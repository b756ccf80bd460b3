"""Items of an old ledger that the catalogue does not know by that name: which one is meant, once for all its rows."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QPushButton, QVBoxLayout, QWidget

from desktop.ui.theme import em
from desktop.ui.widgets.flow import Flow
from desktop.ui.widgets.forms import FormRow
from desktop.ui.widgets.labels import PlainLabel
from desktop.wording import screens_import as text

MOST = 12
"""So many names at a time, the most frequent first; the next ones are offered when these are known."""

WIDE_EM = 16


class ItemsBox(QWidget):
    """``wanted``: read again, with these items."""

    wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.own: dict[str, str] = {}
        self._boxes: dict[str, QComboBox] = {}
        self._row = Flow(columns=3)
        self.again = QPushButton(text.ITEMS_READ_AGAIN)
        self.again.setObjectName("ledger.import.items_again")
        self.again.clicked.connect(self._ask)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(PlainLabel(text.ITEMS, "secondary", wrap=True))
        column.addLayout(self._row)
        column.addWidget(self.again, 0, Qt.AlignmentFlag.AlignLeft)
        self.hide()

    def begin(self) -> None:
        """Another workbook: nothing has been said yet."""
        self.own = {}

    def box(self, written: str) -> QComboBox:
        """The choice for a written name; raises KeyError for one that is not asked about."""
        return self._boxes[written]

    def show_odd(self, odd: Sequence[str], known: Sequence[str]) -> None:
        while (item := self._row.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.setParent(None)
                widget.deleteLater()
        self._boxes = {}
        for at, written in enumerate(odd[:MOST]):
            box = QComboBox()
            box.setObjectName(f"ledger.import.item{at}")
            box.setMaximumWidth(em(self, WIDE_EM))
            box.addItem(text.ITEM_UNKNOWN, "")
            for name in known:
                box.addItem(name, name)
            self._boxes[written] = box
            self._row.addWidget(FormRow(written.replace("&", "&&"), box))
        self.setVisible(bool(self._boxes))

    @Slot()
    def _ask(self) -> None:
        self.own |= {written: str(box.currentData()) for written, box in self._boxes.items() if box.currentData()}
        self.wanted.emit()
