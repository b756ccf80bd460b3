"""Who may sit down at an office's desks. The list reaches them as a pack; leaving an office arrives the same way."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from sync.journal.log import ms_of
from sync.server.offices import staff_cards
from sync.server.packs import issue
from sync.server.tables import OFFICE
from sync.server.tables_packs import DISMISSED
from sync.server.trouble import PlatformTrouble
from sync.wire.editions import STAFF, staff_pack


def issue_staff(session: Session, scope: str, now: datetime) -> bool:
    """Hand out the people of an office as they are now; False when their desks could know them already."""
    return issue(session, STAFF + scope, staff_pack(staff_cards(session, scope)), now)


def issue_all_staff(session: Session, now: datetime) -> None:
    """For every office: a database of before may have people and no pack of them."""
    for scope in session.execute(select(OFFICE.c.scope)).scalars().all():
        issue_staff(session, scope, now)


def dismiss(session: Session, scope: str, codes: Sequence[str], now: datetime) -> None:
    """These people may no longer sit down there; ``office add`` takes them back. Raises PlatformTrouble.

    An office keeps one person at least (``last_staff``): with nobody left, nobody could send what waits at its desks.
    """
    present = {card.code for card in staff_cards(session, scope)}
    for code in codes:
        if code not in present:
            raise PlatformTrouble("unknown_staff", staff=code, scope=scope)
    if not present - set(codes):
        raise PlatformTrouble("last_staff", scope=scope)
    rows = [{"scope": scope, "code": code, "since_ms": ms_of(now)} for code in dict.fromkeys(codes)]
    session.execute(insert(DISMISSED), rows)
    issue_staff(session, scope, now)
