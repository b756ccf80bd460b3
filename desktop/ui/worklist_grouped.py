"""The list of cases with headings between them: a heading is a line of the table and no row, so nothing picks it."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen, QPolygon
from PySide6.QtWidgets import QAbstractItemView

from desktop.queries.rows import CaseRow
from desktop.ui.theme import em, worn
from desktop.ui.widgets.table_model import ROOT, Index, RowsModel
from desktop.ui.widgets.table_view import RowsView
from desktop.wording import screens_groups as text


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """``key``: of its group; ``name``: in the words of the screen."""

    key: str
    name: str
    count: int
    folded: bool


Line = CaseRow | Heading


class GroupedModel(RowsModel[CaseRow]):
    """A :class:`RowsModel` until ``show_lines``; then ``row_at`` and the table count lines, of which headings are no
    rows. ``rows`` are the cases alone, in both.
    """

    _lines: tuple[Line, ...] = ()

    def start(self, rows: Sequence[CaseRow], more: bool) -> None:
        self._lines = ()
        super().start(rows, more)

    def show_lines(self, lines: Sequence[Line], more: bool) -> None:
        """The list anew, in groups."""
        self.beginResetModel()
        self._take(tuple(lines), more)
        self.endResetModel()

    def add_lines(self, lines: Sequence[Line], more: bool) -> None:
        """The lines that were wanted."""
        before = len(self._lines)
        if lines:
            self.beginInsertRows(ROOT, before, before + len(lines) - 1)
        self._take((*self._lines, *lines), more)
        if lines:
            self.endInsertRows()

    def heading_at(self, number: int) -> Heading | None:
        line = self._lines[number] if 0 <= number < len(self._lines) else None
        return line if isinstance(line, Heading) else None

    def line_of(self, key: str) -> int | None:
        """Where the heading of a group stands."""
        found = (at for at, line in enumerate(self._lines) if isinstance(line, Heading) and line.key == key)
        return next(found, None)

    def row_at(self, number: int) -> CaseRow | None:
        if not self._lines:
            return self._rows[number] if 0 <= number < len(self._rows) else None
        line = self._lines[number] if 0 <= number < len(self._lines) else None
        return line if isinstance(line, CaseRow) else None

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._lines) or len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        heading = self.heading_at(index.row()) if self._lines else None
        if heading is None:
            return super().data(index, role)
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return text.group_title(heading.name, heading.count)
            case Qt.ItemDataRole.AccessibleTextRole:
                return text.spoken_group(heading.name, heading.count, heading.folded)
        return None

    def _take(self, lines: tuple[Line, ...], more: bool) -> None:
        self._lines = lines
        self._rows = [line for line in lines if isinstance(line, CaseRow)]
        self._more, self._asked = more, False


class GroupedView(RowsView[CaseRow]):
    """``folding`` carries the key of the group whose heading was pressed: Enter, Space or the mouse; ← folds, → opens.

    A heading is painted over the whole width, whatever columns show.
    """

    folding = Signal(str)

    def __init__(self, model: GroupedModel, name: str, spoken: str) -> None:
        super().__init__(model, name, spoken)
        self.lines = model
        self.clicked.connect(self._clicked)

    @property
    def heading(self) -> Heading | None:
        """The one the keyboard stands on."""
        return self.lines.heading_at(self.currentIndex().row())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        heading = self.heading
        if heading is not None and not event.modifiers() and _turns(Qt.Key(event.key()), heading):
            self.folding.emit(heading.key)
        else:
            super().keyPressEvent(event)

    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Home and End lead to the first and the last line; Qt's own stay in the row."""
        ends = (QAbstractItemView.CursorAction.MoveHome, QAbstractItemView.CursorAction.MoveEnd)
        held = modifiers | Qt.KeyboardModifier.ControlModifier if action in ends else modifiers
        return super().moveCursor(action, held)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        top, bottom = self.rowAt(event.rect().top()), self.rowAt(event.rect().bottom())
        last = self.lines.rowCount() - 1
        headings = [
            (at, heading)
            for at in range(max(0, top), (bottom if bottom >= 0 else last) + 1)
            if (heading := self.lines.heading_at(at)) is not None
        ]
        if headings:
            painter = QPainter(self.viewport())
            for at, heading in headings:
                self._paint(painter, at, heading)
            painter.end()

    def _paint(self, painter: QPainter, at: int, heading: Heading) -> None:
        box = QRect(0, self.rowViewportPosition(at), self.viewport().width(), self.rowHeight(at))
        look, step = worn().look, em(self, 1)
        painter.fillRect(box, QColor(look.group))
        painter.setPen(QColor(look.text))
        font = self.font()
        font.setBold(True)
        painter.setFont(font)
        words = text.group_title(heading.name, heading.count)
        painter.drawText(box.adjusted(2 * step, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, words)
        painter.setBrush(QColor(look.text))
        painter.drawPolygon(_mark(QPoint(step, box.center().y()), step // 3, heading.folded))
        if at == self.currentIndex().row() and self.hasFocus():
            painter.setPen(QPen(QColor(look.focus), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(box.adjusted(1, 1, -1, -1))

    def _clicked(self, index: QModelIndex) -> None:
        heading = self.lines.heading_at(index.row())
        if heading is not None:
            self.folding.emit(heading.key)


def _turns(key: Qt.Key, heading: Heading) -> bool:
    if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
        return True
    return key is (Qt.Key.Key_Right if heading.folded else Qt.Key.Key_Left)


def _mark(at: QPoint, size: int, folded: bool) -> QPolygon:
    """▸ or ▾."""
    if folded:
        return QPolygon([at + QPoint(-size, -size), at + QPoint(-size, size), at + QPoint(size, 0)])
    return QPolygon([at + QPoint(-size, -size), at + QPoint(size, -size), at + QPoint(0, size)])
