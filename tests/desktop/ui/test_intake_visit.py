"""Several items for one visit: who applies and what was handed in stay, the cases know of each other, one receipt."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtWidgets import QListView, QPushButton
from pytestqt.qtbot import QtBot

from desktop.office.attached import Attached
from desktop.queries.casefile import CaseFile
from desktop.queries.rows import CaseFileRow, View
from desktop.queries.worklist import WorklistPage
from desktop.runtime.desk import Desk
from desktop.ui.intake import IntakePage
from desktop.ui.intake_decide import Decision
from desktop.ui.intake_handed import HandedIn
from desktop.ui.intake_sheet import Found, Sheet, sheet_from
from desktop.ui.intake_visit import next_of_visit
from sync.casework.calendar import CST
from sync.casework.terms import LineState
from tests.desktop.notice_papers import allowance
from tests.desktop.rooms import Room, references

OK = Found(state=LineState.OK, originals=1)
FIRST, SECOND = "GZT-001", "GZT-002"
FILLED = Sheet(
    item_id=FIRST,
    item_version=1,
    number="522636196511230028",
    name="潘阿秀",
    phone="13885512345",
    answers={"household_size": "4", "annual_income": "12000", "hardship_reason": "因病", "apply_members": "3",
             "village_relative": "0"},
    found={no: OK for no in (1, 2, 3, 4, 8)},
)  # fmt: skip


@pytest.fixture
def page(desk: Desk, room: Room, qtbot: QtBot) -> IntakePage:
    room.clock.now = datetime.now(CST) + timedelta(minutes=5)
    made = IntakePage(desk)
    qtbot.addWidget(made)
    made.resize(1254, 700)
    made.show()
    return made


def receive(page: IntakePage, qtbot: QtBot) -> None:
    page.closing.weigh()
    page.closing.choose(Decision.RECEIVE)
    assert page.editor.summary.sentences == ()
    page.closing.card.confirm.click()
    qtbot.waitUntil(lambda: page.closing.done)


def press(page: IntakePage, name: str) -> None:
    button = page.findChild(QPushButton, name)
    assert isinstance(button, QPushButton)
    button.click()


def two_items(page: IntakePage, qtbot: QtBot) -> None:
    """低保, then 特困 for the same woman: only what differs is filled in."""
    page.editor.show_sheet(FILLED)
    receive(page, qtbot)
    press(page, "intake.done.more")
    second = references().catalogue.get(SECOND)
    assert second is not None
    page.editor.items.picked.emit(second)
    answers = {field.key: _answer(field.kind, field.options) for field in second.fields}
    carried = page.editor.sheet.found
    missing = {
        line.no: Found(state=LineState.MISSING) for line in page.editor.sheet.lines(second) if line.no not in carried
    }
    page.editor.show_sheet(replace(page.editor.sheet, answers=answers, found={**missing, **carried}))
    receive(page, qtbot)


def cases(room: Room) -> list[CaseFileRow]:
    rows = sorted(room.ask(WorklistPage(view=View())).rows, key=lambda row: row.item_id)
    return [file for row in rows if (file := room.ask(CaseFile(case_id=row.case_id))) is not None]


def noted(room: Room) -> Callable[[], bool]:
    return lambda: [len(file.case.notes) for file in cases(room)] == [1, 1]


def test_the_same_citizen_is_not_typed_twice(page: IntakePage, room: Room, qtbot: QtBot) -> None:
    two_items(page, qtbot)
    first, second = cases(room)
    assert first.case.applicant == second.case.applicant
    assert (first.case.item_id, second.case.item_id) == (FIRST, SECOND)


def test_parent_and_child_name_each_other(page: IntakePage, room: Room, qtbot: QtBot) -> None:
    two_items(page, qtbot)
    qtbot.waitUntil(noted(room))
    first, second = cases(room)
    assert second.case.number in first.case.notes[0] and first.case.number in second.case.notes[0]


def test_one_receipt_lists_every_number(page: IntakePage, room: Room, tmp_path: Path, qtbot: QtBot) -> None:
    two_items(page, qtbot)
    press(page, "intake.done.receipt")
    page.checking.sheet.folder.setText(str(tmp_path))
    page.checking.sheet.save_it()
    (pdf,) = tmp_path.glob("*.pdf")
    said = "".join("".join(part.extract_text() for part in PdfReader(pdf).pages).split())
    assert [file.case.number in said for file in cases(room)] == [True, True]
    next(action for action in page.actions_here() if action.key == "close").run()
    assert page.closing.done


def test_what_was_handed_in_is_ticked_where_it_is_asked_for() -> None:
    item, second = allowance(), references().catalogue.get(SECOND)
    assert second is not None
    handed = HandedIn(visit_case="c").with_sheet(FILLED, item)
    shared = {m.name for m in item.materials if m.no in FILLED.found} & {m.name for m in second.materials}
    found = handed.found_for(second, "c")
    assert {m.name for m in second.materials if m.no in found} == shared != set()
    assert handed.found_for(second, "another visit") == {}


def test_a_file_follows_its_material_and_says_where_it_came_from() -> None:
    item = allowance()
    file = Attached(sha="ab", size=3, name="户口簿.jpg", media_type="image/jpeg", material_no=3)
    sheet = replace(FILLED, files=(file,))
    following = next_of_visit(sheet, ("1",), "case")
    (placed,) = HandedIn(visit_case="case").with_sheet(sheet, item).placed(following.files, item)
    assert (placed.material_no, placed.source_case) == (3, "case")


def test_the_items_of_the_same_bundle_stand_first(page: IntakePage, qtbot: QtBot) -> None:
    page.editor.show_sheet(FILLED)
    receive(page, qtbot)
    press(page, "intake.done.more")
    results = page.findChild(QListView, "intake.item.results")
    assert isinstance(results, QListView)
    second = references().catalogue.get(SECOND)
    assert second is not None and str(results.model().index(0, 0).data()).startswith(second.name)


def test_a_draft_keeps_what_it_came_with() -> None:
    sheet = next_of_visit(FILLED, ("1", "2"), "case")
    assert sheet_from(sheet.to_text()) == sheet


def _answer(kind: str, options: tuple[str, ...]) -> str:
    plain = {"date": "2026-11-23", "month": "2026-11", "datetime": "2026-11-23 09:00", "id_no": "522636196511230028"}
    return options[0] if options else plain.get(kind, "1")
