"""Which logs a device may follow, and what becomes of an office that is merged into another."""

from collections.abc import Mapping

from sqlalchemy import delete, insert, select
from sqlalchemy.orm import Session

from sync.server.memory import remembered
from sync.server.tables import OFFICE
from sync.server.tables_scopes import GRANT, MOVED, SUPERIOR
from sync.server.trouble import PlatformTrouble


def successors(session: Session) -> Mapping[str, str]:
    """Merged office → the one that stands in its place now."""
    return remembered(session, "moved", lambda: {row.scope: row.successor for row in session.execute(select(MOVED))})


def grants(session: Session, home: str) -> tuple[str, ...]:
    """Every log the devices of ``home`` may follow; the one their own work is placed in stands first."""
    return remembered(session, ("granted", home), lambda: _grants(session, home))


def superior(session: Session, scope: str) -> frozenset[str]:
    """The office above, which takes part in every case that is opened here; none or one."""
    asked = select(SUPERIOR.c.parent).where(SUPERIOR.c.scope == scope)
    return remembered(session, ("superior", scope), lambda: frozenset(session.execute(asked).scalars()))


def _grants(session: Session, home: str) -> tuple[str, ...]:
    moved = successors(session)
    own = moved.get(home, home)
    given = session.execute(select(GRANT.c.granted).where(GRANT.c.scope.in_({home, own}))).scalars()
    return own, *sorted({moved.get(scope, scope) for scope in given} - {own})


def granted_to(session: Session, scope: str) -> tuple[str, ...]:
    """What was given to an office by hand, as ``grant list`` shows it."""
    asked = select(GRANT.c.granted).where(GRANT.c.scope == scope).order_by(GRANT.c.granted)
    return tuple(session.execute(asked).scalars())


def give(session: Session, scope: str, granted: str) -> None:
    """Raises PlatformTrouble("unknown_office")."""
    check_offices(session, scope, granted)
    take_back(session, scope, granted)
    session.execute(insert(GRANT), [{"scope": scope, "granted": granted}])


def take_back(session: Session, scope: str, granted: str) -> None:
    session.execute(delete(GRANT).where(GRANT.c.scope == scope, GRANT.c.granted == granted))


def put_under(session: Session, scope: str, parent: str) -> None:
    """From now on ``parent`` takes part in every case ``scope`` opens. Raises PlatformTrouble("unknown_office")."""
    check_offices(session, scope, parent)
    session.execute(delete(SUPERIOR).where(SUPERIOR.c.scope == scope))
    session.execute(insert(SUPERIOR), [{"scope": scope, "parent": parent}])


def check_offices(session: Session, *scopes: str) -> None:
    """Raises PlatformTrouble("unknown_office")."""
    known = set(session.execute(select(OFFICE.c.scope).where(OFFICE.c.scope.in_(scopes))).scalars())
    for scope in scopes:
        if scope not in known:
            raise PlatformTrouble("unknown_office", scope=scope)
