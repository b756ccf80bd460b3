"""Every pack this desk was sent, edition by edition, and the ones it would not take.

A pack is believed by the platform's key alone, which came with the enrolment: the road it came on does not matter.
"""

from datetime import datetime, timedelta

from sqlalchemy import text
from sqlalchemy.orm import Session

from desktop.store.case_columns import milliseconds
from sync.client.trouble import PackRefused
from sync.journal.signatures import PACK_LABEL, verify
from sync.wire.editions import CATALOGUE, NOTICES, etag, statement
from sync.wire.messages import Pack
from sync.wire.pack_readers import check_pack

ASK_AGAIN = timedelta(hours=24)
"""A pack that was not taken is not fetched again before: a slow line would carry the same bytes every quarter hour."""

EVERY_EDITION = frozenset({CATALOGUE, NOTICES})
"""Of these the older editions stay too: cases pin the items, printed papers the texts, they were made with."""

_NEWEST = text("SELECT name, max(edition), etag FROM pack_edition GROUP BY name")
_CONTENTS = text("SELECT content FROM pack_edition WHERE name = :name ORDER BY edition DESC")
_KEEP = text(
    "INSERT INTO pack_edition (name, edition, etag, content, signature)"
    " VALUES (:name, :edition, :etag, :content, :signature)"
)
_DROP_OLDER = text("DELETE FROM pack_edition WHERE name = :name AND edition < :edition")
_REFUSE = text("INSERT OR REPLACE INTO pack_refused (name, etag, code, at_ms) VALUES (:name, :etag, :code, :at_ms)")
_FORGIVE = text("DELETE FROM pack_refused WHERE name = :name")
_REFUSED = text("SELECT name, etag FROM pack_refused WHERE at_ms > :since")


def check(pack: Pack, public_key: bytes, known: int) -> None:
    """``known``: the edition here. Raises PackRefused.

    ``pack_signature`` (also without a key to check by), ``pack_old`` (a road, or a stick, that brings back an old
    one), ``pack_unreadable`` (the platform signed what no desk of this version can use).
    """
    if pack.etag != etag(pack.content) or not verify(public_key, PACK_LABEL, statement(pack), pack.signature):
        raise PackRefused("pack_signature", pack.name)
    if pack.edition <= known:
        raise PackRefused("pack_old", pack.name)
    try:
        check_pack(pack.name, pack.content)
    except ValueError as error:
        raise PackRefused("pack_unreadable", pack.name) from error


def newest(session: Session) -> dict[str, tuple[int, str]]:
    """The edition and etag of every pack that was sent here."""
    return {name: (edition, tag) for name, edition, tag in session.execute(_NEWEST)}


def contents(session: Session, name: str) -> tuple[bytes, ...]:
    """Of every edition here, the newest first."""
    return tuple(bytes(content) for content in session.execute(_CONTENTS, {"name": name}).scalars())


def keep(session: Session, pack: Pack) -> None:
    """One that :func:`check` has passed."""
    row = {"name": pack.name, "edition": pack.edition, "etag": pack.etag}
    session.execute(_KEEP, row | {"content": pack.content, "signature": pack.signature})
    session.execute(_FORGIVE, {"name": pack.name})
    if pack.name not in EVERY_EDITION:
        session.execute(_DROP_OLDER, {"name": pack.name, "edition": pack.edition})


def note_refused(session: Session, pack: Pack, code: str, now: datetime) -> None:
    """It is told on the sync page until a good edition of that pack is here."""
    told = {"name": pack.name, "etag": pack.etag, "code": code, "at_ms": milliseconds(now)}
    session.execute(_REFUSE, told)


def lately_refused(session: Session, now: datetime) -> dict[str, str]:
    """The etags that need not be sent again yet, by name of the pack."""
    found = session.execute(_REFUSED, {"since": milliseconds(now - ASK_AGAIN)})
    return {name: tag for name, tag in found}
