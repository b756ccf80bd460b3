"""A whole intake by keyboard: from the empty desk to the printed supplement notice."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.queries.casefile import CaseFile
from desktop.queries.rows import View
from desktop.queries.worklist import WorklistPage
from desktop.runtime.desk import Desk
from desktop.ui.main_window import MainWindow
from desktop.ui.pages import places
from sync.casework.calendar import CST
from sync.casework.terms import State
from tests.desktop.rooms import Room
from tests.desktop.ui.keyboard import CTRL, Fingers

NAME = "吉克·阿依𬱟"
MISSING = ("共同生活家庭成员居民身份证", "居民户口簿", "申请人本人银行账户")


@pytest.fixture
def fingers(desk: Desk, room: Room, qtbot: QtBot) -> Iterator[Fingers]:
    room.clock.now = datetime.now(CST) + timedelta(minutes=5)
    window = MainWindow(desk, places())
    qtbot.addWidget(window)
    window.resize(1366, 728)
    yield Fingers(qtbot, window)


def fill_the_sheet(fingers: Fingers) -> None:
    """低保 for a woman of two given names, three materials missing."""
    fingers.press(Qt.Key.Key_2, CTRL)
    fingers.wait_at("intake.item.search")
    fingers.type("zdshbzdx")
    fingers.press(Qt.Key.Key_Return)
    fingers.go_on_to("intake.applicant.id_no")
    fingers.type("522636196511230028")
    fingers.press(Qt.Key.Key_Return)
    fingers.type(NAME)
    fingers.go_on_to("intake.form.household_size")
    fingers.type("4")
    fingers.press(Qt.Key.Key_Return)
    fingers.type("12000")
    fingers.press(Qt.Key.Key_Return)
    fingers.press(Qt.Key.Key_Down)
    fingers.press(Qt.Key.Key_Return)
    fingers.type("3")
    fingers.press(Qt.Key.Key_Return)
    fingers.press(Qt.Key.Key_Down, times=2)
    fingers.press(Qt.Key.Key_Return)
    assert fingers.at == "intake.materials.table"
    for spaces in (1, 2, 2, 1, 0, 0, 0, 2, 0):
        fingers.press(Qt.Key.Key_Space, times=spaces)
        fingers.press(Qt.Key.Key_Down)


def test_an_intake_with_three_missing_materials_ends_in_a_printed_supplement_notice(
    fingers: Fingers, room: Room, tmp_path: Path, qtbot: QtBot
) -> None:
    fill_the_sheet(fingers)
    fingers.press(Qt.Key.Key_B, CTRL)
    fingers.wait_at("intake.confirm.deadline")
    fingers.press(Qt.Key.Key_Return, CTRL)
    fingers.wait_at("intake.done.paper.supplement")
    fingers.press(Qt.Key.Key_Return)
    fingers.go_on_to("paper.folder", Qt.Key.Key_Tab)
    fingers.press(Qt.Key.Key_A, CTRL)
    fingers.type(str(tmp_path / "papers"))
    fingers.go_on_to("paper.save", Qt.Key.Key_Backtab)
    fingers.press(Qt.Key.Key_Return)

    (pdf,) = (tmp_path / "papers").glob("*.pdf")
    said = "".join(PdfReader(pdf).pages[0].extract_text().split())
    number = room.ask(WorklistPage(view=View())).rows[0].number
    assert [part for part in (*MISSING, NAME, number, "丹龙补字〔", "不需要再补正其他材料") if part not in said] == []
    qtbot.waitUntil(lambda: printed(room) == 1)


def test_the_case_waits_for_the_applicant_afterwards(fingers: Fingers, room: Room, qtbot: QtBot) -> None:
    fill_the_sheet(fingers)
    fingers.press(Qt.Key.Key_B, CTRL)
    fingers.wait_at("intake.confirm.deadline")
    fingers.press(Qt.Key.Key_Return, CTRL)
    fingers.wait_at("intake.done.paper.supplement")
    (row,) = room.ask(WorklistPage(view=View())).rows
    assert (row.state, row.applicant) == (State.SUPPLEMENT, NAME)


def printed(room: Room) -> int:
    (row,) = room.ask(WorklistPage(view=View())).rows
    file = room.ask(CaseFile(case_id=row.case_id))
    return sum(happened.name == "paper.printed" for happened in file.timeline) if file else 0
