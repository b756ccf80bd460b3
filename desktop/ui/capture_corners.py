"""The picture with its four corners: drag them onto the edges of the paper, or move them by keyboard."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.ui.capture_shot import WHOLE, Corners, convex
from desktop.ui.theme import em, worn
from desktop.wording import screens_capture as text
from desktop.wording.words import clauses

STEP, FINE = 0.01, 0.002
_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class CornerEditor(QWidget):
    """``moved`` brings the corners when one was let go or moved by a key."""

    moved = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("capture.corners")
        self.setAccessibleName(text.EDITOR)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self._image = QImage()
        self._corners: Corners = WHOLE
        self._chosen = 0
        self._dragging = False
        self._tell()

    @property
    def corners(self) -> Corners:
        return self._corners

    def show_page(self, image: QImage, corners: Corners) -> None:
        """A null image shows nothing."""
        self._image = image
        self._corners = corners
        self._tell()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(em(self, 30), em(self, 24))

    def minimumSizeHint(self) -> QSize:
        return QSize(em(self, 12), em(self, 10))

    def place(self, corner: int) -> QPointF:
        """Where a corner is painted."""
        box, (x, y) = self._box(), self._corners[corner]
        return QPointF(box.x() + x * box.width(), box.y() + y * box.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, look = QPainter(self), worn().look
        painter.fillRect(self.rect(), QColor(look.canvas))
        if self._image.isNull():
            painter.setPen(QColor(look.text))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, text.NO_PAGES)
            return
        painter.setRenderHints(QPainter.RenderHint.SmoothPixmapTransform | QPainter.RenderHint.Antialiasing)
        painter.drawImage(self._box(), self._image)
        places = [self.place(corner) for corner in range(4)]
        for colour, width in ((look.surface, 4), (look.focus, 2)):
            painter.setPen(QPen(QColor(colour), width))
            painter.drawPolygon(QPolygonF(places))
        for corner, at in enumerate(places):
            chosen = corner == self._chosen and self.hasFocus()
            painter.setBrush(QColor(look.focus if chosen else look.surface))
            painter.drawEllipse(at, em(self, 0.55), em(self, 0.55))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        nearest = min(range(4), key=lambda corner: _apart(self.place(corner), event.position()))
        self._dragging = not self._image.isNull() and _apart(self.place(nearest), event.position()) < em(self, 3)
        self._chosen = nearest
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._dragging:
            box = self._box()
            self._put((event.position().x() - box.x()) / box.width(), (event.position().y() - box.y()) / box.height())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._dragging:
            self._dragging = False
            self.moved.emit(self._corners)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if self._image.isNull() or (key not in _ARROWS and key != Qt.Key.Key_Space):
            super().keyPressEvent(event)
        elif key == Qt.Key.Key_Space:
            self._chosen = (self._chosen + 1) % 4
            self._tell()
            self.update()
        else:
            step = FINE if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else STEP
            (right, down), (x, y) = _ARROWS[key], self._corners[self._chosen]
            if self._put(x + right * step, y + down * step):
                self.moved.emit(self._corners)

    def _put(self, x: float, y: float) -> bool:
        """Moves the chosen corner, as far as the four still make a page."""
        placed = list(self._corners)
        placed[self._chosen] = (min(1.0, max(0.0, x)), min(1.0, max(0.0, y)))
        corners: Corners = (placed[0], placed[1], placed[2], placed[3])
        if not convex(corners):
            return False
        self._corners = corners
        self._tell()
        self.update()
        return True

    def _box(self) -> QRectF:
        """The picture as large as the widget allows, with room for the corners around it."""
        size = self._image.size().toSizeF()
        room = self.rect().toRectF().adjusted(*(em(self, 0.8) * sign for sign in (1, 1, -1, -1)))
        box = QRectF(QPointF(0, 0), size.scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio))
        box.moveCenter(room.center())
        return box

    def _tell(self) -> None:
        x, y = self._corners[self._chosen]
        told = text.CORNER_AT.format(corner=text.CORNERS[self._chosen], x=round(100 * x), y=round(100 * y))
        self.setAccessibleDescription(clauses((told, text.EDITOR_HINT)))


def _apart(a: QPointF, b: QPointF) -> float:
    return float(((a.x() - b.x()) ** 2 + (a.y() - b.y()) ** 2) ** 0.5)
