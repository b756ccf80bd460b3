"""Both sides of a step the platform did not take."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sync.casework.facts import Event
from sync.casework.terms import State


class Verdict(StrEnum):
    """What may be done about it.

    ``FIELD`` two corrections of one field: choose a value, which is a new correction. ``REDO`` the step is lawful in
    the case's state now. ``OVER`` the state is past it: no clerk overrules that. ``SUPERVISOR`` a decision and a
    withdrawal that exclude each other: a supervisor confirms which one stands (domain rules, concurrency).
    """

    FIELD = "field"
    REDO = "redo"
    OVER = "over"
    SUPERVISOR = "supervisor"


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One of the two events: ``by`` a name, ``own`` whether this office recorded it, ``here`` whether this desk did."""

    entry_id: str
    name: str
    event: Event | None
    by: str
    scope: str
    device: str
    own: bool
    here: bool
    at: datetime
    recorded_at: datetime
    received_at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ConflictRow:
    """``theirs``: the event that came first, None where none is named or here. ``offered``: what is possible now.

    ``standing``: the field's value now, of a FIELD conflict. ``stands``: entry id of what stands, of a SUPERVISOR one.
    """

    case_id: str
    mine: Side
    theirs: Side | None
    state: State
    verdict: Verdict
    offered: tuple[str, ...]
    standing: str = ""
    stands: str = ""
