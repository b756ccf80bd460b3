"""Devices that were given another key: the codes for it, and what they showed before. Times: milliseconds, UTC."""

from sqlalchemy import BigInteger, Column, LargeBinary, String, Table

from sync.server.tables import PLATFORM_TABLES

DEVICE_CODE = Table(
    "device_code",
    PLATFORM_TABLES,
    Column("code_hash", LargeBinary, primary_key=True),
    Column("device", String, nullable=False),
)
"""A row of ``enrol_code`` that is for a device there is already."""

FORMER = Table(
    "former",
    PLATFORM_TABLES,
    Column("device", String, primary_key=True),
    Column("token_hash", LargeBinary, primary_key=True),
    Column("public_key", LargeBinary, nullable=False),
    Column("until_ms", BigInteger, nullable=False),
)
"""What a device showed and signed with until it was enrolled again."""
