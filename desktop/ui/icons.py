"""The program's own stroke icons (``resources/icons/*.svg``), drawn in any colour at any size, never a character."""

from functools import cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from desktop.ui.theme import worn

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "icons"


def icon(name: str, colour: str = "text") -> QIcon:
    """The icon called ``name``; raises FileNotFoundError for a name that is not shipped.

    ``colour``: the name of a colour of the look, so that it follows a change of theme; or one given as ``#…``.
    """
    return QIcon(_StrokeEngine(name, colour))


def program_icon() -> QIcon:
    """Of the windows, as the setup and the launcher show it; drawn by ``installer/windows/icon.py``."""
    return QIcon(str(FOLDER / "qianban.ico"))


def paint_icon(painter: QPainter, name: str, colour: str, target: QRectF) -> None:
    """Draw the icon straight into ``target``; ``colour`` is one given as ``#…``."""
    _renderer(name, colour).render(painter, target)


class _StrokeEngine(QIconEngine):
    """Renders the SVG anew for each size, so that it is sharp at every screen scale."""

    def __init__(self, name: str, colour: str) -> None:
        super().__init__()
        self._name = name
        self._colour = colour
        _renderer(name, worn().look.colour(colour))

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        colour = worn().look.colour("disabled" if mode is QIcon.Mode.Disabled else self._colour)
        side = min(rect.width(), rect.height())
        square = QRectF(0, 0, side, side)
        square.moveCenter(QRectF(rect).center())
        paint_icon(painter, self._name, colour, square)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        drawn = QPixmap(size)
        drawn.fill(Qt.GlobalColor.transparent)
        painter = QPainter(drawn)
        self.paint(painter, QRect(0, 0, size.width(), size.height()), mode, state)
        painter.end()
        return drawn

    def clone(self) -> QIconEngine:
        return _StrokeEngine(self._name, self._colour)


@cache
def _renderer(name: str, colour: str) -> QSvgRenderer:
    text = (FOLDER / f"{name}.svg").read_text(encoding="utf-8").replace("currentColor", colour)
    return QSvgRenderer(QByteArray(text.encode()))
