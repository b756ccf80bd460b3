"""The part 更新 of the settings: what it says in every state, what can be pressed and why not, and what asks before."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from desktop.runtime.choices import Choices
from desktop.runtime.updates import Doing, Managed, Result, Standing
from desktop.trouble import Trouble
from desktop.ui.main_window import MainWindow
from desktop.ui.navigation import Route
from desktop.ui.settings import SettingsPage
from desktop.ui.settings_update import UpdateGroup
from desktop.wording import screens_update as text
from tests.desktop.planned_program import OFFER
from tests.desktop.ui.door import every_place
from tests.desktop.ui.fake_desk import FakeDesk

STANDING = Standing(version="0.1.0", before="0.0.9")
AT_100_PERCENT, AT_150_PERCENT = (1366, 728), (910, 485)


@pytest.fixture
def choices() -> Choices:
    return Choices()


@pytest.fixture
def opened(fake: FakeDesk, choices: Choices, qtbot: QtBot) -> Iterator[MainWindow]:
    """The window at the page, as it is at 150 %."""
    made = MainWindow(fake, every_place(choices))
    qtbot.addWidget(made)
    made.resize(*AT_150_PERCENT)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.go(Route("settings"))
    yield made


@pytest.fixture
def group(fake: FakeDesk, choices: Choices, qtbot: QtBot) -> UpdateGroup:
    made = UpdateGroup(choices, fake.updates)
    qtbot.addWidget(made)
    made.show()
    return made


def possible(group: UpdateGroup) -> set[str]:
    return {one.key for one in group.page_actions() if not one.refused}


def button(group: UpdateGroup, key: str) -> QPushButton:
    found = group.bar.button(key)
    assert found is not None
    return found


@pytest.mark.parametrize(("managed", "why"), [(Managed.CHECKOUT, text.CHECKOUT), (Managed.TRAINING, text.TRAINING)])
def test_what_is_not_installed_says_so_at_every_button(
    managed: Managed, why: str, group: UpdateGroup, fake: FakeDesk
) -> None:
    fake.updates.show(managed=managed)
    assert possible(group) == set() and {one.refused for one in group.page_actions()} == {why}
    assert not any(one.isEnabled() for one in group.bar.findChildren(QPushButton))


@pytest.mark.parametrize(
    ("news", "keys"),
    [
        ({}, {"look", "stick", "back", "repair"}),
        ({"offer": OFFER}, {"look", "fetch", "stick", "back", "repair"}),
        ({"offer": OFFER, "doing": Doing.FETCHING}, {"fetch"}),
        ({"offer": OFFER, "doing": Doing.USING}, set()),
        ({"offer": OFFER, "whole": True}, {"look", "stick", "use", "now", "back", "repair"}),
        ({"standing": replace(STANDING, waiting="0.2.0")}, {"look", "stick", "now", "repair"}),
        ({"standing": replace(STANDING, before="")}, {"look", "stick", "repair"}),
        ({"result": Result.LACKING}, {"look", "stick", "back", "repair", "repair_stick"}),
    ],
)
def test_what_can_be_done_follows_from_the_state(
    news: dict[str, object], keys: set[str], group: UpdateGroup, fake: FakeDesk
) -> None:
    fake.updates.show(managed=Managed.INSTALLED, standing=STANDING)
    fake.updates.show(**news)
    assert possible(group) == keys


@pytest.mark.parametrize("result", [one for one in Result if one is not Result.NOTHING])
def test_every_end_has_its_sentence(result: Result, group: UpdateGroup, fake: FakeDesk) -> None:
    fake.updates.show(managed=Managed.INSTALLED, standing=replace(STANDING, waiting="0.2.0"), offer=OFFER)
    fake.updates.show(result=result)
    assert group.band.isVisible() and "。" in group.band.sentence and "{" not in group.band.sentence


@pytest.mark.parametrize("doing", [one for one in Doing if one is not Doing.IDLE])
def test_everything_that_takes_time_says_so(doing: Doing, group: UpdateGroup, fake: FakeDesk) -> None:
    fake.updates.show(managed=Managed.INSTALLED, doing=doing, done=600_000, total=3_000_000)
    assert group.band.sentence == text.DOING[doing.value]
    assert group.progress.isVisible() is (doing is Doing.FETCHING) and "586 KB / 2.9 MB" in group.progress.text()


def test_what_is_offered_is_told_with_its_size_and_its_days(group: UpdateGroup, fake: FakeDesk) -> None:
    fake.updates.show(managed=Managed.INSTALLED, offer=OFFER)
    assert group.offered.text() == "0.2.0，要下载 293 KB；制作于 2026-11-25 周三，有效期到 2027-02-23 周二"
    assert not group.band.isVisible()
    fake.updates.show(whole=True)
    assert group.offered.text() == "0.2.0，已下载；制作于 2026-11-25 周三，有效期到 2027-02-23 周二"


def test_one_that_has_expired_warns_and_can_be_had(group: UpdateGroup, fake: FakeDesk) -> None:
    fake.updates.show(managed=Managed.INSTALLED, offer=replace(OFFER, expired=True))
    assert "已过有效期，仍可使用" in group.band.sentence and "fetch" in possible(group)


def test_a_trouble_stands_there_until_something_else_is_asked_for(group: UpdateGroup, fake: FakeDesk) -> None:
    fake.updates.show(managed=Managed.INSTALLED, trouble=Trouble("offline"))
    assert "现在连不上网络" in group.band.sentence
    fake.updates.show(trouble=None, result=Result.NEWEST)
    assert "没有比 0.1.0 更新的版本" in group.band.sentence


def test_the_way_back_says_what_it_means_and_escape_is_the_safe_answer(
    opened: MainWindow, fake: FakeDesk, qtbot: QtBot
) -> None:
    page = opened.page
    assert isinstance(page, SettingsPage)
    group = page.update_group
    fake.updates.show(managed=Managed.INSTALLED, standing=STANDING)
    next(one for one in page.actions_here() if one.key == "back").run()
    qtbot.waitUntil(group.question.leave.hasFocus)
    assert "不退回" in group.question.sentence and "0.0.9" in group.question.sentence
    qtbot.keyClick(group.question.leave, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: group.bar.isAncestorOf(QApplication.focusWidget()))
    assert fake.updates.wanted == [] and opened.page is page
    next(one for one in page.actions_here() if one.key == "back").run()
    qtbot.keyClick(group.question.leave, Qt.Key.Key_Tab)
    assert group.question.do.hasFocus()
    qtbot.keyClick(group.question.do, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: fake.updates.wanted == [("back",)])


def test_leaving_for_the_new_one_asks_before(opened: MainWindow, fake: FakeDesk, qtbot: QtBot) -> None:
    page = opened.page
    assert isinstance(page, SettingsPage)
    fake.updates.show(managed=Managed.INSTALLED, standing=STANDING, offer=OFFER, whole=True)
    button(page.update_group, "now").setFocus()
    qtbot.keyClick(button(page.update_group, "now"), Qt.Key.Key_Return)
    question = page.update_group.question
    qtbot.waitUntil(question.leave.hasFocus)
    assert "留作草稿" in question.sentence and fake.updates.wanted == []
    qtbot.keyClick(question.leave, Qt.Key.Key_Tab)
    qtbot.keyClick(question.do, Qt.Key.Key_Return)
    assert fake.updates.wanted == [("use", True)]


def test_the_keyboard_stays_where_it_is_while_a_download_is_told(
    opened: MainWindow, fake: FakeDesk, qtbot: QtBot
) -> None:
    page = opened.page
    assert isinstance(page, SettingsPage)
    group = page.update_group
    fake.updates.show(managed=Managed.INSTALLED, standing=STANDING, offer=OFFER)
    button(group, "fetch").setFocus()
    fake.updates.show(doing=Doing.FETCHING, total=300_000)
    assert button(group, "fetch").text() == text.PAUSE
    for done in (100_000, 200_000):
        fake.updates.show(done=done)
        assert button(group, "fetch").hasFocus()
    fake.updates.show(doing=Doing.IDLE, whole=True)
    qtbot.waitUntil(lambda: group.bar.isAncestorOf(QApplication.focusWidget()))


def test_every_button_is_reached_by_tab_in_reading_order(opened: MainWindow, fake: FakeDesk, qtbot: QtBot) -> None:
    page = opened.page
    assert isinstance(page, SettingsPage)
    group = page.update_group
    fake.updates.show(managed=Managed.INSTALLED, standing=STANDING, offer=OFFER, whole=True)
    for size in (AT_150_PERCENT, AT_100_PERCENT):
        opened.resize(*size)
        group.first().setFocus()
        met = []
        while (at := QApplication.focusWidget()) is not None and group.bar.isAncestorOf(at):
            met.append(at.objectName().rpartition(".")[2])
            qtbot.keyClick(at, Qt.Key.Key_Tab)
        assert met == ["look", "stick", "use", "now", "back", "repair"]


def test_the_folder_of_a_stick_begins_where_it_was_the_last_time(
    group: UpdateGroup, fake: FakeDesk, tmp_path: Path
) -> None:
    fake.updates.show(managed=Managed.INSTALLED, folder=str(tmp_path))
    button(group, "stick").click()
    dialog = group.dialog
    assert dialog is not None and Path(dialog.directory().absolutePath()) == tmp_path
    dialog.fileSelected.emit("E:/updates")
    dialog.close()
    assert fake.updates.wanted == [("look", Path("E:/updates"))]


# ---- the strip over every page


def test_a_version_that_was_given_up_is_told_until_it_is_read(window: MainWindow, fake: FakeDesk, qtbot: QtBot) -> None:
    fake.updates.show(given_up="0.2.0")
    strip = window.notices.program
    for word in ("0.2.0", "自动退回 0.1.0", "没有受影响", "告诉县里"):
        assert word in strip.sentence
    qtbot.mouseClick(strip.button, Qt.MouseButton.LeftButton)
    assert not strip.isVisible() and fake.updates.wanted == [("read",)]


def test_an_update_is_told_with_the_first_line_of_its_notes(window: MainWindow, fake: FakeDesk) -> None:
    fake.updates.show(was="0.0.9")
    notes = text.headline("# 本版更新\n\n## 0.1.0（试用）\n\n- 打印：每类纸。\n- 其他\n\n## 0.0.9\n\n- 旧。\n", "0.1.0")
    assert notes == "打印：每类纸。"
    assert window.notices.program.sentence.startswith("程序已从 0.0.9 更新到 0.1.0。")


def test_a_way_back_is_told_without_notes(window: MainWindow, fake: FakeDesk) -> None:
    fake.updates.show(was="0.2.0", newer=False)
    assert window.notices.program.sentence == "程序已从 0.2.0 退回到 0.1.0。数据没有动。"


def test_one_that_waits_is_told_once_to_the_same_person(window: MainWindow, fake: FakeDesk, qtbot: QtBot) -> None:
    fake.updates.show(managed=Managed.INSTALLED, standing=STANDING, offer=OFFER, whole=True)
    strip = window.notices.program
    assert "0.2.0 已下载好" in strip.sentence and strip.isVisible()
    qtbot.mouseClick(strip.button, Qt.MouseButton.LeftButton)
    fake.updates.show(doing=Doing.LOOKING)
    fake.updates.show(doing=Doing.IDLE)
    assert not strip.isVisible() and fake.updates.wanted == []
