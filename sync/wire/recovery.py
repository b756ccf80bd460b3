"""What the two ends say to each other after history has moved backwards (sync.md §4.2).

Locator ──▶ Located        where the two histories part, and under which incarnation the device goes on
Witness ──▶ Heard    what others once recorded and the platform no longer knows, with their signatures
"""

from dataclasses import dataclass
from enum import StrEnum

from sync.wire.canon import canonical
from sync.wire.entry import Batch, Entry

TIMELINE_LABEL = b"qianban timeline v1"
"""What the platform's signature of a restoration begins with, before a NUL."""

PROBES_AT_MOST = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class ScopeProbes:
    """(position, first 8 bytes of the scope chain there) of one log, falling; 0 with zeros is always known."""

    scope: str
    probes: tuple[tuple[int, bytes], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Locator:
    """``incarnation``: the one the device has now. ``settle``: this is the last question, give the next one."""

    device: str
    token: bytes
    incarnation: int
    scopes: tuple[ScopeProbes, ...]
    settle: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ScopeLocated:
    """``position``: the highest probe both logs agree on; ``head``: where the platform's log ends."""

    scope: str
    position: int
    head: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineStatement:
    """An administrator's word that the platform was restored: ``timeline`` follows ``previous`` from then on.

    ``signature``: the platform's Ed25519 over ``TIMELINE_LABEL``, NUL and :func:`timeline_content`.
    """

    timeline: str
    previous: str
    restored_ms: int
    signature: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Located:
    """``incarnation``: to go on with, 0 unless the locator asked to settle. ``statement``: of this timeline, if any."""

    scopes: tuple[ScopeLocated, ...]
    timeline: str
    incarnation: int = 0
    statement: TimelineStatement | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Witness:
    """Entries of other devices under the slots they once had, by device and slot; ``batches`` sign runs of them."""

    device: str
    token: bytes
    entries: tuple[Entry, ...]
    batches: tuple[Batch, ...] = ()


class Fate(StrEnum):
    """``PLACED`` the log holds it, now or before · ``KEPT`` it waits, for what came before it or for the grace time ·
    ``REFUSED`` its signature is forged, or the id is known with another body.
    """

    PLACED = "placed"
    KEPT = "kept"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """(entry id, what became of it)."""

    fates: tuple[tuple[str, Fate], ...]


def timeline_content(timeline: str, previous: str, restored_ms: int) -> bytes:
    return canonical({"tl": timeline, "prev": previous, "ms": restored_ms})
