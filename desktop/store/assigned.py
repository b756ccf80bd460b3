"""Cases that somebody else has put into a person's hands, until that person does something on them."""

from collections.abc import Sequence

from desktop.store.case_columns import milliseconds
from sync.casework.events_handling import RouteForwarded
from sync.casework.facts import Event
from sync.casework.taking_back import struck


def assigned_ms(events: Sequence[Event]) -> int | None:
    """When the case was given to who handles it now; None where nobody gave it, or its handler has acted since. What
    was taken back gave it to nobody.
    """
    acted: set[str] = set()
    gone = struck(events)
    for at, event in reversed(list(enumerate(events))):
        if at in gone:
            continue
        if isinstance(event, RouteForwarded):
            fresh = event.by != event.target and event.target not in acted
            return milliseconds(event.occurred_at) if fresh else None
        acted.add(event.by)
    return None
