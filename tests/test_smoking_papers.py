"""How the smoke run reads a ledger back: what Excel would compute, cut off or not find is told."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from smoking.papers import SHEET, ledger
from smoking.steps import Failed

NUMBER, CITIZEN, ID_NUMBER = "11522636MB9A00014N4520599001000202611261001", "=吉克·阿依", "522636196511230028"
HEADER = ("序号", "办件编号", "申请人", "证件号码(脱敏)", "收件时间")
ROW = (1, NUMBER, CITIZEN, "522636********0028", datetime(2026, 11, 26, 23, 36))  # noqa: DTZ001
FORMATS = ("0", "@", "@", "@", "yyyy-mm-dd hh:mm")


def book(folder: Path, change: Callable[[Worksheet], object] = lambda _: None) -> Path:
    made = Workbook()
    sheet = made.worksheets[0]
    sheet.title = SHEET
    for line in (("台账",), ("单位",), HEADER, ROW):
        sheet.append(line)
    for column, form in enumerate(FORMATS, 1):
        sheet.cell(4, column).number_format = form
    sheet["C4"].data_type = "s"
    change(sheet)
    made.save(folder / "台账.xlsx")
    return folder / "台账.xlsx"


def test_a_ledger_with_the_case_is_good(tmp_path: Path) -> None:
    assert "row 4" in ledger(book(tmp_path), NUMBER, CITIZEN, ID_NUMBER)


def as_formula(sheet: Worksheet) -> None:
    sheet["C4"].data_type = "f"


def as_number(sheet: Worksheet) -> None:
    sheet["B4"].number_format = "General"


def without_its_row(sheet: Worksheet) -> None:
    sheet.delete_rows(4)


def in_the_open(sheet: Worksheet) -> None:
    sheet["D4"].value = ID_NUMBER


@pytest.mark.parametrize("change", [as_formula, as_number, without_its_row, in_the_open], ids=lambda one: one.__name__)
def test_what_is_wrong_with_a_ledger_is_told(change: Callable[[Worksheet], object], tmp_path: Path) -> None:
    with pytest.raises(Failed):
        ledger(book(tmp_path, change), NUMBER, CITIZEN, ID_NUMBER)
