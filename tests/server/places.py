"""A platform with one office, and desks that talk to it in frames, as over a line."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from sqlalchemy import Engine

from sync.casework.facts import Event
from sync.casework.terms import Role, TimeQuality
from sync.server.auth import new_code
from sync.server.database import Database
from sync.server.offices import add_office, new_timeline
from sync.server.packs import RESOURCES, load_packs
from sync.server.platform import DatabasePlatform
from sync.wire.entry import Entry
from sync.wire.envelope import open_answer, open_exchange, seal_answer, seal_exchange
from sync.wire.messages import (
    DIGEST8,
    Answer,
    Enrolled,
    Enrolment,
    Exchange,
    OfficeCard,
    ScopeCursor,
    StaffCard,
)
from tests.casework.makers import MONDAY
from tests.journal.ends import SCOPE, engine, opened

OFFICE = OfficeCard(
    scope=SCOPE, name="丹寨县龙泉镇便民服务中心", uscc="11522636MB9A00014N", prefix="丹龙", region="522636100"
)
STAFF = (
    StaffCard(code="c1", name="杨秀英", roles=(Role.CLERK,)),
    StaffCard(code="a1", name="潘老岩", roles=(Role.APPROVER,)),
)
NOW = MONDAY + timedelta(days=1)


@dataclass(slots=True)
class Tick:
    """A clock that stands where it is put."""

    now: datetime = NOW

    def __call__(self) -> datetime:
        return self.now


@dataclass(slots=True, kw_only=True)
class Place:
    database: Database
    platform: DatabasePlatform
    clock: Tick

    def code(self, scope: str = SCOPE) -> str:
        return self.database.write(lambda session: new_code(session, scope, self.clock()))

    def desk(self, machine: str = "m") -> "Desk":
        enrolled = self.platform.enrol(Enrolment(code=self.code(), machine=machine))
        return Desk(self.platform, enrolled)


def make_place(database: Database) -> Place:
    def begin(session):  # type: ignore[no-untyped-def]
        new_timeline(session)
        load_packs(session, RESOURCES, NOW)
        add_office(session, OFFICE, STAFF)

    database.write(begin)
    clock = Tick()
    return Place(database=database, platform=DatabasePlatform(database, clock), clock=clock)


@dataclass(slots=True)
class Desk:
    """A journal and how it asks; a step of the engine at a time, so that tests can lose what they like."""

    platform: DatabasePlatform
    enrolled: Enrolled
    store: Engine = field(default_factory=engine)

    def __post_init__(self) -> None:
        with opened(self.store) as journal:
            journal.enrol(self.enrolled.device, self.enrolled.incarnation)

    def record(self, *events: Event) -> tuple[Entry, ...]:
        with opened(self.store) as journal:
            return journal.append(SCOPE, events, NOW, TimeQuality.SYNCED)

    def request(self, **other: object) -> Exchange:
        with opened(self.store) as journal:
            slot, entries = journal.device(), journal.pending(1000)
            cursor, chain = journal.scope_head(SCOPE)
        request = Exchange(
            device=slot.device,
            incarnation=slot.incarnation,
            token=self.enrolled.token,
            scopes=(ScopeCursor(scope=SCOPE, cursor=cursor, digest8=chain[:DIGEST8]),),
            first_seq=entries[0].seq if entries else slot.next_seq,
            next_seq=slot.next_seq,
            device_head8=slot.base_chain[:DIGEST8],
            entries=entries,
            pending=len(entries),
        )
        return replace(request, **other)  # type: ignore[arg-type]

    def ask(self, request: Exchange | None = None) -> Answer:
        """Through frames both ways; nothing is applied."""
        nonce, arrived = open_exchange(seal_exchange(request or self.request(), 7))
        return open_answer(seal_answer(self.platform.exchange(arrived), nonce), 7)

    def sync(self) -> Answer:
        """Until nothing is left; answers the last answer."""
        while True:
            answer = self.ask()
            assert answer.fault is None, answer.fault
            self.apply(answer)
            if all(scope.head == scope.next_cursor for scope in answer.scopes):
                return answer

    def apply(self, answer: Answer) -> None:
        with opened(self.store) as journal:
            for scope in answer.scopes:
                journal.apply(scope.scope, scope.records, scope.next_cursor, scope.digest8, scope.timeline)
            journal.taken(answer.taken)

    def rekey(self, incarnation: int) -> None:
        with opened(self.store) as journal:
            journal.rekey(incarnation)

    def head(self) -> tuple[int, bytes]:
        with opened(self.store) as journal:
            assert journal.verify().intact
            return journal.scope_head(SCOPE)

    def events(self, case_id: str) -> Sequence[object]:
        with opened(self.store) as journal:
            return journal.events_of(case_id)
