"""The QR code of a notice as an inline image, without Qt and without an image library."""

import struct
import zlib
from base64 import b64encode
from typing import cast

import zxingcpp

_SCALE = 4


def qr_png(payload: str) -> bytes:
    """A black-and-white PNG of the payload; error correction M survives a stamp across a corner."""
    code = zxingcpp.create_barcode(payload, zxingcpp.BarcodeFormat.QRCode, ec_level="M")
    image = code.to_image(scale=_SCALE, add_quiet_zones=True)
    pixels = memoryview(cast(bytes, image))  # it offers the buffer protocol; its type stubs do not say so
    height, width = pixels.shape or (0, 0)
    flat = pixels.tobytes()
    lines = b"".join(b"\x00" + flat[row * width : (row + 1) * width] for row in range(height))
    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        _chunk(kind, content) for kind, content in ((b"IHDR", header), (b"IDAT", zlib.compress(lines)), (b"IEND", b""))
    )


def qr_source(payload: str) -> str:
    """The same as a ``data:`` address for an ``<img>``; ``""`` when there is nothing to show."""
    return "data:image/png;base64," + b64encode(qr_png(payload)).decode("ascii") if payload else ""


def _chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))
