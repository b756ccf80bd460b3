"""Cases whose history is not here: what stands in its place. Times: milliseconds since 1970, UTC."""

from sqlalchemy import BigInteger, Column, Index, Integer, LargeBinary, String, Table
from sqlmodel import SQLModel

CASE_SUMMARY = Table(
    "case_summary",
    SQLModel.metadata,
    Column("case_id", String, primary_key=True),
    Column("scope", String, nullable=False),
    Column("position", Integer, nullable=False),
    Column("origin", String, nullable=False),
    Column("opened_by", String, nullable=False),
    Column("kept", String, nullable=False),
    Column("state", LargeBinary, nullable=False),
    Column("digest", LargeBinary, nullable=False),
    Column("made_ms", BigInteger, nullable=False),
    Index("summary_scope", "scope"),
)
"""``state``: the case as folded up to ``position`` of the log ``scope``. ``digest``: SHA-256 of it.

``origin``: how it came about, see ``sync.journal.summaries``. ``opened_by``: the office that opened the case.
``kept``: ids of entries that are in the state and stay all the same, with spaces between.
"""
