"""What the journal answers with."""

from dataclasses import dataclass
from enum import StrEnum

from sync.wire.entry import Entry


class ChainBroken(Exception):
    """Received records do not fit the chain here: nothing was applied. ``position``: the first that does not fit."""

    def __init__(self, scope: str, position: int) -> None:
        super().__init__(f"{scope} at {position}")
        self.scope = scope
        self.position = position


class Status(StrEnum):
    """Where an entry stands. ``SENT``: the platform has judged it, the answer's records are not here yet."""

    PENDING = "pending"
    SENT = "sent"
    CONFIRMED = "confirmed"
    REJECTED = "rejected"
    QUARANTINED = "quarantined"


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """An entry with its fate; ``code`` and ``winner`` (entry id) say why it was rejected."""

    entry: Entry
    status: Status
    position: int | None = None
    code: str = ""
    winner: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DeviceSlot:
    """This device's counter: the slot of the next entry and the last seq judged.

    ``chain``: device chain after the newest entry; ``base_chain``: before the oldest pending one.
    """

    device: str
    incarnation: int
    next_seq: int
    taken: int
    chain: bytes
    base_chain: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class ScopeCursorState:
    scope: str
    cursor: int
    chain: bytes
    timeline: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Verified:
    """The result of a whole check.

    ``head``: the scope's chain (hex), as the platform tells it; of several scopes, the digest of their chains.
    ``first_bad``: id of the first entry (or ``scope:position``) that does not fit.
    """

    entries: int
    positions: int
    head: str
    first_bad: str | None

    @property
    def intact(self) -> bool:
        return self.first_bad is None
