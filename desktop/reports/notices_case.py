"""Fills notices from a case: one function per paper, each from the fact it tells and the case as that fact left it."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import date

from desktop.reports.notices import Heading, Notice, NoticeKind
from desktop.reports.notices_source import Source
from desktop.reports.notices_transfer import transfer
from desktop.wording import notices as words
from sync.casework.calendar import CST
from sync.casework.clock import Due
from sync.casework.deadlines import acceptance_due, handling_due
from sync.casework.events_closing import (
    CaseTerminated,
    CaseWithdrawn,
    DecisionApproved,
    DecisionRefused,
    DeliveryCompleted,
)
from sync.casework.events_handling import (
    ExtensionApproved,
    RouteForwarded,
    SpecialStarted,
    TolerantCompleted,
    TolerantLapsed,
)
from sync.casework.events_intake import (
    CaseAccepted,
    CaseAcceptedTolerant,
    CaseDeemedAccepted,
    CaseNotAccepted,
    CaseRegistered,
    SupplementLapsed,
    SupplementRequested,
    SupplementSubmitted,
)
from sync.casework.facts import Check, Event, Line
from sync.casework.identities import mask_id
from sync.casework.numbering import qr_payload
from sync.casework.terms import SETTLED_LINES, DeliveryMethod, LineState


def kind_of(event: Event) -> NoticeKind | None:
    """Which paper tells this fact to the applicant; None when it is told by none."""
    paper = _PAPERS.get(type(event))
    return paper[0] if paper else None


def notice_of(source: Source) -> Notice | None:
    """The paper of a fact, complete or not (see ``missing_fields``); None when the fact has none."""
    paper = _PAPERS.get(type(source.event))
    if paper is None:
        return None
    kind, fill = paper
    values, rows = fill(source.event, source)
    return Notice(kind=kind, heading=_heading(source), values=values, rows=tuple(rows))


Filled = tuple[Mapping[str, str], Iterable[Mapping[str, str]]]


def _heading(source: Source) -> Heading:
    case, letterhead = source.case, source.letterhead
    agent = case.agency
    return Heading(
        document_no=getattr(source.event, "document_no", "") or words.unnumbered(case.number),
        organ=letterhead.organ,
        place=letterhead.place,
        phone=letterhead.phone,
        complaint_phone=letterhead.complaint_phone,
        applicant=case.applicant.name,
        applicant_number=mask_id(case.applicant.number),
        agent=words.agent_text(agent.name, agent.kind) if agent else "",
        item_name=case.item_name,
        case_number=case.number,
        temporary=not case.project_no,
        query_code=case.query_code,
        qr_payload=qr_payload(case.number, case.query_code, letterhead.qr_key) if case.query_code else "",
        issued_on=source.event.occurred_at.astimezone(CST).date(),
        clerk=letterhead.clerk,
    )


def _receipt(event: CaseRegistered, source: Source) -> Filled:
    due = acceptance_due(source.case, source.look)
    received = (line for line in event.lines if line.state is LineState.OK or line.originals or line.copies)
    return {
        "received_at": words.chinese_instant(event.occurred_at),
        "receiver": source.letterhead.clerk,
        "answer_by": _day(due),
    }, [_received(line) for line in received]


def _received(line: Line | Check, name: str = "") -> dict[str, str]:
    return {
        "name": name or getattr(line, "name", ""),
        "originals": str(line.originals or ""),
        "copies": str(line.copies or ""),
        "form": words.GOT[line.got],
    }


def _supplement(event: SupplementRequested, source: Source) -> Filled:
    names = {line.no: line.name for line in source.case.lines}
    letterhead = source.letterhead
    received = source.case.received_at
    return {
        "received_at": words.chinese_instant(received) if received else "",
        "deadline": _plain_day(event.deadline, source),
        "submit_how": words.submit_how(letterhead.place, letterhead.phone),
        "consequence": words.SUPPLEMENT_CONSEQUENCE,
        "second": event.center_reason,
    }, [{"name": names.get(d.no, ""), "problem": d.problem, "remedy": d.remedy} for d in event.defects]


def _supplement_receipt(event: SupplementSubmitted | TolerantCompleted, source: Source) -> Filled:
    names = {line.no: line.name for line in source.case.lines}
    left = [line.name for line in source.case.lines if line.state not in SETTLED_LINES]
    due = acceptance_due(source.case, source.look) if not left and source.case.course.accepted_at is None else None
    return {
        "received_at": words.chinese_instant(event.occurred_at),
        "receiver": source.letterhead.clerk,
        "remaining": "、".join(left) or words.NOTHING_LEFT,
        "answer_by": _day(due),
    }, [_received(check, names.get(check.no, "")) for check in event.lines if check.state in SETTLED_LINES]


def _acceptance(event: CaseAccepted | CaseDeemedAccepted, source: Source) -> Filled:
    deemed = isinstance(event, CaseDeemedAccepted)
    accepted = source.case.course.accepted_at or event.occurred_at
    values = {"accepted_on": words.chinese_date(accepted.astimezone(CST).date()), "deemed": "1" if deemed else ""}
    return values | _limits(source) | _service(source), ()


def _limits(source: Source) -> dict[str, str]:
    """Promised and statutory limit and their days; the nearer one, the promise, is the day the citizen is told."""
    item = source.item
    if item is None:
        return {}
    promised = handling_due(source.case, item.promised, source.look) if item.promised else None
    statutory = handling_due(source.case, item.statutory, source.look) if item.statutory else None
    return {
        "promised": words.limit_text(item.promised) if item.promised else words.NO_PROMISE,
        "statutory": words.limit_text(item.statutory) if item.statutory else words.NO_STATUTORY,
        "due_on": _day(promised or statutory),
        "statutory_due": _day(statutory) if promised else "",
    }


def _service(source: Source) -> dict[str, str]:
    item = source.item
    if item is None:
        return {}
    return {
        "excluded": "、".join(item.excluded) or words.NO_EXCLUDED,
        "fee": item.fee_note,
        "delivery": words.RESULT_DELIVERY,
        "query": words.query_how(source.letterhead.phone),
    }


def _tolerant(event: CaseAcceptedTolerant, source: Source) -> Filled:
    materials = {m.no: m for m in source.item.materials} if source.item else {}
    rows = [
        {"name": line.name, "form": words.papers_text(materials[line.no].originals, materials[line.no].copies)}
        for line in source.case.lines
        if line.no in event.missing and line.no in materials
    ]
    return {
        "accepted_on": words.chinese_date(event.occurred_at.astimezone(CST).date()),
        "deadline": _plain_day(event.deadline, source),
        "consequence": words.TOLERANT_CONSEQUENCE,
    } | _limits(source), rows


def _non_acceptance(event: CaseNotAccepted, source: Source) -> Filled:
    return {
        "reason_class": event.reason_class,
        "reason": event.reason,
        "basis": event.basis,
        "right_organ": event.right_organ,
        "wrong_organ": "1" if event.reason_class == words.WRONG_ORGAN else "",
        "remedies": event.remedies,
    }, ()


def _special(event: SpecialStarted, source: Source) -> Filled:
    planned = _plain_day(event.planned_end, source) if event.planned_end else words.END_UNKNOWN
    return {"special_kind": event.kind, "basis": event.basis, "planned_end": planned}, ()


def _extension(event: ExtensionApproved, source: Source) -> Filled:
    item = source.item
    limit = (item.promised or item.statutory) if item else None
    before = handling_due(replace(source.case, extension=None), limit, source.look) if limit else None
    after = handling_due(source.case, limit, source.look) if limit else None
    approver = words.head_of(source.letterhead.organ)
    return {"due_before": _day(before), "due_on": _day(after), "reason": event.reason, "approver": approver}, ()


def _approval(event: DecisionApproved, source: Source) -> Filled:
    result = source.item.result_name if source.item else ""
    return {
        "content": event.content or words.approval_text(result),
        "decided_on": words.chinese_date(event.occurred_at.astimezone(CST).date()),
        "certificate_no": event.certificate_no,
    }, ()


def _refusal(event: DecisionRefused, source: Source) -> Filled:
    decided = words.chinese_date(event.occurred_at.astimezone(CST).date())
    return {"reason": event.reason, "basis": event.basis, "remedies": event.remedies, "decided_on": decided}, ()


def _termination(event: CaseTerminated | SupplementLapsed | TolerantLapsed, source: Source) -> Filled:
    match event:
        case CaseTerminated():
            ground, reason = event.ground, event.reason
        case SupplementLapsed():
            ground, reason = words.SUPPLEMENT_LAPSED, ""
        case TolerantLapsed():
            ground, reason = words.TOLERANT_LAPSED, ""
    return {"ground": ground, "reason": reason, "returned": words.ALL_RETURNED, "remedies": words.REMEDIES}, ()


def _withdrawal(event: CaseWithdrawn, source: Source) -> Filled:
    return {"reason": event.reason, "returned": words.ALL_RETURNED}, ()


def _delivery(event: DeliveryCompleted, source: Source) -> Filled:
    return {
        "method": words.METHODS[event.method],
        "delivered_at": words.chinese_instant(event.occurred_at),
        "recipient": event.signer,
        "relation": event.relation,
        "tracking_no": event.tracking_no,
        "by_post": "1" if event.method is DeliveryMethod.POST else "",
    }, [{"name": name} for name in source.documents or (words.result_paper(source.case.item_name),)]


def _day(due: Due | None) -> str:
    if due is None or due.due_date is None:
        return ""
    return words.chinese_day(due.due_date, provisional=due.provisional)


def _plain_day(day: date, source: Source) -> str:
    provisional = source.calendar.verdict(day, source.region).provisional
    return words.chinese_day(day, provisional=provisional)


_PAPERS: dict[type[Event], tuple[NoticeKind, Callable[..., Filled]]] = {
    CaseRegistered: (NoticeKind.RECEIPT, _receipt),
    SupplementRequested: (NoticeKind.SUPPLEMENT, _supplement),
    SupplementSubmitted: (NoticeKind.SUPPLEMENT_RECEIPT, _supplement_receipt),
    TolerantCompleted: (NoticeKind.SUPPLEMENT_RECEIPT, _supplement_receipt),
    CaseAccepted: (NoticeKind.ACCEPTANCE, _acceptance),
    CaseDeemedAccepted: (NoticeKind.ACCEPTANCE, _acceptance),
    CaseAcceptedTolerant: (NoticeKind.TOLERANT, _tolerant),
    CaseNotAccepted: (NoticeKind.NON_ACCEPTANCE, _non_acceptance),
    SpecialStarted: (NoticeKind.SPECIAL, _special),
    ExtensionApproved: (NoticeKind.EXTENSION, _extension),
    DecisionApproved: (NoticeKind.APPROVAL, _approval),
    DecisionRefused: (NoticeKind.REFUSAL, _refusal),
    CaseTerminated: (NoticeKind.TERMINATION, _termination),
    SupplementLapsed: (NoticeKind.TERMINATION, _termination),
    TolerantLapsed: (NoticeKind.TERMINATION, _termination),
    CaseWithdrawn: (NoticeKind.WITHDRAWAL, _withdrawal),
    DeliveryCompleted: (NoticeKind.DELIVERY, _delivery),
    RouteForwarded: (NoticeKind.TRANSFER, transfer),
}
