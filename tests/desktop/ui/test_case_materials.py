"""The materials of a case show what was scanned of each: weights in the row, small pictures of the current line."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from desktop.office.attached import FileContent
from desktop.ui.case import CasePage
from desktop.ui.thumbnails import WIDTH
from sync.casework.terms import Role
from sync.journal.blob_rows import BlobRows
from tests.desktop.rooms import Room
from tests.desktop.ui.test_case_page import opened, page, received, room

__all__ = ["page", "room"]


def scanned(room: Room, case_id: str, material_no: int, name: str, grey: int) -> str:
    """A page of this grey, kept for a line; its hash."""
    image = QImage(600, 800, QImage.Format.Format_Grayscale8)
    image.fill(grey)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    kept = room.core.attachments.keep(FileContent(name=name, content=bytes(buffer.data().data())))
    room.core.attachments.attach([replace(kept, material_no=material_no)], case_id, "c1", Role.CLERK)
    return kept.sha


@pytest.fixture
def shown(page: CasePage, room: Room, qtbot: QtBot) -> Iterator[CasePage]:
    """Two scans of line 1, one of line 3, and the tab in sight."""
    case_id = received(room, complete=True)
    first = scanned(room, case_id, 1, "户口簿第一页.png", 10)
    scanned(room, case_id, 1, "户口簿第二页.png", 90)
    scanned(room, case_id, 3, "申请表.png", 200)
    room.core.database.write(lambda session: BlobRows(session).moved(first, 10**6))
    page.tabs.setCurrentIndex(1)
    opened(page, case_id, qtbot)
    qtbot.waitUntil(lambda: page.tabs.materials_tab.pictures.count() == 2)
    yield page


def words(page: CasePage, row: int) -> str:
    return str(page.tabs.materials.index(row, 4).data())


def test_a_row_says_how_much_was_scanned_and_what_waits(shown: CasePage) -> None:
    assert words(shown, 0).startswith("2 个 · 未上传 2 KB")
    assert words(shown, 2).startswith("1 个 · 未上传")
    assert words(shown, 1) == ""


def test_pictures_of_the_current_line_come_by_themselves_and_of_no_other(shown: CasePage, qtbot: QtBot) -> None:
    tab = shown.tabs.materials_tab
    thumbnails = tab._thumbnails
    qtbot.waitUntil(lambda: len(thumbnails._pictures) == 2)
    assert {picture.width() for picture in thumbnails._pictures.values()} == {WIDTH}
    tab.table.select(2)
    qtbot.waitUntil(lambda: len(thumbnails._pictures) == 3)
    assert "申请表" in tab.pictures.item(0).text()


def test_enter_on_a_picture_shows_the_file_in_full(shown: CasePage, qtbot: QtBot) -> None:
    tab = shown.tabs.materials_tab
    tab.table.setFocus()
    qtbot.keyClick(tab.table, Qt.Key.Key_Return)
    qtbot.keyClick(tab.pictures, Qt.Key.Key_Right)
    qtbot.keyClick(tab.pictures, Qt.Key.Key_Return)
    assert shown.tabs.currentWidget() is shown.attachments
    current = shown.attachments.table.current
    assert current is not None and current.name == "户口簿第二页.png"


def test_a_line_without_scans_leaves_its_room_to_the_list(shown: CasePage) -> None:
    shown.tabs.materials_tab.table.select(1)
    assert shown.tabs.materials_tab.pictures.isHidden()


def test_a_file_that_goes_up_meanwhile_moves_nobody_off_a_picture(shown: CasePage) -> None:
    tab = shown.tabs.materials_tab
    tab.pictures.setCurrentRow(1)
    tab.show_files([file for files in tab._files.values() for file in files])
    assert tab.pictures.currentRow() == 1
