"""The reference material a desk works with: shipped with the program, replaced by what the platform sent later."""

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import text
from sqlalchemy.orm import Session

from desktop.store.case_columns import References
from desktop.store.database import Database
from sync.casework.calendar import load_calendar, read_layers
from sync.casework.item_pack import load_catalogue
from sync.casework.regions import load_regions
from sync.wire.canon import digest

CATALOGUE, NATIONAL, LOCAL, REGIONS = "catalogue", "calendar.national", "calendar.local", "regions"
FILES = {
    CATALOGUE: "catalogue/items.json",
    NATIONAL: "calendar/national.json",
    LOCAL: "calendar/local.json",
    REGIONS: "regions/guizhou.tsv.gz",
}
"""The platform's names of the packs, and the files they replace."""

READERS: Mapping[str, Callable[[bytes], object]] = {
    CATALOGUE: lambda content: load_catalogue(content.decode()),
    NATIONAL: lambda content: read_layers(content.decode()),
    LOCAL: lambda content: read_layers(content.decode()),
    REGIONS: load_regions,
}
ETAG_BYTES = 6

_PACKS = text("SELECT name, etag, content FROM pack")
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
    """Read catalogue, calendar and divisions. Old versions of shipped items stay for the cases that pin them."""
    shipped = {name: (resources / file).read_bytes() for name, file in FILES.items()}
    sent = database.read(_packs)
    newest = shipped | sent
    catalogue = load_catalogue(shipped[CATALOGUE].decode())
    if CATALOGUE in sent:
        catalogue = catalogue.merged(load_catalogue(sent[CATALOGUE].decode()))
    told = hashlib.sha256(b"\0".join([shipped[CATALOGUE], *(newest[name] for name in (CATALOGUE, NATIONAL, LOCAL))]))
    references = References(
        catalogue=catalogue,
        calendar=load_calendar(newest[NATIONAL].decode(), newest[LOCAL].decode()),
        regions=load_regions(newest[REGIONS]),
        region=region,
    )
    return Loaded(references=references, digest=told.hexdigest())


def editions(session: Session, resources: Path) -> dict[str, str]:
    """The etag of every pack in use here, shipped or sent."""
    sent = {name: etag for name, etag, _ in session.execute(_PACKS)}
    missing = {name: file for name, file in FILES.items() if name not in sent}
    return sent | {name: digest((resources / file).read_bytes())[:ETAG_BYTES].hex() for name, file in missing.items()}


def keep_pack(session: Session, name: str, etag: str, content: bytes) -> None:
    session.execute(_KEEP, {"name": name, "etag": etag, "content": content})


def _packs(session: Session) -> dict[str, bytes]:
    return {name: bytes(content) for name, _, content in session.execute(_PACKS) if name in FILES}
