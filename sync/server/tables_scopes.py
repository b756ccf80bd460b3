"""Who follows which log, who takes part in a case, and what is on its way from one log to another."""

from sqlalchemy import BigInteger, Column, Index, Integer, String, Table

from sync.server.tables import PLATFORM_TABLES

GRANT = Table(
    "scope_grant",
    PLATFORM_TABLES,
    Column("scope", String, primary_key=True),
    Column("granted", String, primary_key=True),
)
"""The devices of office ``scope`` may follow the log of ``granted`` beside their own."""

SUPERIOR = Table(
    "superior",
    PLATFORM_TABLES,
    Column("scope", String, primary_key=True),
    Column("parent", String, nullable=False),
)
"""The office that takes part in every case ``scope`` opens: the township of a village."""

PARTICIPANT = Table(
    "participant",
    PLATFORM_TABLES,
    Column("case_id", String, primary_key=True),
    Column("scope", String, primary_key=True),
    Index("participant_scope", "scope"),
)
"""The logs a case stands in."""

OUTGOING = Table(
    "outgoing",
    PLATFORM_TABLES,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("source", String, nullable=False),
    Column("target", String, nullable=False),
    Column("entry_id", String, nullable=False),
    Column("case_id", String, nullable=False),
    Index("outgoing_target", "target", "id"),
    Index("outgoing_case", "case_id"),
    Index("outgoing_once", "target", "entry_id", unique=True),
)
"""Confirmed entries of the log ``source`` that the log ``target`` does not hold yet. ``id`` is the order they go in:
it is drawn under the lock of the source's head row, so an answer never overtakes the question it answers.
"""

MOVED = Table(
    "moved_scope",
    PLATFORM_TABLES,
    Column("scope", String, primary_key=True),
    Column("successor", String, nullable=False),
    Column("since_ms", BigInteger, nullable=False),
)
"""Offices that were merged into another; what is still recorded under their name is placed in the successor's log."""
