"""A chart of bars that can be walked by arrow keys and says what each bar says."""

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QColor,
    QFocusEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.reports.chart_figures import ChartTable
from desktop.ui.charts_paint import Bar, Bars, shown
from desktop.ui.theme import em, worn
from desktop.wording import screens_charts as text


class BarChart(QWidget):
    """``spoken`` carries the sentence of the bar one stands on. Bars differ by pattern as well as by colour."""

    spoken = Signal(str)

    def __init__(self, name: str, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._title = title
        self._table = ChartTable(key="", names=(), series=())
        self._current = Bar(0, 0)
        self.foot = ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(text.chart_name(title, ""))

    @property
    def sentence(self) -> str:
        """What the current bar says; "" without bars."""
        table, bar = self._table, self._current
        if not table.names:
            return ""
        series = table.series[bar.series]
        return text.bar(table.names[bar.at], text.SERIES[series.key], shown(series.values[bar.at]), series.key)

    def show_table(self, table: ChartTable, foot: str) -> None:
        self._table = table
        self.foot = foot
        self._current = Bar(0, 0)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(em(self, 30), self._bars(self.width()).height)

    def minimumSizeHint(self) -> QSize:
        return QSize(em(self, 18), self._bars(self.width()).height)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        count, series = len(self._table.names), len(self._table.series)
        place = self._current.at * series + self._current.series
        match event.key():
            case Qt.Key.Key_Down | Qt.Key.Key_Right:
                place += 1
            case Qt.Key.Key_Up | Qt.Key.Key_Left:
                place -= 1
            case Qt.Key.Key_Home:
                place = 0
            case Qt.Key.Key_End:
                place = count * series - 1
            case _:
                super().keyPressEvent(event)
                return
        if count:
            place = max(0, min(count * series - 1, place))
            self._current = Bar(place // series, place % series)
            self._say()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._say()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self.draw(painter, self.rect(), ring=self.hasFocus())
        painter.end()

    def draw(self, painter: QPainter, box: QRect, *, ring: bool) -> None:
        """Into any painter, e.g. that of a picture to be copied."""
        look, bars = worn().look, self._bars(box.width())
        painter.fillRect(box, QColor(look.surface))
        painter.setFont(self.font())
        bars.paint(painter)
        if ring and self._table.names:
            painter.setPen(QPen(QColor(look.focus), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(bars.row(self._current).adjusted(1, 1, -1, -1))

    def _say(self) -> None:
        sentence = self.sentence
        self.setAccessibleName(text.chart_name(self._title, sentence))
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.NameChanged))
        if sentence:
            self.spoken.emit(sentence)
        self.update()

    def _bars(self, width: int) -> Bars:
        names = max(map(self.fontMetrics().horizontalAdvance, self._table.names), default=0)
        return Bars(
            table=self._table, size=em(self), width=width, names=names + 2
        )  # a pixel on either side of rounding
