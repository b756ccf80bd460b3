"""The end-of-day slip and the receipt of a step, on real widgets over a real desk, by keyboard."""

from pathlib import Path

from PySide6.QtCore import QDate, Qt
from pytestqt.qtbot import QtBot

from desktop.runtime.desk import Desk
from desktop.ui.case import CasePage
from desktop.ui.navigation import Route
from desktop.ui.sync_panel_slip import SlipBox
from desktop.wording import receipts as text
from tests.casework.makers import MONDAY
from tests.desktop.rooms import Room

DAY = QDate(MONDAY.year, MONDAY.month, MONDAY.day)


def shown(desk: Desk, qtbot: QtBot) -> SlipBox:
    box = SlipBox(desk)
    qtbot.addWidget(box)
    box.show()
    box.day.setDate(DAY)
    qtbot.waitUntil(lambda: box.row is not None and box.row.slip.day == MONDAY.date())
    return box


def test_the_slip_of_a_day_is_kept_as_a_file_by_keyboard(room: Room, desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    room.receive()
    box = shown(desk, qtbot)
    box.folder.setText(str(tmp_path / "slips"))

    qtbot.keyClick(box.save_button, Qt.Key.Key_Space)

    (file,) = (tmp_path / "slips").iterdir()
    assert file.read_bytes().startswith(b"%PDF") and file.name in box.said.text()


def test_the_box_says_how_far_the_day_has_got_and_that_nothing_is_signed_yet(
    room: Room, desk: Desk, qtbot: QtBot
) -> None:
    room.receive()
    box = shown(desk, qtbot)

    assert "当日记录 1 · 仅本机 1" in box.summary.text()
    assert text.NO_SIGNATURE in box.signed.text() and text.NEVER in box.signed.text()


def test_a_folder_that_cannot_be_written_is_said_and_nothing_breaks(
    room: Room, desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    box = shown(desk, qtbot)
    (tmp_path / "file").touch()
    box.folder.setText(str(tmp_path / "file" / "below"))

    with qtbot.waitSignal(box.told) as told:
        box.save_it()

    assert "没有存成文件" in told.args[0]


def test_enter_on_a_step_shows_its_receipt_and_another_line_hides_it(room: Room, desk: Desk, qtbot: QtBot) -> None:
    case_id = room.receive()
    page = CasePage(desk)
    qtbot.addWidget(page)
    page.show()
    page.opened(Route.to("case", case_id=case_id))
    history = page.tabs.history
    qtbot.waitUntil(lambda: page.tabs.timeline.rowCount() == 1)
    history.table.select(0)

    qtbot.keyClick(history.table, Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: "等待上传，还没有回执" in history.receipt.text())
    history.table.moved.emit(None)
    assert history.receipt.text() == text.ASK_RECEIPT
