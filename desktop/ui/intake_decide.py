"""What may be decided on a sheet, what follows from it, and the facts that are recorded together."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from desktop.queries.rows import Staff
from desktop.ui.case_acting import acting_role, now_here, speaks_against, why_not
from desktop.ui.desk_port import DeskPort
from desktop.wording import screens_case as text
from desktop.wording import screens_intake as words
from desktop.wording.notices import REMEDIES, TITLES
from desktop.wording.translating import tr
from desktop.wording.words import listed
from sync.casework.case import Case
from sync.casework.clock import Due, due
from sync.casework.deadlines import SUPPLEMENT_DAYS, Lookup, acceptance_due, handling_due
from sync.casework.events_closing import DecisionApproved, DeliveryCompleted
from sync.casework.events_handling import NoteAdded
from sync.casework.events_intake import (
    CaseAccepted,
    CaseAcceptedTolerant,
    CaseNotAccepted,
    CaseRegistered,
    SupplementRequested,
)
from sync.casework.facts import Defect, Event, Line
from sync.casework.fold import evolve, replay
from sync.casework.items import Item
from sync.casework.terms import CaseKind, LineState, Role


class Decision(StrEnum):
    """The decisions at the end of an intake; the values name their words and their buttons."""

    ACCEPT = "accept"
    INSTANT = "instant"
    SUPPLEMENT = "supplement"
    TOLERANT = "tolerant"
    DECLINE = "decline"
    RECEIVE = "receive"


@dataclass(frozen=True, slots=True, kw_only=True)
class Details:
    """What a decision needs beside the sheet; ``problems`` and ``cures`` by the number of the material.

    ``decided_at``: of a receipt from paper, which lies in the past; else the receipt itself is the moment.
    """

    deadline: date | None = None
    problems: Mapping[int, str] = field(default_factory=dict)
    cures: Mapping[int, str] = field(default_factory=dict)
    promise_signed: bool = False
    reason_class: str = ""
    reason: str = ""
    basis: str = ""
    right_organ: str = ""
    remedies: str = REMEDIES
    content: str = ""
    signer: str = ""
    relation: str = text.SELF
    decided_at: datetime | None = None


PAPERS: Mapping[Decision, tuple[str, ...]] = {
    Decision.ACCEPT: ("acceptance", "receipt"),
    Decision.INSTANT: ("approval", "delivery", "acceptance", "receipt"),
    Decision.SUPPLEMENT: ("supplement", "receipt"),
    Decision.TOLERANT: ("tolerant", "receipt"),
    Decision.DECLINE: ("non_acceptance", "receipt"),
    Decision.RECEIVE: ("receipt",),
}
"""Papers by their template, the one the applicant needs first at the front."""

DEFICIENT = frozenset({LineState.MISSING, LineState.DEFECTIVE, LineState.PENDING, LineState.TOLERATED})


def deficient(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """The lines a supplement notice must name: everything at once, also what could be put off."""
    return tuple(line for line in lines if line.state in DEFICIENT)


def defaults(
    item: Item, opened: CaseRegistered, decision: Decision, desk: DeskPort, *, from_paper: bool = False
) -> Details:
    """What the fields of a decision say before the clerk touches them."""
    materials = {m.no: m for m in item.materials}
    wanting = deficient(opened.lines)
    limit = item.promised if decision is Decision.TOLERANT and item.promised else SUPPLEMENT_DAYS
    at = now_here() if from_paper else opened.occurred_at
    last = due(at, limit, desk.calendar, opened.region or desk.office.region).due_date
    return Details(
        deadline=last,
        problems={
            line.no: line.note or (text.NOT_IN_ORDER if line.state is LineState.DEFECTIVE else text.NOT_PROVIDED)
            for line in wanting
        },
        cures={line.no: text.needed_papers(materials[line.no].originals, materials[line.no].copies)
               for line in wanting},
        reason_class=text.REASON_CLASSES[-1],
        basis="；".join(f"《{basis.title}》{basis.clause}" for basis in item.bases),
        content=item.result_name,
        signer=opened.agency.name if opened.agency else opened.applicant.name,
        relation=opened.agency.kind if opened.agency else text.SELF,
        decided_at=at if from_paper else None,
    )  # fmt: skip


def facts(decision: Decision, opened: CaseRegistered, details: Details, person: Staff) -> tuple[Event, ...]:
    """The receipt and what follows it, at one instant or after a receipt on paper now, to be recorded together."""
    at = details.decided_at or opened.occurred_at
    match decision:
        case Decision.RECEIVE:
            return (opened,)
        case Decision.ACCEPT:
            return (opened, CaseAccepted(case_id="", occurred_at=at, by=person.code, role=_as(CaseAccepted, person)))
        case Decision.INSTANT:
            return (opened, *_at_once(at, details, person))
        case Decision.SUPPLEMENT:
            return (opened, _supplement(opened, at, details, person))
        case Decision.TOLERANT:
            return (opened, _tolerant(opened, at, details, person))
        case Decision.DECLINE:
            return (opened, _declined(at, details, person))


def refusal_of(decision: Decision, opened: CaseRegistered, details: Details, desk: DeskPort) -> str:
    """Why this may not be decided now, as a sentence; empty when it may."""
    wanting = deficient(opened.lines)
    if decision is Decision.SUPPLEMENT and not wanting:
        return text.NOTHING_MISSING
    if decision is Decision.INSTANT and opened.kind is not CaseKind.INSTANT:
        return text.NOT_INSTANT
    case = Case(case_id="")
    for event in facts(decision, opened, details, desk.person):
        found = speaks_against(desk, event, case)
        if found:
            return why_not(found[0])
        case = evolve(case, event)
    return ""


def consequences(decision: Decision, opened: CaseRegistered, details: Details, desk: DeskPort) -> tuple[str, ...]:
    """What follows: the clock, the day, the papers; one sentence each."""
    told = [text.CONSEQUENCE[decision.value]]
    if details.decided_at is not None:
        told.append(words.received_from(opened.occurred_at))
    ends = _ends(decision, opened, details, desk)
    told += [text.due_sentence(name, end.due_date, end.provisional) for name, end in ends]
    told.append(text.papers_sentence(listed(tr(TITLES[paper]) for paper in PAPERS[decision])))
    return tuple(sentence for sentence in told if sentence)


def reasons(decision: Decision, opened: CaseRegistered, details: Details, desk: DeskPort) -> str:
    """Why each of these days is the day it is; empty where no day follows."""
    return "\n".join(words.why_this_day(name, end) for name, end in _ends(decision, opened, details, desk))


def _ends(decision: Decision, opened: CaseRegistered, details: Details, desk: DeskPort) -> list[tuple[str, Due]]:
    """The clocks that run after this decision, with their names."""
    case = replay("", facts(decision, opened, details, desk.person))
    item = desk.catalogue.get(opened.item_id, opened.item_version)
    region = opened.region or desk.office.region
    look = Lookup(item=item, calendar=desk.calendar, asof=details.decided_at or opened.occurred_at, region=region)
    found: list[tuple[str, Due | None]] = []
    if decision in (Decision.ACCEPT, Decision.TOLERANT) and item is not None:
        found.append((text.PROMISED_DUE, handling_due(case, item.promised, look) if item.promised else None))
        found.append((text.STATUTORY_DUE, handling_due(case, item.statutory, look) if item.statutory else None))
    if decision is Decision.RECEIVE:
        found.append((text.ANSWER_DUE, acceptance_due(case, look)))
    return [(name, end) for name, end in found if end is not None]


def noted(said: str, at: datetime, person: Staff) -> NoteAdded:
    """What the clerk has said to a doubt; it goes on record with the case."""
    return NoteAdded(case_id="", occurred_at=at, by=person.code, role=_as(NoteAdded, person), text=said)


def _as(kind: type[Event], person: Staff) -> Role:
    return acting_role(kind, person.roles)


def _supplement(opened: CaseRegistered, at: datetime, details: Details, person: Staff) -> SupplementRequested:
    defects = tuple(
        Defect(no=line.no, problem=details.problems.get(line.no, ""), remedy=details.cures.get(line.no, ""))
        for line in deficient(opened.lines)
    )
    return SupplementRequested(
        case_id="",
        occurred_at=at,
        by=person.code,
        role=_as(SupplementRequested, person),
        defects=defects,
        deadline=details.deadline or at.date(),
        delivered=text.HANDED_OVER,
    )


def _tolerant(opened: CaseRegistered, at: datetime, details: Details, person: Staff) -> CaseAcceptedTolerant:
    missing = tuple(line.no for line in opened.lines if line.state in DEFICIENT)
    return CaseAcceptedTolerant(
        case_id="",
        occurred_at=at,
        by=person.code,
        role=_as(CaseAcceptedTolerant, person),
        missing=missing,
        deadline=details.deadline or at.date(),
        promise_signed=details.promise_signed,
    )


def _declined(at: datetime, details: Details, person: Staff) -> CaseNotAccepted:
    return CaseNotAccepted(
        case_id="",
        occurred_at=at,
        by=person.code,
        role=_as(CaseNotAccepted, person),
        reason_class=details.reason_class,
        reason=details.reason,
        remedies=details.remedies,
        basis=details.basis,
        right_organ=details.right_organ,
    )


def _at_once(at: datetime, details: Details, person: Staff) -> tuple[Event, ...]:
    return (
        CaseAccepted(case_id="", occurred_at=at, by=person.code, role=_as(CaseAccepted, person)),
        DecisionApproved(
            case_id="", occurred_at=at, by=person.code, role=_as(DecisionApproved, person), content=details.content
        ),
        DeliveryCompleted(
            case_id="",
            occurred_at=at,
            by=person.code,
            role=_as(DeliveryCompleted, person),
            signer=details.signer,
            relation=details.relation,
        ),
    )
