"""The calendar the program ships, for tests, and a few dates to start clocks from."""

from datetime import date, datetime
from functools import cache
from pathlib import Path

from sync.casework.calendar import CST, Calendar, load_calendar

SHIPPED = Path(__file__).parents[2] / "resources" / "calendar"


@cache
def shipped() -> Calendar:
    return load_calendar(*((SHIPPED / name).read_text(encoding="utf-8") for name in ("national.json", "local.json")))


def at(text: str) -> datetime:
    """`2025-03-10 09:00` in China."""
    return datetime.fromisoformat(text).replace(tzinfo=CST)


def day(text: str) -> date:
    return date.fromisoformat(text)
