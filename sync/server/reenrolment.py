"""A device that is there already gets another key: its data stays, what its former key still sends is kept aside.

    enrol-code --device ──▶ code ──enrol──▶ same device, new key, next incarnation, let in
                                            former key and tokens ──▶ ``revoked``, entries to the salvage

For a desk whose key is lost or was copied, or that was shut out by mistake (rule: sync protocol 4.1). A new computer is
a new device: it would otherwise draw numbers the old one has drawn.
"""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Row, delete, insert, select, update
from sqlalchemy.orm import Session

from sync.journal.log import ms_of
from sync.server.auth import CODE_LIFE, code_hash, enrol, enrolled, fresh_token, label, new_code
from sync.server.receive import note_incident
from sync.server.tables import DEVICE, ENROL_CODE
from sync.server.tables_identity import TOKEN
from sync.server.tables_reenrolment import DEVICE_CODE, FORMER
from sync.server.trouble import PlatformTrouble
from sync.wire.canon import digest
from sync.wire.messages import Enrolled, Enrolment
from sync.wire.platform import EnrolmentRefused

REENROLLED = "reenrolled"


def new_device_code(session: Session, device: str, now: datetime, life: timedelta = CODE_LIFE) -> str:
    """A code with which this device is enrolled again. Raises PlatformTrouble("unknown_device")."""
    scope = session.execute(select(DEVICE.c.scope).where(DEVICE.c.device == device)).scalar()
    if scope is None:
        raise PlatformTrouble("unknown_device", device=device)
    code = new_code(session, scope, now, life)
    session.execute(insert(DEVICE_CODE), [{"code_hash": code_hash(code), "device": device}])
    return code


def enrol_any(session: Session, request: Enrolment, now: datetime) -> Enrolled:
    """A new device, or the one the code is for. Raises EnrolmentRefused."""
    spent = code_hash(request.code)
    device = session.execute(select(DEVICE_CODE.c.device).where(DEVICE_CODE.c.code_hash == spent)).scalar()
    return enrol(session, request, now) if device is None else _again(session, request, device, now)


def _again(session: Session, request: Enrolment, device: str, now: datetime) -> Enrolled:
    """An answer that got lost may be asked for again, as at a first enrolment."""
    spent = code_hash(request.code)
    code = session.execute(select(ENROL_CODE).where(ENROL_CODE.c.code_hash == spent).with_for_update()).one()
    if code.expires_ms < ms_of(now):
        raise EnrolmentRefused("expired")
    known = session.execute(select(DEVICE).where(DEVICE.c.device == device).with_for_update()).one()
    if code.device and (known.machine != label(request.machine) or known.seen_ms or known.revoked_ms):
        raise EnrolmentRefused("used")
    incarnation = known.incarnation if code.device else known.incarnation + 1
    if not code.device:
        _retire(session, known, now)
        note_incident(session, device, REENROLLED, now, incarnation=str(incarnation))
    token = fresh_token()
    fresh = {
        "token_hash": digest(token),
        "public_key": request.public_key,
        "machine": label(request.machine),
        "name": label(request.name),
        "incarnation": incarnation,
        "seen_ms": 0,
        "revoked_ms": 0,
    }
    session.execute(update(DEVICE).where(DEVICE.c.device == device).values(**fresh))
    session.execute(delete(TOKEN).where(TOKEN.c.device == device))
    session.execute(insert(TOKEN), [{"device": device, "issued_ms": ms_of(now), "next_hash": b"", "next_ms": 0}])
    session.execute(update(ENROL_CODE).where(ENROL_CODE.c.code_hash == spent).values(device=device))
    return replace(enrolled(session, device, known.slot, known.scope, token, now), incarnation=incarnation)


def _retire(session: Session, known: Row[Any], now: datetime) -> None:
    """Both tokens: the one given out last may have arrived there."""
    following = session.execute(select(TOKEN.c.next_hash).where(TOKEN.c.device == known.device)).scalar()
    shown = {bytes(known.token_hash), bytes(following or b"")} - {b""}
    row = {"device": known.device, "public_key": known.public_key, "until_ms": ms_of(now)}
    session.execute(insert(FORMER), [row | {"token_hash": one} for one in sorted(shown)])
