"""Counting days one by one, keeping the reason of each: the engine under `clock`."""

from calendar import monthrange
from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta

from sync.casework.calendar import CST, Calendar, DayVerdict
from sync.casework.clock_units import ClockReason, CountedDay, Pause, Unit

ONE_DAY = timedelta(days=1)
ONE_HOUR = timedelta(hours=1)


class DayCount:
    """Walks from the start day, which is consumed itself, towards the due day.

    `stopped` turns true where an open pause begins: nothing behind that day can be known yet.
    """

    __slots__ = ("_calendar", "_pauses", "_region", "counted", "day", "explanation", "provisional", "stopped")

    def __init__(self, start: date, pauses: Iterable[Pause], calendar: Calendar, region: str) -> None:
        self._calendar = calendar
        self._region = region
        self._pauses = tuple(pauses)
        self.day = start
        self.counted: list[date] = []
        self.explanation: list[CountedDay] = []
        self.provisional = False
        self.stopped = False

    def count(self, amount: int, unit: Unit) -> None:
        """Counts `amount` more days of the unit, or up to the begin of an open pause."""
        wanted = len(self.counted) + days_in(amount, unit, self.day)
        while len(self.counted) < wanted and not self.stopped:
            if self._open_since(self.day):
                self.stopped = True
            else:
                self._take(self.day + ONE_DAY, unit)

    def count_until(self, last: date, unit: Unit) -> None:
        """Counts whatever counts up to and including `last`."""
        while self.day < last and not self._open_since(self.day):
            self._take(self.day + ONE_DAY, unit)

    def roll_to_workday(self) -> None:
        """Moves off a rest day without counting (a limit never ends on one)."""
        told = self._ask(self.day)
        if told.workday:
            return
        while True:
            self.day += ONE_DAY
            told = self._ask(self.day)
            if told.workday:
                break
            self.explanation.append(_line(told, counted=False))
        self.explanation.append(CountedDay(day=self.day, counted=False, reason=ClockReason.ROLLED))

    def note(self, day: date, reason: ClockReason) -> None:
        self.explanation.append(CountedDay(day=day, counted=False, reason=reason))

    def _take(self, day: date, unit: Unit) -> None:
        self.day = day
        kinds = [pause.kind for pause in self._pauses if _excludes(pause, day)]
        if kinds:
            detail = "、".join(dict.fromkeys(kinds))
            line = CountedDay(day=day, counted=False, reason=ClockReason.PAUSED, detail=detail)
        elif unit is Unit.WORKDAY:
            told = self._ask(day)
            line = _line(told, counted=told.workday)
        else:
            line = CountedDay(day=day, counted=True, reason=ClockReason.NATURAL_DAY)
        self.explanation.append(line)
        if line.counted:
            self.counted.append(day)

    def _ask(self, day: date) -> DayVerdict:
        told = self._calendar.verdict(day, self._region)
        self.provisional = self.provisional or told.provisional
        return told

    def _open_since(self, day: date) -> bool:
        return any(pause.end is None and local_date(pause.start) <= day for pause in self._pauses)


def days_in(amount: int, unit: Unit, start: date) -> int:
    """How many counting days a limit is; a month ends on the same-numbered day, or the month's last (民法典 202)."""
    match unit:
        case Unit.MONTH:
            return (_months_on(start, amount) - start).days
        case Unit.YEAR:
            return (_months_on(start, 12 * amount) - start).days
        case _:
            return amount


def run_hours(start: datetime, hours: int, pauses: Sequence[Pause]) -> datetime | None:
    """The instant `hours` of running time after `start`; None when an open pause comes first."""
    at, left = start, hours * ONE_HOUR
    for pause in sorted(pauses, key=lambda pause: pause.start):
        if pause.end is not None and pause.end <= max(at, pause.start):
            continue
        ran = max(pause.start, at) - at
        if ran >= left:
            break
        if pause.end is None:
            return None
        at, left = pause.end, left - ran
    return at + left


def ran_until(start: datetime, until: datetime, pauses: Sequence[Pause]) -> timedelta:
    """Running time in [start, until], every pause taken out once."""
    at, ran = start, timedelta()
    for pause in sorted(pauses, key=lambda pause: pause.start):
        end = until if pause.end is None else pause.end
        begin = min(max(pause.start, at), until)
        if end > begin:
            ran += max(begin - at, timedelta())
            at = end
    return ran + max(until - at, timedelta())


def local_date(instant: datetime) -> date:
    return instant.astimezone(CST).date()


def _excludes(pause: Pause, day: date) -> bool:
    """The day a pause starts is used, the day it ends is not: start < day <= end."""
    return local_date(pause.start) < day and (pause.end is None or day <= local_date(pause.end))


def _months_on(start: date, months: int) -> date:
    year, month = divmod(start.year * 12 + start.month - 1 + months, 12)
    return start.replace(year=year, month=month + 1, day=min(start.day, monthrange(year, month + 1)[1]))


def _line(told: DayVerdict, *, counted: bool) -> CountedDay:
    return CountedDay(day=told.day, counted=counted, reason=told.reason, detail=told.name, source=told.source)
