"""What becomes of an entry: confirmed, rejected because it is impossible, or set aside because it cannot be judged.

An irregular fact (late, a second notice, no written information) is confirmed and listed: the paper is already in a
citizen's hand. Only what the state machine cannot take is rejected, and the entry that won is named.
"""

import logging
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from sync.casework.allow import refusals
from sync.casework.case import Case
from sync.casework.circumstances import Circumstances
from sync.casework.errors import Refusal, RefusalKind
from sync.casework.events_closing import FactCorrected
from sync.casework.events_handling import CustodyTaken
from sync.casework.events_intake import CaseRegistered
from sync.casework.facts import Event
from sync.casework.fold import evolve
from sync.casework.terms import Role, State
from sync.casework.transitions import PLATFORM_ONLY, TRANSITIONS
from sync.journal.asking import Listed, ask
from sync.journal.log import CHUNK, case_of, entry_of, ms_of
from sync.journal.tables import ENTRY, RECORD
from sync.server.memory import learnt, recalled, remembered
from sync.server.packs import References
from sync.server.scopes import successors
from sync.server.tables import STAFF
from sync.server.tables_packs import DISMISSED
from sync.wire.codec import UnknownEvent, UnreadableEvent
from sync.wire.entry import Entry, RecordKind
from sync.wire.own_device import platform_device
from sync.wire.sizes import LARGEST_BODY

UNKNOWN_CASE = "unknown_case"
OUT_OF_SCOPE = "out_of_scope"
"""A status event of an office that held the case once: it waits until the office hands it over (越权待移交)."""

_CONFIRMED = Listed(
    lambda one_of: (
        select(*ENTRY.c)
        .join(RECORD, RECORD.c.entry_id == ENTRY.c.id)
        .where(one_of(ENTRY.c.case_id, "cases"), RECORD.c.kind == RecordKind.EVENT.value)
        .where(RECORD.c.scope == bindparam("log"))
        .order_by(RECORD.c.position)
    )
)

NOT_STAFF = frozenset({Role.SYS, Role.APPLICANT})

REMEMBERED = 12
"""Cases of one log that are kept in memory between two pushes; what a counter has on the table at once."""

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """``irregular``: what spoke against a fact that was confirmed all the same."""

    kind: RecordKind
    code: str = ""
    winner: str = ""
    irregular: tuple[Refusal, ...] = ()


@dataclass(slots=True, kw_only=True)
class Known:
    """A case as the log has it so far. ``moved_by``: the entry that brought it into its state."""

    case: Case
    home: str = ""
    moved_by: str = ""
    latest: dict[tuple[type[Event], str], str] = field(default_factory=dict)
    holders: set[str] = field(default_factory=set)

    @property
    def custodian(self) -> str:
        return self.case.custodian or self.home

    def take(self, entry: Entry, event: Event) -> None:
        after = evolve(self.case, event)
        if after.state is not self.case.state:
            self.moved_by = entry.id
        self.home = self.home or entry.scope
        self.latest[_act(event)] = entry.id
        self.case = after
        self.holders.add(self.custodian)


class Judge:
    """Judges entries one after the other, each on the case as those before it left it in the same log.

    ``moved``: offices that were merged, and the office that stands in their place.
    """

    def __init__(self, session: Session, references: References, now: datetime) -> None:
        self._session = session
        self._references = references
        self._now = now
        self._known: dict[tuple[str, str], Known] = {}
        self.moved: Mapping[str, str] = successors(session)
        self._failed = False

    def study(self, entries: Iterable[Entry], log: str) -> None:
        """Read the cases these entries speak of as this log has them; call it after the log is locked."""
        self._read({*map(case_of, entries)} - {""}, log)

    def recall(self, log: str, chain: bytes) -> None:
        """Call it when the log is locked and nothing was studied: what another transaction learnt need not be read."""
        for known in recalled(self._session, log, chain) or ():
            self._known[log, known.case.case_id] = known

    def remember(self, log: str, chain: bytes) -> None:
        """What was learnt of the newest cases of a log, as it stands with its head at ``chain``."""
        if not self._failed:
            cases = [known for (of, _), known in self._known.items() if of == log]
            learnt(self._session, log, chain, cases[-REMEMBERED:])

    def _read(self, case_ids: Iterable[str], log: str) -> None:
        wanted = list(case_ids)
        missing = sorted(case_id for case_id in wanted if (log, case_id) not in self._known)
        for case_id in wanted:
            if (log, case_id) in self._known:  # the newest stand last
                self._known[log, case_id] = self._known.pop((log, case_id))
        for start in range(0, len(missing), CHUNK):
            part = missing[start : start + CHUNK]
            for case_id in part:
                self._of(log, case_id)
            for entry in self._confirmed(part, log):
                self.witness(entry, log)

    def held_by(self, case_ids: Iterable[str], log: str, office: str) -> list[str]:
        """Those of these cases of a log that this office holds by name, merged or not."""
        wanted = sorted(case_ids)
        self._read(wanted, log)
        return [case_id for case_id in wanted if self._of(log, case_id).custodian == office]

    def witness(self, entry: Entry, log: str) -> None:
        """A confirmed entry came into a log; of a case nobody asked about yet, that is read when somebody does."""
        event = entry.event
        if isinstance(event, Event) and (log, event.case_id) in self._known:
            self._of(log, event.case_id).take(entry, event)

    def custodian(self, case_id: str, log: str) -> str:
        """The office that holds a case, as a log that was studied has it."""
        holder = self._of(log, case_id).custodian
        return self.moved.get(holder, holder)

    def judge(self, entry: Entry, log: str, office: str = "") -> Verdict:
        """On the case as ``log`` has it. ``office``: in whose name it is judged, where that is not who recorded it.

        Never raises for what stands in an entry: one that cannot be judged is set aside alone.
        """
        if len(entry.body) > LARGEST_BODY:
            return _aside("too_big")
        try:
            return self._judge(entry, log, office or self.moved.get(entry.scope, entry.scope))
        except UnreadableEvent:
            return _aside("unreadable")
        except Exception:  # whatever a hostile or broken event does, the others of its batch go on
            logger.exception("an entry could not be judged: %s", entry.id)
            self._failed = True
            return _aside("failed")

    def _judge(self, entry: Entry, log: str, office: str) -> Verdict:
        event = entry.event
        if isinstance(event, UnknownEvent):
            return _aside("unknown_type")
        if event.occurred_at.tzinfo is None or event.case_id != case_of(entry):
            return _aside("unreadable")
        transition = TRANSITIONS.get(type(event))
        if transition is None:
            return Verdict(kind=RecordKind.EVENT)
        if type(event) in PLATFORM_ONLY and entry.device != platform_device(entry.scope):
            return Verdict(kind=RecordKind.REJECTED, code="platform_only")
        known = self._of(log, event.case_id)
        if known.case.state is State.DRAFT and State.DRAFT not in transition.sources:
            return _aside(UNKNOWN_CASE)
        if isinstance(event, CustodyTaken) and entry.device == platform_device(entry.scope):
            known.take(entry, event)  # the office was merged; nobody is asked
            return Verdict(kind=RecordKind.EVENT)
        found = refusals(event, known.case, self._circumstances(entry, event, known, office))
        impossible = next((refusal for refusal in found if refusal.kind is RefusalKind.IMPOSSIBLE), None)
        if impossible is not None and impossible.code == "not_custodian" and office in self._held(known):
            return _aside(OUT_OF_SCOPE)
        if impossible is not None:
            return Verdict(kind=RecordKind.REJECTED, code=impossible.code, winner=_winner(impossible, event, known))
        known.take(entry, event)
        return Verdict(kind=RecordKind.EVENT, irregular=(*found, *self._stranger(entry, event)))

    def _of(self, log: str, case_id: str) -> Known:
        return self._known.setdefault((log, case_id), Known(case=Case(case_id=case_id)))

    def _held(self, known: Known) -> set[str]:
        return {self.moved.get(office, office) for office in known.holders}

    def _confirmed(self, case_ids: list[str], log: str) -> Iterator[Entry]:
        return map(entry_of, ask(self._session, _CONFIRMED, cases=case_ids, log=log))

    def _circumstances(self, entry: Entry, event: Event, known: Known, office: str) -> Circumstances:
        opening = event if isinstance(event, CaseRegistered) else known.case
        return Circumstances(
            now=self._now,
            office=office,
            device=entry.device,
            item=self._references.catalogue.get(opening.item_id, opening.item_version) if opening.item_id else None,
            calendar=self._references.calendar,
            region=entry.scope,
            custodian=self.moved.get(known.custodian, known.custodian) or office,
        )

    def _stranger(self, entry: Entry, event: Event) -> Iterator[Refusal]:
        """Whoever acted should be on the office's list; a person who left yesterday may still have handed out paper."""
        if event.role in NOT_STAFF:
            return
        until = _staff_until(self._session, entry.scope).get(event.by)
        if until is None or 0 < until < ms_of(event.occurred_at):
            yield Refusal("unknown_staff", by=event.by)


def _staff_until(session: Session, scope: str) -> dict[str, int]:
    """Everybody who ever was on the office's list, and when each was dismissed (milliseconds; 0: still there)."""
    return remembered(session, ("staff", scope), lambda: _read_staff(session, scope))


def _read_staff(session: Session, scope: str) -> dict[str, int]:
    gone = (DISMISSED.c.scope == STAFF.c.scope) & (DISMISSED.c.code == STAFF.c.code)
    rows = session.execute(
        select(STAFF.c.code, DISMISSED.c.since_ms).outerjoin(DISMISSED, gone).where(STAFF.c.scope == scope)
    )
    return {row.code: row.since_ms or 0 for row in rows}


def may_open(entry: Entry) -> bool:
    """Whether a confirmed entry can have made its case known."""
    transition = TRANSITIONS.get(type(entry.event))  # type: ignore[arg-type]
    return transition is not None and State.DRAFT in transition.sources


def _act(event: Event) -> tuple[type[Event], str]:
    """What two events have in common that cannot both be: their kind, of corrections the field as well."""
    return type(event), event.field if isinstance(event, FactCorrected) else ""


def _winner(refusal: Refusal, event: Event, known: Known) -> str:
    """Who came first: what moved the case where the state is wrong, else the last fact of the same kind."""
    return known.moved_by if refusal.code == "state" else known.latest.get(_act(event), "")


def _aside(code: str) -> Verdict:
    return Verdict(kind=RecordKind.QUARANTINED, code=code)
