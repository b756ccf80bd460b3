"""``evolve`` and ``replay``: the only fold from events to a case, on both ends, in every read model."""

from collections.abc import Iterable
from dataclasses import replace

from sync.casework.case import Case
from sync.casework.events_office import LedgerExported, SessionChanged
from sync.casework.facts import Event
from sync.casework.fold_closing import CLOSING, unchanged
from sync.casework.fold_handling import HANDLING
from sync.casework.fold_intake import INTAKE

STEPS = INTAKE | HANDLING | CLOSING | {LedgerExported: unchanged, SessionChanged: unchanged}


def evolve(case: Case, event: Event) -> Case:
    """The case after ``event``. Pure and total: it never refuses, whatever the order."""
    after = STEPS[type(event)](case, event)
    return replace(after, last_at=max(filter(None, (case.last_at, event.occurred_at))), events=case.events + 1)


def replay(case_id: str, events: Iterable[Event]) -> Case:
    """Fold ``events`` (in log order) into the case."""
    case = Case(case_id=case_id)
    for event in events:
        case = evolve(case, event)
    return case
