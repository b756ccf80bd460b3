"""The file that carries frames where there is no line: a U-disk bundle, the same form both ways.

    "QBD" form:1 kind:1 head_length:u32 head body_length:u64 body signature:64 sha256:32        little endian

The head is canonical JSON that anybody may read: who, for whom, when, which seqs; never a person. The body is sealed
for the other end (``sync.journal.sealed``); inside it each frame stands behind its length (u32). Signed is the digest
of everything before the signature; the last 32 bytes are the SHA-256 of everything before them, in every form.
"""

import json
import struct
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass
from enum import IntEnum
from typing import Any

from sync.wire.canon import canonical, digest

BUNDLE_LABEL = b"qianban bundle v1"
SUFFIX = ".qbd"
LARGEST = 64 * 1024 * 1024
"""Bytes; a larger file is no bundle, and none is written."""

BUNDLE_ID = 16

_MAGIC = b"QBD"
_FORM = 1
_START = struct.Struct("<3sBBI")
_LENGTH = struct.Struct("<Q")
_FRAME = struct.Struct("<I")
_SIGNATURE, _CHECKSUM = 64, 32


class BundleKind(IntEnum):
    """``REQUEST``: a desk to the platform. ``ANSWER``: back."""

    REQUEST = 1
    ANSWER = 2


class BadBundle(ValueError):
    """Nothing of this file is used.

    ``code``: ``not_a_bundle`` · ``damaged`` (cut, or a byte changed) · ``newer`` · ``too_big`` · ``direction`` ·
    ``other_device`` · ``other_office`` · ``other_platform`` · ``forged`` · ``unknown`` (answers no request known here)
    · ``outdated`` (the device has gone on under another incarnation since).
    """

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@dataclass(frozen=True, slots=True, kw_only=True)
class BundleHead:
    """``bundle``: 32 hex digits, drawn by the desk; the answer repeats them, and so do the nonces of all frames.

    ``last_seq`` is ``first_seq - 1`` where nothing waited. ``platform``: public key (hex) of the platform that reads or
    wrote it. ``reply``: X25519 key (hex) the answer is sealed for, empty in an answer. ``made_ms``: writer's clock.
    """

    bundle: str
    device: str
    scope: str
    incarnation: int
    first_seq: int
    last_seq: int
    made_ms: int
    platform: str
    reply: str = ""

    @property
    def nonce(self) -> int:
        return int(self.bundle[:16], 16)


@dataclass(frozen=True, slots=True, kw_only=True)
class Bundle:
    """A file that is whole; that its signature holds and its body opens is still to be seen.

    ``bound``: the bytes of the head, which the body is sealed together with. ``statement``: what was signed.
    """

    kind: BundleKind
    head: BundleHead
    bound: bytes
    body: bytes
    statement: bytes
    signature: bytes


def head_bytes(head: BundleHead) -> bytes:
    return canonical(asdict(head))


def write_bundle(kind: BundleKind, bound: bytes, body: bytes, sign: Callable[[bytes, bytes], bytes]) -> bytes:
    """``bound``: :func:`head_bytes`. ``sign``: over a label and a content. Raises BadBundle ``too_big``."""
    told = _START.pack(_MAGIC, _FORM, kind, len(bound)) + bound + _LENGTH.pack(len(body)) + body
    signed = told + sign(BUNDLE_LABEL, digest(told))
    if len(signed) + _CHECKSUM > LARGEST:
        raise BadBundle("too_big")
    return signed + digest(signed)


def read_bundle(content: bytes, expected: BundleKind) -> Bundle:
    """Raises BadBundle for bytes that are not whole, or carry the other way."""
    if len(content) > LARGEST:
        raise BadBundle("too_big")
    if content[: len(_MAGIC)] != _MAGIC:
        raise BadBundle("not_a_bundle")
    signed, checksum = content[:-_CHECKSUM], content[-_CHECKSUM:]
    if digest(signed) != checksum:
        raise BadBundle("damaged")
    if content[3] != _FORM:
        raise BadBundle("newer")
    told, signature = signed[:-_SIGNATURE], signed[-_SIGNATURE:]
    kind, bound, body = _parts(told)
    if kind != expected:
        raise BadBundle("direction")
    return Bundle(kind=expected, head=_head(bound), bound=bound, body=body, statement=digest(told), signature=signature)


def join_frames(frames: Sequence[bytes]) -> bytes:
    return b"".join(_FRAME.pack(len(frame)) + frame for frame in frames)


def split_frames(content: bytes) -> Iterator[bytes]:
    """Raises BadBundle where the lengths do not fit."""
    at = 0
    while at < len(content):
        if len(content) - at < _FRAME.size:
            raise BadBundle("damaged")
        (length,) = _FRAME.unpack_from(content, at)
        at += _FRAME.size
        if length > len(content) - at:
            raise BadBundle("damaged")
        yield content[at : at + length]
        at += length


def _parts(told: bytes) -> tuple[int, bytes, bytes]:
    """Kind, head and body of what is whole: whoever wrote lengths that do not fit is told so like a damage."""
    try:
        _, _, kind, length = _START.unpack_from(told)
        bound = told[_START.size : _START.size + length]
        (body_length,) = _LENGTH.unpack_from(told, _START.size + length)
    except struct.error as error:
        raise BadBundle("damaged") from error
    body = told[_START.size + length + _LENGTH.size :]
    if len(body) != body_length:
        raise BadBundle("damaged")
    return kind, bound, body


def _head(bound: bytes) -> BundleHead:
    try:
        told = json.loads(bound)
        if len(told["bundle"]) != 2 * BUNDLE_ID:
            raise ValueError("no name of a bundle")
        return BundleHead(
            bundle=_hex(told["bundle"]),
            device=_text(told["device"]),
            scope=_text(told["scope"]),
            incarnation=_number(told["incarnation"]),
            first_seq=_number(told["first_seq"]),
            last_seq=_number(told["last_seq"]),
            made_ms=_number(told["made_ms"]),
            platform=_hex(told["platform"]),
            reply=_hex(told["reply"]),
        )
    except (ValueError, KeyError, TypeError) as error:
        raise BadBundle("damaged") from error


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError("text")
    return value


def _hex(value: Any) -> str:
    return bytes.fromhex(_text(value)).hex()


def _number(value: Any) -> int:
    """At most what a database column holds."""
    if not isinstance(value, int) or not 0 <= value < 2**62:
        raise TypeError("number")
    return value
