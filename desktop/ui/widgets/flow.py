"""A row that breaks: what has no room any more goes on in the next line, as words do."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from desktop.ui.theme import em


class Flow(QLayout):
    """For buttons, chips and short fields: never wider than its widest one needs.

    ``columns``: in that many equal columns at most, instead of line by line. ``stand``: in one column.
    """

    def __init__(self, parent: QWidget | None = None, *, columns: int = 0) -> None:
        super().__init__(parent)
        self._columns = columns
        self._items: list[QLayoutItem] = []
        self._standing = False
        self._heights: dict[int, int] = {}
        self.setContentsMargins(0, 0, 0, 0)

    def stand(self, standing: bool) -> None:
        if standing is not self._standing:
            self._standing = standing
            self.invalidate()

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)
        self.invalidate()

    def invalidate(self) -> None:
        self._heights = {}
        super().invalidate()

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # type: ignore[override]
        self._heights = {}
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        """Qt asks for the same width again and again until something here has changed."""
        if width not in self._heights:
            self._heights[width] = self._lay(QRect(0, 0, width, 0), move=False)
        return self._heights[width]

    def sizeHint(self) -> QSize:
        """All in one line."""
        sizes = [item.sizeHint() for item in _shown(self._items)]
        if self._standing:
            return QSize(max((one.width() for one in sizes), default=0), self.heightForWidth(0))
        gap = _gap(self)
        width = sum(one.width() + gap for one in sizes) - gap
        return QSize(max(0, width), max((one.height() for one in sizes), default=0))

    def minimumSize(self) -> QSize:
        sizes = [item.minimumSize() for item in _shown(self._items)]
        widest = max((one.width() for one in sizes), default=0)
        return QSize(
            widest, self.sizeHint().height() if self._standing else max((s.height() for s in sizes), default=0)
        )

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._lay(rect, move=True)

    def _lay(self, rect: QRect, *, move: bool) -> int:
        """Places the items line by line; answers the height they take."""
        top, gap = rect.y(), _gap(self)
        for line in _lines(_shown(self._items), rect.width(), self._equal(rect.width(), gap), gap):
            high, left = max(size.height() for _, size in line), rect.x()
            for item, size in line:
                if move:
                    item.setGeometry(QRect(QPoint(left, top + (high - size.height()) // 2), size))
                left += size.width() + gap
            top += high + gap
        return max(0, top - gap - rect.y())

    def _equal(self, room: int, gap: int) -> int:
        """The width of each of the equal columns, 0 where every item is as wide as it likes."""
        if self._standing:
            return room
        widest = max((item.sizeHint().width() for item in _shown(self._items)), default=0) if self._columns else 0
        if not widest:
            return 0
        columns = max(1, min(self._columns, (room + gap) // (widest + gap)))
        return (room + gap) // columns - gap


def _shown(items: Sequence[QLayoutItem]) -> list[QLayoutItem]:
    return [item for item in items if not item.isEmpty()]


def _gap(layout: Flow) -> int:
    above = layout.parentWidget()
    return em(above, 0.45) if above is not None else 0


def _lines(items: Sequence[QLayoutItem], room: int, equal: int, gap: int) -> list[list[tuple[QLayoutItem, QSize]]]:
    """Which items stand in which line, and how large: ``equal`` wide where that is not 0."""
    lines: list[list[tuple[QLayoutItem, QSize]]] = []
    taken = room
    for item in items:
        wanted = item.sizeHint()
        width = equal or min(wanted.width(), max(room, item.minimumSize().width()))
        if taken + width > room or not lines:
            lines.append([])
            taken = 0
        lines[-1].append((item, QSize(width, wanted.height())))
        taken += width + gap
    return lines
