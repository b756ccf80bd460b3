"""What the two ends say to each other. The frame around it is in ``frame``, its bytes in ``envelope``.

Exchange ──▶ Answer      one request carries pending events up and confirmed ones down
Enrolment ──▶ Enrolled   once per device, with a one-time code
PackRequest ──▶ Pack     reference material (catalogue, calendar, staff) whose etag changed
"""

from dataclasses import dataclass
from enum import StrEnum

from sync.casework.terms import Role
from sync.wire.canon import canonical
from sync.wire.entry import Batch, Entry, Record

PROOF_LABEL = b"qianban token proof v1"
HEAD_LABEL = b"qianban head v1"
"""What the platform's signature of a log's head begins with."""

BLOBS_AT_MOST = 32
DIGEST8 = 8
"""How many bytes of a chain digest travel: enough against accidents; all 32 are compared in audits."""


class FaultCode(StrEnum):
    """Why an exchange moved nothing.

    ``TOKEN`` unknown or expired token · ``REVOKED`` the device was shut out · ``SCOPE`` a scope is not (or no longer)
    granted · ``FORGED`` the batch does not bear this device's signature · ``REWIND`` the log does not know this cursor
    and digest · ``FORK`` the same slot holds another event ·
    ``GAP`` a seq is missing before ``first_seq`` · ``BEHIND`` the device has lost events the platform holds.
    The last three bring the incarnation to go on with in ``Fault.incarnation``.
    """

    TOKEN = "token"
    REVOKED = "revoked"
    SCOPE = "scope"
    FORGED = "forged"
    REWIND = "rewind"
    FORK = "fork"
    GAP = "gap"
    BEHIND = "behind"


NEW_INCARNATION = frozenset({FaultCode.FORK, FaultCode.GAP, FaultCode.BEHIND})


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """``incarnation``: given by the platform with fork, gap and behind, else 0. ``facts``: (name, text) pairs."""

    code: FaultCode
    incarnation: int = 0
    facts: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ScopeCursor:
    """How far a device has a scope's log. ``digest8``: first 8 bytes of the scope chain at ``cursor`` (0: zeros)."""

    scope: str
    cursor: int
    digest8: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """The edition of a reference pack (``items``, ``calendar``, ``staff`` …) one end has."""

    name: str
    etag: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Exchange:
    """One request.

    ``device``: UUID with dashes. ``entries``: the oldest not yet taken, without a hole, seq ``first_seq`` onwards, all
    of this device and incarnation. ``first_seq`` is the seq behind the last one known to be taken (``next_seq`` when
    nothing waits), ``next_seq`` the one used next: a platform that took more is ahead of the device (``BEHIND``).
    ``device_head8``: device chain before ``first_seq``. ``pending``: all that wait, also those not in ``entries``.
    ``max_bytes``: how large an answer the line can take; the platform sends one record at least.
    ``blobs``: SHA-256 of attachments that wait here, ``BLOBS_AT_MOST``; ``Answer.offsets`` says how far each has got.
    ``signature``: of the batch (:class:`~sync.wire.entry.Batch`), empty without entries. ``proof``: over the challenge
    of a ``token`` fault, in place of a token that ran out.
    """

    device: str
    incarnation: int
    token: bytes
    scopes: tuple[ScopeCursor, ...]
    first_seq: int
    next_seq: int
    device_head8: bytes
    entries: tuple[Entry, ...] = ()
    pending: int = 0
    reference: tuple[Reference, ...] = ()
    sent_ms: int = 0
    max_bytes: int = 65_536
    app_version: str = ""
    blobs: tuple[bytes, ...] = ()
    signature: bytes = b""
    proof: bytes = b""


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnRun:
    """Own events ``first_seq`` to ``last_seq`` of the asking incarnation stand at ``first_position`` onwards.

    Only for accepted events the device is known to hold (same incarnation, seq < ``Exchange.next_seq``); all others
    of its own, rejected ones too, are sent as whole records. All were placed at ``received_ms``.
    """

    first_seq: int
    last_seq: int
    first_position: int
    received_ms: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class ScopeAnswer:
    """Positions cursor+1 to ``next_cursor`` of one scope, dense and in order; there is more while head > next_cursor.

    ``digest8``: scope chain at ``next_cursor``. ``timeline``: ``""`` means as before (sent while the cursor is 0).
    ``batches``: signatures of other devices that end among ``records``. ``durable``: a backup elsewhere covers up to
    this position, 0 = unknown. ``signed_head``: the platform's Ed25519 over ``HEAD_LABEL`` and :func:`head_content`
    at ``next_cursor`` and ``Answer.server_ms``; only where the cursor has reached the head.
    """

    scope: str
    next_cursor: int
    digest8: bytes
    head: int
    timeline: str = ""
    records: tuple[Record | OwnRun, ...] = ()
    batches: tuple[Batch, ...] = ()
    durable: int = 0
    signed_head: bytes = b""


def head_content(scope: str, position: int, chain: bytes, server_ms: int) -> bytes:
    """What a signed head says: this log ended there, with this chain (32 bytes), at this time of the platform."""
    return canonical({"sc": scope, "pos": position, "chain": chain.hex(), "ms": server_ms})


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """``taken``: last seq of this device and incarnation the platform has judged; that *is* the acknowledgement.

    ``poll_seconds``: when to ask again, 0 = as you like. ``min_version``: pulling needs this program, ``""`` = any.
    ``reference``: packs that changed, with their new etag. ``token``: to be used from now on, if any.
    ``offsets``: (SHA-256, bytes the platform has) of the blobs asked about; the whole size means complete.
    ``grants``: every scope the device may follow, its own first; empty when the request asked for exactly those.
    With a ``fault`` nothing else but ``server_ms`` and ``token`` counts.
    """

    taken: int
    scopes: tuple[ScopeAnswer, ...] = ()
    server_ms: int
    poll_seconds: int = 0
    min_version: str = ""
    reference: tuple[Reference, ...] = ()
    token: bytes | None = None
    grants: tuple[str, ...] = ()
    fault: Fault | None = None
    offsets: tuple[tuple[bytes, int], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Enrolment:
    """``code``: the one-time code the county hands out. ``machine``: fingerprint of the computer; ``name``: label.

    ``public_key``: Ed25519, 32 bytes; whoever gives one signs every batch.
    """

    code: str
    machine: str
    name: str = ""
    app_version: str = ""
    public_key: bytes = b""


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeCard:
    """The office a device belongs to. ``prefix``: 机关代字 of its notices; ``region``: its division code."""

    scope: str
    name: str
    uscc: str
    prefix: str
    region: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StaffCard:
    code: str
    name: str
    roles: tuple[Role, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Enrolled:
    """``slot``: this device's share of the case numbers (1 to 8). ``scopes``: what it may follow, its own first.

    ``platform_key``: Ed25519, 32 bytes; what the platform signs is believed by it, from now on and no other way.
    """

    device: str
    incarnation: int
    token: bytes
    slot: int
    scopes: tuple[str, ...]
    office: OfficeCard
    staff: tuple[StaffCard, ...]
    timeline: str
    server_ms: int
    platform_key: bytes = b""


@dataclass(frozen=True, slots=True, kw_only=True)
class PackRequest:
    device: str
    token: bytes
    name: str
    etag: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pack:
    """A reference pack. ``content`` is empty when the etag asked with is still the newest.

    ``edition``: milliseconds since 1970 when it was issued, and larger than that of every edition before it.
    ``signature``: the platform's, over ``editions.statement``.
    """

    name: str
    etag: str
    content: bytes = b""
    edition: int = 0
    signature: bytes = b""
