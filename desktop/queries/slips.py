"""The register of blank slips: every number that was set aside, and what has become of it."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from sqlalchemy import bindparam, text

from desktop.office.slip_rows import Run, runs
from desktop.queries.reading import Reading
from sync.casework.calendar import CST
from sync.casework.numbering import parse_case_number

_ISSUED = text("SELECT number FROM issued WHERE number IN :numbers").bindparams(bindparam("numbers", expanding=True))
MOST = 600


class SlipState(StrEnum):
    FREE = "free"
    USED = "used"
    VOID = "void"


@dataclass(frozen=True, slots=True, kw_only=True)
class SlipRow:
    number: str
    item_id: str
    item_name: str
    day: date
    by: str
    state: SlipState


@dataclass(frozen=True, slots=True, kw_only=True)
class SlipRegister:
    """The newest day first, at most six hundred."""

    def __call__(self, reading: Reading) -> tuple[SlipRow, ...]:
        slot, today = reading.office.slot, reading.now.astimezone(CST).date()
        latest = sorted(runs(reading.session), key=lambda run: (run.day, run.item_name), reverse=True)
        found = [(run, number) for run in latest for number in run.numbers(slot)][:MOST]
        asked = {"numbers": [number for _, number in found]}
        used = set(reading.session.execute(_ISSUED, asked).scalars()) if found else set()
        return tuple(_row(run, number, today, used=number in used) for run, number in found)


def _row(run: Run, number: str, today: date, *, used: bool) -> SlipRow:
    void = run.is_void(parse_case_number(number).serial, today)
    return SlipRow(
        number=number,
        item_id=run.item_id,
        item_name=run.item_name,
        day=date.fromisoformat(run.day),
        by=run.by,
        state=SlipState.USED if used else SlipState.VOID if void else SlipState.FREE,
    )
