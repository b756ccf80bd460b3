"""What the county has settled holds, is shown with a lock, and cannot be changed at the counter."""

import json
from pathlib import Path

import pytest
from PySide6.QtWidgets import QComboBox, QPushButton
from pytestqt.qtbot import QtBot

from desktop.device.policy import FILE, Policy, load_policy
from desktop.runtime.choices import Choices, Density, Preferences
from desktop.ui.settings import SettingsPage, SettingsParts
from desktop.ui.settings_group import Group
from desktop.ui.widgets.labels import PlainLabel
from desktop.wording import screens_settings as text
from tests.desktop.ui.door import KnownComputer
from tests.desktop.ui.fake_desk import FakeDesk


def settled(folder: Path, **values: object) -> Policy:
    (folder / FILE).write_text(json.dumps(values), encoding="utf-8")
    return load_policy(folder)


def page_of(choices: Choices, fake: FakeDesk, qtbot: QtBot) -> SettingsPage:
    made = SettingsPage(fake, SettingsParts(choices=choices, computer=KnownComputer(), version="0.1.0"))
    qtbot.addWidget(made)
    made.show()
    return made


def locks(group: Group) -> int:
    return sum(label.text() == text.BY_COUNTY for label in group.findChildren(PlainLabel))


def test_what_is_settled_holds_over_what_was_chosen_and_over_what_is_chosen(tmp_path: Path, qtbot: QtBot) -> None:
    choices = Choices(policy=settled(tmp_path, idle_minutes=5))
    choices.choose(Preferences(idle_minutes=30, density=Density.ROOMY))
    assert choices.now == Preferences(idle_minutes=5, density=Density.ROOMY)
    choices.usual("idle_minutes", "density")
    assert choices.now == Preferences(idle_minutes=5)


@pytest.mark.parametrize(
    "written", [b"", b"[]", b"{", b"\xff\xfe", b'{"idle_minutes": 7, "theme": "pink", "frames": {}, "x": 1}']
)
def test_a_policy_nobody_can_read_settles_nothing(written: bytes, tmp_path: Path) -> None:
    (tmp_path / FILE).write_bytes(written)
    assert load_policy(tmp_path) == Policy() and load_policy(tmp_path / "nowhere") == Policy()


def test_a_settled_value_is_shown_with_a_lock_and_the_others_stay_free(
    tmp_path: Path, fake: FakeDesk, qtbot: QtBot
) -> None:
    page = page_of(Choices(policy=settled(tmp_path, density="roomy")), fake, qtbot)
    density, theme = (page.findChild(QComboBox, f"settings.{name}") for name in ("density", "theme"))
    assert density is not None and theme is not None
    assert (density.isEnabled(), density.currentData(), theme.isEnabled()) == (False, Density.ROOMY, True)
    assert locks(page.display) == 1 and density.accessibleDescription() == text.BY_COUNTY


def test_a_group_that_is_settled_whole_offers_no_way_back(tmp_path: Path, fake: FakeDesk, qtbot: QtBot) -> None:
    page = page_of(Choices(policy=settled(tmp_path, idle_minutes=5)), fake, qtbot)
    back = page.security.findChild(QPushButton, "settings.security.restore")
    assert back is not None and back.isHidden()


def test_printing_is_settled_as_a_whole_and_can_still_be_tried(tmp_path: Path, fake: FakeDesk, qtbot: QtBot) -> None:
    policy = settled(tmp_path, printing={"receipt": {"copies": 2, "form": "third"}})
    page = page_of(Choices(policy=policy), fake, qtbot)
    group = page.printing
    group.kind.setCurrentIndex(1)
    group.show_chosen()
    fields = (group.printer, group.copies, group.form, group.right, group.down, group.duplex)
    assert [field.isEnabled() for field in fields] == [False] * 6 and group.test.isEnabled()
    assert group.copies.value() == 2 and locks(group) == 1


def test_the_page_says_which_program_this_is_and_what_is_new(fake: FakeDesk, qtbot: QtBot) -> None:
    page = page_of(Choices(), fake, qtbot)
    version, notes = (page.findChild(PlainLabel, f"settings.{name}") for name in ("version", "notes"))
    assert version is not None and notes is not None
    assert version.text().startswith("0.1.0（Qt ") and "空白受理单" in notes.text()
