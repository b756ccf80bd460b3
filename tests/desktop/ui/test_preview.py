"""Looking at files: pictures and PDFs, larger, turned, page by page; what cannot be shown says why."""

from collections.abc import Iterator
from datetime import datetime
from functools import cache
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.office.attached import FileContent, added
from desktop.runtime.desk import Desk
from desktop.ui.capture_document import file_of, finished
from desktop.ui.capture_shot import shot_of
from desktop.ui.case import CasePage
from desktop.ui.intake import IntakePage
from desktop.ui.navigation import Route
from desktop.ui.preview import PreviewPane
from desktop.ui.preview_paper import PreviewTrouble, paper_of
from desktop.wording.troubles import trouble_sentence
from sync.casework.calendar import CST
from sync.casework.terms import Role
from sync.journal.blob_rows import BlobRows
from tests.desktop.rooms import Room, application, open_room
from tests.desktop.ui.papers import printed
from tests.desktop.ui.test_intake_page import FILLED, shown

FOREIGN = b"%PDF-1.4\n1 0 obj\n<< /Type /Page >>\nendobj\n%%EOF\n"


@pytest.fixture
def room(tmp_path: Path) -> Room:
    made = open_room(tmp_path)
    made.clock.now = datetime.now(CST)
    return made


@cache
def scanned(pages: int) -> bytes:
    return file_of([finished(shot_of(printed(at + 1, (420, 594)), "p")) for at in range(pages)], "p").content


def attach(room: Room, case_id: str, *contents: bytes) -> None:
    for number, content in enumerate(contents):
        taken = room.core.attachments.keep(FileContent(name=f"材料{number + 1}", content=content))
        room.record(added(taken, case_id, room.clock.now, "c1", Role.CLERK))


@pytest.fixture
def page(room: Room, desk: Desk, qtbot: QtBot) -> Iterator[CasePage]:
    case_id = room.record(application(occurred_at=room.clock.now)).events[0].case_id
    attach(room, case_id, scanned(3), scanned(1), FOREIGN)
    made = CasePage(desk)
    qtbot.addWidget(made)
    made.resize(1254, 700)
    made.show()
    made.opened(Route.to("case", case_id=case_id))
    qtbot.waitUntil(lambda: made.file is not None)
    made.tabs.setCurrentWidget(made.attachments)
    qtbot.waitUntil(lambda: len(made.attachments.model.rows) == 3)
    yield made


def says(pane: PreviewPane, words: str, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: words in pane.said.text())


def test_the_pages_of_a_scan_are_turned_with_the_arrows_and_go_on_into_the_next_file(
    page: CasePage, qtbot: QtBot
) -> None:
    pane = page.attachments.preview
    says(pane, "第 1/3 页，适合宽度", qtbot)
    for said in ("第 2/3 页", "第 3/3 页", "第 1/1 页"):
        qtbot.keyClick(pane.area, Qt.Key.Key_Right)
        says(pane, said, qtbot)
    assert page.attachments.table.currentIndex().row() == 1
    qtbot.keyClick(pane.area, Qt.Key.Key_Left)
    says(pane, "第 1/3 页", qtbot)


def test_a_page_fits_the_width_and_is_made_larger_and_turned(page: CasePage, qtbot: QtBot) -> None:
    pane = page.attachments.preview
    says(pane, "适合宽度", qtbot)
    qtbot.waitUntil(lambda: not pane.area.horizontalScrollBar().isVisible())
    qtbot.keyClick(pane.area, Qt.Key.Key_Plus)
    says(pane, "150%", qtbot)
    qtbot.keyClick(pane.area, Qt.Key.Key_0)
    says(pane, "适合宽度", qtbot)
    qtbot.keyClick(pane.area, Qt.Key.Key_R)
    qtbot.waitUntil(lambda: pane.picture.pixmap().width() > pane.picture.pixmap().height())


def test_a_pdf_that_cannot_be_drawn_here_says_why(page: CasePage, qtbot: QtBot) -> None:
    page.attachments.table.select(2)
    said = {trouble_sentence("preview_no_part"), trouble_sentence("preview_broken")}
    qtbot.waitUntil(lambda: page.attachments.preview.said.text() in said)
    assert not page.attachments.preview.area.isVisible()


def test_a_file_that_lies_at_the_platform_says_what_fetching_it_takes(page: CasePage, room: Room, qtbot: QtBot) -> None:
    sha = page.attachments.model.rows[1].sha
    room.core.database.write(lambda session: BlobRows(session).missing(sha))
    page.attachments.reload()
    page.attachments.table.select(1)
    says(page.attachments.preview, "需下载", qtbot)


def test_where_there_is_no_room_for_both_enter_shows_the_picture_and_esc_the_list(page: CasePage, qtbot: QtBot) -> None:
    page.resize(600, 400)
    tab = page.attachments
    qtbot.waitUntil(lambda: tab.table.isVisible() and not tab.preview.isVisible())
    qtbot.keyClick(tab.table, Qt.Key.Key_Return)
    assert (tab.table.isVisible(), tab.preview.isVisible()) == (False, True)
    qtbot.keyClick(tab.preview.area, Qt.Key.Key_Escape)
    assert (tab.table.isVisible(), tab.preview.isVisible()) == (True, False)


def test_a_file_of_the_sheet_is_looked_at_as_a_layer(desk: Desk, tmp_path: Path, qtbot: QtBot) -> None:
    page = IntakePage(desk)
    qtbot.addWidget(page)
    page.show()
    shown(page, FILLED)
    scan = tmp_path / "证明.pdf"
    scan.write_bytes(scanned(2))
    page.capture.capturing.about(page.editor.materials.wanted()).take([scan])
    qtbot.waitUntil(lambda: bool(page.editor.sheet.files))
    page.editor.materials.files.view.click()
    says(page.capture.preview.pane, "证明.pdf　第 1/2 页", qtbot)
    assert page.capture.showing and page.initial_focus() is page.capture.preview.pane
    (back,) = page.actions_here()
    back.run()
    assert not page.capture.showing
    page.left()


@pytest.mark.parametrize("content", [b"\xff\xd8\xff" + bytes(50), b"GIF89a" + bytes(20)])
def test_a_picture_that_is_broken_is_a_trouble_and_not_a_crash(content: bytes) -> None:
    with pytest.raises(PreviewTrouble, match="preview_broken"):
        paper_of(content).draw(0, 300)


def test_without_the_part_a_pdf_of_scans_is_shown_all_the_same() -> None:
    paper = paper_of(scanned(2), lambda: None)
    assert paper.pages == 2 and paper.draw(1, 200).width() == 200
    with pytest.raises(PreviewTrouble, match="preview_no_part"):
        paper_of(FOREIGN, lambda: None)
