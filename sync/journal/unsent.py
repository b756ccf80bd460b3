"""What of the queue has surely not left this machine. Functions over a desk's session.

The mark is written before a request leaves: an answer that never came does not make an act unsent again.
"""

from collections.abc import Sequence

from sqlalchemy import delete, func, insert, select
from sqlalchemy.orm import Session

from sync.journal.tables import OUTBOX
from sync.journal.tables_handed_out import HANDED_OUT
from sync.wire.entry import Entry


def hand_out(session: Session, entries: Sequence[Entry]) -> None:
    """These are about to leave, in the transaction that read them."""
    _raise(session, max((entry.id for entry in entries), default=""))


def doubt_all(session: Session) -> None:
    """This database is an older copy: what waits in it may have left this machine since it was made."""
    _raise(session, session.execute(select(func.max(OUTBOX.c.entry_id))).scalar() or "")


def is_unsent(session: Session, entry_id: str) -> bool:
    """Whether this entry waits here and nobody else can know of it."""
    waits = session.execute(select(OUTBOX.c.entry_id).where(OUTBOX.c.entry_id == entry_id)).first() is not None
    return waits and entry_id > _mark(session)


def _raise(session: Session, newest: str) -> None:
    if newest > _mark(session):
        session.execute(delete(HANDED_OUT))
        session.execute(insert(HANDED_OUT), [{"entry_id": newest}])


def _mark(session: Session) -> str:
    return session.execute(select(HANDED_OUT.c.entry_id)).scalar() or ""
