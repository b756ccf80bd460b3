"""What the platform keeps to be healed after a restoration. Times: milliseconds since 1970, UTC."""

from sqlalchemy import BigInteger, Column, Integer, LargeBinary, String, Table

from sync.server.tables import PLATFORM_TABLES

RESTORED = Table(
    "restored",
    PLATFORM_TABLES,
    Column("timeline", String, primary_key=True),
    Column("previous", String, nullable=False),
    Column("restored_ms", BigInteger, nullable=False),
    Column("signature", LargeBinary, nullable=False),
)
"""The administrator's word for every restoration, signed with the platform's key."""

TESTIMONY = Table(
    "testimony",
    PLATFORM_TABLES,
    Column("entry_id", String, primary_key=True),
    Column("scope", String, nullable=False, index=True),
    Column("device", String, nullable=False),
    Column("incarnation", Integer, nullable=False),
    Column("seq", Integer, nullable=False),
    Column("recorded_ms", BigInteger, nullable=False),
    Column("quality", String, nullable=False),
    Column("body", LargeBinary, nullable=False),
    Column("before", LargeBinary, nullable=False),
    Column("witness", String, nullable=False),
    Column("noted_ms", BigInteger, nullable=False),
)
"""Entries a desk has testified to that could not be placed yet, under the slots they had; ``witness``: which desk.

``before``: the device chain before the entry where its signature was checked; empty where there was none to check.
"""
