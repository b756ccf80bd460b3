"""The read-only table: keyboard first, chips in cells, columns that give way when the window is narrow."""

from collections.abc import Callable, Sequence
from typing import Generic, Protocol, cast

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QPersistentModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPalette, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from desktop.ui.theme import ROW_HEIGHTS, em, worn
from desktop.ui.widgets.chip import paint_chip
from desktop.ui.widgets.table_columns import TableColumns
from desktop.ui.widgets.table_model import Row, RowsModel
from desktop.ui.widgets.table_picking import Picking


class _Cell(Protocol):
    """What Qt keeps in a view item's option and leaves out of its type."""

    state: QStyle.StateFlag
    rect: QRect
    font: QFont
    fontMetrics: QFontMetrics
    palette: QPalette
    widget: "RowsView[object]"


class CellPainter(QStyledItemDelegate):
    """Paints a chip where the cell has one, and a ring around the current row.

    It asks the model itself and draws a fill and a text: the style's own way costs three times as much, and a list
    that scrolls paints a hundred cells a frame.
    """

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        cell = cast(_Cell, option)
        view, number = cell.widget, index.row()
        row = view.rows.row_at(number)
        if row is None:
            return
        column = view.rows.columns[index.column()]
        selected = bool(cell.state & QStyle.StateFlag.State_Selected)
        if selected:
            painter.fillRect(cell.rect, cell.palette.highlight())
        elif view.rows.is_heading(row):
            painter.fillRect(cell.rect, QColor(worn().look.group))
        room = cell.rect.adjusted(cell.fontMetrics.height() // 4, 0, -2, 0)
        chip = column.chip(row) if column.chip else None
        if chip is not None:
            paint_chip(painter, room, chip, cell.font, bare=selected)
        elif words := column.text(row):
            _write(painter, room, cell, words, selected=selected, right=column.right)
        if number == view.currentIndex().row() and view.hasFocus():
            _ring(painter, cell.rect)


def _write(painter: QPainter, room: QRect, cell: _Cell, words: str, *, selected: bool, right: bool) -> None:
    side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    painter.setFont(cell.font)
    painter.setPen(cell.palette.highlightedText().color() if selected else cell.palette.text().color())
    fitting = cell.fontMetrics.elidedText(words, Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | side, fitting)


def _ring(painter: QPainter, box: QRect) -> None:
    painter.save()
    painter.setPen(QPen(QColor(worn().look.focus), 2))
    painter.drawLine(box.left(), box.top() + 1, box.right(), box.top() + 1)
    painter.drawLine(box.left(), box.bottom(), box.right(), box.bottom())
    painter.restore()


class RowsView(QTableView, Generic[Row]):
    """Shows a :class:`RowsModel`. Enter or double click emits ``chosen`` with the row; ``moved`` on every new row;
    ``picked_changed`` when other rows are selected.

    A Chinese input method gets no key here: single letters stay shortcuts of the list.
    """

    chosen = Signal(object)
    moved = Signal(object)
    picked_changed = Signal()

    def __init__(self, model: RowsModel[Row], name: str, spoken: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(spoken)
        self.rows = model
        self._most = 0
        self._density = ""
        self.setModel(model)
        self.setItemDelegate(CellPainter(self))
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.horizontalHeader().setMinimumSectionSize(em(self, 2))
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._space()
        self.doubleClicked.connect(self._open)
        self.selectionModel().currentRowChanged.connect(self._moved)
        self.columns = TableColumns(self, model)
        self._picking = Picking(self)
        self.selectionModel().selectionChanged.connect(lambda: self.picked_changed.emit())
        model.modelReset.connect(self.columns.settle)

    @property
    def current(self) -> Row | None:
        return self.rows.row_at(self.currentIndex().row())

    @property
    def picked(self) -> tuple[Row, ...]:
        """The selected rows from the top; headings of groups are none."""
        rows = (self.rows.row_at(number) for number in self._picking.numbers)
        return tuple(row for row in rows if row is not None and not self.rows.is_heading(row))

    def select(self, number: int) -> None:
        """Makes row ``number`` the current and only selected one."""
        index = self.rows.index(number, 0)
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)

    def restart(self, rows: Sequence[Row], same: Callable[[Row], object]) -> None:
        """Shows fresh rows; the one somebody stands on stays current while it is there, as ``same`` tells it, and what
        somebody has scrolled to stays in sight.
        """
        stood_on, scrolled_to = self.current, self.verticalScrollBar().value()
        self.rows.start(rows, more=False)
        if stood_on is not None:
            wanted = same(stood_on)
            at = next((at for at, row in enumerate(rows) if same(row) == wanted), None)
            if at is not None:
                self.select(at)
        self.verticalScrollBar().setValue(scrolled_to)

    def fit_rows(self, most: int) -> None:
        """Makes the table as tall as its rows, up to ``most``; for a table that stands in a scrolling page."""
        self._most = most
        rows = min(most, max(1, self.rows.rowCount()))
        self.setFixedHeight(
            self.horizontalHeader().sizeHint().height()
            + rows * self.verticalHeader().defaultSectionSize()
            + em(self, 1)
        )

    def set_density(self, density: str) -> None:
        """A density of this table's own; "" goes with the whole program."""
        self._density = density
        self._space()

    def changeEvent(self, event: QEvent) -> None:
        """Another font size or density: the rows grow with it."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self._space()
            if self._most:
                self.fit_rows(self._most)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self._open(self.currentIndex())
        elif not self._picking.takes(event):
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground first: what fills itself is moved as a picture when the list scrolls, and only the rows that come
        into sight are painted.
        """
        ground = QPainter(self.viewport())
        ground.fillRect(event.rect(), self.palette().base())
        ground.end()
        super().paintEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.columns.settle()

    def _space(self) -> None:
        self.verticalHeader().setDefaultSectionSize(em(self, ROW_HEIGHTS[self._density or worn().density]))

    def _open(self, index: QModelIndex) -> None:
        row = self.rows.row_at(index.row())
        if row is not None:
            self.chosen.emit(row)

    def _moved(self, current: QModelIndex, _: QModelIndex) -> None:
        self.viewport().update()
        self.moved.emit(self.rows.row_at(current.row()))
