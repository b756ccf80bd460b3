"""Bundles that were carried here. Times: milliseconds since 1970, UTC."""

from sqlalchemy import BigInteger, Column, Integer, String, Table

from sync.server.tables import PLATFORM_TABLES

BUNDLE = Table(
    "bundle",
    PLATFORM_TABLES,
    Column("bundle", String, primary_key=True),
    Column("device", String, nullable=False),
    Column("scope", String, nullable=False),
    Column("made_ms", BigInteger, nullable=False),
    Column("taken_ms", BigInteger, nullable=False),
    Column("entries", Integer, nullable=False),
    Column("fault", String, nullable=False),
    Column("incarnation", Integer, nullable=False),
)
"""``made_ms``: by the desk's clock. ``entries``: how many were new. ``fault``: why none were, and the ``incarnation``
given with it (else 0): the same bundle once more gets the same again."""
