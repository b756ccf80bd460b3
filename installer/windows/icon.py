"""`python3 installer/windows/icon.py`: the program's icon, drawn anew from qianban.svg beside this file.

The result, resources/icons/qianban.ico, is kept in the repository: the setup, the launcher and the desk's own window
take it from there. Small sizes are pictures of their own, so that they are sharp; all are PNG, which Windows 10 reads.
"""

import struct
import sys
from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

DRAWING = Path(__file__).resolve().parent / "qianban.svg"
ICON = DRAWING.parents[2] / "resources" / "icons" / "qianban.ico"
SIDES = (16, 20, 24, 32, 40, 48, 64, 256)
HEAD, ENTRY = struct.Struct("<HHH"), struct.Struct("<BBBBHHII")
PICTURE = 1


def main() -> int:
    ICON.write_bytes(ico((side, png(DRAWING, side)) for side in SIDES))
    return 0


def png(drawing: Path, side: int) -> bytes:
    """The drawing as a square of so many pixels."""
    image = QImage(side, side, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    QSvgRenderer(str(drawing)).render(painter)
    painter.end()
    out = QBuffer()
    out.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(out, "PNG")  # type: ignore[call-overload]
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
