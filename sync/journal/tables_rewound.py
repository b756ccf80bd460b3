"""What a desk keeps of a history the platform no longer has. Times: milliseconds since 1970, UTC."""

from sqlalchemy import BigInteger, Column, Index, Integer, LargeBinary, String, Table
from sqlmodel import SQLModel

REWOUND = Table(
    "rewound",
    SQLModel.metadata,
    Column("scope", String, primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("chain", LargeBinary, primary_key=True),
    Column("kind", String, nullable=False),
    Column("entry_id", String, nullable=False),
    Column("device", String, nullable=False),
    Column("incarnation", Integer, nullable=False),
    Column("seq", Integer, nullable=False),
    Column("code", String, nullable=False),
    Column("winner", String, nullable=False),
    Column("received_ms", BigInteger, nullable=False),
    Column("timeline", String, nullable=False),
    Column("noted_ms", BigInteger, nullable=False),
    Index("rewound_entry", "entry_id"),
)
"""Records that stood in the log before it went back, whole and for ever; ``timeline``: of the history they were of."""

TESTIFIED = Table(
    "testified",
    SQLModel.metadata,
    Column("entry_id", String, primary_key=True),
    Column("fate", String, nullable=False),
    Column("offered_ms", BigInteger, nullable=False),
)
"""What was offered to the platform as testimony, and what it said; emptied whenever history goes back again."""
