"""What a revoked device still sends is kept aside, in no log, until an administrator has decided (sync.md §2.12, F29).

sent ──▶ salvage ──accept──▶ the log, under its slot where that is next, else under a flagged incarnation
                 ──discard─▶ gone, and an incident says how much
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Row, delete, func, insert, select
from sqlalchemy.orm import Session

from sync.journal.log import known_hashes, ms_of
from sync.server.auth import former_keys, seat_of
from sync.server.packs import References
from sync.server.receive import note_incident, reached, run_of
from sync.server.signed import proved
from sync.server.tables import DEVICE
from sync.server.tables_recovery import TESTIMONY
from sync.server.tables_salvage import SALVAGE
from sync.server.testimony import Court, settle
from sync.server.trouble import PlatformTrouble
from sync.wire.messages import Exchange

WITNESS = "salvage"


@dataclass(frozen=True, slots=True, kw_only=True)
class Salvaged:
    """How much of one device is kept aside; ``signed``: entries whose batch is known to be its own."""

    device: str
    entries: int
    signed: int


def keep_aside(session: Session, request: Exchange, now: datetime) -> None:
    """What a revoked device that showed a good token still sent. A repeat changes nothing."""
    row = session.execute(select(DEVICE).where(DEVICE.c.device == request.device)).one()
    shown = seat_of(row, issued_ms=0)
    run = run_of(session, request, reached(session, request.device, request.incarnation))
    keys = (shown.public_key, *former_keys(session, request.device))
    signed = any(key and proved(request, replace(shown, public_key=key), run) is True for key in keys)
    ids = [entry.id for entry in request.entries]
    known = set(known_hashes(session, ids))
    known |= set(session.execute(select(SALVAGE.c.entry_id).where(SALVAGE.c.entry_id.in_(ids))).scalars())
    fresh = [
        {
            "entry_id": entry.id,
            "device": entry.device,
            "scope": entry.scope,
            "incarnation": entry.incarnation,
            "seq": entry.seq,
            "recorded_ms": ms_of(entry.recorded_at),
            "quality": entry.quality.value,
            "body": entry.body,
            "signed": signed,
            "noted_ms": ms_of(now),
        }
        for entry in request.entries
        if entry.id not in known
    ]
    if fresh:
        session.execute(insert(SALVAGE), fresh)


def kept_aside(session: Session) -> tuple[Salvaged, ...]:
    signed = func.sum(SALVAGE.c.signed.cast(SALVAGE.c.seq.type))
    asked = select(SALVAGE.c.device, func.count().label("entries"), signed.label("signed"))
    rows = session.execute(asked.group_by(SALVAGE.c.device).order_by(SALVAGE.c.device))
    return tuple(Salvaged(device=row.device, entries=row.entries, signed=int(row.signed)) for row in rows)


def accept(session: Session, device: str, references: References, now: datetime) -> int:
    """Judge and place what is kept of a device; how many entries. Raises PlatformTrouble("nothing_kept").

    An administrator answers for them: what does not fit its slot is placed under a flagged incarnation at once.
    """
    rows = _rows(session, device)
    for row in rows:
        # where its chain does not lead here, testimony of the same slot is placed under a flagged incarnation
        at = reached(session, row.device, row.incarnation)
        before = at.chain if row.signed and at.seq + 1 == row.seq else b""
        session.execute(insert(TESTIMONY), [_testimony(row, before)])
    settle(Court(session, references, now, timedelta(0)), {row.scope for row in rows})
    _forget(session, device, "salvage_accepted", now, len(rows))
    return len(rows)


def discard(session: Session, device: str, now: datetime) -> int:
    """Drop what is kept of a device; how many entries. Raises PlatformTrouble("nothing_kept")."""
    rows = _rows(session, device)
    _forget(session, device, "salvage_discarded", now, len(rows))
    return len(rows)


def _rows(session: Session, device: str) -> list[Row[Any]]:
    own = select(SALVAGE).where(SALVAGE.c.device == device).order_by(SALVAGE.c.incarnation, SALVAGE.c.seq)
    rows = list(session.execute(own))
    if not rows:
        raise PlatformTrouble("nothing_kept", device=device)
    return rows


def _testimony(row: Row[Any], before: bytes) -> dict[str, object]:
    told = {name: getattr(row, name) for name in ("entry_id", "device", "scope", "incarnation", "seq")}
    kept = {name: getattr(row, name) for name in ("recorded_ms", "quality", "body", "noted_ms")}
    return told | kept | {"before": before, "witness": WITNESS}


def _forget(session: Session, device: str, code: str, now: datetime, entries: int) -> None:
    session.execute(delete(SALVAGE).where(SALVAGE.c.device == device))
    note_incident(session, device, code, now, entries=str(entries))
