"""Choosing a ledger: a list at the left of a wide window, a box above everything in a narrow one."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QListWidget, QVBoxLayout, QWidget

from desktop.reports.book_rows import Book
from desktop.reports.books import BOOKS
from desktop.ui.theme import em
from desktop.wording import books as names
from desktop.wording import screens_books as text
from desktop.wording.translating import tr

LIST_WIDTH = 12


class BookChoice(QWidget):
    """``changed`` whenever another ledger is chosen; ``box`` belongs into the head of the page."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.list = QListWidget()
        self.list.setObjectName("ledger.books")
        self.list.setAccessibleName(text.BOOKS)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.list.setFixedWidth(em(self, LIST_WIDTH))
        self.box = QComboBox()
        self.box.setObjectName("ledger.book")
        self.box.setAccessibleName(text.BOOKS)
        for book in BOOKS:
            self.list.addItem(tr(names.BOOK_NAMES[book.key]))
            self.box.addItem(tr(names.BOOK_NAMES[book.key]))
        self.list.setCurrentRow(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.list)
        self.list.currentRowChanged.connect(self._listed)
        self.box.currentIndexChanged.connect(self.list.setCurrentRow)
        self.box.hide()

    @property
    def book(self) -> Book:
        return BOOKS[max(0, self.list.currentRow())]

    def choose(self, key: str) -> None:
        """Shows the ledger of that name."""
        self.list.setCurrentRow(next(at for at, book in enumerate(BOOKS) if book.key == key))

    def fold(self, narrow: bool) -> None:
        """Whether there is room for the list."""
        self.list.setVisible(not narrow)
        self.setVisible(not narrow)
        self.box.setVisible(narrow)

    def first(self) -> QWidget:
        """What gets the keyboard."""
        return self.box if self.list.isHidden() else self.list

    @Slot(int)
    def _listed(self, row: int) -> None:
        self.box.blockSignals(True)
        self.box.setCurrentIndex(row)
        self.box.blockSignals(False)
        self.changed.emit()
