"""The rows of the ledger and the figures of the statistics, straight from the journal, case by case.

A ledger of a period holds the cases received or closed in it, in the order of their receipt; old ledgers that were
imported and cases entered by mistake stand in none. Figures hold every case that was open at some time of the period.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, and_, literal_column, or_, select

from desktop.queries.reading import Reading
from desktop.reports.case_figures import CaseFigures, Period
from desktop.reports.ledger_rows import LedgerRow
from desktop.store.case_columns import village
from desktop.store.histories import History, histories
from desktop.store.tables import CASE_ROW
from desktop.wording import case_ledger as text
from desktop.wording.states import CASE_KINDS, CHANNELS, DELIVERY_METHODS, GRADES, PARTY_KINDS, STATES
from sync.casework.calendar import CST
from sync.casework.case import Case, Special
from sync.casework.clock import Unit
from sync.casework.deadlines import CaseClock, ClockKind, Lookup, clocks
from sync.casework.items import Item
from sync.casework.terms import CaseKind, Channel, DeliveryMethod, Grade, LineState, Rating, State

CASES_AT_ONCE = 400
DECIDED = frozenset({State.APPROVED, State.REFUSED})
DIGITS = {Grade.VERY_GOOD: 5, Grade.GOOD: 4, Grade.FAIR: 3, Grade.BAD: 2, Grade.VERY_BAD: 1}
POOR = frozenset({Grade.BAD, Grade.VERY_BAD})
c = CASE_ROW.c
COUNTED = and_(c.imported == literal_column("0"), c.state != State.VOIDED.value)


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """One case as a report sees it."""

    case: Case
    item: Item | None
    promised: CaseClock | None
    statutory: CaseClock | None
    village: str
    pending: int


class CaseLedger:
    """Implements LedgerSource of the ledger page."""

    def rows(self, reading: Reading, period: Period) -> Iterator[LedgerRow]:
        """The rows of the period; read them inside the transaction of ``reading``."""
        first, last = period.first.toordinal(), period.last.toordinal()
        chosen = or_(c.received_day.between(first, last), c.closed_day.between(first, last))
        for serial, read in enumerate(_reads(reading, chosen), start=1):
            yield _row(serial, read, reading)

    def figures(self, reading: Reading, period: Period) -> Iterator[CaseFigures]:
        """Every case that was there at some time of the period."""
        first, last = period.first.toordinal(), period.last.toordinal()
        chosen = and_(c.received_day <= last, or_(c.closed_day.is_(None), c.closed_day >= first))
        return (_figures(read, reading.office.region) for read in _reads(reading, chosen))


def _reads(reading: Reading, chosen: ColumnElement[bool]) -> Iterator[Read]:
    asked = select(c.case_id).where(COUNTED, chosen).order_by(c.received_ms, c.case_id)
    ids = reading.session.scalars(asked).all()
    for at in range(0, len(ids), CASES_AT_ONCE):
        part = ids[at : at + CASES_AT_ONCE]
        found = histories(reading.session, part)
        yield from (_read(found[case_id], reading) for case_id in part if case_id in found)


def _read(history: History, reading: Reading) -> Read:
    case = history.case
    item = reading.catalogue.get(case.item_id, case.item_version) if case.item_id else None
    look = Lookup(item=item, calendar=reading.calendar, asof=reading.now, region=reading.office.region)
    running = {clock.kind: clock for clock in clocks(case, look)}
    return Read(
        case=case,
        item=item,
        promised=running.get(ClockKind.PROMISED),
        statutory=running.get(ClockKind.STATUTORY),
        village=village(case, reading.regions),
        pending=history.pending,
    )


def _row(serial: int, read: Read, reading: Reading) -> LedgerRow:
    return LedgerRow(serial=serial, **_intake(read), **_clocks(read, reading), **_ending(read, reading))


def _intake(read: Read) -> dict[str, Any]:
    """What was handed in, by whom, and for what."""
    case, item = read.case, read.item
    return {
        "case_no": case.number,
        "acceptance_no": case.course.accept_document or None,
        "item": case.item_name,
        "item_type": item.type_name if item else None,
        "case_kind": CASE_KINDS[case.kind],
        "department": item.department if item else None,
        "applicant": case.applicant.name,
        "applicant_type": PARTY_KINDS[case.applicant.kind],
        "id_number": case.applicant.number or None,
        "phone": case.applicant.phone or None,
        "village": read.village or None,
        "channel": CHANNELS[case.channel],
        "agent": text.agent(case.agency.kind, case.agency.name) if case.agency else text.NO,
        "received_at": case.received_at,
        "accepted_at": case.course.accepted_at,
    }


def _clocks(read: Read, reading: Reading) -> dict[str, Any]:
    """What became of its time."""
    case = read.case
    return {
        "tolerant": text.yes_no(case.flags.tolerant),
        "supplements": len(case.supplements),
        "special_procedure": "；".join(_special(special, reading) for special in case.specials) or None,
        "extended": text.yes_no(case.flags.extended),
        "statutory_due": read.statutory.due_on if read.statutory else None,
        "promised_due": read.promised.due_on if read.promised else None,
        "closed_at": case.course.closed_at,
        "used_days": _used(read),
        "on_promise": text.yes_no(_on_promise(read)) if case.state in DECIDED and read.promised else None,
        "overdue_days": read.promised.overdue if read.promised else None,
    }


def _ending(read: Read, reading: Reading) -> dict[str, Any]:
    """How it ended, what was handed out, who did it."""
    case, course = read.case, read.case.course
    return {
        "result": STATES[case.state] if case.closed else None,
        "licence_no": course.certificate_no or None,
        "delivery": DELIVERY_METHODS[DeliveryMethod(course.delivery_method)] if course.delivery_method else None,
        "delivered_at": course.delivered_at,
        "rating": GRADES[case.grade] if case.grade else None,
        "receiver": _person(course.received_by, reading),
        "acceptor": _person(course.accepted_by, reading),
        "handler": _person(course.handled_by, reading),
        "approver": _person(course.decided_by, reading),
        "state": STATES[case.state],
        "remark": _remark(read),
    }


def _figures(read: Read, region: str) -> CaseFigures:
    """``region``: of the office; a case from outside of it is one across regions."""
    case, course = read.case, read.case.course
    closed = _day(course.closed_at)
    return CaseFigures(
        case_id=case.case_id,
        received_on=_day(case.received_at) or date.min,
        accepted_on=_day(course.accepted_at),
        closed_on=closed,
        close_kind=case.state if closed else None,
        promised_due=read.promised.due_on if read.promised else None,
        statutory_due=read.statutory.due_on if read.statutory else None,
        used_days=_used(read),
        instant=case.kind is CaseKind.INSTANT,
        supplements=len(case.supplements),
        second_supplements=sum(notice.second for notice in case.supplements),
        rating=DIGITS[case.grade] if case.grade else None,
        named_complaint=case.grade in POOR,
        rectified=case.rating is Rating.CLOSED,
        channel=case.channel.value,
        by_agent=case.agency is not None,
        at_home=case.channel is Channel.HOME,
        cross_region=bool(case.region and region) and not case.region.startswith(region.rstrip("0")),
        online=case.channel in (Channel.WEB, Channel.MOBILE),
        exempt_materials=sum(line.state is LineState.EXEMPT for line in case.lines),
        events=case.events,
    )


def _used(read: Read) -> int | None:
    """Working days used; None while open and for limits in another unit."""
    return read.promised.used if read.promised and read.promised.unit is Unit.WORKDAY else None


def _on_promise(read: Read) -> bool:
    closed, due = _day(read.case.course.closed_at), read.promised.due_on if read.promised else None
    return closed is not None and due is not None and closed <= due


def _special(special: Special, reading: Reading) -> str:
    end = _day(special.ended_at) or _day(reading.now)
    start = _day(special.started_at)
    assert end is not None and start is not None
    return text.special(special.kind, (end - start).days, open_=special.ended_at is None)


def _remark(read: Read) -> str | None:
    """Marks of the program, then what people noted."""
    flags = read.case.flags
    marks = [
        text.DEEMED if flags.deemed_accepted else "",
        text.BACKFILLED if flags.backfilled else "",
        text.CORRECTED if flags.corrected else "",
        text.UNCONFIRMED if read.pending else "",
    ]
    return "；".join(filter(None, ("、".join(filter(None, marks)), *read.case.notes))) or None


def _person(code: str, reading: Reading) -> str | None:
    return reading.name_of(code) or None


def _day(instant: datetime | None) -> date | None:
    return None if instant is None else instant.astimezone(CST).date()
