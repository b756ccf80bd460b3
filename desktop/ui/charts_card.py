"""One chart with what belongs to it: the bar that is spoken, its table, its definition, copies to paste elsewhere."""

from PySide6.QtCore import QRect, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication, QPainter, QPixmap
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from desktop.reports.chart_figures import ChartTable, ChartTables
from desktop.ui.charts import BarChart
from desktop.ui.charts_paint import shown
from desktop.ui.theme import em
from desktop.ui.widgets.flow import Flow
from desktop.ui.widgets.labels import PlainLabel
from desktop.ui.widgets.pane import Card
from desktop.ui.widgets.table_model import Column, RowsModel
from desktop.ui.widgets.table_view import RowsView
from desktop.wording import screens_charts as text

SHOWN = 12
Line = tuple[str, ...]


class ChartCard(Card):
    """``told`` carries sentences for the status line."""

    told = Signal(str)

    def __init__(self, key: str, parent: QWidget | None = None) -> None:
        super().__init__(text.CHART_NAMES[key], f"charts.{key}.box", parent)
        self.key = key
        self._table = ChartTable(key=key, names=(), series=())
        self.chart = BarChart(f"charts.{key}", text.CHART_NAMES[key])
        self.said = PlainLabel("", "secondary", wrap=True)
        self.rows: RowsModel[Line] = RowsModel((), " ".join)
        self.list: RowsView[Line] = RowsView(self.rows, f"charts.{key}.rows", text.CHART_NAMES[key])
        self.as_table = _toggle(f"charts.{key}.table", text.TABLE, self._switch)
        self.definition = _toggle(f"charts.{key}.definition", text.DEFINITION, self._define)
        self.picture = _button(f"charts.{key}.picture", text.COPY_PICTURE)
        self.cells = _button(f"charts.{key}.cells", text.COPY_TABLE)
        self.meaning = PlainLabel(text.CHART_DEFINITIONS[key], "secondary", wrap=True, selectable=True)
        self.meaning.hide()
        self.list.hide()
        self.picture.clicked.connect(self.copy_picture)
        self.cells.clicked.connect(self.copy_cells)
        self.chart.spoken.connect(self.said.setText)
        for part in (self.chart, self.list, self.said, self.meaning):
            self.body.addWidget(part)
        row = Flow()
        for button in (self.as_table, self.definition, self.picture, self.cells):
            row.addWidget(button)
        self.body.addLayout(row)

    def show_table(self, table: ChartTable, foot: str) -> None:
        self._table = table
        self.chart.show_table(table, foot)
        self.said.setText(text.HINT if table.names else text.NO_DATA)
        self._fill()

    @Slot()
    def copy_picture(self) -> None:
        """As it stands, under its title and above the line that says how fresh it is."""
        QGuiApplication.clipboard().setPixmap(self.drawn())
        self.told.emit(text.COPIED)

    @Slot()
    def copy_cells(self) -> None:
        """Cells parted by tabs, which every spreadsheet takes apart again."""
        titles = [text.NAME, *(text.SERIES[one.key] for one in self._table.series)]
        lines = ["\t".join(line) for line in (titles, *_lines(self._table))]
        QGuiApplication.clipboard().setText("\n".join(lines))
        self.told.emit(text.COPIED)

    def drawn(self) -> QPixmap:
        title, foot, pad = em(self, 2.2), em(self, 2), em(self, 0.6)
        width, height = self.chart.width(), self.chart.sizeHint().height()
        ratio = self.devicePixelRatioF()
        picture = QPixmap(round(width * ratio), round((height + title + foot) * ratio))
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.white)
        painter = QPainter(picture)
        painter.setFont(self.heading.font())
        aligned = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(QRect(pad, 0, width, title), aligned, text.CHART_NAMES[self.key])
        painter.translate(0, title)
        self.chart.draw(painter, QRect(0, 0, width, height), ring=False)
        painter.setPen(Qt.GlobalColor.black)
        painter.drawText(QRect(pad, height, width, foot), aligned, self.chart.foot)
        painter.end()
        return picture

    def _fill(self) -> None:
        """The columns of a table are fixed once, so another set of them is another table."""
        columns = [_column(at, title) for at, title in enumerate(
            [text.NAME, *(text.SERIES[one.key] for one in self._table.series)]
        )]  # fmt: skip
        if len(self.rows.columns) != len(columns):
            at = self.body.indexOf(self.list)
            self.body.removeWidget(self.list)
            self.list.hide()
            self.list.deleteLater()
            self.rows = RowsModel(columns, " ".join)
            self.list = RowsView(self.rows, f"charts.{self.key}.rows", text.CHART_NAMES[self.key])
            self.body.insertWidget(at, self.list)
        self.rows.start(_lines(self._table), more=False)
        self.list.fit_rows(SHOWN)
        self._switch(self.as_table.isChecked())

    @Slot(bool)
    def _switch(self, table: bool) -> None:
        self.list.setVisible(table and bool(self._table.names))
        self.chart.setVisible(not table)
        self.said.setVisible(not table)

    @Slot(bool)
    def _define(self, on: bool) -> None:
        self.meaning.setVisible(on)


class Charts(QWidget):
    """All charts under each other."""

    told = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cards = tuple(ChartCard(key) for key in text.CHART_NAMES)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for card in self.cards:
            column.addWidget(card)
            card.told.connect(self.told)

    def show_tables(self, found: ChartTables) -> None:
        tables = {table.key: table for table in found.tables}
        for card in self.cards:
            card.show_table(tables[card.key], text.foot(found.as_of, found.unconfirmed))

    def first(self) -> QWidget:
        return self.cards[0].chart


def _lines(table: ChartTable) -> list[Line]:
    return [(name, *(shown(one.values[at]) for one in table.series)) for at, name in enumerate(table.names)]


def _column(at: int, title: str) -> Column[Line]:
    return Column(key=str(at), title=title, text=lambda line: line[at], right=at > 0, least=6)


def _button(name: str, label: str) -> QPushButton:
    button = QPushButton(label)
    button.setObjectName(name)
    return button


def _toggle(name: str, label: str, run: object) -> QPushButton:
    button = _button(name, label)
    button.setCheckable(True)
    button.toggled.connect(run)
    return button
