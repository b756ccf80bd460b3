"""Intake in a row: what stays for the next applicant, and where the last case is found."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from desktop.queries.search import Duplicates
from desktop.ui.intake import IntakePage
from desktop.ui.intake_decide import Decision
from desktop.ui.intake_sheet import Found, Sheet, next_in_row
from desktop.ui.navigation import Route
from sync.casework.terms import LineState
from tests.desktop.ui.fake_desk import FakeDesk

OK = Found(state=LineState.OK, originals=1)
FILLED = Sheet(
    item_id="GZT-001",
    number="522636196511230028",
    name="潘阿秀",
    situations=("因病致困",),
    village="522636100201",
    answers={"household_size": "4", "annual_income": "12000", "hardship_reason": "因病", "apply_members": "3",
             "village_relative": "0"},
    found={no: OK for no in (1, 2, 3, 4, 6, 8)},
)  # fmt: skip


@pytest.fixture
def page(fake: FakeDesk, qtbot: QtBot) -> IntakePage:
    fake.answers[Duplicates] = ()
    made = IntakePage(fake)
    qtbot.addWidget(made)
    made.resize(1254, 700)
    made.show()
    made.opened(Route.to("intake", series="1"))
    made.editor.show_sheet(FILLED)
    return made


def receive(page: IntakePage, fake: FakeDesk, qtbot: QtBot) -> None:
    page.closing.weigh()
    page.closing.choose(Decision.ACCEPT)
    page.closing.card.confirm.click()
    qtbot.waitUntil(lambda: bool(fake.recorded) and page.closing.editing)


def test_item_situations_and_village_stay_and_the_person_goes(page: IntakePage, fake: FakeDesk, qtbot: QtBot) -> None:
    receive(page, fake, qtbot)
    sheet = page.editor.sheet
    assert (sheet.item_id, sheet.situations, sheet.village) == (FILLED.item_id, FILLED.situations, FILLED.village)
    assert (sheet.number, sheet.name, sheet.answers, sheet.found) == ("", "", {}, {})


def test_the_keyboard_stands_at_the_number_of_the_next(page: IntakePage, fake: FakeDesk, qtbot: QtBot) -> None:
    receive(page, fake, qtbot)
    assert page.initial_focus().objectName() == "intake.applicant.id_no"


def test_the_last_case_stands_in_a_band_and_opens_from_there(page: IntakePage, fake: FakeDesk, qtbot: QtBot) -> None:
    receive(page, fake, qtbot)
    assert "潘阿秀" in page.editor.series.sentence
    with qtbot.waitSignal(page.go) as gone:
        button(page, "intake.series.open").click()
    assert gone.args == [Route.to("case", case_id=fake.recorded[0].case_id)]


def test_its_paper_is_looked_at_and_the_next_sheet_is_still_there(
    page: IntakePage, fake: FakeDesk, qtbot: QtBot
) -> None:
    receive(page, fake, qtbot)
    page.editor.show_sheet(replace(page.editor.sheet, name="石玉梅"))
    next(action for action in page.actions_here() if action.key == "print_last").run()
    assert not page.closing.editing
    next(action for action in page.actions_here() if action.key == "close").run()
    assert (page.closing.editing, page.editor.sheet.name) == (True, "石玉梅")


def test_the_row_ends_when_the_clerk_says_so(page: IntakePage) -> None:
    button(page, "intake.series.end").click()
    assert (page.editor.series.on, page.editor.series.isHidden()) == (False, True)


def test_one_who_brings_the_papers_of_many_stays_and_a_guardian_goes() -> None:
    agent = replace(FILLED, has_agent=True, agent_kind="村级", agent_name="石三")
    assert (next_in_row(agent).has_agent, next_in_row(agent).agent_name) == (True, "石三")
    assert not next_in_row(replace(agent, agent_kind="监护")).has_agent


def button(page: IntakePage, name: str) -> QPushButton:
    found = page.findChild(QPushButton, name)
    assert isinstance(found, QPushButton)
    return found
