"""Guards from receipt to the acceptance decision (行政许可法 32; domain rules E01 to E09)."""

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

from sync.casework.bad_input import BadInput
from sync.casework.calendar import CST
from sync.casework.case import Case
from sync.casework.circumstances import Circumstances
from sync.casework.clock import is_overdue
from sync.casework.deadlines import acceptance_due, answer_due, handling_due, silence_counts_from
from sync.casework.errors import Refusal, RefusalKind
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
from sync.casework.facts import Check, Event, Party
from sync.casework.fold import evolve
from sync.casework.fold_intake import checked
from sync.casework.party_codes import check_permit
from sync.casework.terms import IdKind, LineState, ReceiptBasis, Role

Guard = Callable[[Any, Case, Circumstances], Iterator[Refusal]]


def registration(event: CaseRegistered, case: Case, circumstances: Circumstances) -> Iterator[Refusal]:
    day = event.occurred_at.astimezone(CST).date()
    if circumstances.item is not None and not circumstances.item.effective_on(day):
        yield Refusal("item_effective", item=event.item_name)
    if not _known_party(event.applicant, day):
        yield Refusal("party_valid", name=event.applicant.name)
    if circumstances.item is not None and circumstances.item.materials and not event.lines:
        yield Refusal("materials_checked")
    if event.duplicates and not event.duplicate_reason:
        yield Refusal("duplicates_shown", numbers="、".join(event.duplicates))
    if event.agency is not None and circumstances.item is not None and not circumstances.item.agent_allowed:
        yield Refusal("agent_not_allowed", item=event.item_name)
    if event.role is Role.VILLAGE_AGENT and event.receipt_basis is not ReceiptBasis.VILLAGE_AUTHORISED:
        yield Refusal("village_not_authorised")
    if event.occurred_at > circumstances.now:
        yield Refusal("in_the_future")


def _known_party(party: Party, today: date) -> bool:
    """A name, and a number that can be right; whoever has no document at hand may still hand in papers."""
    if not party.name.strip():
        return False
    if not party.number.strip():
        return party.id_kind is IdKind.NONE
    try:
        check_permit(party.id_kind, party.number, today)
    except BadInput:
        return False
    return True


def supplement_request(event: SupplementRequested, case: Case, circumstances: Circumstances) -> Iterator[Refusal]:
    if case.supplements and not event.center_reason.strip():
        yield Refusal("first_notice_or_reasoned_second")
    if not event.defects:
        yield Refusal("nonempty")
    if event.defects:
        yield from _notice_content(event, case)
    if _told_too_late(event, case, circumstances):
        yield Refusal("within_acceptance")
    if event.deadline < event.occurred_at.astimezone(CST).date():
        yield Refusal("deadline_passed")


def _notice_content(event: SupplementRequested, case: Case) -> Iterator[Refusal]:
    """A notice says everything that is wrong and how; a second one speaks of newly handed-in papers only."""
    named = {defect.no for defect in event.defects}
    open_lines = (*case.missing, *case.tolerated)
    left_out = "、".join(line.name for line in open_lines if line.no not in named)
    if left_out:
        yield Refusal("everything_at_once", lines=left_out)
    if not named <= {line.no for line in case.lines}:
        yield Refusal("unknown_line")
    if any(not defect.problem.strip() for defect in event.defects):
        yield Refusal("defect_untold")
    new = {no for notice in case.supplements for no in notice.submitted}
    old = "、".join(line.name for line in case.lines if line.no in named - new)
    if case.supplements and old:
        yield Refusal("only_new_material", lines=old)


def reminder(event: SupplementReminded, case: Case, circumstances: Circumstances) -> Iterator[Refusal]:
    if not event.means.strip():
        yield Refusal("nonempty")


def supplement_submission(event: SupplementSubmitted, case: Case, circumstances: Circumstances) -> Iterator[Refusal]:
    """Papers may come one by one: the case goes on when the last line is settled."""
    if not event.lines:
        yield Refusal("all_lines_settled")
    elif not {check.no for check in event.lines} <= {line.no for line in case.lines}:
        yield Refusal("unknown_line", RefusalKind.IMPOSSIBLE)


def supplement_lapse(event: SupplementLapsed, case: Case, circumstances: Circumstances) -> Iterator[Refusal]:
    last = case.supplements[-1] if case.supplements else None
    if last is None or event.occurred_at.astimezone(CST).date() <= last.deadline:
        yield Refusal("supplement_overdue", RefusalKind.IMPOSSIBLE)
    elif not last.reminded:
        yield Refusal("reminded")


def acceptance(event: CaseAccepted, case: Case, circumstances: Circumstances) -> Iterator[Refusal]:
    open_lines = (*case.missing, *case.tolerated)
    if open_lines:
        yield Refusal("materials_complete", lines="、".join(line.name for line in open_lines))


def tolerant_acceptance(event: CaseAcceptedTolerant, case: Case, circumstances: Circumstances) -> Iterator[Refusal]:
    allowed = {line.no for line in case.lines if line.tolerable}
    wanting = (*case.missing, *case.tolerated)
    promised = set(event.missing)
    if not promised or not promised <= allowed or not {line.no for line in wanting} <= promised:
        names = "、".join(line.name for line in wanting if line.no not in allowed & promised)
        yield Refusal("only_tolerable_missing", lines=names)
    if not event.promise_signed:
        yield Refusal("promise_signed")
    if event.deadline < event.occurred_at.astimezone(CST).date():
        yield Refusal("deadline_passed")
    yield from _within_promise(event, case, circumstances)


def _within_promise(event: CaseAcceptedTolerant, case: Case, circumstances: Circumstances) -> Iterator[Refusal]:
    """What is lacking must be there before the case has to be decided."""
    promised = circumstances.item.promised if circumstances.item else None
    if promised is None:
        return
    end = handling_due(evolve(case, event), promised, circumstances.at(event.occurred_at))
    if end is not None and end.due_date is not None and event.deadline > end.due_date:
        yield Refusal("tolerant_beyond_promise", due=end.due_date.isoformat())


def non_acceptance(event: CaseNotAccepted, case: Case, circumstances: Circumstances) -> Iterator[Refusal]:
    if not event.reason.strip():
        yield Refusal("reason")
    if not event.remedies.strip():
        yield Refusal("remedies")
    if event.reason_class == "非本机关职权" and not event.right_organ.strip():
        yield Refusal("right_organ")
    if _told_too_late(event, case, circumstances):
        yield Refusal("within_acceptance")


def deemed_acceptance(event: CaseDeemedAccepted, case: Case, circumstances: Circumstances) -> Iterator[Refusal]:
    """Irregular, not impossible: another end may know another calendar, and that must never block a case."""
    limit = acceptance_due(case, circumstances.at(event.occurred_at))
    if limit is None or not is_overdue(limit, event.occurred_at):
        yield Refusal("acceptance_overdue")
    elif event.effective_at.astimezone(CST).date() != silence_counts_from(limit).date():
        yield Refusal("effective_from_receipt", received=silence_counts_from(limit).date().isoformat())


def deemed_reversal(event: DeemedAcceptanceReversed, case: Case, circumstances: Circumstances) -> Iterator[Refusal]:
    if not case.flags.deemed_accepted:
        yield Refusal("not_deemed", RefusalKind.IMPOSSIBLE)
    elif not event.cause.strip():
        yield Refusal("reason")


def material_check(event: MaterialsChecked, case: Case, circumstances: Circumstances) -> Iterator[Refusal]:
    """Every line that is needed gets a finding; only a line the item lets wait may be put off."""
    lines = {line.no: line for line in case.lines}
    if not event.lines or not {check.no for check in event.lines} <= set(lines):
        yield Refusal("unknown_line", RefusalKind.IMPOSSIBLE)
        return
    unjudged = [line.name for line in checked(case.lines, event.lines) if line.state is LineState.PENDING]
    if unjudged:
        yield Refusal("lines_unjudged", lines="、".join(unjudged))
    late = [lines[check.no].name for check in event.lines if _put_off(check, lines[check.no].tolerable)]
    if late:
        yield Refusal("only_tolerable_missing", lines="、".join(late))


def _put_off(check: Check, tolerable: bool) -> bool:
    return check.state is LineState.TOLERATED and not tolerable


def no_guard(event: CaseImported, case: Case, circumstances: Circumstances) -> Iterator[Refusal]:
    """An old ledger's row is history; the import itself has checked it."""
    yield from ()


def _told_too_late(event: Event, case: Case, circumstances: Circumstances) -> bool:
    limit = answer_due(case, circumstances.at(event.occurred_at))
    return limit is not None and is_overdue(limit, event.occurred_at)


INTAKE_GUARDS: dict[type[Event], Guard] = {
    CaseRegistered: registration,
    CaseImported: no_guard,
    MaterialsChecked: material_check,
    SupplementRequested: supplement_request,
    SupplementReminded: reminder,
    SupplementSubmitted: supplement_submission,
    SupplementLapsed: supplement_lapse,
    CaseAccepted: acceptance,
    CaseAcceptedTolerant: tolerant_acceptance,
    CaseNotAccepted: non_acceptance,
    CaseDeemedAccepted: deemed_acceptance,
    DeemedAcceptanceReversed: deemed_reversal,
}
