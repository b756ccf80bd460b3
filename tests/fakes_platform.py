"""Platforms for tests: one that keeps its logs in memory, and one that stands before another and loses things.

MemoryPlatform takes every event (the rules are the real platform's business) but keeps the promises of the protocol:
dense positions, the chain, slots without holes, faults for copied and rewound devices.
"""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from enum import StrEnum
from random import Random
from typing import TypeVar

from sync.client.trouble import Offline
from sync.wire.canon import GENESIS
from sync.wire.entry import Entry, Record, RecordKind, device_link, scope_link
from sync.wire.messages import (
    Answer,
    Enrolled,
    Enrolment,
    Exchange,
    Fault,
    FaultCode,
    OwnRun,
    Pack,
    PackRequest,
    Reference,
    ScopeAnswer,
    ScopeCursor,
)
from sync.wire.platform import EnrolmentRefused, Platform
from sync.wire.recovery import Fate, Heard, Located, Locator, ScopeLocated, Witness

T = TypeVar("T")


@dataclass(slots=True)
class Taken:
    """What is known of one incarnation: device chain after each seq (index 0: before the first)."""

    chain: list[bytes] = field(default_factory=lambda: [GENESIS])


@dataclass(slots=True)
class MemoryPlatform:
    """``page``: positions an answer holds at most. ``rejects``: entry → code of its rejection, ``""`` = taken."""

    page: int = 1000
    rejects: Callable[[Entry], str] = lambda entry: ""
    logs: dict[str, list[Record]] = field(default_factory=dict)
    taken: dict[tuple[str, int], Taken] = field(default_factory=dict)
    packs: dict[str, Pack] = field(default_factory=dict)
    newest: dict[str, int] = field(default_factory=dict)
    requests: int = 0

    def exchange(self, request: Exchange) -> Answer:
        self.requests += 1
        fault = self._rewound(request.scopes) or self._slot_fault(request)
        if fault is not None:
            return Answer(taken=0, server_ms=request.sent_ms, fault=fault)
        mine = self.taken.setdefault((request.device, request.incarnation), Taken())
        for entry in request.entries:
            if entry.seq == len(mine.chain):
                mine.chain.append(device_link(mine.chain[-1], entry))
                self._place(entry)
        known = {one.name: one.etag for one in request.reference}
        return Answer(
            taken=len(mine.chain) - 1,
            server_ms=request.sent_ms,
            scopes=tuple(self._feed(request, cursor) for cursor in request.scopes),
            reference=tuple(
                Reference(name=name, etag=self.packs[name].etag)
                for name, etag in known.items()
                if name in self.packs and self.packs[name].etag != etag
            ),
        )

    def enrol(self, request: Enrolment) -> Enrolled:
        raise EnrolmentRefused("unknown")

    def reference(self, request: PackRequest) -> Pack:
        return self.packs[request.name]

    def locate(self, request: Locator) -> Located:
        """The highest probe that fits, and the next incarnation."""
        found = []
        for asked in request.scopes:
            log = self.logs.get(asked.scope, [])
            fits = [
                at for at, digest8 in asked.probes if at <= len(log) and self.digest(asked.scope, at)[:8] == digest8
            ]
            found.append(ScopeLocated(scope=asked.scope, position=max(fits), head=len(log)))
        fresh = 0
        if request.settle:
            fresh = self.newest[request.device] = max(self.newest.get(request.device, 1), request.incarnation) + 1
        return Located(scopes=tuple(found), timeline="", incarnation=fresh)

    def testify(self, request: Witness) -> Heard:
        for entry in request.entries:
            self._place(entry)
        return Heard(fates=tuple((entry.id, Fate.PLACED) for entry in request.entries))

    def digest(self, scope: str, position: int) -> bytes:
        chain = GENESIS
        for record in self.logs.get(scope, [])[:position]:
            chain = scope_link(chain, record)
        return chain

    def _place(self, entry: Entry) -> None:
        log = self.logs.setdefault(entry.scope, [])
        if any(record.entry.id == entry.id for record in log):
            return
        code = self.rejects(entry)
        kind = RecordKind.REJECTED if code else RecordKind.EVENT
        log.append(Record(scope=entry.scope, position=len(log) + 1, kind=kind, entry=entry, code=code))

    def _rewound(self, cursors: tuple[ScopeCursor, ...]) -> Fault | None:
        for cursor in cursors:
            log = self.logs.get(cursor.scope, [])
            if cursor.cursor > len(log) or self.digest(cursor.scope, cursor.cursor)[:8] != cursor.digest8:
                return Fault(code=FaultCode.REWIND)
        return None

    def _slot_fault(self, request: Exchange) -> Fault | None:
        chain = self.taken.setdefault((request.device, request.incarnation), Taken()).chain
        reached = len(chain) - 1
        code = None
        if request.first_seq > reached + 1:
            code = FaultCode.GAP
        elif chain[request.first_seq - 1][:8] != request.device_head8 or self._forked(request, chain):
            code = FaultCode.FORK
        elif request.next_seq <= reached:
            code = FaultCode.BEHIND
        if code is None:
            return None
        newest = self.newest[request.device] = max(self.newest.get(request.device, 1), request.incarnation) + 1
        return Fault(code=code, incarnation=newest)

    @staticmethod
    def _forked(request: Exchange, chain: list[bytes]) -> bool:
        head = chain[request.first_seq - 1]
        for entry in request.entries:
            head = device_link(head, entry)
            if entry.seq < len(chain) and chain[entry.seq] != head:
                return True
        return False

    def _feed(self, request: Exchange, cursor: ScopeCursor) -> ScopeAnswer:
        log = self.logs.get(cursor.scope, [])
        rows: list[Record | OwnRun] = []
        for record in log[cursor.cursor : cursor.cursor + self.page]:
            entry = record.entry
            own = (entry.device, entry.incarnation) == (request.device, request.incarnation)
            if not own or entry.seq >= request.next_seq or record.kind is not RecordKind.EVENT:
                rows.append(record)
            elif rows and isinstance(rows[-1], OwnRun) and rows[-1].last_seq == entry.seq - 1:
                rows[-1] = replace(rows[-1], last_seq=entry.seq)
            else:
                rows.append(OwnRun(first_seq=entry.seq, last_seq=entry.seq, first_position=record.position))
        end = min(len(log), cursor.cursor + self.page)
        return ScopeAnswer(
            scope=cursor.scope, next_cursor=end, digest8=self.digest(cursor.scope, end)[:8], head=len(log),
            records=tuple(rows),
        )  # fmt: skip


class Mishap(StrEnum):
    """What may happen to one call."""

    NONE = "none"
    LOST_REQUEST = "lost request"
    LOST_ANSWER = "lost answer"
    TWICE = "twice"


class FaultyPlatform:
    """Stands before a platform; draws a mishap for every exchange, or follows a script and then behaves."""

    def __init__(self, platform: Platform, random: Random | None = None, script: tuple[Mishap, ...] = ()) -> None:
        self._platform = platform
        self._random = random
        self._script = list(script)
        self.mishaps = 0

    def exchange(self, request: Exchange) -> Answer:
        return self._mishandled(lambda: self._platform.exchange(request))

    def enrol(self, request: Enrolment) -> Enrolled:
        return self._platform.enrol(request)

    def reference(self, request: PackRequest) -> Pack:
        return self._platform.reference(request)

    def locate(self, request: Locator) -> Located:
        return self._mishandled(lambda: self._platform.locate(request))

    def testify(self, request: Witness) -> Heard:
        return self._mishandled(lambda: self._platform.testify(request))

    def _mishandled(self, call: Callable[[], T]) -> T:
        mishap = self._next()
        self.mishaps += mishap is not Mishap.NONE
        if mishap is Mishap.LOST_REQUEST:
            raise Offline()
        answer = call()
        if mishap is Mishap.TWICE:
            answer = call()
        if mishap is Mishap.LOST_ANSWER:
            raise Offline()
        return answer

    def _next(self) -> Mishap:
        if self._script:
            return self._script.pop(0)
        return self._random.choice(list(Mishap)) if self._random else Mishap.NONE
