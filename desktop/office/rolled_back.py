"""A database that is behind the mark outside it, or on another computer: noticed at the start, healed by the line."""

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.device.high_water import HighWater, Mark
from desktop.office.numbers import leave_out
from desktop.office.slip_rows import set_aside
from desktop.queries.rows import Past
from desktop.store.settings import keep_setting, setting
from sync.journal.tables import DEVICE_STATE
from sync.journal.unsent import doubt_all

MARGIN, UNKNOWN = 50, 200
"""Papers may have been numbered after the mark was kept; how many, once the incarnation is another, nobody knows. Slips
set aside since are left out besides."""

ANEW = "line.anew_at"
"""The incarnation under which nothing new may be sent, and why."""


def mark_of(session: Session) -> Mark:
    row = session.execute(select(DEVICE_STATE.c.device, DEVICE_STATE.c.incarnation, DEVICE_STATE.c.next_seq)).one()
    return Mark(device=row.device, incarnation=row.incarnation, seq=row.next_seq - 1, slips=set_aside(session))


def noticed(session: Session, high_water: HighWater, now: datetime, *, carried: bool = False) -> Past:
    """What became of this database. Unless it is its own it is remembered until another incarnation is given, and
    numbers that may stand on papers already are left out: each lost entry drew one at most, each lost slip one. What
    waits here may have been sent before, so none of it is taken back.

    ``carried``: its key was kept on another computer, which may go on with it.
    """
    here, known = mark_of(session), high_water.known()
    if not wants_incarnation(session):
        if known is not None and here.is_behind(known):
            keep_setting(session, ANEW, f"{here.incarnation} {Past.PUT_BACK.value}")
            same = known.incarnation == here.incarnation
            slips = max(0, known.slips - here.slips)
            leave_out(session, slips + (known.seq - here.seq + MARGIN if same else known.seq + UNKNOWN), now)
            doubt_all(session)
        elif carried:
            keep_setting(session, ANEW, f"{here.incarnation} {Past.CARRIED.value}")
            leave_out(session, UNKNOWN, now)
            doubt_all(session)
    return Past(setting(session, ANEW).partition(" ")[2]) if wants_incarnation(session) else Past.OWN


def wants_incarnation(session: Session) -> bool:
    return setting(session, ANEW).partition(" ")[0] == str(mark_of(session).incarnation)
