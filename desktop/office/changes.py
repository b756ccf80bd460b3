"""What a write says to the rest of the desk: one value, not twenty signals."""

from dataclasses import dataclass

from sync.casework.facts import Event
from sync.wire.entry import Entry


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """``case_ids``: cases whose rows may look different now; ``kinds``: wire names of the events, or ``sync``,
    ``drafts``, ``calendar``, ``catalogue``, ``attachments`` for changes that are no event. ``everything``:
    rows were rebuilt.
    """

    case_ids: frozenset[str] = frozenset()
    kinds: frozenset[str] = frozenset()
    everything: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Recorded:
    """What was written, after the commit: ``events`` as recorded, with every number filled in."""

    events: tuple[Event, ...]
    entries: tuple[Entry, ...]
    changes: Changes
