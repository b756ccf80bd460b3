"""Where a desk's logs and the platform's part, and the administrator's word that the platform was restored."""

from datetime import datetime

from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from sync.journal.log import ms_of
from sync.journal.tables import RECORD
from sync.server.auth import NotLetIn, seat
from sync.server.offices import new_timeline, timeline
from sync.server.receive import fresh_incarnation
from sync.server.scopes import grants
from sync.server.signing import PlatformKey
from sync.server.tables import SCOPE_HEAD
from sync.server.tables_recovery import RESTORED
from sync.wire.canon import GENESIS
from sync.wire.messages import DIGEST8, FaultCode
from sync.wire.recovery import (
    TIMELINE_LABEL,
    Located,
    Locator,
    ScopeLocated,
    ScopeProbes,
    TimelineStatement,
    timeline_content,
)


def locate(session: Session, request: Locator, now: datetime) -> Located:
    """Raises NotLetIn. Changes nothing but the device's incarnation, and that only when asked to settle."""
    known = seat(session, request.device, request.token, lock=request.settle)
    if isinstance(known, FaultCode):
        raise NotLetIn(known)
    if not {one.scope for one in request.scopes} <= set(grants(session, known.scope)):
        raise NotLetIn(FaultCode.SCOPE)
    # a device that asks about no log has itself noticed that its disk was put back or copied
    code = FaultCode.REWIND if request.scopes else FaultCode.FORK
    fresh = fresh_incarnation(session, known, code, now, request.incarnation) if request.settle else 0
    begun = timeline(session)
    return Located(
        scopes=tuple(_located(session, probes) for probes in request.scopes),
        timeline=begun,
        incarnation=fresh,
        statement=_statement(session, begun),
    )


def restored(session: Session, key: PlatformKey, now: datetime) -> TimelineStatement:
    """Begin a new history after a backup was restored, and sign that it was."""
    previous = timeline(session)
    begun, at = new_timeline(session), ms_of(now)
    signature = key.sign(TIMELINE_LABEL, timeline_content(begun, previous, at))
    row = {"timeline": begun, "previous": previous, "restored_ms": at, "signature": signature}
    session.execute(insert(RESTORED), [row])
    return TimelineStatement(timeline=begun, previous=previous, restored_ms=at, signature=signature)


def _statement(session: Session, begun: str) -> TimelineStatement | None:
    row = session.execute(select(RESTORED).where(RESTORED.c.timeline == begun)).one_or_none()
    if row is None:
        return None
    return TimelineStatement(
        timeline=begun, previous=row.previous, restored_ms=row.restored_ms, signature=bytes(row.signature)
    )


def _located(session: Session, asked: ScopeProbes) -> ScopeLocated:
    positions = [position for position, _ in asked.probes]
    here = select(RECORD.c.position, RECORD.c.chain).where(
        RECORD.c.scope == asked.scope, RECORD.c.position.in_(positions)
    )
    chains = {0: GENESIS} | {row.position: bytes(row.chain) for row in session.execute(here)}
    common = [
        position for position, digest8 in asked.probes if chains.get(position, b"")[:DIGEST8] == digest8
    ]  # the chain of a position covers all before it, so the highest that fits is where the histories part
    head = session.execute(select(SCOPE_HEAD.c.head).where(SCOPE_HEAD.c.scope == asked.scope)).scalar() or 0
    return ScopeLocated(scope=asked.scope, position=max(common, default=0), head=head)
