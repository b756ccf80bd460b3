"""What a sheet holds, free of the library that read it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class CellKind(StrEnum):
    """How the workbook stored the value; `EMPTY` also stands for cells that are only styled."""

    EMPTY = "empty"
    TEXT = "text"
    NUMBER = "number"
    DATE = "date"
    BOOL = "bool"
    FORMULA = "formula"
    ERROR = "error"


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell; a formula is never computed, its text is the value."""

    value: str | int | float | bool | date | datetime | None
    kind: CellKind


EMPTY = Cell(None, CellKind.EMPTY)


@dataclass(frozen=True, slots=True)
class SheetRow:
    """One row that is not blank; `number` is the row number a clerk sees in the margin."""

    number: int
    cells: tuple[Cell, ...]

    def at(self, column: int) -> Cell:
        """The cell in a column counted from 0; EMPTY beyond the last one."""
        return self.cells[column] if column < len(self.cells) else EMPTY


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A sheet of an open workbook; `rows` streams once and is only good while the workbook is open.

    `serial_shift` is added to serial numbers of days: 1462 in workbooks of old Macs, which count from 1904.
    """

    title: str
    hidden: bool
    serial_shift: int
    rows: Iterator[SheetRow]


def shown(cell: Cell) -> str:
    """The value as text, the way a clerk would read it aloud; whole numbers without a decimal point."""
    value = cell.value
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, float):
        return f"{value:.0f}" if value.is_integer() and abs(value) < 1e15 else repr(value)
    if isinstance(value, datetime):
        return value.isoformat(sep=" ", timespec="minutes")
    return value.isoformat() if isinstance(value, date) else str(value)
