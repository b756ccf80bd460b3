"""A screen in memory (Xvfb) and pictures of it: what a person would see, window frames and consoles among it.

Xvfb keeps its picture in a file (``-fbdir``) in the format of ``xwd``, so that reading the file is looking at it.
"""

import mmap
import struct
import zlib
from dataclasses import dataclass
from pathlib import Path

FILE = "Xvfb_screen0"
WIDTH, HEIGHT = 1366, 768
"""The screens of the counters."""
BYTES_A_PIXEL = 4
BLOCK = 24
"""The side of the squares that are looked at, in pixels: no line and no letter of a page fills one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """``pixels``: blue, green, red and an unused byte each, row by row."""

    width: int
    height: int
    pixels: bytes

    @property
    def black(self) -> int:
        """How many squares are wholly black: what was never painted."""
        return sum(self._one_colour(column, row, b"\0\0\0") for column, row in self._squares())

    @property
    def painted(self) -> float:
        """The share of squares, of 0 to 1, that are not wholly black."""
        squares = len(self._squares())
        return (squares - self.black) / squares if squares else 0.0

    def png(self) -> bytes:
        colours = bytearray(self.width * self.height * 3)
        for place in range(3):
            colours[place::3] = self.pixels[2 - place :: BYTES_A_PIXEL]
        length = self.width * 3
        rows = b"".join(b"\0" + colours[start : start + length] for start in range(0, len(colours), length))
        head = struct.pack(">IIBBBBB", self.width, self.height, 8, 2, 0, 0, 0)
        parts = ((b"IHDR", head), (b"IDAT", zlib.compress(rows, 6)), (b"IEND", b""))
        return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(name, content) for name, content in parts)

    def _squares(self) -> list[tuple[int, int]]:
        rows, columns = range(0, self.height - BLOCK + 1, BLOCK), range(0, self.width - BLOCK + 1, BLOCK)
        return [(column, row) for row in rows for column in columns]

    def _one_colour(self, column: int, row: int, colour: bytes) -> bool:
        """Three bytes of colour in the whole square that begins there."""
        for line in range(row, row + BLOCK):
            begin = (line * self.width + column) * BYTES_A_PIXEL
            part = self.pixels[begin : begin + BLOCK * BYTES_A_PIXEL]
            if any(part[place::BYTES_A_PIXEL] != colour[place : place + 1] * BLOCK for place in range(3)):
                return False
        return True


def picture_of(dump: bytes) -> Picture:
    """A picture in the format of xwd, with 32 bits a pixel. Raises ValueError for another."""
    head = struct.unpack(">25I", dump[:100])
    size, version, _, depth, width, height = head[:6]
    bits, row, colours = head[11], head[12], head[19]
    if (version, bits) != (7, 32) or depth not in (24, 32):
        raise ValueError(f"a picture of version {version} with {bits} bits a pixel")
    begin = size + colours * 12
    rows = (dump[begin + line * row : begin + line * row + width * BYTES_A_PIXEL] for line in range(height))
    return Picture(width=width, height=height, pixels=b"".join(rows))


def looked(folder: Path) -> Picture:
    """The screen now. ``folder``: what Xvfb was given."""
    return picture_of((folder / FILE).read_bytes())


def shot(folder: Path, target: Path) -> Picture:
    """The same, kept as a PNG."""
    picture = looked(folder)
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(picture.png())
    return picture


def sampled(folder: Path) -> tuple[bytes, ...]:
    """The colours of points spread over the middle of the screen now, which takes no time."""
    with (folder / FILE).open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as dump:
        head = struct.unpack(">25I", dump[:100])
        begin, row = head[0] + head[19] * 12, head[12]
        across, down = (range(side // 4, side * 3 // 4, side // 24) for side in (WIDTH, HEIGHT))
        places = (begin + line * row + column * BYTES_A_PIXEL for line in down for column in across)
        return tuple(dump[place : place + 3] for place in places)


def server(display: str, folder: Path) -> list[str]:
    """The command of the screen."""
    screen = ["-screen", "0", f"{WIDTH}x{HEIGHT}x24"]
    return ["Xvfb", display, *screen, "-fbdir", str(folder), "-nolisten", "tcp", "-noreset"]


def _chunk(name: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))
