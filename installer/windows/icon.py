"""`python3 installer/windows/icon.py`: the program's icon, drawn anew from qianban.svg beside this file.

The results are kept in the repository: resources/icons/qianban.ico, which the setup, the launcher and the desk's own
window take from there, and side.bmp, the picture beside the first and the last page of the setup. Small sizes of the
icon are pictures of their own, so that they are sharp; all are PNG, which Windows 10 reads.
"""

import struct
import sys
from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize
from PySide6.QtGui import QColor, QImage, QImageWriter, QPainter
from PySide6.QtSvg import QSvgRenderer

DRAWING = Path(__file__).resolve().parent / "qianban.svg"
ICON = DRAWING.parents[2] / "resources" / "icons" / "qianban.ico"
SIDE_PICTURE, SIDE_SIZE, GLYPH = DRAWING.with_name("side.bmp"), QSize(164, 314), 112
BLUE = QColor("#1B5FAA")
SIDES = (16, 20, 24, 32, 40, 48, 64, 256)
HEAD, ENTRY = struct.Struct("<HHH"), struct.Struct("<BBBBHHII")
PICTURE = 1


def main() -> int:
    ICON.write_bytes(ico((side, png(DRAWING, side)) for side in SIDES))
    side_picture().save(str(SIDE_PICTURE))
    return 0


def side_picture() -> QImage:
    """The drawing on its own colour, as large as the setup wants it; in few colours, which makes a small file."""
    image = QImage(SIDE_SIZE, QImage.Format.Format_RGB32)
    image.fill(BLUE)
    painter = QPainter(image)
    QSvgRenderer(str(DRAWING)).render(painter, QRectF((SIDE_SIZE.width() - GLYPH) / 2, GLYPH / 2, GLYPH, GLYPH))
    painter.end()
    return image.convertToFormat(QImage.Format.Format_Indexed8)


def png(drawing: Path, side: int) -> bytes:
    """The drawing as a square of so many pixels."""
    image = QImage(side, side, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    QSvgRenderer(str(drawing)).render(painter)
    painter.end()
    out = QBuffer()
    out.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(out, QByteArray(b"png")).write(image)
    return bytes(out.data().data())


def ico(pictures: Iterable[tuple[int, bytes]]) -> bytes:
    """Head, a table of the pictures, and the pictures; a side of 256 is written as 0."""
    held = list(pictures)
    at = HEAD.size + ENTRY.size * len(held)
    table = []
    for side, picture in held:
        table.append(ENTRY.pack(side % 256, side % 256, 0, 0, 1, 32, len(picture), at))
        at += len(picture)
    return b"".join((HEAD.pack(0, PICTURE, len(held)), *table, *(picture for _, picture in held)))


if __name__ == "__main__":
    sys.exit(main())
