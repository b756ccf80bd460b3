"""What of the queue has surely not left this machine. Functions over a desk's session.

The mark is written before a request leaves: an answer that never came does not make an act unsent again.
"""

from collections.abc import Sequence

from sqlalchemy import delete, insert, select
from sqlalchemy.orm import Session

from sync.journal.tables import OUTBOX
from sync.journal.tables_handed_out import HANDED_OUT
from sync.wire.entry import Entry


def hand_out(session: Session, entries: Sequence[Entry]) -> None:
    """These are about to leave, in the transaction that read them."""
    newest = max((entry.id for entry in entries), default="")
    if newest > _mark(session):
        session.execute(delete(HANDED_OUT))
        session.execute(insert(HANDED_OUT), [{"entry_id": newest}])


def is_unsent(session: Session, entry_id: str) -> bool:
    """Whether this entry waits here and nobody else can know of it."""
    waits = session.execute(select(OUTBOX.c.entry_id).where(OUTBOX.c.entry_id == entry_id)).first() is not None
    return waits and entry_id > _mark(session)


def _mark(session: Session) -> str:
    return session.execute(select(HANDED_OUT.c.entry_id)).scalar() or ""
