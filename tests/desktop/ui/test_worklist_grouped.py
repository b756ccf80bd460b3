"""The list in groups: headings fold by keyboard, are no cases, and stay as they were left with the view."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from desktop.queries.rows import GroupBy
from desktop.runtime.desk import Desk
from desktop.ui.navigation import Route
from desktop.ui.worklist import WorklistPage
from tests.desktop.rooms import Room, open_room
from tests.desktop.ui.fortnight import filled


@pytest.fixture
def room(tmp_path: Path) -> Room:
    (tmp_path / "desk.db").write_bytes(filled()[0])
    return open_room(tmp_path)


def shown(desk: Desk, qtbot: QtBot) -> WorklistPage:
    made = WorklistPage(desk)
    qtbot.addWidget(made)
    made.resize(1250, 650)
    made.show()
    made.opened(Route.to("worklist", view="all"))
    qtbot.waitUntil(lambda: made.rows.model.rowCount() >= 8)
    return made


@pytest.fixture
def page(desk: Desk, qtbot: QtBot) -> WorklistPage:
    made = shown(desk, qtbot)
    with qtbot.waitSignal(made.rows.shown):
        made.grouping.choose(GroupBy.STATE)
    return made


def lines(page: WorklistPage) -> list[str]:
    """The list from the top: headings as they are read, cases by their name."""
    model, told = page.rows.model, list[str]()
    for at in range(model.rowCount()):
        row = model.row_at(at)
        told.append(row.applicant if row else str(model.index(at, 0).data()))
    return told


def press(page: WorklistPage, qtbot: QtBot, key: Qt.Key) -> None:
    with qtbot.waitSignal(page.rows.shown):
        qtbot.keyClick(page.list, key)


def test_every_state_has_its_heading_with_its_number(page: WorklistPage) -> None:
    assert lines(page) == [
        "待受理（2 件）", "潘阿秀", "欧阳素芬",
        "补正中（2 件）", "杨·再兴", "韦国忠",
        "办理中（2 件）", "<b>王老五</b>", "吴㵲生",
        "准予办结（2 件）", "石玉梅", "李&张",
    ]  # fmt: skip
    assert page.head.count.startswith("共 8 件")


def test_a_heading_folds_and_opens_by_keyboard_and_keeps_the_keyboard(page: WorklistPage, qtbot: QtBot) -> None:
    page.list.setCurrentIndex(page.rows.model.index(3, 0))
    press(page, qtbot, Qt.Key.Key_Space)
    assert lines(page)[3:5] == ["补正中（2 件）", "办理中（2 件）"]
    assert page.list.heading is not None and page.list.heading.folded
    assert "已折叠" in str(page.rows.model.index(3, 0).data(Qt.ItemDataRole.AccessibleTextRole))
    press(page, qtbot, Qt.Key.Key_Right)
    assert len(lines(page)) == 12
    press(page, qtbot, Qt.Key.Key_Left)
    press(page, qtbot, Qt.Key.Key_Return)
    assert len(lines(page)) == 12 and page.list.heading is not None


def test_headings_are_never_picked(page: WorklistPage) -> None:
    page.list.selectAll()
    assert len(page.list.picked) == 8 and len(page.many.lines()[1]) == 8
    page.list.select(0)
    assert page.list.current is None
    assert next(one.refused for one in page.actions_here() if one.key == "copy")


def test_picked_cases_stay_picked_below_their_headings(page: WorklistPage, qtbot: QtBot) -> None:
    page.list.select(1)
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Down, Qt.Key.Key_Space):
        qtbot.keyClick(page.list, key)
    names = [row.applicant for row in page.list.picked]
    with qtbot.waitSignal(page.rows.shown):
        page.reload()
    assert names == ["潘阿秀", "欧阳素芬"] == [row.applicant for row in page.list.picked]


def test_all_groups_fold_and_none_of_them_says_there_is_nothing(page: WorklistPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.rows.shown):
        page.grouping.fold_all()
    assert len(lines(page)) == 4 and page.empty.isHidden()
    with qtbot.waitSignal(page.rows.shown):
        page.grouping.fold_all()
    assert len(lines(page)) == 12


def test_an_own_view_comes_back_in_its_groups(page: WorklistPage, desk: Desk, qtbot: QtBot) -> None:
    page.list.setCurrentIndex(page.rows.model.index(0, 0))
    press(page, qtbot, Qt.Key.Key_Space)
    page.own.named("按状态看")
    again = shown(desk, qtbot)
    with qtbot.waitSignal(again.rows.shown):
        again.grouping.choose(GroupBy.NONE)
    qtbot.waitUntil(lambda: bool(again.views.findChildren(QPushButton, "worklist.view.all.own")))
    with qtbot.waitSignal(again.rows.shown):
        again.views.findChildren(QPushButton, "worklist.view.all.own")[0].click()
    assert lines(again)[:2] == ["待受理（2 件）", "补正中（2 件）"]


def test_words_typed_are_looked_for_in_every_group(page: WorklistPage, qtbot: QtBot) -> None:
    page.head.search.setText("zys")
    qtbot.waitUntil(lambda: page.rows.model.rowCount() == 0)
    assert page.empty.sentence == "没有符合的办件。"
    page.head.search.setText("oysf")
    qtbot.waitUntil(lambda: lines(page) == ["待受理（1 件）", "欧阳素芬"])


def test_the_heading_of_a_column_offers_the_groups(page: WorklistPage) -> None:
    menu = page.menus.of_column("state")
    marked = [action.text() for action in page.grouping.menu().actions() if action.isChecked()]
    assert marked == ["按状态"] and any(action.text() == "分组" for action in menu.actions())
