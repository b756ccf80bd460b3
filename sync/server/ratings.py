"""Opens what citizens said at a counter: the platform alone can, and tells the outcome as a fact of its own.

A box that does not open with the case, the occasion and the instant it is shown with was made for something else or was
changed on the way. It counts for nothing, and an administrator is told.
"""

from base64 import b64decode
from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from sync.casework.events_closing import RatingRecorded, RatingSealed
from sync.casework.ratings import Opinion, bound_to, opinion_of
from sync.casework.terms import Role
from sync.journal.tables import RECORD
from sync.server.own_events import OwnEvent, append_own
from sync.server.packs import References
from sync.server.receive import note_incident
from sync.server.signing import PlatformKey
from sync.wire.entry import Entry, RecordKind

_NAME = b'"rating.sealed"'


def open_ratings(
    session: Session, key: PlatformKey, entries: Iterable[Entry], references: References, now: datetime
) -> None:
    """Of these entries, those that were confirmed just now; call it in the transaction that placed them."""
    boxes = [(entry, event) for entry in entries if (event := _sealed(entry)) is not None]
    for entry, event in boxes:
        log = _confirmed_in(session, entry)
        opinion = _opened(key, event) if log else None
        if opinion is not None:
            append_own(session, log, [_told(event, opinion)], references, now)
        elif log:
            note_incident(session, entry.device, "rating_box", now, entry=entry.id)


def _sealed(entry: Entry) -> RatingSealed | None:
    """Looks at the bytes first: hardly any entry is one."""
    event = entry.event if _NAME in entry.body else None
    return event if isinstance(event, RatingSealed) else None


def _confirmed_in(session: Session, entry: Entry) -> str:
    """The log it was placed in as a fact; "" where it was not."""
    asked = select(RECORD.c.scope).where(RECORD.c.entry_id == entry.id, RECORD.c.kind == RecordKind.EVENT.value)
    return session.scalars(asked.limit(1)).one_or_none() or ""


def _opened(key: PlatformKey, event: RatingSealed) -> Opinion | None:
    """None where the box was made for another reader, another case, occasion or instant, or holds no opinion."""
    try:
        box = b64decode(event.box, validate=True)
        return opinion_of(key.unseal(box, bound_to(event.case_id, event.occasion, event.occurred_at)))
    except ValueError:
        return None


def _told(event: RatingSealed, opinion: Opinion) -> OwnEvent:
    fact = RatingRecorded(
        case_id=event.case_id,
        occurred_at=event.occurred_at,
        by="",
        role=Role.APPLICANT,
        grade=opinion.grade,
        occasion=event.occasion,
        tags=opinion.tags,
    )
    return OwnEvent(key=f"rating/{event.case_id}/{event.occasion}", event=fact)
