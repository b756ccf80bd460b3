"""How the plain section of a frame is made smaller, and made large again no further than it owns up to.

0  as it is
1  raw deflate (RFC 1951) with the preset dictionary: what every message takes
2  raw LZMA, for snapshots alone: made once for many readers, an eighth smaller, ten times as slow to make
"""

import lzma
import zlib
from enum import IntEnum
from typing import Any

from sync.wire.dictionary import zdict
from sync.wire.octets import BadFrame

_FILTER: dict[str, Any] = {"id": lzma.FILTER_LZMA2, "dict_size": 1 << 22, "lc": 2, "lp": 0, "pb": 0}
"""Four megabytes: as much as a frame unfolds to, and what a reader needs in memory for it."""


class Codec(IntEnum):
    """The byte a frame's header tells it by."""

    PLAIN = 0
    DEFLATED = 1
    LZMA = 2


def squeezed(plain: bytes, codec: Codec, dictionary: int) -> tuple[bytes, Codec]:
    """What travels, and the codec it is in: as it is where squeezing would make it longer."""
    packed = _lzma(plain) if codec is Codec.LZMA else _deflate(plain, dictionary)
    return (packed, codec) if len(packed) < len(plain) else (plain, Codec.PLAIN)


def swollen(packed: bytes, codec: int, dictionary: int, expected: int) -> bytes:
    """``expected`` bytes again. Raises BadFrame: ``codec`` for one unknown here, ``cut`` or ``checksum`` otherwise."""
    if expected < 0:
        raise BadFrame("checksum")
    match codec:
        case Codec.PLAIN:
            plain = packed
        case Codec.DEFLATED:
            plain = _inflated(packed, dictionary, expected)
        case Codec.LZMA:
            plain = _unfolded(packed, expected)
        case _:
            raise BadFrame("codec")
    if len(plain) != expected:
        raise BadFrame("cut")
    return plain


def _deflate(plain: bytes, dictionary: int) -> bytes:
    squeeze = zlib.compressobj(9, zlib.DEFLATED, -15, 9, zlib.Z_DEFAULT_STRATEGY, zdict(dictionary))
    return squeeze.compress(plain) + squeeze.flush()


def _lzma(plain: bytes) -> bytes:
    return lzma.compress(plain, lzma.FORMAT_RAW, filters=[_FILTER | {"preset": 9 | lzma.PRESET_EXTREME}])


def _inflated(packed: bytes, dictionary: int, expected: int) -> bytes:
    swell = zlib.decompressobj(-15, zdict(dictionary))
    try:
        plain = swell.decompress(packed, expected + 1)
    except zlib.error as error:
        raise BadFrame("checksum") from error
    if not swell.eof or swell.unused_data:
        raise BadFrame("cut")
    return plain


def _unfolded(packed: bytes, expected: int) -> bytes:
    swell = lzma.LZMADecompressor(lzma.FORMAT_RAW, filters=[_FILTER])
    try:
        plain = swell.decompress(packed, expected + 1)
    except lzma.LZMAError as error:
        raise BadFrame("checksum") from error
    if not swell.eof or swell.unused_data:
        raise BadFrame("cut")
    return plain
