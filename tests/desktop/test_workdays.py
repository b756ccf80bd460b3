"""The quick count of working days is the calendar's own count."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from desktop.queries.workdays import workdays_between
from tests.casework.makers import calendar

CALENDAR = calendar()
DAYS = st.dates(date(2023, 11, 1), date(2028, 2, 1))


@given(DAYS, DAYS)
def test_both_count_the_same(after: date, until: date) -> None:
    expected = CALENDAR.workdays_between(after, until, "522636100")
    assert workdays_between(CALENDAR, "522636100", after, until) == expected
