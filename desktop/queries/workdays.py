"""Working days between two days, counted once a year and calendar: a list asks for fifty long spans at a time."""

from datetime import date, timedelta
from functools import lru_cache

from sync.casework.calendar import Calendar

_ONE_DAY = timedelta(days=1)


def workdays_between(calendar: Calendar, region: str, after: date, until: date) -> int:
    """The same as ``calendar.workdays_between``: working days d with after < d <= until."""
    if until <= after:
        return 0
    whole_years = sum(_year(calendar, region, year)[-1] for year in range(after.year, until.year))
    return whole_years + _up_to(calendar, region, until) - _up_to(calendar, region, after)


def _up_to(calendar: Calendar, region: str, day: date) -> int:
    """Working days from New Year up to ``day``, itself included."""
    return _year(calendar, region, day.year)[day.timetuple().tm_yday]


@lru_cache(maxsize=64)
def _year(calendar: Calendar, region: str, year: int) -> tuple[int, ...]:
    """How many working days a year has had by each of its days; the first entry is 0."""
    counts, day = [0], date(year, 1, 1)
    while day.year == year:
        counts.append(counts[-1] + calendar.is_workday(day, region))
        day += _ONE_DAY
    return tuple(counts)
