"""The reference material a desk works with: shipped with the program, replaced by what the platform sent later."""

import hashlib
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import text
from sqlalchemy.orm import Session

from desktop.store.case_columns import References
from desktop.store.database import Database
from sync.casework.calendar import load_calendar
from sync.casework.item_pack import load_catalogue
from sync.casework.regions import load_regions

ITEMS = "items"
CALENDAR = "calendar"
_PACK = text("SELECT content FROM pack WHERE name = :name")
_ETAGS = text("SELECT name, etag FROM pack")
_KEEP = text(
    "INSERT INTO pack (name, etag, content) VALUES (:name, :etag, :content)"
    " ON CONFLICT (name) DO UPDATE SET etag = excluded.etag, content = excluded.content"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Loaded:
    """``digest`` names calendar and catalogue together: due dates are computed anew when it changes."""

    references: References
    digest: str


def load_references(database: Database, resources: Path, region: str) -> Loaded:
    """Read catalogue, calendar and regions; a pack from the platform goes before (items) or over (calendar)."""
    shipped_items = (resources / "catalogue" / "items.json").read_text(encoding="utf-8")
    shipped_days = [
        (resources / "calendar" / name).read_text(encoding="utf-8") for name in ("national.json", "local.json")
    ]
    items, days = database.read(lambda session: (pack(session, ITEMS), pack(session, CALENDAR)))
    catalogue = load_catalogue(shipped_items)
    if items:
        catalogue = catalogue.merged(load_catalogue(items))
    calendar = load_calendar(*shipped_days, *([days] if days else []))
    regions = load_regions((resources / "regions" / "guizhou.tsv.gz").read_bytes())
    told = hashlib.sha256("\0".join([shipped_items, items, *shipped_days, days]).encode()).hexdigest()
    references = References(catalogue=catalogue, calendar=calendar, regions=regions, region=region)
    return Loaded(references=references, digest=told)


def pack(session: Session, name: str) -> str:
    """The text of a pack the platform sent; ``""`` while it has sent none."""
    content = session.execute(_PACK, {"name": name}).scalar()
    return bytes(content).decode() if content else ""


def keep_pack(session: Session, name: str, etag: str, content: bytes) -> None:
    session.execute(_KEEP, {"name": name, "etag": etag, "content": content})


def pack_etags(session: Session) -> dict[str, str]:
    return {name: etag for name, etag in session.execute(_ETAGS)}
