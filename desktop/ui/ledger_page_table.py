"""The first rows of a ledger in its own columns, and its totals."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.reports.book_rows import Book, BookColumn, BookRow, told
from desktop.reports.sheet_rows import Value
from desktop.ui.ledger_page_work import Preview, Totals
from desktop.ui.widgets.labels import PlainLabel
from desktop.ui.widgets.pane import Card
from desktop.ui.widgets.table_model import Column, RowsModel
from desktop.ui.widgets.table_view import RowsView
from desktop.wording import books as names
from desktop.wording import screens_books as text
from desktop.wording import screens_ledger as page_text
from desktop.wording.translating import tr
from desktop.wording.words import LOADING, phrases

SHOWN = 9
WIDTHS = {"case_no": 9.5, "serial": 3.5, "applicant": 7.0, "project": 18.0}
NARROWEST, WIDEST, EM_PER_CHARACTER = 4.0, 20.0, 0.62


class BookTable(Card):
    """``chosen``: the id of the case of a row. The table is made anew for every ledger, since its columns are."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(page_text.PREVIEW, "ledger.preview_box", parent)
        self.count = PlainLabel("", "secondary", wrap=True)
        self.scope = PlainLabel("", "secondary", wrap=True)
        self.rows: RowsModel[BookRow] = RowsModel((), _no_words)
        self.list: RowsView[BookRow] = RowsView(self.rows, "ledger.preview", page_text.PREVIEW_TABLE)
        self._book: Book | None = None
        for part in (self.scope, self.count, self.list):
            self.body.addWidget(part)
        self.list.hide()

    def show_book(self, book: Book) -> None:
        """The columns of another ledger; its rows are on their way."""
        self.count.setText(LOADING)
        if book is self._book:
            return
        self._book = book
        name = tr(names.BOOK_NAMES[book.key])
        self.heading.setText(name)
        self.scope.setText(tr(names.BOOK_SCOPES[book.key]))
        had_keyboard = self.list.hasFocus()
        self.body.removeWidget(self.list)
        self.list.hide()
        self.list.deleteLater()
        self.rows = RowsModel(_columns(book), lambda row: _spoken(book, row), lambda row: row.total)
        self.list = RowsView(self.rows, "ledger.preview", text.preview_of(name))
        self.list.chosen.connect(self._open)
        self.body.addWidget(self.list)
        self.list.hide()
        if had_keyboard:
            self.setFocus()

    def show_preview(self, found: Preview) -> None:
        self.list.restart(found.rows, lambda row: row.values)
        self.list.setVisible(bool(found.rows))
        self.list.fit_rows(SHOWN)
        self.list.setFixedHeight(self.list.height() + self.list.horizontalScrollBar().sizeHint().height())
        self.count.setText(text.counting(len(found.rows), found.more) if found.rows else page_text.EMPTY)

    def show_totals(self, found: Totals) -> None:
        if self._book is None or not found.rows:
            return
        if self._book.figures:
            self.count.setText("")
            return
        columns = self._book.columns
        sums = [(tr(names.heading(self._book.key, columns[at].key)), total) for at, total in found.sums]
        self.count.setText(text.totals(found.rows, found.cases, len(self.rows.rows), sums, found.unconfirmed))

    def _open(self, row: BookRow) -> None:
        if row.case_id:
            self.chosen.emit(row.case_id)


def _columns(book: Book) -> tuple[Column[BookRow], ...]:
    return tuple(_column(book, at, column) for at, column in enumerate(book.columns))


def _column(book: Book, at: int, column: BookColumn) -> Column[BookRow]:
    return Column(
        key=column.key,
        title=tr(names.heading(book.key, column.key)),
        text=lambda row: _short(row.values[at]),
        width=WIDTHS.get(column.key, min(WIDEST, max(NARROWEST, column.width * EM_PER_CHARACTER))),
        right=book.figures and at > 0,
    )


def _short(value: Value) -> str:
    """Long numbers by their end, which is what tells them apart."""
    words = told(value)
    return f"…{words[-14:]}" if len(words) == text.LENGTH_OF_A_NUMBER and words[-14:].isdigit() else words


def _spoken(book: Book, row: BookRow) -> str:
    pairs = zip(book.columns, row.values, strict=True)
    return phrases(f"{tr(names.heading(book.key, column.key))} {told(value)}" for column, value in pairs if told(value))


def _no_words(row: BookRow) -> str:
    return told(row.values[0])
