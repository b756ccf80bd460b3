"""Layers of notices: who decides whether a day works."""

from datetime import date, timedelta

import chinese_calendar
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync.casework.calendar import (
    Calendar,
    CalendarExhausted,
    CalendarUnreadable,
    DayReason,
    Layer,
    load_calendar,
    read_layers,
)
from tests.casework.calendars import SHIPPED, day, shipped
from tests.casework.make_calendar import FIRST_YEAR, LAST_YEAR, pack

DAYS = st.dates(date(2005, 1, 1), date(2035, 12, 31))


def local(region: str, *, off: str = "", on: str = "") -> Layer:
    def days(text: str) -> frozenset[date]:
        return frozenset(day(one) for one in text.split())

    return Layer(region=region, off=days(off), on=days(on), source=region)


@pytest.mark.parametrize("year", range(FIRST_YEAR, LAST_YEAR + 1))
def test_every_day_agrees_with_the_published_notices(year: int) -> None:
    days = [date(year, 1, 1) + timedelta(days=n) for n in range(366)]
    wrong = [d for d in days if d.year == year and shipped().is_workday(d) != chinese_calendar.is_workday(d)]
    assert wrong == []


def test_the_shipped_pack_is_what_the_generator_writes() -> None:
    assert (SHIPPED / "national.json").read_text(encoding="utf-8") == pack()


def test_a_festival_is_told_with_its_name_and_notice() -> None:
    told = shipped().verdict(day("2026-02-17"))
    assert (told.reason, told.name, "2026年" in told.source) == (DayReason.HOLIDAY, "春节", True)


def test_a_make_up_saturday_works() -> None:
    assert shipped().verdict(day("2026-02-28")).reason is DayReason.MAKEUP_WORKDAY


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("2027-01-01", DayReason.PROVISIONAL_HOLIDAY),
        ("2027-05-02", DayReason.PROVISIONAL_HOLIDAY),
        ("2027-10-04", DayReason.PROVISIONAL_WORKDAY),
        ("2027-01-02", DayReason.PROVISIONAL_WEEKEND),
    ],
)
def test_a_year_without_a_notice_is_provisional(text: str, reason: DayReason) -> None:
    told = shipped().verdict(day(text))
    assert (told.reason, told.provisional) == (reason, True)


def test_the_prefecture_closes_and_its_neighbour_does_not() -> None:
    assert [shipped().is_workday(day("2018-07-23"), region) for region in ("522636001", "520103001", "")] == [
        False,
        True,
        True,
    ]


def test_the_township_overrules_the_county_and_the_county_the_prefecture() -> None:
    layers = [local("5226", off="2026-07-23"), local("522636", on="2026-07-23"), local("522636001", off="2026-07-23")]
    calendar = Calendar(layers)
    works = [calendar.is_workday(day("2026-07-23"), region) for region in ("522631001", "522636002", "522636001")]
    assert works == [False, True, False]


def test_of_two_notices_of_one_rank_the_later_wins() -> None:
    calendar = Calendar([local("522636", off="2026-07-23"), local("522636", on="2026-07-23")])
    assert calendar.is_workday(day("2026-07-23"), "522636") is True


def test_a_new_national_notice_replaces_its_year_only() -> None:
    newer = Layer(region="", off=frozenset({day("2026-07-01")}), on=frozenset(), source="new", years=frozenset({2026}))
    calendar = Calendar([*shipped().layers, newer])
    works = [calendar.is_workday(day(text)) for text in ("2026-07-01", "2026-02-17", "2025-01-28")]
    assert works == [False, True, False]


def test_a_published_year_is_no_longer_provisional() -> None:
    notice = Layer(region="", off=frozenset(), on=frozenset(), source="2027", years=frozenset({2027}))
    assert Calendar([notice]).verdict(day("2027-01-04")).provisional is False


def test_the_next_workday_is_strictly_later() -> None:
    assert shipped().next_workday(day("2026-09-30")) == day("2026-10-08")


def test_a_calendar_without_any_workday_is_refused() -> None:
    off = frozenset(date(2026, 1, 1) + timedelta(days=n) for n in range(800))
    with pytest.raises(CalendarExhausted):
        Calendar([Layer(region="52", off=off, on=frozenset(), source="x")]).next_workday(day("2026-01-02"), "52")


@given(DAYS, DAYS, DAYS)
def test_workdays_between_adds_up(one: date, two: date, three: date) -> None:
    first, second, third = sorted((one, two, three))
    between = shipped().workdays_between
    assert between(first, second) + between(second, third) == between(first, third)


@given(DAYS, DAYS)
def test_nothing_lies_between_a_day_and_an_earlier_one(one: date, two: date) -> None:
    assert shipped().workdays_between(max(one, two), min(one, two)) == 0


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{}",
        '{"layers": 5}',
        '{"layers": [{}]}',
        '{"layers": ["x"]}',
        '{"layers": [{"region": "", "source": "", "years": [2026], "off": {"2026-02-30": ""}, "on": {}}]}',
        '{"layers": [{"region": 52, "source": "", "years": [], "off": {}, "on": {}}]}',
        '{"layers": [{"region": "贵州", "source": "", "years": [], "off": {}, "on": {}}]}',
        '{"layers": [{"region": "", "source": "", "years": ["x"], "off": {}, "on": {}}]}',
        '{"layers": [{"region": "", "source": "", "years": 7, "off": {}, "on": {}}]}',
    ],
)
def test_a_damaged_pack_is_refused_as_such(text: str) -> None:
    with pytest.raises(CalendarUnreadable):
        load_calendar(text)


def test_the_shipped_local_notices_are_the_two_real_ones() -> None:
    layers = read_layers((SHIPPED / "local.json").read_text(encoding="utf-8"))
    assert [(layer.region, len(layer.off)) for layer in layers] == [("5226", 2), ("5227", 6)]
