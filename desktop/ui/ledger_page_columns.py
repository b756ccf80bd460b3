"""Which columns of a ledger go into the workbook; all of them until the clerk says otherwise, kept per ledger."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QPushButton, QVBoxLayout, QWidget

from desktop.reports.book_rows import Book
from desktop.ui.theme import em
from desktop.ui.widgets.forms import FormRow
from desktop.wording import books as names
from desktop.wording import screens_books as text
from desktop.wording.translating import tr

HEIGHT = 11


class ColumnPick(QWidget):
    """A list to tick, by Space."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.list = QListWidget()
        self.list.setObjectName("ledger.export.columns")
        self.list.setFixedHeight(em(self, HEIGHT))
        self.every = QPushButton(text.ALL_COLUMNS)
        self.every.setObjectName("ledger.export.all_columns")
        self._row = FormRow(text.COLUMNS, self.list)
        self._left_out: dict[str, set[str]] = {}
        self._book: Book | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._row)
        column.addWidget(self.every, 0, Qt.AlignmentFlag.AlignLeft)
        self.every.clicked.connect(self._tick_all)
        self.list.itemChanged.connect(self._ticked)

    @property
    def chosen(self) -> tuple[int, ...]:
        """Places of the columns, in their order."""
        ticked = Qt.CheckState.Checked
        return tuple(at for at in range(self.list.count()) if self.list.item(at).checkState() is ticked)

    def show_book(self, book: Book) -> None:
        if book is self._book:
            return
        self._book = None
        self.list.clear()
        left_out = self._left_out.setdefault(book.key, set())
        for column in book.columns:
            item = QListWidgetItem(tr(names.heading(book.key, column.key)))
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsSelectable)
            item.setCheckState(Qt.CheckState.Unchecked if column.key in left_out else Qt.CheckState.Checked)
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self._book = book

    def set_fault(self, sentence: str) -> None:
        self._row.set_fault(sentence)

    def _tick_all(self) -> None:
        for at in range(self.list.count()):
            self.list.item(at).setCheckState(Qt.CheckState.Checked)

    def _ticked(self, _: QListWidgetItem) -> None:
        if self._book is not None:
            keys = {column.key for column in self._book.columns}
            self._left_out[self._book.key] = keys - {self._book.columns[at].key for at in self.chosen}
            self._row.set_fault("")
