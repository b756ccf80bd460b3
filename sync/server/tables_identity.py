"""What the platform keeps of the secrets devices show. Times: milliseconds since 1970, UTC."""

from sqlalchemy import BigInteger, Column, LargeBinary, String, Table

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
