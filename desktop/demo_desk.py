"""A desk of the demo: everything a real one has below its window, with a clock that can be set."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop.app import compose, engine_of, found, line_store
from desktop.cli_line import Diary
from desktop.device.device_key import DeviceKey
from desktop.device.settings import profile_at
from desktop.device.vault import CredentialStore
from desktop.office.changes import Recorded
from desktop.office.enrolment import ask_platform, settings_of
from sync.casework.calendar import CST
from sync.casework.facts import Event
from sync.client.ports import Outcome
from sync.client.transport import HttpPlatform
from sync.journal.journal import Journal, Verified
from sync.journal.tables import ENTRY
from sync.wire.messages import Answer, Enrolled, Enrolment, Exchange, Pack, PackRequest
from sync.wire.recovery import Heard, Located, Locator, Witness

PIN = "demo-2026"
"""Of the clerk and of the head of the centre; it protects invented data only."""

CLERK, CENTER = "c1", "m1"


class SetClock:
    """Tells the time it was set to; before that, and after :meth:`release`, the computer's."""

    def __init__(self) -> None:
        self._now: datetime | None = None

    def __call__(self) -> datetime:
        return self._now or datetime.now(CST)

    @property
    def moved(self) -> bool:
        """Whether it tells another time than the computer."""
        return self._now is not None

    def set(self, now: datetime) -> None:
        """Forward only: what is typed in later still has its own time of the counter."""
        self._now = max(now, self._now or now)

    def release(self) -> None:
        self._now = None


class SameTime:
    """A platform whose clock is moved to the demo's, so that neither end finds the other's wrong; counts exchanges.

    What the platform signed with its own time says nothing at another, so it is left out while the clock is moved.
    """

    def __init__(self, line: HttpPlatform, clock: SetClock) -> None:
        self._line = line
        self._clock = clock
        self.exchanges = 0

    def exchange(self, request: Exchange) -> Answer:
        answer = self._line.exchange(request)
        self.exchanges += 1
        if not self._clock.moved:
            return answer
        unsigned = tuple(replace(scope, signed_head=b"") for scope in answer.scopes)
        return replace(answer, scopes=unsigned, server_ms=round(self._clock().timestamp() * 1000))

    @property
    def carried(self) -> int:
        """Bytes of frames, both ways."""
        return self._line.carried

    def enrol(self, request: Enrolment) -> Enrolled:
        return self._line.enrol(request)

    def reference(self, request: PackRequest) -> Pack:
        return self._line.reference(request)

    def locate(self, request: Locator) -> Located:
        return self._line.locate(request)

    def testify(self, request: Witness) -> Heard:
        return self._line.testify(request)


class DemoDesk:
    """Enrolled with a one-time code; ``online`` False stands for days without a line."""

    def __init__(self, folder: Path, address: str, code: str) -> None:
        self.clock = SetClock()
        self.online = True
        self.profile = profile_at(folder)
        self._http = HttpPlatform(address)
        device_key = DeviceKey.made()
        enrolled = ask_platform(self._http, code, folder, device_key.public)
        self.settings = settings_of(enrolled, address)
        vault, key = found(self.profile, self.settings, CLERK, PIN, no_credential_store, enrolled.token, device_key)
        vault.admit(key, CENTER, PIN)
        self.core = compose(self.profile, key, CLERK, self.clock)
        self.line = SameTime(self._http, self.clock)
        diary = Diary(line_store(self.core, self.settings), self.core)
        self._engine = engine_of(self.core, self.settings, self.line, diary)

    def record(self, now: datetime, events: Sequence[Event]) -> Recorded:
        """Raises what the office raises: the demo plays nothing the rules forbid."""
        self.clock.set(max(now, events[-1].occurred_at))
        return self.core.office.record(events)

    def sync(self, now: datetime) -> Outcome | None:
        """Exchange until nothing is left; None while the line is down."""
        if not self.online:
            return None
        self.clock.set(now)
        outcome = self._engine.once()
        if outcome.trouble:
            raise RuntimeError(f"the line of {self.profile.folder.name}: {outcome.trouble}")
        return outcome

    def verified(self) -> Verified:
        return self.core.database.read(lambda session: Journal(session, self.core.uuid).verify())

    def scope_head(self) -> tuple[int, str]:
        """Position and chain (hex) of the office's log as this desk knows it."""
        scope = self.settings.office.scope
        position, chain = self.core.database.read(lambda s: Journal(s, self.core.uuid).scope_head(scope))
        return position, chain.hex()

    def histories(self) -> tuple[tuple[Event, ...], ...]:
        """The events of every case registered here or on the other desk, oldest case first."""

        def work(session: Session) -> tuple[tuple[Event, ...], ...]:
            asked = select(ENTRY.c.case_id).where(ENTRY.c.type == "case.registered").order_by(ENTRY.c.id)
            journal = Journal(session, self.core.uuid)
            told = (journal.events_of(case_id) for case_id in session.scalars(asked).all())
            return tuple(tuple(event for event in one if isinstance(event, Event)) for one in told)

        return self.core.database.read(work)

    def close(self) -> None:
        self._http.close()
        self.core.database.close()


def no_credential_store() -> CredentialStore | None:
    """The demo leaves nothing behind in this machine's credential store; its PINs protect the files alone."""
    return None
