"""Asking for a ledger on the worker: first rows, then totals, then figures; a new question makes the old one moot."""

from threading import Event

from PySide6.QtCore import QObject, Signal

from desktop.reports.book_rows import Asked, Book, Grouping
from desktop.reports.case_figures import Period
from desktop.reports.case_reads import Narrowing
from desktop.reports.chart_figures import ChartTables, ReadCharts
from desktop.reports.trouble import ReportCancelled
from desktop.ui.desk_port import DeskPort
from desktop.ui.ledger_page_work import CountBook, MeasurePeriod, Preview, PreviewBook, Totals


class BookQuestion(QObject):
    """``previewed``, ``counted``, ``measured``, ``charted`` bring the answers to the newest question only."""

    previewed = Signal(object)
    counted = Signal(object)
    measured = Signal(object)
    charted = Signal(object)
    failed = Signal(object)

    def __init__(self, desk: DeskPort, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._stop = Event()
        self.asked: Asked | None = None

    def ask(self, book: Book, period: Period, narrowing: Narrowing, grouping: Grouping) -> Asked:
        self.drop()
        self._stop = Event()
        asked = Asked(period=period, narrowing=narrowing, grouping=grouping, stopped=self._stop.is_set)
        self.asked = asked
        ask = self._desk.ask_long
        ask(self, PreviewBook(book=book, asked=asked), lambda found: self._previewed(asked, found), self._failed)
        ask(self, CountBook(book=book, asked=asked), lambda found: self._counted(asked, found), self._failed)
        ask(self, MeasurePeriod(asked=asked), lambda found: self._measured(asked, found), self._failed)
        return asked

    def ask_charts(self) -> None:
        """A year of cases, read only when somebody looks at the charts."""
        asked = self.asked
        if asked is not None:
            self._desk.ask_long(self, ReadCharts(asked=asked), lambda found: self._charted(asked, found), self._failed)

    def drop(self) -> None:
        """Nobody waits for the answers any more; the worker stops at the next block of cases."""
        self._stop.set()

    def _previewed(self, asked: Asked, found: Preview) -> None:
        if asked is self.asked:
            self.previewed.emit(found)

    def _counted(self, asked: Asked, found: Totals) -> None:
        if asked is self.asked:
            self.counted.emit(found)

    def _measured(self, asked: Asked, found: object) -> None:
        if asked is self.asked:
            self.measured.emit(found)

    def _charted(self, asked: Asked, found: ChartTables) -> None:
        if asked is self.asked:
            self.charted.emit(found)

    def _failed(self, why: Exception) -> None:
        if not isinstance(why, ReportCancelled):
            self.failed.emit(why)
