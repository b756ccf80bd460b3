"""The frame: where keys lead, what the status line says, what the palette finds."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.queries.rows import LinePhase
from desktop.trouble import Trouble
from desktop.ui.main_window import MainWindow
from desktop.ui.navigation import Route
from desktop.ui.theme import NORMAL_SIZE, em
from tests.desktop.ui import fake_rows
from tests.desktop.ui.door import every_place
from tests.desktop.ui.fake_desk import FakeDesk

NUMBERED = [place for place in every_place() if place.shortcut]


def press(qtbot: QtBot, window: MainWindow, key: Qt.Key, *, ctrl: bool = False) -> None:
    held = Qt.KeyboardModifier.ControlModifier if ctrl else Qt.KeyboardModifier.NoModifier
    qtbot.keyClick(QApplication.focusWidget() or window, key, held)


def shown(window: MainWindow) -> str:
    return window.page.objectName() if window.page else ""


@pytest.mark.parametrize("place", NUMBERED, ids=lambda place: place.name)
def test_control_and_a_digit_lead_to_the_page(place: object, window: MainWindow, qtbot: QtBot) -> None:
    window.go(Route("sync"))
    keys = QKeySequence(place.shortcut)[0]  # type: ignore[attr-defined]
    qtbot.keyClick(window, keys.key(), keys.keyboardModifiers())
    assert shown(window) == place.name  # type: ignore[attr-defined]


def test_escape_returns_to_where_the_clerk_came_from(window: MainWindow, qtbot: QtBot) -> None:
    window.go(Route("workbench"))
    window.go(Route("sync"))
    press(qtbot, window, Qt.Key.Key_Escape)
    assert shown(window) == "workbench"


def test_a_route_to_nowhere_leaves_the_page_alone(window: MainWindow) -> None:
    window.go(Route("workbench"))
    window.go(Route("a page of another version"))
    assert shown(window) == "workbench"


def test_a_case_belongs_to_the_worklist_in_the_navigation(window: MainWindow) -> None:
    window.go(Route("sync"))
    window.go(Route.to("case", case_id="case-1"))
    assert window.navigation.first().objectName() == "navigation.worklist"


def test_control_n_starts_an_intake_from_anywhere(window: MainWindow, qtbot: QtBot) -> None:
    window.go(Route("sync"))
    press(qtbot, window, Qt.Key.Key_N, ctrl=True)
    assert shown(window) == "intake"


@pytest.mark.parametrize("name", [place.name for place in every_place() if place.icon])
def test_no_shortcut_means_two_things_on_one_page(name: str, window: MainWindow) -> None:
    window.go(Route(name))
    shortcuts = window.keys.shortcuts()
    assert len(shortcuts) == len(set(shortcuts))


def test_the_status_line_says_what_is_stored_here_and_not_yet_confirmed(window: MainWindow) -> None:
    assert "3 项已存本机、待上传" in window.status.sentence


def test_the_status_line_follows_the_line(window: MainWindow, fake: FakeDesk) -> None:
    fake.sync_changed.emit(fake_rows.summary(LinePhase.EXCHANGING))
    assert window.status.sentence.startswith("上传中")


def test_a_trouble_is_said_calmly_in_the_status_line(window: MainWindow, fake: FakeDesk) -> None:
    fake.troubled.emit(Trouble("full"))
    assert "磁盘满了" in window.status.said


def test_control_r_synchronises_without_leaving_the_page(window: MainWindow, fake: FakeDesk, qtbot: QtBot) -> None:
    window.go(Route("worklist"))
    press(qtbot, window, Qt.Key.Key_R, ctrl=True)
    assert fake.synced == 1 and shown(window) == "worklist"


def test_the_window_names_office_and_person_but_no_citizen(window: MainWindow) -> None:
    window.go(Route("worklist"))
    assert "龙泉镇" in window.windowTitle() and fake_rows.NAMES[0] not in window.windowTitle()


def test_text_grows_and_returns_to_normal(window: MainWindow) -> None:
    window.scale_text(1)
    grown = em(window)
    window.scale_text(None)
    assert (grown, em(window)) == (16, NORMAL_SIZE)


def test_a_narrow_window_keeps_only_icons_at_the_left(window: MainWindow) -> None:
    wide = window.navigation.width()
    window.resize(910, 485)
    assert window.navigation.width() < wide / 2


def test_in_a_low_window_the_place_one_is_at_is_in_sight(window: MainWindow, qtbot: QtBot) -> None:
    window.resize(683, 364)
    window.go(Route("people"))
    button = window.findChild(QToolButton, "navigation.people")
    assert isinstance(button, QToolButton)
    qtbot.waitUntil(lambda: button.visibleRegion().boundingRect() == button.rect())


def test_the_four_steps_of_an_intake_lie_in_one_line_at_200_percent(window: MainWindow, qtbot: QtBot) -> None:
    window.resize(683, 364)
    window.go(Route("intake"))
    steps = [window.findChild(QPushButton, f"intake.tasks.{at}") for at in range(4)]
    qtbot.waitUntil(lambda: all(step is not None and step.isVisible() for step in steps))
    qtbot.waitUntil(lambda: len({step.y() for step in steps if step is not None}) == 1)


def test_f6_walks_the_regions_and_comes_round(window: MainWindow, qtbot: QtBot) -> None:
    window.go(Route("worklist"))
    start = QApplication.focusWidget()
    visited = []
    for _ in range(10):
        window.next_region(1)
        visited.append(QApplication.focusWidget())
        if visited[-1] is start:
            break
    assert start in visited and len(set(visited)) >= 4


def test_the_palette_finds_cases_and_opens_the_first(window: MainWindow, qtbot: QtBot) -> None:
    window.go(Route("sync"))
    window.palette_box.open_box()
    qtbot.keyClicks(window.palette_box.typed, "pax")
    qtbot.waitUntil(lambda: window.palette_box.found.count() == 3)
    with qtbot.waitSignal(window.palette_box.chosen) as chosen:
        qtbot.keyClick(window.palette_box.typed, Qt.Key.Key_Return)
    assert chosen.args == [Route.to("case", case_id="case-0")]


def test_the_palette_offers_what_the_page_can_do_with_its_key(window: MainWindow) -> None:
    window.go(Route("ledger"))
    window.palette_box.open_box()
    lines = [window.palette_box.found.item(at).text() for at in range(window.palette_box.found.count())]
    assert any("导出 Excel" in line and "Ctrl+E" in line for line in lines)


def test_every_shortcut_of_the_window_is_in_a_menu(window: MainWindow) -> None:
    window.go(Route("workbench"))
    listed = {entry for menu in window.menuBar().actions() for entry in menu.menu().actions()}  # type: ignore[attr-defined]
    assert {action for action in window.actions() if not action.shortcut().isEmpty()} <= listed


def test_control_l_asks_to_lock(window: MainWindow, qtbot: QtBot) -> None:
    window.go(Route("workbench"))
    with qtbot.waitSignal(window.lock_wanted):
        press(qtbot, window, Qt.Key.Key_L, ctrl=True)


def test_f6_leads_from_the_middle_of_a_region_to_the_next_one(window: MainWindow, qtbot: QtBot) -> None:
    window.go(Route("intake"))
    village = window.findChild(QWidget, "intake.applicant.village")
    assert village is not None
    visited = []
    for step in (1, -1):
        village.setFocus()
        window.next_region(step)
        visited.append(QApplication.focusWidget().objectName())
    assert visited == ["intake.form", "intake.item.search"]


def test_a_key_that_can_do_nothing_now_says_why(window: MainWindow, qtbot: QtBot) -> None:
    window.go(Route("worklist"))
    export = next(action for action in window.page.actions_here() if action.shortcut == "Ctrl+E")  # type: ignore[union-attr]
    press(qtbot, window, Qt.Key.Key_E, ctrl=True)
    assert export.refused and window.status.said == export.refused
    window.go(Route("sync"))
    assert window.status.said == ""


@pytest.mark.parametrize("box", ["palette_box", "rare"])
def test_control_l_locks_from_a_box_that_stands_over_the_window(box: str, window: MainWindow, qtbot: QtBot) -> None:
    window.go(Route("intake"))
    opened = getattr(window, box)
    opened.open()
    qtbot.waitUntil(lambda: opened.isAncestorOf(QApplication.focusWidget()))
    with qtbot.waitSignal(window.lock_wanted):
        press(qtbot, window, Qt.Key.Key_L, ctrl=True)
