"""How the events of handling change a case."""

from collections.abc import Callable
from typing import Any

from sync.casework.case import Assist, Case, Special
from sync.casework.clock import Extension
from sync.casework.events_handling import (
    AssistReplied,
    AssistRequested,
    AttachmentAdded,
    CaseTransferred,
    CustodyOffered,
    CustodyTaken,
    ExtensionApproved,
    NoteAdded,
    ReportedUp,
    ReviewGiven,
    RouteForwarded,
    SpecialEnded,
    SpecialStarted,
    TolerantCompleted,
    TolerantLapsed,
)
from sync.casework.facts import Event
from sync.casework.fold_intake import checked, closed
from sync.casework.revising import revised
from sync.casework.terms import SETTLED_LINES, Delivery, LineState, State


def forwarded(case: Case, event: RouteForwarded) -> Case:
    return revised(case, course=revised(case.course, handled_by=event.target))


def assist_requested(case: Case, event: AssistRequested) -> Case:
    asked = Assist(assist_id=event.assist_id, office=event.office, asked_at=event.occurred_at, due=event.due)
    return revised(case, assists=(*case.assists, asked))


def assist_replied(case: Case, event: AssistReplied) -> Case:
    return revised(
        case,
        assists=tuple(
            revised(a, replied_at=event.occurred_at) if a.assist_id == event.assist_id else a for a in case.assists
        ),
    )


def reported_up(case: Case, event: ReportedUp) -> Case:
    course = revised(case.course, handled_by=event.by, reported_at=event.occurred_at)
    return revised(case, state=State.REPORTED, course=course)


def transferred(case: Case, event: CaseTransferred) -> Case:
    return closed(case, event, State.TRANSFERRED)


def special_started(case: Case, event: SpecialStarted) -> Case:
    special = Special(
        special_id=event.special_id,
        kind=event.kind,
        started_at=event.occurred_at,
        planned_end=event.planned_end,
    )
    return revised(case, state=State.SUSPENDED, specials=(*case.specials, special))


def special_ended(case: Case, event: SpecialEnded) -> Case:
    """Ends the named stretch; the case goes on only when none is left open."""
    specials = tuple(
        revised(s, ended_at=event.occurred_at) if s.special_id == event.special_id and s.ended_at is None else s
        for s in case.specials
    )
    still_open = any(s.ended_at is None for s in specials)
    state = State.SUSPENDED if still_open else State.ACCEPTED
    return revised(case, specials=specials, state=state if case.state is State.SUSPENDED else case.state)


def extended(case: Case, event: ExtensionApproved) -> Case:
    """The first extension counts; a second one, were it ever recorded, adds nothing."""
    if case.extension is not None:
        return case
    amount = min(max(event.amount, 0), event.unit.most)
    extension = Extension(amount=amount, unit=event.unit, approved_at=event.occurred_at)
    return revised(case, extension=extension, flags=revised(case.flags, extended=True))


def tolerant_completed(case: Case, event: TolerantCompleted) -> Case:
    """A line that is still wrong stays tolerated: it keeps standing against the decision."""
    after = checked(case.lines, event.lines)
    lines = tuple(
        revised(new, state=LineState.TOLERATED)
        if old.state is LineState.TOLERATED and new.state not in SETTLED_LINES
        else new
        for old, new in zip(case.lines, after, strict=True)
    )
    return revised(case, lines=lines)


def tolerant_lapsed(case: Case, event: TolerantLapsed) -> Case:
    lines = tuple(
        revised(line, state=LineState.MISSING) if line.state is LineState.TOLERATED else line for line in case.lines
    )
    return closed(revised(case, lines=lines), event, State.TERMINATED, delivery=Delivery.PENDING)


def reviewed(case: Case, event: ReviewGiven) -> Case:
    return revised(case, course=revised(case.course, handled_by=event.by))


def noted(case: Case, event: NoteAdded) -> Case:
    return revised(case, notes=(*case.notes, event.text))


def attached(case: Case, event: AttachmentAdded) -> Case:
    """Stands in the timeline; what a case needs is judged by its material lines."""
    return case


def custody_offered(case: Case, event: CustodyOffered) -> Case:
    return revised(case, custody_offered=event.to)


def custody_taken(case: Case, event: CustodyTaken) -> Case:
    return revised(case, custodian=event.office, custody_offered="")


HANDLING: dict[type[Event], Callable[[Case, Any], Case]] = {
    RouteForwarded: forwarded,
    AssistRequested: assist_requested,
    AssistReplied: assist_replied,
    ReportedUp: reported_up,
    CaseTransferred: transferred,
    SpecialStarted: special_started,
    SpecialEnded: special_ended,
    ExtensionApproved: extended,
    TolerantCompleted: tolerant_completed,
    TolerantLapsed: tolerant_lapsed,
    ReviewGiven: reviewed,
    NoteAdded: noted,
    AttachmentAdded: attached,
    CustodyOffered: custody_offered,
    CustodyTaken: custody_taken,
}
