"""The chapter on the list of cases, walked with keys."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from desktop.device.people import Staff
from desktop.queries.rows import View
from desktop.queries.worklist import WorklistPage as Listed
from desktop.runtime.desk import Desk
from desktop.runtime.tasks import Tasks
from desktop.ui.main_window import MainWindow
from desktop.ui.navigation import Route
from desktop.ui.worklist import WorklistPage
from sync.casework.calendar import CST
from sync.casework.events_handling import RouteForwarded
from sync.casework.terms import Role, State
from tests.desktop.rooms import Room, open_room
from tests.desktop.ui.door import every_place
from tests.desktop.ui.fortnight import filled
from tests.desktop.ui.handbook.walker import Reader, walk
from tests.desktop.ui.keyboard import CTRL, SHIFT

CHAPTER = "17-lists.md"
HEAD = Staff(code="z1", name="杨主任", roles=(Role.CENTER, Role.CLERK, Role.HANDLER))


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Room]:
    """The head of the centre, who handles one case; the others lie with a clerk."""
    (tmp_path / "desk.db").write_bytes(filled()[0])
    room = open_room(tmp_path, HEAD)
    room.clock.now = datetime.now(CST) + timedelta(minutes=5)
    held = next(row for row in room.ask(Listed(view=View())).rows if row.state is State.ACCEPTED)
    room.record(
        RouteForwarded(
            case_id=held.case_id, occurred_at=room.clock.now, by="c1", role=Role.HANDLER, target="z1", reason="请示"
        )
    )
    yield room


@pytest.fixture
def at_the_list(office: Room, qtbot: QtBot) -> Iterator[tuple[Reader, WorklistPage]]:
    desk = Desk(office.core, Tasks(), None)
    window = MainWindow(desk, every_place())
    qtbot.addWidget(window)
    window.resize(1366, 728)
    reader = Reader(qtbot, window)
    window.go(Route.to("worklist", view="all"))
    page = window.page
    assert isinstance(page, WorklistPage)
    reader.wait_for(lambda: page.rows.model.rowCount() == 8)
    yield reader, page
    assert reader.done
    desk.close()


@walk(CHAPTER, "分组")
def test_the_list_is_put_in_groups_and_one_is_folded(at_the_list: tuple[Reader, WorklistPage]) -> None:
    reader, page = at_the_list
    reader.follow(CHAPTER, "分组")
    with reader.step(1):
        reader.press(Qt.Key.Key_G, CTRL | SHIFT)
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        reader.look()
        menu.setActiveAction(next(one for one in menu.actions() if one.text() == "按村（社区）"))
        reader.qtbot.keyClick(menu, Qt.Key.Key_Return)  # the plug-in of the tests gives no menu the keyboard
        reader.wait_for(lambda: page.rows.model.heading_at(0) is not None)
    with reader.step(2):
        reader.press(Qt.Key.Key_Home)
        for count in (0, 8):
            reader.press(Qt.Key.Key_Space)
            reader.wait_for(lambda count=count: len(page.rows.model.rows) == count)  # type: ignore[misc]


@walk(CHAPTER, "加标签")
def test_tags_are_put_on_and_searched_for(at_the_list: tuple[Reader, WorklistPage]) -> None:
    reader, page = at_the_list
    reader.follow(CHAPTER, "加标签")
    reader.press(Qt.Key.Key_Down, SHIFT)
    with reader.step(1):
        reader.press(Qt.Key.Key_T, CTRL | SHIFT)
        reader.type("低保复查")
    with reader.step(2):
        reader.look()
        reader.press(Qt.Key.Key_Return)
        reader.wait_for(page.tag.isHidden)
    with reader.step(3):
        reader.press(Qt.Key.Key_F, CTRL)
        reader.type("标签:低保复查")
        reader.wait_for(lambda: page.rows.model.rowCount() == 2)


@walk(CHAPTER, "转派")
def test_cases_are_given_to_a_colleague(at_the_list: tuple[Reader, WorklistPage], office: Room) -> None:
    reader, page = at_the_list
    reader.follow(CHAPTER, "转派")
    reader.press(Qt.Key.Key_A, CTRL)
    with reader.step(1):
        reader.press(Qt.Key.Key_T, CTRL)
        reader.wait_at("worklist.assign.taker")
        reader.look()
    with reader.step(2):
        reader.go_on_to("worklist.assign.reason", Qt.Key.Key_Tab)
        reader.look()
        reader.type("赶场天分流")
        reader.press(Qt.Key.Key_Return)
        reader.wait_for(page.assign.isHidden)
    handlers = {row.handled_by for row in office.ask(Listed(view=View())).rows if row.state is State.ACCEPTED}
    assert handlers == {"c1"}
