"""What each notice says, and that a gap keeps it from the printer."""

import re
from base64 import b64decode
from dataclasses import replace
from html import unescape

import pytest
import zxingcpp
from PySide6.QtGui import QImage

from desktop.reports.notices import (
    MANDATORY,
    Notice,
    NoticeIncomplete,
    NoticeKind,
    PrintMark,
    content_hash,
    html,
    missing_fields,
)
from desktop.reports.notices_template import Templates, TemplateUnreadable
from desktop.wording.notices import FIELD_NAMES, TITLES
from sync.casework.calendar import CST
from tests.desktop.notice_papers import (
    AT,
    CASE_NO,
    MARK,
    NAME,
    accepted,
    declined,
    paper_of,
    registered,
    supplement,
    templates,
)


def said(notice: Notice, mark: PrintMark = MARK) -> str:
    """The words of the first copy, without markup."""
    return unescape(re.sub(r"<[^>]+>", "", html(notice, templates(), mark)[0]))


def test_receipt_says_that_it_is_no_acceptance_and_when_the_answer_comes() -> None:
    text = said(paper_of(registered(), registered()))
    assert "本凭证仅证明收到材料，不代表受理" in text
    assert "2026年11月30日（星期一）" in text
    assert "2026年11月23日9时20分" in text
    assert "社会救助申请表" in text


def test_receipt_lists_only_what_was_handed_in() -> None:
    assert "居民户口簿" not in said(paper_of(registered(), registered()))


def test_supplement_names_every_deficient_material_with_problem_remedy_deadline_and_consequence() -> None:
    text = said(paper_of(supplement()))
    for name in ("共同生活家庭成员居民身份证", "居民户口簿", "申请人本人银行账户"):
        assert name in text
    assert text.count("未提供") == 3
    assert "2026年12月14日（星期一）" in text
    assert "视为放弃本次申请" in text
    assert "不需要再补正其他材料" in text


def test_acceptance_states_both_limits_their_days_and_the_excluded_procedures() -> None:
    text = said(paper_of(accepted()))
    assert "20个工作日" in text
    assert "30个工作日" in text
    assert "2026年12月21日" in text
    assert "家庭经济状况信息核对、公示" in text
    assert "不收费" in text


def test_a_due_date_in_an_unpublished_year_says_that_it_may_move() -> None:
    assert "按暂定工作日推算" in said(paper_of(accepted()))


def test_non_acceptance_gives_facts_basis_and_remedies() -> None:
    text = said(paper_of(declined()))
    for part in ("申请人户籍不在本镇", "最低生活保障审核确认办法", "60日", "6个月"):
        assert part in text


def test_a_wrong_organ_is_not_declared_without_naming_the_right_one() -> None:
    assert "right_organ" in missing_fields(paper_of(declined("非本机关职权")))
    assert not missing_fields(paper_of(declined("非本机关职权", "剑河县某乡人民政府")))


@pytest.mark.parametrize("event", [registered(), supplement(), accepted(), declined()], ids=lambda e: type(e).__name__)
def test_every_notice_carries_the_common_part(event: object) -> None:
    notice = paper_of(event, event if event == registered() else None)  # type: ignore[arg-type]
    text = said(notice)
    common = (NAME, CASE_NO, "483920", "12345", "（行政机关专用印章）", "按指印", "第1次打印")
    assert [part for part in (*common, notice.heading.document_no) if part not in text] == []


def test_a_notice_comes_in_two_copies_the_applicants_and_the_files() -> None:
    first, second = html(paper_of(accepted()), templates(), MARK)
    assert ("申请人留存" in first, "窗口存档" in second) == (True, True)


def test_the_hash_of_a_notice_is_the_same_for_every_reprint_and_another_for_another_content() -> None:
    once, again = (content_hash(paper_of(accepted()), templates()) for _ in range(2))
    assert once == again != content_hash(paper_of(supplement()), templates())


@pytest.mark.parametrize("field", MANDATORY[NoticeKind.SUPPLEMENT])
def test_a_gap_keeps_the_notice_from_the_printer(field: str) -> None:
    notice = paper_of(supplement())
    gap = replace(notice, rows=()) if field == "rows" else replace(notice, values={**notice.values, field: " "})
    with pytest.raises(NoticeIncomplete) as raised:
        html(gap, templates(), MARK)
    assert raised.value.fields == (field,)


def test_a_row_without_remedy_keeps_the_notice_from_the_printer() -> None:
    notice = paper_of(supplement())
    assert missing_fields(replace(notice, rows=({**notice.rows[0], "remedy": ""},))) == ("rows.remedy",)


@pytest.mark.parametrize("name", ["<b>粗</b>", "<img src=file:///etc/passwd>", "$organ ${qr}", "{{7*7}}", "A&amp;B"])
def test_a_name_is_printed_as_it_is_and_never_becomes_markup(name: str) -> None:
    notice = paper_of(accepted(), registered(name))
    assert name in said(notice)
    assert "<img src=file" not in html(notice, templates(), MARK)[0]


def test_a_second_print_is_marked() -> None:
    text = said(paper_of(accepted()), PrintMark(copy=2, by="王小梅", at=AT.astimezone(CST)))
    assert "【补打】" in text
    assert "第2次打印（补打）" in text


def test_the_qr_code_holds_number_and_query_code_and_no_name() -> None:
    source = re.search(r'src="data:image/png;base64,([^"]+)"', html(paper_of(accepted()), templates(), MARK)[0])
    assert source is not None
    image = QImage.fromData(b64decode(unescape(source[1])), "PNG").convertToFormat(QImage.Format.Format_Grayscale8)
    view = zxingcpp.ImageView(image.constBits(), image.width(), image.height(), zxingcpp.ImageFormat.Lum)
    assert zxingcpp.read_barcode(view).text.startswith(f"GZ1|{CASE_NO}|483920|")


def test_every_kind_has_a_title_a_template_and_names_for_its_fields() -> None:
    assert {kind.value for kind in NoticeKind} == set(templates().names) == set(TITLES)
    assert {field for fields in MANDATORY.values() for field in fields} <= set(FIELD_NAMES)


def test_a_template_that_asks_for_something_unknown_is_refused() -> None:
    broken = Templates({"frame": "<!-- body -->", "acceptance": "$no_such_value"})
    with pytest.raises(TemplateUnreadable):
        html(paper_of(accepted()), broken, MARK)


def test_a_temporary_number_says_how_the_official_one_comes() -> None:
    temporary = replace(registered(), project_no="", temp_no="L12611230001")
    assert "临时编号" in said(paper_of(accepted(), temporary))
