"""What must hold for any clock, against an oracle that works with plain sets of days."""

from datetime import date, datetime, timedelta
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from sync.casework.calendar import CST
from sync.casework.clock import Extension, Light, Limit, Pause, Roll, StartRule, Unit, due, light, remaining, used_days
from tests.casework.calendars import shipped

REGIONS = st.sampled_from(["", "520103001", "522636001", "522722100"])
STARTS = st.datetimes(datetime(2017, 1, 1), datetime(2026, 6, 30)).map(lambda naive: naive.replace(tzinfo=CST))  # noqa: DTZ001
DAY_UNITS = st.sampled_from([Unit.WORKDAY, Unit.NATURAL_DAY])
MINUTES = st.integers(min_value=-5 * 1440, max_value=60 * 1440)
SPANS = st.lists(st.tuples(MINUTES, st.integers(min_value=0, max_value=20 * 1440)), max_size=4)


def pauses_of(start: datetime, spans: list[tuple[int, int]]) -> list[Pause]:
    begins = [(start + timedelta(minutes=begin), length) for begin, length in spans]
    return [Pause(kind=f"k{n}", start=at, end=at + timedelta(minutes=long)) for n, (at, long) in enumerate(begins)]


def excluded(pauses: list[Pause]) -> set[date]:
    days: set[date] = set()
    for pause in pauses:
        assert pause.end is not None
        first, last = pause.start.astimezone(CST).date(), pause.end.astimezone(CST).date()
        days |= {first + timedelta(days=n) for n in range(1, (last - first).days + 1)}
    return days


@given(STARTS, st.integers(1, 60), DAY_UNITS, SPANS, REGIONS)
def test_the_counted_days_are_the_first_n_that_may_count(
    start: datetime, amount: int, unit: Unit, spans: list[tuple[int, int]], region: str
) -> None:
    pauses = pauses_of(start, spans)
    out = excluded(pauses)
    later = (start.date() + timedelta(days=n) for n in range(1, 400))
    may = (d for d in later if d not in out and (unit is Unit.NATURAL_DAY or shipped().is_workday(d, region)))
    computed = due(start, Limit(amount=amount, unit=unit), shipped(), region, pauses)
    assert computed.counted == tuple(d for _, d in zip(range(amount), may, strict=False))


@given(STARTS, st.integers(0, 60), st.integers(0, 60), DAY_UNITS, SPANS)
def test_a_longer_limit_is_never_due_earlier(
    start: datetime, one: int, two: int, unit: Unit, spans: list[tuple[int, int]]
) -> None:
    ends = [
        due(start, Limit(amount=amount, unit=unit), shipped(), pauses=pauses_of(start, spans)).due_date
        for amount in sorted((one, two))
    ]
    assert ends[0] is not None and ends[1] is not None and ends[0] <= ends[1]


@given(STARTS, st.integers(0, 60), st.sampled_from(list(Unit)), SPANS, st.randoms(use_true_random=False))
def test_the_order_of_pauses_does_not_matter(
    start: datetime, amount: int, unit: Unit, spans: list[tuple[int, int]], random: Random
) -> None:
    pauses = pauses_of(start, spans)
    shuffled = random.sample(pauses, len(pauses))
    limit = Limit(amount=amount if unit is not Unit.YEAR else amount % 3, unit=unit)
    assert due(start, limit, shipped(), pauses=pauses).due_at == due(start, limit, shipped(), pauses=shuffled).due_at


@given(STARTS, st.integers(0, 40), st.sampled_from([Unit.WORKDAY, Unit.NATURAL_DAY, Unit.MONTH]), SPANS, REGIONS)
def test_the_explanation_names_every_day_once_and_agrees_with_the_count(
    start: datetime, amount: int, unit: Unit, spans: list[tuple[int, int]], region: str
) -> None:
    rule = StartRule.NEXT_WORKDAY_AFTER_HOURS
    computed = due(start, Limit(amount=amount % 15, unit=unit), shipped(), region, pauses_of(start, spans), None, rule)
    told = [line.day for line in computed.explanation]
    assert computed.due_date is not None
    assert told == [start.date() + timedelta(days=n) for n in range((computed.due_date - start.date()).days + 1)]
    assert tuple(line.day for line in computed.explanation if line.counted) == computed.counted


@given(STARTS, st.integers(0, 30), SPANS)
def test_a_limit_never_ends_on_a_rest_day(start: datetime, amount: int, spans: list[tuple[int, int]]) -> None:
    for unit in (Unit.WORKDAY, Unit.NATURAL_DAY):
        end = due(start, Limit(amount=amount, unit=unit), shipped(), pauses=pauses_of(start, spans)).due_date
        assert end is not None and shipped().is_workday(end)


@given(STARTS, st.integers(1, 60), SPANS, st.integers(0, 120))
def test_what_was_used_and_what_is_left_make_the_limit(
    start: datetime, amount: int, spans: list[tuple[int, int]], later: int
) -> None:
    limit, pauses = Limit(amount=amount, unit=Unit.WORKDAY), pauses_of(start, spans)
    computed = due(start, limit, shipped(), pauses=pauses)
    asof = start.date() + timedelta(days=later)
    used = used_days(start, asof, limit, pauses, shipped())
    assert remaining(computed, asof) == max(0, amount - used)


@given(STARTS, st.integers(1, 30), SPANS, st.integers(0, 90 * 1440))
def test_red_means_after_the_deadline_and_only_then(
    start: datetime, amount: int, spans: list[tuple[int, int]], minutes: int
) -> None:
    computed = due(start, Limit(amount=amount, unit=Unit.WORKDAY), shipped(), pauses=pauses_of(start, spans))
    asof = start + timedelta(minutes=minutes)
    assert computed.due_date is not None
    assert (light(computed, asof) is Light.RED) == (asof.date() > computed.due_date)


@given(STARTS, st.integers(1, 30), st.integers(1, 15), SPANS, st.integers(-10, 90))
def test_an_extension_in_time_is_one_longer_limit_and_a_late_one_is_nothing(
    start: datetime, amount: int, more: int, spans: list[tuple[int, int]], approved: int
) -> None:
    pauses = pauses_of(start, spans)
    extension = Extension(amount=more, unit=Unit.WORKDAY, approved_at=start + timedelta(days=approved))
    computed = due(start, Limit(amount=amount, unit=Unit.WORKDAY), shipped(), pauses=pauses, extension=extension)
    total = amount + more if computed.extension_valid else amount
    alone = due(start, Limit(amount=total, unit=Unit.WORKDAY), shipped(), pauses=pauses)
    assert computed.due_date == alone.due_date


@given(STARTS, st.integers(1, 72), SPANS)
def test_an_hour_clock_runs_its_hours_minute_by_minute(
    start: datetime, hours: int, spans: list[tuple[int, int]]
) -> None:
    pauses = pauses_of(start, spans)
    end = due(start, Limit(amount=hours, unit=Unit.HOUR, roll=Roll.NONE), shipped(), pauses=pauses).due_at
    assert end is not None
    minutes = [start + timedelta(minutes=n) for n in range(int((end - start) / timedelta(minutes=1)))]
    assert sum(not any(pause.covers(minute) for pause in pauses) for minute in minutes) == hours * 60
