"""Papers as a counter sees them: printed pages, photographed askew, in focus or not."""

from functools import cache

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QImage, QPainter, QPolygonF, QTransform

from desktop.ui.capture_shot import Corners

A4 = QSize(1654, 2339)
BODY = 33
"""小四, 12 pt, in pixels at 200 dpi."""


@cache
def printed(lines: int = 30, size: tuple[int, int] = (1654, 2339)) -> QImage:
    """A page of print; its corners carry black squares, so that a test finds them again."""
    page = QImage(QSize(*size), QImage.Format.Format_RGB32)
    page.fill(QColor("white"))
    painter = QPainter(page)
    font = QFont(QGuiApplication.font())
    font.setPixelSize(BODY)
    painter.setFont(font)
    for number in range(lines):
        painter.drawText(QPointF(120, 220 + number * 62), f"{number} 居民户口簿 户主 杨秀英 贵州省黔东南州丹寨县龙泉镇")
    for corner in _squares(page.size()):
        painter.fillRect(corner, QColor("black"))
    painter.end()
    return page


def photographed(page: QImage, corners: Corners, size: QSize, light: int = 255) -> QImage:
    """The page lying on a dark desk with its corners where ``corners`` says; ``light``: how white its paper looks."""
    photo = QImage(size, QImage.Format.Format_RGB32)
    photo.fill(QColor(70, 60, 50))
    there = QPolygonF([QPointF(x * size.width(), y * size.height()) for x, y in corners])
    box = QRectF(page.rect())
    flat = QPolygonF([box.topLeft(), box.topRight(), box.bottomRight(), box.bottomLeft()])
    lay = QTransform()
    assert QTransform.quadToQuad(flat, there, lay)
    painter = QPainter(photo)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.setTransform(lay)
    painter.drawImage(0, 0, page)
    painter.fillRect(page.rect(), QColor(0, 0, 0, 255 - light))
    painter.end()
    return photo


def out_of_focus(page: QImage, factor: int) -> QImage:
    """As if its details were ``factor`` times as coarse."""
    smooth, aspect = Qt.TransformationMode.SmoothTransformation, Qt.AspectRatioMode.IgnoreAspectRatio
    small = page.scaled(page.width() // factor, page.height() // factor, aspect, smooth)
    return small.scaled(page.size(), aspect, smooth)


def darkness(page: QImage, box: QRectF) -> float:
    """How dark a part of the page is, 0 white to 1 black; ``box`` as parts of width and height."""
    x, y, width, height = (box.x() * page.width(), box.y() * page.height(), box.width() * page.width(),
                           box.height() * page.height())  # fmt: skip
    part = page.copy(round(x), round(y), max(1, round(width)), max(1, round(height)))
    grey = part.convertToFormat(QImage.Format.Format_Grayscale8)
    shades = [grey.pixelColor(x, y).lightness() for x in range(grey.width()) for y in range(grey.height())]
    return 1 - sum(shades) / len(shades) / 255


def _squares(size: QSize) -> tuple[QRectF, ...]:
    side = size.width() / 20
    right, below = size.width() - side, size.height() - side
    return tuple(QRectF(x, y, side, side) for x in (0.0, right) for y in (0.0, below))
