"""What the platform keeps of people who left an office. Times: milliseconds since 1970, UTC."""

from sqlalchemy import BigInteger, Column, String, Table

from sync.server.tables import PLATFORM_TABLES

DISMISSED = Table(
    "dismissed",
    PLATFORM_TABLES,
    Column("scope", String, primary_key=True),
    Column("code", String, primary_key=True),
    Column("since_ms", BigInteger, nullable=False),
)
"""Members of ``staff`` who may no longer sit down at a desk. Their row there stays: what they did keeps their name."""
