"""One line of an old ledger: everything it says and everything that is wrong with it."""

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from sys import intern
from typing import TypeVar

from desktop.reports.cells import EMPTY, Cell, CellKind, Sheet, SheetRow, shown
from desktop.reports.heading_words import Field
from desktop.reports.headings import Columns
from desktop.reports.import_rows import LegacyRow, ProblemCode, RowProblem
from desktop.reports.item_names import ItemNames
from desktop.reports.row_fields import (
    Fault,
    check_form,
    closed_of,
    id_of,
    item_of,
    name_of,
    phone_of,
    received_of,
    result_of,
    text_of,
)
from desktop.reports.tidy import is_ditto, number_text, tidy_number, tidy_text
from desktop.wording.imports import candidates_suggestion, suggestion_for

_REPEATABLE = frozenset({Field.RECEIVED, Field.ITEM, Field.VILLAGE, Field.CLERK, Field.RESULT, Field.CLOSED})
_SEPARATOR = "\x1f"
_LONGEST_SHOWN = 60
_Read = TypeVar("_Read")


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """A line after all checks; `identity` is empty when person, item or day are missing."""

    sheet: str
    row: int
    draft: LegacyRow | None
    problems: tuple[RowProblem, ...]
    identity: str


class RowChecks:
    """Checks the lines of one sheet in order (同上 refers to the line before)."""

    def __init__(self, sheet: Sheet, columns: Columns, items: ItemNames, today: date) -> None:
        self._sheet = sheet.title
        self._shift = sheet.serial_shift
        self._columns = columns
        self._items = items
        self._today = today
        self._cells: dict[Field, Cell] = {}
        self._number = 0
        self._found: list[RowProblem] = []

    def check(self, row: SheetRow) -> Checked:
        """All problems of a line at once, never only the first."""
        self._number, self._found = row.number, []
        self._cells = {field: self._cell(field, row.at(column)) for field, column in self._columns.places.items()}
        name = self._ask(Field.NAME, name_of)
        has_id = Field.ID in self._columns.places
        id_number = self._ask(Field.ID, partial(id_of, today=self._today)) if has_id else None
        received = self._ask(Field.RECEIVED, partial(received_of, today=self._today, serial_shift=self._shift))
        closed = self._ask(Field.CLOSED, partial(closed_of, today=self._today, serial_shift=self._shift))
        if received and closed and closed < received:
            self._blame(Field.CLOSED, Fault(ProblemCode.CLOSED_EARLY, closed.isoformat()), blocking=True)
        item = self._ask(Field.ITEM, partial(item_of, items=self._items))
        identity = _identity(self._cells, id_number, item, received)
        rest = self._rest()
        draft = None
        if name and item and received and not any(problem.blocking for problem in self._found):
            draft = LegacyRow(
                import_key=hashlib.sha256(identity.encode()).hexdigest(),
                sheet=self._sheet,
                row=row.number,
                name=name,
                id_number=id_number,
                item=item,
                item_written=intern(tidy_text(shown(self._cells[Field.ITEM]))),
                received=received,
                closed=closed,
                **rest,
            )
        return Checked(sheet=self._sheet, row=row.number, draft=draft, problems=tuple(self._found), identity=identity)

    def _rest(self) -> dict[str, str | None]:
        """The fields nothing else depends on, by their name in LegacyRow."""
        return {
            "phone": self._phone(),
            "village": _shared(self._ask(Field.VILLAGE, text_of)),
            "clerk": _shared(self._ask(Field.CLERK, text_of)),
            "case_no": self._ask(Field.CASE_NO, text_of),
            "result": self._ask(Field.RESULT, result_of),
            "remark": self._remark(),
        }

    def _cell(self, field: Field, cell: Cell) -> Cell:
        repeats = field in _REPEATABLE and cell.kind is CellKind.TEXT and is_ditto(str(cell.value))
        return self._cells.get(field, EMPTY) if repeats else cell

    def _ask(self, field: Field, read: Callable[[Cell], _Read]) -> _Read | None:
        cell = self._cells.get(field, EMPTY)
        try:
            check_form(cell)
            return read(cell)
        except Fault as fault:
            self._blame(field, fault, blocking=True)
            return None

    def _phone(self) -> str | None:
        """An odd number is kept as written: it may still reach somebody."""
        cell = self._cells.get(Field.PHONE, EMPTY)
        try:
            check_form(cell)
            return phone_of(cell)
        except Fault as fault:
            harmless = fault.code is ProblemCode.PHONE_ODD
            self._blame(Field.PHONE, fault, blocking=not harmless)
            return tidy_number(number_text(cell)) if harmless else None

    def _remark(self) -> str | None:
        """A remark is only ever text, so a formula in it does no harm: it is kept as text and pointed out."""
        cell = self._cells.get(Field.REMARK, EMPTY)
        try:
            check_form(cell)
        except Fault as fault:
            self._blame(Field.REMARK, fault, blocking=fault.code is ProblemCode.TOO_LONG)
        return text_of(cell)

    def _blame(self, field: Field, fault: Fault, *, blocking: bool) -> None:
        candidates = "、".join(fault.candidates)
        self._found.append(
            RowProblem(
                sheet=self._sheet,
                row=self._number,
                field=field,
                column=self._columns.titles.get(field, ""),
                code=fault.code,
                value_shown=_shortened(fault.value),
                suggestion=candidates_suggestion(candidates) if candidates else suggestion_for(fault.code),
                blocking=blocking,
            )
        )


def _identity(cells: Mapping[Field, Cell], id_number: str | None, item: str | None, day: date | None) -> str:
    """Person, item and day in one text; falls back to what was written, so that a bad line copied twice is one."""
    name = tidy_text(shown(cells.get(Field.NAME, EMPTY)))
    number = tidy_number(number_text(cells.get(Field.ID, EMPTY))) or tidy_number(
        number_text(cells.get(Field.PHONE, EMPTY))
    )
    person = id_number or f"{name}/{number}".strip("/")
    item_text = item or tidy_text(shown(cells.get(Field.ITEM, EMPTY)))
    day_text = day.isoformat() if day else tidy_text(shown(cells.get(Field.RECEIVED, EMPTY)))
    parts = (person, item_text, day_text)
    return _SEPARATOR.join(parts) if all(parts) else ""


def _shared(text: str | None) -> str | None:
    """Villages and clerks repeat by the thousand; one copy of each is enough."""
    return intern(text) if text else None


def _shortened(text: str) -> str:
    return text if len(text) <= _LONGEST_SHOWN else text[: _LONGEST_SHOWN - 1] + "…"
