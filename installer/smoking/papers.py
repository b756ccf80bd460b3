"""What comes out of the program, read back with others than it was written by: a ledger, a notice."""

from datetime import datetime
from pathlib import Path
from typing import Any

from openpyxl import load_workbook
from pypdf import PdfReader

from smoking.steps import Failed

SHEET, HEADER_ROW = "办件台账", 3
NUMBER, CITIZEN, ID_NUMBER = "办件编号", "申请人", "证件号码(脱敏)"
FORMATS = {"序号": (int, "0"), NUMBER: (str, "@"), ID_NUMBER: (str, "@"), "收件时间": (datetime, "yyyy-mm-dd hh:mm")}
"""Columns, and what a cell below them must be: a number of a case that Excel took for a number would lose its end."""
NOTICE = "一次性补正告知书"


def ledger(book: Path, number: str, citizen: str, id_number: str) -> str:
    """The workbook has the case in its row. Raises Failed, ValueError where it is not what it should be."""
    opened = load_workbook(book)
    if computed := [f"{sheet.title} {cell.coordinate}" for sheet in opened for cell in _cells(sheet) if _acts(cell)]:
        raise Failed(f"cells that Excel would compute or follow: {computed}")
    sheet = opened[SHEET]
    header = {str(cell.value): cell.column - 1 for cell in sheet[HEADER_ROW] if cell.value is not None}
    rows = [row for row in sheet.iter_rows(min_row=HEADER_ROW + 1) if row[header[NUMBER]].value == number]
    if len(rows) != 1:
        raise Failed(f"{len(rows)} rows of {number}")
    for column, (kind, form) in FORMATS.items():
        cell = rows[0][header[column]]
        if not isinstance(cell.value, kind) or cell.number_format != form:
            raise Failed(f"{column}: {cell.value!r} as {cell.number_format}")
    shown = rows[0][header[CITIZEN]].value, str(rows[0][header[ID_NUMBER]].value)
    if shown[0] != citizen or "*" not in shown[1] or shown[1][-4:] != id_number[-4:]:
        raise Failed(f"the row says {shown}")
    return f"{len(opened.sheetnames)} sheets, {len(header)} columns, the case in row {rows[0][0].row}"


def notice(folder: Path, number: str) -> Path:
    """The one PDF in ``folder``, in which the number of the case stands. Raises Failed."""
    papers = list(folder.glob("*.pdf"))
    if len(papers) != 1:
        raise Failed(f"{len(papers)} papers in {folder.name}")
    text = "".join("".join(page.extract_text() for page in PdfReader(papers[0]).pages).split())
    if missing := [one for one in (NOTICE, number, papers[0].stem.rpartition("-")[2]) if one not in text]:
        raise Failed(f"{papers[0].name} does not say {', '.join(missing)}")
    return papers[0]


def _cells(sheet: Any) -> Any:
    return (cell for row in sheet.iter_rows() for cell in row)


def _acts(cell: Any) -> bool:
    """What was typed must stay a text, whatever it begins with."""
    return cell.data_type == "f" or cell.hyperlink is not None
