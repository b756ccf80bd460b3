"""Ledger rows and figures of a period from the cases of this office."""

from collections.abc import Iterator
from datetime import date, datetime

from desktop.queries.ledger_cases import LedgerCase, LedgerCases
from desktop.queries.reading import Reading
from desktop.reports.case_figures import CaseFigures, Period
from desktop.reports.ledger_rows import LedgerRow
from desktop.wording import ledger_values as words
from sync.casework.calendar import CST
from sync.casework.case import Case
from sync.casework.deadlines import CaseClock
from sync.casework.terms import CaseKind, Channel, Grade, LineState, Rating, State

GRADES = {Grade.VERY_GOOD: 5, Grade.GOOD: 4, Grade.FAIR: 3, Grade.BAD: 2, Grade.VERY_BAD: 1}


class OfficeLedger:
    """A ledger holds the cases received, accepted or closed in the period; the figures also those merely open in it."""

    def rows(self, reading: Reading, period: Period) -> Iterator[LedgerRow]:
        """In the order of receipt, counted from 1; numbers of persons are whole here, the writer masks them."""
        staff = {reading.person.code: reading.person.name}
        serial = 0
        for found in LedgerCases(first=period.first, last=period.last)(reading):
            if _touches(found.case, period):
                serial += 1
                yield _row(serial, found, staff)

    def figures(self, reading: Reading, period: Period) -> Iterator[CaseFigures]:
        """One value per case for the measures."""
        for found in LedgerCases(first=period.first, last=period.last)(reading):
            received = _day(found.case.received_at)
            if received is not None:
                yield _figures(found, received, reading.office.region)


def _touches(case: Case, period: Period) -> bool:
    days = (_day(case.received_at), _day(case.course.accepted_at), _day(case.course.closed_at))
    return any(day in period for day in days)


def _row(serial: int, found: LedgerCase, staff: dict[str, str]) -> LedgerRow:
    case, item = found.case, found.item
    party, course = case.applicant, case.course
    ending = found.promised
    return LedgerRow(
        serial=serial, case_no=case.number, acceptance_no=course.accept_document or None,
        item=case.item_name, item_type=item.type_name if item else None, case_kind=words.CASE_KINDS[case.kind],
        department=item.department if item else None, applicant=party.name,
        applicant_type=words.PARTY_KINDS[party.kind], id_number=party.number or None, phone=party.phone or None,
        village=found.village or None, channel=words.CHANNELS[case.channel],
        agent=words.agent(case.agency.kind, case.agency.name) if case.agency else words.NO,
        received_at=case.received_at, accepted_at=course.accepted_at, tolerant=words.yes_no(case.flags.tolerant),
        supplements=len(case.supplements), special_procedure=_specials(case),
        extended=words.yes_no(case.extension is not None), statutory_due=_due(found.statutory),
        promised_due=_due(ending), closed_at=course.closed_at,
        result=words.STATES[case.state] if case.closed else None, used_days=ending.used if ending else None,
        on_promise=_kept(case, ending), overdue_days=ending.overdue if ending else None,
        licence_no=course.certificate_no or None, delivery=words.delivery(course.delivery_method),
        delivered_at=course.delivered_at, rating=words.GRADES[case.grade] if case.grade else None,
        receiver=_name(course.received_by, staff), acceptor=_name(course.accepted_by, staff),
        handler=_name(course.handled_by, staff), approver=_name(course.decided_by, staff),
        state=words.STATES[case.state], remark="；".join(case.notes) or None,
    )  # fmt: skip


def _figures(found: LedgerCase, received: date, region: str) -> CaseFigures:
    case = found.case
    at_home, online = case.channel is Channel.HOME, case.channel in (Channel.WEB, Channel.MOBILE)
    return CaseFigures(
        case_id=case.case_id,
        received_on=received,
        accepted_on=_day(case.course.accepted_at),
        closed_on=_day(case.course.closed_at),
        close_kind=case.state if case.closed else None,
        promised_due=_due(found.promised),
        statutory_due=_due(found.statutory),
        used_days=found.promised.used if found.promised else None,
        instant=case.kind is CaseKind.INSTANT,
        supplements=len(case.supplements),
        second_supplements=sum(notice.second for notice in case.supplements),
        rating=GRADES[case.grade] if case.grade else None,
        named_complaint=case.rating in (Rating.RECTIFYING, Rating.CLOSED),
        rectified=case.rating is Rating.CLOSED,
        channel=case.channel.value,
        by_agent=case.agency is not None,
        at_home=at_home,
        cross_region=bool(case.region) and bool(region) and not case.region.startswith(region.rstrip("0")),
        online=online,
        exempt_materials=sum(line.state is LineState.EXEMPT for line in case.lines),
    )


def _kept(case: Case, promised: CaseClock | None) -> str | None:
    if promised is None or case.state not in (State.APPROVED, State.REFUSED):
        return None
    return words.yes_no(not promised.overdue)


def _specials(case: Case) -> str | None:
    """种类/天数 of every pause, in natural days."""
    told = []
    for special in case.specials:
        days = (special.ended_at - special.started_at).days if special.ended_at else None
        told.append(words.special(special.kind, days))
    return "；".join(told) or None


def _due(clock: CaseClock | None) -> date | None:
    return clock.due_on if clock else None


def _day(value: datetime | None) -> date | None:
    return value.astimezone(CST).date() if value else None


def _name(code: str, staff: dict[str, str]) -> str | None:
    return staff.get(code, code) or None
