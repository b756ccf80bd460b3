"""What a desk keeps to show that the platform has its events. Times are integers: milliseconds since 1970, UTC."""

from typing import cast

from sqlalchemy import BigInteger, Column, LargeBinary, Table
from sqlmodel import Field, SQLModel


class ReceiptHeadRow(SQLModel, table=True):
    """The newest end of a scope's log the platform has signed: one row per scope, replaced by the next.

    Every event at or below ``position`` is receipted by it: the chain links between them are in ``record``.
    """

    __tablename__ = "receipt_head"

    scope: str = Field(primary_key=True)
    position: int
    chain: bytes = Field(sa_column=Column(LargeBinary, nullable=False))
    server_ms: int = Field(sa_column=Column(BigInteger, nullable=False))
    signature: bytes = Field(sa_column=Column(LargeBinary, nullable=False))


RECEIPT_HEAD = cast(Table, ReceiptHeadRow.__table__)  # type: ignore[attr-defined]
