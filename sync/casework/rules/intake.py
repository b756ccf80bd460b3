"""Guards from receipt to the acceptance decision (行政许可法 32; domain rules E01 to E09)."""

from collections.abc import Callable, Iterator
from typing import Any

from sync.casework.calendar import CST
from sync.casework.case import Case
from sync.casework.circumstances import Circumstances
from sync.casework.clock import is_overdue
from sync.casework.deadlines import acceptance_due
from sync.casework.errors import Refusal, RefusalKind
from sync.casework.events_intake import (
    CaseAccepted,
    CaseAcceptedTolerant,
    CaseDeemedAccepted,
    CaseImported,
    CaseNotAccepted,
    CaseRegistered,
    MaterialsChecked,
    SupplementLapsed,
    SupplementRequested,
    SupplementSubmitted,
)
from sync.casework.facts import Event
from sync.casework.terms import IdKind

Guard = Callable[[Any, Case, Circumstances], Iterator[Refusal]]


def registration(event: CaseRegistered, case: Case, circumstances: Circumstances) -> Iterator[Refusal]:
    day = event.occurred_at.astimezone(CST).date()
    if circumstances.item is not None and not circumstances.item.effective_on(day):
        yield Refusal("item_effective", item=event.item_name)
    party = event.applicant
    if not party.name.strip() or (not party.number and party.id_kind is not IdKind.NONE):
        yield Refusal("party_valid", name=party.name)
    if circumstances.item is not None and circumstances.item.materials and not event.lines:
        yield Refusal("materials_checked")
    if event.duplicates and not event.duplicate_reason:
        yield Refusal("duplicates_shown", numbers="、".join(event.duplicates))
    if event.agency is not None and circumstances.item is not None and not circumstances.item.agent_allowed:
        yield Refusal("agent_not_allowed", item=event.item_name)
    if event.occurred_at > circumstances.now:
        yield Refusal("in_the_future")


def supplement_request(event: SupplementRequested, case: Case, circumstances: Circumstances) -> Iterator[Refusal]:
    if case.supplements and not event.center_reason.strip():
        yield Refusal("first_notice_or_reasoned_second")
    if not event.defects:
        yield Refusal("nonempty")
    left_out = {line.no for line in case.missing} - {defect.no for defect in event.defects}
    if event.defects and left_out:
        yield Refusal("everything_at_once", lines="、".join(line.name for line in case.missing if line.no in left_out))
    if _acceptance_lapsed(event, case, circumstances):
        yield Refusal("within_acceptance")
    if event.deadline < event.occurred_at.astimezone(CST).date():
        yield Refusal("deadline_passed")


def supplement_submission(event: SupplementSubmitted, case: Case, circumstances: Circumstances) -> Iterator[Refusal]:
    if not event.lines:
        yield Refusal("all_lines_settled")


def supplement_lapse(event: SupplementLapsed, case: Case, circumstances: Circumstances) -> Iterator[Refusal]:
    last = case.supplements[-1] if case.supplements else None
    if last is None or event.occurred_at.astimezone(CST).date() <= last.deadline:
        yield Refusal("supplement_overdue", RefusalKind.IMPOSSIBLE)
    elif not last.reminded:
        yield Refusal("reminded")


def acceptance(event: CaseAccepted, case: Case, circumstances: Circumstances) -> Iterator[Refusal]:
    if case.missing:
        yield Refusal("materials_complete", lines="、".join(line.name for line in case.missing))


def tolerant_acceptance(event: CaseAcceptedTolerant, case: Case, circumstances: Circumstances) -> Iterator[Refusal]:
    allowed = {line.no for line in case.lines if line.tolerable}
    open_lines = {line.no for line in case.missing} | set(event.missing)
    if not event.missing or not open_lines <= allowed or not {line.no for line in case.missing} <= set(event.missing):
        names = "、".join(line.name for line in case.missing if line.no not in allowed)
        yield Refusal("only_tolerable_missing", lines=names)
    if not event.promise_signed:
        yield Refusal("promise_signed")
    if event.deadline < event.occurred_at.astimezone(CST).date():
        yield Refusal("deadline_passed")


def non_acceptance(event: CaseNotAccepted, case: Case, circumstances: Circumstances) -> Iterator[Refusal]:
    if not event.reason.strip():
        yield Refusal("reason")
    if not event.remedies.strip():
        yield Refusal("remedies")
    if event.reason_class == "非本机关职权" and not event.right_organ.strip():
        yield Refusal("right_organ")


def deemed_acceptance(event: CaseDeemedAccepted, case: Case, circumstances: Circumstances) -> Iterator[Refusal]:
    if not _acceptance_lapsed(event, case, circumstances):
        yield Refusal("acceptance_overdue", RefusalKind.IMPOSSIBLE)


def material_check(event: MaterialsChecked, case: Case, circumstances: Circumstances) -> Iterator[Refusal]:
    known = {line.no for line in case.lines}
    if not event.lines or not {check.no for check in event.lines} <= known:
        yield Refusal("unknown_line", RefusalKind.IMPOSSIBLE)


def no_guard(event: CaseImported, case: Case, circumstances: Circumstances) -> Iterator[Refusal]:
    """An old ledger's row is history; the import itself has checked it."""
    yield from ()


def _acceptance_lapsed(event: Event, case: Case, circumstances: Circumstances) -> bool:
    limit = acceptance_due(case, circumstances.at(event.occurred_at))
    return limit is not None and is_overdue(limit, event.occurred_at)


INTAKE_GUARDS: dict[type[Event], Guard] = {
    CaseRegistered: registration,
    CaseImported: no_guard,
    MaterialsChecked: material_check,
    SupplementRequested: supplement_request,
    SupplementSubmitted: supplement_submission,
    SupplementLapsed: supplement_lapse,
    CaseAccepted: acceptance,
    CaseAcceptedTolerant: tolerant_acceptance,
    CaseNotAccepted: non_acceptance,
    CaseDeemedAccepted: deemed_acceptance,
}
