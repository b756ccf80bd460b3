"""The worklist as one's own tool: tokens completed, views kept with their columns, several cases picked at once."""

import time
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QApplication, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.queries.rows import DraftRow, SyncMark, View, ViewName
from desktop.queries.worklist import WorklistPage as Asked
from desktop.runtime.desk import Desk
from desktop.ui.case import CasePage
from desktop.ui.intake_sheet import Sheet
from desktop.ui.main_window import MainWindow
from desktop.ui.navigation import Route
from desktop.ui.worklist import WorklistPage
from desktop.ui.worklist_filter import narrow
from desktop.ui.worklist_tokens import suggestions
from sync.casework.facts import Party
from tests.desktop.rooms import Room, acceptance, application
from tests.desktop.ui.door import every_place
from tests.desktop.ui.fake_desk import FakeDesk
from tests.desktop.ui.fortnight import fill
from tests.desktop.ui.test_worklist import known


@pytest.fixture
def page(fake: FakeDesk, qtbot: QtBot) -> WorklistPage:
    return shown(WorklistPage(fake), qtbot)


def shown(made: WorklistPage, qtbot: QtBot) -> WorklistPage:
    qtbot.addWidget(made)
    made.resize(1250, 650)
    made.show()
    made.opened(Route("worklist"))
    qtbot.waitUntil(lambda: made.rows.model.rowCount() > 0)
    return made


def typed(widget: QWidget, letters: str) -> None:
    for letter in letters:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(widget, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter))


def run(page: WorklistPage | CasePage, key: str) -> None:
    action = next(action for action in page.actions_here() if action.key == key)
    assert not action.refused
    action.run()


@pytest.mark.parametrize(
    ("word", "first", "last"),
    [
        ("到期：今天", date(2026, 11, 23), date(2026, 11, 23)),
        ("到期：<3", None, date(2026, 11, 25)),
        ("到期:<5", None, date(2026, 11, 29)),
        ("到期：2026-12", date(2026, 12, 1), date(2026, 12, 31)),
    ],
)
def test_a_due_day_narrows_by_working_days_or_dates(word: str, first: date | None, last: date, fake: FakeDesk) -> None:
    view = narrow(View(), word, known(fake)).view
    assert (view.due_from, view.due_to, view.text) == (first, last, "")


def test_sync_and_a_colleague_are_tokens_too(fake: FakeDesk) -> None:
    view = narrow(View(), "同步：待上传 经办：石三", known(fake)).view
    assert (view.mark, view.by) == (SyncMark.LOCAL, "02")


@pytest.mark.parametrize(
    ("word", "offered"),
    [("状", "状态："), ("状态：补", "状态：补正中"), ("经办：", "经办：我"), ("到期：", "到期：<3")],
)
def test_a_beginning_is_completed(word: str, offered: str, fake: FakeDesk) -> None:
    assert offered in suggestions(word, known(fake))


@pytest.mark.parametrize("word", ["潘", "状态：补正中", "颜色：红", ""])
def test_nothing_is_offered_for_a_whole_token_or_a_name(word: str, fake: FakeDesk) -> None:
    assert suggestions(word, known(fake)) == ()


def test_a_token_is_completed_by_keys_alone(page: WorklistPage, qtbot: QtBot) -> None:
    page.head.search.setFocus()
    typed(page.head.search, "状")
    popup = page.head.completer.popup()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Return):
        qtbot.keyClick(popup, key)
    assert page.head.search.text() == "状态："
    typed(page.head.search, "补")
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Return):
        qtbot.keyClick(popup, key)
    assert page.head.search.text() == "状态：补正中 "


def test_an_own_view_is_renamed_and_dropped(page: WorklistPage, fake: FakeDesk, qtbot: QtBot) -> None:
    page.own.named("旧名")
    run(page, "rename")
    page.head.name.setText("新名")
    qtbot.keyClick(page.head.name, Qt.Key.Key_Return)
    assert ("view", "新名") in fake.kept and ("view", "旧名") not in fake.kept
    run(page, "drop")
    assert ("view", "新名") not in fake.kept


def test_a_dropped_view_can_be_had_back_for_a_moment(page: WorklistPage, fake: FakeDesk, qtbot: QtBot) -> None:
    page.own.named("我的视图")
    stored = fake.kept["view", "我的视图"]
    run(page, "drop")
    assert page.own.gone.isVisible() and "我的视图" in page.own.gone.sentence
    page.own.gone.button.setFocus()
    qtbot.keyClick(page.own.gone.button, Qt.Key.Key_Space)
    assert fake.kept["view", "我的视图"] == stored and page.own.gone.isHidden()


def test_a_view_of_ones_own_comes_back_with_its_columns_after_a_restart(room: Room, desk: Desk, qtbot: QtBot) -> None:
    fill(room)
    page = shown(WorklistPage(desk), qtbot)
    page.list.columns.toggle("due")
    page.list.columns.step("due", -9)
    page.list.columns.toggle("number")
    page.own.named("到期在前")
    again = shown(WorklistPage(desk), qtbot)
    qtbot.waitUntil(lambda: bool(again.views.findChildren(QPushButton, "worklist.view.mine.own")))
    again.views.findChildren(QPushButton, "worklist.view.mine.own")[0].click()
    assert again.own.name == "到期在前"
    assert again.list.columns.shown[0] == "due" and "number" not in again.list.columns.shown


def test_the_columns_of_the_fixed_views_are_remembered(page: WorklistPage, fake: FakeDesk, qtbot: QtBot) -> None:
    page.list.columns.toggle("rating")
    qtbot.waitUntil(lambda: ("list-shape", "usual") in fake.kept)
    again = shown(WorklistPage(fake), qtbot)
    qtbot.waitUntil(lambda: "rating" in again.list.columns.shown)


def test_a_column_heading_offers_its_values_as_filters(page: WorklistPage) -> None:
    menu = page.menus.of_column("state")
    action = next(one for one in menu.actions() if "补正中" in one.text())
    action.trigger()
    assert page.head.search.text() == "状态：补正中"


def test_space_picks_rows_and_the_arrows_leave_them_picked(page: WorklistPage, qtbot: QtBot) -> None:
    page.list.select(0)
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Space):
        qtbot.keyClick(page.list, key)
    assert [row.case_id for row in page.list.picked] == ["case-0", "case-2"]
    assert "已选 2 件" in page.head.count
    qtbot.keyClick(page.list, Qt.Key.Key_Escape)
    assert len(page.list.picked) == 1


def test_what_is_picked_stays_picked_when_the_list_is_read_anew(page: WorklistPage, qtbot: QtBot) -> None:
    page.list.select(1)
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Down, Qt.Key.Key_Space):
        qtbot.keyClick(page.list, key)
    with qtbot.waitSignal(page.rows.shown):
        page.reload()
    assert [row.case_id for row in page.list.picked] == ["case-1", "case-2"]


def test_one_case_alone_is_not_many(page: WorklistPage) -> None:
    page.list.select(0)
    refused = {action.key: action.refused for action in page.many.actions()}
    assert refused["export"] and refused["print"]


def test_what_is_written_of_many_cases_is_what_the_list_shows(page: WorklistPage) -> None:
    page.list.selectAll()
    headings, lines = page.many.lines()
    assert len(lines) == page.rows.model.rowCount() and "申请人" in headings


def test_a_real_desk_writes_the_picked_cases(room: Room, desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    fill(room)
    page = WorklistPage(desk)
    qtbot.addWidget(page)
    page.show()
    page.opened(Route.to("worklist", view="all"))
    qtbot.waitUntil(lambda: page.rows.model.rowCount() == 8)
    page.list.selectAll()
    told: list[str] = []
    page.many.told.connect(told.append)
    page.many.export_to(tmp_path / "out.xlsx")
    qtbot.waitUntil(lambda: bool(told))
    assert "8 件" in told[0] and (tmp_path / "out.xlsx").stat().st_size > 0
    digest = openpyxl.load_workbook(tmp_path / "out.xlsx").active
    assert digest is not None and "潘阿秀" in {cell.value for row in digest.iter_rows() for cell in row}


def test_the_menu_key_opens_what_can_be_done_with_the_rows(page: WorklistPage) -> None:
    page.list.select(1)
    labels = [action.text() for action in page.menus.of_rows().actions()]
    assert labels[0] == "复制这一格" and any("打印" in label for label in labels)


def test_a_cell_is_copied(page: WorklistPage) -> None:
    page.list.setCurrentIndex(page.rows.model.index(1, 2))
    run(page, "cell")
    assert QGuiApplication.clipboard().text() == page.rows.model.rows[1].applicant


def test_a_sheet_not_handed_in_is_found_with_the_cases(page: WorklistPage, fake: FakeDesk, qtbot: QtBot) -> None:
    fake.save_draft(DraftRow(kind="intake", key="k", title="潘阿秀 高龄津贴", text="{}"))
    page.head.search.setText("潘 高龄")
    qtbot.waitUntil(page.unsent.isVisible)
    with qtbot.waitSignal(page.go) as gone:
        page.unsent.button.click()
    assert gone.args == [Route.to("intake", draft="k")]


@pytest.mark.parametrize(
    ("word", "found"), [("0043", True), ("oysf", True), ("欧阳", True), ("name", False), ("pax", False), ("5", True)]
)
def test_a_sheet_is_found_by_initials_and_the_end_of_a_number(word: str, found: bool, page: WorklistPage) -> None:
    typed_in = Sheet(name="欧阳素芬", number="522636198001150043", phone="13885512345").to_text()
    page.asking.show_drafts([DraftRow(kind="intake", key="k", title="欧阳素芬 高龄津贴", text=typed_in)])
    page.head.search.setText(word)
    assert bool(page.asking.drafts_found()) is found


def test_alt_and_arrows_go_on_to_the_neighbours(fake: FakeDesk, qtbot: QtBot) -> None:
    page = CasePage(fake)
    qtbot.addWidget(page)
    page.opened(Route.to("case", case_id="b", among="a,b,c"))
    page.among.actions()[1].run()
    assert page.case_id == "c" and page.among.actions()[1].refused
    page.among.actions()[0].run()
    assert page.case_id == "b"


def test_yesterdays_case_is_found_by_surname_and_four_digits(room: Room, desk: Desk, qtbot: QtBot) -> None:
    """Somebody else's case, closed: not in the view that shows, found in everything, opened with the last Enter."""
    fill(room)
    party = Party(name="龙老五", number="513436199303074528", phone="15085598761", region="522636100201")
    opened = room.record(application(applicant=party)).events[0]
    room.record(*acceptance(opened, opened.case_id))  # type: ignore[arg-type]
    window = MainWindow(desk, every_place())
    qtbot.addWidget(window)
    window.show()
    window.go(Route.to("worklist", view="waiting_citizen"))
    list_page = window.page
    assert isinstance(list_page, WorklistPage)
    qtbot.waitUntil(lambda: list_page.rows.model.rowCount() > 0)
    began = time.process_time()
    run(list_page, "find")
    typed(list_page.head.search, "龙4528")
    qtbot.keyClick(list_page.head.search, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: isinstance(window.page, CasePage) and window.page.file is not None)
    assert time.process_time() - began < 3
    assert isinstance(window.page, CasePage) and window.page.case_id == opened.case_id


def test_a_case_that_was_opened_stands_in_the_view_of_the_last_ones(room: Room, desk: Desk, qtbot: QtBot) -> None:
    handled = fill(room)
    case = CasePage(desk)
    qtbot.addWidget(case)
    case.opened(Route.to("case", case_id=handled))
    page = WorklistPage(desk)
    qtbot.addWidget(page)
    page.show()
    page.opened(Route.to("worklist", view="recent"))
    qtbot.waitUntil(lambda: [row.case_id for row in page.rows.model.rows] == [handled])


def test_a_sort_of_ones_own_is_asked_for(page: WorklistPage, fake: FakeDesk) -> None:
    menu = page.menus.of_column("due")
    sort = next(one for one in menu.findChildren(QMenu) if one.title() == "排序")
    next(one for one in sort.actions() if "先到期" in one.text()).trigger()
    asked = [query for query in fake.asked if isinstance(query, Asked)][-1]
    assert asked.view.sort.value == "due" and asked.view.name is ViewName.MINE
