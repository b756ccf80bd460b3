"""``evolve`` and ``replay``: the only fold from events to a case, on both ends, in every read model."""

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Any

from sync.casework.case import Act, Case
from sync.casework.events_exchange import ReturnHandled, RowReturned
from sync.casework.events_handling import OverreachForwarded
from sync.casework.events_intake import DeemedAcceptanceReversed
from sync.casework.events_office import (
    ConsultationGiven,
    LedgerExported,
    ProgramChanged,
    SessionChanged,
    ViewShared,
)
from sync.casework.events_taking_back import ActTakenBack, PaperReissued
from sync.casework.facts import Event
from sync.casework.fold_closing import CLOSING, unchanged
from sync.casework.fold_handling import HANDLING
from sync.casework.fold_intake import INTAKE
from sync.casework.revising import revised
from sync.casework.taking_back import ACTS, BESIDE, names_it
from sync.casework.transitions import TRANSITIONS

ASIDE = (
    OverreachForwarded,
    RowReturned,
    ReturnHandled,
    LedgerExported,
    SessionChanged,
    ConsultationGiven,
    ViewShared,
    ProgramChanged,
)
"""They stand in the log and move no case."""


def reissued(case: Case, event: PaperReissued) -> Case:
    """The acceptance stands on the paper with the new number from here on."""
    if case.course.accept_document != event.voided_no:
        return case
    return revised(case, course=revised(case.course, accept_document=event.document_no))


def taken_back(case: Case, event: ActTakenBack) -> Case:
    """As if the newest act had not been; one that is not the newest stays."""
    act = case.act
    return resume(act.before, act.since) if act is not None and names_it(event, act.event) else case


UNDOING: dict[type[Event], Callable[[Case, Any], Case]] = {ActTakenBack: taken_back, PaperReissued: reissued}
STEPS = INTAKE | HANDLING | CLOSING | dict.fromkeys(ASIDE, unchanged) | UNDOING


def evolve(case: Case, event: Event) -> Case:
    """The case after ``event``. Pure and total: it never refuses, whatever the order."""
    after = STEPS[type(event)](case, event)
    last = event.occurred_at if case.last_at is None else max(case.last_at, event.occurred_at)
    act = after.act if isinstance(event, ActTakenBack) else _act(case, event)
    return revised(after, last_at=last, moved_at=_moved_at(after, event), act=act, events=case.events + 1)


def _act(case: Case, event: Event) -> Act | None:
    """What may be taken back after this event."""
    kind = type(event)
    if kind in ACTS:
        return Act(event=event, before=case)
    act = case.act
    return revised(act, since=(*act.since, event)) if act is not None and kind in BESIDE else None


def _moved_at(after: Case, event: Event) -> datetime | None:
    """A reversal takes the case back to its receipt: the timely act that caused it lies before the lapse."""
    if isinstance(event, DeemedAcceptanceReversed):
        return after.course.acceptance_from
    transition = TRANSITIONS.get(type(event))
    return event.occurred_at if transition is not None and transition.status else after.moved_at


def replay(case_id: str, events: Iterable[Event]) -> Case:
    """Fold ``events`` (in log order) into the case."""
    return resume(Case(case_id=case_id), events)


def resume(case: Case, events: Iterable[Event]) -> Case:
    """Fold what came after into a case that is known up to there."""
    for event in events:
        case = evolve(case, event)
    return case
