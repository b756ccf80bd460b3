"""The file that enrols a computer without a line: what the platform answers to a code, written down beforehand.

"QBE" form:1 · head: u32 length, JSON · body: u32 length, frames (one ENROLLED, then packs) · signature 64 · SHA-256 of
all before it. The head names the address, the one-time code of the first contact, and until when the file may be used.
The answer carries no token: that is given out at the first contact, for the code, to whoever shows it first.
"""

import struct
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from sync.wire.bundle import BadBundle, join_frames, split_frames
from sync.wire.canon import canonical, digest
from sync.wire.letters import open_enrolled, open_pack, seal_enrolled, seal_pack
from sync.wire.messages import Enrolled, Pack
from sync.wire.octets import BadFrame
from sync.wire.told import Told

PACKAGE_LABEL = b"qianban package v1"
SUFFIX = ".qbe"
LARGEST = 32 * 1024 * 1024
_MAGIC, _FORM = b"QBE", 1
_START, _LENGTH = struct.Struct("<3sBI"), struct.Struct("<I")
_SIGNATURE, _CHECKSUM = 64, 32


class BadPackage(Exception):
    """``code``: not_a_package, damaged, newer, forged."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@dataclass(frozen=True, slots=True, kw_only=True)
class PackageHead:
    """``ca``: the platform's certificate authority as PEM, "" for the system's. Times in milliseconds since 1970."""

    address: str
    ca: str
    code: str
    made_ms: int
    until_ms: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Package:
    """A file that is whole; that its signature holds is still to be seen. ``statement``: what was signed."""

    head: PackageHead
    enrolled: Enrolled
    packs: tuple[Pack, ...]
    statement: bytes
    signature: bytes


def write_package(
    head: PackageHead, enrolled: Enrolled, packs: Sequence[Pack], sign: Callable[[bytes, bytes], bytes]
) -> bytes:
    """``sign``: over a label and a content."""
    bound = canonical(
        {
            "address": head.address,
            "ca": head.ca,
            "code": head.code,
            "made_ms": head.made_ms,
            "until_ms": head.until_ms,
        }
    )
    nonce = _nonce(bound)
    body = join_frames([seal_enrolled(enrolled, nonce), *(seal_pack(pack, nonce) for pack in packs)])
    told = _START.pack(_MAGIC, _FORM, len(bound)) + bound + _LENGTH.pack(len(body)) + body
    signed = told + sign(PACKAGE_LABEL, digest(told))
    return signed + digest(signed)


def read_package(content: bytes) -> Package:
    """Raises BadPackage for bytes that are not whole."""
    if content[: len(_MAGIC)] != _MAGIC:
        raise BadPackage("not_a_package")
    signed, checksum = content[:-_CHECKSUM], content[-_CHECKSUM:]
    if digest(signed) != checksum:
        raise BadPackage("damaged")
    if content[3] != _FORM:
        raise BadPackage("newer")
    told, signature = signed[:-_SIGNATURE], signed[-_SIGNATURE:]
    try:
        bound, body = _parts(told)
        head = Told(bound)
        first, *others = split_frames(body)
        nonce = _nonce(bound)
        return Package(
            head=PackageHead(
                address=head.text("address"),
                ca=head.text("ca"),
                code=head.text("code"),
                made_ms=head.number("made_ms"),
                until_ms=head.number("until_ms"),
            ),
            enrolled=open_enrolled(first, nonce),
            packs=tuple(open_pack(frame, nonce) for frame in others),
            statement=digest(told),
            signature=signature,
        )
    except (BadBundle, BadFrame, ValueError, struct.error) as error:
        raise BadPackage("damaged") from error


def fingerprint(platform_key: bytes) -> str:
    """Eight letters that two people compare over the telephone: 9F3A-77C1."""
    mark = digest(platform_key).hex()[:8].upper()
    return f"{mark[:4]}-{mark[4:]}"


def _parts(told: bytes) -> tuple[bytes, bytes]:
    _, _, length = _START.unpack_from(told)
    bound = told[_START.size : _START.size + length]
    (size,) = _LENGTH.unpack_from(told, _START.size + length)
    body = told[_START.size + length + _LENGTH.size :]
    if len(body) != size:
        raise BadPackage("damaged")
    return bound, body


def _nonce(bound: bytes) -> int:
    return int.from_bytes(digest(bound)[:8], "big")
