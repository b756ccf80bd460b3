"""The clocks of one case: which run, until when, and how they stand at an instant."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum

from sync.casework.calendar import CST, Calendar
from sync.casework.case import Case
from sync.casework.clock import (
    Due,
    Light,
    Limit,
    StartRule,
    Unit,
    due,
    is_overdue,
    light,
    overdue_days,
    remaining,
    used_days,
)
from sync.casework.items import Item
from sync.casework.stages import turn
from sync.casework.terms import Channel, State

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
    """Until when silence means acceptance; None before receipt. Restarts with the last supplement.

    None too once a deemed acceptance was reversed: a timely act is known, so there was no silence.
    """
    return None if case.flags.deemed_reversed else answer_due(case, look)


def answer_due(case: Case, look: Lookup) -> Due | None:
    """Until when the applicant must be told, whatever has been done since; None before receipt."""
    if case.course.acceptance_from is None:
        return None
    limit = look.item.acceptance if look.item else Limit(amount=5, unit=Unit.WORKDAY)
    return due(case.course.acceptance_from, limit, look.calendar, look.region, start_rule=start_rule(case))


def handling_due(case: Case, limit: Limit, look: Lookup) -> Due | None:
    """Promised or statutory end, from acceptance (from receipt where deemed), pauses and extension included."""
    start = handling_start(case, look)
    if start is None:
        return None
    extension = case.extension
    if extension is not None and (extension.unit is Unit.HOUR) != (limit.unit is Unit.HOUR):
        extension = None
    return due(start, limit, look.calendar, look.region, case.pauses, extension)


def handling_start(case: Case, look: Lookup) -> datetime | None:
    """The instant the handling clocks run from; None before the acceptance.

    An acceptance after the limit comes too late: silence had accepted the case on the day of receipt (行政许可法 32).
    """
    accepted = case.course.accepted_at
    answer = answer_due(case, look)
    if accepted is None or case.flags.deemed_accepted or answer is None or not is_overdue(answer, accepted):
        return accepted
    return silence_counts_from(answer)


def silence_counts_from(answer: Due) -> datetime:
    """The receipt as the law counts it, from the limit that was let pass."""
    return max(answer.started_at, datetime.combine(answer.start_date, time(), CST))


def start_rule(case: Case) -> StartRule:
    """An online application after hours counts from the next working day; papers at a counter as they are."""
    online = case.channel in (Channel.WEB, Channel.MOBILE)
    return StartRule.NEXT_WORKDAY_AFTER_HOURS if online else StartRule.ACTUAL


def _acceptance(case: Case, look: Lookup) -> Iterator[CaseClock]:
    computed = answer_due(case, look)
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
    yield from _stage(case, look, look.item)


def _stage(case: Case, look: Lookup, item: Item) -> Iterator[CaseClock]:
    """The stage whose turn it is, of a case that a superior organ decides; the citizen's total runs beside it."""
    now = turn(case, item)
    if now is None or now.stage.limit is None:
        return
    first = now.since == case.course.accepted_at
    start = handling_start(case, look) if first else now.since
    computed = due(start or now.since, now.stage.limit, look.calendar, look.region, case.pauses)
    yield _running(ClockKind.STAGE, computed, look, now.stage.name)


def _waiting(case: Case, look: Lookup) -> Iterator[CaseClock]:
    if case.state is State.SUPPLEMENT and case.supplements:
        yield _until(ClockKind.SUPPLEMENT, case.supplements[-1].deadline, look)
    if case.open and case.tolerant_until and case.tolerated:
        yield _until(ClockKind.TOLERANT, case.tolerant_until, look)


def _delivery(case: Case, look: Lookup) -> Iterator[CaseClock]:
    """Only a decision has a limit for its delivery; notices of other endings are handed over without one."""
    started = case.course.decided_at
    if started is None:
        return
    computed = due(started, DELIVERY, look.calendar, look.region)
    if case.course.delivered_at is not None:
        yield _ended(ClockKind.DELIVERY, computed, DELIVERY, case, look, case.course.delivered_at)
    elif case.undelivered:
        yield _running(ClockKind.DELIVERY, computed, look)


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
