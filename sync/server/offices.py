"""Offices, their staff, and the identity of this platform's history."""

import secrets
from collections.abc import Sequence

from sqlalchemy import delete, insert, select
from sqlalchemy.orm import Session

from sync.casework.terms import Role
from sync.server.memory import remembered
from sync.server.tables import OFFICE, SCOPE_HEAD, SETTING, STAFF
from sync.server.tables_packs import DISMISSED
from sync.server.trouble import PlatformTrouble
from sync.wire.canon import GENESIS
from sync.wire.messages import OfficeCard, StaffCard

TIMELINE_BYTES = 8


def new_timeline(session: Session) -> str:
    """Begin a history: at the first start, and again whenever a backup has been restored."""
    session.execute(delete(SETTING).where(SETTING.c.name == "timeline"))
    value = secrets.token_hex(TIMELINE_BYTES)
    session.execute(insert(SETTING), [{"name": "timeline", "value": value}])
    return value


def timeline(session: Session) -> str:
    """Raises PlatformTrouble("not_ready") before the database was set up."""
    asked = select(SETTING.c.value).where(SETTING.c.name == "timeline")
    value = remembered(session, "timeline", lambda: session.execute(asked).scalar())
    if not value:
        raise PlatformTrouble("not_ready")
    return str(value)


def add_office(session: Session, card: OfficeCard, staff: Sequence[StaffCard]) -> None:
    """Add an office with its log, or bring name and staff of a known one up to date. Staff are never removed here."""
    if not (len(card.scope) == 12 and card.scope.isascii() and card.scope.isdigit()):
        raise PlatformTrouble("bad_scope", scope=card.scope)
    session.execute(delete(OFFICE).where(OFFICE.c.scope == card.scope))
    row = {"scope": card.scope, "name": card.name, "uscc": card.uscc, "prefix": card.prefix, "region": card.region}
    session.execute(insert(OFFICE), [row])
    if session.execute(select(SCOPE_HEAD.c.scope).where(SCOPE_HEAD.c.scope == card.scope)).scalar() is None:
        session.execute(insert(SCOPE_HEAD), [{"scope": card.scope, "head": 0, "chain": GENESIS}])
    for person in staff:
        for table in (STAFF, DISMISSED):
            session.execute(delete(table).where(table.c.scope == card.scope, table.c.code == person.code))
        roles = "+".join(role.value for role in person.roles)
        told = {"scope": card.scope, "code": person.code, "name": person.name, "roles": roles}
        session.execute(insert(STAFF), [told])


def read_staff(text: str) -> StaffCard:
    """``code:name:ROLE+ROLE``. Raises PlatformTrouble("bad_staff")."""
    code, _, rest = text.partition(":")
    name, _, roles = rest.rpartition(":")
    try:
        held = tuple(Role(role) for role in roles.split("+"))
    except ValueError as error:
        raise PlatformTrouble("bad_staff", text=text) from error
    if not code.strip() or not name.strip():
        raise PlatformTrouble("bad_staff", text=text)
    return StaffCard(code=code.strip(), name=name.strip(), roles=held)


def office_card(session: Session, scope: str) -> OfficeCard:
    row = session.execute(select(OFFICE).where(OFFICE.c.scope == scope)).one()
    return OfficeCard(scope=row.scope, name=row.name, uscc=row.uscc, prefix=row.prefix, region=row.region)


def staff_cards(session: Session, scope: str) -> tuple[StaffCard, ...]:
    """Who works there now."""
    gone = select(DISMISSED.c.code).where(DISMISSED.c.scope == scope)
    rows = session.execute(
        select(STAFF).where(STAFF.c.scope == scope, STAFF.c.code.not_in(gone)).order_by(STAFF.c.code)
    )
    return tuple(
        StaffCard(code=row.code, name=row.name, roles=tuple(Role(role) for role in row.roles.split("+")))
        for row in rows
    )
