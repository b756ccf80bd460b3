"""Logs a desk may follow no more, and what has become of their copy here. Times: milliseconds since 1970, UTC."""

from sqlalchemy import BigInteger, Boolean, Column, Integer, LargeBinary, String, Table
from sqlmodel import SQLModel

LEFT_LOG = Table(
    "left_log",
    SQLModel.metadata,
    Column("scope", String, primary_key=True),
    Column("told_ms", BigInteger, nullable=False),
    Column("leaving", Boolean, nullable=False),
    Column("position", Integer, nullable=False),
    Column("chain", LargeBinary, nullable=False),
    Column("cases", Integer, nullable=False),
    Column("gone_ms", BigInteger, nullable=False),
)
"""``told_ms``: when the grant was taken back. ``leaving``: its copy is being removed, which the guards let happen then
only. ``position``, ``chain``: how much of it was here. ``cases``: of how many nothing is left. ``gone_ms``: 0 before.
"""
