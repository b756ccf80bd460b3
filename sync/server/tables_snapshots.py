"""The snapshot each office's new desks are given. Times: milliseconds since 1970, UTC."""

from sqlalchemy import BigInteger, Column, Integer, LargeBinary, String, Table

from sync.server.tables import PLATFORM_TABLES

SNAPSHOT = Table(
    "snapshot",
    PLATFORM_TABLES,
    Column("scope", String, primary_key=True),
    Column("position", Integer, nullable=False),
    Column("chain", LargeBinary, nullable=False),
    Column("timeline", String, nullable=False),
    Column("sha", String, nullable=False),
    Column("length", Integer, nullable=False),
    Column("made_ms", BigInteger, nullable=False),
)
"""The newest that was made; its content lies among the attachments of the office, under its hash."""
