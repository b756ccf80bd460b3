"""Snapshots for new desks (sync.md §2.7): made when asked for, kept until the log has moved on.

    one pass over the log folds every case ─▶ open and unclear ones are told record by record, the others as they ended

The content lies among the attachments of the office, named by its hash, and is fetched like one: in parts, by the
devices that may follow this log and nobody else.
"""

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from threading import Lock
from typing import Any

from sqlalchemy import Row, delete, insert, select
from sqlalchemy.orm import Session

from sync.casework.case import Case
from sync.casework.events_closing import RejectionDisposed
from sync.casework.events_exchange import ReturnHandled, RowReturned
from sync.casework.events_handling import AttachmentAdded
from sync.casework.fold import evolve
from sync.journal.log import case_of, chain_at, ms_of, records_after, records_at
from sync.server.auth import NotLetIn, Seat
from sync.server.database import Database
from sync.server.durable import mark_of
from sync.server.offices import timeline
from sync.server.scopes import grants
from sync.server.shelf import Shelf
from sync.server.signing import PlatformKey
from sync.server.tables import SCOPE_HEAD
from sync.server.tables_snapshots import SNAPSHOT
from sync.server.trouble import Busy
from sync.server.uploads import Key, Uploads
from sync.wire.case_states import Told
from sync.wire.codec import UnknownEvent
from sync.wire.entry import Record, RecordKind
from sync.wire.messages import HEAD_LABEL, FaultCode, head_content
from sync.wire.snapshot import SNAPSHOT_LABEL, Offer, Snapshot, offer_content, write_snapshot
from sync.wire.states import encode_case

MOVED_ON = 500
SHARE = 8
"""A snapshot is made anew when the log has grown by so many positions and by the eighth part."""

PAGE = 1_000
TOLD_ANYWAY = (AttachmentAdded, RowReturned, ReturnHandled)
"""Other lists of a desk are read from these, also where the case is over."""


@dataclass(slots=True)
class _Course:
    """What one pass over the log finds of a case. ``whole``: its history has to be told."""

    case: Case
    opened_by: str
    places: list[int] = field(default_factory=list)
    kept: list[int] = field(default_factory=list)
    whole: bool = False

    @property
    def over(self) -> bool:
        case = self.case
        return not (self.whole or case.open or case.flags.imported or case.undelivered)


class Snapshots:
    """One per program; while one is being made, whoever wants another comes back a little later."""

    def __init__(
        self,
        database: Database,
        uploads: Uploads,
        key: PlatformKey,
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        self._database = database
        self._shelf = Shelf(uploads.folder)
        self._key = key
        self._clock = clock
        self._making = Lock()

    def offer(self, guest: Seat, scope: str) -> Offer | None:
        """None for a log that holds nothing. Raises NotLetIn for a log not granted, Busy while one is being made."""
        if scope not in self._database.read(lambda session: grants(session, guest.scope)):
            raise NotLetIn(FaultCode.SCOPE)
        found = self._database.read(lambda session: self._good(session, scope))
        if found is not None:
            return found
        if not self._making.acquire(blocking=False):
            raise Busy
        try:
            return self._made(scope)
        finally:
            self._making.release()

    def _good(self, session: Session, scope: str) -> Offer | None:
        """The one that was made, unless the log has moved on, has another history, or the file is gone."""
        row = session.execute(select(SNAPSHOT).where(SNAPSHOT.c.scope == scope)).one_or_none()
        if row is None or row.timeline != timeline(session) or not self._shelf.holds(Key(scope=scope, sha=row.sha)):
            return None
        grown = _head(session, scope) - row.position
        if grown > max(MOVED_ON, row.position // SHARE) or chain_at(session, scope, row.position) != bytes(row.chain):
            return None
        return self._signed(row)

    def _made(self, scope: str) -> Offer | None:
        now_ms = ms_of(self._clock())
        snapshot = self._database.read(lambda session: self._taken(session, scope, now_ms))
        if snapshot is None:
            return None
        content = write_snapshot(snapshot)
        sha = hashlib.sha256(content).hexdigest()
        self._shelf.put(Key(scope=scope, sha=sha), content)
        row = {"scope": scope, "position": snapshot.position, "chain": snapshot.chain, "timeline": snapshot.timeline}
        row |= {"sha": sha, "length": len(content), "made_ms": now_ms}

        def work(session: Session) -> tuple[str | None, Row[Any]]:
            mine = SNAPSHOT.c.scope == scope
            before = session.execute(select(SNAPSHOT.c.sha).where(mine)).scalar()
            session.execute(delete(SNAPSHOT).where(mine))
            session.execute(insert(SNAPSHOT), [row])
            return before, session.execute(select(SNAPSHOT).where(mine)).one()

        before, kept = self._database.write(work)
        if before not in (None, sha):
            self._shelf.drop(Key(scope=scope, sha=str(before)))
        return self._signed(kept)

    def _signed(self, row: Row[Any]) -> Offer:
        told = {"scope": row.scope, "position": row.position, "chain": bytes(row.chain), "timeline": row.timeline}
        offer = Offer(**told, sha256=bytes.fromhex(row.sha), size=row.length, signature=b"")
        return Offer(
            **told,
            sha256=offer.sha256,
            size=offer.size,
            signature=self._key.sign(SNAPSHOT_LABEL, offer_content(offer)),
        )

    def _taken(self, session: Session, scope: str, now_ms: int) -> Snapshot | None:
        """Everything from one moment of the database."""
        position = _head(session, scope)
        if position == 0:
            return None
        courses = _courses(session, scope, position, mark_of(session, scope))
        states = tuple(_told(courses))
        told = [course for course in courses.values() if not course.over]
        places = sorted({place for course in told for place in course.places} | _kept(courses))
        found = records_at(session, scope, places)
        chain = chain_at(session, scope, position)
        return Snapshot(
            scope=scope,
            position=position,
            chain=chain,
            timeline=timeline(session),
            server_ms=now_ms,
            signed_head=self._key.sign(HEAD_LABEL, head_content(scope, position, chain, now_ms)),
            records=tuple(found[place] for place in places),
            states=states,
        )


def _courses(session: Session, scope: str, position: int, mark: int) -> dict[str, _Course]:
    """Of every case in the log; acts of the office belong to none and are not told.

    ``mark``: what is newer than the newest copy elsewhere is told whole. Should this platform be lost, a desk that
    began with a snapshot may be the only one that can bring it back.
    """
    courses: dict[str, _Course] = {}
    at = 0
    while at < position:
        for record, _ in records_after(session, scope, at, PAGE):
            at = record.position
            case_id = case_of(record.entry) if record.entry.body else ""
            if case_id and at <= position:
                course = courses.setdefault(case_id, _Course(Case(case_id=case_id), record.entry.scope))
                _step(course, record)
                course.whole |= record.position > mark
    return courses


def _step(course: _Course, record: Record) -> None:
    event = record.entry.event
    course.places.append(record.position)
    if record.kind is not RecordKind.EVENT or isinstance(event, UnknownEvent | RejectionDisposed):
        course.whole = True
    if isinstance(event, TOLD_ANYWAY):
        course.kept.append(record.position)
    if record.kind is RecordKind.EVENT and not isinstance(event, UnknownEvent):
        course.case = evolve(course.case, event)


def _told(courses: dict[str, _Course]) -> Iterator[Told]:
    """A case that cannot be told as it ended is told whole."""
    for course in courses.values():
        if course.over:
            try:
                yield Told(state=encode_case(course.case), opened_by=course.opened_by)
            except ValueError:
                course.whole = True


def _kept(courses: dict[str, _Course]) -> set[int]:
    return {place for course in courses.values() for place in course.kept}


def _head(session: Session, scope: str) -> int:
    return session.execute(select(SCOPE_HEAD.c.head).where(SCOPE_HEAD.c.scope == scope)).scalar() or 0
