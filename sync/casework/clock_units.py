"""The words of the clock: limits, pauses, extensions, and what a computed deadline carries."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from sync.casework.calendar import DayReason

MOST_UNITS = 36_500
"""A century of days: a larger amount is a slip of the pen, and counting it would only keep everybody waiting."""


class Unit(StrEnum):
    HOUR = "hour"
    WORKDAY = "workday"
    NATURAL_DAY = "natural_day"
    MONTH = "month"
    YEAR = "year"

    @property
    def most(self) -> int:
        """A century: what is longer lies beyond every calendar, or is counted for seconds whenever somebody looks."""
        return {Unit.MONTH: 1_200, Unit.YEAR: 100}.get(self, MOST_UNITS)


class Roll(StrEnum):
    """What happens when the last day of a calendar-day limit is a rest day."""

    NEXT_WORKDAY = "next_workday"
    NONE = "none"


class StartRule(StrEnum):
    """ACTUAL: papers at the counter count as of that day. The other: an online application after hours."""

    ACTUAL = "actual"
    NEXT_WORKDAY_AFTER_HOURS = "next_workday_after_hours"


class Light(StrEnum):
    GREEN = "green"
    YELLOW = "yellow"
    RED = "red"
    PAUSED = "paused"
    CLOSED = "closed"
    NONE = "none"


class ClockReason(StrEnum):
    """Why the clock, rather than the calendar, counts or skips a day."""

    START_DAY = "start_day"
    AFTER_HOURS = "after_hours"
    NATURAL_DAY = "natural_day"
    PAUSED = "paused"
    ROLLED = "rolled"
    HOURS_RUN = "hours_run"


@dataclass(frozen=True, slots=True, kw_only=True)
class Limit:
    """So many units; `roll` matters only for natural days, months and years."""

    amount: int
    unit: Unit
    roll: Roll = Roll.NEXT_WORKDAY

    def __post_init__(self) -> None:
        _countable(self.amount, self.unit)


@dataclass(frozen=True, slots=True, kw_only=True)
class Pause:
    """Legally excluded time (行政许可法 45); `end` is None while it lasts."""

    kind: str
    start: datetime
    end: datetime | None

    def __post_init__(self) -> None:
        aware(self.start)
        if self.end is not None:
            aware(self.end)

    def covers(self, instant: datetime) -> bool:
        return self.start <= instant and (self.end is None or instant < self.end)


@dataclass(frozen=True, slots=True, kw_only=True)
class Extension:
    """One extension by the head of the organ (行政许可法 42); it helps only when approved in time."""

    amount: int
    unit: Unit
    approved_at: datetime

    def __post_init__(self) -> None:
        aware(self.approved_at)
        _countable(self.amount, self.unit)


@dataclass(frozen=True, slots=True, kw_only=True)
class CountedDay:
    """One line of the answer to "why this day": `detail` names the festival or pause, `source` the notice."""

    day: date
    counted: bool
    reason: DayReason | ClockReason
    detail: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """A computed deadline with its whole explanation.

    `due_date` and `due_at` are None while an open pause keeps the end unknown; `counted` then holds the days used
    before the pause. `length` is the number of counting days in all (hours for an hour clock), extension included.
    `provisional` says that a day decided by the calendar lies in a year without a published notice.
    """

    started_at: datetime
    start_date: date
    due_date: date | None
    due_at: datetime | None
    unit: Unit
    length: int
    counted: tuple[date, ...]
    explanation: tuple[CountedDay, ...]
    provisional: bool
    pauses: tuple[Pause, ...] = ()
    extension_valid: bool | None = None
    due_before_extension: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DeemedAcceptance:
    """Silence past the acceptance limit is acceptance, as of the day of receipt (行政许可法 32)."""

    effective_on: date
    detected_on: date
    decision: Due


@dataclass(frozen=True, slots=True, kw_only=True)
class LightRule:
    """Thresholds as data. `yellow`: (limit up to, yellow when remaining is at most), the last one for longer limits."""

    yellow: tuple[tuple[int, int], ...]
    yellow_beyond: int
    yellow_hours: int

    def threshold(self, due: Due) -> int:
        if due.unit is Unit.HOUR:
            return self.yellow_hours
        return next((most for length, most in self.yellow if due.length <= length), self.yellow_beyond)


COMMON_LIGHTS = LightRule(yellow=((5, 1), (10, 2)), yellow_beyond=3, yellow_hours=4)


def aware(instant: datetime) -> datetime:
    """The same instant; raises ValueError when it does not say its zone."""
    if instant.tzinfo is None:
        raise ValueError(f"an instant without a zone: {instant.isoformat()}")
    return instant


def _countable(amount: int, unit: Unit) -> None:
    if not 0 <= amount <= unit.most:
        raise ValueError(f"not an amount of time: {amount}")
