"""Where the links of a log begin on this desk: at position 0, or where a snapshot ended."""

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from sync.journal.tables_snapshot import SCOPE_BASE
from sync.wire.canon import GENESIS


def base_of(session: Session, scope: str) -> tuple[int, bytes]:
    """(position, the scope chain there)."""
    row = session.execute(select(SCOPE_BASE).where(SCOPE_BASE.c.scope == scope)).one_or_none()
    return (0, GENESIS) if row is None else (row.position, bytes(row.chain))


def base_went_back(session: Session, scope: str, position: int) -> None:
    """The log goes back to ``position``: a base above it is none any more."""
    session.execute(delete(SCOPE_BASE).where(SCOPE_BASE.c.scope == scope, SCOPE_BASE.c.position > position))
