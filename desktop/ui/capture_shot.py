"""One page of a paper as it was photographed or scanned, and what is to be done to it. Runs on any thread.

A page is held as JPEG and decoded when it is worked on: twenty photographs would otherwise fill a 4 GB computer.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QImageReader, QImageWriter, QPainter, QPolygonF, QTransform

from desktop.office.attached import ends
from desktop.office.trouble import OfficeTrouble

A4 = QSize(1654, 2339)
"""210 × 297 mm at 200 dpi: small print stays readable, a grey page weighs 100 to 300 KB."""

LONGEST_RAW = 3300
RAW_QUALITY = 92
QUALITY = 60
SHARP_WIDTH = 800
EVERY_ROW = 4
BLOCK = 20
BLURRED = 0.5
"""Below this sharpness print of 小四 (12 pt) on an A4 page cannot be read; the test shows both sides."""

SHARP = 9.0
EMPTY = 1.0

Point = tuple[float, float]
Corners = tuple[Point, Point, Point, Point]
WHOLE: Corners = ((0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 1.0))
"""Top left, top right, bottom right, bottom left, as parts of width and height of what was photographed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shot:
    """``raw``: JPEG as photographed; ``turns``: quarters clockwise, after straightening."""

    raw: bytes
    name: str
    corners: Corners = WHOLE
    turns: int = 0
    grey: bool = True

    def turned(self, quarters: int) -> "Shot":
        return replace(self, turns=(self.turns + quarters) % 4)


def shot_of(image: QImage, name: str) -> Shot:
    """A page from a picture, e.g. of the camera; what is more than a page needs is shrunk away."""
    longest = max(image.width(), image.height())
    if longest > LONGEST_RAW:
        image = image.scaled(
            QSize(LONGEST_RAW, LONGEST_RAW),
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
    return Shot(raw=jpeg(_on_white(image), RAW_QUALITY), name=name)


def shot_from(content: bytes, name: str) -> Shot:
    """A page from the bytes of an image file, the way up it was taken.

    Raises OfficeTrouble("attachment_broken") for one that does not decode to its end.
    """
    return shot_of(decoded(content), name)


def decoded(content: bytes, most: QSize | None = None) -> QImage:
    """A picture from its bytes, no larger than ``most``. Raises OfficeTrouble("attachment_broken")."""
    if not ends(content):
        raise OfficeTrouble("attachment_broken")
    buffer = QBuffer()
    buffer.setData(QByteArray(content))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    size = reader.size()
    if most is not None and size.isValid() and (size.width() > most.width() or size.height() > most.height()):
        reader.setScaledSize(size.scaled(most, Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read()
    if image.isNull() or reader.error() is not QImageReader.ImageReaderError.UnknownError:
        raise OfficeTrouble("attachment_broken")
    return image


def page_of(shot: Shot) -> QImage:
    """The finished page: cut at its corners, straight, the right way up, grey if wanted, no larger than A4."""
    image = straightened(decoded(shot.raw), shot.corners)
    if shot.turns:
        image = image.transformed(QTransform().rotate(90 * shot.turns))
    most = A4 if image.height() >= image.width() else A4.transposed()
    if image.width() > most.width() or image.height() > most.height():
        image = image.scaled(most, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation)
    return image.convertToFormat(QImage.Format.Format_Grayscale8 if shot.grey else QImage.Format.Format_RGB32)


def straightened(image: QImage, corners: Corners) -> QImage:
    """What lies between the four corners, as a rectangle with the length of its longer edges."""
    if corners == WHOLE:
        return image
    quad = [QPointF(x * image.width(), y * image.height()) for x, y in corners]
    top_left, top_right, bottom_right, bottom_left = quad
    width = max(_apart(top_left, top_right), _apart(bottom_left, bottom_right))
    height = max(_apart(top_left, bottom_left), _apart(top_right, bottom_right))
    flat = QRectF(0, 0, max(1, round(width)), max(1, round(height)))
    to_flat = QTransform()
    if not QTransform.quadToQuad(QPolygonF(quad), _corners_of(flat), to_flat):
        return image
    target = QImage(flat.size().toSize(), QImage.Format.Format_RGB32)
    target.fill(QColor("white"))
    painter = QPainter(target)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.setTransform(to_flat)
    painter.drawImage(0, 0, image)
    painter.end()
    return target


def convex(corners: Corners) -> bool:
    """Whether the four corners make a page: in order, none pushed past another."""
    around = [*corners, corners[0], corners[1]]
    edges = [(bx - ax, by - ay) for (ax, ay), (bx, by) in pairwise(around)]
    return all(ax * by - ay * bx > 1e-4 for (ax, ay), (bx, by) in pairwise(edges))


def sharpness(image: QImage) -> float:
    """Variance of the Laplacian at one width, over that of the ink against the paper around it.

    One width measures every camera alike; the division measures a page of two lines like a full one, and light that
    falls from one side is not taken for ink. A page with nothing on it counts as sharp.
    """
    smooth = Qt.TransformationMode.SmoothTransformation
    scaled = image.convertToFormat(QImage.Format.Format_Grayscale8).scaledToWidth(SHARP_WIDTH, smooth)
    small = scaled.scaled(SHARP_WIDTH // BLOCK, max(1, scaled.height() // BLOCK), mode=smooth)
    ground = small.scaled(scaled.size(), mode=smooth)
    stride, width = scaled.bytesPerLine(), scaled.width()
    lines, paper = bytes(scaled.constBits()), bytes(ground.constBits())
    bends, shades = _Spread(), _Spread()
    for y in range(1, scaled.height() - 1, EVERY_ROW):
        above, row, below = (lines[at * stride : at * stride + width] for at in (y - 1, y, y + 1))
        shades.add([ink - around for ink, around in zip(row, paper[y * stride :], strict=False)])
        bends.add(
            [
                4 * here - left - right - up - down
                for left, here, right, up, down in zip(row, row[1:], row[2:], above[1:], below[1:], strict=False)
            ]
        )
    return bends.variance / shades.variance if shades.variance > EMPTY else SHARP


def jpeg(image: QImage, quality: int = QUALITY) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, QByteArray(b"jpeg"))
    writer.setQuality(quality)
    writer.write(image)
    return bytes(buffer.data().data())


def moved(shots: Sequence[Shot], at: int, step: int) -> tuple[Shot, ...]:
    """The pages with page ``at`` moved by ``step`` places, as far as there are places."""
    pages = list(shots)
    to = max(0, min(len(pages) - 1, at + step))
    pages.insert(to, pages.pop(at))
    return tuple(pages)


class _Spread:
    """Variance of numbers that come row by row."""

    def __init__(self) -> None:
        self._count = self._total = self._squares = 0

    def add(self, values: Sequence[int]) -> None:
        self._count += len(values)
        self._total += sum(values)
        self._squares += sum(value * value for value in values)

    @property
    def variance(self) -> float:
        return self._squares / self._count - (self._total / self._count) ** 2 if self._count else 0.0


def _apart(a: QPointF, b: QPointF) -> float:
    return float(((a.x() - b.x()) ** 2 + (a.y() - b.y()) ** 2) ** 0.5)


def _corners_of(box: QRectF) -> QPolygonF:
    return QPolygonF([box.topLeft(), box.topRight(), box.bottomRight(), box.bottomLeft()])


def _on_white(image: QImage) -> QImage:
    """JPEG knows no transparency: what shows through is white paper, not black."""
    if not image.hasAlphaChannel():
        return image
    ground = QImage(image.size(), QImage.Format.Format_RGB32)
    ground.fill(QColor("white"))
    painter = QPainter(ground)
    painter.drawImage(0, 0, image)
    painter.end()
    return ground
