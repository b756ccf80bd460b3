"""The reference platform over a database.

    exchange: who is it? ─ may it follow these scopes? ─ does the log know its cursors? ─ do we agree on its own slots?
              ─ take what is new ─ feed what it lacks ─ commit ─ answer

One transaction per exchange; a request that carries nothing reads one snapshot and locks nobody.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from sync.journal.log import ms_of
from sync.journal.signatures import PACK_LABEL
from sync.server.appending import Appending, waiting_entries
from sync.server.auth import NotLetIn, Seat, label, seat
from sync.server.contacts import note_contact, note_seen, worth_noting
from sync.server.copying import Copier
from sync.server.database import Database
from sync.server.durable import DurableMarks
from sync.server.feed import Rewound, check_cursors, feed
from sync.server.judging import Judge
from sync.server.locating import locate
from sync.server.memory import Kept, Memory, remembering
from sync.server.merging import take_over_opened
from sync.server.offices import timeline
from sync.server.packs import NewestReferences, editions, pack
from sync.server.ratings import open_ratings
from sync.server.receipts import with_signed_heads
from sync.server.receive import note_incident, reached, run_of, slot_fault, take, with_incarnation
from sync.server.reenrolment import enrol_any
from sync.server.releases import Releases
from sync.server.salvage import keep_aside
from sync.server.scopes import grants
from sync.server.signed import keep_signature, proved
from sync.server.signing import PlatformKey
from sync.server.tables import DEVICE
from sync.server.testimony import Court, settle, testify
from sync.server.tokens import ran_out, renewal_due, renewed, seat_by_proof, token_fault
from sync.server.uploads import Uploads
from sync.server.versions import too_old
from sync.wire.editions import statement
from sync.wire.messages import (
    NEW_INCARNATION,
    Answer,
    Enrolled,
    Enrolment,
    Exchange,
    Fault,
    FaultCode,
    Pack,
    PackRequest,
    Reference,
)
from sync.wire.recovery import Heard, Located, Locator, Witness


class DatabasePlatform:
    """Implements Platform; safe to call from many threads. Raises Busy, upon which the same call may be repeated."""

    def __init__(
        self,
        database: Database,
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
        key: PlatformKey | None = None,
        uploads: Uploads | None = None,
        releases: Releases | None = None,
    ) -> None:
        """``key``: what devices enrolled here will believe; without one, a key that ends with this object.

        ``uploads``: where attachments go; without it none are taken. ``releases``: what desks are offered.
        ``copier`` carries what one office's log has for others: step it, or let a thread do so beside the server.
        """
        self.database = database
        self._clock = clock
        self.key = key or PlatformKey.made()
        self.uploads = uploads
        self.releases = releases
        self._newest = NewestReferences()
        self._durable = DurableMarks()
        self._memory = Memory()
        self.copier = Copier(database, self._newest.references, clock)

    def exchange(self, request: Exchange) -> Answer:
        _check_run(request)
        if not request.entries:
            answer, known = self.database.read(
                lambda session: self._answer(remembering(session, self._memory), request, writes=False)
            )
            if answer.fault is None or answer.fault.code not in NEW_INCARNATION:
                self._note_contact(request, known, agreed=answer.fault is None)
                return self._with_token(answer, known)
        kept: Kept = {}

        def work(session: Session) -> tuple[Answer, Seat | None]:
            kept.clear()  # what a try that failed had learnt is void
            return self._answer(remembering(session, self._memory, kept), request, writes=True)

        answer, known = self.database.write(work)
        self._memory.keep(kept)
        return self._with_token(answer, known)

    def _with_token(self, answer: Answer, known: Seat | None) -> Answer:
        """In a transaction of its own: should it fail, the exchange stands, and the next one renews.

        Who signed a challenge has no other token: it needs one to settle a fault, too.
        """
        now = self._clock()
        if known is None or not renewal_due(known, now):
            return answer
        token = self.database.write(lambda session: renewed(session, known, now))
        return replace(answer, token=token) if answer.fault is None or known.by_proof else answer

    def enrol(self, request: Enrolment) -> Enrolled:
        made = self.database.write(lambda session: enrol_any(session, request, self._clock()))
        return replace(made, platform_key=self.key.public)

    def reference(self, request: PackRequest) -> Pack:
        """Raises KeyError for an unknown name, NotLetIn."""

        def work(session: Session) -> Pack:
            known = seat(session, request.device, request.token)
            if isinstance(known, FaultCode):
                raise NotLetIn(known)
            return pack(session, request.name, request.etag, (known.scope,))

        return self._signed(self.database.read(work))

    def locate(self, request: Locator) -> Located:
        """Raises NotLetIn."""
        run = self.database.write if request.settle else self.database.read
        return run(lambda session: locate(session, request, self._clock()))

    def testify(self, request: Witness) -> Heard:
        """Raises NotLetIn."""

        def work(session: Session) -> Heard:
            return testify(Court(session, self._newest.references(session), self._clock()), request)

        return self.database.write(work)

    def public_pack(self, name: str, etag: str = "") -> Pack:
        """The same for anybody; the people of an office are no such pack. Raises KeyError."""
        return self._signed(self.database.read(lambda session: pack(session, name, etag)))

    def _signed(self, found: Pack) -> Pack:
        """Without content there is nothing to sign: the asker has it, with its signature."""
        return replace(found, signature=self.key.sign(PACK_LABEL, statement(found))) if found.content else found

    def timeline(self) -> str:
        """Raises PlatformTrouble("not_ready")."""
        return self.database.read(timeline)

    def devices(self) -> int:
        """How many may ask."""
        counted = select(func.count()).select_from(DEVICE).where(DEVICE.c.revoked_ms == 0)
        return self.database.read(lambda session: session.execute(counted).scalar_one())

    def release(self, scope: str) -> int:
        """Judge everything in quarantine of an office again, and testimony that is kept; how many could be placed."""

        def work(session: Session) -> int:
            newest, now = self._newest.references(session), self._clock()
            healed = len(settle(Court(session, newest, now), (scope,)))
            appending = Appending(session, Judge(session, newest, now), now)
            appending.lock([scope])
            released = appending.release(waiting_entries(session, (scope,)))
            appending.finish()
            return released + healed

        return self.database.write(work)

    def _answer(self, session: Session, request: Exchange, *, writes: bool) -> tuple[Answer, Seat | None]:
        now = self._clock()
        known = seat(session, request.device, request.token, lock=writes)
        if known is FaultCode.TOKEN or (isinstance(known, Seat) and ran_out(known, now)):
            known = seat_by_proof(session, self.key, request, now)
        if known is FaultCode.TOKEN:
            return _faulty(token_fault(session, self.key, request.device, now), now), None
        if isinstance(known, FaultCode):
            if writes and known is FaultCode.REVOKED:
                keep_aside(session, request, now)
            return _faulty(Fault(code=known), now), None
        granted = grants(session, known.scope)
        asked_for = {at.scope for at in request.scopes}
        request = replace(request, scopes=tuple(at for at in request.scopes if at.scope in granted))
        taken = self._exchanged(session, request, known, now, writes=writes)
        if isinstance(taken, Fault):
            if writes:
                taken = with_incarnation(session, known, taken, now, request.incarnation)
            return _faulty(taken, now), known
        if writes and not known.carried:
            if worth_noting(request, known, now):
                note_seen(session, request, known, now)
            note_contact(session, request, now)
        needed = too_old(session, label(request.app_version) or known.app_version)
        fed = () if needed else feed(session, request)
        answer = Answer(
            taken=taken,
            scopes=self._durable.told(session, with_signed_heads(session, fed, request, ms_of(now), self.key)),
            min_version=needed,
            server_ms=ms_of(now),
            reference=_newer(session, request, known),
            grants=() if asked_for == set(granted) else granted,
            offsets=self.uploads.offsets(session, request.device, request.blobs) if self.uploads else (),
        )
        return answer, known

    def _exchanged(
        self, session: Session, request: Exchange, known: Seat, now: datetime, *, writes: bool
    ) -> Fault | int:
        """Everything up to the answer: the last seq that is judged now. A fault has changed nothing."""
        strange = {entry.scope for entry in request.entries} - {known.scope}
        if strange:
            return Fault(code=FaultCode.SCOPE, facts=tuple(("scope", scope) for scope in sorted(strange)))
        try:
            check_cursors(session, request)
        except Rewound as rewound:
            return Fault(code=FaultCode.REWIND, facts=(("scope", rewound.scope), ("head", str(rewound.head))))
        if not 0 < request.incarnation <= known.incarnation or request.first_seq < 1:
            return Fault(code=FaultCode.FORK)
        at = reached(session, request.device, request.incarnation)
        run = run_of(session, request, at)
        signed = proved(request, known, run)
        if signed is False and writes:
            return _forged(session, request, known, now)
        code = slot_fault(request, at, run)
        if code is not None and not (code is FaultCode.BEHIND and known.carried):  # a bundle comes late, not behind
            return Fault(code=code)
        if not writes or not request.entries or request.entries[-1].seq <= at.seq:
            return at.seq
        references = self._newest.references(session)
        fault = take(session, request, known, at, run, references, now)
        if fault is not None:
            return fault
        open_ratings(session, self.key, request.entries, references, now)
        keep_signature(session, request, known, run)
        take_over_opened(session, request.entries, references, now)
        return request.entries[-1].seq

    def _note_contact(self, request: Exchange, known: Seat | None, *, agreed: bool) -> None:
        """When it was last heard of and what waited there: the supervisor asks when a machine breaks.

        ``agreed``: its seqs are those of the platform. They grow only by what is then pushed, so nothing is missed.
        """
        now = self._clock()
        if known is not None and not known.carried and worth_noting(request, known, now):

            def work(session: Session) -> None:
                note_seen(session, request, known, now)
                if agreed:
                    note_contact(session, request, now)

            self.database.write(work)


def _newer(session: Session, request: Exchange, known: Seat) -> tuple[Reference, ...]:
    """The packs whose edition the device does not have, where it asks."""
    asked = {reference.name: reference.etag for reference in request.reference}
    newest = editions(session, (known.scope,)) if asked else ()
    return tuple(one for one in newest if asked.get(one.name) != one.etag)


def _forged(session: Session, request: Exchange, known: Seat, now: datetime) -> Fault:
    note_incident(session, known.device, FaultCode.FORGED.value, now, first=str(request.first_seq))
    return Fault(code=FaultCode.FORGED)


def _faulty(fault: Fault, now: datetime) -> Answer:
    return Answer(taken=0, server_ms=ms_of(now), fault=fault)


def _check_run(request: Exchange) -> None:
    """Raises ValueError for entries that are no run of this device from ``first_seq`` on; a frame cannot carry such."""
    for seq, entry in enumerate(request.entries, start=request.first_seq):
        if (entry.device, entry.incarnation, entry.seq) != (request.device, request.incarnation, seq):
            raise ValueError("entries out of order")
