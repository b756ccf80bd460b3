"""Reference packs: the catalogue, the calendars and the divisions, in every edition the platform ever handed out."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy import func, insert, select
from sqlalchemy.orm import Session

from sync.casework.calendar import Calendar, load_calendar
from sync.casework.item_pack import load_catalogue
from sync.casework.items import Catalogue
from sync.casework.regions import load_regions
from sync.journal.log import ms_of
from sync.server.tables import PACK
from sync.wire.canon import digest
from sync.wire.messages import Pack, Reference

CATALOGUE, NATIONAL, LOCAL, REGIONS = "catalogue", "calendar.national", "calendar.local", "regions"
FILES = {
    CATALOGUE: "catalogue/items.json",
    NATIONAL: "calendar/national.json",
    LOCAL: "calendar/local.json",
    REGIONS: "regions/guizhou.tsv.gz",
}
RESOURCES = Path(__file__).resolve().parents[2] / "resources"
ETAG_BYTES = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class References:
    """What cases are judged by: the catalogue with all its versions, and the newest calendar."""

    catalogue: Catalogue
    calendar: Calendar


def load_packs(session: Session, folder: Path, now: datetime) -> tuple[str, ...]:
    """Take over the files of ``folder`` that changed; answers the names of those.

    Raises CatalogueUnreadable, CalendarUnreadable or RegionsUnreadable: a pack nobody could use is not handed out.
    """
    known = {reference.name: reference.etag for reference in editions(session)}
    contents = {name: (folder / file).read_bytes() for name, file in FILES.items()}
    load_catalogue(contents[CATALOGUE].decode())
    load_calendar(contents[NATIONAL].decode(), contents[LOCAL].decode())
    load_regions(contents[REGIONS])
    changed = [name for name, content in contents.items() if etag(content) != known.get(name)]
    for name in changed:
        _keep(session, Pack(name=name, etag=etag(contents[name]), content=contents[name]), now)
    return tuple(changed)


def etag(content: bytes) -> str:
    """Short, because every device sends the etags it has."""
    return digest(content)[:ETAG_BYTES].hex()


def editions(session: Session) -> tuple[Reference, ...]:
    """The newest edition of every pack, by name."""
    newest = select(PACK.c.name, func.max(PACK.c.since_ms).label("since_ms")).group_by(PACK.c.name).subquery()
    same = (PACK.c.name == newest.c.name) & (PACK.c.since_ms == newest.c.since_ms)
    rows = session.execute(select(PACK.c.name, PACK.c.etag).join(newest, same).order_by(PACK.c.name))
    return tuple(Reference(name=row.name, etag=row.etag) for row in rows)


def pack(session: Session, name: str, known: str = "") -> Pack:
    """The newest edition, without content when that is ``known``. Raises KeyError."""
    newest = {reference.name: reference.etag for reference in editions(session)}[name]
    if newest == known:
        return Pack(name=name, etag=newest)
    asked = select(PACK.c.content).where(PACK.c.name == name, PACK.c.etag == newest)
    return Pack(name=name, etag=newest, content=bytes(session.execute(asked).scalar_one()))


def references(session: Session) -> References:
    """Everything known of the catalogue, newest edition last; empty where :func:`load_packs` never ran."""
    catalogue = Catalogue(())
    asked = select(PACK.c.content).where(PACK.c.name == CATALOGUE).order_by(PACK.c.since_ms)
    for content in session.execute(asked).scalars():
        catalogue = catalogue.merged(load_catalogue(bytes(content).decode()))
    names = [reference.name for reference in editions(session)]
    layers = [pack(session, name).content.decode() for name in (NATIONAL, LOCAL) if name in names]
    return References(catalogue=catalogue, calendar=load_calendar(*layers))


def _keep(session: Session, kept: Pack, now: datetime) -> None:
    """An edition that comes back later counts as the newest again."""
    latest = session.execute(select(func.max(PACK.c.since_ms)).where(PACK.c.name == kept.name)).scalar() or 0
    since = max(ms_of(now), latest + 1)
    held = session.execute(select(PACK.c.etag).where(PACK.c.name == kept.name, PACK.c.etag == kept.etag)).scalar()
    if held is None:
        row = {"name": kept.name, "etag": kept.etag, "since_ms": since, "content": kept.content}
        session.execute(insert(PACK), [row])
    else:
        again = PACK.update().where(PACK.c.name == kept.name, PACK.c.etag == kept.etag)
        session.execute(again.values(since_ms=since))
