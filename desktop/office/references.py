"""The reference material a desk works with: shipped with the program, replaced by what the platform sent later."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy.orm import Session

from desktop.office.pack_shelf import contents, lately_refused, newest
from desktop.store.case_columns import References
from desktop.store.database import Database
from sync.casework.calendar import load_calendar
from sync.casework.item_pack import load_catalogue
from sync.casework.items import Catalogue
from sync.casework.regions import load_regions
from sync.casework.thresholds import load_thresholds
from sync.wire.canon import digest
from sync.wire.editions import (
    CATALOGUE,
    CODES,
    LOCAL,
    NATIONAL,
    NOTICES,
    REGIONS,
    STAFF,
    THRESHOLDS,
    etag,
    read_templates,
    templates_pack,
)

FILES = {
    CATALOGUE: "catalogue/items.json",
    NATIONAL: "calendar/national.json",
    LOCAL: "calendar/local.json",
    REGIONS: "regions/guizhou.tsv.gz",
    CODES: "codes/codes.json",
    THRESHOLDS: "thresholds/thresholds.json",
}
"""The platform's names of the packs, and the files they replace."""

TEMPLATES = "notices"
"""The folder of the shipped notice templates; together they are the pack of that name."""

_PARTS = ((CATALOGUE,), (NATIONAL, LOCAL), (THRESHOLDS,))


@dataclass(frozen=True, slots=True, kw_only=True)
class Loaded:
    """``digest``: three words that name catalogue, calendar and thresholds; due dates are computed anew when one
    changes. ``notice_texts``: the templates of every edition, the newest first.
    """

    references: References
    digest: str
    notice_texts: tuple[Mapping[str, str], ...]


def load_references(database: Database, resources: Path, region: str) -> Loaded:
    """Read everything. Items of every edition stay for the cases that pin them."""
    shipped = shipped_packs(resources)
    sent = database.read(lambda session: {name: contents(session, name) for name in shipped})
    all_of = {name: (*sent[name], content) for name, content in shipped.items()}
    told = " ".join(_name_of(part, all_of) for part in _PARTS)
    thresholds = load_thresholds(all_of[THRESHOLDS][0].decode())
    references = References(
        catalogue=_catalogue(all_of[CATALOGUE]),
        calendar=load_calendar(all_of[NATIONAL][0].decode(), all_of[LOCAL][0].decode()),
        regions=load_regions(all_of[REGIONS][0]),
        region=region,
        lights=thresholds.lights,
        leave=thresholds.leave,
    )
    texts = tuple(read_templates(content) for content in all_of[NOTICES])
    # what a county leaves out of its templates is printed as shipped
    return Loaded(references=references, digest=told, notice_texts=tuple(texts[-1] | own for own in texts))


def editions(session: Session, resources: Path, scopes: Collection[str], now: datetime) -> dict[str, str]:
    """The etag of every pack in use here, shipped or sent; ``""`` for the people of an office not yet sent.

    One that was sent and not taken counts as known for a day, see ``pack_shelf.ASK_AGAIN``.
    """
    people = {STAFF + scope: "" for scope in scopes}
    shipped = {name: etag(content) for name, content in shipped_packs(resources).items()}
    sent = {name: tag for name, (_, tag) in newest(session).items()}
    return people | shipped | sent | lately_refused(session, now)


def shipped_packs(resources: Path) -> dict[str, bytes]:
    """The packs the program came with."""
    templates = {path.stem: path.read_text(encoding="utf-8") for path in sorted((resources / TEMPLATES).glob("*.html"))}
    files = {name: (resources / file).read_bytes() for name, file in FILES.items()}
    return files | {NOTICES: templates_pack(templates)}


def _catalogue(editions_: tuple[bytes, ...]) -> Catalogue:
    catalogue = Catalogue(())
    for content in reversed(editions_):
        catalogue = catalogue.merged(load_catalogue(content.decode()))
    return catalogue


def _name_of(part: tuple[str, ...], all_of: Mapping[str, tuple[bytes, ...]]) -> str:
    """Of the catalogue every edition counts, of the others the newest."""
    whole = b"\0".join(
        content for name in part for content in (all_of[name] if name == CATALOGUE else all_of[name][:1])
    )
    return digest(whole)[:8].hex()
