"""What the paper book of a black-out says of an application that is typed in afterwards (补录)."""

import re
from dataclasses import dataclass, replace
from datetime import date, datetime
from unicodedata import normalize

from sync.casework.calendar import CST
from sync.casework.numbering import NumberRefused, parse_case_number

_MOMENT = re.compile(r"(?:(?:(\d{4})[-/.年])?(\d{1,2})[-/.月](\d{1,2})日?\s+)?(\d{1,2}):(\d{2})", re.ASCII)


@dataclass(frozen=True, slots=True, kw_only=True)
class Backfill:
    """As typed. ``received``: the true time of receipt; ``paper_no``: the printed number of the slip, which stays the
    number of the case; ``scan``: path of a picture of the page; ``approver``: staff code of the head of the centre.
    """

    received: str = ""
    paper_no: str = ""
    reason: str = ""
    approver: str = ""
    scan: str = ""


def next_from_paper(before: Backfill | None) -> Backfill | None:
    """The next slip of the same book: the cause and who approves stay, what is its own goes."""
    return replace(before, received="", paper_no="") if before else None


def moment_of(typed: str, today: date) -> datetime | None:
    """The instant meant by ``2026-11-25 09:20``, ``11-25 9:20`` or ``9:20``; None when it means none.

    A day and month without a year is the last such day before or at ``today``.
    """
    found = _MOMENT.fullmatch(normalize("NFKC", typed).strip())
    if found is None:
        return None
    year, month, day, hour, minute = found.groups()
    try:
        if month is None:
            return datetime(today.year, today.month, today.day, int(hour), int(minute), tzinfo=CST)
        at = datetime(int(year or today.year), int(month), int(day), int(hour), int(minute), tzinfo=CST)
        return at if year or at.date() <= today else at.replace(year=today.year - 1)
    except ValueError:
        return None


def is_paper_number(typed: str) -> bool:
    """Whether it is a number that stands on a paper: of a paper book (ADR 0003), or of a blank slip (ADR 0038).

    Whether that slip was printed here, for this item and day, the desk says when the case is recorded.
    """
    try:
        return parse_case_number(typed).slot > 0
    except NumberRefused:
        return False
