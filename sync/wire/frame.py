"""The frame every message travels in, both ways, over any carrier.

    "GZ" ver:1 codec:1 dict:1 flags:1 rawlen:u32 crc32(raw):u32 nonce:u64 payload        little endian
    payload = noise length (varint) ‖ noise ‖ rest;  raw = noise ‖ rest inflated;  flags: kind of message

Its own length and checksum, because HTTP libraries hand over truncated bodies without a word, and middle boxes answer
in the platform's place. The answer repeats the request's nonce: a cached or crossed one is recognised.
"""

import struct
import zlib
from dataclasses import dataclass
from enum import IntEnum

from sync.wire.dictionary import NEWEST
from sync.wire.octets import BadFrame, In, Out
from sync.wire.squeezing import Codec, squeezed, swollen

MAX_RAW = 4 * 1024 * 1024
MAX_FRAME = 2 * 1024 * 1024
CONTENT_TYPE = "application/vnd.gz-sync"

_MAGIC = b"GZ"
_VERSION = 1
_HEADER = struct.Struct("<2sBBBBIIQ")


class Kind(IntEnum):
    """What a frame carries."""

    EXCHANGE = 1
    ANSWER = 2
    ENROLMENT = 3
    ENROLLED = 4
    PACK_REQUEST = 5
    PACK = 6
    REFUSED = 7
    LOCATOR = 8
    LOCATED = 9
    TESTIMONY = 10
    TESTIFIED = 11
    SNAPSHOT = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """A frame that passed every check; ``dictionary`` is the one its rows were factored with."""

    kind: Kind
    nonce: int
    dictionary: int
    content: In


def seal(kind: Kind, nonce: int, out: Out, dictionary: int = NEWEST) -> bytes:
    """The bytes on the wire. Raises BadFrame ``too_big`` for content no reader would inflate."""
    plain, noise = bytes(out.plain), bytes(out.noise)
    if len(plain) + len(noise) > MAX_RAW:
        raise BadFrame("too_big")
    packed, codec = squeezed(plain, Codec.LZMA if kind is Kind.SNAPSHOT else Codec.DEFLATED, dictionary)
    length = Out()
    length.number(len(noise))
    raw = len(noise) + len(plain)
    checksum = zlib.crc32(plain, zlib.crc32(noise))
    header = _HEADER.pack(_MAGIC, _VERSION, codec, dictionary, kind, raw, checksum, nonce)
    return header + bytes(length.plain) + noise + packed


def open_frame(frame: bytes, *expected: Kind, nonce: int | None = None) -> Opened:
    """Check everything before anything is believed; nothing is inflated beyond what the header owns up to.

    ``nonce``: what the request carried, None when reading a request. Raises BadFrame.
    """
    if frame[:2] != _MAGIC:
        raise BadFrame("not_a_frame")
    if len(frame) < _HEADER.size:
        raise BadFrame("cut")
    _, version, codec, dictionary, flags, raw, checksum, told = _HEADER.unpack_from(frame)
    if version != _VERSION:
        raise BadFrame("version")
    if nonce is not None and told != nonce:
        raise BadFrame("nonce")
    if raw > MAX_RAW or len(frame) > MAX_FRAME:
        raise BadFrame("too_big")
    if flags not in tuple(expected):
        raise BadFrame("kind")
    if codec == Codec.LZMA and flags != Kind.SNAPSHOT:
        raise BadFrame("codec")
    noise, packed = _noise(frame[_HEADER.size :])
    plain = swollen(packed, codec, dictionary, raw - len(noise))
    if zlib.crc32(plain, zlib.crc32(noise)) != checksum:
        raise BadFrame("checksum")
    return Opened(kind=Kind(flags), nonce=told, dictionary=dictionary, content=In(plain, noise))


def dictionary_of(frame: bytes) -> int:
    """The dictionary a frame says it was written with, for an answer its asker can read; the newest for no frame."""
    return frame[4] if len(frame) >= _HEADER.size and frame[4] <= NEWEST else NEWEST


def kind_of(frame: bytes) -> Kind | None:
    """What a frame says it carries, unchecked; None for no frame, and for a kind of a newer program."""
    told = frame[5] if len(frame) >= _HEADER.size else 0
    return Kind(told) if told in tuple(Kind) else None


def asking(frame: bytes) -> bytes:
    """The sixteen bytes a request's device stands in, unread and unbelieved: enough to put requests in some order."""
    noise, _ = _noise(frame[_HEADER.size :])
    return noise[:16]


def header_of(frame: bytes) -> bytes:
    """What stands before the payload: another for every request, because of its nonce."""
    return frame[: _HEADER.size]


def _noise(payload: bytes) -> tuple[bytes, bytes]:
    length = value = 0
    for length, byte in enumerate(payload[:5], start=1):
        value |= (byte & 0x7F) << 7 * (length - 1)
        if byte < 0x80:
            break
    else:
        raise BadFrame("cut")
    if value > len(payload) - length:
        raise BadFrame("cut")
    return payload[length : length + value], payload[length + value :]
