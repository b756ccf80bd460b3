"""One field at a time: days in every style, names, items, headings; and what is refused."""

from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path

import openpyxl
import pytest

from desktop.reports.cells import Cell, CellKind, SheetRow
from desktop.reports.heading_words import Field
from desktop.reports.headings import find_columns
from desktop.reports.import_rows import ImportPlan
from desktop.reports.import_xlsx import ImportTerms, plan_import
from desktop.reports.item_names import ItemNames, known_items
from desktop.reports.tidy import read_day, tidy_name, tidy_text
from tests.desktop.ledger_maker import item_names, one_sheet

HEADING = ["序号", "收件日期", "姓名", "身份证号", "电话", "村", "事项", "办结日期", "结果", "备注"]
GOOD = [1, "2024-01-02", "李敏", "522636195307081235", "13812343210", "南皋村", "失业登记", "2024-01-05", "办结", ""]


def plan_of(tmp_path: Path, *lines: Sequence[object]) -> ImportPlan:
    book, sheet = one_sheet("台账")
    for line in (HEADING, *lines):
        sheet.append(list(line))
    book.save(tmp_path / "a.xlsx")
    return plan_import(tmp_path / "a.xlsx", ImportTerms(items=item_names(), today=date(2026, 11, 23)))


def with_value(column: str, value: object) -> list[object]:
    return [value if title == column else cell for title, cell in zip(HEADING, GOOD, strict=True)]


@pytest.mark.parametrize(
    "written",
    [
        "2024年1月2日", "2024.01.02", "2024.1.2", "2024/01/02", "2024-1-2", "20240102", "24.1.2", "二〇二四年一月二日",
        "2024年1月2日上午", "2024-01-02 09:30", "2024-01-02 09:30:15", "2024-01-02T09:30:00", "2024年1月2日(星期二)",
        "２０２４年１月２日", " 2024 - 01 - 02 ", "45293", "2024年01月02日9时30分", "2024.1.2 下午3:05",
    ],
)  # fmt: skip
def test_a_day_in_any_style_is_that_day(written: str) -> None:
    assert read_day(Cell(written, CellKind.TEXT)) == date(2024, 1, 2)


@pytest.mark.parametrize("value", [45293, 45293.4, 20240102, datetime(2024, 1, 2, 8), date(2024, 1, 2)])  # noqa: DTZ001
def test_serial_numbers_and_real_dates_are_days(value: int | float | date) -> None:
    assert read_day(Cell(value, CellKind.NUMBER)) == date(2024, 1, 2)


@pytest.mark.parametrize(
    "written",
    [
        "2024/13/05",
        "2024.2.30",
        "20241345",
        "待定",
        "1月2日",
        "2024年",
        "2024-01-02-03",
        "05/13/2024",
        "0.5",
        "2024年二月三十日",
    ],
)
def test_an_impossible_day_is_no_day(written: str) -> None:
    assert read_day(Cell(written, CellKind.TEXT)) is None


def test_text_is_half_width_and_free_of_unseen_characters() -> None:
    assert tidy_text(" ５２２６\u200b３６　Ｘ\u202e ") == "522636 X"


def test_names_lose_blanks_and_keep_one_kind_of_dot() -> None:
    assert [tidy_name(name) for name in ("张 三 ", "吉克・阿依", "Anna Lee")] == ["张三", "吉克·阿依", "Anna Lee"]


@pytest.mark.parametrize(
    ("written", "name", "candidates"),
    [
        ("失业登记", "失业登记", 0),
        ("失业", "失业登记", 0),
        ("高龄津贴(80周岁以上老年人)申领", "高龄津贴(80周岁以上老年人)申领", 0),
        ("高龄津贴", "高龄津贴(80周岁以上老年人)申领", 0),
        ("临时救助", None, 2),
        ("失业登记(首次)", "失业登记", 0),
        ("帮忙看看那个补贴", None, 0),
    ],
)
def test_an_item_is_matched_only_when_one_could_be_meant(written: str, name: str | None, candidates: int) -> None:
    match = ItemNames(item_names()).match(tidy_text(written))
    assert (match.name, len(match.candidates)) == (name, candidates)


def test_a_catalogue_of_another_shape_is_refused() -> None:
    with pytest.raises(ValueError, match="items"):
        known_items("[]")


@pytest.mark.parametrize(
    ("column", "value", "code"),
    [
        ("姓名", None, "no_name"), ("姓名", "李", "bad_name"), ("姓名", "·李敏", "bad_name"),
        ("姓名", "=1+1", "formula_like"),
        ("身份证号", None, "no_id"), ("身份证号", 5.22636195307081e17, "id_precision_lost"),
        ("身份证号", "5.22636E+17", "id_precision_lost"), ("身份证号", 522636195307081235, "id_precision_lost"),
        ("身份证号", "522636195307081236", "id_checksum"), ("身份证号", "52263619530708123", "id_length"),
        ("身份证号", "522636195313081235", "id_birth"), ("身份证号", "522636530708123", "id_15_digits"),
        ("身份证号", "不详", "id_charset"), ("身份证号", "=A1", "formula_like"), ("身份证号", "#REF!", "error_cell"),
        ("收件日期", None, "no_date"), ("收件日期", "2024/13/05", "bad_date"),
        ("收件日期", "2099-01-01", "future_date"),
        ("办结日期", "2024.2.30", "bad_date"), ("办结日期", "2024-01-01", "closed_early"), ("事项", "/", "no_item"),
        ("事项", "盖章", "unknown_item"), ("事项", "临时救助", "ambiguous_item"), ("结果", "看情况", "unknown_result"),
        ("村", "x" * 501, "too_long"),
    ],
)  # fmt: skip
def test_a_bad_cell_keeps_the_row_out(column: str, value: object, code: str, tmp_path: Path) -> None:
    plan = plan_of(tmp_path, with_value(column, value), with_value("电话", "13812343211"))
    assert ([problem.code for problem in plan.problems if problem.blocking], plan.problem_rows) == ([code], 1)


@pytest.mark.parametrize(
    ("column", "value", "code"), [("备注", "=HYPERLINK(1)", "formula_like"), ("电话", "12345", "phone_odd")]
)
def test_a_harmless_oddity_is_told_and_the_row_taken(column: str, value: str, code: str, tmp_path: Path) -> None:
    plan = plan_of(tmp_path, with_value(column, value))
    assert (plan.clean, [problem.code for problem in plan.problems]) == (1, [code])


@pytest.mark.parametrize("phone", ["无", None, "—", 13812343210, "138 1234 3210", "+86 138-1234-3210"])
def test_a_phone_may_be_missing_or_typed_any_way(phone: object, tmp_path: Path) -> None:
    plan = plan_of(tmp_path, with_value("电话", phone))
    assert (plan.rows[0].phone in (None, "13812343210"), plan.problems) == (True, ())


def test_ditto_marks_repeat_the_line_above(tmp_path: Path) -> None:
    below = [2, "同上", "王芳", "522636198001150043", "无", "〃", "〃", None, "同上", None]
    row = plan_of(tmp_path, GOOD, below).rows[1]
    assert (row.received, row.village, row.item, row.result) == (date(2024, 1, 2), "南皋村", "失业登记", "办结")


def test_a_repeated_heading_and_totals_are_no_records(tmp_path: Path) -> None:
    plan = plan_of(
        tmp_path, GOOD, HEADING, ["合计", 1], ["本页小计", None, "1件"], [None, "制表人:杨秀", None, "审核人:"]
    )
    assert (plan.total, plan.clean, len(plan.sheets[0].lines_left_out)) == (1, 1, 4)


def test_a_record_with_a_remark_like_a_note_is_still_a_record(tmp_path: Path) -> None:
    bare = [2, "待定", "王芳", None, None, None, "失业登记", None, None, "说明:负责人已签字"]
    plan = plan_of(tmp_path, GOOD, bare)
    assert (plan.total, plan.problem_rows) == (2, 1)


def test_a_half_empty_record_is_a_problem_never_dropped(tmp_path: Path) -> None:
    plan = plan_of(tmp_path, GOOD, [2, None, "王芳"])
    assert (plan.total, plan.problem_rows) == (2, 1)


def test_a_repaired_copy_of_a_bad_line_is_imported(tmp_path: Path) -> None:
    plan = plan_of(tmp_path, with_value("结果", "看情况"), GOOD)
    assert (plan.clean, plan.problem_rows, plan.duplicates) == (1, 1, 0)


def test_a_duplicate_names_the_row_it_repeats(tmp_path: Path) -> None:
    plan = plan_of(tmp_path, GOOD, GOOD)
    assert [(problem.code, problem.row, problem.value_shown) for problem in plan.problems] == [("duplicate", 3, "2")]


def test_the_key_of_a_row_does_not_depend_on_how_it_was_typed(tmp_path: Path) -> None:
    wide = with_value("身份证号", " ５２２６３６195307081235")
    keys = {plan_of(tmp_path, line).rows[0].import_key for line in (GOOD, wide, with_value("收件日期", 45293))}
    assert len(keys) == 1


def rows_of(*lines: tuple[str, ...]) -> list[SheetRow]:
    return [
        SheetRow(number, tuple(Cell(text or None, CellKind.TEXT if text else CellKind.EMPTY) for text in line))
        for number, line in enumerate(lines, start=1)
    ]


def test_a_promised_day_is_not_the_closing_day() -> None:
    found = find_columns(rows_of(("姓名", "事项", "收件时间", "承诺办结时间", "实际办结时间")))
    assert found is not None
    assert found[0].places[Field.CLOSED] == 4


def test_the_agent_s_block_is_not_the_applicant() -> None:
    lines = rows_of(("代办员信息", "", "申请人信息", "", "事项", "日期"), ("姓名", "电话", "姓名", "电话", "", ""))
    found = find_columns(lines)
    assert found is not None
    assert (found[0].places[Field.NAME], found[0].places[Field.PHONE]) == (2, 3)


def test_the_clerk_s_own_mapping_wins(tmp_path: Path) -> None:
    found = find_columns(rows_of(("姓名", "事项", "日期甲", "日期")), {"日期甲": Field.RECEIVED, "日期": None})
    assert found is not None
    assert found[0].places[Field.RECEIVED] == 2


def test_serial_numbers_of_an_old_mac_are_the_right_days(tmp_path: Path) -> None:
    book, sheet = one_sheet("台账")
    book.epoch = openpyxl.utils.datetime.MAC_EPOCH
    for line in (HEADING, with_value("收件日期", 45293 - 1462)):
        sheet.append(line)
    book.save(tmp_path / "a.xlsx")
    plan = plan_import(tmp_path / "a.xlsx", ImportTerms(items=item_names(), today=date(2026, 11, 23)))
    assert plan.rows[0].received == date(2024, 1, 2)
