"""What the exchange with the province keeps: rows and their versions, batches, what came back, how far it has read."""

from sqlalchemy import BigInteger, Column, Index, Integer, String, Table

from sync.server.tables import PLATFORM_TABLES

EXCHANGE_ROW = Table(
    "exchange_row",
    PLATFORM_TABLES,
    Column("destination", String, primary_key=True),
    Column("row_key", String, primary_key=True),
    Column("kind", String, nullable=False),
    Column("scope", String, nullable=False),
    Column("case_id", String, nullable=False),
    Column("number", String, nullable=False),
    Column("version", Integer, nullable=False),
    Column("told", Integer, nullable=False),
    Column("operation", String, nullable=False),
    Column("standing", String, nullable=False),
    Column("cells", String, nullable=False),
    Column("faults", String, nullable=False),
    Column("batch", String, nullable=False),
    Column("return_id", String, nullable=False),
    Column("changed_ms", BigInteger, nullable=False),
    Index("exchange_row_case", "destination", "case_id"),
    Index("exchange_row_standing", "destination", "standing"),
    Index("exchange_row_number", "destination", "number"),
)
"""``version``: of the content; ``told``: the last one handed over, 0 = none. ``standing``: ready / sent / held /
waiting / returned. ``cells``, ``faults``: JSON. ``batch`` of a ready row: it is on its way. ``return_id``: the last
return of this row.
"""

EXCHANGE_BATCH = Table(
    "exchange_batch",
    PLATFORM_TABLES,
    Column("batch", String, primary_key=True),
    Column("destination", String, nullable=False),
    Column("made_ms", BigInteger, nullable=False),
    Column("rows", Integer, nullable=False),
    Column("delivered_ms", BigInteger, nullable=False),
    Column("digest", String, nullable=False),
)
"""``digest``: SHA-256 (hex) over what was handed over; ``delivered_ms`` 0: not yet."""

EXCHANGE_RETURN = Table(
    "exchange_return",
    PLATFORM_TABLES,
    Column("return_id", String, primary_key=True),
    Column("destination", String, nullable=False),
    Column("row_key", String, nullable=False),
    Column("kind", String, nullable=False),
    Column("scope", String, nullable=False),
    Column("case_id", String, nullable=False),
    Column("code", String, nullable=False),
    Column("reason", String, nullable=False),
    Column("batch", String, nullable=False),
    Column("returned_ms", BigInteger, nullable=False),
    Column("taken_ms", BigInteger, nullable=False),
)
"""Everything that ever came back; ``case_id`` empty where no row of ours has that key."""

EXCHANGE_CURSOR = Table(
    "exchange_cursor",
    PLATFORM_TABLES,
    Column("destination", String, primary_key=True),
    Column("scope", String, primary_key=True),
    Column("position", Integer, nullable=False),
)
"""Up to which position of an office's log the rows have been made."""
