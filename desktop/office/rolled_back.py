"""A database that is behind the mark outside it: noticed at the start, healed by the first exchange."""

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.device.high_water import HighWater, Mark
from desktop.office.numbers import leave_out
from desktop.store.settings import keep_setting, setting
from sync.journal.tables import DEVICE_STATE

MARGIN, UNKNOWN = 50, 200
"""Papers may have been numbered after the mark was kept; how many, once the incarnation is another, nobody knows."""

ANEW = "line.anew_at"
"""The incarnation under which nothing new may be sent."""


def mark_of(session: Session) -> Mark:
    row = session.execute(select(DEVICE_STATE.c.device, DEVICE_STATE.c.incarnation, DEVICE_STATE.c.next_seq)).one()
    return Mark(device=row.device, incarnation=row.incarnation, seq=row.next_seq - 1)


def noticed(session: Session, high_water: HighWater, now: datetime) -> bool:
    """Whether this database was put back. It is then remembered until another incarnation is given, and numbers that
    may stand on papers already are left out: each lost entry drew one at most.
    """
    here, known = mark_of(session), high_water.known()
    if known is not None and here.is_behind(known) and not wants_incarnation(session):
        keep_setting(session, ANEW, str(here.incarnation))
        same = known.incarnation == here.incarnation
        leave_out(session, known.seq - here.seq + MARGIN if same else known.seq + UNKNOWN, now)
    return wants_incarnation(session)


def wants_incarnation(session: Session) -> bool:
    return setting(session, ANEW) == str(mark_of(session).incarnation)
