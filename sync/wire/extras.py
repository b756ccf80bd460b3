"""The numbered extras at the end of a message, and what stands in them. Reading raises BadFrame."""

from collections.abc import Mapping

from sync.wire.messages import BLOBS_AT_MOST, Fault, FaultCode, Reference
from sync.wire.octets import BadFrame, In, Out

_SHA = 32


def write_extras(out: Out, extras: Mapping[int, bytes]) -> None:
    """Empty ones are left out."""
    present = {number: content for number, content in extras.items() if content}
    out.number(len(present))
    for number, content in sorted(present.items()):
        out.number(number)
        out.chunk(content)


def get_extras(source: In) -> dict[int, bytes]:
    """By number; numbers of a newer program are kept unread."""
    return {source.number(): source.chunk() for _ in range(source.count())}


def read_text(content: bytes) -> str:
    try:
        return content.decode()
    except UnicodeDecodeError as error:
        raise BadFrame("unreadable") from error


def write_references(references: tuple[Reference, ...]) -> bytes:
    return _write_pairs([(reference.name, reference.etag) for reference in references])


def read_references(content: bytes) -> tuple[Reference, ...]:
    return tuple(Reference(name=name, etag=etag) for name, etag in _read_pairs(content))


def write_texts(texts: tuple[str, ...]) -> bytes:
    out = Out()
    for text in texts:
        out.text(text)
    return bytes(out.plain)


def read_texts(content: bytes) -> tuple[str, ...]:
    source, texts = In(content, b""), []
    while not source.at_end():
        texts.append(source.text())
    return tuple(texts)


def write_fault(fault: Fault) -> bytes:
    return _write_pairs([(fault.code.value, str(fault.incarnation)), *fault.facts])


def read_fault(content: bytes) -> Fault:
    (code, incarnation), *facts = _read_pairs(content) or [("", "")]
    try:
        return Fault(code=FaultCode(code), incarnation=int(incarnation), facts=tuple(facts))
    except ValueError as error:
        raise BadFrame("unreadable") from error


def write_blobs(blobs: tuple[bytes, ...]) -> bytes:
    """Raises ValueError for more than may be asked at once, or what is no SHA-256."""
    if len(blobs) > BLOBS_AT_MOST or any(len(blob) != _SHA for blob in blobs):
        raise ValueError("at most 32 digests of 32 bytes")
    return b"".join(blobs)


def read_blobs(content: bytes) -> tuple[bytes, ...]:
    if len(content) % _SHA or len(content) > BLOBS_AT_MOST * _SHA:
        raise BadFrame("unreadable")
    return tuple(content[at : at + _SHA] for at in range(0, len(content), _SHA))


def write_offsets(offsets: tuple[tuple[bytes, int], ...]) -> bytes:
    out = Out()
    for blob, offset in offsets:
        out.chunk(blob)
        out.number(offset)
    return bytes(out.plain)


def read_offsets(content: bytes) -> tuple[tuple[bytes, int], ...]:
    source = In(content, b"")
    offsets: list[tuple[bytes, int]] = []
    while not source.at_end():
        offsets.append((source.chunk(), source.number()))
    if len(offsets) > BLOBS_AT_MOST or any(len(blob) != _SHA for blob, _ in offsets):
        raise BadFrame("unreadable")
    return tuple(offsets)


def _write_pairs(pairs: list[tuple[str, str]]) -> bytes:
    out = Out()
    for left, right in pairs:
        out.text(left)
        out.text(right)
    return bytes(out.plain)


def _read_pairs(content: bytes) -> list[tuple[str, str]]:
    source = In(content, b"")
    pairs = []
    while not source.at_end():
        pairs.append((source.text(), source.text()))
    return pairs
