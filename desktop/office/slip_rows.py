"""The blank slips this desk has printed: which numbers are set aside for them, and what may still be typed in.

A number holds its item and its day, so a slip is for one item on one day. It is set aside from the desk's own count, so
that nobody else can draw it; a slip that was not used in time is void and its number is never drawn again (ADR 0038).
"""

import json
from dataclasses import asdict, dataclass
from datetime import date, timedelta

from sqlalchemy.orm import Session

from desktop.device.people import OfficeRow
from desktop.store.settings import keep_setting, setting
from sync.casework.errors import Refusal, RefusalKind
from sync.casework.numbering import CaseNumber, NumberRefused, SlotScheme, case_number, parse_case_number

SLIPS = "numbers.slips"
LEFT_OUT = "numbers.left_out"
MOST_DAYS = 7
FIRST_WITHIN = timedelta(days=60)
FARTHEST = FIRST_WITHIN + timedelta(days=MOST_DAYS - 1)
"""For no later day are numbers set aside."""
TYPED_IN_WITHIN = timedelta(days=30)
"""A slip of that day may be typed in until then; the paper of a black-out is not older."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """Slips printed together: ``count`` serials from ``first`` on, of one item and one day. ``void``: spoilt ones."""

    item_id: str
    item_name: str
    code: str
    day: str
    first: int
    count: int
    by: str
    void: tuple[int, ...] = ()

    def holds(self, number: CaseNumber) -> bool:
        of_run = self.code == number.task_code and self.day == number.day.isoformat()
        return of_run and self.first <= number.serial < self.first + self.count

    def numbers(self, slot: int) -> tuple[str, ...]:
        day = date.fromisoformat(self.day)
        return tuple(case_number(self.code, day, slot, self.first + at) for at in range(self.count))

    def is_void(self, serial: int, today: date) -> bool:
        return serial in self.void or today > date.fromisoformat(self.day) + TYPED_IN_WITHIN


def runs(session: Session) -> tuple[Run, ...]:
    """Oldest first."""
    kept = json.loads(setting(session, SLIPS, "[]"))
    return tuple(Run(**{**one, "void": tuple(one["void"])}) for one in kept)


def keep_runs(session: Session, kept: tuple[Run, ...]) -> None:
    keep_setting(session, SLIPS, json.dumps([asdict(one) for one in kept], ensure_ascii=False))


def set_aside(session: Session) -> int:
    """How many numbers in all; grows only."""
    return sum(run.count for run in runs(session))


def check_slip(session: Session, office: OfficeRow, typed: str, code: str, received: date, today: date) -> None:
    """Raises Refusal slip_elsewhere, slip_unknown, slip_item, slip_day, slip_void for the number of a paper.

    ``code``: of the item the case is for. The paper book of the county has a slot of its own and is not judged here.
    """
    try:
        number = parse_case_number(typed)
    except NumberRefused:
        return
    if number.slot == SlotScheme.D_SSS.paper_slot:
        return
    if number.slot != office.slot:
        raise _refused("slip_elsewhere", number=typed)
    run = next((one for one in runs(session) if one.holds(number)), None)
    if run is None:
        if not setting(session, LEFT_OUT):  # a desk that was set back may have printed slips nobody here knows of
            raise _refused("slip_unknown", number=typed)
    elif run.is_void(number.serial, today):
        raise _refused("slip_void", number=typed)
    if number.task_code != code:
        raise _refused("slip_item", item=run.item_name if run else "")
    if number.day != received:
        raise _refused("slip_day", day=number.day.isoformat())


def _refused(code: str, **facts: str) -> Refusal:
    return Refusal(code, RefusalKind.IMPOSSIBLE, **facts)
