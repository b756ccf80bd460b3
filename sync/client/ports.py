"""What the engine needs around it, and what it tells.

Codes a SyncState may carry in ``trouble`` (each has a sentence in the wording): offline, no_address, slow, portal,
mangled, wrong_clock, expired, unknown_issuer, refused, old_program, server_error, too_big, later, token, revoked,
scope, forged, rewind, rewind_doubtful, fork, gap, behind, chain_broken, head_signature, package_refused,
bug, or the store's own (full, busy, io).
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol, TypeVar

from sync.client.clock_reading import ClockReading
from sync.client.lane_ports import Pass
from sync.client.pace import Pace
from sync.journal.journal import Journal
from sync.wire.messages import Pack, Reference
from sync.wire.snapshot import Offer

T = TypeVar("T")


class Phase(StrEnum):
    """What the line is doing. ``WAITING``: failed, a retry is armed. ``BLOCKED``: a person must act; retried rarely."""

    IDLE = "idle"
    EXCHANGING = "exchanging"
    WAITING = "waiting"
    BLOCKED = "blocked"


@dataclass(frozen=True, slots=True, kw_only=True)
class SyncState:
    """``next_try`` is always set outside EXCHANGING. ``clock``: ours against the platform's, None = unknown.

    ``facts`` fill the sentence of ``trouble``.
    ``reported_again``: entries a restored platform had lost and this desk brings back, until the next success after.
    ``pushed``, ``pulled``: entries, once an exchange has ended.
    """

    phase: Phase
    pending: int
    last_success: datetime | None = None
    next_try: datetime | None = None
    trouble: str = ""
    facts: tuple[tuple[str, str], ...] = ()
    clock: ClockReading | None = None
    reported_again: int = 0
    pushed: int = 0
    pulled: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """One run of exchanges. ``trouble``: "" when both sides agree now. ``cases``: whose history changed here.

    ``facts`` fill the sentence of ``trouble``.
    ``refused_packs``: names of reference packs that came and were not taken.
    ``reported_again``: own entries that wait once more because the platform had lost them.
    """

    exchanges: int = 0
    pushed: int = 0
    pulled: int = 0
    cases: frozenset[str] = frozenset()
    trouble: str = ""
    facts: tuple[tuple[str, str], ...] = ()
    refused_packs: tuple[str, ...] = ()
    reported_again: int = 0


class EngineStore(Protocol):
    """The device's database as the engine sees it. Every method may raise LocalTrouble."""

    def read(self, work: Callable[[Journal], T]) -> T:
        """In a short read transaction."""

    def write(self, work: Callable[[Journal], frozenset[str]]) -> frozenset[str]:
        """In one write transaction that also brings the read models of the cases ``work`` answers with up to date."""

    def scopes(self) -> tuple[str, ...]:
        """What this device may follow, its own office first."""

    def keep_grants(self, scopes: tuple[str, ...]) -> None:
        """The platform says what this device may follow from now on; what it may no longer is not asked for again."""

    def token(self) -> bytes:
        """The device's secret."""

    def platform_key(self) -> bytes:
        """Ed25519 key of the platform this device was enrolled at, 32 bytes; nothing where it had none yet."""

    def keep_token(self, token: bytes) -> None: ...

    def wants_incarnation(self) -> bool:
        """This database was put back: nothing of it goes up under the incarnation it has."""

    def pace(self) -> Pace: ...

    def keep_pace(self, pace: Pace) -> None: ...

    def references(self) -> tuple[Reference, ...]:
        """The packs wanted here and their editions; etag "" for one not here yet."""

    def keep_pack(self, pack: Pack) -> frozenset[str]:
        """Keep it and bring it into use; the cases whose dates it moved. Raises PackRefused."""

    def unasked_blobs(self) -> tuple[bytes, ...]:
        """Digests of attachments that must go up and of which the platform has not said how far it has them."""

    def keep_offsets(self, offsets: tuple[tuple[bytes, int], ...]) -> None:
        """What it said of those."""


class SnapshotLine(Protocol):
    """The platform as a new desk sees it. Every method may raise LineTrouble."""

    def offer(self, shown: Pass, scope: str) -> Offer | None:
        """What there is to begin with; None where there is nothing."""

    def part(self, shown: Pass, offer: Offer, start: int, count: int) -> bytes:
        """A part of its content. Raises NotThere when another one has taken its place."""


class Listener(Protocol):
    """Called on the engine's thread."""

    def state(self, state: SyncState) -> None: ...

    def changed(self, case_ids: frozenset[str]) -> None:
        """After the commit that changed them."""

    def crashed(self, error: Exception) -> None:
        """A bug: the engine goes on, with backoff."""
