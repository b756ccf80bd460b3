"""Sheets left unfinished: the list names whose and for what, and a sheet keeps the version of its item."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from desktop.queries.rows import DraftRow
from desktop.queries.search import Duplicates
from desktop.ui.intake import IntakePage
from desktop.ui.intake_sheet import Found, Sheet, sheet_from
from desktop.ui.intake_versions import moved_to
from desktop.ui.navigation import Route
from sync.casework.items import Catalogue, Item
from sync.casework.terms import LineState
from tests.desktop.notice_papers import AT, allowance
from tests.desktop.ui.fake_desk import FakeDesk

SHEET = Sheet(item_id="GZT-001", item_version=1, number="522636196511230028", name="潘阿秀",
              found={2: Found(state=LineState.OK, originals=1)})  # fmt: skip


class NewerDesk(FakeDesk):
    """A pack has arrived since: 低保 is in force in a second version, without its first material."""

    @property
    def catalogue(self) -> Catalogue:
        return super().catalogue.merged(Catalogue([newer(), replace(newer(), version=3, effective_from=date.max)]))


def newer() -> Item:
    old = allowance()
    first, *others = old.materials
    moved = tuple(replace(material, no=material.no - 1) for material in others)
    assert first.no == 1
    return replace(old, version=2, materials=moved, effective_from=date(2026, 11, 1))


@pytest.fixture
def desk(qtbot: QtBot) -> NewerDesk:
    made = NewerDesk()
    made.answers[Duplicates] = ()
    return made


@pytest.fixture
def page(desk: NewerDesk, qtbot: QtBot) -> Iterator[IntakePage]:
    made = IntakePage(desk)
    qtbot.addWidget(made)
    made.show()
    desk.kept["intake", "k"] = DraftRow(kind="intake", key="k", text=SHEET.to_text(), saved_at=AT)
    desk.kept["intake", "l"] = DraftRow(kind="intake", key="l", text=Sheet(phone="138").to_text())
    made.opened(Route("intake"))
    qtbot.waitUntil(made.editor.recovery.isVisible)
    yield made


def press(page: IntakePage, name: str) -> None:
    button = page.findChild(QPushButton, name)
    assert isinstance(button, QPushButton)
    button.click()


def test_the_list_names_citizen_and_item_and_forces_nothing(page: IntakePage) -> None:
    first, second = page.editor.recovery.sentences
    assert first.startswith("潘阿秀　最低生活保障对象认定") and second.startswith("没填姓名　没选事项")
    assert page.editor.sheet.empty


def test_one_goes_on_as_it_was_left(page: IntakePage) -> None:
    press(page, "intake.recovery.resume.0")
    assert (page.editor.sheet, page.editor.recovery.isVisible()) == (SHEET, False)


def test_one_thrown_away_is_gone_and_comes_back_when_asked(page: IntakePage, desk: NewerDesk, qtbot: QtBot) -> None:
    press(page, "intake.recovery.drop.0")
    qtbot.waitUntil(lambda: len(page.editor.recovery.sentences) == 1)
    assert ("intake", "k") not in desk.kept
    page.editor.band.button.click()
    qtbot.waitUntil(lambda: len(page.editor.recovery.sentences) == 2)
    assert sheet_from(desk.kept["intake", "k"].text) == SHEET


def test_a_draft_opens_in_its_own_version_and_the_new_one_is_offered(page: IntakePage) -> None:
    press(page, "intake.recovery.resume.0")
    assert (page.editor.item, "第 2 版" in page.editor.band.sentence) == (allowance(), True)
    page.editor.band.button.click()
    assert (page.editor.item, page.editor.sheet.name) == (newer(), "潘阿秀")


def test_findings_follow_their_material_to_its_new_number() -> None:
    assert moved_to(SHEET, allowance(), newer()).found == {1: SHEET.found[2]}


def test_a_new_sheet_takes_the_version_in_force_and_never_one_to_come(desk: NewerDesk) -> None:
    page = IntakePage(desk)
    page.editor.show_sheet(Sheet(item_id="GZT-001"))
    assert page.editor.sheet.item_version == 2
