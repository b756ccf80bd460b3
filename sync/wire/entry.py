"""A journal entry: an event with where, when and by which device it was recorded; and its place in a scope's log."""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from functools import lru_cache

from sync.casework.facts import Event
from sync.casework.terms import TimeQuality
from sync.wire.canon import canonical, digest, link
from sync.wire.codec import UnknownEvent, decode, instant

BATCH_LABEL = b"qianban batch v1"
"""What a device's signature begins with, before a NUL, so that it can never pass for another kind of statement."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """An event as recorded. ``id``: UUIDv7, text with dashes. ``(device, incarnation, seq)`` is its slot.

    ``scope``: 12-digit code of the office. ``body``: canonical bytes of the event. ``recorded_at``: device clock,
    cut to milliseconds. ``erased_hash``: SHA-256 of a body that is no longer here (erased by law, or archived); the
    body is then empty and every chain still verifies.
    """

    id: str
    scope: str
    device: str
    incarnation: int
    seq: int
    recorded_at: datetime
    quality: TimeQuality
    body: bytes
    erased_hash: bytes = b""

    @property
    def event(self) -> Event | UnknownEvent:
        """Raises UnreadableEvent for bytes that are no event."""
        return _decoded(self.body)

    @property
    def body_hash(self) -> bytes:
        return self.erased_hash or digest(self.body)

    @property
    def canonical(self) -> bytes:
        """The bytes the device chain covers."""
        return _canonical(self)


class RecordKind(StrEnum):
    """What stands at a position of a scope's log."""

    EVENT = "E"
    REJECTED = "R"
    QUARANTINED = "Q"


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """One position of a scope's log. ``code`` and ``winner`` (an entry id) say why an entry was rejected.

    ``received_ms``: the platform's clock when it was placed; together with the contact before it, the event lies
    between two times of the platform (sync.md §2.13). ``entry.scope`` is the office that recorded it, ``scope`` the
    log it stands in: they differ for a copy.
    """

    scope: str
    position: int
    kind: RecordKind
    entry: Entry
    code: str = ""
    winner: str = ""
    received_ms: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """A device's signature over a run of its entries, so that anybody can later prove who wrote them.

    ``before``: device chain before ``first_seq``, 32 bytes. ``signature``: Ed25519 (RFC 8032) over ``BATCH_LABEL``, NUL
    and the device chain after ``last_seq``; 64 bytes.
    """

    device: str
    incarnation: int
    first_seq: int
    last_seq: int
    before: bytes
    signature: bytes


def emptied(entry: Entry, body_hash: bytes) -> Entry:
    """The entry without its body, of which only the hash is known."""
    return replace(entry, body=b"", erased_hash=b"" if body_hash == digest(b"") else body_hash)


def device_link(previous: bytes, entry: Entry) -> bytes:
    """h_n = SHA-256(h_{n-1} ‖ canonical(entry_n))."""
    return link(previous, entry.canonical)


def scope_link(previous: bytes, record: Record) -> bytes:
    """g_p over everything the log says of a position, with the *hash* of the body: it can be erased by law.

    Positions of the first edition carry no time of receipt; their links covered kind, id, slot, hash and code only.
    """
    if not record.received_ms:
        return _first_link(previous, record)
    told = (record.kind.value, record.code, record.winner, str(record.received_ms))
    return link(previous, record.entry.canonical, *(text.encode() for text in told))


def _first_link(previous: bytes, record: Record) -> bytes:
    entry = record.entry
    slot = f"{entry.device}:{entry.incarnation}:{entry.seq}"
    return link(previous, record.kind.encode(), entry.id.encode(), slot.encode(), entry.body_hash, record.code.encode())


@lru_cache(maxsize=4096)
def _decoded(body: bytes) -> Event | UnknownEvent:
    return decode(body)


@lru_cache(maxsize=4096)
def _canonical(entry: Entry) -> bytes:
    """Remembered, because signature, device chain and scope chain each cover them."""
    return canonical(
        {
            "id": entry.id,
            "sc": entry.scope,
            "dev": entry.device,
            "inc": entry.incarnation,
            "seq": entry.seq,
            "rec": instant(entry.recorded_at),
            "q": entry.quality.value,
            "b": entry.body_hash.hex(),
        }
    )
