"""The rows of the ledger and the figures of the statistics, straight from the journal, case by case.

A ledger of a period holds the cases received or closed in it, in the order of their receipt; old ledgers that were
imported and cases entered by mistake stand in none. Figures hold every case that was open at some time of the period.
"""

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

from sqlalchemy import and_

from desktop.queries.reading import Reading
from desktop.reports.case_figures import CaseFigures, Period
from desktop.reports.case_reads import COUNTED, EVERYTHING, Narrowing, Read, c, day_of, never, reads
from desktop.reports.ledger_rows import LedgerRow
from desktop.wording import case_ledger as text
from desktop.wording.trade import CASE_KINDS, CHANNELS, DELIVERY_METHODS, GRADES, PARTY_KINDS, STATES
from sync.casework.case import Special
from sync.casework.clock import Unit
from sync.casework.terms import CaseKind, Channel, DeliveryMethod, Grade, LineState, Rating, State

DECIDED = frozenset({State.APPROVED, State.REFUSED})
DIGITS = {Grade.VERY_GOOD: 5, Grade.GOOD: 4, Grade.FAIR: 3, Grade.BAD: 2, Grade.VERY_BAD: 1}
POOR = frozenset({Grade.BAD, Grade.VERY_BAD})


class CaseLedger:
    """The 37 columns and the figures of the trade."""

    def rows(self, reading: Reading, period: Period) -> Iterator[LedgerRow]:
        """The rows of the period; read them inside the transaction of ``reading``."""
        first, last = period.first.toordinal(), period.last.toordinal()
        chosen = [and_(COUNTED, day.between(first, last)) for day in (c.received_day, c.closed_day)]
        for serial, read in enumerate(reads(reading, chosen), start=1):
            yield ledger_row(serial, read, reading)

    def figures(
        self,
        reading: Reading,
        period: Period,
        narrowing: Narrowing = EVERYTHING,
        stopped: Callable[[], bool] = never,
    ) -> Iterator[CaseFigures]:
        """Every case that was there at some time of the period."""
        return (figures_of(read, reading.office.region) for read in there(reading, period, narrowing, stopped))


def until_today(period: Period, reading: Reading) -> Period:
    """A period that has not ended yet is judged as of today: nothing is late that can still be in time."""
    today = day_of(reading.now) or period.last
    return Period(period.first, max(period.first, min(period.last, today)))


def there(
    reading: Reading, period: Period, narrowing: Narrowing = EVERYTHING, stopped: Callable[[], bool] = never
) -> Iterator[Read]:
    """Every case that was open at some time of the period, or closed in it."""
    first, last = period.first.toordinal(), period.last.toordinal()
    ends = (c.closed_day.is_(None), c.closed_day >= first)
    chosen = [and_(COUNTED, c.received_day <= last, end) for end in ends]
    return reads(reading, chosen, narrowing, stopped)


def ledger_row(serial: int, read: Read, reading: Reading) -> LedgerRow:
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


def figures_of(read: Read, region: str) -> CaseFigures:
    """``region``: of the office; a case from outside of it is one across regions."""
    case, course = read.case, read.case.course
    closed = day_of(course.closed_at)
    return CaseFigures(
        case_id=case.case_id,
        received_on=day_of(case.received_at) or date.min,
        accepted_on=day_of(course.accepted_at),
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
        delivered=course.delivered_at is not None,
    )


def _used(read: Read) -> int | None:
    """Working days used; None while open and for limits in another unit."""
    return read.promised.used if read.promised and read.promised.unit is Unit.WORKDAY else None


def _on_promise(read: Read) -> bool:
    closed, due = day_of(read.case.course.closed_at), read.promised.due_on if read.promised else None
    return closed is not None and due is not None and closed <= due


def _special(special: Special, reading: Reading) -> str:
    end = day_of(special.ended_at) or day_of(reading.now)
    start = day_of(special.started_at)
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
