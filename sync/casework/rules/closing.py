"""Guards that decide, end, deliver, rate and correct (行政许可法 38, 44; domain rules E20 to E34)."""

from collections.abc import Callable, Iterator
from typing import Any

from sync.casework.case import CORRECTABLE, Case
from sync.casework.circumstances import Circumstances
from sync.casework.clock import is_overdue
from sync.casework.deadlines import handling_due
from sync.casework.errors import Refusal, RefusalKind
from sync.casework.events_closing import (
    CaseTerminated,
    CaseVoided,
    CaseWithdrawn,
    DecisionApproved,
    DecisionRefused,
    FactCorrected,
    NumberAssigned,
    RatingRecorded,
    RatingRectified,
    RecordBackfilled,
)
from sync.casework.facts import Event
from sync.casework.terms import CaseKind, Rating, Role

Guard = Callable[[Any, Case, Circumstances], Iterator[Refusal]]


def approval(event: DecisionApproved, case: Case, circumstances: Circumstances) -> Iterator[Refusal]:
    if case.tolerated:
        yield Refusal("no_tolerant_missing", lines="、".join(line.name for line in case.tolerated))
    yield from _two_people(event, case)


def refusal(event: DecisionRefused, case: Case, circumstances: Circumstances) -> Iterator[Refusal]:
    if not event.reason.strip():
        yield Refusal("reason")
    if not event.remedies.strip():
        yield Refusal("remedies")
    yield from _two_people(event, case)


def _two_people(event: Event, case: Case) -> Iterator[Refusal]:
    """承诺件: whoever accepted must not be the sole decider; 即办件: one person may do both."""
    if case.kind is not CaseKind.INSTANT and event.by == case.course.accepted_by:
        yield Refusal("not_same_person_unless_instant", by=event.by)


def withdrawal(event: CaseWithdrawn, case: Case, circumstances: Circumstances) -> Iterator[Refusal]:
    if not event.signed_request:
        yield Refusal("signed_request")


def termination(event: CaseTerminated, case: Case, circumstances: Circumstances) -> Iterator[Refusal]:
    if not event.ground.strip():
        yield Refusal("ground")


def voiding(event: CaseVoided, case: Case, circumstances: Circumstances) -> Iterator[Refusal]:
    if not event.reason.strip():
        yield Refusal("reason")
    if event.role is not Role.SUPERVISOR and overdue(event, case, circumstances):
        yield Refusal("overdue_needs_supervisor")
    if event.requested_by and event.requested_by == event.by:
        yield Refusal("not_own_request")


def overdue(event: Event, case: Case, circumstances: Circumstances) -> bool:
    """Whether any handling limit of the case was over when the event occurred."""
    item = circumstances.item
    limits = [limit for limit in (item.promised, item.statutory) if limit] if item else []
    look = circumstances.at(event.occurred_at)
    ends = [handling_due(case, limit, look) for limit in limits]
    return any(end is not None and is_overdue(end, event.occurred_at) for end in ends)


def rating(event: RatingRecorded, case: Case, circumstances: Circumstances) -> Iterator[Refusal]:
    if event.occasion in case.occasions:
        yield Refusal("one_per_occasion", RefusalKind.IMPOSSIBLE)


def rectification(event: RatingRectified, case: Case, circumstances: Circumstances) -> Iterator[Refusal]:
    if case.rating is not Rating.RECTIFYING:
        yield Refusal("no_bad_rating", RefusalKind.IMPOSSIBLE)


def correction(event: FactCorrected, case: Case, circumstances: Circumstances) -> Iterator[Refusal]:
    if event.field not in CORRECTABLE:
        yield Refusal("not_correctable", RefusalKind.IMPOSSIBLE, field=event.field)
    if not event.reason.strip() or event.old == event.new:
        yield Refusal("old_new_reason")


def backfill(event: RecordBackfilled, case: Case, circumstances: Circumstances) -> Iterator[Refusal]:
    if not event.evidence.strip() or not event.reason.strip():
        yield Refusal("paper_evidence")
    if event.approved_by == event.by:
        yield Refusal("not_own_request")


def numbering(event: NumberAssigned, case: Case, circumstances: Circumstances) -> Iterator[Refusal]:
    if case.project_no and case.project_no != event.project_no:
        yield Refusal("has_number", RefusalKind.IMPOSSIBLE, number=case.project_no)


CLOSING_GUARDS: dict[type[Event], Guard] = {
    DecisionApproved: approval,
    DecisionRefused: refusal,
    CaseWithdrawn: withdrawal,
    CaseTerminated: termination,
    CaseVoided: voiding,
    RatingRecorded: rating,
    RatingRectified: rectification,
    FactCorrected: correction,
    RecordBackfilled: backfill,
    NumberAssigned: numbering,
}
