"""Sign-in, first start, lock: who, a PIN, a visible wait, and no citizen's name anywhere."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from desktop.runtime.computer import CheckRow, Verdict
from desktop.trouble import Trouble
from desktop.ui.enrol_page import EnrolPage
from desktop.ui.sign_in import DeskFacts, SignInPage
from desktop.ui.widgets.labels import PlainLabel
from desktop.wording import screens_frame as text
from desktop.wording import screens_settings as settings
from tests.desktop.rooms import CLERK, HEAD, OFFICE
from tests.desktop.ui.door import SilentDoor

CODE = "7KQ2M-9XAB3-CDEF4-GHJK5-MNPQ6"
FACTS = DeskFacts(office=OFFICE.name, version="0.1.0", pending=3, offline_days=2)


@pytest.fixture
def door() -> SilentDoor:
    return SilentDoor((CLERK, HEAD), OFFICE)


@pytest.fixture
def page(door: SilentDoor, qtbot: QtBot) -> SignInPage:
    made = SignInPage(door, door.people, FACTS, last="z1")
    qtbot.addWidget(made)
    made.resize(640, 340)
    made.show()
    return made


def knock(page: SignInPage, qtbot: QtBot, pin: str = "correct-horse") -> None:
    page.pin.setText(pin)
    qtbot.keyClick(page.pin, Qt.Key.Key_Return)


def test_the_last_person_is_chosen_and_the_pin_has_the_keyboard(page: SignInPage, qtbot: QtBot) -> None:
    assert page.chosen == "z1" and page.initial_focus() is page.pin


def test_enter_hands_name_and_pin_to_the_door_and_forgets_the_pin(
    page: SignInPage, door: SilentDoor, qtbot: QtBot
) -> None:
    knock(page, qtbot)
    assert door.asked[0].given == ("z1", "correct-horse") and page.pin.text() == ""


def test_another_name_is_chosen_by_pressing_it(page: SignInPage, door: SilentDoor, qtbot: QtBot) -> None:
    button = page.findChild(QPushButton, "sign_in.person.c1")
    assert button is not None
    button.click()
    knock(page, qtbot)
    assert door.asked[0].given[0] == "c1"


def test_the_right_pin_lets_in(page: SignInPage, door: SilentDoor, qtbot: QtBot) -> None:
    knock(page, qtbot)
    with qtbot.waitSignal(page.entered) as entered:
        door.asked[0].done()
    assert entered.args == ["z1"]


def test_a_wrong_pin_counts_down_and_lets_nobody_knock_meanwhile(
    page: SignInPage, door: SilentDoor, qtbot: QtBot
) -> None:
    knock(page, qtbot)
    door.asked[0].refused(Trouble("wrong_pin", wrong="3", seconds="2"))
    assert "第 3 次" in page.sentence and page.button.text() == text.wait_words(2)
    knock(page, qtbot)
    assert len(door.asked) == 1
    qtbot.waitUntil(page.button.isEnabled, timeout=5000)
    knock(page, qtbot)
    assert len(door.asked) == 2


def test_ten_wrong_pins_lead_to_the_administrator_without_a_lock(
    page: SignInPage, door: SilentDoor, qtbot: QtBot
) -> None:
    knock(page, qtbot)
    door.asked[0].refused(Trouble("wrong_pin", wrong="10", seconds="0"))
    assert "县级管理员" in page.sentence and page.button.isEnabled()


def test_an_empty_pin_is_not_tried(page: SignInPage, door: SilentDoor, qtbot: QtBot) -> None:
    knock(page, qtbot, "")
    assert not door.asked and page.sentence == text.PIN_EMPTY


def test_a_full_width_character_says_that_the_input_method_is_on(page: SignInPage, qtbot: QtBot) -> None:
    page.pin.textEdited.emit("ａ１")
    assert page.sentence == text.CHINESE_INPUT


@pytest.mark.parametrize(
    ("typed", "held", "said"),
    [("A", Qt.KeyboardModifier.NoModifier, True), ("a", Qt.KeyboardModifier.ShiftModifier, True),
     ("A", Qt.KeyboardModifier.ShiftModifier, False), ("a", Qt.KeyboardModifier.NoModifier, False)],
)  # fmt: skip
def test_a_letter_in_the_wrong_case_says_that_caps_lock_is_on(
    typed: str, held: Qt.KeyboardModifier, said: bool, page: SignInPage
) -> None:
    key = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, held, typed)
    QApplication.sendEvent(page.pin, key)
    assert bool(page.hint) is said and page.pin.text() == typed


def test_a_digit_leaves_the_hint_and_caps_lock_takes_it_away(page: SignInPage, qtbot: QtBot) -> None:
    QApplication.sendEvent(page.pin, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier, "A"))
    qtbot.keyClick(page.pin, Qt.Key.Key_1)
    assert page.hint
    qtbot.keyClick(page.pin, Qt.Key.Key_CapsLock)
    assert not page.hint


def test_a_second_knock_waits_for_the_first_answer(page: SignInPage, door: SilentDoor, qtbot: QtBot) -> None:
    knock(page, qtbot)
    knock(page, qtbot)
    assert len(door.asked) == 1


def test_the_title_of_the_lock_screen_names_nobody(page: SignInPage) -> None:
    assert CLERK.name not in page.windowTitle() and OFFICE.name not in page.windowTitle()


def test_a_desk_without_people_says_what_to_do(door: SilentDoor, qtbot: QtBot) -> None:
    page = SignInPage(door, (), FACTS)
    qtbot.addWidget(page)
    knock(page, qtbot)
    assert page.chosen == ""


# ---- first start


@pytest.fixture
def enrol(door: SilentDoor, qtbot: QtBot) -> EnrolPage:
    made = EnrolPage(door)
    qtbot.addWidget(made)
    made.show()
    return made


def test_address_and_code_are_tidied_before_they_are_sent(enrol: EnrolPage, door: SilentDoor) -> None:
    enrol.first.address.setText(" https://platform.test/ ")
    enrol.first.code.setText("ab2c-d3 ef45")
    enrol.first.button.click()
    assert door.asked[0].given == ("https://platform.test", "AB2CD3EF45")


@pytest.mark.parametrize("address", ["", "platform.test", "ftp://platform.test", "https://", "file:///etc"])
def test_a_wrong_address_is_said_beside_its_field_and_on_top(address: str, enrol: EnrolPage, door: SilentDoor) -> None:
    enrol.first.address.setText(address)
    enrol.first.code.setText("AB2C")
    enrol.first.button.click()
    assert not door.asked and enrol.summary.sentences == (text.ADDRESS_MISSING,)


def test_without_a_line_the_first_start_says_so_and_can_be_tried_again(enrol: EnrolPage, door: SilentDoor) -> None:
    enrol.first.address.setText("https://platform.test")
    enrol.first.code.setText("AB2C")
    enrol.first.button.click()
    door.asked[0].refused(Trouble("offline"))
    assert "连不上网络" in enrol.summary.sentences[0] and enrol.first.button.isEnabled()


def found(enrol: EnrolPage, door: SilentDoor) -> None:
    enrol.first.address.setText("https://platform.test")
    enrol.first.code.setText("AB2C")
    enrol.first.button.click()
    door.asked[0].done(OFFICE, (CLERK, HEAD))


def test_the_first_person_chooses_a_pin_twice(enrol: EnrolPage, door: SilentDoor, qtbot: QtBot) -> None:
    found(enrol, door)
    enrol.second.pin.setText("short")
    enrol.second.again.setText("other")
    enrol.second.button.click()
    assert enrol.summary.sentences == (text.PIN_SHORT, text.PIN_DIFFERENT)


def test_the_desk_is_laid_out_with_person_and_pin(enrol: EnrolPage, door: SilentDoor, qtbot: QtBot) -> None:
    found(enrol, door)
    enrol.second.who.setCurrentIndex(1)
    enrol.second.pin.setText("correct-horse")
    enrol.second.again.setText("correct-horse")
    enrol.second.button.click()
    assert door.asked[1].given == ("z1", "correct-horse")
    door.asked[1].done(CODE)
    assert enrol.third.code.text() == CODE and not enrol.third.button.isEnabled()
    with qtbot.waitSignal(enrol.enrolled) as enrolled:
        enrol.third.kept.click()
        enrol.third.button.click()
    assert enrolled.args == ["z1"]


def test_the_sheet_of_the_first_start_can_be_kept_as_a_file(
    enrol: EnrolPage, door: SilentDoor, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    found(enrol, door)
    enrol.third.show_code(CODE, OFFICE, HEAD.name)
    enrol.third.save_button.click()
    assert len(list(tmp_path.rglob("*.pdf"))) == 1 and str(tmp_path) in enrol.third.said.text()


def test_without_a_line_the_county_s_file_is_enough_and_its_mark_is_compared(
    enrol: EnrolPage, door: SilentDoor, qtbot: QtBot
) -> None:
    part = enrol.first.package
    qtbot.keyClick(part.button, Qt.Key.Key_Space)
    assert not door.asked
    part.file.setText("E:/启用包.qbe")
    qtbot.keyClick(part.file, Qt.Key.Key_Return)
    assert door.asked[0].given == ("E:/启用包.qbe",) and not part.button.isEnabled()
    door.asked[0].done(OFFICE, (CLERK, HEAD), "9F3A-77C1")
    assert enrol.second.isVisible()
    assert "核对码 9F3A-77C1" in enrol.second.mark.text() and "待省平台确认" in enrol.second.mark.text()


def test_a_file_that_is_no_good_is_said_and_another_can_be_read(enrol: EnrolPage, door: SilentDoor) -> None:
    enrol.first.package.file.setText("E:/x.qbe")
    enrol.first.package.button.click()
    door.asked[0].refused(Trouble("package_over", until="2026-11-01"))
    assert "只能用到 2026-11-01" in enrol.summary.sentences[0] and enrol.first.package.button.isEnabled()


def test_a_first_start_that_was_cut_short_says_so_and_has_its_file(door: SilentDoor, qtbot: QtBot) -> None:
    door.left = "E:/启用包.qbe"
    page = EnrolPage(door)
    qtbot.addWidget(page)
    page.show()
    assert page.first.package.file.text() == door.left and page.first.package.resumed.isVisible()


def test_what_is_wrong_with_the_computer_is_said_before_anything_is_typed(enrol: EnrolPage) -> None:
    enrol.first.show_checks(
        (CheckRow(code="disk", verdict=Verdict.FAILED, size=1), CheckRow(code="folder", verdict=Verdict.GOOD))
    )
    said = [label.text() for label in enrol.findChildren(PlainLabel, "settings.checked")]
    assert said == [settings.checked("disk", "failed", 1)] and enrol.first.button.isEnabled()
