"""The rules of the clock, one by one."""

from datetime import date, datetime, time, timedelta

import pytest

from sync.casework.calendar import DayReason
from sync.casework.clock import (
    ClockReason,
    Extension,
    Limit,
    Pause,
    Roll,
    StartRule,
    Unit,
    deemed_acceptance,
    due,
    overdue_days,
    used_days,
)
from tests.casework.calendars import at, day, shipped

FIVE = Limit(amount=5, unit=Unit.WORKDAY)
MONDAY = at("2025-03-10 09:00")


def pause(start: str, end: str | None = None, kind: str = "鉴定") -> Pause:
    return Pause(kind=kind, start=at(start), end=at(end) if end else None)


def due_date(start: datetime, limit: Limit, *pauses: Pause) -> date | None:
    return due(start, limit, shipped(), pauses=pauses).due_date


def test_the_first_day_never_counts() -> None:
    assert due_date(MONDAY, FIVE) == day("2025-03-17")


def test_the_last_second_of_the_due_date_is_still_in_time() -> None:
    assert due(MONDAY, FIVE, shipped()).due_at == at("2025-03-17 23:59:59")


@pytest.mark.parametrize(
    ("start", "begins"),
    [
        ("2025-03-10 17:00", "2025-03-10"),
        ("2025-03-10 17:00:01", "2025-03-11"),
        ("2025-03-14 18:00", "2025-03-17"),
        ("2025-10-03 08:00", "2025-10-09"),
    ],
)
def test_an_online_application_after_hours_begins_on_the_next_workday(start: str, begins: str) -> None:
    computed = due(at(start), FIVE, shipped(), start_rule=StartRule.NEXT_WORKDAY_AFTER_HOURS)
    assert computed.start_date == day(begins)


def test_office_hours_are_the_offices_own() -> None:
    rule = StartRule.NEXT_WORKDAY_AFTER_HOURS
    computed = due(at("2025-03-10 17:20"), FIVE, shipped(), start_rule=rule, office_close=time(17, 30))
    assert computed.start_date == day("2025-03-10")


def test_after_hours_days_are_told_as_such() -> None:
    computed = due(at("2025-03-14 18:00"), FIVE, shipped(), start_rule=StartRule.NEXT_WORKDAY_AFTER_HOURS)
    told = [line.reason for line in computed.explanation[:4]]
    assert told == [ClockReason.AFTER_HOURS] * 3 + [ClockReason.START_DAY]


def test_paper_received_on_a_holiday_counts_as_of_that_holiday() -> None:
    assert due(at("2025-10-03 20:00"), FIVE, shipped()).start_date == day("2025-10-03")


def test_a_pause_within_one_day_excludes_nothing() -> None:
    assert due_date(MONDAY, FIVE, pause("2025-03-12 09:00", "2025-03-12 16:00")) == day("2025-03-17")


def test_overlapping_pauses_are_excluded_once() -> None:
    both = pause("2025-03-11 09:00", "2025-03-13 09:00"), pause("2025-03-12 09:00", "2025-03-14 09:00")
    assert due_date(MONDAY, FIVE, *both) == due_date(MONDAY, FIVE, pause("2025-03-11 09:00", "2025-03-14 09:00"))


def test_an_open_pause_leaves_the_end_unknown_and_keeps_what_was_used() -> None:
    computed = due(MONDAY, FIVE, shipped(), pauses=[pause("2025-03-12 09:00")])
    assert (computed.due_at, computed.counted) == (None, (day("2025-03-11"), day("2025-03-12")))


def test_an_open_pause_begun_after_the_due_date_does_not_heal() -> None:
    assert due_date(MONDAY, FIVE, pause("2025-03-18 09:00")) == day("2025-03-17")


def test_a_calendar_day_limit_rolls_off_a_rest_day_and_says_so() -> None:
    computed = due(at("2025-03-08 09:00"), Limit(amount=7, unit=Unit.NATURAL_DAY), shipped())
    told = [(line.day.day, line.reason) for line in computed.explanation[-3:]]
    assert told == [
        (15, ClockReason.NATURAL_DAY),
        (16, DayReason.WEEKEND),
        (17, ClockReason.ROLLED),
    ]


def test_a_cooling_off_period_does_not_roll() -> None:
    limit = Limit(amount=7, unit=Unit.NATURAL_DAY, roll=Roll.NONE)
    assert due_date(at("2025-03-08 09:00"), limit) == day("2025-03-15")


@pytest.mark.parametrize(
    ("start", "amount", "unit", "ends"),
    [
        ("2025-08-31 09:00", 6, Unit.MONTH, "2026-02-28"),
        ("2024-01-31 09:00", 1, Unit.MONTH, "2024-02-29"),
        ("2024-02-29 09:00", 1, Unit.YEAR, "2025-02-28"),
        ("2025-11-14 09:00", 2, Unit.MONTH, "2026-01-14"),
    ],
)
def test_a_month_ends_on_the_same_number_or_the_last_day(start: str, amount: int, unit: Unit, ends: str) -> None:
    assert due_date(at(start), Limit(amount=amount, unit=unit)) == day(ends)


def test_a_pause_that_crosses_the_end_of_a_month_limit_moves_it_by_the_days_left() -> None:
    limit = Limit(amount=3, unit=Unit.MONTH, roll=Roll.NONE)
    moved = due_date(at("2025-07-02 09:00"), limit, pause("2025-09-25 09:00", "2025-10-10 09:00"))
    assert moved == day("2025-10-17")


def test_hours_run_through_holidays_and_stop_in_pauses() -> None:
    limit = Limit(amount=24, unit=Unit.HOUR)
    overlapping = [pause("2025-10-02 14:00", "2025-10-02 16:00"), pause("2025-10-02 15:00", "2025-10-02 17:30")]
    assert due(at("2025-10-02 10:30"), limit, shipped(), pauses=overlapping).due_at == at("2025-10-03 14:00")


def test_an_hour_clock_in_an_open_pause_has_no_end() -> None:
    limit = Limit(amount=24, unit=Unit.HOUR)
    assert due(MONDAY, limit, shipped(), pauses=[pause("2025-03-10 12:00")]).due_at is None


def extended(approved: str) -> tuple[bool | None, date | None, date | None]:
    extension = Extension(amount=10, unit=Unit.WORKDAY, approved_at=at(approved))
    computed = due(at("2025-03-03 09:00"), Limit(amount=20, unit=Unit.WORKDAY), shipped(), extension=extension)
    return computed.extension_valid, computed.due_before_extension, computed.due_date


def test_an_extension_approved_on_the_due_date_helps() -> None:
    assert extended("2025-03-31 23:59") == (True, day("2025-03-31"), day("2025-04-15"))


def test_a_late_extension_is_recorded_and_does_not_help() -> None:
    assert extended("2025-04-01 00:00") == (False, day("2025-03-31"), day("2025-03-31"))


def test_an_extension_in_another_unit_is_counted_behind_the_limit() -> None:
    extension = Extension(amount=1, unit=Unit.MONTH, approved_at=MONDAY)
    computed = due(MONDAY, FIVE, shipped(), extension=extension)
    assert computed.due_date == day("2025-04-17")


def test_an_hour_clock_is_not_extended_in_days() -> None:
    with pytest.raises(ValueError, match="hour clock"):
        due(MONDAY, FIVE, shipped(), extension=Extension(amount=1, unit=Unit.HOUR, approved_at=MONDAY))


def test_a_due_date_behind_the_last_notice_is_provisional() -> None:
    assert due(at("2026-12-28 09:00"), FIVE, shipped()).provisional is True


def test_an_instant_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="zone"):
        due(MONDAY.replace(tzinfo=None), FIVE, shipped())


@pytest.mark.parametrize("amount", [-1, 36_501])
def test_an_absurd_amount_is_refused(amount: int) -> None:
    with pytest.raises(ValueError, match="amount"):
        Limit(amount=amount, unit=Unit.WORKDAY)


def test_the_local_holiday_is_skipped_by_its_notice() -> None:
    computed = due(at("2023-05-25 09:00"), Limit(amount=1, unit=Unit.WORKDAY), shipped(), "522722100")
    skipped = [(line.reason, line.detail) for line in computed.explanation if line.day == day("2023-05-26")]
    assert skipped == [(DayReason.LOCAL_HOLIDAY, "四月八")]


def test_silence_is_acceptance_from_the_day_of_receipt() -> None:
    decision = Limit(amount=20, unit=Unit.WORKDAY)
    deemed = deemed_acceptance(due(MONDAY, FIVE, shipped()), decision, shipped())
    assert deemed is not None
    assert (deemed.effective_on, deemed.detected_on, deemed.decision.due_date) == (
        day("2025-03-10"),
        day("2025-03-18"),
        day("2025-04-08"),
    )


def test_nothing_is_deemed_while_the_acceptance_clock_stands_still() -> None:
    acceptance = due(MONDAY, FIVE, shipped(), pauses=[pause("2025-03-11 09:00")])
    assert deemed_acceptance(acceptance, FIVE, shipped()) is None


@pytest.mark.parametrize(("decided", "used"), [("2025-03-10", 0), ("2025-03-13", 1), ("2025-03-17", 3)])
def test_used_days_leave_out_the_first_day_and_the_pause(decided: str, used: int) -> None:
    pauses = [pause("2025-03-11 09:00", "2025-03-13 09:00")]
    assert used_days(MONDAY, day(decided), FIVE, pauses, shipped()) == used


def test_an_instant_case_is_due_the_same_day() -> None:
    assert due_date(MONDAY, Limit(amount=0, unit=Unit.WORKDAY)) == day("2025-03-10")


def test_an_instant_case_on_a_rest_day_is_due_the_next_workday() -> None:
    assert due_date(at("2025-03-08 09:00"), Limit(amount=0, unit=Unit.WORKDAY)) == day("2025-03-10")


@pytest.mark.parametrize(
    ("unit", "amount", "late"),
    [(Unit.WORKDAY, 5, 3), (Unit.NATURAL_DAY, 7, 3), (Unit.HOUR, 24, 9 * 24)],
)
def test_overdue_is_told_in_the_unit_of_the_clock(unit: Unit, amount: int, late: int) -> None:
    computed = due(MONDAY, Limit(amount=amount, unit=unit), shipped())
    assert overdue_days(computed, MONDAY + timedelta(days=10), shipped()) == late
