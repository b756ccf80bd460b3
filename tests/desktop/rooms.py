"""A desk in an empty folder: real store, real rules, a clock that stands where a test puts it."""

from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeVar

from desktop.device.people import OfficeRow, Staff
from desktop.office.attachments import Attachments
from desktop.office.changes import Recorded
from desktop.office.core import Core
from desktop.office.drafts import Drafts
from desktop.office.office import Office, Position
from desktop.office.references import shipped_packs
from desktop.queries.reading import Query
from desktop.store.case_columns import References
from desktop.store.database import Database
from desktop.store.projector import Projector
from desktop.store.sealing import BlobSealer
from sync.casework.events_intake import CaseAccepted, CaseRegistered, MaterialsChecked
from sync.casework.facts import Check, Event, Party
from sync.casework.numbering import Uuid7
from sync.casework.regions import load_regions
from sync.casework.terms import LineState, Role
from sync.journal.blobs import BlobFiles
from sync.journal.journal import Journal
from sync.wire.editions import NOTICES, read_templates
from tests.casework.makers import MONDAY, RESOURCES, calendar, catalogue, registered

KEY = bytes(range(32))
OFFICE = OfficeRow(
    scope="522636100000",
    name="龙泉镇便民服务中心",
    uscc="11522636MB9A00014N",
    prefix="丹龙",
    region="522636100",
    slot=1,
    device="018f0000-0000-7000-8000-0000000000d1",
)
CLERK = Staff(code="c1", name="王小梅", roles=(Role.CLERK, Role.HANDLER, Role.APPROVER))
HEAD = Staff(code="z1", name="杨主任", roles=(Role.CENTER, Role.CLERK))

T = TypeVar("T")


@dataclass
class StandingClock:
    """Tells the time a test has set."""

    now: datetime = MONDAY + timedelta(hours=1)

    def __call__(self) -> datetime:
        return self.now


@cache
def references() -> References:
    regions = load_regions((RESOURCES / "regions" / "guizhou.tsv.gz").read_bytes())
    return References(catalogue=catalogue(), calendar=calendar(), regions=regions, region=OFFICE.region)


@cache
def notice_texts() -> tuple[dict[str, str], ...]:
    return (read_templates(shipped_packs(RESOURCES)[NOTICES]),)


@dataclass
class Room:
    """One desk. ``core`` is what the program itself would have composed."""

    core: Core
    clock: StandingClock
    path: Path
    extras: dict[str, str] = field(default_factory=dict)

    def record(self, *events: Event, reason: str = "") -> Recorded:
        return self.core.office.record(events, reason)

    def ask(self, query: Query[T]) -> T:
        return self.core.read(query)

    def receive(self, **changed: object) -> str:
        """Register one case and answer its id."""
        event = self.record(application(**changed)).events[0]
        return event.case_id

    def close(self) -> None:
        self.core.database.close()


def open_room(folder: Path, person: Staff = CLERK, office: OfficeRow = OFFICE) -> Room:
    """Make the store in ``folder``, or open the one that is there."""
    path, clock, uuid = folder / "desk.db", StandingClock(), Uuid7()
    if not path.exists():
        path.write_bytes(_empty_file(office.device))
    database, projector = Database.open(path, KEY), Projector(references(), "test")
    position = Position(
        office=office, person=person, references=references(), staff=(CLERK, HEAD), notice_texts=notice_texts()
    )
    desk = Office(database, projector, position, uuid, clock)
    files = BlobFiles(folder / "blobs", BlobSealer(KEY))
    core = Core(
        database=database,
        projector=projector,
        office=desk,
        attachments=Attachments(database=database, files=files, office=desk, scope=office.scope, clock=clock),
        drafts=Drafts(database=database, by=person.code, clock=clock),
        person=person,
        office_row=office,
        uuid=uuid,
        clock=clock,
    )
    return Room(core=core, clock=clock, path=path)


@cache
def _empty_file(device: str) -> bytes:
    """A store with its tables and no case in it: copied, which is quicker than making each anew."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "desk.db"
        database = Database.create(path, KEY)
        database.write(lambda session: Journal(session, Uuid7()).enrol(device, 1))
        Projector(references(), "test").prepare(database)
        database.close()
        return path.read_bytes()


def application(item_id: str = "GZT-001", name: str = "杨秀英", **changed: object) -> CaseRegistered:
    item = references().catalogue.get(item_id)
    assert item is not None
    party = Party(name=name, number="522636198001150043", phone="13885512345", region="522636100201")
    given = {"case_id": "", "project_no": "", "applicant": party} | changed
    return replace(registered(item), **given)  # type: ignore[arg-type]


def acceptance(event: CaseRegistered, case_id: str, at: datetime = MONDAY) -> tuple[Event, ...]:
    """Every material found in order, then the acceptance."""
    checks = tuple(Check(no=line.no, state=LineState.OK) for line in event.lines)
    return (
        MaterialsChecked(case_id=case_id, occurred_at=at, by="c1", role=Role.CLERK, lines=checks),
        CaseAccepted(case_id=case_id, occurred_at=at, by="c1", role=Role.CLERK),
    )
