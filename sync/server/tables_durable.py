"""Up to where a backup elsewhere covers each office's log. Times: milliseconds since 1970, UTC."""

from sqlalchemy import BigInteger, Column, Integer, String, Table

from sync.server.tables import PLATFORM_TABLES

DURABLE = Table(
    "durable",
    PLATFORM_TABLES,
    Column("scope", String, primary_key=True),
    Column("position", Integer, nullable=False),
    Column("noted_ms", BigInteger, nullable=False),
)
"""Declared by the operator, never by the program: only he knows that a copy has left the house."""
