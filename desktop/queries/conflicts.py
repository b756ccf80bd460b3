"""The conflict desk: what was not taken beside what came first, and what the rules allow now."""

from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desktop.queries.casefile import instant
from desktop.queries.conflict_rows import ConflictRow, Side, Verdict
from desktop.queries.reading import Reading
from desktop.store.histories import Happening, history
from sync.casework.allow import offered
from sync.casework.case import Case, value_of
from sync.casework.conflicts import outcome
from sync.casework.events_closing import CaseWithdrawn, DecisionApproved, DecisionRefused, FactCorrected
from sync.casework.facts import Event
from sync.journal.tables import RECORD
from sync.wire.codec import UnknownEvent

FIELD_CONFLICT = "field_conflict"


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """Both sides of a rejected or set aside entry; None when the case or the entry is not here."""

    case_id: str
    entry_id: str

    def __call__(self, reading: Reading) -> ConflictRow | None:
        found = history(reading.session, self.case_id)
        known = {happening.entry_id: happening for happening in found.happenings}
        mine = known.get(self.entry_id)
        if mine is None:
            return None
        theirs = known.get(mine.winner)
        case = found.case
        possible = () if found.readonly else offered(case, reading.person.roles)
        stands = _stands(mine, theirs)
        return ConflictRow(
            case_id=self.case_id,
            mine=_side(mine, reading),
            theirs=_side(theirs, reading) if theirs else None,
            state=case.state,
            verdict=_verdict(mine, possible, stands),
            offered=possible,
            standing=_standing(mine.event, case),
            stands=stands,
        )


def _verdict(mine: Happening, possible: tuple[str, ...], stands: str) -> Verdict:
    if stands:
        return Verdict.SUPERVISOR
    if mine.code == FIELD_CONFLICT:
        return Verdict.FIELD
    return Verdict.REDO if mine.name in possible else Verdict.OVER


def _stands(mine: Happening, theirs: Happening | None) -> str:
    """Which of a decision and a withdrawal is effective; "" for any other pair."""
    match (mine.event, theirs.event if theirs else None):
        case (DecisionApproved() | DecisionRefused() as decision, CaseWithdrawn() as withdrawal):
            mine_stands = outcome(decision, withdrawal).stands is decision
        case (CaseWithdrawn() as withdrawal, DecisionApproved() | DecisionRefused() as decision):
            mine_stands = outcome(decision, withdrawal).stands is withdrawal
        case _:
            return ""
    return mine.entry_id if mine_stands or theirs is None else theirs.entry_id


def _standing(event: Event | UnknownEvent, case: Case) -> str:
    return value_of(case, event.field) if isinstance(event, FactCorrected) else ""


def _side(happening: Happening, reading: Reading) -> Side:
    received = _received(reading.session, happening)
    return Side(
        entry_id=happening.entry_id,
        name=happening.name,
        event=happening.event if isinstance(happening.event, Event) else None,
        by=reading.name_of(happening.by),
        scope=happening.scope,
        device=happening.device,
        own=happening.scope == reading.office.scope,
        here=happening.device == reading.office.device,
        at=instant(happening.occurred_ms),
        recorded_at=instant(happening.recorded_ms),
        received_at=instant(received) if received else None,
    )


def _received(session: Session, happening: Happening) -> int:
    asked = select(func.max(RECORD.c.received_ms)).where(RECORD.c.entry_id == happening.entry_id)
    return session.execute(asked).scalar() or 0
