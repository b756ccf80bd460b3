"""The line of a simulated office: frames that are lost, cut, changed, doubled, kept back and delivered late."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TypeVar

from sync.client.status import trouble_of_frame
from sync.client.trouble import Faulted, Later, Mangled, Offline
from sync.server.auth import NotLetIn
from sync.server.platform import DatabasePlatform
from sync.server.trouble import Busy
from sync.wire.envelope import open_answer, open_exchange, seal_answer, seal_exchange
from sync.wire.messages import Answer, Enrolled, Enrolment, Exchange, Pack, PackRequest
from sync.wire.octets import BadFrame
from sync.wire.recovery import Heard, Located, Locator, Witness
from sync.wire.recovery_letters import (
    open_located,
    open_locator,
    open_testified,
    open_testimony,
    seal_located,
    seal_locator,
    seal_testified,
    seal_testimony,
)

T = TypeVar("T")


class Fate(StrEnum):
    """What becomes of one exchange."""

    FINE = "fine"
    REQUEST_LOST = "request lost"
    REQUEST_CUT = "request cut"
    REQUEST_LATE = "request delivered later"
    REQUEST_TWICE = "request delivered twice"
    ANSWER_LOST = "answer lost"
    ANSWER_CUT = "answer cut"
    ANSWER_CHANGED = "answer changed"
    ANSWER_OLD = "an older answer instead"
    KILLED_BEFORE_COMMIT = "platform killed before its commit"


class PlatformDied(Exception):
    """The process ended in the middle of a transaction."""


@dataclass(slots=True)
class Served:
    """The platform behind its frames, as over HTTP. ``die``: let the next transaction end before its commit."""

    platform: DatabasePlatform
    die: Callable[[], None]
    answers: list[bytes] = field(default_factory=list)

    def serve(self, frame: bytes) -> bytes:
        """Raises BadFrame, Busy, PlatformDied."""
        nonce, request = open_exchange(frame)
        sealed = seal_answer(self.platform.exchange(request), nonce)
        self.answers.append(sealed)
        del self.answers[:-5]
        return sealed


@dataclass(slots=True)
class Line:
    """Implements Platform for one desk. ``fates``: of its next exchanges; when they end, all is fine."""

    served: Served
    nonce: int
    fates: Iterator[Fate] = field(default_factory=lambda: iter(()))
    late: list[bytes] = field(default_factory=list)
    told: list[Fate] = field(default_factory=list)

    def exchange(self, request: Exchange) -> Answer:
        self.nonce += 1
        frame = seal_exchange(request, self.nonce)
        fate = next(self.fates, Fate.FINE)
        self.told.append(fate)
        try:
            return open_answer(self._answered(frame, fate), self.nonce)
        except BadFrame as error:
            raise trouble_of_frame(error) from error

    def enrol(self, request: Enrolment) -> Enrolled:
        return self.served.platform.enrol(request)

    def reference(self, request: PackRequest) -> Pack:
        return self.served.platform.reference(request)

    def locate(self, request: Locator) -> Located:
        nonce, arrived = open_locator(seal_locator(request, self.nonce))
        return open_located(seal_located(self._asked(lambda: self.served.platform.locate(arrived)), nonce), nonce)

    def testify(self, request: Witness) -> Heard:
        nonce, arrived = open_testimony(seal_testimony(request, self.nonce))
        return open_testified(seal_testified(self._asked(lambda: self.served.platform.testify(arrived)), nonce), nonce)

    def _asked(self, ask: Callable[[], T]) -> T:
        """A rare question: it may be lost on the way, or its answer may be."""
        fate = next(self.fates, Fate.FINE)
        self.told.append(fate)
        if fate in (Fate.REQUEST_LOST, Fate.REQUEST_CUT, Fate.REQUEST_LATE):
            raise Offline()
        try:
            answer = ask()
        except NotLetIn as refused:
            raise Faulted(refused.code.value) from refused
        except PlatformDied as error:
            raise Offline() from error
        if fate is not Fate.FINE:
            raise Offline()
        return answer

    def _answered(self, frame: bytes, fate: Fate) -> bytes:
        match fate:
            case Fate.REQUEST_LOST:
                raise Offline()
            case Fate.REQUEST_CUT:
                self._refused(frame[: len(frame) * 2 // 3])
                raise Offline()
            case Fate.REQUEST_LATE:
                self.late.append(frame)
                raise Offline()
            case Fate.REQUEST_TWICE:
                self._delivered(frame)
                return self._delivered(frame)
            case Fate.KILLED_BEFORE_COMMIT:
                self.served.die()
        return self._spoilt(self._delivered(frame), fate)

    def _spoilt(self, answer: bytes, fate: Fate) -> bytes:
        match fate:
            case Fate.ANSWER_LOST:
                raise Offline()
            case Fate.ANSWER_CUT:
                return answer[: len(answer) * 2 // 3]
            case Fate.ANSWER_CHANGED:
                at = len(answer) - 1 - self.nonce % (len(answer) - 30)
                return answer[:at] + bytes([answer[at] ^ 0x10]) + answer[at + 1 :]
            case Fate.ANSWER_OLD:
                return self.served.answers[0]
        return answer

    def deliver_late(self) -> None:
        """The oldest request that was kept back arrives now; nobody waits for its answer."""
        self._delivered(self.late.pop(0))

    def _delivered(self, frame: bytes) -> bytes:
        try:
            return self.served.serve(frame)
        except Busy as error:
            raise Later(5.0) from error
        except PlatformDied as error:
            raise Offline() from error

    def _refused(self, frame: bytes) -> None:
        try:
            self.served.serve(frame)
        except BadFrame:
            return
        raise Mangled(frame="a request cut in two was believed")
