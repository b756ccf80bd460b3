"""The last seven days of the workbench: small bars, and the same figures as a table one key away."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Slot
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QWidget

from desktop.queries.rows import DayCount
from desktop.ui.theme import em, worn
from desktop.ui.widgets.pane import Card
from desktop.ui.widgets.table_model import Column, RowsModel
from desktop.ui.widgets.table_view import RowsView
from desktop.wording import screens_lists as text
from desktop.wording import words
from desktop.wording import workbench as words_here
from desktop.wording.words import clauses

FOOT_LINES = 3
"""Under a bar: the day, how many received, how many closed."""


class WeekCard(Card):
    """Bars; the button (or Tab and the space bar) turns them into a table and back."""

    def __init__(self) -> None:
        super().__init__(text.WEEK, "workbench.week")
        self.bars = WeekBars()
        columns: tuple[Column[DayCount], ...] = (
            Column(key="day", title=words_here.DAY, text=lambda row: words.short_day(row.day)),
            Column(key="received", title=text.WEEK_RECEIVED, text=lambda row: str(row.received), width=4, right=True),
            Column(key="closed", title=text.WEEK_CLOSED, text=lambda row: str(row.closed), width=4, right=True),
        )
        self.model = RowsModel(columns, lambda row: text.week_spoken(row.day, row.received, row.closed))
        self.table = RowsView(self.model, "workbench.week.table", text.WEEK_TABLE)
        self.table.set_density("compact")
        self.button = QPushButton(words_here.AS_TABLE)
        self.button.setObjectName("workbench.week.button")
        self.button.clicked.connect(self._turn)
        for part in (self.bars, self.button, self.table):
            self.body.addWidget(part)
        self.table.hide()

    def show_days(self, days: Sequence[DayCount]) -> None:
        self.bars.show_days(days)
        self.model.start(days, more=False)
        self.table.fit_rows(len(days))

    @Slot()
    def _turn(self) -> None:
        as_table = self.table.isHidden()
        self.table.setVisible(as_table)
        self.bars.setVisible(not as_table)
        self.button.setText(words_here.AS_BARS if as_table else words_here.AS_TABLE)
        if as_table:
            self.table.select(0)
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)


class WeekBars(QWidget):
    """Received and closed per day as bars with their numbers; its description is the same as a table in words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("workbench.week.bars")
        self.setAccessibleName(text.WEEK_TABLE)
        self._days: tuple[DayCount, ...] = ()

    def show_days(self, days: Sequence[DayCount]) -> None:
        self._days = tuple(days)
        spoken = clauses(text.week_spoken(day.day, day.received, day.closed) for day in self._days)
        self.setAccessibleDescription(spoken)
        self.setToolTip("\n".join(text.week_spoken(day.day, day.received, day.closed) for day in self._days))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(em(self, 14), em(self, 10))

    def minimumSizeHint(self) -> QSize:
        return QSize(em(self, 10), em(self, 10))

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._days:
            return
        painter, look = QPainter(self), worn().look
        most = max(1, *(max(day.received, day.closed) for day in self._days))
        wide = self.width() / len(self._days)
        foot = FOOT_LINES * QFontMetrics(self.font()).lineSpacing()
        metrics = QFontMetrics(self.font())
        for at, day in enumerate(self._days):
            left = at * wide
            for side, (value, colour) in enumerate(((day.received, look.primary), (day.closed, look.border))):
                tall = (self.height() - foot - metrics.height()) * value / most
                bar = QRectF(left + wide * (0.12 + 0.4 * side), self.height() - foot - tall, wide * 0.34, tall)
                painter.fillRect(bar, QColor(colour))
            painter.setPen(QColor(look.secondary))
            label = QRectF(left, self.height() - foot, wide, foot)
            painter.drawText(label, Qt.AlignmentFlag.AlignCenter, f"{day.day:%d}\n{day.received}\n{day.closed}")
        painter.end()
