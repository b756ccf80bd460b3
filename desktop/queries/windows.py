"""The other windows of the office: when each of them was heard of last. What they hold back stands in no figure."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desktop.queries.casefile import instant
from desktop.queries.reading import Reading
from desktop.store.tables import CASE_ROW
from sync.journal.tables import ENTRY, RECORD
from sync.wire.own_device import platform_device

QUIET_AFTER = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class QuietWindow:
    """A computer of this office that has told nothing since ``since``; ``person``: who last worked at it."""

    device: str
    person: str
    since: datetime


def quiet_windows(reading: Reading) -> tuple[QuietWindow, ...]:
    """The longest silent first. One seek per computer, whatever the length of the log."""
    scope = reading.office.scope
    aside = (reading.office.device, platform_device(scope))
    found = [_last(reading, device) for device in _devices(reading.session, scope) if device not in aside]
    quiet = (one for one in found if one is not None and reading.now - one.since > QUIET_AFTER)
    return tuple(sorted(quiet, key=lambda one: one.since))


def unconfirmed_cases(session: Session) -> int:
    """Cases with something the platform has not confirmed."""
    return session.execute(select(func.count()).select_from(CASE_ROW).where(CASE_ROW.c.pending > 0)).scalar_one()


def _devices(session: Session, scope: str) -> list[str]:
    """Every computer with a place in the log, found by stepping along the index."""
    found: list[str] = []
    r = RECORD.c
    while True:
        after = r.device > (found[-1] if found else "")
        device = session.scalar(select(func.min(r.device)).where(r.scope == scope, after))
        if device is None:
            return found
        found.append(device)


def _last(reading: Reading, device: str) -> QuietWindow | None:
    """None where the platform has not said when it heard of it."""
    r, e = RECORD.c, ENTRY.c
    newest = (
        select(r.received_ms, r.entry_id)
        .where(r.scope == reading.office.scope, r.device == device)
        .order_by(r.incarnation.desc(), r.seq.desc())
        .limit(1)
    )
    line = reading.session.execute(newest).one()
    if not line.received_ms:
        return None
    by = reading.session.scalar(select(e.by).where(e.id == line.entry_id))
    return QuietWindow(device=device, person=reading.name_of(by) if by else "", since=instant(line.received_ms))
