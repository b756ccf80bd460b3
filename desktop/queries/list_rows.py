"""Rows of lists and of the workbench."""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from desktop.queries.sync_rows import SyncMark, SyncSummary
from sync.casework.clock import Light, Unit
from sync.casework.deadlines import ClockKind
from sync.casework.terms import Rating, State


class ViewName(StrEnum):
    """The saved views of the worklist; the due ones hold open cases and undelivered results only."""

    ALL = "all"
    MINE = "mine"
    ASSIGNED = "assigned"
    DUE_TODAY = "due_today"
    TURNING_RED = "turning_red"
    OVERDUE = "overdue"
    WAITING_CITIZEN = "waiting_citizen"
    SUSPENDED = "suspended"
    TO_DELIVER = "to_deliver"
    UNCONFIRMED = "unconfirmed"
    NEEDS_ATTENTION = "needs_attention"
    CLOSED = "closed"
    SENT_OUT = "sent_out"
    TO_RATE = "to_rate"
    RECENT = "recent"


class SortBy(StrEnum):
    """``USUAL``: as the view is made for; else what ends first, or what came last, stands first."""

    USUAL = ""
    DUE = "due"
    NEWEST = "newest"


class GroupBy(StrEnum):
    """What the cases of a list are told apart by: the light of the running clock, or what stands in a column."""

    NONE = ""
    LIGHT = "light"
    ITEM = "item"
    STATE = "state"
    HANDLER = "by"
    VILLAGE = "village"


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """A view with what narrows it further; ``text`` is searched as typed, ``by`` is a staff code, ``""`` = any.

    ``village`` is a region code of any length (a township's shows all its villages). ``due_from``, ``due_to``: the
    day on which the running clock ends. ``mark``: how far the line is with a case. ``among``: ids of the cases that
    come into question at all (the ones looked at last, which this person's desk remembers). ``tags``: all of them
    stand on the case. ``group``: under which headings; ``within``: the cases of this group only, None for all.
    """

    name: ViewName = ViewName.ALL
    text: str = ""
    item_id: str = ""
    state: State | None = None
    by: str = ""
    village: str = ""
    received_from: date | None = None
    received_to: date | None = None
    due_from: date | None = None
    due_to: date | None = None
    mark: SyncMark | None = None
    rating: Rating | None = None
    among: tuple[str, ...] | None = None
    sort: SortBy = SortBy.USUAL
    tags: tuple[str, ...] = ()
    group: GroupBy = GroupBy.NONE
    within: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Key:
    """Where the next page of a list starts: the sort value and the case of the last row shown."""

    sort: int
    case_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseRow:
    """One line of a list. Names are full, numbers of persons and telephones masked.

    ``clock``: which clock ``light``, ``due_on`` and ``remaining`` belong to (None where none runs);
    ``remaining`` counts in ``unit`` and ``overdue`` likewise; ``statutory_overdue``: the legal limit has passed too.
    ``stage``: the office whose answer is waited for, "" while the case lies here.
    """

    case_id: str
    number: str
    temp_no: str
    applicant: str
    id_masked: str
    phone_masked: str
    item_id: str
    item_name: str
    state: State
    clock: ClockKind | None
    light: Light
    due_on: date | None
    remaining: int | None
    overdue: int
    unit: Unit
    provisional: bool
    statutory_overdue: bool
    sync: SyncMark
    received_at: datetime | None
    received_by: str
    handled_by: str
    region: str
    village: str
    imported: bool
    rating: Rating = Rating.NONE
    stage: str = ""
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Duplicate:
    """An earlier case of the same person; ``same_open``: the same item and not yet closed, so ask before another."""

    row: CaseRow
    same_open: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A window of a list. ``next`` is None on the last page; ``count_capped`` is ``COUNT_CAP + 1`` for any number
    beyond it, None where counting would have kept the page waiting.
    """

    rows: tuple[CaseRow, ...]
    next: Key | None
    count_capped: int | None


COUNT_CAP = 1000
"""Lists say "1000 以上" beyond this; an exact count of a large view costs more than the page itself."""


class BenchKey(StrEnum):
    """Groups of the workbench in the order of legal urgency: what the law sets a day for, then what waits for us."""

    OVERDUE = "overdue"
    DUE_TODAY = "due_today"
    ACCEPT_SOON = "accept_soon"
    TO_DELIVER = "to_deliver"
    CUSTODY_OFFERED = "custody_offered"
    RECTIFY = "rectify"
    ASSIGNED = "assigned"
    NEEDS_ATTENTION = "needs_attention"
    TURNING_RED = "turning_red"
    WAITING_CITIZEN = "waiting_citizen"


@dataclass(frozen=True, slots=True, kw_only=True)
class BenchGroup:
    """One group: how many there are (capped) and the first of them; ``view`` opens the whole list where one exists."""

    key: BenchKey
    count: int
    rows: tuple[CaseRow, ...]
    view: View | None


@dataclass(frozen=True, slots=True, kw_only=True)
class DayCount:
    """Received and closed on one day, for the small bars of the week."""

    day: date
    received: int
    closed: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftRow:
    """Unfinished typing. ``kind``: which form; ``key``: which sheet of it; ``text``: the form's own JSON."""

    kind: str
    key: str
    text: str
    title: str = ""
    by: str = ""
    saved_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class BenchNotices:
    """What concerns the whole desk. ``provisional_year``: into which deadlines reach though its holidays are not known
    (0: none). ``moved``: cases whose due day a pack has moved and nobody has looked at. ``new_items``: how many items
    came into force in the last week."""

    provisional_year: int = 0
    moved: int = 0
    new_items: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Bench:
    groups: tuple[BenchGroup, ...]
    drafts: tuple[DraftRow, ...]
    week: tuple[DayCount, ...]
    sync: SyncSummary
    as_of: datetime
    notices: BenchNotices = field(default_factory=lambda: BenchNotices())
