"""The settings page: what is chosen applies at once, is found by any of its names, and goes back to the usual."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.device.people import OfficeRow
from desktop.device.settings import DeviceSettings, Profile, profile_at
from desktop.queries.attachment_rows import GIB, LimitRow
from desktop.queries.attachments import AttachmentLimit
from desktop.runtime.choices import Choices, Preferences
from desktop.runtime.computer import CheckRow, Computer, ComputerFacts, Verdict
from desktop.ui import theme
from desktop.ui.appearance import Appearance
from desktop.ui.main_window import MainWindow
from desktop.ui.navigation import Route
from desktop.ui.settings import SettingsPage, SettingsParts
from desktop.ui.settings_group import Group
from desktop.ui.widgets.table_view import RowsView
from desktop.wording import screens_settings as text
from tests.desktop.rooms import CLERK, OFFICE
from tests.desktop.ui.door import FACTS, KnownComputer, every_place
from tests.desktop.ui.fake_desk import FakeDesk
from tests.desktop.ui.keyboard import CTRL, Fingers


@pytest.fixture
def choices() -> Choices:
    return Choices()


@pytest.fixture
def page(choices: Choices, fake: FakeDesk, qtbot: QtBot) -> SettingsPage:
    """The page alone: what it says and asks for."""
    made = SettingsPage(fake, SettingsParts(choices=choices, computer=KnownComputer(), version="0.1.0"))
    qtbot.addWidget(made)
    made.resize(1200, 700)
    made.show()
    made.opened(Route("settings"))
    return made


@pytest.fixture
def opened(choices: Choices, fake: FakeDesk, qtbot: QtBot, qapp: QApplication) -> Iterator[MainWindow]:
    """The whole window at the page: what its choices do."""
    made = MainWindow(fake, every_place(choices), Appearance(choices))
    qtbot.addWidget(made)
    made.resize(1366, 728)
    made.show()
    made.go(Route("settings"))
    yield made
    theme.put_on(qapp, theme.Dress(fallback=theme.worn().fallback))


def pick(page: SettingsPage, name: str, value: object, qtbot: QtBot) -> None:
    """With the keyboard, as a clerk does: to the list, and down or up to the value."""
    box = box_of(page, name)
    box.setFocus()
    step = box.findData(value) - box.currentIndex()
    for _ in range(abs(step)):
        qtbot.keyClick(box, Qt.Key.Key_Down if step > 0 else Qt.Key.Key_Up)


def box_of(page: SettingsPage, name: str) -> QComboBox:
    box = page.findChild(QComboBox, f"settings.{name}")
    assert box is not None
    return box


def press(page: QWidget, name: str) -> None:
    button = page.findChild(QPushButton, name)
    assert button is not None
    button.click()


def seen(page: SettingsPage) -> set[str]:
    return {group.key for group in page.groups if group.isVisible()}


def test_control_8_opens_it_with_the_keyboard_in_the_search(opened: MainWindow, qtbot: QtBot) -> None:
    opened.go(Route("workbench"))
    hands = Fingers(qtbot, opened)
    hands.press(Qt.Key.Key_8, CTRL)
    hands.wait_at("settings.search")


def test_font_size_and_theme_apply_at_once_and_follow_their_keys(opened: MainWindow, qtbot: QtBot) -> None:
    page = opened.page
    assert isinstance(page, SettingsPage)
    pick(page, "font_size", 20, qtbot)
    assert theme.em(opened) == 20
    opened.scale_text(-1)
    assert box_of(page, "font_size").currentData() == 18
    pick(page, "theme", "dark", qtbot)
    assert shade(opened) < 60
    pick(page, "theme", "light", qtbot)
    assert shade(opened) > 220


def test_density_and_layout_hold_for_the_list_of_cases(opened: MainWindow, qtbot: QtBot) -> None:
    page = opened.page
    assert isinstance(page, SettingsPage)
    opened.go(Route("worklist"))
    table, beside = opened.findChild(RowsView, "worklist.list"), opened.findChild(QWidget, "worklist.preview.scroll")
    assert table is not None and beside is not None
    assert beside.isVisible()
    rows = []
    for density in ("compact", "normal", "roomy"):
        pick(page, "density", density, qtbot)
        rows.append(table.verticalHeader().defaultSectionSize())
    pick(page, "layout", "single", qtbot)
    assert rows == [30, 36, 43] and not beside.isVisible()


def shade(window: QWidget) -> int:
    return window.grab().toImage().pixelColor(window.width() // 2, window.height() - 60).lightness()


@pytest.mark.parametrize(
    ("typed", "groups"),
    [("字号", {"display"}), ("zdsp", {"security"}), ("U盘", {"line", "update"}),
     ("sjznl", {"data"}), ("关于", {"about"}),
     ("  ", {"display", "inputs", "printing", "security", "line", "data", "update", "about"}), ("没有的东西", set())],
)  # fmt: skip
def test_a_setting_is_found_by_any_of_its_names(typed: str, groups: set[str], page: SettingsPage, qtbot: QtBot) -> None:
    page.search.setText(typed)
    assert seen(page) == groups


def test_a_search_leaves_only_the_rows_it_finds(page: SettingsPage) -> None:
    page.search.setText("夜间")
    shown = [box.objectName() for box in page.findChildren(QComboBox) if box.isVisible()]
    assert shown == ["settings.theme"]


def test_every_word_of_the_search_leads_to_its_row(page: SettingsPage) -> None:
    for words in text.FOUND_BY.values():
        for word in words.split():
            page.search.setText(word)
            assert seen(page), word


def test_the_usual_values_of_a_group_come_back_and_no_others(page: SettingsPage, choices: Choices) -> None:
    choices.choose(Preferences(font_size=20, density=choices.now.density, idle_minutes=30))
    press(page, "settings.display.restore")
    assert choices.now == Preferences(idle_minutes=30)


def test_only_a_group_with_something_to_choose_can_be_put_back(page: SettingsPage) -> None:
    shown = {group.key for group in page.groups if _back(group).isVisible()}
    assert shown == {"display", "printing", "security", "line", "data"}


def _back(group: Group) -> QPushButton:
    found = group.findChild(QPushButton, f"settings.{group.key}.restore")
    assert found is not None
    return found


def test_address_folder_and_space_are_told(page: SettingsPage) -> None:
    said = page.line.platform.text(), page.data.folder.text(), page.data.space.text()
    assert said[:2] == (FACTS.platform, FACTS.folder) and "附件 114.4 MB" in said[2]


def test_the_self_check_gives_a_verdict_and_a_remedy(page: SettingsPage) -> None:
    press(page, "settings.check")
    assert page.about.sentences[:2] == (
        "磁盘空间（还剩 1.4 GB）：注意。空间不多了。请清理这个磁盘，至少留出 2 GB。",
        "数据文件夹可写：通过。",
    )
    assert page.about.button.isEnabled()


def test_pausing_attachments_reaches_the_desk(page: SettingsPage, fake: FakeDesk) -> None:
    box = page.findChild(QCheckBox, "settings.pause")
    assert box is not None
    box.click()
    assert fake.attachments.wanted == [("pause", True)]


def test_the_room_of_attachments_reaches_the_desk_and_comes_back(
    page: SettingsPage, fake: FakeDesk, qtbot: QtBot
) -> None:
    fake.answers[AttachmentLimit] = LimitRow(most=2 * GIB, covered=False)
    page.reload()
    qtbot.waitUntil(lambda: page.data.limit.currentText() == "2 GB" and page.data.uncovered.isVisible())
    pick(page, "attachment_limit", 0, qtbot)
    press(page, "settings.data.restore")
    assert fake.attachments.wanted == [("limit", 5 * GIB), ("limit", 0), ("limit", 2 * GIB)]
    assert page.data.limit.currentText() == "2 GB"


@pytest.mark.parametrize(("button", "place"), [("pin", "people"), ("open_sync", "sync")])
def test_what_stands_elsewhere_is_one_step_away(button: str, place: str, page: SettingsPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.go) as gone:
        press(page, f"settings.{button}")
    assert gone.args == [Route(place)]


def test_a_disk_that_keeps_nothing_is_told_on_the_page(page: SettingsPage, choices: Choices) -> None:
    choices.unkept.emit()
    assert page.band.sentence == text.UNKEPT


def test_every_check_has_its_words() -> None:
    spoken = {code for code, _ in text.REMEDIES} | {"folder", "disk"}
    assert spoken <= set(text.CHECKS) and set(text.VERDICTS) == {verdict.value for verdict in Verdict}


# ---- the computer itself


@pytest.fixture
def profile(tmp_path: Path) -> Profile:
    made = profile_at(tmp_path / "profile")
    office: OfficeRow = OFFICE
    made.save(DeviceSettings(office=office, staff=(CLERK,), scopes=(office.scope,), platform="https://platform.test"))
    made.database.write_bytes(b"x" * 5000)
    (made.folder / "desk.db-wal").write_bytes(b"x" * 700)
    (made.blobs / "ab").mkdir(parents=True)
    (made.blobs / "ab" / "blob").write_bytes(b"x" * 300)
    made.backups.mkdir()
    (made.backups / "desk-20261126-080000.db").write_bytes(b"x" * 4000)
    return made


def test_the_space_used_is_that_of_the_files(profile: Profile, qtbot: QtBot) -> None:
    computer, found = Computer(profile), list[ComputerFacts]()
    computer.facts(computer, found.append, lambda error: None)
    qtbot.waitUntil(lambda: bool(found))
    computer.close()
    told = found[0]
    assert (told.database, told.attachments, told.copies) == (5700, 300, 4000)
    assert told.platform == "https://platform.test"


def test_the_self_check_looks_at_the_folder_and_leaves_nothing(profile: Profile, qtbot: QtBot) -> None:
    before = sorted(profile.folder.rglob("*"))
    computer, found = Computer(profile), list[tuple[CheckRow, ...]]()
    computer.check(computer, found.append, lambda error: None)
    qtbot.waitUntil(lambda: bool(found))
    computer.close()
    verdicts = {row.code: row.verdict for row in found[0]}
    assert verdicts["folder"] is Verdict.GOOD and sorted(profile.folder.rglob("*")) == before
