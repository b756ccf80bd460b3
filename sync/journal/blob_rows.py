"""The rows of attachments: what waits, how far it has got, what is missing. Works inside the caller's transaction."""

from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Row, delete, func, insert, or_, select, update
from sqlalchemy.orm import Session

from sync.journal.tables_blobs import BLOB, UNKNOWN, BlobState


@dataclass(frozen=True, slots=True, kw_only=True)
class Blob:
    """One content as its row says; ``offset`` UNKNOWN until the platform has said how far it has it."""

    sha: str
    size: int
    state: BlobState
    offset: int
    priority: int
    scope: str
    thumbnail_of: str
    held: bool
    added_ms: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """All attachments in numbers. ``left``: bytes that still have to go up; ``waiting``: contents they belong to."""

    waiting: int = 0
    left: int = 0
    stored: int = 0
    missing: int = 0


class BlobRows:
    def __init__(self, session: Session) -> None:
        self._session = session

    def add(self, sha: str, size: int, scope: str, at_ms: int, thumbnail_of: str = "") -> None:
        """A content is here now and must go up, unless the platform is known to have it."""
        known = self.get(sha)
        if known is None:
            row = {"sha": sha, "size": size, "state": BlobState.WAITING.value, "offset": UNKNOWN, "priority": 0}
            row |= {"scope": scope, "thumbnail_of": thumbnail_of, "held": False, "added_ms": at_ms}
            self._session.execute(insert(BLOB), [row])
        elif known.state in (BlobState.MISSING, BlobState.WANTED):
            self._set(sha, state=BlobState.WAITING.value, offset=UNKNOWN)

    def want(self, sha: str, size: int, scope: str, at_ms: int) -> None:
        """Somebody waits for a content that is not here (any more); it is fetched before anything goes up."""
        known = self.get(sha)
        if known is None:
            row = {"sha": sha, "size": size, "state": BlobState.WANTED.value, "offset": 0, "priority": 0}
            row |= {"scope": scope, "thumbnail_of": "", "held": False, "added_ms": at_ms}
            self._session.execute(insert(BLOB), [row])
        elif known.state is not BlobState.WAITING:
            self._set(sha, state=BlobState.WANTED.value, offset=0)

    def get(self, sha: str) -> Blob | None:
        row = self._session.execute(select(BLOB).where(BLOB.c.sha == sha)).one_or_none()
        return None if row is None else _blob(row)

    def queue(self) -> tuple[Blob, ...]:
        """Everything that has a way to go and that nobody holds."""
        moving = BLOB.c.state.in_([BlobState.WAITING.value, BlobState.WANTED.value])
        asked = select(BLOB).where(moving, BLOB.c.held.is_(False)).order_by(BLOB.c.added_ms, BLOB.c.sha)
        return tuple(map(_blob, self._session.execute(asked)))

    def unasked(self, most: int) -> tuple[bytes, ...]:
        """Digests of what must go up and of which nobody knows how far it has come, oldest first."""
        asked = select(BLOB.c.sha).where(BLOB.c.state == BlobState.WAITING.value, BLOB.c.offset == UNKNOWN)
        rows = self._session.execute(asked.order_by(BLOB.c.added_ms, BLOB.c.sha).limit(most))
        return tuple(bytes.fromhex(row.sha) for row in rows)

    def moved(self, sha: str, offset: int) -> None:
        """What the platform says it has; all of it means stored."""
        size = BLOB.c.size
        own = (BLOB.c.sha == sha, BLOB.c.state == BlobState.WAITING.value)
        self._session.execute(update(BLOB).where(*own).values(offset=offset))
        done = update(BLOB).where(*own, size <= offset)
        self._session.execute(done.values(state=BlobState.STORED.value, offset=size))

    def fetched(self, sha: str, offset: int, *, whole: bool = False) -> None:
        """How much of a download is here; ``whole``: it has its hash."""
        self._set(sha, offset=offset, **({"state": BlobState.STORED.value} if whole else {}))

    def missing(self, sha: str) -> None:
        """Its file is gone or changed. What the platform holds can be fetched again; what it does not is lost here."""
        self._set(sha, state=BlobState.MISSING.value)

    def hold(self, sha: str, held: bool) -> None:
        self._set(sha, held=held)

    def prefer(self, sha: str, priority: int) -> None:
        self._set(sha, priority=priority)

    def forget(self, shas: Collection[str]) -> tuple[str, ...]:
        """Those contents with their small pictures, but for what has to go up; the names whose files may leave."""
        named = sorted(shas)
        of_these = or_(BLOB.c.sha.in_(named), BLOB.c.thumbnail_of.in_(named))
        chosen = (of_these, BLOB.c.state != BlobState.WAITING.value)
        gone = tuple(self._session.scalars(select(BLOB.c.sha).where(*chosen)))
        self._session.execute(delete(BLOB).where(*chosen))
        return gone

    def standing(self) -> Standing:
        left = func.sum(BLOB.c.size - func.max(BLOB.c.offset, 0))
        counted = select(BLOB.c.state, func.count(), left).group_by(BLOB.c.state)
        found = {state: (many, rest) for state, many, rest in self._session.execute(counted)}
        waiting, missing = found.get(BlobState.WAITING, (0, 0)), found.get(BlobState.MISSING, (0, 0))
        stored = found.get(BlobState.STORED, (0, 0))
        return Standing(waiting=waiting[0], left=waiting[1], stored=stored[0], missing=missing[0])

    def known(self) -> frozenset[str]:
        return frozenset(self._session.execute(select(BLOB.c.sha)).scalars())

    def _set(self, sha: str, **values: object) -> None:
        self._session.execute(update(BLOB).where(_is(sha)).values(**values))


def waiting_blobs(session: Session) -> tuple[Blob, ...]:
    """Everything that must go up, also what a person holds."""
    return tuple(map(_blob, session.execute(select(BLOB).where(BLOB.c.state == BlobState.WAITING.value))))


def part_with(session: Session, sha: str) -> bool:
    """Its file leaves, or has left, this device; the platform has it. False for what still has a way to go."""
    return bool(session.scalars(delete(BLOB).where(*_stored(sha)).returning(BLOB.c.sha)).all())


def send_again(session: Session, sha: str, offset: int) -> None:
    """The platform has lost what it had: it goes up again from there."""
    session.execute(update(BLOB).where(*_stored(sha)).values(state=BlobState.WAITING.value, offset=offset))


def _stored(sha: str) -> tuple[ColumnElement[bool], ColumnElement[bool]]:
    return _is(sha), BLOB.c.state == BlobState.STORED.value


def _is(sha: str) -> ColumnElement[bool]:
    return BLOB.c.sha == sha


def _blob(row: Row[*tuple[object, ...]]) -> Blob:
    return Blob(**dict(row._mapping) | {"state": BlobState(row.state), "held": bool(row.held)})
