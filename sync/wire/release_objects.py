"""One file or list of a release as it travels: a codec byte, and what it is packed to; named by its plain SHA-256.

0  as it is        1  raw LZMA2        2  raw LZMA2 behind the x86 filter: programs and libraries of Windows
"""

import hashlib
import lzma
from enum import IntEnum
from typing import Any

LARGEST = 128 * 1024 * 1024
"""Bytes of one plain object; what says it is larger is not unpacked."""

_WINDOW, _SMALLEST_WINDOW = 1 << 23, 1 << 12
"""Bytes a reader remembers; a writer of a small object remembers fewer, which is quicker."""

_PROGRAM = b"MZ"


class Codec(IntEnum):
    PLAIN = 0
    LZMA = 1
    PROGRAM = 2


class BadObject(Exception):
    """These bytes are not the object they came for."""


def pack(content: bytes) -> bytes:
    """At most one byte longer than ``content``; the same bytes always."""
    codec = Codec.PROGRAM if content.startswith(_PROGRAM) else Codec.LZMA
    window = max(_SMALLEST_WINDOW, min(_WINDOW, 1 << len(content).bit_length()))
    packed = lzma.compress(content, lzma.FORMAT_RAW, filters=_filters(codec, window))
    return bytes((codec,)) + packed if len(packed) < len(content) else bytes((Codec.PLAIN,)) + content


def unpack(packed: bytes, size: int, sha256: str) -> bytes:
    """The content again, ``size`` bytes of that hash (hex), and never a byte more. Raises BadObject."""
    if not packed or not 0 <= size <= LARGEST:
        raise BadObject(sha256)
    content = packed[1:] if packed[0] == Codec.PLAIN else _unfolded(packed, size, sha256)
    if len(content) != size or hashlib.sha256(content).hexdigest() != sha256:
        raise BadObject(sha256)
    return content


def _unfolded(packed: bytes, size: int, sha256: str) -> bytes:
    if packed[0] not in (Codec.LZMA, Codec.PROGRAM):
        raise BadObject(sha256)
    swell = lzma.LZMADecompressor(lzma.FORMAT_RAW, filters=_filters(packed[0], _WINDOW))
    try:
        content = swell.decompress(packed[1:], size + 1)
    except lzma.LZMAError as error:
        raise BadObject(sha256) from error
    if not swell.eof or swell.unused_data:
        raise BadObject(sha256)
    return content


def _filters(codec: int, window: int) -> list[dict[str, Any]]:
    squeeze = {"id": lzma.FILTER_LZMA2, "preset": 6, "dict_size": window}
    return [{"id": lzma.FILTER_X86}, squeeze] if codec == Codec.PROGRAM else [squeeze]
