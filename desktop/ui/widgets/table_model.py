"""A table over a window of rows: it asks for the next page when the view comes near the end, never for everything."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QColor

from desktop.ui.theme import worn
from desktop.ui.widgets.chip import Chip

Row = TypeVar("Row")
Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
CHIP_ROLE = Qt.ItemDataRole.UserRole + 1
ROW_ROLE = Qt.ItemDataRole.UserRole + 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Column(Generic[Row]):
    """One column. ``width`` in em; 0 shares what is left, but gets ``least``. ``chip`` is painted instead of the text.

    ``extra``: shown only where somebody has asked for it.
    ``keep``: the narrower the table, the sooner a column with a small ``keep`` is hidden (9 = never).
    """

    key: str
    title: str
    text: Callable[[Row], str]
    width: float = 0
    least: float = 8
    chip: Callable[[Row], Chip | None] | None = None
    right: bool = False
    keep: int = 9
    tip: Callable[[Row], str] | None = None
    extra: bool = False


class RowsModel(QAbstractTableModel, Generic[Row]):
    """Rows in columns. ``spoken`` makes the sentence that a screen reader says for a row.

    ``heading`` tells which rows are headings of a group. ``wanted`` asks for the page after the rows shown; the owner
    answers with ``add``.
    """

    wanted = Signal()

    def __init__(
        self,
        columns: Sequence[Column[Row]],
        spoken: Callable[[Row], str],
        heading: Callable[[Row], bool] | None = None,
    ) -> None:
        super().__init__()
        self._heading = heading
        self.columns = tuple(columns)
        self._spoken = spoken
        self._rows: list[Row] = []
        self._more = False
        self._asked = False

    @property
    def rows(self) -> tuple[Row, ...]:
        return tuple(self._rows)

    def start(self, rows: Sequence[Row], more: bool) -> None:
        """Shows a fresh first page."""
        self.beginResetModel()
        self._rows = list(rows)
        self._more, self._asked = more, False
        self.endResetModel()

    def add(self, rows: Sequence[Row], more: bool) -> None:
        """Adds the page that was wanted."""
        self._more, self._asked = more, False
        if rows:
            self.beginInsertRows(ROOT, len(self._rows), len(self._rows) + len(rows) - 1)
            self._rows.extend(rows)
            self.endInsertRows()

    def row_at(self, number: int) -> Row | None:
        return self._rows[number] if 0 <= number < len(self._rows) else None

    def is_heading(self, row: Row) -> bool:
        return self._heading is not None and self._heading(row)

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def canFetchMore(self, parent: Index) -> bool:
        return not parent.isValid() and self._more and not self._asked

    def fetchMore(self, parent: Index) -> None:
        self._asked = True
        self.wanted.emit()

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.row_at(index.row())
        if row is None:
            return None
        column = self.columns[index.column()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return column.text(row)
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(row) if index.column() == 0 else f"{column.title} {column.text(row)}"
            case Qt.ItemDataRole.TextAlignmentRole if column.right:
                return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            case Qt.ItemDataRole.BackgroundRole if self.is_heading(row):
                return QColor(worn().look.group)
            case _ if role == CHIP_ROLE:
                return column.chip(row) if column.chip else None
            case _ if role == ROW_ROLE:
                return row
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None
