"""Reference packs in every edition the platform ever handed out: catalogue, calendars, divisions, codes, thresholds,
notice templates, and the people of each office.

An edition's number is the millisecond it was issued at, and larger than every one before it, also after the database
came back from a backup: no desk ever takes a newer edition for an older one.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy import func, insert, select
from sqlalchemy.orm import Session

from sync.casework.calendar import Calendar, load_calendar
from sync.casework.item_pack import load_catalogue
from sync.casework.items import Catalogue
from sync.journal.log import ms_of
from sync.server.memory import remembered
from sync.server.tables import PACK
from sync.wire.editions import CATALOGUE, CODES, LOCAL, NATIONAL, NOTICES, REGIONS, STAFF, THRESHOLDS, templates_pack
from sync.wire.editions import etag as etag_of
from sync.wire.messages import Pack, Reference
from sync.wire.pack_readers import check_pack

FILES = {
    CATALOGUE: "catalogue/items.json",
    NATIONAL: "calendar/national.json",
    LOCAL: "calendar/local.json",
    REGIONS: "regions/guizhou.tsv.gz",
    CODES: "codes/codes.json",
    THRESHOLDS: "thresholds/thresholds.json",
}
TEMPLATES = "notices"
"""The folder of the notice templates; all of them are one pack."""

RESOURCES = Path(__file__).resolve().parents[2] / "resources"


@dataclass(frozen=True, slots=True, kw_only=True)
class References:
    """What cases are judged by: the catalogue with all its versions, and the newest calendar."""

    catalogue: Catalogue
    calendar: Calendar


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """One edition as an administrator lists it; ``size`` in bytes."""

    name: str
    etag: str
    edition: int
    size: int


def load_packs(session: Session, folder: Path, now: datetime) -> tuple[str, ...]:
    """Take over the packs of ``folder`` that changed; answers the names of those. What it does not hold stays.

    Raises ValueError (a pack nobody could use is not handed out, nor are the others then), FileNotFoundError when the
    folder holds no pack at all.
    """
    contents = _contents(folder)
    if not contents:
        raise FileNotFoundError(2, "no pack", str(folder / FILES[CATALOGUE]))
    for name, content in contents.items():
        check_pack(name, content)
    return tuple(name for name, content in contents.items() if issue(session, name, content, now))


def issue(session: Session, name: str, content: bytes, now: datetime) -> bool:
    """Hand this out as the newest edition from now on; False when it is that already."""
    etag = etag_of(content)
    newest = _newest(session, name)
    if newest is not None and newest.etag == etag:
        return False
    since = max(ms_of(now), (newest.edition if newest else 0) + 1)
    again = PACK.update().where(PACK.c.name == name, PACK.c.etag == etag).returning(PACK.c.etag)
    if session.execute(again.values(since_ms=since)).first() is None:
        session.execute(insert(PACK), [{"name": name, "etag": etag, "since_ms": since, "content": content}])
    return True


def editions(session: Session, scopes: Collection[str] = ()) -> tuple[Reference, ...]:
    """The newest edition of every pack that concerns ``scopes``, by name; the people of other offices are not named."""
    newest = remembered(session, "editions", lambda: _editions(session))
    return tuple(one for one in newest if concerns(one.name, scopes))


def _editions(session: Session) -> tuple[Reference, ...]:
    newest = select(PACK.c.name, func.max(PACK.c.since_ms).label("since_ms")).group_by(PACK.c.name).subquery()
    same = (PACK.c.name == newest.c.name) & (PACK.c.since_ms == newest.c.since_ms)
    rows = session.execute(select(PACK.c.name, PACK.c.etag).join(newest, same).order_by(PACK.c.name))
    return tuple(Reference(name=row.name, etag=row.etag) for row in rows)


def every_edition(session: Session) -> tuple[Edition, ...]:
    """All that were ever issued, newest of a name first."""
    size = func.length(PACK.c.content).label("size")
    rows = session.execute(
        select(PACK.c.name, PACK.c.etag, PACK.c.since_ms, size).order_by(PACK.c.name, PACK.c.since_ms.desc())
    )
    return tuple(Edition(name=row.name, etag=row.etag, edition=row.since_ms, size=row.size) for row in rows)


def concerns(name: str, scopes: Collection[str]) -> bool:
    """Whether a device that follows ``scopes`` may have this pack."""
    return not name.startswith(STAFF) or name.removeprefix(STAFF) in scopes


def pack(session: Session, name: str, known: str = "", scopes: Collection[str] = ()) -> Pack:
    """The newest edition, unsigned; without content when that is ``known``. Raises KeyError."""
    newest = _newest(session, name)
    if newest is None or not concerns(name, scopes):
        raise KeyError(name)
    if newest.etag == known:
        return Pack(name=name, etag=newest.etag, edition=newest.edition)
    asked = select(PACK.c.content).where(PACK.c.name == name, PACK.c.etag == newest.etag)
    content = bytes(session.execute(asked).scalar_one())
    return Pack(name=name, etag=newest.etag, content=content, edition=newest.edition)


def references(session: Session) -> References:
    """Everything known of the catalogue, newest edition last; empty where :func:`load_packs` never ran."""
    catalogue = Catalogue(())
    asked = select(PACK.c.content).where(PACK.c.name == CATALOGUE).order_by(PACK.c.since_ms)
    for content in session.execute(asked).scalars():
        catalogue = catalogue.merged(load_catalogue(bytes(content).decode()))
    names = [reference.name for reference in editions(session)]
    layers = [pack(session, name).content.decode() for name in (NATIONAL, LOCAL) if name in names]
    return References(catalogue=catalogue, calendar=load_calendar(*layers))


def _newest(session: Session, name: str) -> Edition | None:
    asked = select(PACK.c.etag, PACK.c.since_ms).where(PACK.c.name == name).order_by(PACK.c.since_ms.desc()).limit(1)
    row = session.execute(asked).one_or_none()
    return None if row is None else Edition(name=name, etag=row.etag, edition=row.since_ms, size=0)


def _contents(folder: Path) -> dict[str, bytes]:
    found = {name: (folder / file).read_bytes() for name, file in FILES.items() if (folder / file).is_file()}
    templates = {path.stem: path.read_text(encoding="utf-8") for path in sorted((folder / TEMPLATES).glob("*.html"))}
    return found | ({NOTICES: templates_pack(templates)} if templates else {})


class NewestReferences:
    """The references of the newest editions, read again only when one of them changes."""

    def __init__(self) -> None:
        self._known: tuple[tuple[Reference, ...], References] | None = None

    def references(self, session: Session) -> References:
        newest = editions(session)
        if self._known is None or self._known[0] != newest:
            self._known = newest, references(session)
        return self._known[1]
