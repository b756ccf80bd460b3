"""What an answer says beside the rows of its scopes: signatures, durable marks, signed heads. Reading raises BadFrame.

Each is a numbered extra of the whole answer; scopes are named by their place in it.
"""

from collections.abc import Sequence
from dataclasses import replace
from uuid import UUID

from sync.wire.entry import Batch
from sync.wire.messages import ScopeAnswer
from sync.wire.octets import BadFrame, In, Out

SIGNATURE = 64
CHAIN = 32


def write_batches(scopes: Sequence[ScopeAnswer]) -> bytes:
    """Per batch: place of its scope, device, incarnation, first seq, length, chain before, signature."""
    out = Out()
    for place, scope in enumerate(scopes):
        for batch in scope.batches:
            out.number(place)
            out.plain += UUID(batch.device).bytes
            out.number(batch.incarnation)
            out.number(batch.first_seq)
            out.number(batch.last_seq - batch.first_seq)
            out.plain += batch.before + batch.signature
    return bytes(out.plain)


def write_durable(scopes: Sequence[ScopeAnswer]) -> bytes:
    """A number per scope; nothing where no scope has a mark."""
    out = Out()
    for scope in scopes:
        out.number(scope.durable)
    return bytes(out.plain) if any(scope.durable for scope in scopes) else b""


def write_signed(scopes: Sequence[ScopeAnswer]) -> bytes:
    """Per signed scope its place and the signature."""
    out = Out()
    for place, scope in enumerate(scopes):
        if scope.signed_head:
            out.number(place)
            out.plain += scope.signed_head
    return bytes(out.plain)


def read_scope_extras(
    scopes: tuple[ScopeAnswer, ...], batches: bytes | None, durable: bytes | None, signed: bytes | None
) -> tuple[ScopeAnswer, ...]:
    """The scopes with what the extras say of them."""
    told = list(scopes)
    source = In(durable or b"", b"")
    for place in range(len(told) if durable else 0):
        told[place] = replace(told[place], durable=source.number())
    source = In(signed or b"", b"")
    while not source.at_end():
        place = _place(source, told)
        told[place] = replace(told[place], signed_head=source.take(SIGNATURE))
    source = In(batches or b"", b"")
    while not source.at_end():
        place = _place(source, told)
        told[place] = replace(told[place], batches=(*told[place].batches, _batch(source)))
    return tuple(told)


def _batch(source: In) -> Batch:
    device = str(UUID(bytes=source.take(16)))
    incarnation, first = source.number(), source.number()
    last = first + source.number()
    before, signature = source.take(CHAIN), source.take(SIGNATURE)
    return Batch(
        device=device, incarnation=incarnation, first_seq=first, last_seq=last, before=before, signature=signature
    )


def _place(source: In, scopes: Sequence[ScopeAnswer]) -> int:
    place = source.number()
    if place >= len(scopes):
        raise BadFrame("unreadable")
    return place
