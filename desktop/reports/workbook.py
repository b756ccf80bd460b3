"""The one home of openpyxl: reading workbooks others made, and the frame of the workbooks we write.

Reading streams (`read_only`), never computes a formula and never trusts the size a sheet claims. openpyxl parses with
defusedxml when that is installed; without it we do not open foreign files.
"""

import warnings
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime, time, timedelta
from itertools import islice
from pathlib import Path
from typing import cast
from xml.etree.ElementTree import ParseError

import openpyxl
from openpyxl.cell.read_only import EmptyCell, ReadOnlyCell
from openpyxl.chartsheet import Chartsheet
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.worksheet._read_only import ReadOnlyWorksheet
from openpyxl.worksheet.worksheet import Worksheet

from desktop.reports.archive import BookLimits, check_archive
from desktop.reports.cells import EMPTY, Cell, CellKind, Sheet, SheetRow
from desktop.reports.trouble import BookRefused

_BLOCK = 500
_SPOILT = (
    ParseError,
    InvalidFileException,
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    KeyError,
    IndexError,
    ValueError,
    TypeError,
    AttributeError,
)
"""What openpyxl raises over parts that are damaged or not what they claim."""

_Raw = tuple[ReadOnlyCell | EmptyCell, ...]


@contextmanager
def open_book(path: Path, limits: BookLimits | None = None) -> Iterator[Iterator[Sheet]]:
    """The sheets of a workbook, in order, each to be read while it is the current one.

    Raises BookRefused before opening (see `check_archive`) or while reading (book_damaged, book_entities,
    book_too_long).
    """
    bounds = limits or BookLimits()
    check_archive(path, bounds)
    if not openpyxl.DEFUSEDXML:
        raise BookRefused("book_unguarded")
    with _converted(), warnings.catch_warnings():
        warnings.simplefilter("ignore")
        book = openpyxl.load_workbook(path, read_only=True, data_only=False, keep_links=False)
    try:
        yield (_sheet(sheet, bounds) for sheet in book.worksheets if not isinstance(sheet, Chartsheet))
    finally:
        book.close()


def _sheet(sheet: ReadOnlyWorksheet, limits: BookLimits) -> Sheet:
    return Sheet(title=sheet.title, hidden=sheet.sheet_state != "visible", rows=_rows(sheet, limits))


def _rows(sheet: ReadOnlyWorksheet, limits: BookLimits) -> Iterator[SheetRow]:
    """Rows with at least one value; blocks are read at a time so that no warning filter outlives a pause."""
    with _converted():
        sheet.reset_dimensions()
    source = cast(Iterator[_Raw], cast(Worksheet, sheet).iter_rows(max_col=limits.columns))
    number = kept = 0
    while block := _block(source):
        for raw in block:
            number += 1
            filled = [column for column, cell in enumerate(raw) if cell.value is not None]
            if not filled:
                continue
            kept += 1
            if kept > limits.rows:
                raise BookRefused("book_too_long", sheet=sheet.title, limit=str(limits.rows))
            yield SheetRow(number, tuple(_cell(cell) for cell in raw[: filled[-1] + 1]))


def _block(source: Iterator[_Raw]) -> list[_Raw]:
    with _converted(), warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return list(islice(source, _BLOCK))


@contextmanager
def _converted() -> Iterator[None]:
    """openpyxl's many ways to fail over a bad file, made one of ours."""
    try:
        yield
    except _SPOILT as error:
        hostile = type(error).__module__.startswith("defusedxml")
        raise BookRefused("book_entities" if hostile else "book_damaged", reason=type(error).__name__) from error
    except OSError as error:
        raise BookRefused("book_unreadable", file="", reason=error.strerror or "") from error


_KINDS = {"s": CellKind.TEXT, "n": CellKind.NUMBER, "d": CellKind.DATE, "b": CellKind.BOOL, "e": CellKind.ERROR}


def _cell(raw: ReadOnlyCell | EmptyCell) -> Cell:
    value = raw.value
    if value is None:
        return EMPTY
    if raw.data_type == "f":
        return Cell(str(getattr(value, "text", value)), CellKind.FORMULA)
    if isinstance(value, timedelta | time):
        return Cell(str(value), CellKind.TEXT)
    if isinstance(value, bool | int | float | date | datetime):
        return Cell(value, _KINDS.get(raw.data_type, CellKind.NUMBER))
    return Cell(str(value), CellKind.ERROR if raw.data_type == "e" else CellKind.TEXT)
