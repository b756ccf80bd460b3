"""The numbered extras at the end of a message, and what stands in them. Reading raises BadFrame."""

from collections.abc import Mapping

from sync.wire.messages import Fault, FaultCode, Reference
from sync.wire.octets import BadFrame, In, Out


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


def write_fault(fault: Fault) -> bytes:
    return _write_pairs([(fault.code.value, str(fault.incarnation)), *fault.facts])


def read_fault(content: bytes) -> Fault:
    (code, incarnation), *facts = _read_pairs(content) or [("", "")]
    try:
        return Fault(code=FaultCode(code), incarnation=int(incarnation), facts=tuple(facts))
    except ValueError as error:
        raise BadFrame("unreadable") from error


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
