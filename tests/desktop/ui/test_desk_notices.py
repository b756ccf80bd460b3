"""What concerns the whole desk: told calmly over every page, gone when it is no longer so, in nobody's way."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.queries.rows import Past, Standing
from desktop.ui.closed_page import ClosedPage
from desktop.ui.main_window import MainWindow
from desktop.ui.navigation import Route
from tests.desktop.ui.fake_desk import FakeDesk

MINUTE = 60_000


def tell_clock(fake: FakeDesk, minutes: float) -> None:
    """The platform is so much ahead of this computer."""
    fake.sync_summary = replace(fake.sync_summary, clock_off_ms=int(minutes * MINUTE))
    fake.sync_changed.emit(fake.sync_summary)


@pytest.mark.parametrize(
    ("minutes", "words"),
    [
        (3, "比省平台慢约 3 分钟"),
        (-9, "比省平台快约 9 分钟"),
        (-200, "快约 3 小时 20 分钟"),
        (60 * 24 * 800, "慢约 800 天"),
    ],
)
def test_a_wrong_clock_is_told_over_every_page(window: MainWindow, fake: FakeDesk, minutes: int, words: str) -> None:
    tell_clock(fake, minutes)
    for name in ("workbench", "intake", "sync"):
        window.go(Route(name))
        assert window.notices.clock.isVisible() and words in window.notices.clock.sentence
    assert "已存在本机" in window.notices.clock.sentence


@pytest.mark.parametrize("minutes", [1.9, -1.9, 0])
def test_a_clock_within_two_minutes_is_right(window: MainWindow, fake: FakeDesk, minutes: float) -> None:
    tell_clock(fake, minutes)
    assert not window.notices.clock.isVisible()


def test_up_to_ten_minutes_no_box_opens(window: MainWindow, fake: FakeDesk) -> None:
    tell_clock(fake, 9.9)
    assert window.notices.alarm is None and window.notices.clock.isVisible()


def test_a_clock_far_off_opens_one_box_and_only_one(window: MainWindow, fake: FakeDesk, qtbot: QtBot) -> None:
    tell_clock(fake, 25)
    box = window.notices.alarm
    assert box is not None and box.isVisible() and "没有丢" in box.text()
    box.buttons()[0].click()
    qtbot.waitUntil(lambda: window.notices.alarm is None)
    tell_clock(fake, 40)
    assert window.notices.alarm is None and "约 40 分钟" in window.notices.clock.sentence


def test_a_clock_set_right_takes_everything_away_and_the_next_time_counts_anew(
    window: MainWindow, fake: FakeDesk, qtbot: QtBot
) -> None:
    tell_clock(fake, 25)
    tell_clock(fake, 0)
    qtbot.waitUntil(lambda: window.notices.alarm is None)
    assert not window.notices.clock.isVisible()
    tell_clock(fake, -25)
    assert window.notices.alarm is not None


def stand(fake: FakeDesk, standing: Standing, days_left: int | None = None) -> None:
    fake.sync_summary = replace(fake.sync_summary, standing=standing, days_left=days_left)
    fake.sync_changed.emit(fake.sync_summary)


def test_the_days_before_are_told_over_every_page(window: MainWindow, fake: FakeDesk) -> None:
    stand(fake, Standing.OPEN, days_left=3)
    assert window.notices.leave.isVisible() and "再过 3 天" in window.notices.leave.sentence
    stand(fake, Standing.OPEN)
    assert not window.notices.leave.isVisible()


def test_after_the_leave_only_intake_opens(window: MainWindow, fake: FakeDesk) -> None:
    window.go(Route("worklist"))
    stand(fake, Standing.LEAVE_OVER, days_left=0)
    seen = []
    for name in ("workbench", "worklist", "ledger", "sync", "people", "intake"):
        window.go(Route(name))
        seen.append(isinstance(window.page, ClosedPage))
    assert seen == [True, True, True, True, True, False] and not window.notices.leave.isVisible()


def test_of_a_desk_that_was_shut_out_nothing_opens_and_all_comes_back(window: MainWindow, fake: FakeDesk) -> None:
    window.go(Route("intake"))
    stand(fake, Standing.SHUT_OUT)
    assert isinstance(window.page, ClosedPage) and not window.page.findChild(QWidget, "closed.actions.intake")
    stand(fake, Standing.OPEN)
    assert window.page is not None and window.page.objectName() == "intake"


def test_what_was_searched_for_closes_with_the_pages(window: MainWindow, fake: FakeDesk) -> None:
    window.go(Route("workbench"))
    window.palette_box.open_box()
    stand(fake, Standing.SHUT_OUT)
    assert not window.palette_box.isVisible()


@pytest.mark.parametrize("standing", [Standing.LEAVE_OVER, Standing.SHUT_OUT])
def test_the_closed_page_says_what_whether_safe_and_what_to_do(
    standing: Standing, window: MainWindow, fake: FakeDesk, qtbot: QtBot
) -> None:
    window.go(Route("workbench"))
    stand(fake, standing)
    page = window.page
    assert isinstance(page, ClosedPage)
    assert "没有删除" in "".join(page.sentences) and "再试一次" in page.sentences[3]
    assert "还有 3 条没有上传" in page.sentences[2] and fake.office.device in page.sentences[4]
    button = page.initial_focus()
    qtbot.keyClick(button, Qt.Key.Key_Space)
    stand(fake, standing)
    assert fake.synced == 1 and page.initial_focus() is button


@pytest.mark.parametrize(("past", "words"), [(Past.PUT_BACK, "补录"), (Past.CARRIED, "原来那台电脑不要再用")])
def test_a_desk_that_was_put_back_or_carried_says_so_until_somebody_has_read_it(
    past: Past, words: str, window: MainWindow, fake: FakeDesk, qtbot: QtBot
) -> None:
    fake.sync_summary = replace(fake.sync_summary, past=past)
    fake.sync_changed.emit(fake.sync_summary)
    assert window.notices.past.isVisible() and words in window.notices.past.sentence
    button = window.notices.past.findChild(QPushButton)
    assert button is not None
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    fake.sync_changed.emit(fake.sync_summary)
    assert not window.notices.past.isVisible()
