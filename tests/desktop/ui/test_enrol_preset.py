"""The first start of a computer the county has prepared: filled in, offered, and told apart from another office."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.runtime.prefilled import Prefilled
from desktop.trouble import Trouble
from desktop.ui.enrol_page import EnrolPage
from desktop.ui.widgets.labels import PlainLabel
from tests.desktop.rooms import CLERK, OFFICE
from tests.desktop.ui.door import SilentDoor


@pytest.fixture
def door() -> SilentDoor:
    return SilentDoor((CLERK,), OFFICE, enrolled=False)


def prefilled_page(door: SilentDoor, preset: Prefilled, qtbot: QtBot) -> EnrolPage:
    page = EnrolPage(door, preset)
    qtbot.addWidget(page)
    page.show()
    return page


COUNTY = Prefilled(platform="https://platform.test", office=OFFICE.scope, office_name=OFFICE.name)


def test_what_the_county_has_filled_in_stands_there_and_only_the_code_is_left(door: SilentDoor, qtbot: QtBot) -> None:
    page = prefilled_page(door, COUNTY, qtbot)
    assert page.first.filled.text() == f"由县里预先填好：{OFFICE.name}" and page.initial_focus() is page.first.code
    qtbot.keyClicks(page.first.code, "ab2c")
    qtbot.keyClick(page.first.code, Qt.Key.Key_Return)
    assert door.asked[0].given == ("https://platform.test", "AB2C")
    door.asked[0].done(OFFICE, (CLERK,))
    assert page.second.isVisible() and not page.second.warning.isVisible()


def test_an_office_that_is_not_the_county_s_is_said_before_a_pin_is_chosen(door: SilentDoor, qtbot: QtBot) -> None:
    page = prefilled_page(door, replace(COUNTY, office="522636101000", office_name="兴仁镇"), qtbot)
    page.first.code.setText("AB2C")
    page.first.button.click()
    door.asked[0].done(OFFICE, (CLERK,))
    assert page.second.warning.isVisible()
    assert "兴仁镇" in page.second.warning.text() and OFFICE.name in page.second.warning.text()


def test_a_file_the_county_has_laid_ready_needs_one_key(door: SilentDoor, qtbot: QtBot, tmp_path: Path) -> None:
    page = prefilled_page(door, replace(COUNTY, package=tmp_path / "窗口.qbe"), qtbot)
    assert page.initial_focus() is page.first.package.button and "县里已放好" in page.first.package.resumed.text()
    qtbot.keyClick(page.first.package.button, Qt.Key.Key_Space)
    assert door.asked[0].given == (str(tmp_path / "窗口.qbe"),)


def test_a_file_that_somebody_opens_is_offered_until_the_office_is_found(
    door: SilentDoor, qtbot: QtBot, tmp_path: Path
) -> None:
    page = prefilled_page(door, Prefilled(), qtbot)
    assert not page.first.filled.isVisible() and page.initial_focus() is page.first.address
    page.take_package(tmp_path / "a.qbe")
    assert "您打开的启用包" in page.first.package.resumed.text()
    page.first.package.button.click()
    assert door.asked[0].given == (str(tmp_path / "a.qbe"),)
    door.asked[0].done(OFFICE, (CLERK,), "9F3A-77C1")
    page.take_package(tmp_path / "b.qbe")
    assert page.first.package.file.text() == str(tmp_path / "a.qbe")


def test_a_preset_that_cannot_be_read_is_said_and_everything_can_be_typed(door: SilentDoor, qtbot: QtBot) -> None:
    page = prefilled_page(door, Prefilled(trouble=Trouble("preset_json", line="3")), qtbot)
    said = [label.text() for label in page.first.findChildren(PlainLabel)]
    assert any("preset.json 第 3 行" in one for one in said) and page.first.button.isEnabled()
