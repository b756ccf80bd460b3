"""``evolve`` and ``replay``: the only fold from events to a case, on both ends, in every read model."""

from collections.abc import Iterable
from datetime import datetime

from sync.casework.case import Case
from sync.casework.events_exchange import ReturnHandled, RowReturned
from sync.casework.events_handling import OverreachForwarded
from sync.casework.events_intake import DeemedAcceptanceReversed
from sync.casework.events_office import ConsultationGiven, LedgerExported, SessionChanged
from sync.casework.facts import Event
from sync.casework.fold_closing import CLOSING, unchanged
from sync.casework.fold_handling import HANDLING
from sync.casework.fold_intake import INTAKE
from sync.casework.revising import revised
from sync.casework.transitions import TRANSITIONS

ASIDE = (OverreachForwarded, RowReturned, ReturnHandled, LedgerExported, SessionChanged, ConsultationGiven)
"""They stand in the log and move no case."""

STEPS = INTAKE | HANDLING | CLOSING | dict.fromkeys(ASIDE, unchanged)


def evolve(case: Case, event: Event) -> Case:
    """The case after ``event``. Pure and total: it never refuses, whatever the order."""
    after = STEPS[type(event)](case, event)
    last = event.occurred_at if case.last_at is None else max(case.last_at, event.occurred_at)
    return revised(after, last_at=last, moved_at=_moved_at(after, event), events=case.events + 1)


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
