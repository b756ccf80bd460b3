"""What a desk knows of the platform's backups: up to where each log is covered by one in another place."""

from sqlalchemy import Column, Integer, String, Table
from sqlmodel import SQLModel

DURABLE_MARK = Table(
    "durable_mark",
    SQLModel.metadata,
    Column("scope", String, primary_key=True),
    Column("position", Integer, nullable=False),
    Column("timeline", String, nullable=False),
)
"""``timeline``: of the history the mark was told in; in another one it says nothing."""
