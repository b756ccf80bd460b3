"""Codes that are shot in like keys: they open a case or fill in the applicant, and typing stays typing."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop.queries.scanned import number_in
from desktop.runtime.desk import Desk
from desktop.ui.intake import IntakePage
from desktop.ui.main_window import MainWindow
from desktop.ui.navigation import Route
from desktop.ui.scanned import APART_MS, LEAST, Burst
from desktop.ui.settings import SettingsPage
from sync.casework.calendar import CST
from sync.casework.events_intake import CaseRegistered
from tests.desktop.rooms import Room, application
from tests.desktop.test_reader import command
from tests.desktop.ui.door import every_place
from tests.desktop.ui.test_intake_page import FILLED, shown

NUMBER = "522636198001150043"


@pytest.fixture
def window(room: Room, desk: Desk, qtbot: QtBot) -> Iterator[MainWindow]:
    room.clock.now = datetime.now(CST)
    made = MainWindow(desk, every_place())
    qtbot.addWidget(made)
    made.show()
    yield made
    made.close()


def shoot(window: MainWindow, code: str, qtbot: QtBot, to: QWidget | None = None, every_ms: int = 5) -> None:
    """As a scanner does: key after key into the window, then Enter; the keyboard belongs to ``to``."""
    target = to or window.status.first()
    window.activateWindow()
    target.setFocus()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is target)
    for at, letter in enumerate([*code, ""]):
        key = Qt.Key.Key_Return if not letter else Qt.Key(ord(letter.upper()))
        event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, letter or "\r")
        event.setTimestamp(1_000 + at * every_ms)
        QCoreApplication.sendEvent(window.windowHandle(), event)


def test_a_case_number_opens_its_case(window: MainWindow, room: Room, qtbot: QtBot) -> None:
    opened = room.record(application(occurred_at=room.clock.now)).events[0]
    assert isinstance(opened, CaseRegistered) and opened.project_no
    window.go(Route("worklist"))
    assert window.page is not None
    shoot(window, opened.project_no, qtbot)
    qtbot.waitUntil(lambda: window.page is not None and window.page.objectName() == "case")
    assert getattr(window.page, "case_id", "") == opened.case_id


@pytest.mark.parametrize(
    "name", ["workbench", "intake", "worklist", "case", "guide", "ledger", "sync", "audit", "settings", "people"]
)
def test_a_code_opens_its_case_from_every_page(window: MainWindow, room: Room, name: str, qtbot: QtBot) -> None:
    opened = room.record(application(occurred_at=room.clock.now)).events[0]
    assert isinstance(opened, CaseRegistered)
    window.go(Route(name))
    assert window.page is not None and window.page.objectName() == name
    shoot(window, opened.project_no, qtbot)
    qtbot.waitUntil(lambda: getattr(window.page, "case_id", "") == opened.case_id)


def test_the_qr_code_of_a_slip_carries_the_number() -> None:
    assert number_in("GZ1|11522636A1001|123456|0A1B2C3D\n") == "11522636A1001"
    assert number_in("11522636a1001") == "11522636A1001"


def test_a_code_nobody_here_knows_is_said_calmly(window: MainWindow, qtbot: QtBot) -> None:
    window.go(Route("worklist"))
    assert window.page is not None
    with qtbot.waitSignal(window.page.notice) as told:
        shoot(window, "99887766554433", qtbot)
    assert told.args is not None and "99887766554433" in told.args[0]


def intake(window: MainWindow) -> IntakePage:
    window.go(Route("intake"))
    page = window.page
    assert isinstance(page, IntakePage)
    return page


def test_the_number_of_a_card_fills_in_the_applicant(window: MainWindow, qtbot: QtBot) -> None:
    page = intake(window)
    shoot(window, NUMBER, qtbot)
    assert page.editor.sheet.number == NUMBER


def test_in_a_text_field_the_keys_are_the_fields(window: MainWindow, qtbot: QtBot) -> None:
    page = intake(window)
    name = page.findChild(QLineEdit, "intake.applicant.name")
    assert isinstance(name, QLineEdit)
    shoot(window, NUMBER, qtbot, name)
    assert (name.text(), page.editor.sheet.number) == (NUMBER, "")


def test_a_person_is_too_slow_to_be_a_scanner(window: MainWindow, qtbot: QtBot) -> None:
    page = intake(window)
    shoot(window, NUMBER, qtbot, every_ms=80)
    assert page.editor.sheet.number == ""


@given(st.lists(st.integers(0, 60), max_size=30))
def test_a_code_is_eight_keys_without_a_pause_and_nothing_else(gaps: list[int]) -> None:
    burst, at, run = Burst(), 0, 0
    for gap in gaps:
        at += gap
        run = run + 1 if run and gap < APART_MS else 1
        assert burst.key("7", at) is (run > 1)
    assert burst.end(at + 1) == ("7" * run if run >= LEAST else "")


def test_a_card_that_is_read_fills_in_who_applies(window: MainWindow, desk: Desk, room: Room, qtbot: QtBot) -> None:
    page = intake(window)
    shown(page, FILLED)
    desk.inputs.settings = type(desk.inputs.settings)(reader=command("card"))
    page.editor.party.card.click()
    qtbot.waitUntil(lambda: page.editor.sheet.name == "杨秀英", timeout=30_000)
    sheet = page.editor.sheet
    opened = page.closing.choices.opened()
    assert (sheet.number, sheet.address[:3]) == (NUMBER, "贵州省") and opened is not None
    assert (opened.applicant.ethnic, opened.applicant.gender) == ("苗", "2")
    assert "已读入 杨秀英 的身份证" in page.editor.band.sentence


def test_a_reader_that_is_not_there_leaves_the_sheet_as_it_was(window: MainWindow, qtbot: QtBot) -> None:
    page = intake(window)
    shown(page, FILLED)
    page.editor.party.card.click()
    assert "还没有设置读卡器" in page.editor.band.sentence and page.editor.sheet.name == FILLED.name


def test_the_settings_keep_the_helper_and_try_it(window: MainWindow, desk: Desk, qtbot: QtBot) -> None:
    window.go(Route("settings"))
    page = window.page
    assert isinstance(page, SettingsPage)
    page.inputs.reader.setText(command("card"))
    page.inputs.keep.click()
    qtbot.waitUntil(lambda: desk.inputs.settings.reader == command("card"))
    page.inputs.attempt.click()
    qtbot.waitUntil(lambda: "读到了：杨秀英，…0043" in page.inputs.told.text(), timeout=30_000)


def test_finished_scans_are_offered_at_intake_and_taken_once(
    window: MainWindow, desk: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    page = intake(window)
    shown(page, FILLED)
    page.editor.materials.files.scans.use(str(tmp_path))
    (tmp_path / "扫描001.pdf").write_bytes(b"%PDF-1.4 a scan %%EOF")
    band = page.editor.materials.files.scans.band
    qtbot.waitUntil(lambda: "扫描001.pdf" in band.sentence and band.button.text() == "取入", timeout=20_000)
    band.button.click()
    qtbot.waitUntil(lambda: [file.name for file in page.editor.sheet.files] == ["扫描001.pdf"])
    assert desk.inputs.scans == () and not band.isVisible()
