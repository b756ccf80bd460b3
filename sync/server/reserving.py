"""A place for a computer that has no line yet: its device is there, its key comes at the first contact."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from uuid import uuid4

from sqlalchemy import insert, update
from sqlalchemy.orm import Session

from sync.journal.log import ms_of
from sync.journal.signatures import PACK_LABEL
from sync.server.auth import code_hash, enrolled, free_slot, fresh_token, new_code
from sync.server.packs import editions, pack
from sync.server.signing import PlatformKey
from sync.server.tables import DEVICE, ENROL_CODE
from sync.server.tables_identity import TOKEN
from sync.server.trouble import PlatformTrouble
from sync.wire.canon import digest
from sync.wire.editions import statement
from sync.wire.messages import Enrolled
from sync.wire.package import PackageHead, write_package
from sync.wire.platform import EnrolmentRefused

UNMET = timedelta(days=366)
"""So long after the last day on which its file may be used a computer may come for the first time: what was done on it
meanwhile must not be shut out by a date."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reserved:
    """``code``: what the device shows at its first contact; ``answer``: what it is told without one, but a token."""

    code: str
    answer: Enrolled


def reserve(session: Session, scope: str, now: datetime, life: timedelta) -> Reserved:
    """Raises PlatformTrouble ``unknown_office``, ``office_full``."""
    code = new_code(session, scope, now, life + UNMET)
    try:
        device, slot = str(uuid4()), free_slot(session, scope, now)
    except EnrolmentRefused as refused:
        raise PlatformTrouble("office_full", scope=scope) from refused
    row = {"device": device, "scope": scope, "slot": slot, "incarnation": 1, "token_hash": digest(fresh_token())}
    row |= {"public_key": b"", "machine": "", "name": "", "app_version": "", "enrolled_ms": ms_of(now)}
    session.execute(insert(DEVICE), [row | {"seen_ms": 0, "pending": 0, "revoked_ms": 0}])
    session.execute(insert(TOKEN), [{"device": device, "issued_ms": ms_of(now), "next_hash": b"", "next_ms": 0}])
    session.execute(update(ENROL_CODE).where(ENROL_CODE.c.code_hash == code_hash(code)).values(device=device))
    return Reserved(code=code, answer=enrolled(session, device, slot, scope, b"", now))


def package(
    session: Session, key: PlatformKey, scope: str, address: str, ca: str, now: datetime, life: timedelta
) -> tuple[Enrolled, bytes]:
    """What the device is told, and the file. Raises as :func:`reserve`."""
    made = reserve(session, scope, now, life)
    answer = replace(made.answer, platform_key=key.public)
    packs = [pack(session, one.name, scopes=(scope,)) for one in editions(session, (scope,))]
    signed = [replace(one, signature=key.sign(PACK_LABEL, statement(one))) for one in packs]
    head = PackageHead(address=address, ca=ca, code=made.code, made_ms=ms_of(now), until_ms=ms_of(now + life))
    return answer, write_package(head, answer, signed, key.sign)
