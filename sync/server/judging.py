"""What becomes of an entry: confirmed, rejected because it is impossible, or set aside because it cannot be judged.

An irregular fact (late, a second notice, no written information) is confirmed and listed: the paper is already in a
citizen's hand. Only what the state machine cannot take is rejected, and the entry that won is named.
"""

import logging
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from sync.casework.allow import refusals
from sync.casework.case import Case
from sync.casework.circumstances import Circumstances
from sync.casework.errors import Refusal, RefusalKind
from sync.casework.events_intake import CaseRegistered
from sync.casework.facts import Event
from sync.casework.fold import evolve
from sync.casework.terms import Role, State
from sync.casework.transitions import PLATFORM_ONLY, TRANSITIONS
from sync.journal.log import CHUNK, case_of, entry_of, ms_of
from sync.journal.tables import ENTRY, RECORD
from sync.server.packs import References
from sync.server.tables import STAFF
from sync.server.tables_packs import DISMISSED
from sync.wire.codec import UnknownEvent, UnreadableEvent
from sync.wire.entry import Entry, RecordKind
from sync.wire.own_device import platform_device
from sync.wire.sizes import LARGEST_BODY

UNKNOWN_CASE = "unknown_case"
NOT_STAFF = frozenset({Role.SYS, Role.APPLICANT})

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
    latest: dict[type[Event], str] = field(default_factory=dict)

    def take(self, entry: Entry, event: Event) -> None:
        after = evolve(self.case, event)
        if after.state is not self.case.state:
            self.moved_by = entry.id
        self.home = self.home or entry.scope
        self.latest[type(event)] = entry.id
        self.case = after


class Judge:
    """Judges entries one after the other, each on the case as those before it left it."""

    def __init__(self, session: Session, references: References, now: datetime) -> None:
        self._session = session
        self._references = references
        self._now = now
        self._known: dict[str, Known] = {}
        self._staff: dict[str, dict[str, int]] = {}

    def study(self, entries: Iterable[Entry]) -> None:
        """Read the cases these entries speak of; call it after the scope is locked."""
        missing = sorted(set(map(case_of, entries)) - self._known.keys() - {""})
        for start in range(0, len(missing), CHUNK):
            for entry in self._confirmed(missing[start : start + CHUNK]):
                event = entry.event
                if isinstance(event, Event):
                    self._of(event.case_id).take(entry, event)

    def judge(self, entry: Entry) -> Verdict:
        """Never raises for what stands in an entry: one that cannot be judged is set aside alone."""
        if len(entry.body) > LARGEST_BODY:
            return _aside("too_big")
        try:
            return self._judge(entry)
        except UnreadableEvent:
            return _aside("unreadable")
        except Exception:  # whatever a hostile or broken event does, the others of its batch go on
            logger.exception("an entry could not be judged: %s", entry.id)
            return _aside("failed")

    def _judge(self, entry: Entry) -> Verdict:
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
        known = self._of(event.case_id)
        if known.case.state is State.DRAFT and State.DRAFT not in transition.sources:
            return _aside(UNKNOWN_CASE)
        found = refusals(event, known.case, self._circumstances(entry, event, known))
        impossible = next((refusal for refusal in found if refusal.kind is RefusalKind.IMPOSSIBLE), None)
        if impossible is not None:
            return Verdict(kind=RecordKind.REJECTED, code=impossible.code, winner=_winner(impossible, event, known))
        known.take(entry, event)
        return Verdict(kind=RecordKind.EVENT, irregular=(*found, *self._stranger(entry, event)))

    def _of(self, case_id: str) -> Known:
        return self._known.setdefault(case_id, Known(case=Case(case_id=case_id)))

    def _confirmed(self, case_ids: list[str]) -> Iterator[Entry]:
        asked = (
            select(*ENTRY.c)
            .join(RECORD, (RECORD.c.entry_id == ENTRY.c.id) & (RECORD.c.scope == ENTRY.c.scope))
            .where(ENTRY.c.case_id.in_(case_ids), RECORD.c.kind == RecordKind.EVENT.value)
            .order_by(RECORD.c.position, RECORD.c.scope)
        )
        return map(entry_of, self._session.execute(asked))

    def _circumstances(self, entry: Entry, event: Event, known: Known) -> Circumstances:
        opening = event if isinstance(event, CaseRegistered) else known.case
        return Circumstances(
            now=self._now,
            office=entry.scope,
            device=entry.device,
            item=self._references.catalogue.get(opening.item_id, opening.item_version) if opening.item_id else None,
            calendar=self._references.calendar,
            region=entry.scope,
            custodian=known.case.custodian or known.home or entry.scope,
        )

    def _stranger(self, entry: Entry, event: Event) -> Iterator[Refusal]:
        """Whoever acted should be on the office's list; a person who left yesterday may still have handed out paper."""
        if event.role in NOT_STAFF:
            return
        if entry.scope not in self._staff:
            self._staff[entry.scope] = _staff_until(self._session, entry.scope)
        until = self._staff[entry.scope].get(event.by)
        if until is None or 0 < until < ms_of(event.occurred_at):
            yield Refusal("unknown_staff", by=event.by)


def _staff_until(session: Session, scope: str) -> dict[str, int]:
    """Everybody who ever was on the office's list, and when each was dismissed (milliseconds; 0: still there)."""
    gone = (DISMISSED.c.scope == STAFF.c.scope) & (DISMISSED.c.code == STAFF.c.code)
    rows = session.execute(
        select(STAFF.c.code, DISMISSED.c.since_ms).outerjoin(DISMISSED, gone).where(STAFF.c.scope == scope)
    )
    return {row.code: row.since_ms or 0 for row in rows}


def may_open(entry: Entry) -> bool:
    """Whether a confirmed entry can have made its case known."""
    transition = TRANSITIONS.get(type(entry.event))  # type: ignore[arg-type]
    return transition is not None and State.DRAFT in transition.sources


def _winner(refusal: Refusal, event: Event, known: Known) -> str:
    """Who came first: what moved the case where the state is wrong, else the last fact of the same kind."""
    return known.moved_by if refusal.code == "state" else known.latest.get(type(event), "")


def _aside(code: str) -> Verdict:
    return Verdict(kind=RecordKind.QUARANTINED, code=code)
