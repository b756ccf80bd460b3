"""How each kind of paper is printed at this computer: which printer, how often, and how far off its forms lie."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

MOST_COPIES = 9
FARTHEST_MM = 30.0
"""A form that lies farther off is the wrong form."""


class PaperKind(StrEnum):
    """What a clerk tells apart: what a citizen signs for, what proves a handing in, what is read, what hangs up."""

    NOTICE = "notice"
    RECEIPT = "receipt"
    GUIDANCE = "guidance"
    LIST = "list"
    OFFICE = "office"


class FormSize(StrEnum):
    """A sheet, or a third of the continuous form of a needle printer."""

    A4 = "a4"
    THIRD = "third"


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """``printer``: its name, ``""`` = ask every time; ``copies`` of the whole; ``right_mm``, ``down_mm``: where the
    print is moved to, so that it meets the boxes of a form (both may be negative).
    """

    printer: str = ""
    copies: int = 1
    duplex: bool = False
    right_mm: float = 0.0
    down_mm: float = 0.0
    form: FormSize = FormSize.A4


def way_of(ways: Mapping[str, Way], kind: PaperKind) -> Way:
    return ways.get(kind.value, Way())


def ways_from(plain: object) -> dict[str, Way]:
    """What was kept; a value nobody knows counts as the usual one."""
    known = {kind.value for kind in PaperKind}
    pairs = plain.items() if isinstance(plain, dict) else ()
    return {name: _way(values) for name, values in pairs if name in known and isinstance(values, dict)}


def _way(plain: Mapping[str, object]) -> Way:
    printer, copies, form = plain.get("printer"), plain.get("copies"), plain.get("form")
    return Way(
        printer=printer if isinstance(printer, str) else "",
        copies=copies if type(copies) is int and 1 <= copies <= MOST_COPIES else 1,
        duplex=plain.get("duplex") is True,
        right_mm=_millimetres(plain.get("right_mm")),
        down_mm=_millimetres(plain.get("down_mm")),
        form=next((one for one in FormSize if one == form), FormSize.A4),
    )


def _millimetres(value: object) -> float:
    return float(value) if isinstance(value, int | float) and abs(value) <= FARTHEST_MM else 0.0
