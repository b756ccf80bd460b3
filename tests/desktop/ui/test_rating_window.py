"""The citizen's window: five buttons anybody can hit, thirty seconds that can be stopped, silence that is no rating."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from desktop.queries.casefile import CaseFile
from desktop.runtime.desk import Desk
from desktop.ui.case import CasePage
from desktop.ui.navigation import Route
from desktop.ui.rating_window import RatingWindow, screen_for
from desktop.wording import rating as text
from sync.casework.calendar import CST
from sync.casework.events_closing import RatingRecorded, RatingSealed
from sync.casework.ratings import CALLED_BACK, TAGS, Opinion
from sync.casework.terms import Grade, Rating, Role, State
from tests.desktop.rooms import Room
from tests.desktop.ui.deed_table import everything_open, file_of
from tests.desktop.ui.fake_desk import FakeDesk
from tests.desktop.ui.test_case_page import confirm, received

Opener = Callable[..., RatingWindow]


@pytest.fixture
def opener(fake: FakeDesk, qtbot: QtBot) -> Opener:
    def made(seconds: int = 30) -> RatingWindow:
        window = RatingWindow(fake, "case-1", "最低生活保障对象认定", seconds)
        window.open_for(None)
        return window

    return made


def gone(window: RatingWindow, qtbot: QtBot) -> bool:
    with qtbot.waitSignal(window.finished) as told:
        window.close()
    return bool(told.args[0])


def test_five_buttons_of_64_pixels_with_their_words(opener: Opener, qtbot: QtBot) -> None:
    window = opener()
    assert [button.text() for button in window.grades] == ["非常满意", "满意", "基本满意", "不满意", "非常不满意"]
    qtbot.waitUntil(lambda: all(button.height() >= 64 for button in window.grades))  # once it is as large as the screen
    assert window.isFullScreen()
    assert not gone(window, qtbot)


def test_a_good_word_is_kept_with_one_press(opener: Opener, fake: FakeDesk, qtbot: QtBot) -> None:
    window = opener()
    qtbot.keyClick(window, Qt.Key.Key_2)
    qtbot.waitUntil(lambda: window.layers.currentIndex() == 2)
    assert fake.ratings.wanted == [("case-1", Opinion(grade=Grade.GOOD))]
    assert gone(window, qtbot)


def test_a_bad_word_asks_for_reasons_that_may_be_left_out(opener: Opener, fake: FakeDesk, qtbot: QtBot) -> None:
    window = opener()
    window.grades[3].click()
    assert fake.ratings.wanted == []
    window.tags[1].click()
    window.submit.click()
    qtbot.waitUntil(lambda: window.layers.currentIndex() == 2)
    assert fake.ratings.wanted == [("case-1", Opinion(grade=Grade.BAD, tags=(TAGS[1],)))]
    assert gone(window, qtbot)


def test_who_thinks_better_of_it_goes_back(opener: Opener, fake: FakeDesk, qtbot: QtBot) -> None:
    window = opener()
    window.grades[4].click()
    window.back.click()
    assert window.layers.currentIndex() == 0
    assert not gone(window, qtbot)
    assert fake.ratings.wanted == []


def test_silence_is_no_rating(opener: Opener, fake: FakeDesk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(opener(seconds=1).finished, timeout=5000) as told:
        pass
    assert (told.args, fake.ratings.wanted) == ([False], [])


def test_the_countdown_can_be_stopped(opener: Opener, qtbot: QtBot) -> None:
    window = opener(seconds=1)
    window.stop.click()
    assert window.count.text() == text.STOPPED and not window._tick.isActive()
    assert not gone(window, qtbot)


def test_nothing_pressed_twice_is_said_twice(opener: Opener, fake: FakeDesk, qtbot: QtBot) -> None:
    window = opener()
    window.grades[0].click()
    window.grades[4].click()
    window.submit.click()
    qtbot.waitUntil(lambda: window.layers.currentIndex() == 2)
    assert len(fake.ratings.wanted) == 1
    assert gone(window, qtbot)


def test_the_second_screen_is_the_citizen_s() -> None:
    own = QGuiApplication.primaryScreen()
    assert screen_for([own], own) is own
    assert screen_for(["one", "two"], "one") == "two"  # type: ignore[list-item,arg-type]


# on the page of the case


@pytest.fixture
def page(room: Room, desk: Desk, qtbot: QtBot) -> CasePage:
    made = CasePage(desk)
    qtbot.addWidget(made)
    made.resize(1254, 700)
    made.show()
    return made


def test_without_the_platform_s_key_it_says_why_nobody_can_be_asked(page: CasePage, room: Room, qtbot: QtBot) -> None:
    room.clock.now = datetime.now(CST)
    page.opened(Route.to("case", case_id=received(room)))
    qtbot.waitUntil(lambda: page.file is not None)
    assert next(one for one in page.actions_here() if one.key == "rating").refused == text.NO_KEY


def test_the_clerk_hears_that_somebody_spoke_and_not_what(fake: FakeDesk, qtbot: QtBot) -> None:
    page = CasePage(fake)
    qtbot.addWidget(page)
    page.show()
    page._show(file_of(everything_open(State.ACCEPTED), Role.CLERK))
    page.citizen.ask(page.file)  # type: ignore[arg-type]
    window = page.citizen.window
    assert window is not None
    window.grades[4].click()
    window.submit.click()
    qtbot.waitUntil(lambda: window.layers.currentIndex() == 2)
    window.close()
    assert page.band.sentence == text.TOLD_RATED


def test_where_the_citizen_can_be_asked_the_button_is_in_sight(fake: FakeDesk, qtbot: QtBot) -> None:
    page = CasePage(fake)
    qtbot.addWidget(page)
    page.resize(1254, 700)
    page.show()
    page._show(file_of(replace(everything_open(State.APPROVED), moved_at=datetime.now(CST)), Role.CLERK))
    assert any(button.text().startswith(text.RATE) for button in page.bar.findChildren(QPushButton))


def test_leaving_the_case_takes_the_window_along(fake: FakeDesk, qtbot: QtBot) -> None:
    page = CasePage(fake)
    qtbot.addWidget(page)
    page.show()
    page._show(file_of(everything_open(State.ACCEPTED), Role.CLERK))
    page.citizen.ask(page.file)  # type: ignore[arg-type]
    page.hide()
    assert page.citizen.window is None and fake.ratings.wanted == []


def badly_rated(room: Room) -> str:
    case_id = received(room, accepted=True)
    moved = room.ask(CaseFile(case_id=case_id)).case.moved_at
    assert moved is not None
    served = moved.astimezone(CST)  # just after midnight that was yesterday
    head = {"case_id": case_id, "occurred_at": served, "role": Role.APPLICANT, "by": ""}
    room.record(RatingSealed(**head, occasion=f"现场 {served:%Y-%m-%d}", box="eA=="))  # type: ignore[arg-type]
    room.record(RatingRecorded(**head, grade=Grade.BAD, occasion="现场", tags=(TAGS[0],)))  # type: ignore[arg-type]
    return case_id


def test_a_bad_rating_asks_for_a_call_and_then_for_rectification(page: CasePage, room: Room, qtbot: QtBot) -> None:
    room.clock.now = datetime.now(CST)
    page.opened(Route.to("case", case_id=badly_rated(room)))
    qtbot.waitUntil(lambda: page.file is not None and page.file.case.rating is Rating.RECTIFYING)
    tab = page.tabs.rating
    assert "回访申请人（1 个工作日）" in tab.to_do.text()
    page.tabs.setCurrentWidget(tab)
    call = tab.findChild(QPushButton, "case.rating.call")
    assert isinstance(call, QPushButton) and call.isVisible()
    call.click()
    confirm(page, qtbot, text=CALLED_BACK + "已致歉")
    qtbot.waitUntil(lambda: "整改并记录" in tab.to_do.text())
    assert call.isHidden()


def test_in_a_low_window_all_five_show_at_once(opener: Opener, qtbot: QtBot) -> None:
    window = opener()
    window.showNormal()
    window.resize(683, 364)  # 1366×768 at 200 %
    qtbot.waitUntil(lambda: window.height() == 364 and all(_whole(button) for button in window.grades))
    assert not gone(window, qtbot)


def _whole(button: QPushButton) -> bool:
    return button.visibleRegion().boundingRect() == button.rect()
