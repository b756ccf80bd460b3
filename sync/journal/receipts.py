"""The platform's word that it has the log up to a position: signed heads, kept and asked for."""

from dataclasses import asdict, dataclass

from sqlalchemy import delete, insert, select
from sqlalchemy.orm import Session

from sync.journal.log import chain_at
from sync.journal.signatures import verify
from sync.journal.tables_receipts import RECEIPT_HEAD
from sync.wire.messages import HEAD_LABEL, head_content


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedHead:
    """``scope``'s log ended at ``position`` with ``chain`` (32 bytes) at the platform's time ``server_ms``."""

    scope: str
    position: int
    chain: bytes
    server_ms: int
    signature: bytes

    def signed_by(self, key: bytes) -> bool:
        """Whether the holder of ``key`` (Ed25519, 32 bytes) said exactly this."""
        said = head_content(self.scope, self.position, self.chain, self.server_ms)
        return verify(key, HEAD_LABEL, said, self.signature)


def keep_head(session: Session, head: SignedHead) -> None:
    """In place of the one before: the newest word covers all below it."""
    session.execute(delete(RECEIPT_HEAD).where(RECEIPT_HEAD.c.scope == head.scope))
    session.execute(insert(RECEIPT_HEAD), [asdict(head)])


def newest_head(session: Session, scope: str) -> SignedHead | None:
    """The newest signed head that belongs to the log as it is here; None where there is none.

    After a platform was restored the log here may have another event at that position: then it says nothing more.
    """
    row = session.execute(select(RECEIPT_HEAD).where(RECEIPT_HEAD.c.scope == scope)).one_or_none()
    if row is None or chain_at(session, scope, row.position) != bytes(row.chain):
        return None
    return SignedHead(
        scope=scope,
        position=row.position,
        chain=bytes(row.chain),
        server_ms=row.server_ms,
        signature=bytes(row.signature),
    )
