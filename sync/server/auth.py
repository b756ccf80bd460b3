"""Who may come in: one-time enrolment codes, the devices made of them, and the secret each device shows.

Neither codes nor tokens are stored, only their SHA-256: whoever reads the database can impersonate nobody.
"""

import hmac
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import uuid4

from sqlalchemy import Row, bindparam, insert, select, update
from sqlalchemy.orm import Session

from sync.casework.calendar import CST
from sync.journal.asking import ask
from sync.journal.log import instant_of, ms_of
from sync.server.offices import office_card, staff_cards, timeline
from sync.server.scopes import grants
from sync.server.tables import DEVICE, ENROL_CODE, OFFICE
from sync.server.tables_identity import TOKEN
from sync.server.tables_reenrolment import FORMER
from sync.server.trouble import PlatformTrouble
from sync.wire.canon import digest
from sync.wire.messages import Enrolled, Enrolment, FaultCode
from sync.wire.platform import EnrolmentRefused

LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
"""No 0 O 1 I: a code is read out over the telephone."""

CODE_GROUPS = (8, 4)
CODE_LIFE = timedelta(minutes=10)
TOKEN_BYTES = 16
LABEL_LENGTH = 120
SLOTS = range(1, 9)
"""0 is the platform's, 9 the paper book's."""


_SEAT = (
    select(*DEVICE.c, TOKEN.c.issued_ms, TOKEN.c.next_hash, TOKEN.c.next_ms)
    .outerjoin(TOKEN, TOKEN.c.device == DEVICE.c.device)
    .where(DEVICE.c.device == bindparam("device"))
)
_LOCKED_SEAT = _SEAT.with_for_update(of=DEVICE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Seat:
    """A device that showed the right token. ``issued_ms``: how old it is; ``shows_next``: it is the one given out last.

    ``by_proof``: it signed a challenge instead. ``carried``: it signed a bundle, which came without a line.
    """

    device: str
    scope: str
    incarnation: int
    pending: int
    app_version: str
    seen_ms: int
    public_key: bytes = b""
    issued_ms: int = 0
    shows_next: bool = False
    by_proof: bool = False
    carried: bool = False


class NotLetIn(Exception):
    """A device without a valid token asked for something. ``code``: TOKEN or REVOKED."""

    def __init__(self, code: FaultCode) -> None:
        super().__init__(code.value)
        self.code = code


def new_code(session: Session, scope: str, now: datetime, life: timedelta = CODE_LIFE) -> str:
    """A code that enrols one device of this office. Raises PlatformTrouble("unknown_office")."""
    if session.execute(select(OFFICE.c.scope).where(OFFICE.c.scope == scope)).scalar() is None:
        raise PlatformTrouble("unknown_office", scope=scope)
    code = "-".join("".join(secrets.choice(LETTERS) for _ in range(length)) for length in CODE_GROUPS)
    row = {"code_hash": code_hash(code), "scope": scope, "expires_ms": ms_of(now + life), "device": ""}
    session.execute(insert(ENROL_CODE), [row])
    return code


def enrol(session: Session, request: Enrolment, now: datetime) -> Enrolled:
    """Raises EnrolmentRefused.

    An answer that got lost may be asked for again: the same code from the same machine, as long as the device made of
    it has never been heard of, gets the same device with a fresh token.
    """
    asked = select(ENROL_CODE).where(ENROL_CODE.c.code_hash == code_hash(request.code)).with_for_update()
    code = session.execute(asked).one_or_none()
    if code is None:
        raise EnrolmentRefused("unknown")
    if code.expires_ms < ms_of(now):
        raise EnrolmentRefused("expired")
    token = fresh_token()
    known = session.execute(select(DEVICE).where(DEVICE.c.device == code.device)).one_or_none() if code.device else None
    if known is not None:
        _may_come(known, request)
        fresh: dict[str, object] = {"token_hash": digest(token), "public_key": request.public_key}
        if not known.machine:
            fresh |= {"machine": label(request.machine), "name": label(request.name)}
        session.execute(update(DEVICE).where(DEVICE.c.device == known.device).values(**fresh))
        renewed = {"issued_ms": ms_of(now), "next_hash": b"", "next_ms": 0}
        session.execute(update(TOKEN).where(TOKEN.c.device == known.device).values(**renewed))
        return enrolled(session, known.device, known.slot, code.scope, token, now)
    device, slot = str(uuid4()), free_slot(session, code.scope, now)
    row = {
        "device": device,
        "scope": code.scope,
        "slot": slot,
        "incarnation": 1,
        "token_hash": digest(token),
        "public_key": request.public_key,
        "machine": label(request.machine),
        "name": label(request.name),
        "app_version": label(request.app_version),
        "enrolled_ms": ms_of(now),
    }
    session.execute(insert(DEVICE), [row | {"seen_ms": 0, "pending": 0, "revoked_ms": 0}])
    session.execute(insert(TOKEN), [{"device": device, "issued_ms": ms_of(now), "next_hash": b"", "next_ms": 0}])
    session.execute(update(ENROL_CODE).where(ENROL_CODE.c.code_hash == code.code_hash).values(device=device))
    return enrolled(session, device, slot, code.scope, token, now)


def _may_come(known: Row[Any], request: Enrolment) -> None:
    """The computer the device was made for, until it is heard of; a device in a file has no computer before that."""
    if known.revoked_ms:
        raise EnrolmentRefused("used" if known.machine else "revoked")
    if known.seen_ms or known.machine not in ("", label(request.machine)):
        raise EnrolmentRefused("used")


def seat(session: Session, device: str, token: bytes, *, lock: bool = False) -> Seat | FaultCode:
    """The device that shows this token, or why it is not let in. ``lock``: nobody else works for it meanwhile."""
    row = ask(session, _LOCKED_SEAT if lock else _SEAT, device=device).one_or_none()
    shown = digest(token)
    current = hmac.compare_digest(bytes(row.token_hash) if row is not None else bytes(32), shown)
    following = hmac.compare_digest(bytes(row.next_hash or bytes(32)) if row is not None else bytes(32), shown)
    if row is None or not (current or following):
        return FaultCode.REVOKED if _was_shown(session, device, shown) else FaultCode.TOKEN
    if row.revoked_ms:
        return FaultCode.REVOKED
    if following:
        return seat_of(row, issued_ms=row.next_ms, shows_next=True)
    return seat_of(row, issued_ms=row.issued_ms or 0)


def _was_shown(session: Session, device: str, shown: bytes) -> bool:
    """By a device that has been enrolled again since: whoever still shows it is somebody else, or a copy."""
    own = (FORMER.c.device == device, FORMER.c.token_hash == shown)
    return session.execute(select(FORMER.c.device).where(*own)).scalar() is not None


def former_keys(session: Session, device: str) -> tuple[bytes, ...]:
    """With which this device signed before it was enrolled again."""
    found = session.execute(select(FORMER.c.public_key).where(FORMER.c.device == device).distinct())
    return tuple(bytes(one) for one in found.scalars() if one)


def seat_of(
    row: Row[Any], *, issued_ms: int, shows_next: bool = False, by_proof: bool = False, carried: bool = False
) -> Seat:
    """Of a row of ``device``."""
    return Seat(
        device=row.device,
        scope=row.scope,
        incarnation=row.incarnation,
        pending=row.pending,
        app_version=row.app_version,
        seen_ms=row.seen_ms,
        public_key=bytes(row.public_key),
        issued_ms=issued_ms,
        shows_next=shows_next,
        by_proof=by_proof,
        carried=carried,
    )


def revoke(session: Session, device: str, now: datetime) -> None:
    """Shut a device out for good. Raises PlatformTrouble("unknown_device")."""
    found = session.execute(select(DEVICE.c.device).where(DEVICE.c.device == device)).scalar()
    if found is None:
        raise PlatformTrouble("unknown_device", device=device)
    session.execute(update(DEVICE).where(DEVICE.c.device == device).values(revoked_ms=ms_of(now)))


def fresh_token() -> bytes:
    return secrets.token_bytes(TOKEN_BYTES)


def label(text: str) -> str:
    """A text from outside as a column can hold it and a terminal can show it."""
    return "".join(letter for letter in text if letter.isprintable())[:LABEL_LENGTH]


def code_hash(code: str) -> bytes:
    """Spaces, dashes and small letters are how people type, not part of the code."""
    return digest("".join(letter for letter in code.upper() if letter.isalnum()).encode(errors="replace"))


def free_slot(session: Session, scope: str, now: datetime) -> int:
    """The lowest slot of the office's body that no device holds. Raises EnrolmentRefused("full").

    Case and document numbers carry the slot and are never drawn twice, so a revoked device's slot rests until the
    year is over. Offices of one body (one credit code) share its slots.
    """
    body = select(OFFICE.c.uscc).where(OFFICE.c.scope == scope).scalar_subquery()
    # the offices of the body are locked, so that two enrolments at once cannot draw the same slot
    offices = session.execute(select(OFFICE.c.scope).where(OFFICE.c.uscc == body).with_for_update()).scalars().all()
    held = session.execute(select(DEVICE.c.slot, DEVICE.c.revoked_ms).where(DEVICE.c.scope.in_(offices)))
    this_year = now.astimezone(CST).year
    taken = {row.slot for row in held if not row.revoked_ms or _year(row.revoked_ms) == this_year}
    free = next((slot for slot in SLOTS if slot not in taken), None)
    if free is None:
        raise EnrolmentRefused("full")
    return free


def _year(ms: int) -> int:
    return instant_of(ms).astimezone(CST).year


def enrolled(session: Session, device: str, slot: int, scope: str, token: bytes, now: datetime) -> Enrolled:
    return Enrolled(
        device=device,
        incarnation=1,
        token=token,
        slot=slot,
        scopes=grants(session, scope),
        office=office_card(session, scope),
        staff=staff_cards(session, scope),
        timeline=timeline(session),
        server_ms=ms_of(now),
    )
