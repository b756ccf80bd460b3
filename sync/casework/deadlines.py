"""The clocks of one case: which run, until when, and how they stand at an instant."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum

from sync.casework.calendar import CST, Calendar
from sync.casework.case import Case
from sync.casework.clock import Due, Light, Limit, StartRule, Unit, due, light, overdue_days, remaining, used_days
from sync.casework.items import Item
from sync.casework.terms import Channel, Delivery, State

DELIVERY = Limit(amount=10, unit=Unit.WORKDAY)
"""行政许可法 44: deliver within ten days of the decision; 82: days are working days."""

SUPPLEMENT_DAYS = Limit(amount=15, unit=Unit.WORKDAY)
"""Our default for the applicant; no law fixes it."""


class ClockKind(StrEnum):
    ACCEPTANCE = "acceptance"
    PROMISED = "promised"
    STATUTORY = "statutory"
    SUPPLEMENT = "supplement"
    TOLERANT = "tolerant"
    STAGE = "stage"
    DELIVERY = "delivery"


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseClock:
    """One clock of a case. ``due`` None: an open pause keeps the end unknown or the end is a plain day.

    ``remaining`` and ``overdue`` are in ``unit``; ``used`` only for a clock that has ended. ``stopped_at``: when.
    """

    kind: ClockKind
    due: Due | None
    due_on: date | None
    light: Light
    remaining: int | None
    overdue: int
    unit: Unit
    running: bool
    used: int | None = None
    provisional: bool = False
    name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lookup:
    """What the clocks are read with; ``item`` None when this end does not know the item."""

    item: Item | None
    calendar: Calendar
    asof: datetime
    region: str = ""


def clocks(case: Case, look: Lookup) -> tuple[CaseClock, ...]:
    """Every clock of the case that has started, running or ended. An imported case has none."""
    if case.received_at is None or case.flags.imported:
        return ()
    found = [*_acceptance(case, look), *_handling(case, look), *_waiting(case, look), *_delivery(case, look)]
    return tuple(found)


def acceptance_due(case: Case, look: Lookup) -> Due | None:
    """Until when the applicant must be told; None before receipt. Restarts with the last supplement."""
    if case.course.acceptance_from is None:
        return None
    limit = look.item.acceptance if look.item else Limit(amount=5, unit=Unit.WORKDAY)
    return due(case.course.acceptance_from, limit, look.calendar, look.region, start_rule=start_rule(case))


def handling_due(case: Case, limit: Limit, look: Lookup) -> Due | None:
    """Promised or statutory end, from acceptance (from receipt where deemed), pauses and extension included."""
    if case.course.accepted_at is None:
        return None
    extension = case.extension
    if extension is not None and (extension.unit is Unit.HOUR) != (limit.unit is Unit.HOUR):
        extension = None
    return due(case.course.accepted_at, limit, look.calendar, look.region, case.pauses, extension)


def start_rule(case: Case) -> StartRule:
    """An online application after hours counts from the next working day; papers at a counter as they are."""
    online = case.channel in (Channel.WEB, Channel.MOBILE)
    return StartRule.NEXT_WORKDAY_AFTER_HOURS if online else StartRule.ACTUAL


def _acceptance(case: Case, look: Lookup) -> Iterator[CaseClock]:
    computed = acceptance_due(case, look)
    if computed is not None and case.state is State.RECEIVED:
        yield _running(ClockKind.ACCEPTANCE, computed, look)


def _handling(case: Case, look: Lookup) -> Iterator[CaseClock]:
    if look.item is None or case.course.accepted_at is None:
        return
    kinds = ((ClockKind.PROMISED, look.item.promised), (ClockKind.STATUTORY, look.item.statutory))
    for kind, limit in kinds:
        computed = handling_due(case, limit, look) if limit else None
        if limit is None or computed is None:
            continue
        if case.course.closed_at is None:
            yield _running(kind, computed, look)
        else:
            yield _ended(kind, computed, limit, case, look, case.course.closed_at)
    if case.state is State.ACCEPTED and case.course.closed_at is None:
        yield from _stage(case, look, look.item)


def _stage(case: Case, look: Lookup, item: Item) -> Iterator[CaseClock]:
    """The township's own stage of a case that a superior organ decides; the citizen's total runs beside it."""
    own = next((s for s in item.stages if s.limit is not None and "县" not in s.by and "受理" not in s.name), None)
    computed = handling_due(case, own.limit, look) if item.report_up and own and own.limit else None
    if own is not None and computed is not None:
        yield _running(ClockKind.STAGE, computed, look, own.name)


def _waiting(case: Case, look: Lookup) -> Iterator[CaseClock]:
    if case.state is State.SUPPLEMENT and case.supplements:
        yield _until(ClockKind.SUPPLEMENT, case.supplements[-1].deadline, look)
    if case.open and case.tolerant_until and case.tolerated:
        yield _until(ClockKind.TOLERANT, case.tolerant_until, look)


def _delivery(case: Case, look: Lookup) -> Iterator[CaseClock]:
    started = case.course.closed_at
    if started is None or case.delivery is Delivery.NONE:
        return
    computed = due(started, DELIVERY, look.calendar, look.region)
    if case.course.delivered_at is None:
        yield _running(ClockKind.DELIVERY, computed, look)
    else:
        yield _ended(ClockKind.DELIVERY, computed, DELIVERY, case, look, case.course.delivered_at)


def _running(kind: ClockKind, computed: Due, look: Lookup, name: str = "") -> CaseClock:
    today = look.asof.astimezone(CST).date()
    return CaseClock(
        kind=kind,
        due=computed,
        due_on=computed.due_date,
        light=light(computed, look.asof),
        remaining=remaining(computed, today),
        overdue=overdue_days(computed, today, look.calendar, look.region),
        unit=computed.unit,
        running=True,
        provisional=computed.provisional,
        name=name,
    )


def _ended(kind: ClockKind, computed: Due, limit: Limit, case: Case, look: Lookup, ended: datetime) -> CaseClock:
    day = ended.astimezone(CST).date()
    started = computed.started_at
    return CaseClock(
        kind=kind,
        due=computed,
        due_on=computed.due_date,
        light=Light.CLOSED,
        remaining=None,
        overdue=overdue_days(computed, day, look.calendar, look.region),
        unit=computed.unit,
        running=False,
        used=used_days(started, day, limit, computed.pauses, look.calendar, look.region),
        provisional=computed.provisional,
    )


def _until(kind: ClockKind, last_day: date, look: Lookup) -> CaseClock:
    """A clock whose last day was fixed by a notice, in working days from now."""
    today = look.asof.astimezone(CST).date()
    late = last_day < today
    left = 0 if late else look.calendar.workdays_between(today, last_day, look.region)
    end = datetime.combine(last_day, time(23, 59, 59), CST)
    lamp = Light.RED if look.asof > end else Light.YELLOW if left <= 1 else Light.GREEN
    return CaseClock(
        kind=kind,
        due=None,
        due_on=last_day,
        light=lamp,
        remaining=left,
        overdue=look.calendar.workdays_between(last_day, today, look.region) if late else 0,
        unit=Unit.WORKDAY,
        running=True,
        provisional=look.calendar.verdict(last_day, look.region).provisional,
    )
