"""How the events of the counter change a case. Pure, total, never refusing: rules come before, not here."""

from collections.abc import Callable
from typing import Any

from sync.casework.case import Case, Supplement
from sync.casework.events_intake import (
    CaseAccepted,
    CaseAcceptedTolerant,
    CaseDeemedAccepted,
    CaseImported,
    CaseNotAccepted,
    CaseRegistered,
    DeemedAcceptanceReversed,
    MaterialsChecked,
    SupplementLapsed,
    SupplementReminded,
    SupplementRequested,
    SupplementSubmitted,
)
from sync.casework.facts import Check, Event, Line
from sync.casework.revising import revised
from sync.casework.terms import Delivery, LineState, State


def registered(case: Case, event: CaseRegistered) -> Case:
    return revised(
        case,
        state=State.RECEIVED,
        project_no=event.project_no or event.paper_no,
        temp_no=event.temp_no,
        query_code=event.query_code,
        item_id=event.item_id,
        item_version=event.item_version,
        item_name=event.item_name,
        kind=event.kind,
        applicant=event.applicant,
        agency=event.agency,
        channel=event.channel,
        region=event.region or event.applicant.region,
        situations=event.situations,
        form=event.form,
        lines=event.lines,
        received_at=event.occurred_at,
        course=revised(case.course, received_by=event.by, acceptance_from=event.occurred_at),
        duplicates=() if event.duplicate_reason.strip() else event.duplicates,
    )


def imported(case: Case, event: CaseImported) -> Case:
    ended = case.course if event.closed_on is None else revised(case.course, closing_event=event.result)
    return revised(
        case,
        state=IMPORTED_AS.get(event.result, State.APPROVED),
        item_id=event.item_id,
        item_name=event.item_name,
        applicant=event.applicant,
        region=event.applicant.region,
        received_at=event.occurred_at,
        course=revised(ended, received_by=event.clerk),
        flags=revised(case.flags, imported=True),
        notes=tuple(note for note in (event.note, event.source) if note),
    )


IMPORTED_AS = {"办结": State.APPROVED, "退件": State.TERMINATED, "不予受理": State.NOT_ACCEPTED}


def materials_checked(case: Case, event: MaterialsChecked) -> Case:
    return revised(case, lines=checked(case.lines, event.lines))


def checked(lines: tuple[Line, ...], checks: tuple[Check, ...]) -> tuple[Line, ...]:
    """The lines after a check; a check of an unknown line changes nothing."""
    found = {check.no: check for check in checks}
    return tuple(_line(line, found[line.no]) if line.no in found else line for line in lines)


def _line(line: Line, check: Check) -> Line:
    return revised(
        line, state=check.state, originals=check.originals, copies=check.copies, got=check.got, note=check.note
    )


def supplement_requested(case: Case, event: SupplementRequested) -> Case:
    notice = Supplement(
        requested_at=event.occurred_at,
        defects=event.defects,
        deadline=event.deadline,
        second=bool(case.supplements),
    )
    return revised(case, state=State.SUPPLEMENT, supplements=(*case.supplements, notice))


def supplement_reminded(case: Case, event: SupplementReminded) -> Case:
    if not case.supplements:
        return case
    *earlier, last = case.supplements
    return revised(case, supplements=(*earlier, revised(last, reminded=last.reminded + 1)))


def supplement_submitted(case: Case, event: SupplementSubmitted) -> Case:
    """Back to RECEIVED only when every line is settled; acceptance restarts with the last arrival."""
    after = revised(case, lines=checked(case.lines, event.lines))
    if not case.supplements:
        return after
    *earlier, last = case.supplements
    numbers = dict.fromkeys((*last.submitted, *(check.no for check in event.lines)))
    last = revised(last, submitted=tuple(numbers))
    if after.missing:
        return revised(after, supplements=(*earlier, last))
    return revised(
        after,
        state=State.RECEIVED,
        supplements=(*earlier, revised(last, settled_at=event.occurred_at)),
        course=revised(after.course, acceptance_from=event.occurred_at),
        flags=revised(after.flags, deemed_reversed=False),
    )


def supplement_lapsed(case: Case, event: SupplementLapsed) -> Case:
    return closed(case, event, State.TERMINATED, delivery=Delivery.PENDING)


def accepted(case: Case, event: CaseAccepted) -> Case:
    course = revised(
        case.course, accepted_at=event.occurred_at, accepted_by=event.by, accept_document=event.document_no
    )
    return revised(case, state=State.ACCEPTED, course=course)


def accepted_tolerant(case: Case, event: CaseAcceptedTolerant) -> Case:
    course = revised(
        case.course, accepted_at=event.occurred_at, accepted_by=event.by, accept_document=event.document_no
    )
    lines = tuple(revised(line, state=LineState.TOLERATED) if line.no in event.missing else line for line in case.lines)
    return revised(
        case,
        state=State.ACCEPTED,
        course=course,
        lines=lines,
        tolerant_until=event.deadline,
        flags=revised(case.flags, tolerant=True),
    )


def not_accepted(case: Case, event: CaseNotAccepted) -> Case:
    ended = closed(case, event, State.NOT_ACCEPTED, delivery=Delivery.PENDING)
    return revised(ended, course=revised(ended.course, accept_document=event.document_no))


def deemed_accepted(case: Case, event: CaseDeemedAccepted) -> Case:
    """The handling clock runs from receipt (行政许可法 32), not from the day the lapse was noticed."""
    course = revised(case.course, accepted_at=event.effective_at, accepted_by="", accept_document=event.document_no)
    return revised(case, state=State.ACCEPTED, course=course, flags=revised(case.flags, deemed_accepted=True))


def deemed_reversed(case: Case, event: DeemedAcceptanceReversed) -> Case:
    course = revised(case.course, accepted_at=None, accepted_by="", accept_document="")
    flags = revised(case.flags, deemed_accepted=False, deemed_reversed=True)
    return revised(case, state=State.RECEIVED, course=course, flags=flags)


def closed(case: Case, event: Event, state: State, delivery: Delivery = Delivery.NONE) -> Case:
    """The case after an event that ends it."""
    course = revised(case.course, closed_at=event.occurred_at, closing_event=type(event).__name__)
    return revised(case, state=state, course=course, delivery=delivery)


INTAKE: dict[type[Event], Callable[[Case, Any], Case]] = {
    CaseRegistered: registered,
    CaseImported: imported,
    MaterialsChecked: materials_checked,
    SupplementRequested: supplement_requested,
    SupplementReminded: supplement_reminded,
    SupplementSubmitted: supplement_submitted,
    SupplementLapsed: supplement_lapsed,
    CaseAccepted: accepted,
    CaseAcceptedTolerant: accepted_tolerant,
    CaseNotAccepted: not_accepted,
    CaseDeemedAccepted: deemed_accepted,
    DeemedAcceptanceReversed: deemed_reversed,
}
