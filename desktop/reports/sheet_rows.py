"""Rows of a sheet as XML text. The only rule for text in a cell is `put_text`: what we write is never a formula."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from desktop.reports.case_figures import NO_FIGURE, Rate
from desktop.wording.ledgers import CUT_MARK
from sync.casework.calendar import CST

LONGEST_CELL = 32_767
_UNUSUAL = re.compile("[\\x00-\\x1f\\x7f&<>\\ud800-\\udfff\\ufffe\\uffff]|^[=+\\-@＝＋－＠\\s]|\\s$|_x[0-9A-Fa-f]{4}_")
_FORBIDDEN = re.compile("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f\\ud800-\\udfff\\ufffe\\uffff]")
_LINE_ENDS = re.compile(r"\r\n?")
_ESCAPE_LIKE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
_STARTS_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_EPOCH_DAY = date(1899, 12, 30).toordinal()
_SECONDS_A_DAY = 86_400

Value = str | date | datetime | int | Rate | Decimal | None
"""Text, days, aware times, whole numbers, shares, working days; None is an empty cell."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CellStyles:
    """Numbers of the formats in the workbook's style part. `guarded` is text with Excel's quote prefix."""

    text: int
    guarded: int
    day: int
    moment: int
    number: int
    note: int
    share: int
    decimal: int


class RowWriter:
    """Turns values into `<row>` elements; counts what did not fit."""

    def __init__(self, styles: CellStyles, columns: Sequence[str]) -> None:
        """`columns` are the letters of the columns, in order."""
        self._styles = styles
        self._columns = tuple(columns)
        self._by_type: dict[type, Callable[[str, Value], str]] = {
            str: self._text,
            int: self._number,
            date: self._day,
            datetime: self._moment,
            Rate: self._share,
            Decimal: self._decimal,
            type(None): _nothing,
        }
        self.cut_cells = 0

    def row(self, number: int, values: Sequence[Value]) -> str:
        """One row; aware times are written as China time. Raises KeyError for a type no cell can hold."""
        by_type, mark = self._by_type, str(number)
        cells = [
            by_type[type(value)](letter + mark, value) for letter, value in zip(self._columns, values, strict=True)
        ]
        return f'<row r="{mark}">{"".join(cells)}</row>'

    def note(self, number: int, text: str) -> str:
        """A row with one text in its first cell: footnotes and the line to sign on."""
        return f'<row r="{number}">{self.put_text(f"{self._columns[0]}{number}", text, self._styles.note)}</row>'

    def put_text(self, place: str, text: str, style: int) -> str:
        """An inline text cell: no control characters, no lone surrogates, nothing Excel could take for a formula."""
        if len(text) * 2 <= LONGEST_CELL and not _UNUSUAL.search(text):
            return f'<c r="{place}" s="{style}" t="inlineStr"><is><t>{text}</t></is></c>'
        if text.startswith(_STARTS_FORMULA):
            style = self._styles.guarded
        clean = self._fitted(_LINE_ENDS.sub("\n", _FORBIDDEN.sub("", text)))
        safe = _ESCAPE_LIKE.sub("_x005F_", clean.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"))
        return f'<c r="{place}" s="{style}" t="inlineStr"><is><t xml:space="preserve">{safe}</t></is></c>'

    def _fitted(self, text: str) -> str:
        """Excel holds 32,767 UTF-16 units and cuts the rest silently; we cut before, and say so in the cell."""
        if _units(text) <= LONGEST_CELL:
            return text
        self.cut_cells += 1
        room = LONGEST_CELL - _units(CUT_MARK)
        return text.encode("utf-16-le")[: room * 2].decode("utf-16-le", errors="ignore") + CUT_MARK

    def _text(self, place: str, value: Value) -> str:
        return self.put_text(place, str(value), self._styles.text) if value else ""

    def _number(self, place: str, value: Value) -> str:
        return f'<c r="{place}" s="{self._styles.number}"><v>{value}</v></c>'

    def _share(self, place: str, value: Value) -> str:
        """A share over nothing is no number."""
        if not isinstance(value, Rate) or not value.whole:
            return self.put_text(place, NO_FIGURE, self._styles.text)
        return f'<c r="{place}" s="{self._styles.share}"><v>{value.part / value.whole:.10f}</v></c>'

    def _decimal(self, place: str, value: Value) -> str:
        return f'<c r="{place}" s="{self._styles.decimal}"><v>{value}</v></c>'

    def _day(self, place: str, value: Value) -> str:
        serial = value.toordinal() - _EPOCH_DAY if isinstance(value, date) else ""
        return f'<c r="{place}" s="{self._styles.day}"><v>{serial}</v></c>'

    def _moment(self, place: str, value: Value) -> str:
        return f'<c r="{place}" s="{self._styles.moment}"><v>{_serial(value)}</v></c>'


def _nothing(_place: str, _value: Value) -> str:
    return ""


def _serial(value: Value) -> str:
    if not isinstance(value, datetime):
        return ""
    local = value.astimezone(CST)
    seconds = local.hour * 3600 + local.minute * 60 + local.second
    return f"{local.toordinal() - _EPOCH_DAY + seconds / _SECONDS_A_DAY:.8f}"


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
