"""A forgotten PIN on the screens: a sheet is made while somebody can sign in, and used when nobody can."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.runtime.gate import Gate
from desktop.ui.main_window import MainWindow
from desktop.ui.navigation import Route
from desktop.ui.recovery_reset import ResetPage
from desktop.ui.recovery_sheet import SheetPage
from desktop.ui.shell import Shell
from desktop.ui.sign_in import SignInPage
from desktop.wording import recovery as text
from sync.casework.events_office import SessionChanged
from sync.journal.journal import Journal
from tests.desktop.rooms import CLERK
from tests.desktop.test_backups import PIN, House
from tests.desktop.ui.entering import WAIT, enter
from tests.fakes_credentials import MemoryCredentials


@pytest.fixture
def house(tmp_path: Path) -> House:
    made = House(tmp_path / "desk", MemoryCredentials())
    made.close()
    return made


@pytest.fixture
def gate(house: House) -> Iterator[Gate]:
    made = Gate(house.profile, house.clock, house.machine.find)
    yield made
    made.close()


def sheet(window: MainWindow, qtbot: QtBot) -> SheetPage:
    window.go(Route("people"))
    window.page.bar.button("sheet").click()  # type: ignore[union-attr]
    assert isinstance(window.page, SheetPage)
    window.page.own.setText(PIN)
    qtbot.keyClick(window.page.own, Qt.Key.Key_Return)
    page = window.page
    qtbot.waitUntil(lambda: bool(page.code.text()), timeout=WAIT)
    return page


def test_the_code_of_a_sheet_gives_a_new_pin_and_both_are_on_record(shell: Shell, house: House, qtbot: QtBot) -> None:
    window = enter(shell, qtbot, PIN)
    code = sheet(window, qtbot).code.text()
    window.lock_wanted.emit()
    page = shell.shown
    assert isinstance(page, SignInPage)
    page.findChild(type(page.button), "sign_in.forgotten").click()  # type: ignore[union-attr]
    reset = shell.shown
    assert isinstance(reset, ResetPage)
    for line, typed in ((reset.code, code.lower()), (reset.new, "neuePIN-1"), (reset.again, "neuePIN-1")):
        line.setText(typed)
    qtbot.keyClick(reset.again, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: isinstance(shell.shown, SignInPage), timeout=WAIT)
    enter(shell, qtbot, "neuePIN-1")
    assert acts(shell) >= {"sheet", "recovered"}


def test_a_wrong_code_changes_nothing_and_says_so(shell: Shell, qtbot: QtBot) -> None:
    sheet(enter(shell, qtbot, PIN), qtbot)
    shell.lock()
    shell._forgotten(CLERK.code)
    reset = shell.shown
    assert isinstance(reset, ResetPage)
    for line, typed in ((reset.code, "7KQ2M"), (reset.new, "neuePIN-1"), (reset.again, "neuePIN-1")):
        line.setText(typed)
    reset.hand_in()
    qtbot.waitUntil(lambda: reset.code_row.fault == text.TROUBLES["code_mistyped"], timeout=WAIT)
    reset.back.click()
    assert isinstance(shell.shown, SignInPage)


def test_a_sheet_that_was_left_shows_no_code_any_more(shell: Shell, qtbot: QtBot) -> None:
    window = enter(shell, qtbot, PIN)
    page = sheet(window, qtbot)
    window.go(Route("workbench"))
    assert page.code.text() == ""


def test_the_sheet_prints_what_it_shows(shell: Shell, qtbot: QtBot, tmp_path: Path) -> None:
    page = sheet(enter(shell, qtbot, PIN), qtbot)
    page.sheet().save_pdf(tmp_path / "sheet.pdf")
    assert (tmp_path / "sheet.pdf").read_bytes().startswith(b"%PDF") and page.sheet().page_count == 1


def acts(shell: Shell) -> set[str]:
    desk = shell._door.desk
    assert desk is not None
    core = desk._core
    with_events = core.database.read(lambda session: Journal(session, core.uuid).pending(100))
    return {entry.event.act for entry in with_events if isinstance(entry.event, SessionChanged)}
