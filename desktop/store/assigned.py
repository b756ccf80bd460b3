"""Cases that somebody else has put into a person's hands, until that person does something on them."""

from collections.abc import Sequence

from desktop.store.case_columns import milliseconds
from sync.casework.events_handling import RouteForwarded
from sync.casework.facts import Event


def assigned_ms(events: Sequence[Event]) -> int | None:
    """When the case was given to who handles it now; None where nobody gave it, or its handler has acted since."""
    acted: set[str] = set()
    for event in reversed(events):
        if isinstance(event, RouteForwarded):
            fresh = event.by != event.target and event.target not in acted
            return milliseconds(event.occurred_at) if fresh else None
        acted.add(event.by)
    return None
