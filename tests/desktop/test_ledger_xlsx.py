"""A written ledger, read back: every value, nothing live, the frame around it, and the file as a whole."""

import zipfile
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import openpyxl
import pytest

from desktop.reports.book_door import open_book
from desktop.reports.ledger_rows import LEDGER_FIELDS, LedgerRow, ledger_file_name, masked
from desktop.reports.ledger_xlsx import write_ledger
from desktop.wording.ledgers import LEDGER_HEADINGS
from tests.desktop.ledger_samples import AT, HEAD, never, row, unheard

NASTY = [
    "=cmd|'/c calc'!A0",
    "+1+1",
    "-2+3",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    '=HYPERLINK("http://x","y")',
    "＝1+1",
    "<b>&amp;</b>",
    "𬱟㛃·阿依",
    " 两端有空格 ",
    "一行\n两行",
    "1e5",
    "000123",
]


def written(tmp_path: Path, *rows: LedgerRow) -> openpyxl.Workbook:
    write_ledger(tmp_path / "台账.xlsx", rows, HEAD, unheard, never)
    return openpyxl.load_workbook(tmp_path / "台账.xlsx")


def column(name: str) -> int:
    return LEDGER_FIELDS.index(name) + 1


def test_the_columns_are_the_37_of_the_trade_in_order(tmp_path: Path) -> None:
    sheet = written(tmp_path, row(1)).worksheets[0]
    headings = [cell.value for cell in sheet[3]]
    assert [str(heading).replace("(脱敏)", "") for heading in headings] == list(LEDGER_HEADINGS.values())
    assert (len(headings), list(LEDGER_HEADINGS)) == (37, list(LEDGER_FIELDS))


@pytest.mark.parametrize("text", NASTY)
def test_text_stays_text_and_equal(text: str, tmp_path: Path) -> None:
    cell = written(tmp_path, row(1, applicant=text)).worksheets[0].cell(row=4, column=column("applicant"))
    assert (cell.value, cell.data_type, cell.number_format) == (text.replace("\r", "\n"), "s", "@")


@pytest.mark.parametrize("text", NASTY[:8])
def test_text_like_a_formula_carries_the_quote_prefix(text: str, tmp_path: Path) -> None:
    cell = written(tmp_path, row(1, remark=text)).worksheets[0].cell(row=4, column=column("remark"))
    assert cell.quotePrefix


def test_control_characters_and_lone_surrogates_are_left_out(tmp_path: Path) -> None:
    cell = written(tmp_path, row(1, remark="a\x00b\x0bc\ud800d\uffffe")).worksheets[0].cell(row=4, column=37)
    assert cell.value == "abcde"


def test_a_text_too_long_for_a_cell_is_marked_and_counted(tmp_path: Path) -> None:
    done = write_ledger(tmp_path / "a.xlsx", [row(1, remark="长" * 40_000)], HEAD, unheard, never)
    value = openpyxl.load_workbook(tmp_path / "a.xlsx").worksheets[0].cell(row=4, column=37).value
    assert (done.cut_cells, len(str(value)), str(value).endswith("全文见办件〕")) == (1, 32_767, True)


def test_times_are_real_dates_in_china_time(tmp_path: Path) -> None:
    sheet = written(tmp_path, row(1)).worksheets[0]
    cell = sheet.cell(row=4, column=column("received_at"))
    assert (cell.value, cell.data_type == "d") == (AT.replace(tzinfo=None), True)


def test_numbers_are_numbers_and_empty_cells_empty(tmp_path: Path) -> None:
    sheet = written(tmp_path, row(1, supplements=2, phone=None)).worksheets[0]
    assert (sheet.cell(row=4, column=column("supplements")).value, sheet.cell(row=4, column=11).value) == (2, None)


def test_a_masked_ledger_holds_no_whole_number(tmp_path: Path) -> None:
    written(tmp_path, row(1))
    with zipfile.ZipFile(tmp_path / "台账.xlsx") as archive:
        everything = b"".join(archive.read(name) for name in archive.namelist())
    assert b"522636195307081235" not in everything
    assert "522636********1235" in everything.decode()


def test_masks_hide_birth_date_and_the_middle_of_a_phone() -> None:
    hidden = masked(row(1))
    assert (hidden.id_number, hidden.phone) == ("522636********1235", "138****3210")


def test_a_full_ledger_keeps_every_number_as_text(tmp_path: Path) -> None:
    head = replace(HEAD, masked=False, watermark="仅供县级督查 王小梅 2026-03-02")
    write_ledger(tmp_path / "a.xlsx", [row(1)], head, unheard, never)
    sheet = openpyxl.load_workbook(tmp_path / "a.xlsx").worksheets[0]
    cell = sheet.cell(row=5, column=column("id_number"))
    assert (cell.value, cell.data_type, sheet["A3"].value) == ("522636195307081235", "s", head.watermark)


def test_the_sheet_prints_as_the_office_needs_it(tmp_path: Path) -> None:
    sheet = written(tmp_path, row(1), row(2)).worksheets[0]
    setup = sheet.page_setup
    assert (setup.orientation, setup.paperSize, setup.fitToWidth, setup.fitToHeight) == ("landscape", 9, 5, 0)
    assert (sheet.print_title_rows, sheet.freeze_panes, sheet.auto_filter.ref) == ("$3:$3", "D4", "A3:AK5")
    assert sheet.oddFooter is not None
    assert sheet.oddFooter.center.text == "第 &P 页 共 &N 页"


def test_title_facts_scope_and_sign_line_stand_around_the_rows(tmp_path: Path) -> None:
    texts = [str(cell.value) for cell in written(tmp_path, row(1)).worksheets[0]["A"]]
    assert texts[0] == "丙妹镇便民服务中心办件台账"
    assert all(word in texts[1] for word in ("丙妹镇便民服务中心", "2026-03", "王小梅", "杨秀", "2026-03-02 09:20"))
    assert "全部办件" in texts[5] and "脱敏" in texts[6] and "未同步 3 件" in texts[7] and "审核人" in texts[8]


def test_the_hidden_sheet_tells_query_and_digest(tmp_path: Path) -> None:
    done = write_ledger(tmp_path / "a.xlsx", [row(1)], HEAD, unheard, never)
    hidden = openpyxl.load_workbook(tmp_path / "a.xlsx").worksheets[-1]
    told = {line[0].value: line[1].value for line in hidden.iter_rows()}
    assert (hidden.sheet_state, told["数据指纹(SHA-256)"], told["记录数"]) == ("hidden", done.data_digest, "1")


def test_the_same_rows_give_the_same_bytes(tmp_path: Path) -> None:
    twice = [
        write_ledger(tmp_path / f"{name}.xlsx", [row(1), row(2)], HEAD, unheard, never).sha256 for name in ("a", "b")
    ]
    assert twice[0] == twice[1]


def test_rows_that_do_not_fit_go_on_in_another_sheet(tmp_path: Path) -> None:
    rows = [row(number) for number in range(1, 31)]
    done = write_ledger(tmp_path / "a.xlsx", rows, HEAD, unheard, never, rows_per_sheet=24)
    book = openpyxl.load_workbook(tmp_path / "a.xlsx")
    serials = [line[0].value for sheet in book.worksheets[:-1] for line in sheet.iter_rows(min_row=4)]
    assert (done.rows, book.sheetnames[:2]) == (30, ["办件台账", "办件台账(2)"])
    assert [serial for serial in serials if isinstance(serial, int)] == list(range(1, 31))


def test_an_empty_ledger_is_a_ledger(tmp_path: Path) -> None:
    assert written(tmp_path).worksheets[0]["A3"].value == "序号"


def test_our_own_reader_reads_our_own_ledger(tmp_path: Path) -> None:
    write_ledger(tmp_path / "a.xlsx", [row(number) for number in range(1, 4)], HEAD, unheard, never)
    with open_book(tmp_path / "a.xlsx") as sheets:
        counts = [(sheet.hidden, sum(1 for _ in sheet.rows)) for sheet in sheets]
    assert counts == [(False, 10), (True, 4)]


def test_the_file_name_is_fit_for_windows() -> None:
    name = ledger_file_name("丙妹镇", "办结/台账?", "2026-11", "王小梅 ")
    assert name == "丙妹镇_办结-台账_2026-11_王小梅.xlsx"


def test_midnight_in_another_zone_is_the_chinese_day(tmp_path: Path) -> None:
    late = datetime(2026, 3, 1, 17, 0, tzinfo=UTC)
    sheet = written(tmp_path, row(1, received_at=late)).worksheets[0]
    assert str(sheet.cell(row=4, column=column("received_at")).value) == "2026-03-02 01:00:00"
