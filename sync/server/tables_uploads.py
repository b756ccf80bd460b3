"""How far each attachment has come up. Its bytes lie in files; what stands here counts."""

from sqlalchemy import BigInteger, Column, String, Table

from sync.server.tables import PLATFORM_TABLES

UPLOAD = Table(
    "upload",
    PLATFORM_TABLES,
    Column("scope", String, primary_key=True),
    Column("sha", String, primary_key=True),
    Column("length", BigInteger, nullable=False),
    Column("offset", BigInteger, nullable=False),
    Column("device", String, nullable=False),
    Column("begun_ms", BigInteger, nullable=False),
    Column("done_ms", BigInteger, nullable=False),
)
"""One row an office and content. ``device``: who began. ``done_ms`` 0: not all of it is here, or not yet verified.

Each office has a row of its own: that another one holds a content is told to nobody, and gives nobody its bytes.
"""
