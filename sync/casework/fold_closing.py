"""How the events that decide, end, deliver, rate and correct change a case."""

from collections.abc import Callable
from typing import Any

from sync.casework.case import Case, Course, instant_of
from sync.casework.events_closing import (
    CaseArchived,
    CaseTerminated,
    CaseVoided,
    CaseWithdrawn,
    ComplaintRecorded,
    DecisionApproved,
    DecisionRefused,
    DeliveryCompleted,
    DeliveryReturned,
    DeliverySent,
    DuplicateJudged,
    FactCorrected,
    NumberAssigned,
    PaperPrinted,
    PersonalDataRevealed,
    RatingRecorded,
    RatingRectified,
    RatingSealed,
    RecordBackfilled,
    RejectionDisposed,
    ResultIssued,
)
from sync.casework.facts import Event, Party
from sync.casework.fold_intake import closed
from sync.casework.ratings import sealed_mark
from sync.casework.revising import revised
from sync.casework.terms import Delivery, Grade, Rating, State


def approved(case: Case, event: DecisionApproved) -> Case:
    ended = closed(case, event, State.APPROVED, delivery=Delivery.PENDING)
    return revised(ended, course=_decided(ended, event, event.certificate_no))


def refused(case: Case, event: DecisionRefused) -> Case:
    ended = closed(case, event, State.REFUSED, delivery=Delivery.PENDING)
    return revised(ended, course=_decided(ended, event, ""))


def _decided(case: Case, event: Event, certificate: str) -> Course:
    return revised(case.course, decided_at=event.occurred_at, decided_by=event.by, certificate_no=certificate)


def withdrawn(case: Case, event: CaseWithdrawn) -> Case:
    return closed(case, event, State.WITHDRAWN)


def terminated(case: Case, event: CaseTerminated) -> Case:
    return closed(case, event, State.TERMINATED, delivery=Delivery.PENDING)


def voided(case: Case, event: CaseVoided) -> Case:
    return closed(case, event, State.VOIDED)


def issued(case: Case, event: ResultIssued) -> Case:
    return revised(case, course=revised(case.course, certificate_no=event.certificate_no))


def sent(case: Case, event: DeliverySent) -> Case:
    course = revised(case.course, delivery_method=event.method.value)
    return revised(case, delivery=Delivery.SENT, course=course)


def delivered(case: Case, event: DeliveryCompleted) -> Case:
    course = revised(case.course, delivery_method=event.method.value, delivered_at=event.occurred_at)
    return revised(case, delivery=Delivery.DONE, course=course)


def returned(case: Case, event: DeliveryReturned) -> Case:
    return revised(case, delivery=Delivery.RETURNED)


def rated(case: Case, event: RatingRecorded) -> Case:
    """A bad rating opens a rectification, and no later good one closes it."""
    rating = Rating.RECTIFYING if event.grade in (Grade.BAD, Grade.VERY_BAD) else Rating.RATED
    if case.rating in (Rating.RECTIFYING, Rating.CLOSED) and rating is Rating.RATED:
        rating = case.rating
    return revised(case, rating=rating, grade=event.grade, occasions=(*case.occasions, event.occasion))


def rated_sealed(case: Case, event: RatingSealed) -> Case:
    """That it was rated is known, how is not: neither good nor bad, and not a second time."""
    return revised(case, occasions=(*case.occasions, sealed_mark(event.occasion)))


def rectified(case: Case, event: RatingRectified) -> Case:
    return revised(case, rating=Rating.CLOSED)


def archived(case: Case, event: CaseArchived) -> Case:
    return revised(case, flags=revised(case.flags, archived=True))


def corrected(case: Case, event: FactCorrected) -> Case:
    fields = tuple(dict.fromkeys((*case.corrected_fields, event.field)))
    changed = revised(case, flags=revised(case.flags, corrected=True), corrected_fields=fields)
    if event.field in APPLICANT_FIELDS:
        return revised(changed, applicant=APPLICANT_FIELDS[event.field](changed.applicant, event.new))
    match event.field:
        case "region":
            return revised(changed, region=event.new)
        case "certificate_no":
            return revised(changed, course=revised(changed.course, certificate_no=event.new))
        case "note":
            return revised(changed, notes=(*changed.notes, event.new))
        case _:
            return _redated(changed, event)


def _redated(case: Case, event: FactCorrected) -> Case:
    """A corrected instant moves everything that is counted from it; one that is none changes nothing."""
    at = instant_of(event.new)
    if at is None:
        return case
    course = case.course
    match event.field:
        case "received_at":
            first = course.acceptance_from == case.received_at
            accepted = at if case.flags.deemed_accepted and first else course.accepted_at
            course = revised(course, acceptance_from=at if first else course.acceptance_from, accepted_at=accepted)
            return revised(case, received_at=at, course=course)
        case "accepted_at" if course.accepted_at is not None:
            return revised(case, course=revised(course, accepted_at=at))
        case "decided_at" if course.decided_at is not None:
            return revised(case, course=revised(course, decided_at=at, closed_at=at))
        case "delivered_at" if course.delivered_at is not None:
            return revised(case, course=revised(course, delivered_at=at))
        case _:
            return case


APPLICANT_FIELDS: dict[str, Callable[[Party, str], Party]] = {
    "applicant.name": lambda party, new: revised(party, name=new),
    "applicant.number": lambda party, new: revised(party, number=new),
    "applicant.phone": lambda party, new: revised(party, phone=new),
    "applicant.address": lambda party, new: revised(party, address=new),
    "applicant.region": lambda party, new: revised(party, region=new),
    "applicant.ethnic": lambda party, new: revised(party, ethnic=new),
    "applicant.contact": lambda party, new: revised(party, contact=new),
}


def backfilled(case: Case, event: RecordBackfilled) -> Case:
    return revised(case, flags=revised(case.flags, backfilled=True))


def numbered(case: Case, event: NumberAssigned) -> Case:
    return revised(case, project_no=case.project_no or event.project_no)


def judged(case: Case, event: DuplicateJudged) -> Case:
    return revised(case, duplicates=tuple(number for number in case.duplicates if number != event.other))


def unchanged(case: Case, event: Event) -> Case:
    """Stands in the timeline and in the audit, changes nothing of the case."""
    return case


CLOSING: dict[type[Event], Callable[[Case, Any], Case]] = {
    DecisionApproved: approved,
    DecisionRefused: refused,
    CaseWithdrawn: withdrawn,
    CaseTerminated: terminated,
    CaseVoided: voided,
    ResultIssued: issued,
    DeliverySent: sent,
    DeliveryCompleted: delivered,
    DeliveryReturned: returned,
    RatingRecorded: rated,
    RatingSealed: rated_sealed,
    RatingRectified: rectified,
    ComplaintRecorded: unchanged,
    CaseArchived: archived,
    FactCorrected: corrected,
    RecordBackfilled: backfilled,
    NumberAssigned: numbered,
    DuplicateJudged: judged,
    PaperPrinted: unchanged,
    PersonalDataRevealed: unchanged,
    RejectionDisposed: unchanged,
}
