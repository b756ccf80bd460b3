"""What a device knows of attachments. Their bytes lie in files; times are milliseconds since 1970, UTC."""

from enum import StrEnum
from typing import cast

from sqlalchemy import BigInteger, Column, Table
from sqlmodel import Field, SQLModel

UNKNOWN = -1
"""Nobody has said yet how far the platform has it."""


class BlobState(StrEnum):
    """``WAITING``: here, must go up. ``STORED``: here and there. ``MISSING``: its file is gone or changed before it
    got there, so it has to be scanned again. ``WANTED``: there, and somebody waits for it here.
    """

    WAITING = "waiting"
    STORED = "stored"
    MISSING = "missing"
    WANTED = "wanted"


class BlobRow(SQLModel, table=True):
    """One content, named by the SHA-256 of its plain bytes (hex), however many cases refer to it.

    ``offset``: bytes the platform has said it has (uploads) or bytes that are here (downloads). ``priority``: larger
    goes first. ``thumbnail_of``: the content it is the small picture of. ``held``: a person stopped this one.
    """

    __tablename__ = "blob"

    sha: str = Field(primary_key=True)
    size: int
    state: str = Field(index=True)
    offset: int = UNKNOWN
    priority: int = 0
    scope: str
    thumbnail_of: str = ""
    held: bool = False
    added_ms: int = Field(sa_column=Column(BigInteger, nullable=False))


BLOB = cast(Table, BlobRow.__table__)  # type: ignore[attr-defined]
