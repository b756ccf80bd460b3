"""Rows about what the platform has confirmed: the receipt of one event, the slip of a day."""

from dataclasses import dataclass
from datetime import datetime

from desktop.queries.sync_rows import SyncMark
from sync.wire.slip import Slip


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceiptRow:
    """How far one event has got: recorded here, sent, placed by the platform.

    ``position`` and ``digest`` (hex) of the log there; ``head_position`` and ``head_at``: the end of the log the
    platform has signed, which covers the event; None and 0 where there is no such word yet.
    """

    entry_id: str
    mark: SyncMark
    recorded_at: datetime
    received_at: datetime | None = None
    position: int = 0
    digest: str = ""
    head_position: int = 0
    head_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SlipRow:
    """The slip of a day. ``kinds``: wire name and number of the events recorded; ``first`` and ``last``: their seqs.

    ``head``: chain (hex) at the cursor of the slip; ``signed_at``: platform time; ``asof``: of the last exchange.
    """

    slip: Slip
    kinds: tuple[tuple[str, int], ...]
    first_seq: int
    last_seq: int
    head: str
    signed_at: datetime | None
    made_at: datetime
    asof: datetime | None
