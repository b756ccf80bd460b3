"""The one home of openpyxl: reading workbooks others made, and the frame of the workbooks we write.

Reading streams (`read_only`), never computes a formula and never trusts the size a sheet claims. openpyxl parses with
defusedxml when that is installed; without it we do not open foreign files.
"""

import io
import re
import warnings
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, date, datetime, time, timedelta
from itertools import islice
from pathlib import Path
from typing import cast
from xml.etree.ElementTree import ParseError

import openpyxl
from openpyxl.cell import Cell as BookCell
from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.read_only import EmptyCell, ReadOnlyCell
from openpyxl.chart import BarChart, Reference
from openpyxl.chartsheet import Chartsheet
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.utils.datetime import MAC_EPOCH
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.worksheet._read_only import ReadOnlyWorksheet
from openpyxl.worksheet.page import PageMargins
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from desktop.reports.archive import BookLimits, check_archive
from desktop.reports.book_frame import ROWS_END, BookFrame, FigureTable, FrameParts
from desktop.reports.cells import EMPTY, Cell, CellKind, Sheet, SheetRow
from desktop.reports.sheet_rows import CellStyles
from desktop.reports.trouble import BookRefused

_BLOCK = 500
_SHIFT_1904 = 1462
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

_NAME_WIDTH = 36
_CHART_ROWS = 17
_LINE = Side(style="thin", color="B8C4D0")
_GRID = Border(left=_LINE, right=_LINE, top=_LINE, bottom=_LINE)
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_DIMENSION = re.compile(rb"<dimension [^>]*/>")
_CREATED = re.compile(rb"<dcterms:created[^>]*>([^<]*)<")
_MODIFIED = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*(<)")
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
    with path.open("rb") as file:
        with _converted(), warnings.catch_warnings():
            warnings.simplefilter("ignore")
            book = openpyxl.load_workbook(file, read_only=True, data_only=False, keep_links=False)
        try:
            yield (_sheet(sheet, bounds) for sheet in book.worksheets if not isinstance(sheet, Chartsheet))
        finally:
            book.close()


def _sheet(sheet: ReadOnlyWorksheet, limits: BookLimits) -> Sheet:
    shift = _SHIFT_1904 if sheet.parent.epoch == MAC_EPOCH else 0
    hidden = sheet.sheet_state != "visible"
    return Sheet(title=sheet.title, hidden=hidden, serial_shift=shift, rows=_rows(sheet, limits))


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
        causes = (error, error.__cause__, error.__context__)
        hostile = any(type(cause).__module__.startswith("defusedxml") for cause in causes)
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


def build_frame(frame: BookFrame) -> FrameParts:
    """The workbook around the rows: styles, title, heading, print set-up, filter, hidden sheet. Rows come later."""
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    styles = CellStyles(text=0, guarded=0, day=0, moment=0, number=0, note=0, share=0, decimal=0)
    for part in frame.sheets:
        sheet = book.create_sheet(part.name)
        styles = _styles(sheet)
        _put_above(sheet, frame)
        _print_setup(sheet, frame, part.last_row)
    if frame.figures_name:
        _put_figures(book.create_sheet(frame.figures_name), frame.figures)
    hidden = book.create_sheet(frame.hidden_name)
    hidden.sheet_state = "hidden"
    for pair in frame.hidden_lines:
        hidden.append([_text_cell(hidden, text) for text in pair])
    moment = frame.made_at.astimezone(UTC).replace(tzinfo=None)
    book.properties.created, book.properties.creator = moment, "qianban"
    saved = io.BytesIO()
    book.save(saved)
    return _cut_open(saved, frame, styles)


def _styles(sheet: Worksheet) -> CellStyles:
    def style(number_format: str, prefix: bool = False, wrap: bool = False) -> int:
        cell = WriteOnlyCell(sheet)
        cell.number_format = number_format
        cell.alignment = Alignment(vertical="center", wrap_text=wrap)
        cell.border = Border() if wrap else _GRID
        if prefix:
            cell.quotePrefix = True
        return int(cell.style_id)

    return CellStyles(
        text=style("@"),
        guarded=style("@", prefix=True),
        day=style("yyyy-mm-dd"),
        moment=style("yyyy-mm-dd hh:mm"),
        number=style("0"),
        note=style("General"),
        share=style("0.00%"),
        decimal=style("0.00"),
    )


def _text_cell(sheet: Worksheet, text: str) -> BookCell:
    """A text cell that stays text whatever it begins with."""
    cell = WriteOnlyCell(sheet)
    cell.value = _CONTROL.sub("", text)
    cell.data_type = "s"
    cell.number_format = "@"
    cell.quotePrefix = text.startswith(("=", "+", "-", "@", "\t", "\r"))
    return cell


def _put_above(sheet: Worksheet, frame: BookFrame) -> None:
    last = get_column_letter(len(frame.headings))
    for number, line in enumerate(frame.lines_above, start=1):
        sheet.append([_text_cell(sheet, line)])
        sheet.merge_cells(f"A{number}:{last}{number}")
    sheet["A1"].font = Font(bold=True, size=16)
    sheet["A1"].alignment = Alignment(horizontal="left", vertical="center")
    sheet.append([_text_cell(sheet, heading) for heading in frame.headings])
    for column, width in enumerate(frame.widths, start=1):
        sheet.column_dimensions[get_column_letter(column)].width = width
        cell = sheet.cell(row=frame.heading_row, column=column)
        cell.font, cell.border, cell.fill = Font(bold=True), _GRID, PatternFill("solid", fgColor="E7EEF5")
        cell.alignment = Alignment(horizontal="center", vertical="center", wrap_text=True)


def _print_setup(sheet: Worksheet, frame: BookFrame, last_row: int) -> None:
    """A4 landscape, readable: as many pages across as the columns need, number and case on each, page x of y."""
    row = frame.heading_row
    sheet.freeze_panes = f"{get_column_letter(frame.frozen + 1)}{row + 1}"
    sheet.print_title_rows = f"{row}:{row}"
    if frame.pages_across > 1:
        sheet.print_title_cols = "A:B"
    sheet.auto_filter.ref = f"A{row}:{get_column_letter(len(frame.headings))}{max(row, last_row)}"
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", sheet.PAPERSIZE_A4
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = frame.pages_across, 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    if frame.protected:
        sheet.protection.sheet, sheet.protection.autoFilter, sheet.protection.formatColumns = True, False, False
    sheet.page_margins = PageMargins(left=0.4, right=0.4, top=0.6, bottom=0.6)
    if sheet.oddFooter is not None and sheet.oddHeader is not None:
        sheet.oddFooter.center.text = frame.page_footer
        sheet.oddHeader.center.text = frame.page_header.replace("&", "&&") or None


def _put_figures(sheet: Worksheet, tables: Sequence[FigureTable]) -> None:
    """Each table with its chart to the right of it; the chart follows the numbers when somebody changes them."""
    sheet.column_dimensions["A"].width = _NAME_WIDTH
    top = 1
    for table in tables:
        last = top + 1 + len(table.rows)
        sheet.cell(row=top, column=1, value=table.title).font = Font(bold=True)
        for column, heading in enumerate(table.headings, start=1):
            sheet.cell(row=top + 1, column=column, value=heading).border = _GRID
        for at, (name, *numbers) in enumerate(table.rows, start=top + 2):
            _put_cell(sheet, at, str(name))
            for column, number in enumerate(numbers, start=2):
                cell = sheet.cell(row=at, column=column, value=number)
                cell.border, cell.number_format = _GRID, "0.0%" if table.share else "General"
        beside = get_column_letter(len(table.headings) + 2)
        sheet.add_chart(_chart(sheet, table, top + 1, last), f"{beside}{top}")
        top = max(last, top + _CHART_ROWS) + 2
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", sheet.PAPERSIZE_A4


def _put_cell(sheet: Worksheet, row: int, text: str) -> None:
    cell = sheet.cell(row=row, column=1, value=_CONTROL.sub("", text))
    cell.data_type, cell.number_format, cell.border = "s", "@", _GRID
    cell.quotePrefix = text.startswith(("=", "+", "-", "@"))


def _chart(sheet: Worksheet, table: FigureTable, heading: int, last: int) -> BarChart:
    chart = BarChart()
    chart.title = table.title
    if len(table.headings) == 2:
        chart.legend = None
    wide = len(table.headings)
    chart.add_data(Reference(sheet, min_col=2, max_col=wide, min_row=heading, max_row=last), titles_from_data=True)
    chart.set_categories(Reference(sheet, min_col=1, min_row=heading + 1, max_row=last))
    chart.x_axis.delete = chart.y_axis.delete = False
    chart.y_axis.number_format = "0%" if table.share else "General"
    chart.width, chart.height = 22, 8
    return chart


def _cut_open(saved: io.BytesIO, frame: BookFrame, styles: CellStyles) -> FrameParts:
    with zipfile.ZipFile(saved) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    stamp = parts["docProps/core.xml"]
    parts["docProps/core.xml"] = _MODIFIED.sub(rb"\g<1>" + _CREATED.findall(stamp)[0] + rb"\g<2>", stamp)
    heads, tails = [], []
    for number in range(1, len(frame.sheets) + 1):
        head, _, tail = parts.pop(f"xl/worksheets/sheet{number}.xml").partition(ROWS_END)
        heads.append(_DIMENSION.sub(b"", head))
        tails.append(ROWS_END + tail)
    columns = tuple(get_column_letter(column) for column in range(1, len(frame.headings) + 1))
    return FrameParts(parts=parts, heads=tuple(heads), tails=tuple(tails), styles=styles, columns=columns)
