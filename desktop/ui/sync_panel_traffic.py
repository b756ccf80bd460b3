"""What goes over the line: small bars of the last minutes, the same as a table, and the total of the month."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Slot
from PySide6.QtGui import QBrush, QColor, QHideEvent, QPainter, QPaintEvent, QPen, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop.queries.line_history import MinuteRow, MonthRow, MonthTotal
from desktop.ui.desk_port import DeskPort
from desktop.ui.sync_panel_saving import SavingSwitches
from desktop.ui.theme import em, worn
from desktop.ui.widgets.labels import PlainLabel
from desktop.ui.widgets.pane import Card
from desktop.ui.widgets.table_model import Column, RowsModel
from desktop.ui.widgets.table_view import RowsView
from desktop.wording import sync_centre as text
from desktop.wording.words import clauses

FRESH_MS = 20_000
"""As often the bars move on by themselves, while somebody sees them."""


class TrafficCard(Card):
    def __init__(self, desk: DeskPort) -> None:
        super().__init__(text.TRAFFIC, "sync.traffic")
        self._desk = desk
        self.bars = MinuteBars()
        self.sums = PlainLabel("", wrap=True)
        self.month = PlainLabel("", "secondary", wrap=True)
        self.minutes: RowsModel[MinuteRow] = RowsModel(_columns(), _spoken)
        self.table: RowsView[MinuteRow] = RowsView(self.minutes, "sync.traffic.table", text.TRAFFIC_TABLE)
        self.table.set_density("compact")
        self.button = QPushButton(text.AS_TABLE)
        self.button.setObjectName("sync.traffic.button")
        self.button.clicked.connect(self._turn)
        words = QVBoxLayout()
        for part in (self.sums, self.month):
            words.addWidget(part)
        row = QHBoxLayout()
        row.addWidget(self.bars)
        row.addLayout(words, 1)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(row)
        self.saving = SavingSwitches(desk)
        self.body.addWidget(self.table)
        self.body.addWidget(self.saving)
        self.table.hide()
        self._fresh = QTimer(self)
        self._fresh.setInterval(FRESH_MS)
        self._fresh.timeout.connect(self.reload)

    def first(self) -> QWidget:
        return self.button

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fresh.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._fresh.stop()

    @Slot()
    def reload(self) -> None:
        minutes = self._desk.traffic.minutes()
        self.bars.show_minutes(minutes)
        self.minutes.start(tuple(reversed(minutes)), more=False)
        self.table.fit_rows(len(minutes))
        self.sums.setText(text.minutes_line(sum(one.up for one in minutes), sum(one.down for one in minutes)))
        self._desk.ask(self, MonthTotal(), self._show_month)
        self.saving.reload()

    def _show_month(self, month: MonthRow) -> None:
        self.month.setText(text.month_line(month.up, month.down))

    @Slot()
    def _turn(self) -> None:
        as_table = self.table.isHidden()
        self.table.setVisible(as_table)
        self.bars.setVisible(not as_table)
        self.button.setText(text.AS_BARS if as_table else text.AS_TABLE)
        if as_table:
            self.table.select(0)
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)


class MinuteBars(QWidget):
    """Full bars go up, hatched ones come down; its description says the same in words."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("sync.traffic.bars")
        self.setAccessibleName(text.TRAFFIC_BARS)
        self._minutes: tuple[MinuteRow, ...] = ()

    def show_minutes(self, minutes: Sequence[MinuteRow]) -> None:
        self._minutes = tuple(minutes)
        spoken = [_spoken(one) for one in self._minutes]
        self.setAccessibleDescription(clauses(spoken))
        self.setToolTip("\n".join(spoken))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(em(self, 13), em(self, 3.4))

    def minimumSizeHint(self) -> QSize:
        return QSize(em(self, 8), em(self, 3.4))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, look = QPainter(self), worn().look
        foot = self.height() - 1
        painter.setPen(QPen(QColor(look.border), 1))
        painter.drawLine(0, foot, self.width(), foot)
        most = max((max(one.up, one.down) for one in self._minutes), default=0)
        wide = self.width() / max(1, len(self._minutes))
        for at, one in enumerate(self._minutes):
            for side, (passed, brush) in enumerate(((one.up, Qt.BrushStyle.SolidPattern), (one.down, _HATCHED))):
                tall = (foot - 2) * passed / most if most else 0
                bar = QRectF(at * wide + wide * (0.1 + 0.42 * side), foot - tall, wide * 0.36, tall)
                painter.setPen(QPen(QColor(look.primary), 1) if tall else Qt.PenStyle.NoPen)
                painter.setBrush(QBrush(QColor(look.primary), brush))
                painter.drawRect(bar)
        painter.end()


_HATCHED = Qt.BrushStyle.BDiagPattern


def _columns() -> tuple[Column[MinuteRow], ...]:
    return (
        Column(key="minute", title=text.MINUTE, text=lambda row: f"{row.at:%H:%M}", width=6),
        Column(key="up", title=text.UP, text=lambda row: text.amount(row.up), width=7, right=True),
        Column(key="down", title=text.DOWN, text=lambda row: text.amount(row.down), width=7, right=True),
    )


def _spoken(row: MinuteRow) -> str:
    return text.minute_spoken(row.at, row.up, row.down)
