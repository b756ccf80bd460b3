"""免重复提交: what the same citizen handed in before and still holds is offered, and its use again is on record."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.office.attached import FileContent, added
from desktop.queries.attachments import CaseAttachments
from desktop.queries.attachments_earlier import UNDATED_DAYS, EarlierFiles, same_material
from desktop.runtime.desk import Desk
from desktop.ui.intake import IntakePage
from sync.casework.calendar import CST
from sync.casework.events_intake import CaseRegistered
from sync.casework.facts import Party
from sync.casework.terms import LineState, Role
from tests.desktop.rooms import Room, application, open_room
from tests.desktop.ui.test_intake_page import FILLED, shown

NOW = datetime.now(CST)
BOOKLET = 3
"""居民户口簿 among the materials of 低保."""


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Room]:
    made = open_room(tmp_path)
    made.clock.now = NOW
    yield made


def handed_in(
    room: Room, days_ago: int = 100, state: LineState = LineState.OK, until: date | None = None, again: str = ""
) -> str:
    """A case of the citizen with a scan of the household booklet; its id."""
    at = NOW - timedelta(days=days_ago)
    opened = application(occurred_at=at, applicant=Party(name=FILLED.name, number=FILLED.number, phone="13885512345"))
    lines = tuple(replace(line, state=state if line.no == BOOKLET else line.state) for line in opened.lines)
    case = room.record(replace(opened, lines=lines)).events[0]
    assert isinstance(case, CaseRegistered)
    kept = room.core.attachments.keep(FileContent(name="户口簿.pdf", content=b"%PDF-1.4 booklet %%EOF"))
    taken = replace(kept, material_no=BOOKLET, valid_until=until, source_case=again)
    room.record(added(taken, case.case_id, at, "c1", Role.CLERK))
    return case.case_id


def offered(room: Room) -> list[str]:
    return [file.case_id for file in room.core.read(EarlierFiles(number=FILLED.number))]


def test_what_was_found_in_order_within_a_year_is_offered(room: Room) -> None:
    case_id = handed_in(room)
    (file,) = room.core.read(EarlierFiles(number=FILLED.number))
    assert (file.case_id, file.material, file.name) == (case_id, "居民户口簿", "户口簿.pdf")
    assert room.core.read(EarlierFiles(number="522636198001150043")) == ()


@pytest.mark.parametrize(
    ("days_ago", "until", "holds"),
    [
        (UNDATED_DAYS - 1, None, True),
        (UNDATED_DAYS + 1, None, False),
        (UNDATED_DAYS + 1, NOW.date(), True),
        (1, NOW.date() - timedelta(days=1), False),
    ],
)
def test_what_has_expired_is_not_offered(room: Room, days_ago: int, until: date | None, holds: bool) -> None:
    handed_in(room, days_ago, until=until)
    assert bool(offered(room)) is holds


def test_a_defective_paper_is_not_offered(room: Room) -> None:
    handed_in(room, state=LineState.DEFECTIVE)
    assert offered(room) == []


def test_using_a_paper_again_does_not_make_it_younger(room: Room) -> None:
    first = handed_in(room)
    handed_in(room, days_ago=1, again=first)
    assert offered(room) == [first]


def test_only_the_same_paper_counts_as_the_same() -> None:
    assert same_material("居民户口簿", "户口簿（本人页）") and same_material("申请人居民身份证", "身份证")
    assert not same_material("共同生活家庭成员居民身份证", "居民身份证")


def test_it_is_offered_beside_its_material_and_recorded_with_its_source(room: Room, desk: Desk, qtbot: QtBot) -> None:
    source = handed_in(room)
    page = IntakePage(desk)
    qtbot.addWidget(page)
    page.resize(1254, 700)
    page.show()
    shown(page, FILLED)
    page.editor.changed.emit()
    block = page.editor.materials
    block.table.select(BOOKLET - 1)
    band = block.files.earlier.band
    qtbot.waitUntil(lambda: "交过“居民户口簿”" in band.sentence and band.isVisible())
    qtbot.mouseClick(band.button, Qt.MouseButton.LeftButton)
    assert not band.isVisible()
    (line,) = [line for line in page.editor.sheet.lines(page.editor.item) if line.no == BOOKLET]  # type: ignore[arg-type]
    assert (line.state, line.originals, line.copies) == (LineState.OK, 0, 0) and line.note.startswith("沿用 ")
    page.editor.duplicates.show_found(())
    room.clock.now = datetime.now(CST) + timedelta(seconds=1)
    sheet = replace(page.editor.sheet, duplicate_reason="另案", duplicates=(source,))
    page.editor.show_sheet(sheet)
    page.closing.weigh()
    next(action for action in page.actions_here() if action.key == "receive").run()
    page.closing.card.confirm.click()
    qtbot.waitUntil(lambda: page.closing.ending.done.isVisible())
    (row,) = room.core.read(CaseAttachments(case_id=page.closing.ending._events[0].case_id))
    assert (row.source_case, row.material_no) == (source, BOOKLET)
    page.left()


def test_what_was_handed_in_a_minute_ago_is_offered_for_the_next_item(room: Room, desk: Desk, qtbot: QtBot) -> None:
    page = IntakePage(desk)
    qtbot.addWidget(page)
    page.show()
    page.sheets.start(FILLED)
    case_id = handed_in(room, days_ago=0)
    page.sheets.start(FILLED)
    page.editor.materials.table.select(BOOKLET - 1)
    qtbot.waitUntil(lambda: "交过“居民户口簿”" in page.editor.materials.files.earlier.band.sentence)
    assert offered(room) == [case_id]
    page.left()
