"""What is cleared by a slip of the hand can be had back for ten seconds, and what has been typed since is kept too."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.queries.search import Duplicates
from desktop.ui.intake import IntakePage
from desktop.ui.intake_sheet import Sheet, sheet_from
from desktop.ui.navigation import Route
from desktop.ui.widgets.undo import FOR_MS
from desktop.wording.screens_case import DISCARDED
from desktop.wording.screens_intake import UNDO
from tests.desktop.ui.fake_desk import FakeDesk


@pytest.fixture
def page(fake: FakeDesk, qtbot: QtBot) -> IntakePage:
    """With somebody's name and item on the sheet."""
    fake.answers[Duplicates] = ()
    made = IntakePage(fake)
    qtbot.addWidget(made)
    made.show()
    made.opened(Route("intake"))
    made.sheets.start(Sheet(item_id="GZT-001", name="潘阿秀", number="522636196511230028"))
    made.sheets.touched()
    clear(made)
    return made


def clear(page: IntakePage) -> None:
    next(one for one in page.actions_here() if one.key == "clear").run()


def test_a_sheet_cleared_by_mistake_comes_back_whole_with_its_draft(
    page: IntakePage, fake: FakeDesk, qtbot: QtBot
) -> None:
    band = page.editor.band
    assert page.editor.sheet.empty and (band.sentence, band.button.text()) == (DISCARDED, UNDO)
    assert page.sheets.undo.timer.interval() == FOR_MS == 10_000
    qtbot.keyClick(band.button, Qt.Key.Key_Space)
    assert (page.editor.sheet.name, page.editor.sheet.item_id) == ("潘阿秀", "GZT-001")
    assert band.isHidden()
    page.sheets.drafts.keep_now()
    assert [sheet_from(draft.text).name for draft in fake.kept.values()] == ["潘阿秀"]


def test_the_offer_goes_by_itself_and_leaves_another_sentence_alone(page: IntakePage) -> None:
    page.sheets.undo.timer.timeout.emit()
    assert page.editor.band.isHidden()
    page.sheets.start(Sheet(name="杨"))
    clear(page)
    page.editor.band.tell("别的话")
    page.sheets.undo.timer.timeout.emit()
    assert page.editor.band.sentence == "别的话" and not page.editor.band.isHidden()


def test_what_was_typed_since_is_kept_as_a_draft_of_its_own(page: IntakePage, fake: FakeDesk) -> None:
    page.editor.show_sheet(Sheet(name="王小梅"))
    page.sheets.touched()
    page.editor.band.button.click()
    page.sheets.drafts.keep_now()
    assert sorted(sheet_from(draft.text).name for draft in fake.kept.values()) == ["潘阿秀", "王小梅"]


def test_clearing_an_empty_sheet_offers_nothing(page: IntakePage) -> None:
    page.sheets.undo.withdraw()
    clear(page)
    assert page.editor.band.isHidden()
