"""Every ledger holds the rows it says it holds, in the columns the county asks for."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from desktop.queries.ledger_choices import LedgerChoices
from desktop.queries.windows import quiet_windows, unconfirmed_cases
from desktop.reports.book_rows import Asked, Book, Grouping, hidden, told
from desktop.reports.book_xlsx import write_book
from desktop.reports.books import BOOKS, book_of
from desktop.reports.books_figures import months_of
from desktop.reports.case_figures import Period, month, year
from desktop.reports.case_reads import Narrowing
from desktop.reports.trouble import ReportCancelled
from desktop.ui.ledger_page_sheet import Wish, head_of, sheet_of
from desktop.wording import books as names
from desktop.wording.screens_books import freshness, period_short, unit_short
from sync.casework import events_closing as closing
from sync.casework import events_handling as handling
from sync.casework import events_intake as intake
from sync.casework.events_exchange import ReturnHandled, RowReturned
from sync.casework.events_office import ConsultationGiven
from sync.casework.facts import Agency, Check, Defect, Event
from sync.casework.terms import Grade, LineState, Role
from sync.wire.codec import encode
from sync.wire.own_device import platform_device
from tests.casework.makers import MONDAY
from tests.desktop.rooms import HEAD, OFFICE, Room, acceptance, application, open_room
from tests.desktop.ui.fake_desk import FakeDesk
from tests.faults.strangers import STRANGER, arrive

MARCH = Asked(period=month(2026, 3))
ROLES = (Role.CENTER, Role.CLERK, Role.APPROVER, Role.HANDLER)


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Room]:
    opened = open_room(tmp_path, replace(HEAD, roles=ROLES))
    yield opened
    opened.close()


def act(fact: type[Event], case_id: str, day: float, role: Role = Role.CLERK, **facts: object) -> Event:
    return fact(case_id=case_id, occurred_at=MONDAY + timedelta(days=day), by="z1", role=role, **facts)


def at(room: Room, day: float) -> None:
    room.clock.now = MONDAY + timedelta(days=day)


def accepted(room: Room, **changed: object) -> str:
    opening = application(**changed)
    case_id = room.record(opening).events[0].case_id
    room.record(*acceptance(opening, case_id))
    return case_id


def rows(room: Room, key: str, asked: Asked = MARCH) -> list[dict[str, str]]:
    """The rows as a screen shows them, by the key of their column."""
    book = book_of(key)
    keys = [column.key for column in book.columns]
    found = room.core.read_with(lambda reading: list(book.rows(reading, asked)))
    return [dict(zip(keys, map(told, row.values), strict=True)) for row in found]


def test_every_column_of_every_ledger_has_its_heading_and_every_ledger_its_words() -> None:
    keys = [book.key for book in BOOKS]
    assert keys == list(names.BOOK_NAMES) == list(names.BOOK_SCOPES)
    assert all(names.heading(book.key, column.key) for book in BOOKS for column in book.columns)


def test_overdue_has_exactly_the_columns_of_the_county() -> None:
    book = book_of("overdue")
    told_ = "|".join(names.heading("overdue", column.key) for column in book.columns[1:])
    assert told_ == (
        "办件名称|流程状态|部门|申报号|审批服务项目名称|办件类型|受理时间|办结时间|承诺时限|超期天数|经办人|联系电话"
    )


def test_a_case_decided_late_and_one_still_open_past_its_day_are_overdue(room: Room) -> None:
    late, _, prompt = accepted(room), accepted(room), accepted(room)
    at(room, 3)
    room.record(act(closing.DecisionApproved, prompt, 3, Role.APPROVER))
    at(room, 40)
    room.record(act(closing.DecisionApproved, late, 40, Role.APPROVER))
    found = rows(room, "overdue", Asked(period=Period(date(2026, 3, 1), date(2026, 4, 30))))
    assert [row["state"] for row in found] == ["准予办结", "办理中"]
    assert all(int(row["overdue_days"]) > 0 and row["promised_limit"].endswith("个工作日") for row in found)


def test_nothing_is_overdue_that_can_still_be_in_time(room: Room) -> None:
    accepted(room)
    assert rows(room, "overdue", Asked(period=year(2026))) == []


def test_a_supplement_is_told_with_its_points_and_its_answer(room: Room) -> None:
    opening = application()
    case_id = room.record(opening).events[0].case_id
    points = tuple(Defect(no=line.no, problem="未提交", remedy="补交") for line in opening.lines)
    room.record(act(intake.SupplementRequested, case_id, 0.1, defects=points, deadline=date(2026, 3, 20)))
    at(room, 30)
    checks = tuple(Check(no=line.no, state=LineState.OK) for line in opening.lines)
    room.record(act(intake.SupplementSubmitted, case_id, 30, lines=checks))
    (row,) = rows(room, "supplement")
    assert row["defects"].startswith(f"{opening.lines[0].name}：未提交（补交）；")
    assert (row["submitted_at"], row["late"], row["second"]) == ("2026-04-01 09:00", "是", "否")


def test_a_pause_is_told_with_its_end_and_that_it_was_a_repeated_one(room: Room) -> None:
    case_id = accepted(room)
    for number, first in ((1, 1.0), (2, 3.0)):
        at(room, first + 1)
        special = f"s{number}"
        room.record(act(handling.SpecialStarted, case_id, first, Role.HANDLER, special_id=special, kind="公示",
                        basis="细则", planned_end=date(2026, 3, 4)))  # fmt: skip
        room.record(act(handling.SpecialEnded, case_id, first + 1, Role.HANDLER, special_id=special, result="无异议"))
    first_row, second_row = rows(room, "special")
    assert (first_row["repeated"], first_row["pause_late"]) == ("否", "否")
    assert (second_row["repeated"], second_row["pause_late"]) == ("是", "是")
    assert second_row["pause_note"] == "细则；无异议"


def test_a_request_for_help_stands_with_its_answer(room: Room) -> None:
    case_id = accepted(room)
    room.record(act(handling.AssistRequested, case_id, 0.02, Role.HANDLER, assist_id="a", office="派出所",
                    question="户籍", due=date(2026, 3, 6)))  # fmt: skip
    at(room, 1)
    room.record(act(handling.AssistReplied, case_id, 1, Role.DEPT, assist_id="a", reply="属实"))
    (row,) = rows(room, "forward")
    assert (row["forward_kind"], row["forward_to"], row["answer"]) == ("协办", "派出所", "属实")


def test_a_bad_rating_stands_with_what_was_done_about_it(room: Room) -> None:
    case_id = accepted(room)
    room.record(act(closing.DecisionApproved, case_id, 0.02, Role.APPROVER))
    room.record(act(closing.RatingRecorded, case_id, 0.03, Role.APPLICANT, grade=Grade.BAD, words="等太久"))
    room.record(act(closing.RatingRectified, case_id, 0.04, Role.CENTER, verdict="属实", measure="增开窗口"))
    (row,) = rows(room, "rating")
    assert (row["grade"], row["words"], row["measure"]) == ("不满意", "等太久", "增开窗口")
    (line, total) = rows(room, "opinions")
    assert (line["bad"], total["rated"], total["mended"]) == ("1", "1", "100.00%")


def test_a_returned_row_stands_with_what_became_of_it_and_only_the_platform_can_return(room: Room) -> None:
    case_id = room.receive()
    row = RowReturned(case_id=case_id, occurred_at=MONDAY, by="SYS", role=Role.SYS, return_id="n/1", table="accept",
                      row_key="k", code="E07", reason="姓名不符", destination="national")  # fmt: skip
    arrive(room, [encode(row)], device=platform_device(OFFICE.scope))
    arrive(room, [encode(replace(row, return_id="n/2"))], device=STRANGER)
    room.record(
        act(ReturnHandled, case_id, 0.02, return_id="n/1", table="accept", row_key="k", how="无需更正", note="核过")
    )
    (found,) = rows(room, "returned")
    assert (found["return_table"], found["return_from"]) == ("受理信息", "国家政务服务平台")
    assert (found["return_done"], found["return_how"], found["return_note"]) == ("是", "无需更正", "核过")


def test_who_asked_at_the_counter_is_counted_by_item_and_named_nowhere(room: Room) -> None:
    asked = {"item_id": "GZT-007", "item_version": 1, "item_name": "高龄津贴", "situations": ("首次申请",)}
    room.record(act(ConsultationGiven, "", 0, **asked))
    room.record(act(ConsultationGiven, "", 0.01, **(asked | {"item_id": "GZT-001"})))
    told_ = rows(room, "consultation")
    assert [(row["serial"], row["item_name"], row["situations"]) for row in told_] == [
        ("1", "高龄津贴", "首次申请"),
        ("2", "高龄津贴", "首次申请"),
    ]
    one = replace(MARCH, narrowing=Narrowing(item_id="GZT-001"))
    assert len(rows(room, "consultation", one)) == 1


def test_the_ended_and_the_voided_stand_in_their_own_register(room: Room) -> None:
    case_id, voided = accepted(room), room.receive()
    room.record(act(closing.CaseWithdrawn, case_id, 0.02, signed_request=True, reason="不办了"))
    room.record(act(closing.CaseVoided, voided, 0.03, Role.CENTER, reason="录错"))
    assert [(row["state"], row["end_reason"]) for row in rows(room, "ended")] == [
        ("申请人撤回", "不办了"),
        ("已作废", "录错"),
    ]


def test_what_an_agent_handed_in_stands_with_the_agent(room: Room) -> None:
    room.receive()
    room.receive(agency=Agency(kind="村级", name="石老三", authority="委托书"))
    assert [row["agent"] for row in rows(room, "agency")] == ["村级 石老三"]


def test_figures_by_item_add_up_to_their_total(room: Room) -> None:
    for item_id in ("GZT-001", "GZT-001", "GZT-002"):
        accepted(room, item_id=item_id)
    room.record(act(closing.DecisionApproved, accepted(room), 0.02, Role.APPROVER))
    *lines, total = rows(room, "windows", replace(MARCH, grouping=Grouping.ITEM))
    assert [line["received"] for line in lines] == ["3", "1"] and total["received"] == "4"
    (_, balance) = rows(room, "balance")
    assert (balance["opening"], balance["accepted"], balance["closing"], balance["balanced"]) == ("0", "4", "3", "是")


def test_change_compares_with_the_month_before_and_the_year_before(room: Room) -> None:
    room.receive()
    *_, total = rows(room, "change", Asked(period=month(2026, 4)))
    assert (total["now"], total["before"], total["growth"], total["growth_rate"]) == ("0", "1", "-1", "-100.00%")


def test_a_span_is_cut_at_the_ends_of_months() -> None:
    parts = months_of(Period(date(2025, 12, 15), date(2026, 2, 3)))
    assert [(part.first.day, part.last.day) for part in parts] == [(15, 31), (1, 31), (1, 3)]


def test_a_ledger_is_narrowed_by_village_item_clerk_and_department(room: Room) -> None:
    room.receive(region="522636100006")
    room.receive(item_id="GZT-012")
    choices = room.ask(LedgerChoices())
    assert [code for code, _ in choices.villages] == ["522636100006"]
    for narrowing, expected in (
        (Narrowing(region="522636100006"), 1),
        (Narrowing(item_id="GZT-012"), 1),
        (Narrowing(clerk="c1"), 2),
        (Narrowing(clerk="nobody"), 0),
        (Narrowing(department=choices.departments[0][1]), 1),
    ):
        assert len(rows(room, "received", replace(MARCH, narrowing=narrowing))) == expected, narrowing


def test_a_ledger_nobody_waits_for_is_not_read_on(room: Room) -> None:
    room.receive()
    with pytest.raises(ReportCancelled):
        rows(room, "all", replace(MARCH, stopped=lambda: True))


def test_a_window_that_told_nothing_for_a_day_is_named_with_its_person(room: Room) -> None:
    case_id = room.receive()
    note = handling.NoteAdded(case_id=case_id, occurred_at=MONDAY, by="c1", role=Role.CLERK, text="x")
    arrive(room, [encode(note)], received=MONDAY)
    at(room, 3)
    (window,) = room.core.read_with(quiet_windows)
    assert (window.person, window.since) == ("王小梅", MONDAY)
    said = freshness(room.clock.now, room.core.database.read(unconfirmed_cases), [(window.person, window.since)])
    assert "未同步 1 件，未计入省平台口径" in said and "王小梅（2026-03-02 09:00 起）" in said


def test_every_ledger_becomes_a_workbook_with_its_columns_and_its_fingerprint(room: Room, tmp_path: Path) -> None:
    case_id = accepted(room)
    room.record(act(closing.DecisionApproved, case_id, 0.02, Role.APPROVER))
    for book in BOOKS:
        path = tmp_path / f"{book.key}.xlsx"
        wish = Wish(book=book, asked=MARCH, chosen=tuple(range(len(book.columns))), protected=True)
        found = room.core.read_with(lambda reading, book=book: list(book.rows(reading, MARCH)))
        shown = [hidden(row, book.columns).values for row in found]
        write_book(path, shown, sheet_of(wish), head_of(wish, FakeDesk(), MONDAY), lambda _: None, lambda: False)
        opened = openpyxl.load_workbook(path)
        sheet = opened.worksheets[0]
        assert sheet.title == names.BOOK_NAMES[book.key] and sheet.protection.sheet
        assert len([cell for cell in sheet[3] if cell.value]) == len(book.columns)
        assert (opened["数据指纹"].sheet_state, opened["数据指纹"]["B2"].value) == ("hidden", str(len(found)))


def test_a_workbook_has_charts_totals_text_numbers_and_lines_to_sign(room: Room, tmp_path: Path) -> None:
    for _ in range(3):
        accepted(room)
    book = book_of("received")
    wish = Wish(book=book, asked=MARCH, chosen=tuple(range(len(book.columns))), masked=False, reason="县里核查")
    path = tmp_path / "a.xlsx"
    values = room.core.read_with(lambda reading: [row.values for row in book.rows(reading, MARCH)])
    write_book(path, values, sheet_of(wish), head_of(wish, FakeDesk(), MONDAY), lambda _: None, lambda: False)
    opened = openpyxl.load_workbook(path)
    sheet, figures = opened.worksheets[0], opened["统计图"]
    cell = sheet.cell(row=5, column=[column.key for column in book.columns].index("id_number") + 1)
    assert (cell.value, cell.data_type, cell.number_format) == ("522636198001150043", "s", "@")
    assert len(figures._charts) == 2 and figures["B3"].value == 3
    texts = [str(cell.value) for row in sheet.iter_rows() for cell in row if cell.value]
    assert any(text.startswith("制表人（签字）：") for text in texts) and "县里核查" in texts
    assert sheet.print_title_rows == "$4:$4" and sheet.page_setup.orientation == "landscape"


def written(book: Book, asked: Asked, room: Room, path: Path) -> openpyxl.Workbook:
    wish = Wish(book=book, asked=asked, chosen=tuple(range(len(book.columns))))
    values = room.core.read_with(lambda reading: [row.values for row in book.rows(reading, asked)])
    write_book(path, values, sheet_of(wish), head_of(wish, FakeDesk(), MONDAY), lambda _: None, lambda: False)
    return openpyxl.load_workbook(path)


def drawn(figures: Worksheet) -> list[tuple[str, list[str]]]:
    """Of every chart the cells its names come from, and those of each of its numbers."""
    return [(chart.series[0].cat.numRef.f, [one.val.numRef.f for one in chart.series]) for chart in figures._charts]


def test_the_figures_of_months_are_drawn_together_without_their_total(room: Room, tmp_path: Path) -> None:
    first = accepted(room)
    at(room, 40)
    room.record(act(closing.DecisionApproved, first, 40, Role.APPROVER))
    accepted(room)
    spring = Asked(period=Period(date(2026, 3, 1), date(2026, 4, 30)), grouping=Grouping.MONTH)
    figures = written(book_of("windows"), spring, room, tmp_path / "a.xlsx")["统计图"]
    assert [[cell.value for cell in row] for row in figures["A2:D4"]] == [
        ["分组", "收件总数", "受理数", "办结总数"], ["2026-03", 2, 2, 0], ["2026-04", 0, 0, 1],
    ]  # fmt: skip
    assert drawn(figures) == [
        ("'统计图'!$A$3:$A$4", ["'统计图'!$B$3:$B$4", "'统计图'!$C$3:$C$4", "'统计图'!$D$3:$D$4"])
    ]


def test_rates_are_drawn_in_per_cent(room: Room, tmp_path: Path) -> None:
    case_id = accepted(room)
    at(room, 1)
    room.record(act(closing.DecisionApproved, case_id, 1, Role.APPROVER))
    asked = Asked(period=month(2026, 3), grouping=Grouping.MONTH)
    figures = written(book_of("efficiency"), asked, room, tmp_path / "a.xlsx")["统计图"]
    rates = next(row for row in figures.iter_rows() if row[1].value == "按承诺办结率")
    cell = figures.cell(row=rates[0].row + 1, column=2)
    assert (len(figures._charts), cell.value, cell.number_format) == (2, 1, "0.0%")


def test_the_ledger_of_closed_cases_draws_how_many_kept_the_promise(room: Room, tmp_path: Path) -> None:
    case_id = accepted(room)
    room.record(act(closing.DecisionApproved, case_id, 1, Role.APPROVER))
    figures = written(book_of("closed"), MARCH, room, tmp_path / "a.xlsx")["统计图"]
    titles = [cell.value for cell in figures["A"] if cell.font.bold]
    assert titles == ["按月件数", "按月按承诺办结率", "件数最多的事项"] and len(figures._charts) == 3


def test_sums_stand_under_their_columns(room: Room, tmp_path: Path) -> None:
    case_id = accepted(room)
    at(room, 40)
    room.record(act(closing.DecisionApproved, case_id, 40, Role.APPROVER))
    book, asked = book_of("overdue"), Asked(period=month(2026, 4))
    wish = Wish(book=book, asked=asked, chosen=tuple(range(len(book.columns))))
    values = room.core.read_with(lambda reading: [row.values for row in book.rows(reading, asked)])
    path = tmp_path / "a.xlsx"
    write_book(path, values, sheet_of(wish), head_of(wish, FakeDesk(), MONDAY), lambda _: None, lambda: False)
    sheet = openpyxl.load_workbook(path).worksheets[0]
    at_column = [column.key for column in book.columns].index("overdue_days") + 1
    assert (sheet.cell(row=5, column=1).value, sheet.cell(row=5, column=at_column).value) == (
        "合计", sheet.cell(row=4, column=at_column).value,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("period", "words"),
    [
        (month(2026, 11), "2026-11"),
        (year(2026), "2026年"),
        (Period(date(2026, 10, 1), date(2026, 12, 31)), "2026年4季度"),
        (Period(date(2026, 11, 2), date(2026, 11, 8)), "2026-11-02至2026-11-08"),
    ],
)
def test_a_file_is_named_by_the_period_people_say(period: Period, words: str) -> None:
    assert period_short(period.first, period.last) == words


def test_a_file_is_named_by_the_town() -> None:
    assert unit_short("丹寨县龙泉镇便民服务中心") == "丹寨县龙泉镇"
