"""What revoked devices still sent. Times: milliseconds since 1970, UTC."""

from sqlalchemy import BigInteger, Boolean, Column, Integer, LargeBinary, String, Table

from sync.server.tables import PLATFORM_TABLES

SALVAGE = Table(
    "salvage",
    PLATFORM_TABLES,
    Column("entry_id", String, primary_key=True),
    Column("device", String, nullable=False, index=True),
    Column("scope", String, nullable=False),
    Column("incarnation", Integer, nullable=False),
    Column("seq", Integer, nullable=False),
    Column("recorded_ms", BigInteger, nullable=False),
    Column("quality", String, nullable=False),
    Column("body", LargeBinary, nullable=False),
    Column("signed", Boolean, nullable=False),
    Column("noted_ms", BigInteger, nullable=False),
)
"""Entries under the slots they were sent in; ``signed``: the batch they came in is known to be its device's."""
