"""A township is merged into another: its cases go over with their whole history, and so does what still comes later.

The old log ends where it is. Desks of the old office follow the new log from their next exchange on; what they recorded
meanwhile under the old name is placed in the new log, marked ``scope_moved``.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime

from sqlalchemy import delete, insert, select, update
from sqlalchemy.orm import Session

from sync.casework.events_handling import CustodyTaken
from sync.casework.terms import Role
from sync.journal.log import case_of, ms_of
from sync.journal.tables import ENTRY, RECORD
from sync.server.appending import Appending
from sync.server.copies import CONFIRMED, delivered, join, outgoing_to
from sync.server.judging import Judge, may_open
from sync.server.own_events import OwnEvent, append_own
from sync.server.packs import References
from sync.server.scopes import check_offices, successors
from sync.server.tables import WAITING
from sync.server.tables_scopes import MOVED, PARTICIPANT, SUPERIOR
from sync.server.trouble import PlatformTrouble
from sync.wire.entry import Entry

AT_ONCE = 1_000


def merge(session: Session, old: str, new: str, references: References, now: datetime) -> int:
    """Put ``new`` in the place of ``old``, in one transaction; how many cases went over.

    Raises PlatformTrouble("unknown_office"), ("merged") where one of them was merged before, or both are one.
    """
    check_offices(session, old, new)
    moved = successors(session)
    if old == new or old in moved or new in moved:
        raise PlatformTrouble("merged", scope=old, successor=moved.get(old) or moved.get(new) or new)
    appending = Appending(session, Judge(session, references, now), now)
    appending.lock([old, new])
    _carry(session, appending, old)
    cases = _cases(session, old)
    for case_id in cases:
        join(session, old, case_id, new)
    _carry(session, appending, new)
    session.execute(delete(PARTICIPANT).where(PARTICIPANT.c.scope == old))
    for table, column in ((WAITING, "scope"), (SUPERIOR, "parent"), (MOVED, "successor")):
        session.execute(update(table).where(table.c[column] == old).values({column: new}))
    session.execute(insert(MOVED), [{"scope": old, "successor": new, "since_ms": ms_of(now)}])
    _take_over(session, new, Judge(session, references, now).held_by(cases, new, old), references, now)
    return len(cases)


def take_over_opened(session: Session, entries: Iterable[Entry], references: References, now: datetime) -> None:
    """Cases that were opened under the name of a merged office are the successor's from the start."""
    moved = successors(session)
    if not moved:
        return
    for entry in entries:
        new = moved.get(entry.scope)
        if new is not None and may_open(entry):
            held = Judge(session, references, now).held_by([case_of(entry)], new, entry.scope)
            _take_over(session, new, held, references, now)


def _take_over(session: Session, new: str, cases: Sequence[str], references: References, now: datetime) -> None:
    told = [
        OwnEvent(
            key=f"merged/{case_id}",
            event=CustodyTaken(case_id=case_id, occurred_at=now, by="SYS", role=Role.SYS, office=new),
        )
        for case_id in cases
    ]
    append_own(session, new, told, references, now)


def _carry(session: Session, appending: Appending, target: str) -> None:
    while copies := outgoing_to(session, target, AT_ONCE):
        appending.copy(copies)
        appending.finish()
        delivered(session, [copy.row for copy in copies])


def _cases(session: Session, log: str) -> list[str]:
    asked = select(ENTRY.c.case_id).join(RECORD, RECORD.c.entry_id == ENTRY.c.id)
    found = session.execute(asked.where(RECORD.c.scope == log, RECORD.c.kind == CONFIRMED).distinct()).scalars()
    return sorted(set(found) - {""})
