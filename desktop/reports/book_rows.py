"""What every ledger of the office is made of: columns, rows, and the question it answers."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from typing import Protocol

from desktop.queries.reading import Reading
from desktop.reports.case_figures import Period
from desktop.reports.case_reads import EVERYTHING, Narrowing, never
from desktop.reports.sheet_rows import Value
from desktop.wording.words import moment
from sync.casework.identities import mask_id, mask_phone


class Mask(StrEnum):
    """How the values of a column are hidden."""

    NONE = ""
    ID = "id"
    PHONE = "phone"


@dataclass(frozen=True, slots=True, kw_only=True)
class BookColumn:
    """``width`` in characters of the sheet; ``summed``: its numbers add up to something."""

    key: str
    width: int = 14
    mask: Mask = Mask.NONE
    summed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class BookRow:
    """``case_id`` "" for a row that is about many cases; ``pending``: the platform has not confirmed all of it.

    ``total``: the last line of a table of figures, made from the cases again and never from the lines above.
    """

    values: tuple[Value, ...]
    case_id: str = ""
    pending: bool = False
    total: bool = False


class Grouping(StrEnum):
    """What the lines of a table of figures stand for."""

    DEPARTMENT = "department"
    ITEM = "item"
    CLERK = "clerk"
    VILLAGE = "village"
    MONTH = "month"


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """Which rows: of which days, narrowed to what, grouped by what. ``stopped`` is asked every few hundred cases."""

    period: Period
    narrowing: Narrowing = EVERYTHING
    grouping: Grouping = Grouping.DEPARTMENT
    stopped: Callable[[], bool] = never


class Book(Protocol):
    """A ledger. ``figures``: its rows are lines of figures and not cases, so that nothing in it can be opened."""

    @property
    def key(self) -> str: ...
    @property
    def columns(self) -> tuple[BookColumn, ...]: ...
    @property
    def figures(self) -> bool: ...
    def rows(self, reading: Reading, asked: Asked) -> Iterator[BookRow]: ...


def hidden(row: BookRow, columns: Sequence[BookColumn]) -> BookRow:
    """Card numbers as first 6 + 8 stars + last 4, phones as 3 + 4 stars + 4."""
    if not any(column.mask for column in columns):
        return row
    return replace(row, values=tuple(map(_hide, row.values, columns)))


def told(value: Value) -> str:
    """A value as a screen shows it."""
    match value:
        case None:
            return ""
        case datetime():
            return moment(value)
        case date():
            return value.isoformat()
        case _:
            return str(value)


def _hide(value: Value, column: BookColumn) -> Value:
    if not isinstance(value, str) or not value:
        return value
    match column.mask:
        case Mask.ID:
            return mask_id(value)
        case Mask.PHONE:
            return mask_phone(value)
    return value
