"""Bundles a desk wrote, carried here on a U-disk: taken through the very exchange a line ends in, and answered.

whole? ─ for this platform? ─ by a device known here, in its hand? ─ opened ─ one exchange after the other ─ noted
answer: the last exchange again without entries, from cursor to cursor, until the desk has everything ─ sealed, signed

A bundle comes late by its nature: what it carries may have come over the line before, and its cursors may be old.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from sqlalchemy import case, insert, select, update
from sqlalchemy.orm import Session

from sync.journal.log import known_hashes, ms_of
from sync.journal.sealed import NotForUs, sealed
from sync.journal.signatures import PACK_LABEL, verify
from sync.server.packs import pack, references
from sync.server.platform import DatabasePlatform
from sync.server.receive import reached
from sync.server.tables import DEVICE
from sync.server.tables_bundles import BUNDLE
from sync.server.testimony import Court, keep
from sync.server.tokens import vouched
from sync.wire.bundle import (
    BUNDLE_LABEL,
    BadBundle,
    Bundle,
    BundleHead,
    BundleKind,
    head_bytes,
    join_frames,
    read_bundle,
    split_frames,
    write_bundle,
)
from sync.wire.canon import GENESIS
from sync.wire.editions import statement
from sync.wire.entry import Record
from sync.wire.envelope import open_exchange, seal_answer
from sync.wire.letters import seal_pack
from sync.wire.messages import (
    DIGEST8,
    NEW_INCARNATION,
    Answer,
    Exchange,
    Fault,
    FaultCode,
    Pack,
    ScopeAnswer,
    ScopeCursor,
)
from sync.wire.octets import BadFrame

ANSWER_AT_MOST = 32 * 1024 * 1024
"""Bytes of frames; a desk that lacks more asks again with its next bundle."""

BY_BUNDLE = "bundle"
"""Who bears witness to what is kept of a bundle: the device itself, by its signature."""

PORTION = 256 * 1024
"""Bytes of one frame of an answer."""

_FINAL = NEW_INCARNATION | {FaultCode.FORGED}
"""What was said of a bundle once is true for good; another fault may have been put right since."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """``entries``: how many the bundle carries; ``new``: how many were not here. ``fault``: why it was not taken."""

    device: str
    scope: str
    made_ms: int
    entries: int
    new: int
    fault: FaultCode | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Opened:
    head: BundleHead
    requests: tuple[Exchange, ...]


class Ferry:
    """Over one platform. Raises BadBundle for a file that is not to be used, Busy and the like as the platform does."""

    def __init__(self, platform: DatabasePlatform, clock: Callable[[], datetime] = lambda: datetime.now(UTC)) -> None:
        self._platform = platform
        self._clock = clock

    def take(self, content: bytes) -> Taken:
        """Judge and place what is new; the same bundle again changes nothing."""
        return self._take(self._opened(content))[0]

    def answer(self, content: bytes) -> tuple[Taken, bytes]:
        """The same, and the bundle that says what became of it and brings what the desk has not got."""
        opened = self._opened(content)
        taken, last = self._take(opened)
        answers = [last] if last.fault is not None else self._everything(opened.requests[0])
        packs = self._packs(opened, answers[-1])
        return taken, self._sealed(opened.head, answers, packs)

    def _opened(self, content: bytes) -> _Opened:
        bundle = read_bundle(content, BundleKind.REQUEST)
        head = bundle.head
        if head.platform != self._platform.key.public.hex():
            raise BadBundle("other_platform")
        key = self._platform.database.read(lambda session: _public_key(session, head.device))
        if key is None:
            raise BadBundle("other_device")
        if not verify(key, BUNDLE_LABEL, bundle.statement, bundle.signature):
            raise BadBundle("forged")
        return _Opened(head=head, requests=self._requests(bundle))

    def _requests(self, bundle: Bundle) -> tuple[Exchange, ...]:
        """Raises BadBundle for a body that does not say what its head says."""
        try:
            body = self._platform.key.unseal(bundle.body, bundle.bound)
            told = [open_exchange(frame) for frame in split_frames(body)]
        except (NotForUs, BadFrame) as error:
            raise BadBundle("damaged") from error
        head = bundle.head
        own = (head.nonce, head.device, head.incarnation)
        if not told or any((nonce, one.device, one.incarnation) != own for nonce, one in told):
            raise BadBundle("damaged")
        return tuple(request for _, request in told)

    def _take(self, opened: _Opened) -> tuple[Taken, Answer]:
        head, database = opened.head, self._platform.database
        known = database.read(lambda session: _noted(session, head.bundle))
        before = database.read(lambda session: reached(session, head.device, head.incarnation).seq)
        answer = known or self._exchanged(opened.requests)
        taken = Taken(
            device=head.device,
            scope=head.scope,
            made_ms=head.made_ms,
            entries=sum(len(request.entries) for request in opened.requests),
            new=max(0, answer.taken - before),
            fault=answer.fault.code if answer.fault else None,
        )
        if known is None:
            self._keep_apart(opened, answer)
            now_ms = ms_of(self._clock())
            database.write(lambda session: _note(session, head, taken, answer, now_ms))
        return taken, answer

    def _keep_apart(self, opened: _Opened, answer: Answer) -> None:
        """What fits no slot is kept as testimony: its desk may not live to send it again under another incarnation.

        The bundle's signature says whose it is. It is placed, flagged, when the device has been silent for long.
        """
        fault = answer.fault
        if fault is None or fault.code not in (FaultCode.FORK, FaultCode.GAP) or fault.facts:
            return

        def work(session: Session) -> None:
            home = session.execute(select(DEVICE.c.scope).where(DEVICE.c.device == opened.head.device)).scalar()
            entries = [entry for request in opened.requests for entry in request.entries if entry.scope == home]
            known = known_hashes(session, [entry.id for entry in entries])
            court = Court(session, references(session), self._clock())
            for entry in entries:
                if entry.id not in known:
                    keep(court, entry, b"", BY_BUNDLE)

        self._platform.database.write(work)

    def _exchanged(self, requests: tuple[Exchange, ...]) -> Answer:
        """One after the other, up to the first that is refused; the last answer."""
        answer = Answer(taken=0, server_ms=ms_of(self._clock()))
        for request in requests:
            answer = self._asked(request)
            if answer.fault is not None:
                break
        return answer

    def _asked(self, request: Exchange) -> Answer:
        proof = vouched(self._platform.key, request.device, self._clock())
        most = min(request.max_bytes, PORTION)
        return self._platform.exchange(replace(request, token=b"", proof=proof, max_bytes=most))

    def _everything(self, first: Exchange) -> list[Answer]:
        """From the desk's cursors to the end of each log it may follow, as it would ask if there were a line."""
        request = replace(first, entries=(), signature=b"")
        answers: list[Answer] = []
        size = 0
        while size < ANSWER_AT_MOST:
            answer = self._asked(request)
            answers.append(answer)
            further = _further(request, answer)
            if answer.fault is not None or further == request.scopes:
                break
            size += sum(_size(one) for one in answer.scopes)
            request = replace(request, scopes=further)
        return answers

    def _packs(self, opened: _Opened, last: Answer) -> tuple[Pack, ...]:
        """Of the reference packs the desk asked about, those that have a newer edition."""
        known = {one.name: one.etag for one in opened.requests[0].reference}
        names = [one.name for one in last.reference if one.name in known]
        scope, key = opened.head.scope, self._platform.key
        found = self._platform.database.read(
            lambda session: [pack(session, name, known[name], (scope,)) for name in names]
        )
        return tuple(replace(one, signature=key.sign(PACK_LABEL, statement(one))) for one in found if one.content)

    def _sealed(self, asked: BundleHead, answers: list[Answer], packs: tuple[Pack, ...]) -> bytes:
        key = self._platform.key
        head = replace(asked, made_ms=ms_of(self._clock()), reply="")
        frames = [seal_answer(answer, head.nonce) for answer in answers]
        frames += [seal_pack(one, head.nonce) for one in packs]
        bound = head_bytes(head)
        try:
            body = sealed(bytes.fromhex(asked.reply), join_frames(frames), bound)
        except ValueError as error:
            raise BadBundle("damaged") from error
        return write_bundle(BundleKind.ANSWER, bound, body, key.sign)


def _further(request: Exchange, answer: Answer) -> tuple[ScopeCursor, ...]:
    """Where to go on: behind what came, in every log that is granted."""
    told = {
        one.scope: ScopeCursor(scope=one.scope, cursor=one.next_cursor, digest8=one.digest8) for one in answer.scopes
    }
    asked = {one.scope: told.get(one.scope, one) for one in request.scopes}
    granted = answer.grants or tuple(asked)
    new = ScopeCursor(scope="", cursor=0, digest8=GENESIS[:DIGEST8])
    return tuple(asked.get(scope) or replace(new, scope=scope) for scope in granted)


def _size(answer: ScopeAnswer) -> int:
    return sum(len(row.entry.body) for row in answer.records if isinstance(row, Record))


def _public_key(session: Session, device: str) -> bytes | None:
    key = session.execute(select(DEVICE.c.public_key).where(DEVICE.c.device == device)).scalar()
    return bytes(key) if key else None


def _noted(session: Session, bundle: str) -> Answer | None:
    """A bundle that was given an incarnation is given no second one, and makes no second incident."""
    row = session.execute(select(BUNDLE).where(BUNDLE.c.bundle == bundle)).one_or_none()
    if row is None or row.fault not in _FINAL:
        return None
    fault = Fault(code=FaultCode(row.fault), incarnation=row.incarnation)
    return Answer(taken=0, server_ms=row.taken_ms, fault=fault)


def _note(session: Session, head: BundleHead, taken: Taken, answer: Answer, now_ms: int) -> None:
    """What is told of the device as waiting is less by what has come; a bundle that brings nothing is noted once."""
    own = BUNDLE.c.bundle == head.bundle
    fault = answer.fault
    told = {"fault": fault.code.value if fault else "", "incarnation": fault.incarnation if fault else 0}
    told |= {"taken_ms": now_ms, "entries": taken.new}
    if session.execute(select(BUNDLE.c.bundle).where(own)).scalar() is None:
        row = {"bundle": head.bundle, "device": head.device, "scope": head.scope, "made_ms": head.made_ms}
        session.execute(insert(BUNDLE), [row | told])
    elif taken.new:
        session.execute(update(BUNDLE).where(own).values(**told))
    left = case((DEVICE.c.pending > taken.new, DEVICE.c.pending - taken.new), else_=0)
    session.execute(update(DEVICE).where(DEVICE.c.device == head.device).values(pending=left))
