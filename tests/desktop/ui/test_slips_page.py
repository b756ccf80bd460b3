"""The page of blank slips by keyboard: numbers set aside, on paper, in the register."""

from datetime import datetime
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.runtime.choices import Choices, FormSize, Preferences, Way
from desktop.runtime.desk import Desk
from desktop.ui.appearance import Appearance
from desktop.ui.main_window import MainWindow
from desktop.ui.navigation import Route
from desktop.ui.pages import places
from desktop.ui.slips_page import SlipsPage, slips_paper
from desktop.wording import screens_slips as text
from sync.casework.calendar import CST
from tests.desktop.rooms import Room

WAIT = 15_000


@pytest.fixture
def page(desk: Desk, room: Room, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> SlipsPage:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    room.clock.now = datetime.now(CST)
    window = MainWindow(desk, places(), Appearance(Choices()))
    qtbot.addWidget(window)
    window.resize(1366, 728)
    window.show()
    window.go(Route("slips"))
    assert isinstance(window.page, SlipsPage)
    return window.page


def states(page: SlipsPage) -> list[str]:
    return [row.state.value for row in page.rows.rows]


def test_slips_are_set_aside_and_kept_as_a_file_where_there_is_no_printer(
    page: SlipsPage, qtbot: QtBot, tmp_path: Path
) -> None:
    page.each.setValue(2)
    qtbot.keyClick(page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: states(page) == ["free", "free"], timeout=WAIT)
    assert page.band.sentence.startswith("已预留 2 个编号。2 张单存到了")
    (file,) = tmp_path.rglob("*.pdf")
    pages = PdfReader(BytesIO(file.read_bytes())).pages
    said = ["".join(sheet.extract_text().split()) for sheet in pages]
    assert len(said) == 2 and all(row.number in "".join(said) for row in page.rows.rows)
    assert all(words in said[0] for words in ("窗口存根", "申请人留存", "不代表受理", "收到的材料"))


def test_a_spoilt_slip_is_void_after_asking_once(page: SlipsPage, qtbot: QtBot) -> None:
    page.make()
    qtbot.waitUntil(lambda: len(states(page)) == 5, timeout=WAIT)
    page.list.select(0)
    page.void()
    assert page.band.sentence == text.VOID_ASKS and set(states(page)) == {"free"}
    page.void()
    qtbot.waitUntil(lambda: states(page).count("void") == 1, timeout=WAIT)
    page.list.select(states(page).index("void"))
    assert {action.key: action.refused for action in page.actions_here()}["print"] == text.PICK_FREE


def test_on_the_thirds_of_a_form_each_part_has_one_of_its_own(page: SlipsPage, qtbot: QtBot) -> None:
    window = page.window()
    assert isinstance(window, MainWindow)
    window.appearance.choices.choose(Preferences(printing={"receipt": Way(form=FormSize.THIRD)}))
    page.make()
    qtbot.waitUntil(lambda: len(states(page)) == 5, timeout=WAIT)
    row = page.rows.rows[0]
    assert slips_paper(page, [(row.item_id, row.item_name, row.day, row.number)]).page_count == 2
