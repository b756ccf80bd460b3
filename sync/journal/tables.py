"""Storage shapes of the journal, the same on both ends. Times are integers: milliseconds since 1970, UTC.

``entry`` and ``record`` are immutable (``guards`` aborts every UPDATE and DELETE). Where a pending entry stands in
the queue, and under which slot it will be sent, lives in ``outbox``, which is emptied as the platform confirms.
"""

from typing import cast

from sqlalchemy import BigInteger, Column, Index, LargeBinary, Table, UniqueConstraint
from sqlmodel import Field, SQLModel

from sync.journal.tables_durable import DURABLE_MARK
from sync.journal.tables_handed_out import HANDED_OUT
from sync.journal.tables_left import LEFT_LOG
from sync.journal.tables_receipts import RECEIPT_HEAD
from sync.journal.tables_rewound import REWOUND, TESTIFIED
from sync.journal.tables_snapshot import SCOPE_BASE, SNAPSHOT_PART
from sync.journal.tables_summary import CASE_SUMMARY


def _bytes() -> Column[bytes]:
    return Column(LargeBinary, nullable=False)


def _big() -> Column[int]:
    return Column(BigInteger, nullable=False)


class EntryRow(SQLModel, table=True):
    """An entry as recorded; the slot is the one it was recorded under. ``body``: canonical bytes of the event."""

    __tablename__ = "entry"
    __table_args__ = (Index("entry_case", "case_id"), Index("entry_slot", "device", "incarnation", "seq"))

    id: str = Field(primary_key=True)
    scope: str
    device: str
    incarnation: int
    seq: int
    case_id: str
    type: str
    version: int
    occurred_ms: int = Field(sa_column=_big())
    recorded_ms: int = Field(sa_column=_big())
    quality: str
    by: str
    role: str
    body: bytes = Field(sa_column=_bytes())
    body_hash: bytes = Field(sa_column=_bytes())


class RecordRow(SQLModel, table=True):
    """One position of a scope's log. ``chain``: the scope chain there, 32 bytes. ``received_ms``: platform's clock."""

    __tablename__ = "record"
    __table_args__ = (
        Index("record_entry", "entry_id"),
        UniqueConstraint("scope", "device", "incarnation", "seq", "kind"),
    )

    scope: str = Field(primary_key=True)
    position: int = Field(primary_key=True)
    kind: str
    entry_id: str
    device: str
    incarnation: int
    seq: int
    code: str = ""
    winner: str = ""
    received_ms: int = Field(default=0, sa_column=_big())
    chain: bytes = Field(sa_column=_bytes())


class BatchRow(SQLModel, table=True):
    """A device's signature over a run of its slots; ``before``: device chain before ``first_seq``, 32 bytes."""

    __tablename__ = "batch"

    device: str = Field(primary_key=True)
    incarnation: int = Field(primary_key=True)
    last_seq: int = Field(primary_key=True)
    first_seq: int
    before: bytes = Field(sa_column=_bytes())
    signature: bytes = Field(sa_column=_bytes())


class OutboxRow(SQLModel, table=True):
    """A pending entry in the order of its slot; ``chain``: the device chain after it, 32 bytes."""

    __tablename__ = "outbox"

    entry_id: str = Field(primary_key=True)
    scope: str
    incarnation: int
    seq: int = Field(index=True)
    chain: bytes = Field(sa_column=_bytes())


class ScopeStateRow(SQLModel, table=True):
    """How far this device has a scope's log. ``timeline``: random id of the platform's history."""

    __tablename__ = "scope_state"

    scope: str = Field(primary_key=True)
    cursor: int = 0
    chain: bytes = Field(sa_column=_bytes())
    timeline: str = ""


class DeviceStateRow(SQLModel, table=True):
    """This device's own slot counter; ``taken``: last seq the platform has judged in this incarnation.

    ``chain``: device chain after the newest entry; ``base_chain``: before the oldest pending one.
    """

    __tablename__ = "device_state"

    device: str = Field(primary_key=True)
    incarnation: int = 1
    next_seq: int = 1
    taken: int = 0
    chain: bytes = Field(sa_column=_bytes())
    base_chain: bytes = Field(sa_column=_bytes())
    last_ms: int = Field(default=0, sa_column=_big())


def _table(model: type[SQLModel]) -> Table:
    return cast(Table, model.__table__)  # type: ignore[attr-defined]


ENTRY = _table(EntryRow)
RECORD = _table(RecordRow)
BATCH = _table(BatchRow)
OUTBOX = _table(OutboxRow)
SCOPE_STATE = _table(ScopeStateRow)
DEVICE_STATE = _table(DeviceStateRow)

LOG_TABLES = (ENTRY, RECORD, BATCH)
"""What both ends hold."""

CLIENT_TABLES = (
    *LOG_TABLES,
    OUTBOX,
    SCOPE_STATE,
    DEVICE_STATE,
    REWOUND,
    TESTIFIED,
    RECEIPT_HEAD,
    DURABLE_MARK,
    CASE_SUMMARY,
    SCOPE_BASE,
    SNAPSHOT_PART,
    LEFT_LOG,
    HANDED_OUT,
)
