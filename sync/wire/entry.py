"""A journal entry: an event with where, when and by which device it was recorded; and its place in a scope's log."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from functools import lru_cache

from sync.casework.facts import Event
from sync.casework.terms import TimeQuality
from sync.wire.canon import canonical, digest, link
from sync.wire.codec import UnknownEvent, decode, instant


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """An event as recorded. ``id``: UUIDv7, text with dashes. ``(device, incarnation, seq)`` is its slot.

    ``scope``: 12-digit code of the office. ``body``: canonical bytes of the event. ``recorded_at``: device clock,
    cut to milliseconds.
    """

    id: str
    scope: str
    device: str
    incarnation: int
    seq: int
    recorded_at: datetime
    quality: TimeQuality
    body: bytes

    @property
    def event(self) -> Event | UnknownEvent:
        """Raises UnreadableEvent for bytes that are no event."""
        return _decoded(self.body)

    @property
    def body_hash(self) -> bytes:
        return digest(self.body)

    @property
    def canonical(self) -> bytes:
        """The bytes the device chain covers."""
        return canonical(
            {
                "id": self.id,
                "sc": self.scope,
                "dev": self.device,
                "inc": self.incarnation,
                "seq": self.seq,
                "rec": instant(self.recorded_at),
                "q": self.quality.value,
                "b": self.body_hash.hex(),
            }
        )


class RecordKind(StrEnum):
    """What stands at a position of a scope's log."""

    EVENT = "E"
    REJECTED = "R"
    QUARANTINED = "Q"


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """One position of a scope's log. ``code`` and ``winner`` (an entry id) say why an entry was rejected."""

    scope: str
    position: int
    kind: RecordKind
    entry: Entry
    code: str = ""
    winner: str = ""


def device_link(previous: bytes, entry: Entry) -> bytes:
    """h_n = SHA-256(h_{n-1} ‖ canonical(entry_n))."""
    return link(previous, entry.canonical)


def scope_link(previous: bytes, record: Record) -> bytes:
    """g_p over kind, id, slot and the *hash* of the body, so that a body can be erased by law and the chain holds."""
    entry = record.entry
    slot = f"{entry.device}:{entry.incarnation}:{entry.seq}"
    return link(previous, record.kind.encode(), entry.id.encode(), slot.encode(), entry.body_hash, record.code.encode())


@lru_cache(maxsize=4096)
def _decoded(body: bytes) -> Event | UnknownEvent:
    return decode(body)
