"""The secrets devices show, and when devices were heard of. Times: milliseconds since 1970, UTC."""

from sqlalchemy import BigInteger, Column, Integer, LargeBinary, String, Table

from sync.server.tables import PLATFORM_TABLES

TOKEN = Table(
    "token",
    PLATFORM_TABLES,
    Column("device", String, primary_key=True),
    Column("issued_ms", BigInteger, nullable=False),
    Column("next_hash", LargeBinary, nullable=False),
    Column("next_ms", BigInteger, nullable=False),
)
"""``issued_ms``: of ``device.token_hash``. ``next_hash``: SHA-256 of the one given out last, empty once it was used."""

CONTACT = Table(
    "contact",
    PLATFORM_TABLES,
    Column("device", String, primary_key=True),
    Column("incarnation", Integer, primary_key=True),
    Column("next_seq", BigInteger, primary_key=True),
    Column("server_ms", BigInteger, nullable=False),
)
"""When a device first said that ``next_seq`` is the one it uses next: whatever has it or a later one came after."""
