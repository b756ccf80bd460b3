"""How far two pictures differ: tile by tile, by the mean of what each point is off."""

from dataclasses import dataclass

from PySide6.QtCore import QRect
from PySide6.QtGui import QImage

TILE = 9
"""Points of the small picture: three dozen of the screen, a word of two characters."""
TOLERANCE = 10.0
"""Of 255. Another way of smoothing letters stays below 5; a word that is gone or has moved lies beyond 15."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """The worst tile, in points of the small picture."""

    worst: float
    where: QRect


def differs(one: QImage, other: QImage) -> Difference | None:
    """None where every tile is within the tolerance. Pictures of two sizes differ wholly."""
    if one.size() != other.size():
        return Difference(worst=255.0, where=one.rect())
    tiles = [
        QRect(x, y, min(TILE, one.width() - x), min(TILE, one.height() - y))
        for y in range(0, one.height(), TILE)
        for x in range(0, one.width(), TILE)
    ]
    off = {at: _off(one, other, tile) for at, tile in enumerate(tiles)}
    worst = max(off, key=lambda at: off[at])
    return Difference(worst=off[worst], where=tiles[worst]) if off[worst] > TOLERANCE else None


def _off(one: QImage, other: QImage, tile: QRect) -> float:
    a, b = (_bytes(image.copy(tile)) for image in (one, other))
    return 0.0 if a == b else sum(abs(x - y) for x, y in zip(a, b, strict=True)) / (len(a) * 3 / 4)


def _bytes(image: QImage) -> bytes:
    return bytes(image.convertToFormat(QImage.Format.Format_RGB32).constBits())
