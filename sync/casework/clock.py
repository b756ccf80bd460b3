"""Promised and statutory clocks: when something is due, and why on that day (rules: resources/decisions/0002).

The first day is never counted; a pause excludes the days after its first up to its last; an open pause leaves the
end unknown; a limit in calendar days never ends on a rest day unless the item says so. Nothing here reads the time:
every "now" is an argument.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, time
from math import ceil

from sync.casework.calendar import CST, Calendar
from sync.casework.clock_count import ONE_DAY, ONE_HOUR, DayCount, days_in, local_date, ran_until, run_hours
from sync.casework.clock_units import (
    COMMON_LIGHTS,
    ClockReason,
    CountedDay,
    DeemedAcceptance,
    Due,
    Extension,
    Light,
    LightRule,
    Limit,
    Pause,
    Roll,
    StartRule,
    Unit,
    aware,
)

__all__ = [
    "COMMON_LIGHTS",
    "OFFICE_CLOSE",
    "ClockReason",
    "CountedDay",
    "DeemedAcceptance",
    "Due",
    "Extension",
    "Light",
    "LightRule",
    "Limit",
    "Pause",
    "Roll",
    "StartRule",
    "Unit",
    "deemed_acceptance",
    "due",
    "is_overdue",
    "light",
    "overdue_days",
    "remaining",
    "used_days",
]

OFFICE_CLOSE = time(17, 0)
_LAST_SECOND = time(23, 59, 59)


def due(
    start: datetime,
    limit: Limit,
    calendar: Calendar,
    region: str = "",
    pauses: Sequence[Pause] = (),
    extension: Extension | None = None,
    start_rule: StartRule = StartRule.ACTUAL,
    office_close: time = OFFICE_CLOSE,
) -> Due:
    """The deadline of a limit that starts at `start` (aware; ValueError when it has no zone).

    An extension counts when approved on or before the due date it extends (by the instant for an hour clock) and is
    then added to the limit once; a late one leaves the deadline and says `extension_valid=False`.
    """
    aware(start)
    if extension is not None and (limit.unit is Unit.HOUR) != (extension.unit is Unit.HOUR):
        raise ValueError("an hour clock is extended in hours, and no other clock is")
    day = _start_day(start, start_rule, calendar, region, office_close)

    def computed(added: Extension | None) -> Due:
        if limit.unit is Unit.HOUR:
            return _hour_due(start, limit, added, pauses)
        return _day_due(start, day, limit, added, pauses, calendar, region)

    plain = computed(None)
    if extension is None:
        return plain
    valid = _in_time(extension, plain)
    extended = computed(extension) if valid else plain
    return replace(extended, extension_valid=valid, due_before_extension=plain.due_date)


def remaining(due: Due, asof: date) -> int:
    """Days still to be counted after `asof` (0 once due); whole hours, rounded up, for an hour clock."""
    if due.unit is Unit.HOUR:
        ran = ran_until(due.started_at, _instant(asof), due.pauses)
        return max(0, ceil((due.length * ONE_HOUR - ran) / ONE_HOUR))
    today = _day(asof)
    if due.due_date is not None and today >= due.due_date:
        return 0
    return due.length - sum(day <= today for day in due.counted)


def is_overdue(due: Due, asof: datetime) -> bool:
    """Whether an act at `asof` comes after the last second of the deadline."""
    return due.due_at is not None and asof.replace(microsecond=0) > due.due_at


def overdue_days(due: Due, asof: date, calendar: Calendar, region: str = "") -> int:
    """Working days past the deadline; natural days for calendar-day limits, begun hours for an hour clock."""
    if due.due_date is None or due.due_at is None:
        return 0
    if due.unit is Unit.HOUR:
        return max(0, ceil((_instant(asof) - due.due_at) / ONE_HOUR))
    if due.unit is Unit.WORKDAY:
        return calendar.workdays_between(due.due_date, _day(asof), region)
    return max(0, (_day(asof) - due.due_date).days)


def used_days(
    start: datetime,
    decided_on: date,
    limit: Limit,
    pauses: Sequence[Pause],
    calendar: Calendar,
    region: str = "",
    start_rule: StartRule = StartRule.ACTUAL,
    office_close: time = OFFICE_CLOSE,
) -> int:
    """Days that counted from the day after the start up to the decision; 0 is 当日办结. Hour clocks: natural days."""
    day = _start_day(aware(start), start_rule, calendar, region, office_close)
    count = DayCount(day, pauses, calendar, region)
    count.count_until(_day(decided_on), limit.unit)
    return len(count.counted)


def light(due: Due | None, asof: datetime, *, closed: bool = False, rule: LightRule = COMMON_LIGHTS) -> Light:
    """The lamp of a case: red beats paused, because no pause begun after the deadline repairs it."""
    if due is None:
        return Light.NONE
    if closed:
        return Light.CLOSED
    if is_overdue(due, asof):
        return Light.RED
    if any(pause.covers(asof) for pause in due.pauses):
        return Light.PAUSED
    return Light.YELLOW if remaining(due, asof) <= rule.threshold(due) else Light.GREEN


def deemed_acceptance(
    acceptance: Due, decision: Limit, calendar: Calendar, region: str = ""
) -> DeemedAcceptance | None:
    """What silence past the acceptance deadline means; None while that deadline is not known (open pause)."""
    if acceptance.due_date is None:
        return None
    received = max(acceptance.started_at, datetime.combine(acceptance.start_date, time(), CST))
    return DeemedAcceptance(
        effective_on=acceptance.start_date,
        detected_on=acceptance.due_date + ONE_DAY,
        decision=due(received, decision, calendar, region),
    )


def _start_day(start: datetime, rule: StartRule, calendar: Calendar, region: str, close: time) -> date:
    local = start.astimezone(CST)
    if rule is StartRule.ACTUAL:
        return local.date()
    if local.time() <= close and calendar.is_workday(local.date(), region):
        return local.date()
    return calendar.next_workday(local.date(), region)


def _day_due(
    start: datetime,
    day: date,
    limit: Limit,
    extension: Extension | None,
    pauses: Sequence[Pause],
    calendar: Calendar,
    region: str,
) -> Due:
    count = DayCount(day, pauses, calendar, region)
    early = (day - local_date(start)).days
    for shifted in range(early):
        count.note(local_date(start) + shifted * ONE_DAY, ClockReason.AFTER_HOURS)
    count.note(day, ClockReason.START_DAY)
    length = 0
    for amount, unit in _parts(limit, extension):
        length += days_in(amount, unit, count.day)
        count.count(amount, unit)
    if not count.stopped and (limit.unit is Unit.WORKDAY or limit.roll is Roll.NEXT_WORKDAY):
        count.roll_to_workday()
    end = None if count.stopped else count.day
    return Due(
        started_at=start,
        start_date=day,
        due_date=end,
        due_at=None if end is None else datetime.combine(end, _LAST_SECOND, CST),
        unit=limit.unit,
        length=length,
        counted=tuple(count.counted),
        explanation=tuple(count.explanation),
        provisional=count.provisional,
        pauses=tuple(pauses),
    )


def _hour_due(start: datetime, limit: Limit, extension: Extension | None, pauses: Sequence[Pause]) -> Due:
    hours = limit.amount + (extension.amount if extension else 0)
    end = run_hours(start, hours, pauses)
    first, last = local_date(start), local_date(end) if end else None
    span = ((last or first) - first).days + 1
    days = [first + n * ONE_DAY for n in range(span)]
    return Due(
        started_at=start,
        start_date=first,
        due_date=last,
        due_at=None if end is None else end.astimezone(CST),
        unit=Unit.HOUR,
        length=hours,
        counted=(),
        explanation=tuple(_hour_line(day, pauses) for day in days),
        provisional=False,
        pauses=tuple(pauses),
    )


def _hour_line(day: date, pauses: Sequence[Pause]) -> CountedDay:
    midnight = datetime.combine(day, time(), CST)
    touching = [p.kind for p in pauses if p.start < midnight + ONE_DAY and (p.end is None or p.end > midnight)]
    detail = "、".join(dict.fromkeys(touching))
    return CountedDay(day=day, counted=False, reason=ClockReason.HOURS_RUN, detail=detail)


def _parts(limit: Limit, extension: Extension | None) -> list[tuple[int, Unit]]:
    """An extension in the limit's own unit makes one longer limit; in another unit it is counted behind it."""
    if extension is None:
        return [(limit.amount, limit.unit)]
    if extension.unit is limit.unit:
        return [(limit.amount + extension.amount, limit.unit)]
    return [(limit.amount, limit.unit), (extension.amount, extension.unit)]


def _in_time(extension: Extension, plain: Due) -> bool:
    if plain.due_at is None or plain.due_date is None:
        return True
    if plain.unit is Unit.HOUR:
        return extension.approved_at <= plain.due_at
    return local_date(extension.approved_at) <= plain.due_date


def _day(asof: date) -> date:
    return local_date(asof) if isinstance(asof, datetime) else asof


def _instant(asof: date) -> datetime:
    return asof if isinstance(asof, datetime) else datetime.combine(asof, _LAST_SECOND, CST)
