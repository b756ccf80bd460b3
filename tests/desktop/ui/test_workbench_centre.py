"""The whole centre on the workbench, handing a clerk's cases over, and the morning brief on one page."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.queries.brief import MorningBrief
from desktop.queries.casefile import CaseFile
from desktop.queries.centre import Centre, HeldBy
from desktop.queries.rows import Staff, View, ViewName
from desktop.queries.worklist import WorklistPage
from desktop.reports.brief import brief_html, handover_html
from desktop.runtime.desk import Desk
from desktop.ui.navigation import Route
from desktop.ui.paper_layout import Paper
from desktop.ui.workbench import WorkbenchPage
from desktop.wording import workbench as text
from sync.casework.calendar import CST
from sync.casework.terms import Role
from tests.casework.makers import MONDAY
from tests.desktop.rooms import Room, open_room
from tests.desktop.test_views import PERSON, put
from tests.desktop.ui.fake_desk import FakeDesk
from tests.desktop.ui.fortnight import fill

HEAD = Staff(code="z1", name="杨主任", roles=(Role.CENTER, Role.HANDLER))


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Room]:
    made = open_room(tmp_path, HEAD)
    fill(made)
    made.clock.now = datetime.now(CST)
    yield made


@pytest.fixture
def page(desk: Desk, qtbot: QtBot) -> WorkbenchPage:
    made = WorkbenchPage(desk)
    qtbot.addWidget(made)
    made.resize(1250, 650)
    made.show()
    made.opened(Route("workbench"))
    next(one for one in made.actions_here() if one.key == "centre").run()
    qtbot.waitUntil(lambda: made.centre.load.rowCount() > 0)
    return made


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Room]:
    made = open_room(tmp_path_factory.mktemp("centre"), PERSON)
    for number in range(20):
        made.clock.now = MONDAY + timedelta(hours=12 * number + 1)
        put(made, number)
    yield made
    made.close()


@pytest.mark.parametrize("days", [5, 11, 30, 60])
def test_the_totals_are_the_counts_of_the_lists_and_of_all_clerks(filled: Room, days: int) -> None:
    filled.clock.now = MONDAY + timedelta(days=days, hours=3)
    row = filled.ask(Centre())
    listed = {name: filled.ask(WorklistPage(view=View(name=name), limit=1)).count_capped for name in ViewName}
    assert (row.total.overdue, row.total.due_today) == (listed[ViewName.OVERDUE], listed[ViewName.DUE_TODAY])
    assert (row.total.waiting, row.total.to_deliver) == (listed[ViewName.WAITING_CITIZEN], listed[ViewName.TO_DELIVER])
    assert row.total.open == sum(one.open for one in row.load)
    assert row.total.overdue == sum(one.overdue for one in row.load)


def test_only_who_answers_for_the_centre_sees_all_of_it(fake: FakeDesk, qtbot: QtBot) -> None:
    made = WorkbenchPage(fake)
    qtbot.addWidget(made)
    assert [one.key for one in made.actions_here()] == ["intake", "soon", "brief"]


def test_enter_on_a_clerk_leads_to_what_lies_with_them(page: WorkbenchPage, qtbot: QtBot) -> None:
    page.centre.load_table.select(0)
    with qtbot.waitSignal(page.go) as gone:
        qtbot.keyClick(page.centre.load_table, Qt.Key.Key_Return)
    assert gone.args[0].arg("text") == "经办：王小梅"


def test_machines_are_named_with_how_long_they_were_silent(page: WorkbenchPage) -> None:
    (row,) = page.centre.devices.rows
    assert row.own


def test_a_hand_over_moves_what_can_be_forwarded_and_notes_the_rest(
    page: WorkbenchPage, room: Room, qtbot: QtBot
) -> None:
    lying = room.ask(HeldBy(code="c1"))
    box = page.centre.handover
    box.leaver.setCurrentIndex(box.leaver.findData("c1"))
    box.taker.setCurrentIndex(box.taker.findData("z1"))
    box.do.click()
    qtbot.waitUntil(lambda: "转到接收人名下" in page.said.sentence)
    moved = room.ask(HeldBy(code="z1"))
    assert {row.case_id for row in moved} == {row.case_id for row in lying if row.state.value == "ACCEPTED"} != set()
    for row in lying:
        file = room.ask(CaseFile(case_id=row.case_id))
        assert file is not None
        event = file.timeline[0].event
        assert "由 王小梅 交给 杨主任" in str(getattr(event, "reason", "") or getattr(event, "text", ""))


def test_nobody_hands_over_to_themselves(page: WorkbenchPage, qtbot: QtBot) -> None:
    box = page.centre.handover
    box.taker.setCurrentIndex(box.taker.findData(box.leaver.currentData()))
    box.do.click()
    qtbot.waitUntil(lambda: page.said.sentence == text.SAME_PERSON)


def test_the_brief_is_one_page_and_says_what_the_lists_say(filled: Room, qtbot: QtBot) -> None:
    filled.clock.now = MONDAY + timedelta(days=9, hours=3)
    brief = filled.ask(MorningBrief())
    sheet = Paper([brief_html(brief, "龙泉镇便民服务中心", "王小梅")], "x", "x")
    assert sheet.page_count == 1
    for part in brief.parts:
        assert text.brief_part(part.key, part.count, len(part.rows), brief.next_day) in sheet.text
        assert len(part.rows) == min(6, part.count)
    listed = filled.ask(WorklistPage(view=View(name=ViewName.OVERDUE), limit=1)).count_capped
    assert brief.parts[0].count == listed


def test_the_brief_names_no_number_of_a_person(filled: Room) -> None:
    html = brief_html(filled.ask(MorningBrief()), "龙泉镇便民服务中心", "王小梅")
    assert "522636198001150043" not in html and "13885512345" not in html


def test_a_full_brief_still_fits_its_page(filled: Room, qtbot: QtBot) -> None:
    rows = filled.ask(HeldBy(code="c1"))[:6]
    brief = filled.ask(MorningBrief())
    full = tuple(type(part)(key=part.key, count=99, rows=rows) for part in brief.parts)
    whole = type(brief)(day=brief.day, next_day=brief.next_day, parts=full, as_of=brief.as_of)
    assert Paper([brief_html(whole, "龙泉镇便民服务中心", "王小梅")], "x", "x").page_count == 1


def test_the_sheet_of_a_hand_over_names_both_and_every_case(filled: Room, qtbot: QtBot) -> None:
    rows = filled.ask(HeldBy(code="c1"))
    sheet = Paper([handover_html(rows, "龙泉镇", "王小梅", "杨主任", MONDAY)], "x", "x")
    assert f"移交人：王小梅 接收人：杨主任 共 {len(rows)} 件" in sheet.text.replace("\u3000", " ")
    assert sheet.text.count("杨秀英") == len(rows)


def test_without_a_printer_the_brief_is_kept_as_a_file_and_said_so(
    page: WorkbenchPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    next(one for one in page.actions_here() if one.key == "brief").run()
    qtbot.waitUntil(lambda: "已存到" in page.said.sentence)
    assert list(tmp_path.rglob("*今日一页纸*.pdf"))


def test_what_is_over_stands_there_with_who_has_it_and_every_number_is_a_way(
    page: WorkbenchPage, room: Room, qtbot: QtBot
) -> None:
    over = room.ask(WorklistPage(view=View(name=ViewName.OVERDUE), limit=8))
    box = page.centre.overdue
    assert [row.case_id for row in box.rows.rows] == [row.case_id for row in over.rows]
    assert str(over.count_capped) in box.ways[ViewName.OVERDUE].text()
    with qtbot.waitSignal(page.go) as gone:
        qtbot.keyClick(box.ways[ViewName.WAITING_CITIZEN], Qt.Key.Key_Space)
    assert gone.args == [Route.to("worklist", view="waiting_citizen")]
    box.table.select(0)
    with qtbot.waitSignal(page.go) as gone:
        qtbot.keyClick(box.table, Qt.Key.Key_Return)
    assert gone.args == [Route.to("case", case_id=over.rows[0].case_id)]
