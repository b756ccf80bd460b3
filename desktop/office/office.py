"""The write side of a desk: facts are judged, numbered, appended and shown in one transaction, or not at all."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from desktop.device.people import OfficeRow, Staff
from desktop.office.changes import Changes, Recorded
from desktop.office.leave import is_shut_out, look
from desktop.office.numbers import Numbers
from desktop.office.storable import check_storable
from desktop.office.tick import lapsed
from desktop.office.timing import Clock, Moment, moment
from desktop.office.trouble import OfficeTrouble
from desktop.store.case_columns import References, milliseconds
from desktop.store.database import Database
from desktop.store.followed import followed
from desktop.store.histories import History, history
from desktop.store.projector import Projector
from sync.casework.allow import OVERRIDING, allow
from sync.casework.calendar import CST
from sync.casework.case import Case
from sync.casework.circumstances import Circumstances
from sync.casework.errors import Refusal, RefusalKind
from sync.casework.events import name_of
from sync.casework.events_handling import AttachmentAdded
from sync.casework.events_intake import CaseImported, CaseRegistered
from sync.casework.events_office import ProgramChanged, SessionChanged
from sync.casework.events_taking_back import ActTakenBack
from sync.casework.facts import Event
from sync.casework.fold import evolve
from sync.casework.numbering import Uuid7
from sync.casework.terms import TimeQuality
from sync.journal.blob_rows import BlobRows
from sync.journal.journal import Journal
from sync.journal.unsent import is_unsent

OPENING = (CaseRegistered, CaseImported)
OF_THE_DESK = (SessionChanged, ProgramChanged)
"""What a desk that was shut out still writes down."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """Where this desk stands: its office, who sits there, what it looks things up in.

    ``staff``: everybody whose name it knows. ``notice_texts``: the templates of every edition, the newest first.
    """

    office: OfficeRow
    person: Staff
    references: References
    staff: tuple[Staff, ...] = ()
    notice_texts: tuple[Mapping[str, str], ...] = ()


class Office:
    """Only the database thread writes through it (one writer)."""

    def __init__(self, database: Database, projector: Projector, position: Position, uuid: Uuid7, clock: Clock) -> None:
        self._database = database
        self._projector = projector
        self._position = position
        self._uuid = uuid
        self._clock = clock

    @property
    def position(self) -> Position:
        return self._position

    def use(self, position: Position) -> None:
        """Look things up there from now on: a pack has arrived. A question under way ends with what it began with."""
        self._position = position

    def record(self, events: Sequence[Event], override_reason: str = "") -> Recorded:
        """Write facts, all or none; durable when it returns. The files they name go up from then on.

        Events of a new case carry ``case_id=""`` from its opening event on. Raises Refusal, OfficeTrouble,
        StoreTrouble; nothing has then been written.
        """
        if not events:
            raise OfficeTrouble("nothing")

        def work(session: Session) -> Recorded:
            if is_shut_out(session) and not all(isinstance(event, OF_THE_DESK) for event in events):
                raise OfficeTrouble("shut_out")
            recorded = self._record(session, events, override_reason)
            _send_up(session, recorded, self._position.office.scope)
            return recorded

        return self._database.write(work)

    def tick(self) -> Recorded | None:
        """Record what silence has brought about by now, and that time has passed; None when nothing has come of it.

        Call it at start and now and then.
        """

        def work(session: Session) -> Recorded | None:
            at = self._clock()
            look(session, at)
            if is_shut_out(session):
                return None
            found = tuple(lapsed(session, at, self._position.references, self._position.office))
            return self._record(session, found, "") if found else None

        return self._database.write(work)

    def _record(self, session: Session, events: Sequence[Event], override_reason: str) -> Recorded:
        at = moment(session, self._clock)
        office = self._position.office
        catalogue, today = self._position.references.catalogue, at.now.astimezone(CST).date()
        numbers = Numbers(session=session, office=office, catalogue=catalogue, today=today)
        trusted = at.quality is not TimeQuality.UNTRUSTED
        judge = Judge(session=session, position=self._position, at=at, override_reason=override_reason)
        numbered = []
        for event in events:
            check_storable(event)
            _check_unsent(session, event)
            judge.judge(event)
            numbered.append(numbers.fill(event, date_trusted=trusted))
        entries = Journal(session, self._uuid).append(office.scope, numbered, at.now, at.quality)
        written = tuple(event for event in (entry.event for entry in entries) if isinstance(event, Event))
        case_ids = frozenset(event.case_id for event in written) - {""}
        self._projector.project(session, case_ids)
        changes = Changes(case_ids=case_ids, kinds=frozenset(map(name_of, written)))
        return Recorded(events=written, entries=entries, changes=changes)


class Judge:
    """Asks the rules about events in order, each on the case as the ones before it leave it."""

    def __init__(self, *, session: Session, position: Position, at: Moment, override_reason: str) -> None:
        self._session = session
        self._position = position
        self._at = at
        self._override_reason = override_reason
        self._cases: dict[str, Case] = {}
        self._custodians: dict[str, str] = {}
        # an office that was merged acts as the one that stands in its place: its log comes first
        self._acting = followed(session, (position.office.scope,))[0]

    def judge(self, event: Event) -> None:
        """Raises Refusal, OfficeTrouble("too_new")."""
        if isinstance(event, OPENING):
            self._cases[event.case_id] = Case(case_id=event.case_id)
            self._custodians[event.case_id] = self._position.office.scope
        case = self._cases.get(event.case_id) or self._known(event.case_id)
        allow(event, case, self._circumstances(event, case))
        self._cases[event.case_id] = evolve(case, event)

    def _known(self, case_id: str) -> Case:
        if not case_id:
            return Case(case_id="")
        found = history(self._session, case_id)
        if found.readonly:
            raise OfficeTrouble("too_new")
        self._custodians[case_id] = _first_scope(found, self._position.office.scope)
        return found.case

    def _circumstances(self, event: Event, case: Case) -> Circumstances:
        references = self._position.references
        opening = event if isinstance(event, CaseRegistered) else case
        custodian = case.custodian or self._custodians.get(case.case_id, "")
        overriding = next((role for role in self._position.person.roles if role in OVERRIDING), None)
        return Circumstances(
            now=self._at.now,
            office=self._acting,
            device=self._position.office.device,
            item=references.catalogue.get(opening.item_id, opening.item_version) if opening.item_id else None,
            calendar=references.calendar,
            region=references.region,
            custodian=self._acting if custodian == self._position.office.scope else custodian,
            override_role=overriding,
            override_reason=self._override_reason,
        )


def _check_unsent(session: Session, event: Event) -> None:
    """What may have left this machine stands: an answer that never came proves nothing. Raises Refusal("sent")."""
    if isinstance(event, ActTakenBack) and not is_unsent(session, event.entry_id):
        raise Refusal("sent", RefusalKind.IMPOSSIBLE)


def _send_up(session: Session, recorded: Recorded, scope: str) -> None:
    """The bytes of an attachment must go up from the moment its event stands."""
    for event in recorded.events:
        if isinstance(event, AttachmentAdded):
            BlobRows(session).add(event.sha, event.size, scope, milliseconds(event.occurred_at))


def _first_scope(found: History, own: str) -> str:
    """The office that opened the case holds it until it is handed over."""
    return found.opened_by or own
