"""Guards that decide, end, deliver, rate and correct (行政许可法 38, 44; domain rules E20 to E34)."""

from collections.abc import Callable, Iterator
from typing import Any

from sync.casework.calendar import CST
from sync.casework.case import CORRECTABLE, CORRECTABLE_DATES, LEGAL_FIELDS, Case, instant_of
from sync.casework.circumstances import Circumstances
from sync.casework.clock import Light, Limit, Unit, due, is_overdue
from sync.casework.conflicts import field_conflict
from sync.casework.deadlines import clocks
from sync.casework.errors import Refusal, RefusalKind
from sync.casework.events_closing import (
    CaseArchived,
    CaseTerminated,
    CaseVoided,
    CaseWithdrawn,
    DecisionApproved,
    DecisionRefused,
    DeliveryCompleted,
    DeliveryReturned,
    DeliverySent,
    DuplicateJudged,
    FactCorrected,
    NumberAssigned,
    RatingRecorded,
    RatingRectified,
    RatingSealed,
    RecordBackfilled,
    ResultIssued,
)
from sync.casework.facts import Event
from sync.casework.ratings import day_of, occasion_on, sealed_mark
from sync.casework.rules.handling import PUBLICITY
from sync.casework.terms import CaseKind, Channel, Delivery, DeliveryMethod, Rating, Role, State

Guard = Callable[[Any, Case, Circumstances], Iterator[Refusal]]

BACKFILL = Limit(amount=2, unit=Unit.WORKDAY)
"""Our rule: paper is typed in within two working days of the return of power or network, else the supervisor agrees."""


def approval(event: DecisionApproved, case: Case, circumstances: Circumstances) -> Iterator[Refusal]:
    if case.tolerated:
        yield Refusal("no_tolerant_missing", lines="、".join(line.name for line in case.tolerated))
    yield from _two_people(event, case)
    if _publicity_cut_short(case, circumstances):
        yield Refusal("publicity_unfinished")
    yield from _decision(event, case)


def refusal(event: DecisionRefused, case: Case, circumstances: Circumstances) -> Iterator[Refusal]:
    if not event.reason.strip():
        yield Refusal("reason")
    if not event.remedies.strip():
        yield Refusal("remedies")
    yield from _two_people(event, case)
    if not event.basis.strip():
        yield Refusal("basis")
    yield from _decision(event, case)


def _two_people(event: Event, case: Case) -> Iterator[Refusal]:
    """承诺件: whoever accepted must not be the sole decider; 即办件: one person may do both."""
    if case.kind is not CaseKind.INSTANT and event.by and event.by == case.course.accepted_by:
        yield Refusal("not_same_person_unless_instant", by=event.by)


def _decision(event: Event, case: Case) -> Iterator[Refusal]:
    """No open special procedure, no unjudged duplicate; a case reported up is the superior organ's to decide."""
    if any(special.ended_at is None for special in case.specials):
        yield Refusal("open_special")
    if case.duplicates:
        yield Refusal("duplicate_unjudged", numbers="、".join(case.duplicates))
    if case.state is State.REPORTED and event.role is Role.APPROVER:
        yield Refusal("superior_decides")


def _publicity_cut_short(case: Case, circumstances: Circumstances) -> bool:
    """Whether names were on the wall, but none of the times as long as the item asks for."""
    asked = circumstances.item.publicity if circumstances.item else None
    held = [special for special in case.specials if special.kind == PUBLICITY and special.ended_at]
    if asked is None or not held:
        return False
    ends = [(due(s.started_at, asked.limit, circumstances.calendar, circumstances.region), s.ended_at) for s in held]
    return all(end.due_date is not None and over.astimezone(CST).date() < end.due_date for end, over in ends if over)


def withdrawal(event: CaseWithdrawn, case: Case, circumstances: Circumstances) -> Iterator[Refusal]:
    if not event.signed_request:
        yield Refusal("signed_request")


def termination(event: CaseTerminated, case: Case, circumstances: Circumstances) -> Iterator[Refusal]:
    if not event.ground.strip():
        yield Refusal("ground")
    elif event.ground == "其他" and not event.reason.strip():
        yield Refusal("reason")


def voiding(event: CaseVoided, case: Case, circumstances: Circumstances) -> Iterator[Refusal]:
    """For a case entered by mistake; whoever entered it or asked for it does not approve it.

    A row of an old ledger has no clock and no paper: taking it back needs nobody else.
    """
    if not event.reason.strip():
        yield Refusal("reason")
    if case.flags.imported:
        return
    if event.role is not Role.SUPERVISOR and overdue(event, case, circumstances):
        yield Refusal("overdue_needs_supervisor")
    if event.by and event.by == (event.requested_by or case.course.received_by):
        yield Refusal("not_own_request")


def overdue(event: Event, case: Case, circumstances: Circumstances) -> bool:
    """Whether any limit of the case was over when the event occurred, the acceptance limit included."""
    if case.flags.deemed_accepted:
        return True
    running = clocks(case, circumstances.at(event.occurred_at))
    return any(clock.running and clock.light is Light.RED for clock in running)


def issue(event: ResultIssued, case: Case, circumstances: Circumstances) -> Iterator[Refusal]:
    if not event.certificate_no.strip():
        yield Refusal("nonempty")


def sending(event: DeliverySent, case: Case, circumstances: Circumstances) -> Iterator[Refusal]:
    if event.method is DeliveryMethod.POST and not event.tracking_no.strip():
        yield Refusal("tracking_no")


def delivering(event: DeliveryCompleted, case: Case, circumstances: Circumstances) -> Iterator[Refusal]:
    """送达回证: somebody signed, except for what goes electronically or by public notice."""
    unsigned = event.method in (DeliveryMethod.ELECTRONIC, DeliveryMethod.PUBLIC_NOTICE)
    if not unsigned and not event.signer.strip():
        yield Refusal("signer")
    if case.delivery is Delivery.DONE:
        yield Refusal("delivered_already")


def returning(event: DeliveryReturned, case: Case, circumstances: Circumstances) -> Iterator[Refusal]:
    if case.delivery is not Delivery.SENT:
        yield Refusal("nothing_sent")


def rating(event: RatingRecorded, case: Case, circumstances: Circumstances) -> Iterator[Refusal]:
    """现场一次一评, 网上一事一评. What the platform reads out of a box is no second rating."""
    online = case.channel in (Channel.WEB, Channel.MOBILE)
    others = set(case.occasions) - {sealed_mark(event.occasion)}
    if event.occasion in others or (online and others):
        yield Refusal("one_per_occasion", RefusalKind.IMPOSSIBLE)


def sealed_rating(event: RatingSealed, case: Case, circumstances: Circumstances) -> Iterator[Refusal]:
    """Once per visit, on its day, and only where something was done for the applicant that day."""
    if {event.occasion, sealed_mark(event.occasion)} & set(case.occasions):
        yield Refusal("one_per_occasion", RefusalKind.IMPOSSIBLE)
    day = day_of(event.occurred_at)
    if event.occasion != occasion_on(day):
        yield Refusal("rating_day", RefusalKind.IMPOSSIBLE)
    if case.moved_at is None or day_of(case.moved_at) < day:
        yield Refusal("no_service")


def rectification(event: RatingRectified, case: Case, circumstances: Circumstances) -> Iterator[Refusal]:
    if case.rating is not Rating.RECTIFYING:
        yield Refusal("no_bad_rating", RefusalKind.IMPOSSIBLE)


def correction(event: FactCorrected, case: Case, circumstances: Circumstances) -> Iterator[Refusal]:
    if event.field not in CORRECTABLE:
        yield Refusal("not_correctable", RefusalKind.IMPOSSIBLE, field=event.field)
        return
    theirs = field_conflict(event, case)
    if theirs is not None:
        yield Refusal("field_conflict", RefusalKind.IMPOSSIBLE, field=event.field, theirs=theirs, mine=event.new)
    if not event.reason.strip() or event.old == event.new:
        yield Refusal("old_new_reason")
    if event.field in CORRECTABLE_DATES and instant_of(event.new) is None:
        yield Refusal("not_an_instant", RefusalKind.IMPOSSIBLE)
    if event.field in LEGAL_FIELDS:
        yield from _approved(event.approved_by, event.by)


def _approved(approver: str, asker: str) -> Iterator[Refusal]:
    if not approver.strip():
        yield Refusal("center_approval")
    elif approver == asker:
        yield Refusal("not_own_request")


def backfill(event: RecordBackfilled, case: Case, circumstances: Circumstances) -> Iterator[Refusal]:
    """Typed in from paper: with the scan, with the centre's approval, within two days of the power's return."""
    if not event.evidence.strip() or not event.reason.strip():
        yield Refusal("paper_evidence")
    yield from _approved(event.approved_by, event.by)
    since = circumstances.restored_at or case.last_at
    if since is None or circumstances.approver_role is Role.SUPERVISOR:
        return
    last = due(since, BACKFILL, circumstances.calendar, circumstances.region)
    if is_overdue(last, event.occurred_at):
        yield Refusal("backfill_late")


def archiving(event: CaseArchived, case: Case, circumstances: Circumstances) -> Iterator[Refusal]:
    if not event.volume.strip():
        yield Refusal("nonempty")


def judging(event: DuplicateJudged, case: Case, circumstances: Circumstances) -> Iterator[Refusal]:
    if not event.reason.strip() or not event.other.strip():
        yield Refusal("reason")


def numbering(event: NumberAssigned, case: Case, circumstances: Circumstances) -> Iterator[Refusal]:
    if case.project_no and case.project_no != event.project_no:
        yield Refusal("has_number", RefusalKind.IMPOSSIBLE, number=case.project_no)


CLOSING_GUARDS: dict[type[Event], Guard] = {
    DecisionApproved: approval,
    DecisionRefused: refusal,
    CaseWithdrawn: withdrawal,
    CaseTerminated: termination,
    CaseVoided: voiding,
    ResultIssued: issue,
    DeliverySent: sending,
    DeliveryCompleted: delivering,
    DeliveryReturned: returning,
    RatingRecorded: rating,
    RatingSealed: sealed_rating,
    RatingRectified: rectification,
    FactCorrected: correction,
    RecordBackfilled: backfill,
    CaseArchived: archiving,
    DuplicateJudged: judging,
    NumberAssigned: numbering,
}
