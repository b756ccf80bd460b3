"""A case is the fold of its events; this is the only fold there is.

DRAFT ──E01──▶ RECEIVED ──E03──▶ SUPPLEMENT ──E04──▶ RECEIVED      SUPPLEMENT ──E05──▶ TERMINATED
RECEIVED ──E06/E07/E09──▶ ACCEPTED ◀──E15── SUSPENDED ◀──E14── ACCEPTED ──E13──▶ REPORTED
RECEIVED ──E08──▶ NOT_ACCEPTED     ACCEPTED/REPORTED ──E20──▶ APPROVED ──E21──▶ REFUSED
ACCEPTED ──E13b──▶ TRANSFERRED     ACCEPTED ──E18──▶ TERMINATED     in handling ──E23──▶ TERMINATED
open ──E22──▶ WITHDRAWN            open ──E24──▶ VOIDED
"""

from dataclasses import dataclass, field
from datetime import date, datetime

from sync.casework.clock import Extension, Pause
from sync.casework.facts import Agency, Answer, Defect, Event, Line, Party
from sync.casework.terms import (
    CLOSED_STATES,
    OPEN_STATES,
    CaseKind,
    Channel,
    Delivery,
    Grade,
    LineState,
    Rating,
    State,
)

CORRECTABLE_DATES = ("received_at", "accepted_at", "decided_at", "delivered_at")
"""Instants of the course, as ISO text with a zone; a correction moves the clocks."""

CORRECTABLE = ("applicant.name", "applicant.number", "applicant.phone", "applicant.address", "applicant.region",
               "applicant.ethnic", "applicant.contact", "certificate_no", "note", "region",
               *CORRECTABLE_DATES)  # fmt: skip

LEGAL_FIELDS = frozenset({"applicant.number", "certificate_no", *CORRECTABLE_DATES})
"""Fields with legal effect: correcting one needs the head of the centre."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Special:
    """One stretch of special procedure; ``ended_at`` None while it is open."""

    special_id: str
    kind: str
    started_at: datetime
    planned_end: date | None
    ended_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Assist:
    assist_id: str
    office: str
    asked_at: datetime
    due: date | None
    replied_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Supplement:
    """One supplement notice: when it was given, what it asked for, until when, whether it was settled.

    ``submitted``: the lines that were handed in for it; a second notice may speak of nothing else.
    """

    requested_at: datetime
    defects: tuple[Defect, ...]
    deadline: date
    second: bool
    reminded: int = 0
    settled_at: datetime | None = None
    submitted: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """When the case passed its turning points, who did it, and how it ended; instants are ``occurred_at``."""

    received_by: str = ""
    acceptance_from: datetime | None = None
    accepted_at: datetime | None = None
    accepted_by: str = ""
    accept_document: str = ""
    handled_by: str = ""
    reported_at: datetime | None = None
    decided_at: datetime | None = None
    decided_by: str = ""
    closed_at: datetime | None = None
    closing_event: str = ""
    certificate_no: str = ""
    delivery_method: str = ""
    delivered_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Flags:
    """``deemed_reversed``: a deemed acceptance fell because a timely act had been there."""

    deemed_accepted: bool = False
    deemed_reversed: bool = False
    tolerant: bool = False
    extended: bool = False
    backfilled: bool = False
    imported: bool = False
    corrected: bool = False
    archived: bool = False


NOBODY = Party(name="")


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """Everything known of one case; build it with :func:`replay`, change it with :func:`evolve`.

    ``duplicates``: possible duplicates nobody has judged yet. ``moved_at``: the last event that moved the case.
    ``corrected_fields``: those a correction has replaced; the next correction has to know of it. ``act``: the newest
    act, as long as it may be taken back; it is how the fold remembers, and no part of what a case is.
    """

    case_id: str
    state: State = State.DRAFT
    project_no: str = ""
    temp_no: str = ""
    query_code: str = ""
    item_id: str = ""
    item_version: int = 0
    item_name: str = ""
    kind: CaseKind = CaseKind.PROMISED
    applicant: Party = NOBODY
    agency: Agency | None = None
    channel: Channel = Channel.WINDOW
    region: str = ""
    situations: tuple[str, ...] = ()
    form: tuple[Answer, ...] = ()
    lines: tuple[Line, ...] = ()
    received_at: datetime | None = None
    course: Course = Course()
    flags: Flags = Flags()
    supplements: tuple[Supplement, ...] = ()
    specials: tuple[Special, ...] = ()
    assists: tuple[Assist, ...] = ()
    extension: Extension | None = None
    tolerant_until: date | None = None
    delivery: Delivery = Delivery.NONE
    rating: Rating = Rating.NONE
    grade: Grade | None = None
    occasions: tuple[str, ...] = ()
    custodian: str = ""
    custody_offered: str = ""
    notes: tuple[str, ...] = ()
    duplicates: tuple[str, ...] = ()
    corrected_fields: tuple[str, ...] = ()
    last_at: datetime | None = None
    moved_at: datetime | None = None
    events: int = 0
    act: "Act | None" = field(default=None, compare=False, repr=False)

    @property
    def number(self) -> str:
        """The number to show: official if there is one, else the temporary one."""
        return self.project_no or self.temp_no

    @property
    def open(self) -> bool:
        return self.state in OPEN_STATES

    @property
    def closed(self) -> bool:
        return self.state in CLOSED_STATES

    @property
    def undelivered(self) -> bool:
        """Whether a paper is still on its way to the citizen; nothing is, of a case that was voided since."""
        return self.delivery in (Delivery.PENDING, Delivery.SENT, Delivery.RETURNED)

    @property
    def missing(self) -> tuple[Line, ...]:
        """Lines that stand against an acceptance."""
        return tuple(line for line in self.lines if line.state in UNSETTLED)

    @property
    def tolerated(self) -> tuple[Line, ...]:
        return tuple(line for line in self.lines if line.state is LineState.TOLERATED)

    @property
    def pauses(self) -> tuple[Pause, ...]:
        """Special procedures as intervals for the clock."""
        return tuple(Pause(kind=s.kind, start=s.started_at, end=s.ended_at) for s in self.specials)


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """An act that nothing but things beside the course has followed. ``before``: the case it was done to.

    ``since``: what followed.
    """

    event: Event
    before: Case
    since: tuple[Event, ...] = ()


UNSETTLED = frozenset({LineState.PENDING, LineState.MISSING, LineState.DEFECTIVE})


def instant_of(text: str) -> datetime | None:
    """The instant an ISO text with a zone says; None when it says none."""
    try:
        at = datetime.fromisoformat(text)
    except ValueError:
        return None
    return at if at.tzinfo is not None else None


def value_of(case: Case, field: str) -> str:
    """What a correctable field says at present, as a correction writes it; a note says nothing."""
    head, _, rest = field.partition(".")
    if field not in CORRECTABLE or field == "note":
        return ""
    if head == "applicant":
        return str(getattr(case.applicant, rest))
    found = getattr(case if field in ("region", "received_at") else case.course, field)
    return found.isoformat() if isinstance(found, datetime) else str(found or "")
