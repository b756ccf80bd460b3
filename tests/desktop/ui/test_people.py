"""人员与口令: a colleague comes to a PIN, one's own is changed; by keyboard, and nothing typed is kept."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.trouble import Trouble
from desktop.ui.main_window import MainWindow
from desktop.ui.navigation import Route
from desktop.ui.pages import places
from desktop.ui.people import PeoplePage
from desktop.wording import recovery
from desktop.wording import screens_frame as frame
from desktop.wording import screens_people as text
from desktop.wording.troubles import trouble_sentence
from tests.desktop.rooms import CLERK, HEAD, OFFICE
from tests.desktop.ui.door import NEWCOMER, SilentDoor
from tests.desktop.ui.fake_desk import FakeDesk
from tests.desktop.ui.keyboard import CTRL, Fingers

OWN, FRESH = "correct-horse", "battery-staple"


@pytest.fixture
def door() -> SilentDoor:
    return SilentDoor((CLERK, HEAD), OFFICE)


@pytest.fixture
def opened(door: SilentDoor, fake: FakeDesk, qtbot: QtBot) -> Iterator[MainWindow]:
    fake.person = CLERK
    made = MainWindow(fake, places(door))
    qtbot.addWidget(made)
    made.resize(1366, 728)
    yield made


@pytest.fixture
def fingers(opened: MainWindow, qtbot: QtBot) -> Fingers:
    hands = Fingers(qtbot, opened)
    opened.go(Route("workbench"))
    hands.press(Qt.Key.Key_9, CTRL)
    hands.wait_at("people.list")
    return hands


def page_of(window: MainWindow) -> PeoplePage:
    page = window.page
    assert isinstance(page, PeoplePage)
    return page


def at_the_form(fingers: Fingers, down: int) -> None:
    fingers.press(Qt.Key.Key_Down, times=down)
    fingers.press(Qt.Key.Key_Return)
    fingers.wait_at("people.own")


def type_three(fingers: Fingers, own: str, new: str, again: str) -> None:
    for typed in (own, new, again):
        fingers.type(typed)
        fingers.press(Qt.Key.Key_Return)


def test_everybody_stands_there_with_roles_and_pin(fingers: Fingers, opened: MainWindow) -> None:
    model = page_of(opened).rows
    shown = [[column.text(seat) for column in model.columns] for seat in model.rows]
    assert shown[0] == ["王小梅（您）", "c1", "窗口受理、承办人、审批人", "已设置"] and shown[2][3] == "未设置"


def test_a_colleague_comes_to_a_pin_by_keyboard_alone(fingers: Fingers, door: SilentDoor, opened: MainWindow) -> None:
    at_the_form(fingers, 2)
    type_three(fingers, OWN, FRESH, FRESH)
    assert door.asked[0].given == (OWN, NEWCOMER.code, FRESH)
    door.asked[0].done()
    assert page_of(opened).form is None and text.admitted(NEWCOMER.name) in opened.status.said


def test_ones_own_pin_is_changed(fingers: Fingers, door: SilentDoor) -> None:
    at_the_form(fingers, 0)
    type_three(fingers, OWN, FRESH, FRESH)
    assert door.asked[0].given == (OWN, FRESH)


def test_nobody_sets_the_pin_of_somebody_who_has_one(fingers: Fingers, opened: MainWindow) -> None:
    fingers.press(Qt.Key.Key_Down)
    fingers.press(Qt.Key.Key_Return)
    (admit, *_) = page_of(opened).actions_here()
    assert page_of(opened).form is None and admit.refused == text.has_one(HEAD.name)


@pytest.mark.parametrize(
    ("typed", "row", "sentence"),
    [
        (("", FRESH, FRESH), "own_row", frame.PIN_EMPTY),
        ((OWN, "short-1", "short-1"), "new_row", frame.PIN_SHORT),
        ((OWN, FRESH, FRESH + "x"), "again_row", frame.PIN_DIFFERENT),
    ],
)
def test_what_is_not_right_is_said_beside_its_field(
    typed: tuple[str, str, str], row: str, sentence: str, fingers: Fingers, opened: MainWindow, door: SilentDoor
) -> None:
    at_the_form(fingers, 2)
    type_three(fingers, *typed)
    form = page_of(opened).form
    assert getattr(form, row).fault == sentence and not door.asked


def test_the_new_pin_is_not_the_old_one(fingers: Fingers, opened: MainWindow) -> None:
    at_the_form(fingers, 0)
    type_three(fingers, OWN, OWN, OWN)
    form = page_of(opened).form
    assert form is not None and form.new_row.fault == text.SAME_AS_OLD


def test_a_wrong_own_pin_counts_down_and_then_may_be_tried_again(
    fingers: Fingers, opened: MainWindow, door: SilentDoor, qtbot: QtBot
) -> None:
    at_the_form(fingers, 2)
    type_three(fingers, "wrong-horse", FRESH, FRESH)
    door.asked[0].refused(Trouble("wrong_pin", wrong="3", seconds="2"))
    form = page_of(opened).form
    assert form is not None and "第 3 次" in form.own_row.fault and form.button.text() == frame.wait_words(2)
    form.hand_in()
    assert len(door.asked) == 1
    qtbot.waitUntil(form.own.hasFocus, timeout=5000)
    fingers.type(OWN)
    fingers.press(Qt.Key.Key_Return, CTRL)
    assert door.asked[1].given == (OWN, NEWCOMER.code, FRESH)


def test_escape_throws_away_what_was_typed(fingers: Fingers, opened: MainWindow) -> None:
    at_the_form(fingers, 2)
    fingers.type(OWN)
    fingers.press(Qt.Key.Key_Escape)
    fingers.wait_at("people.list")
    assert page_of(opened).form is None


def test_leaving_the_page_keeps_no_pin(fingers: Fingers, opened: MainWindow) -> None:
    at_the_form(fingers, 2)
    people = page_of(opened)
    opened.go(Route("workbench"))
    assert people.form is None


def test_a_computer_without_a_credential_store_says_so(door: SilentDoor, opened: MainWindow) -> None:
    door.pin_only = True
    opened.go(Route("people"))
    assert page_of(opened).band.sentence == frame.PIN_ONLY


def test_without_a_recovery_sheet_the_page_asks_for_one(door: SilentDoor, opened: MainWindow) -> None:
    door.recovery.has_sheet = False
    opened.go(Route("people"))
    assert page_of(opened).band.sentence == recovery.NO_SHEET


def test_whoever_has_no_pin_is_led_to_this_page() -> None:
    assert f"“{frame.PEOPLE}”" in trouble_sentence("no_slot") and frame.PEOPLE == text.PEOPLE_PAGE
