"""How bars are laid out and painted: a name at the left, one bar per series, the figure at its end."""

from dataclasses import dataclass
from decimal import Decimal

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen

from desktop.reports.case_figures import Rate
from desktop.reports.chart_figures import ChartTable, Figure
from desktop.ui.theme import worn
from desktop.wording import screens_charts as text
from desktop.wording.words import NOTHING

BAR, GAP, EDGE = 1.5, 0.6, 0.6
NAME_SHARE, VALUE_ROOM = 0.35, 6.5
LEGEND = 2.0
MIDDLE = Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: the place of its name and of its series."""

    at: int
    series: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Bars:
    """``size``: of the font, in pixels; all lengths are multiples of it. ``names``: width of the longest name."""

    table: ChartTable
    size: int
    width: int
    names: int = 0

    @property
    def left(self) -> int:
        """Where the bars begin: behind the longest name, but names get a third of the width at most."""
        return min(round(self.width * NAME_SHARE), self.names + self._em(1.5))

    @property
    def height(self) -> int:
        count, series = len(self.table.names), len(self.table.series)
        return self._em(LEGEND + count * (series * BAR + GAP) + EDGE)

    def row(self, bar: Bar) -> QRect:
        """The whole line of a bar; a ring goes around it."""
        block = len(self.table.series) * BAR + GAP
        return QRect(0, self._em(LEGEND + bar.at * block + bar.series * BAR), self.width, self._em(BAR))

    def place(self, bar: Bar) -> QRect:
        """Where the bar itself stands; as long as its share of the longest."""
        row, left = self.row(bar), self.left
        room = max(0, self.width - left - self._em(VALUE_ROOM))
        longest = max((size_of(value) for one in self.table.series for value in one.values), default=0)
        share = size_of(self.table.series[bar.series].values[bar.at]) / (longest or 1)
        return QRect(left, row.top() + 2, round(room * share), row.height() - 4)

    def paint(self, painter: QPainter) -> None:
        self._legend(painter)
        for at in range(len(self.table.names)):
            for series in range(len(self.table.series)):
                self._bar(painter, Bar(at, series))

    def _bar(self, painter: QPainter, bar: Bar) -> None:
        look, box, line, pad = worn().look, self.place(bar), self.row(bar), self._em(0.5)
        painter.setPen(QPen(QColor(look.primary), 1))
        painter.setBrush(pattern(bar.series, look.primary))
        painter.drawRect(box)
        painter.setPen(QColor(look.text))
        value = QRect(box.right() + pad, line.top(), self._em(VALUE_ROOM), line.height())
        painter.drawText(value, MIDDLE | Qt.AlignmentFlag.AlignLeft, shown(self._value(bar)))
        if bar.series == 0:
            room = QRect(pad, line.top(), box.left() - 2 * pad, line.height())
            metrics, right = painter.fontMetrics(), Qt.TextElideMode.ElideRight
            name = metrics.elidedText(self.table.names[bar.at], right, room.width())
            painter.drawText(room, MIDDLE | Qt.AlignmentFlag.AlignRight, name)

    def _legend(self, painter: QPainter) -> None:
        look, left, side = worn().look, self._em(0.5), self._em(0.9)
        height = self._em(LEGEND)
        for at, one in enumerate(self.table.series):
            painter.setPen(QPen(QColor(look.primary), 1))
            painter.setBrush(pattern(at, look.primary))
            painter.drawRect(QRect(left, (height - side) // 2, side, side))
            painter.setPen(QColor(look.text))
            words = text.SERIES[one.key]
            width = painter.fontMetrics().horizontalAdvance(words)
            painter.drawText(QRect(left + side + self._em(0.4), 0, width + 2, height), MIDDLE, words)
            left += side + width + self._em(1.6)

    def _value(self, bar: Bar) -> Figure:
        return self.table.series[bar.series].values[bar.at]

    def _em(self, count: float) -> int:
        return round(count * self.size)


def pattern(series: int, colour: str) -> QBrush:
    """Full for the first series, hatched for the second: told apart without colour."""
    return QBrush(QColor(colour), Qt.BrushStyle.SolidPattern if series == 0 else Qt.BrushStyle.BDiagPattern)


def shown(value: Figure) -> str:
    return NOTHING if value is None else str(value)


def size_of(value: Figure) -> float:
    """How long the bar is; a rate over nothing has no length."""
    match value:
        case Rate():
            return value.part / value.whole if value.whole else 0.0
        case Decimal() | int():
            return float(value)
    return 0.0
