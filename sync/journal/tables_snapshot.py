"""A log that was begun with a snapshot: where its own links begin, and what has come of one so far."""

from sqlalchemy import Column, Integer, LargeBinary, String, Table
from sqlmodel import SQLModel

SCOPE_BASE = Table(
    "scope_base",
    SQLModel.metadata,
    Column("scope", String, primary_key=True),
    Column("position", Integer, nullable=False),
    Column("chain", LargeBinary, nullable=False),
)
"""Up to ``position`` the log has holes and its records carry no chain; ``chain``: the scope chain there, 32 bytes."""

SNAPSHOT_PART = Table(
    "snapshot_part",
    SQLModel.metadata,
    Column("sha", String, primary_key=True),
    Column("start", Integer, primary_key=True),
    Column("content", LargeBinary, nullable=False),
)
"""What has arrived of a snapshot; emptied when it is taken, or when another one is offered."""
