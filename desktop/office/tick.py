"""What silence brings about: a case nobody decided in time counts as accepted (行政许可法 32).

Only the desk that received a case may conclude this, because only it knows everything that was done at its counter.
"""

from collections.abc import Iterator
from datetime import datetime, time, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.device.people import OfficeRow
from desktop.store.case_columns import References, milliseconds
from desktop.store.histories import History, histories
from desktop.store.tables import CASE_ROW
from sync.casework.calendar import CST
from sync.casework.clock import is_overdue
from sync.casework.deadlines import ClockKind, Lookup, acceptance_due
from sync.casework.events_intake import CaseDeemedAccepted
from sync.casework.terms import Role, State

AT_ONCE = 100
SYSTEM = "SYS"


def lapsed(session: Session, now: datetime, references: References, office: OfficeRow) -> Iterator[CaseDeemedAccepted]:
    """The deemed acceptances of this desk's own cases whose acceptance limit has passed, at most a hundred."""
    c = CASE_ROW.c
    asked = (
        select(c.case_id)
        .where(c.watched == 1, c.clock == ClockKind.ACCEPTANCE.value, c.due_key < milliseconds(now))
        .order_by(c.due_key)
        .limit(AT_ONCE)
    )
    for history in histories(session, session.scalars(asked).all()).values():
        found = _deemed(history, now, references, office)
        if found is not None:
            yield found


def _deemed(history: History, now: datetime, references: References, office: OfficeRow) -> CaseDeemedAccepted | None:
    """Accepted as of its receipt; noticed at the first moment of the day behind the limit."""
    case = history.case
    opening = history.happenings[0]
    if opening.device != office.device or case.state is not State.RECEIVED or history.readonly:
        return None
    item = references.catalogue.get(case.item_id, case.item_version)
    due = acceptance_due(case, Lookup(item=item, calendar=references.calendar, asof=now, region=references.region))
    if due is None or due.due_date is None or not is_overdue(due, now):
        return None
    received = max(due.started_at, datetime.combine(due.start_date, time(), CST))
    noticed = datetime.combine(due.due_date + timedelta(days=1), time(), CST)
    return CaseDeemedAccepted(
        case_id=case.case_id, occurred_at=noticed, by=SYSTEM, role=Role.SYS, effective_at=received
    )
