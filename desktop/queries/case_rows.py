"""Rows of the page of one case."""

from dataclasses import dataclass
from datetime import date, datetime

from desktop.queries.sync_rows import SyncMark
from sync.casework.case import Case
from sync.casework.clock import CountedDay, Light, Unit
from sync.casework.deadlines import ClockKind
from sync.casework.facts import Event
from sync.casework.terms import Role


@dataclass(frozen=True, slots=True, kw_only=True)
class ClockRow:
    """One clock of a case with its whole answer to "why this day"; ``name`` is a stage's own name."""

    kind: ClockKind
    light: Light
    due_on: date | None
    due_at: datetime | None
    provisional: bool
    remaining: int | None
    overdue: int
    used: int | None
    unit: Unit
    running: bool
    explanation: tuple[CountedDay, ...]
    extension_valid: bool | None
    name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineRow:
    """One event of a case, newest first. ``name``: its wire name, the key of its title in the wording.

    ``event`` is None when this program is too old to read it. ``code`` and ``winner``: why the platform did not
    take it, and the entry that stands in its place. ``late``: recorded on a later day than it happened.
    ``taken_back``: it is as if it had not been.
    """

    entry_id: str
    name: str
    at: datetime
    recorded_at: datetime
    by: str
    role: Role
    device: str
    sync: SyncMark
    position: int | None
    code: str
    winner: str
    late: bool
    event: Event | None
    taken_back: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class IrregularityRow:
    """Something of the case that law or policy speaks against; ``code`` has its sentence in the wording."""

    code: str
    entry_id: str
    facts: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseFileRow:
    """The page of one case. ``actions``: wire names of the events the state and the person's roles allow.

    ``lines`` of materials stand in ``case``; ``readonly``: the case holds an event this program cannot read.
    ``shortened``: what was done in it is not here any more, or never came; the platform has it.
    ``newest_act``: entry id of what may be taken back, ``""`` for nothing; ``act_sent``: it may have left this machine.
    """

    case: Case
    id_masked: str
    phone_masked: str
    village: str
    department: str
    light: Light
    sync: SyncMark
    clocks: tuple[ClockRow, ...]
    timeline: tuple[TimelineRow, ...]
    actions: tuple[str, ...]
    irregularities: tuple[IrregularityRow, ...]
    readonly: bool
    shortened: bool = False
    newest_act: str = ""
    act_sent: bool = False
