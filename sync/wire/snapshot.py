"""A snapshot of an office's log for a new desk (sync.md §2.7): open cases with their history, others as they ended.

    Offer      what the platform has ready: up to which position, how large, and under which hash it lies
    Snapshot   the content: a header, then portions of records and of folded cases, each a frame of its own

The offer is signed over the hash of the content, so whoever knows the platform's key believes it, whoever carried it.
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sync.wire.canon import canonical
from sync.wire.case_states import Told, get_states, put_states
from sync.wire.dictionary import NEWEST, fresh_memory
from sync.wire.entry import Record
from sync.wire.frame import Kind, open_frame, seal
from sync.wire.log_rows import get_records, put_records
from sync.wire.octets import BadFrame, In, Out
from sync.wire.plain_reader import believed, exactly, number, text_of
from sync.wire.shapes import Plain

SNAPSHOT_LABEL = b"qianban snapshot v1"
CHAIN = 32
SIGNATURE = 64
LARGEST = 256 * 1024 * 1024
"""Bytes of a content a desk takes."""

_ROWS_AT_ONCE = 1_000
_BODIES_AT_ONCE = 1 << 20
_LENGTH = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """``sha256``: of the content, 32 bytes. ``signature``: the platform's, over :func:`offer_content`."""

    scope: str
    position: int
    chain: bytes
    timeline: str
    sha256: bytes
    size: int
    signature: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Snapshot:
    """The log ``scope`` up to ``position``, where its chain is ``chain`` (32 bytes).

    ``records``: of the cases whose history is told, in order, with holes. ``states``: of all others. ``signed_head``:
    the platform's word for the end of this log, as in an answer, told at ``server_ms``.
    """

    scope: str
    position: int
    chain: bytes
    timeline: str
    server_ms: int
    signed_head: bytes
    records: tuple[Record, ...]
    states: tuple[Told, ...]


def offer_content(offer: Offer) -> bytes:
    """What is signed of an offer."""
    told: Plain = {
        "sc": offer.scope,
        "pos": offer.position,
        "chain": offer.chain.hex(),
        "tl": offer.timeline,
        "sha256": offer.sha256.hex(),
    }
    return canonical(told)


def write_offer(offer: Offer) -> dict[str, str | int]:
    """As the answer to ``GET /v1/snap/SCOPE`` tells it."""
    return {
        "scope": offer.scope,
        "position": offer.position,
        "digest": offer.chain.hex(),
        "timeline": offer.timeline,
        "sha256": offer.sha256.hex(),
        "size": offer.size,
        "signature": offer.signature.hex(),
    }


def read_offer(content: bytes) -> Offer:
    """Raises BadFrame."""
    return believed(lambda: _offer(json.loads(content)))


def write_snapshot(snapshot: Snapshot) -> bytes:
    head: Plain = {
        "sc": snapshot.scope,
        "pos": snapshot.position,
        "chain": snapshot.chain.hex(),
        "tl": snapshot.timeline,
        "ms": snapshot.server_ms,
        "sh": snapshot.signed_head.hex(),
    }
    out = Out()
    out.plain += canonical(head)
    frames = [_framed(out)]
    for records, states in _portions(snapshot.records, snapshot.states):
        out, memory = Out(), fresh_memory(NEWEST)
        put_records(memory, out, records)
        put_states(memory, out, states)
        frames.append(_framed(out))
    return b"".join(frames)


def read_snapshot(content: bytes) -> Snapshot:
    """Raises BadFrame."""
    frames = _frames(content)
    first = next(frames, None)
    if first is None:
        raise BadFrame("cut")
    head = believed(lambda: dict(json.loads(first.rest())))
    scope = believed(lambda: text_of(head["sc"]))
    records: list[Record] = []
    states: list[Told] = []
    for source in frames:
        memory = fresh_memory(NEWEST)
        rows = get_records(memory, source, scope)
        records += [row for row in rows if isinstance(row, Record)]
        states += get_states(memory, source)
        source.end()
        if len(rows) != len([row for row in rows if isinstance(row, Record)]):
            raise BadFrame("unreadable")
    return believed(lambda: _snapshot(head, tuple(records), tuple(states)))


def _offer(told: dict[str, Any]) -> Offer:
    return Offer(
        scope=text_of(told["scope"]),
        position=number(told["position"]),
        chain=exactly(told["digest"], CHAIN),
        timeline=text_of(told["timeline"]),
        sha256=exactly(told["sha256"], CHAIN),
        size=number(told["size"]),
        signature=exactly(told["signature"], SIGNATURE),
    )


def _snapshot(head: dict[str, Any], records: tuple[Record, ...], states: tuple[Told, ...]) -> Snapshot:
    made = Snapshot(
        scope=text_of(head["sc"]),
        position=number(head["pos"]),
        chain=exactly(head["chain"], CHAIN),
        timeline=text_of(head["tl"]),
        server_ms=number(head["ms"]),
        signed_head=exactly(head["sh"], SIGNATURE),
        records=records,
        states=states,
    )
    places = [record.position for record in records]
    if places != sorted(set(places)) or (places and not 0 < places[0] <= places[-1] <= made.position):
        raise BadFrame("unreadable")
    return made


def _portions(records: Sequence[Record], states: Sequence[Told]) -> Iterator[tuple[Sequence[Record], Sequence[Told]]]:
    """Neither too many rows nor too many bytes for one frame."""
    at_record = at_state = 0
    while at_record < len(records) or at_state < len(states):
        upto = _fitting([len(record.entry.body) for record in records[at_record : at_record + _ROWS_AT_ONCE]])
        also = _fitting([len(told.state) for told in states[at_state : at_state + _ROWS_AT_ONCE]])
        yield records[at_record : at_record + upto], states[at_state : at_state + also]
        at_record, at_state = at_record + upto, at_state + also


def _fitting(sizes: Sequence[int]) -> int:
    """One at least where there is one."""
    room = _BODIES_AT_ONCE
    for count, size in enumerate(sizes):
        room -= size
        if room < 0 and count:
            return count
    return len(sizes)


def _framed(out: Out) -> bytes:
    frame = seal(Kind.SNAPSHOT, 0, out)
    return len(frame).to_bytes(_LENGTH, "big") + frame


def _frames(content: bytes) -> Iterator[In]:
    at = 0
    while at < len(content):
        length = int.from_bytes(content[at : at + _LENGTH], "big")
        at += _LENGTH + length
        if at > len(content):
            raise BadFrame("cut")
        yield open_frame(content[at - length : at], Kind.SNAPSHOT, nonce=0).content
