"""A database that is behind the mark outside it: noticed at the start, healed by the first exchange."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.device.high_water import HighWater, Mark
from desktop.store.settings import keep_setting, setting
from sync.journal.tables import DEVICE_STATE

ANEW = "line.anew_at"
"""The incarnation under which nothing new may be sent."""


def mark_of(session: Session) -> Mark:
    row = session.execute(select(DEVICE_STATE.c.device, DEVICE_STATE.c.incarnation, DEVICE_STATE.c.next_seq)).one()
    return Mark(device=row.device, incarnation=row.incarnation, seq=row.next_seq - 1)


def noticed(session: Session, high_water: HighWater) -> bool:
    """Whether this database was put back; it is then remembered until another incarnation is given."""
    here, known = mark_of(session), high_water.known()
    if known is not None and here.is_behind(known):
        keep_setting(session, ANEW, str(here.incarnation))
    return wants_incarnation(session)


def wants_incarnation(session: Session) -> bool:
    return setting(session, ANEW) == str(mark_of(session).incarnation)
