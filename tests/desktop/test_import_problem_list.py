"""The list of problems as a workbook: one row per problem, in words, with no whole card number in it."""

import zipfile
from datetime import date, datetime
from pathlib import Path

import openpyxl

from desktop.reports.import_xlsx import ImportTerms, plan_import
from desktop.reports.problem_xlsx import write_problems
from sync.casework.calendar import CST
from tests.desktop.ledger_maker import item_names

LEDGER = Path(__file__).parents[1] / "data" / "ledgers" / "village-register.xlsx"
AT = datetime(2026, 11, 23, 9, 0, tzinfo=CST)


def listed(tmp_path: Path) -> Path:
    plan = plan_import(LEDGER, ImportTerms(items=item_names(), today=date(2026, 11, 23)))
    write_problems(tmp_path / "问题.xlsx", LEDGER.name, plan.problems, AT)
    return tmp_path / "问题.xlsx"


def test_every_problem_is_a_row_that_says_where_and_why(tmp_path: Path) -> None:
    sheet = openpyxl.load_workbook(listed(tmp_path)).worksheets[0]
    lines = [[cell.value for cell in line] for line in sheet.iter_rows(min_row=3)]
    assert len(lines) == 51
    assert lines[0][:3] == ["登记表", 6, "申请人信息身份证号码"]
    assert "末尾几位已经丢失" in str(lines[0][4])


def test_formula_like_remarks_stay_text_and_count_as_imported(tmp_path: Path) -> None:
    sheet = openpyxl.load_workbook(listed(tmp_path)).worksheets[0]
    remarks = [line for line in sheet.iter_rows(min_row=3) if str(line[3].value).startswith("=")]
    assert {(line[3].data_type, line[6].value) for line in remarks} == {("s", "照常导入")}


def test_no_whole_card_number_is_listed(tmp_path: Path) -> None:
    with zipfile.ZipFile(listed(tmp_path)) as archive:
        assert b"522636201212109650" not in archive.read("xl/worksheets/sheet1.xml")
