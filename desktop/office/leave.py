"""What a desk may show: it must have seen the platform within its leave, and must not have been shut out.

    open ──── no contact for the whole leave ────▶ leave over ──── an exchange that went well ────▶ open
      └────── the platform says ``revoked`` ─────▶ shut out ─────────────────┘

Rule: sync protocol 2.12. Nothing is ever deleted here (I18); new work is taken after the leave, not when shut out. How
long the leave is stands among the thresholds of the reference data.

The time since the last contact is the larger of two counts, so that a clock set back lengthens nothing: what passed
between one look and the next, where time that ran backwards counts as none; and from the contact to the latest time
ever seen. Both use this computer's clock alone. One that was slow at the contact and set right since ends the leave too
early, and the next contact heals that; it never ends too late by more than what passed while nobody looked.
"""

import json
from dataclasses import asdict, dataclass, replace
from datetime import datetime

from sqlalchemy.orm import Session

from desktop.queries.rows import Standing
from desktop.store.bundles import forget_written
from desktop.store.case_columns import milliseconds
from desktop.store.settings import keep_setting, setting
from sync.casework.thresholds import Leave

LEAVE = "leave"
DAY_MS = 86_400_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Stood:
    """``days_left`` of the leave, where it is time to say so, else None."""

    standing: Standing
    days_left: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Since:
    """The last contact, in milliseconds of this computer's clock. ``used``: what passed between looks since then."""

    contact: int
    seen: int
    latest: int
    used: int = 0
    shut_out: bool = False

    def looked(self, now: int) -> "Since":
        passed = max(0, now - self.seen)
        return replace(self, seen=now, latest=max(self.latest, now), used=self.used + passed)

    @property
    def without_contact(self) -> int:
        return max(self.used, self.latest - self.contact)


def look(session: Session, now: datetime) -> None:
    """Time has passed; call it at the start and now and then. The first look of all counts as a contact."""
    at = milliseconds(now)
    _keep(session, _kept(session, at).looked(at))


def seen_platform(session: Session, now: datetime) -> None:
    """An exchange went well."""
    _keep(session, _fresh(milliseconds(now)))


def answered_platform(session: Session, asked_ms: int, now: datetime) -> None:
    """An answer that was carried here: the platform let this desk in some time after ``asked_ms``, when it was asked.

    Call it once for each answer, or the leave could be had again and again for the same one.
    """
    at = milliseconds(now)
    known = _kept(session, at).looked(at)
    if known.contact < asked_ms or known.shut_out:
        _keep(session, Since(contact=asked_ms, seen=at, latest=max(at, asked_ms), used=max(0, at - asked_ms)))


def told_revoked(session: Session, now: datetime, asked_ms: int | None = None) -> None:
    """The platform does not let this desk in any more. ``asked_ms``: when it was asked, where the answer was carried.

    What was asked by bundle before is forgotten: an older answer must not open what is shut now.
    """
    at = milliseconds(now)
    known = _kept(session, at if asked_ms is None else asked_ms)
    let_in_since = asked_ms is not None and known.contact > asked_ms
    if not known.shut_out and not let_in_since:
        _keep(session, replace(known.looked(at), shut_out=True))
        forget_written(session)


def is_shut_out(session: Session) -> bool:
    return _kept(session, 0).shut_out


def stood(session: Session, now: datetime, leave: Leave) -> Stood:
    """Writes nothing."""
    at = milliseconds(now)
    known = _kept(session, at).looked(at)
    if known.shut_out:
        return Stood(standing=Standing.SHUT_OUT)
    left = leave.days * DAY_MS - known.without_contact
    if left <= 0:
        return Stood(standing=Standing.LEAVE_OVER, days_left=0)
    days = -(-left // DAY_MS)
    return Stood(standing=Standing.OPEN, days_left=days if days <= leave.warn_days else None)


def _kept(session: Session, now: int) -> Since:
    told = setting(session, LEAVE)
    return Since(**json.loads(told)) if told else _fresh(now)


def _fresh(now: int) -> Since:
    return Since(contact=now, seen=now, latest=now)


def _keep(session: Session, kept: Since) -> None:
    keep_setting(session, LEAVE, json.dumps(asdict(kept)))
