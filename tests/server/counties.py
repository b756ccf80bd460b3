"""A village, its township and a county department on one platform, with desks that follow what they may."""

from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import select

from sync.casework.events_closing import CaseWithdrawn
from sync.casework.events_handling import CustodyOffered, CustodyTaken
from sync.casework.events_intake import CaseRegistered
from sync.casework.facts import Event
from sync.casework.terms import Role, TimeQuality
from sync.journal.journal import Journal, Placed
from sync.journal.tables import ENTRY, RECORD
from sync.server.database import Database
from sync.server.offices import add_office
from sync.server.scopes import put_under
from sync.wire.envelope import open_answer, open_exchange, seal_answer, seal_exchange
from sync.wire.messages import DIGEST8, Answer, Enrolment, Exchange, ScopeCursor, StaffCard
from tests.casework.makers import MONDAY, item, registered
from tests.journal.ends import opened
from tests.server.places import NOW, OFFICE, Desk, Place, make_place

VILLAGE, TOWNSHIP, COUNTY, OTHER = "522636100201", OFFICE.scope, "522636000007", "522636101000"
PEOPLE = (
    StaffCard(code="c1", name="杨秀英", roles=(Role.CLERK, Role.HANDLER, Role.VILLAGE_AGENT)),
    StaffCard(code="d1", name="石明", roles=(Role.DEPT, Role.HANDLER)),
)
CASE = "018f0000-0000-7000-8000-0000000000aa"


def county(database: Database) -> Place:
    """The township's place with three offices more; the village stands under the township."""
    place = make_place(database)

    def add(session):  # type: ignore[no-untyped-def]
        for scope in (VILLAGE, COUNTY, OTHER):
            add_office(session, replace(OFFICE, scope=scope, uscc=f"1152263600{scope[-6:]}0M", name=scope), PEOPLE)
        add_office(session, OFFICE, PEOPLE)
        put_under(session, VILLAGE, TOWNSHIP)

    database.write(add)
    return place


@dataclass(slots=True)
class Seat(Desk):
    """A desk of any office that follows every log it is granted."""

    scope: str = TOWNSHIP
    follows: tuple[str, ...] = ()
    seen: bytes = b""

    def record(self, *events: Event):  # type: ignore[no-untyped-def]
        with opened(self.store) as journal:
            return journal.append(self.scope, events, NOW, TimeQuality.SYNCED)

    def request(self, **other: object) -> Exchange:
        with opened(self.store) as journal:
            heads = [(scope, *journal.scope_head(scope)) for scope in self.follows]
        cursors = tuple(ScopeCursor(scope=scope, cursor=at, digest8=chain[:DIGEST8]) for scope, at, chain in heads)
        return Desk.request(self, **({"scopes": cursors} | other))

    def ask(self, request: Exchange | None = None) -> Answer:
        nonce, arrived = open_exchange(seal_exchange(request or self.request(), 7))
        answer = self.platform.exchange(arrived)
        self.seen += repr(answer).encode()
        self.follows = answer.grants or self.follows
        return open_answer(seal_answer(answer, nonce), 7)

    def sync(self) -> Answer:
        before = self.follows
        answer = Desk.sync(self)
        return answer if self.follows == before else Desk.sync(self)

    def journal_of(self, case_id: str = CASE) -> tuple[Placed, ...]:
        with opened(self.store) as journal:
            return _placed(journal, case_id)

    def rejected(self) -> list[str]:
        with opened(self.store) as journal:
            return [found.code for found in journal.rejected()]


def _placed(journal: Journal, case_id: str) -> tuple[Placed, ...]:
    return journal.placed_of(case_id)


def seat(place: Place, scope: str, machine: str = "m") -> Seat:
    enrolled = place.platform.enrol(Enrolment(code=place.code(scope), machine=machine))
    return Seat(place.platform, enrolled, scope=scope, follows=enrolled.scopes)


def logs(place: Place, case_id: str = CASE) -> dict[str, list[str]]:
    """Entry ids of a case's confirmed events in every log that holds any, in its order."""
    asked = (
        select(RECORD.c.scope, RECORD.c.entry_id)
        .join(ENTRY, ENTRY.c.id == RECORD.c.entry_id)
        .where(ENTRY.c.case_id == case_id, RECORD.c.kind == "E")
        .order_by(RECORD.c.scope, RECORD.c.position)
    )
    found: dict[str, list[str]] = {}
    for scope, entry_id in place.database.read(lambda session: session.execute(asked).all()):
        found.setdefault(scope, []).append(entry_id)
    return found


def carry(place: Place) -> None:
    place.platform.copier.settle()


def opened_case(case_id: str = CASE) -> CaseRegistered:
    return replace(registered(item()), case_id=case_id)


def told(
    kind: type[Event], by: str = "c1", role: Role = Role.HANDLER, at: datetime = MONDAY, **fields: object
) -> Event:
    return kind(case_id=CASE, occurred_at=at, by=by, role=role, **fields)


def offer(to: str) -> Event:
    return told(CustodyOffered, to=to)


def taken(office: str) -> Event:
    return told(CustodyTaken, office=office)


def withdrawn() -> Event:
    return told(CaseWithdrawn, role=Role.CLERK, signed_request=True)
