"""What statistics know of a case, the span they are made for, and how a rate is rounded."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal

from sync.casework.terms import State

NO_FIGURE = "—"
_CENT = Decimal("0.01")


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseFigures:
    """One case. Days are China's; `close_kind` is the closing state (VOIDED cases count nowhere).

    `used_days` are working days without pauses, None for cases whose limit runs in another unit. `rating` is 5 非常满意
    to 1 非常不满意; `default_rating` marks a good grade the platform gave because nobody answered.
    """

    case_id: str
    received_on: date
    accepted_on: date | None = None
    closed_on: date | None = None
    close_kind: State | None = None
    promised_due: date | None = None
    statutory_due: date | None = None
    used_days: int | None = None
    instant: bool = False
    supplements: int = 0
    second_supplements: int = 0
    rating: int | None = None
    default_rating: bool = False
    named_complaint: bool = False
    rectified: bool = False
    rectified_in_time: bool = False
    channel: str = ""
    by_agent: bool = False
    at_home: bool = False
    cross_region: bool = False
    online: bool = False
    exempt_materials: int = 0
    events: int = 0
    events_reported_in_time: int = 0
    delivered: bool = False


@dataclass(frozen=True, slots=True)
class Period:
    """From `first` to `last`, both included."""

    first: date
    last: date

    def __contains__(self, day: date | None) -> bool:
        return day is not None and self.first <= day <= self.last

    @property
    def previous(self) -> "Period":
        """The span just before, for 环比: whole months before whole months, else as many days."""
        before = self.first - timedelta(days=1)
        if self.first.day == 1 and self.last == _month_end(self.last):
            months = (self.last.year - self.first.year) * 12 + self.last.month - self.first.month
            return Period(_months_earlier(before.replace(day=1), months), before)
        return Period(self.first - (self.last - self.first) - timedelta(days=1), before)

    @property
    def year_earlier(self) -> "Period":
        """The same span a year before, for 同比; 29 February becomes the month's last day."""
        last = _months_earlier(self.last.replace(day=1), 12)
        ends_month = self.last == _month_end(self.last)
        return Period(
            _months_earlier(self.first, 12), _month_end(last) if ends_month else _months_earlier(self.last, 12)
        )


def month(year: int, number: int) -> Period:
    first = date(year, number, 1)
    return Period(first, _month_end(first))


def quarter(year: int, number: int) -> Period:
    return Period(date(year, number * 3 - 2, 1), _month_end(date(year, number * 3, 1)))


def year(number: int) -> Period:
    return Period(date(number, 1, 1), date(number, 12, 31))


def week_of(day: date) -> Period:
    """Monday to Sunday."""
    monday = day - timedelta(days=day.weekday())
    return Period(monday, monday + timedelta(days=6))


@dataclass(frozen=True, slots=True)
class Rate:
    """A share kept as its two counts, so that totals are made from counts and never from rates."""

    part: int
    whole: int

    @property
    def percent(self) -> Decimal | None:
        """Two decimals, half up; None over nothing."""
        return half_up(Decimal(self.part * 100), Decimal(self.whole)) if self.whole else None

    def __str__(self) -> str:
        return NO_FIGURE if self.percent is None else f"{self.percent}%"


def half_up(value: Decimal, by: Decimal) -> Decimal:
    """`value` ÷ `by` rounded half up to two decimals."""
    return (value / by).quantize(_CENT, rounding=ROUND_HALF_UP)


def change(now: int, before: int) -> Rate:
    """环比 or 同比: growth over the earlier count."""
    return Rate(now - before, before)


def _month_end(day: date) -> date:
    return day.replace(day=monthrange(day.year, day.month)[1])


def _months_earlier(day: date, months: int) -> date:
    index = day.year * 12 + day.month - 1 - months
    first = date(index // 12, index % 12 + 1, 1)
    return first.replace(day=min(day.day, _month_end(first).day))
