"""The ledgers page: which ledger of which days, its rows and totals, charts, the workbook, old ledgers taken over."""

from datetime import datetime

from PySide6.QtCore import Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QTabWidget, QVBoxLayout, QWidget

from desktop.office.changes import Changes
from desktop.queries.ledger_choices import LedgerChoices
from desktop.ui.charts_card import Charts
from desktop.ui.desk_port import DeskPort
from desktop.ui.ledger_page_asking import BookQuestion
from desktop.ui.ledger_page_books import BookChoice
from desktop.ui.ledger_page_export import ExportBox
from desktop.ui.ledger_page_figures import FiguresCard
from desktop.ui.ledger_page_filter import FilterBar
from desktop.ui.ledger_page_import import ImportBox
from desktop.ui.ledger_page_period import PeriodBar
from desktop.ui.ledger_page_sheet import Wish
from desktop.ui.ledger_page_table import BookTable
from desktop.ui.ledger_page_work import Preview
from desktop.ui.navigation import Route
from desktop.ui.page import Page, PageAction
from desktop.ui.theme import em
from desktop.ui.widgets.labels import PlainLabel
from desktop.ui.widgets.pane import Leaf, as_tall_as_shown, scrolled
from desktop.wording import screens_books as book_text
from desktop.wording import screens_ledger as text
from desktop.wording.translating import chinese
from desktop.wording.troubles import trouble_sentence
from sync.casework.calendar import CST

LIST_FROM = 70
"""From this width on (em) the ledgers stand as a list at the left."""
ROWS, CHARTS, EXPORT, IMPORT = range(4)


class LedgerPage(Page):
    """All figures are of this computer and say how fresh they are; long reading never delays a keystroke."""

    def __init__(self, desk: DeskPort) -> None:
        super().__init__(desk, "ledger")
        self.books = BookChoice()
        self.period = PeriodBar(datetime.now(CST).date())
        self.filter = FilterBar()
        self.figures = FiguresCard()
        self.table = BookTable()
        self.charts = Charts()
        self.fresh = PlainLabel("", "secondary", wrap=True)
        self.export = ExportBox(desk)
        self.imports = ImportBox(desk)
        self.tabs = QTabWidget()
        self.question = BookQuestion(desk, self)
        _assemble(self)
        self.question.previewed.connect(self._show)
        self.question.counted.connect(self.table.show_totals)
        self.question.counted.connect(self.export.show_totals)
        self.question.measured.connect(self.figures.show_measures)
        self.question.charted.connect(self.charts.show_tables)
        self.question.failed.connect(self._failed)
        self.charts.told.connect(self.notice)
        self.books.changed.connect(self.reload)
        self.period.changed.connect(self.reload)
        self.filter.changed.connect(self.reload)
        self.table.chosen.connect(lambda case_id: self.go.emit(Route.to("case", case_id=case_id)))
        self.export.told.connect(self.notice)
        self.imports.told.connect(self.notice)
        desk.changed.connect(self._changed)

    @property
    def title(self) -> str:
        return text.LEDGER_PAGE

    def initial_focus(self) -> QWidget:
        return self.books.first()

    def regions(self) -> tuple[QWidget, ...]:
        within = (
            self.table.list,
            self.figures.button,
            self.charts.first(),
            self.export.columns.list,
            self.imports.choose_button,
        )
        shown = [widget for widget in within if widget.isVisible()]
        return (self.books.first(), self.period.kind, self.tabs.tabBar(), *shown)

    def actions_here(self) -> tuple[PageAction, ...]:
        return (
            PageAction(key="export", text=text.EXPORT, run=self._export, shortcut="Ctrl+E", primary=True),
            PageAction(key="import", text=text.IMPORT, run=self._import, shortcut="Ctrl+I"),
        )

    def opened(self, route: Route) -> None:
        """``book``: the ledger to show."""
        self.period.follow(datetime.now(CST).date())
        self.desk.ask_long(self, LedgerChoices(), self.filter.offer, self._failed)
        self.imports.batches.reload()
        wanted = route.arg("book")
        if wanted and self.books.book.key != wanted:
            self.books.choose(wanted)
        else:
            self.reload()

    def left(self) -> None:
        """Nobody waits for the figures any more."""
        self.question.drop()

    @Slot()
    def reload(self) -> None:
        """What was asked before and is not there yet is not waited for."""
        book = self.books.book
        self.filter.show_group(book.figures)
        self.table.show_book(book)
        self.question.ask(book, self.period.period, self.filter.narrowing, self.filter.grouping)
        self._wish("")
        turned(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.books.fold(self.width() < em(self, LIST_FROM))

    def _wish(self, freshness: str) -> None:
        asked, book, narrowed = self.question.asked, self.books.book, self.filter.words
        if asked is not None:
            columns = tuple(range(len(book.columns)))
            self.export.show_wish(Wish(book=book, asked=asked, chosen=columns, narrowed=narrowed, freshness=freshness))

    @Slot(object)
    def _show(self, found: Preview) -> None:
        quiet = [(window.person, window.since) for window in found.quiet]
        self.fresh.setText(book_text.freshness(found.as_of, found.unconfirmed, quiet))
        self._wish(book_text.freshness(found.as_of, found.unconfirmed, quiet, chinese))
        self.table.show_preview(found)

    @Slot(object)
    def _failed(self, why: Exception) -> None:
        self.table.count.setText(trouble_sentence(str(getattr(why, "code", "bug")), getattr(why, "facts", None)))
        self.desk.troubled.emit(why)

    def _export(self) -> None:
        self.tabs.setCurrentIndex(EXPORT)
        self.export.choose()

    def _import(self) -> None:
        self.tabs.setCurrentIndex(IMPORT)
        self.imports.choose()

    @Slot(object)
    def _changed(self, changes: Changes) -> None:
        """Figures follow the line and this desk, but not drafts."""
        if self.isVisible() and changes.kinds != {"drafts"}:
            self.reload()


def _assemble(page: LedgerPage) -> None:
    page.tabs.setObjectName("ledger.tabs")
    page.tabs.setAccessibleName(text.LEDGER_PAGE)
    contents = ((page.table, page.figures), (page.charts,), (page.export,), (page.imports,))
    for parts, title in zip(contents, book_text.TABS, strict=True):
        content = Leaf()
        inner = QVBoxLayout(content)
        for part in parts:
            inner.addWidget(part)
        inner.addStretch(1)
        page.tabs.addTab(content, title)
    head = QHBoxLayout()
    head.addWidget(page.books.box)
    head.addWidget(page.period, 1)
    within = QWidget()
    right = QVBoxLayout(within)
    right.addLayout(head)
    for widget in (page.filter, page.fresh):
        right.addWidget(widget)
    right.addWidget(page.tabs, 1)
    row = QHBoxLayout(page)
    row.addWidget(page.books)
    row.addWidget(scrolled(within, "ledger.scroll"), 1)
    page.tabs.currentChanged.connect(lambda _: turned(page))
    as_tall_as_shown(page.tabs)


def turned(page: LedgerPage) -> None:
    """The charts are read when their leaf is turned up."""
    as_tall_as_shown(page.tabs)
    if page.tabs.currentIndex() == CHARTS:
        page.question.ask_charts()
