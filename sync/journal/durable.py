"""The durable mark on the desk (sync.md §2.7): kept beside the cursor, in the same transaction.

Everything above it may exist nowhere but on desks, so nothing above it ever leaves one (I25).
"""

from sqlalchemy import delete, insert, select, update
from sqlalchemy.orm import Session

from sync.journal.tables import SCOPE_STATE
from sync.journal.tables_durable import DURABLE_MARK


def durable_marks(session: Session) -> dict[str, int]:
    """By log; those of a history this desk no longer follows are left out."""
    same = (SCOPE_STATE.c.scope == DURABLE_MARK.c.scope, SCOPE_STATE.c.timeline == DURABLE_MARK.c.timeline)
    asked = select(DURABLE_MARK.c.scope, DURABLE_MARK.c.position).join(SCOPE_STATE, same[0] & same[1])
    return {row.scope: row.position for row in session.execute(asked)}


def keep_mark(session: Session, scope: str, told: int, head: int) -> None:
    """What the platform says beside ``head``; 0 says nothing. Within one history the mark only moves up.

    A mark above the head was told before the platform was restored: it falls to the head.
    """
    mark_went_back(session, scope, head)
    if told <= durable_marks(session).get(scope, 0):
        return
    timeline = session.execute(select(SCOPE_STATE.c.timeline).where(SCOPE_STATE.c.scope == scope)).scalar_one()
    session.execute(delete(DURABLE_MARK).where(DURABLE_MARK.c.scope == scope))
    session.execute(insert(DURABLE_MARK), [{"scope": scope, "position": told, "timeline": timeline}])


def mark_went_back(session: Session, scope: str, position: int) -> None:
    """The log goes back to ``position``: what the platform said of more is not true of the history it has now."""
    above = (DURABLE_MARK.c.scope == scope, DURABLE_MARK.c.position > position)
    session.execute(update(DURABLE_MARK).where(*above).values(position=position))
