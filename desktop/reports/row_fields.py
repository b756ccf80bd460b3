"""What one cell of an old ledger says, field by field; a cell that says nothing usable is a Fault."""

import re
from datetime import date, timedelta

from desktop.reports.cells import Cell, CellKind, shown
from desktop.reports.import_rows import ProblemCode
from desktop.reports.item_names import ItemNames
from desktop.reports.tidy import number_text, read_day, says_nothing, tidy_name, tidy_number, tidy_text
from desktop.wording.imports import RESULT_WORDS
from sync.casework.identities import BadInput, check_id_card, check_name, check_phone, check_uscc, mask_id, mask_phone

LONGEST_TEXT = 500
LATEST = timedelta(days=366)
"""How far after today a day is still believed: the clock of an offline machine may be a year behind."""

_FORMULA_LIKE = re.compile(r"[=@]|[+-](?=.*[(|!])")
_SCIENTIFIC = re.compile(r"\d(\.\d+)?E\+?\d+", re.IGNORECASE)
_EXCEL_DIGITS = 15


class Fault(Exception):
    """Why a cell is not taken; `value` is fit to show, `candidates` are the items an abbreviation could mean."""

    def __init__(self, code: ProblemCode, value: str = "", candidates: tuple[str, ...] = ()) -> None:
        super().__init__(code)
        self.code = code
        self.value = value
        self.candidates = candidates


def check_form(cell: Cell) -> None:
    """Formulas are never computed and errors never read, whatever the field."""
    if cell.kind in (CellKind.EMPTY, CellKind.NUMBER, CellKind.DATE, CellKind.BOOL):
        return
    text = tidy_text(shown(cell))
    if cell.kind is CellKind.FORMULA or _FORMULA_LIKE.match(text):
        raise Fault(ProblemCode.FORMULA_LIKE, text)
    if cell.kind is CellKind.ERROR:
        raise Fault(ProblemCode.ERROR_CELL, text)
    if len(text) > LONGEST_TEXT:
        raise Fault(ProblemCode.TOO_LONG, text)


def name_of(cell: Cell) -> str:
    text = tidy_name(shown(cell))
    if says_nothing(text):
        raise Fault(ProblemCode.NO_NAME, text)
    try:
        return check_name(text)
    except BadInput as bad:
        raise Fault(ProblemCode.BAD_NAME, text) from bad


def id_of(cell: Cell, today: date) -> str:
    """An 18-digit card number, or the credit code of a body. The value shown of a fault is masked."""
    text = tidy_number(number_text(cell))
    if says_nothing(text):
        raise Fault(ProblemCode.NO_ID)
    stored_as_number = cell.kind is CellKind.NUMBER and len(text) > _EXCEL_DIGITS
    if stored_as_number or _SCIENTIFIC.fullmatch(text):
        raise Fault(ProblemCode.ID_PRECISION_LOST, mask_id(text))
    try:
        return (
            _body_code(text) if re.fullmatch(r"(?=.*[A-Z].)[0-9A-Z]{18}", text) else check_id_card(text, today).number
        )
    except BadInput as bad:
        known = bad.code in set(ProblemCode)
        raise Fault(ProblemCode(bad.code) if known else ProblemCode.ID_CHARSET, mask_id(text)) from bad


def _body_code(text: str) -> str:
    """A company or village committee that applied; a failing check digit blocks an import."""
    code = check_uscc(text)
    if not code.checksum_ok:
        raise BadInput("id_checksum")
    return code.number


def phone_of(cell: Cell) -> str | None:
    """No phone is no fault: many old people have none."""
    text = tidy_number(number_text(cell))
    if says_nothing(text):
        return None
    try:
        return check_phone(text) or None
    except BadInput as bad:
        raise Fault(ProblemCode.PHONE_ODD, mask_phone(text)) from bad


def received_of(cell: Cell, today: date, serial_shift: int) -> date:
    if says_nothing(shown(cell)):
        raise Fault(ProblemCode.NO_DATE)
    return _day_of(cell, today, serial_shift)


def closed_of(cell: Cell, today: date, serial_shift: int) -> date | None:
    """Nothing means not closed yet, or nobody wrote it down."""
    return None if says_nothing(shown(cell)) else _day_of(cell, today, serial_shift)


def _day_of(cell: Cell, today: date, serial_shift: int) -> date:
    day = read_day(cell, serial_shift)
    if day is None:
        raise Fault(ProblemCode.BAD_DATE, tidy_text(shown(cell)))
    if day > today + LATEST:
        raise Fault(ProblemCode.FUTURE_DATE, day.isoformat())
    return day


def item_of(cell: Cell, items: ItemNames) -> str:
    text = tidy_text(shown(cell))
    if says_nothing(text):
        raise Fault(ProblemCode.NO_ITEM)
    match = items.match(text)
    if match.name is None:
        code = ProblemCode.AMBIGUOUS_ITEM if match.candidates else ProblemCode.UNKNOWN_ITEM
        raise Fault(code, text, match.candidates)
    return match.name


def result_of(cell: Cell) -> str | None:
    """办结, 退件, 不予受理, 在办 or 撤回; None where nothing is written."""
    text = tidy_text(shown(cell)).replace(" ", "")
    if says_nothing(text):
        return None
    if text not in RESULT_WORDS:
        raise Fault(ProblemCode.UNKNOWN_RESULT, text)
    return RESULT_WORDS[text]


def text_of(cell: Cell) -> str | None:
    text = tidy_text(number_text(cell))
    return None if says_nothing(text) else text
