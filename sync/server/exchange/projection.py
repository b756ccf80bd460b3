"""Confirmed events of a case to the rows the province is told. Pure: the same events make the same rows.

accept    once accepted                     material  the lines of an accepted case
process   see projection_course             special   closed special procedures and the extension
result    once the case has ended; delivery, rating and corrections make a newer version of it
"""

import re
from collections.abc import Iterator, Sequence

from sync.casework.case import Case
from sync.casework.clock import Limit
from sync.casework.deadlines import Lookup, handling_due
from sync.casework.facts import Agency, Line
from sync.casework.fold import replay
from sync.casework.taking_back import standing_among
from sync.casework.terms import DeliveryMethod, GetType, IdKind, LineState, State
from sync.server.exchange.explanations import closing_explanation
from sync.server.exchange.projection_course import process_rows, special_rows
from sync.server.exchange.rows import Coded, Row, RowTable, Value, made
from sync.server.exchange.surroundings import Surroundings, Told

OUTCOMES = {
    State.APPROVED: "GRANTED",
    State.REFUSED: "REFUSED",
    State.NOT_ACCEPTED: "NOT_ACCEPTED",
    State.WITHDRAWN: "RETURNED_LAPSED",
    State.TERMINATED: "RETURNED_LAPSED",
    State.TRANSFERRED: "TRANSFERRED",
    State.VOIDED: "VOID",
}
COUNTY_DIGITS = 6
MOBILE = re.compile("1[0-9]{10}")


def project(case_id: str, told: Sequence[Told], around: Surroundings) -> tuple[Row, ...]:
    """The rows of a case in hand-over order. What was taken over from an old ledger is not told, nor what was taken
    back: the province hears of no act that was none.
    """
    told = standing_among(told, lambda one: one.event)
    case = replay(case_id, [one.event for one in told])
    if case.received_at is None or case.flags.imported:
        return ()
    common: dict[str, Value] = {
        "project_no": case.project_no or None,
        "received_at": case.received_at,
        "office_name": around.office.name,
        "office_code": around.office.uscc,
        "region_code": around.office.region,
        "county_code": around.office.region[:COUNTY_DIGITS],
    }
    return (
        *_accept(case, around, common),
        *_materials(case, common),
        *process_rows(case, told, around, common),
        *special_rows(case, told, around, common),
        *_result(case, told, around, common),
    )


def _accept(case: Case, around: Surroundings, common: dict[str, Value]) -> Iterator[Row]:
    course, item = case.course, around.item
    if course.accepted_at is None:
        return
    values: dict[str, Value] = {
        "catalog_code": item.catalog_code if item else None,
        "task_code": item.task_code(around.office.uscc) if item else None,
        "task_name": case.item_name,
        "task_version": case.item_version,
        "channel": Coded(term=case.channel.value),
        "handler_name": around.name(course.accepted_by) or None,
        "handler_code": course.accepted_by or None,
        "accepted_at": course.accepted_at,
        "document_no": course.accept_document or None,
        "summary": case.item_name,
        "case_kind": Coded(term=case.kind.value),
        **_limits(case, around),
        **_applicant(case),
    }
    yield made(case.case_id, RowTable.ACCEPT, "", common | values)


def _applicant(case: Case) -> dict[str, Value]:
    party, agency = case.applicant, case.agency
    return {
        "applicant_name": party.name,
        "applicant_kind": Coded(term=party.kind.value),
        "applicant_paper": None if party.id_kind is IdKind.NONE else Coded(term=party.id_kind.value),
        "applicant_number": party.number or None,
        "legal_person": party.legal_person or None,
        "contact_name": (agency.name if agency else party.contact) or None,
        **_agent_paper(agency),
        "contact_mobile": _mobile(agency.phone if agency and agency.phone else party.phone),
        "address": party.address or None,
    }


def _mobile(phone: str) -> str | None:
    """The field takes mobile numbers only; a landline stays with the office."""
    return phone if MOBILE.fullmatch(phone) else None


def _agent_paper(agency: Agency | None) -> dict[str, Value]:
    """Somebody who acts for another shows an identity card: nothing else is taken down about them."""
    if agency is None or not agency.number:
        return {"contact_paper": None, "contact_number": None}
    return {"contact_paper": Coded(term=IdKind.ID_CARD.value), "contact_number": agency.number}


def _limits(case: Case, around: Surroundings) -> dict[str, Value]:
    """``promised_until``: as the clock has it with pauses and extension; unknown while a pause is open."""
    item = around.item
    if item is None or case.received_at is None:
        return {}
    look = Lookup(item=item, calendar=around.calendar, asof=case.received_at, region=around.office.region)
    due = handling_due(case, item.promised, look) if item.promised else None
    return {
        "promised_until": due.due_at if due else None,
        **_limit("promised", item.promised),
        **_limit("statutory", item.statutory),
    }


def _limit(name: str, limit: Limit | None) -> dict[str, Value]:
    return {f"{name}_amount": limit.amount, f"{name}_unit": Coded(term=limit.unit.name)} if limit else {}


def _materials(case: Case, common: dict[str, Value]) -> Iterator[Row]:
    for line in case.lines if case.course.accepted_at else ():
        got = _got(line)
        if got is not None:
            values: dict[str, Value] = {
                "material_name": line.name,
                "got": Coded(term=got.value),
                "count": line.originals + line.copies,
                "note": line.note or None,
            }
            yield made(case.case_id, RowTable.MATERIAL, str(line.no), common | values)


def _got(line: Line) -> GetType | None:
    """How a line came in; None where nothing was taken: not needed, missing, or spared without a licence library."""
    match line.state:
        case LineState.TOLERATED:
            return GetType.LATER
        case LineState.OK:
            return line.got
        case LineState.EXEMPT if line.got is GetType.LICENCE_LIBRARY:
            return line.got
        case _:
            return None


def _result(case: Case, told: Sequence[Told], around: Surroundings, common: dict[str, Value]) -> Iterator[Row]:
    outcome, course = OUTCOMES.get(case.state), case.course
    if outcome is None:
        return
    ending, explanation = closing_explanation([one.event for one in told])
    posted = course.delivery_method == DeliveryMethod.POST.value
    certified = around.item.result_name if around.item and course.certificate_no else ""
    values: dict[str, Value] = {
        "closed_at": course.closed_at,
        "outcome": Coded(term=outcome),
        "explanation": explanation or None,
        "certificate_name": certified or None,
        "certificate_no": course.certificate_no or None,
        "handler_name": around.person(ending) if ending else None,
        "handler_code": ending.by if ending else None,
        "posted": Coded(term="YES" if posted else "NO"),
        "grade": Coded(term=case.grade.value) if case.grade else None,
    }
    yield made(case.case_id, RowTable.RESULT, "", common | values)
