"""A desk that was offline while another did the same: what it recorded comes back rejected beside what came first."""

from datetime import timedelta

from desktop.office.line_store import LineStore
from sync.casework.events_closing import CaseWithdrawn, DecisionApproved, FactCorrected
from sync.casework.facts import Event
from sync.casework.numbering import Uuid7
from sync.casework.terms import Role, TimeQuality
from sync.journal.journal import Journal
from sync.wire.codec import encode
from sync.wire.entry import Entry, Record, RecordKind, scope_link
from tests.casework.makers import MONDAY, RESOURCES
from tests.desktop.rooms import OFFICE, Room, acceptance, application

OTHER = "018f0000-0000-7000-8000-0000000000d9"
LATER = MONDAY + timedelta(minutes=30)
HEAD = {"by": "c1", "role": Role.CLERK, "occurred_at": LATER}


def correction(case_id: str, new: str, old: str = "13885512345") -> FactCorrected:
    return FactCorrected(case_id=case_id, **HEAD, field="applicant.phone", old=old, new=new, reason="申请人换号")  # type: ignore[arg-type]


def withdrawal(case_id: str) -> CaseWithdrawn:
    return CaseWithdrawn(case_id=case_id, **HEAD, signed_request=True)  # type: ignore[arg-type]


def decision(case_id: str, minutes: int = 0) -> DecisionApproved:
    at = LATER + timedelta(minutes=minutes)
    return DecisionApproved(case_id=case_id, occurred_at=at, by="a1", role=Role.APPROVER, content="准予")


def accepted(room: Room) -> str:
    """A case every desk of the office knows."""
    case_id = room.receive()
    room.record(*acceptance(application(), case_id, MONDAY))
    return case_id


def clash(room: Room, mine: Event, theirs: Event, code: str) -> str:
    """Both recorded without knowing of each other; ``theirs`` reached the platform first. Answers the id of mine."""
    core, store = room.core, line(room)
    (entry,) = core.office.record([mine]).entries
    *known, own = store.read(lambda journal: journal.pending(100))
    assert own.id == entry.id
    at, chain = store.read(lambda journal: journal.scope_head(OFFICE.scope))
    other = Entry(
        id=str(Uuid7().next(int(LATER.timestamp() * 1000))), scope=OFFICE.scope, device=OTHER, incarnation=1,
        seq=at + 1, recorded_at=LATER, quality=TimeQuality.SYNCED, body=encode(theirs),
    )  # fmt: skip
    placed = enumerate(known, start=at + 1)
    rows = [Record(scope=OFFICE.scope, position=no, kind=RecordKind.EVENT, entry=one) for no, one in placed]
    end = at + len(rows)
    rows.append(Record(scope=OFFICE.scope, position=end + 1, kind=RecordKind.EVENT, entry=other))
    rows.append(
        Record(
            scope=OFFICE.scope, position=end + 2, kind=RecordKind.REJECTED, entry=own, code=code, winner=other.id,
            received_ms=int(LATER.timestamp() * 1000),
        )
    )  # fmt: skip
    for record in rows:
        chain = scope_link(chain, record)

    def work(journal: Journal) -> frozenset[str]:
        return journal.apply(OFFICE.scope, rows, end + 2, chain[:8], "t")

    store.write(work)
    return entry.id


def all_taken(room: Room) -> None:
    """The platform has placed everything that waited."""
    store = line(room)
    at, chain = store.read(lambda journal: journal.scope_head(OFFICE.scope))
    waiting = enumerate(store.read(lambda journal: journal.pending(100)), start=at + 1)
    rows = [Record(scope=OFFICE.scope, position=no, kind=RecordKind.EVENT, entry=one) for no, one in waiting]
    for record in rows:
        chain = scope_link(chain, record)
    store.write(lambda journal: journal.apply(OFFICE.scope, rows, rows[-1].position, chain[:8], "t"))


def line(room: Room) -> LineStore:
    core = room.core
    return LineStore(
        database=core.database, projector=core.projector, uuid=core.uuid, own_scopes=(OFFICE.scope,),
        resources=RESOURCES,
    )  # fmt: skip
