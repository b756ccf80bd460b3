"""The chapters on receiving, deciding, finding, correcting and printing, walked with keys."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QWidget

from desktop.queries.casefile import CaseFile
from desktop.queries.rows import CaseRow, View
from desktop.queries.worklist import WorklistPage as Listed
from desktop.ui.case import CasePage
from desktop.ui.navigation import Route
from desktop.ui.worklist import WorklistPage
from desktop.wording.screens_case import TABS
from sync.casework.terms import State
from tests.desktop.rooms import Room
from tests.desktop.ui.handbook.walker import Reader, walk
from tests.desktop.ui.keyboard import CTRL, SHIFT


def rows(room: Room) -> tuple[CaseRow, ...]:
    return room.ask(Listed(view=View())).rows


def fill_item_and_applicant(reader: Reader, number: str = "522636196511230028", name: str = "吉克·阿依") -> None:
    reader.type("zdshbzdx")
    reader.press(Qt.Key.Key_Return)
    reader.go_on_to("intake.applicant.id_no")
    reader.type(number)
    reader.press(Qt.Key.Key_Return)
    reader.type(name)


def fill_form(reader: Reader) -> None:
    reader.go_on_to("intake.form.household_size")
    reader.type("4")
    reader.press(Qt.Key.Key_Return)
    reader.type("12000")
    reader.press(Qt.Key.Key_Return)
    reader.press(Qt.Key.Key_Down)
    reader.press(Qt.Key.Key_Return)
    reader.type("3")
    reader.press(Qt.Key.Key_Return)
    reader.press(Qt.Key.Key_Down, times=2)
    reader.press(Qt.Key.Key_Return)


@walk("01-quick-start.md", "收一件")
def test_one_case_is_received_as_the_quick_start_says(reader: Reader, room: Room) -> None:
    reader.follow("01-quick-start.md", "收一件")
    with reader.step(1):
        reader.press(Qt.Key.Key_N, CTRL)
        reader.wait_at("intake.item.search")
    with reader.step(2):
        reader.type("zdshbzdx")
        reader.press(Qt.Key.Key_Return)
    with reader.step(3):
        reader.go_on_to("intake.applicant.id_no")
        reader.type("522636196511230028")
        reader.press(Qt.Key.Key_Return)
        reader.type("吉克·阿依")
        fill_form(reader)
        reader.wait_at("intake.materials.table")
    with reader.step(4):
        for spaces in (2, 1, 1, 1, 0, 0, 0, 1, 0):
            reader.press(Qt.Key.Key_Space, times=spaces)
            reader.press(Qt.Key.Key_Down)
    with reader.step(5):
        reader.press(Qt.Key.Key_B, CTRL)
        reader.wait_at("intake.confirm.deadline")
        reader.press(Qt.Key.Key_Escape)
        reader.go_on_to("intake.materials.table", Qt.Key.Key_Tab)
        reader.press(Qt.Key.Key_Up, times=9)
        reader.press(Qt.Key.Key_Space, SHIFT)
        reader.press(Qt.Key.Key_Return, CTRL)
        reader.wait_for(lambda: reader.at.startswith("intake.confirm"))
    with reader.step(6):
        reader.press(Qt.Key.Key_Return, CTRL)
        reader.wait_at("intake.done.paper.acceptance")
    with reader.step(7):
        reader.press(Qt.Key.Key_Return)
        reader.wait_for(lambda: reader.at.startswith("paper."))
        reader.press(Qt.Key.Key_P, CTRL)
    assert State.ACCEPTED in [row.state for row in rows(room) if row.applicant == "吉克·阿依"]


@walk("02-intake.md", "没填完怎么办")
def test_an_unfinished_sheet_is_put_aside_and_taken_up_again(reader: Reader) -> None:
    reader.press(Qt.Key.Key_N, CTRL)
    reader.wait_at("intake.item.search")
    fill_item_and_applicant(reader)
    reader.follow("02-intake.md", "没填完怎么办")
    with reader.step(1):
        reader.press(Qt.Key.Key_S, CTRL)
    with reader.step(2):
        reader.press(Qt.Key.Key_1, CTRL)
        reader.wait_for(lambda: draft_button(reader) is not None)
    with reader.step(3):
        for _ in range(60):
            if QApplication.focusWidget() is draft_button(reader):
                break
            reader.press(Qt.Key.Key_Tab)
        reader.press(Qt.Key.Key_Return)
        name = reader.window.findChild(QLineEdit, "intake.applicant.name")
        reader.wait_for(lambda: name is not None and name.isVisible() and name.text() == "吉克·阿依")


def draft_button(reader: Reader) -> QWidget | None:
    page = reader.window.page
    found = page.findChildren(QWidget) if page is not None else []
    return next((one for one in found if one.accessibleName().startswith("吉克·阿依") and one.isVisible()), None)


def open_case(reader: Reader, case_id: str) -> CasePage:
    reader.window.go(Route.to("case", case_id=case_id))
    page = reader.window.page
    assert isinstance(page, CasePage)
    reader.wait_for(lambda: page.file is not None and page.file.case.case_id == case_id)
    return page


def first_in(room: Room, state: State) -> str:
    return next(row.case_id for row in rows(room) if row.state is state)


@walk("03-decide.md", "申请人来补正")
def test_what_the_applicant_brings_later_is_taken_in(reader: Reader, room: Room) -> None:
    case_id = first_in(room, State.SUPPLEMENT)
    page = open_case(reader, case_id)
    reader.follow("03-decide.md", "申请人来补正")
    with reader.step(1):
        reader.press(Qt.Key.Key_Return, CTRL)
        reader.wait_for(lambda: page.doing.asking)
    with reader.step(2):
        combos = page.doing.form.findChildren(QComboBox)
        assert combos
        for combo in combos:
            combo.setFocus()
            while combo.currentText() != "合格":
                before = combo.currentIndex()
                reader.press(Qt.Key.Key_Down)
                assert combo.currentIndex() != before
    with reader.step(3):
        reader.press(Qt.Key.Key_Return, CTRL)
        reader.wait_for(lambda: not page.doing.asking)
    assert "supplement.submitted" in names(room, case_id)


def names(room: Room, case_id: str) -> list[str]:
    file = room.ask(CaseFile(case_id=case_id))
    return [row.name for row in file.timeline] if file else []


@walk("04-case.md", "办件列表")
def test_a_case_is_found_by_the_initials_of_a_name(reader: Reader) -> None:
    reader.follow("04-case.md", "办件列表")
    with reader.step(1):
        reader.press(Qt.Key.Key_3, CTRL)
        reader.press(Qt.Key.Key_F, CTRL)
        reader.type("pax")
    with reader.step(2):
        reader.wait_for(lambda: rows_shown(reader) == 1)
        reader.go_on_to("worklist.list", Qt.Key.Key_F6)
        reader.press(Qt.Key.Key_Down)
        reader.press(Qt.Key.Key_Return)
        reader.wait_for(lambda: isinstance(reader.window.page, CasePage))
    page = reader.window.page
    assert isinstance(page, CasePage)
    reader.wait_for(lambda: page.file is not None)
    assert page.file is not None and page.file.case.applicant.name == "潘阿秀"


def rows_shown(reader: Reader) -> int:
    page = reader.window.page
    return page.rows.model.rowCount() if isinstance(page, WorklistPage) else -1


@walk("07-papers.md", "打印")
def test_a_paper_is_seen_again_and_kept_as_a_file(reader: Reader, room: Room, tmp_path: Path) -> None:
    page = open_case(reader, first_in(room, State.ACCEPTED))
    reader.follow("07-papers.md", "打印")
    with reader.step(1):
        page.tabs.setCurrentIndex(TABS.index("文书"))
        page.tabs.first_field().setFocus()
        reader.press(Qt.Key.Key_Down)
        reader.press(Qt.Key.Key_Return)
        reader.wait_for(lambda: page.paper.isVisible())
    with reader.step(2):
        page.paper.folder.setText(str(tmp_path / "papers"))
        reader.press(Qt.Key.Key_P, CTRL)
        reader.go_on_to("paper.save", Qt.Key.Key_Tab)
        reader.press(Qt.Key.Key_Return)
        reader.wait_for(lambda: bool(list((tmp_path / "papers").glob("*.pdf"))))
    with reader.step(3):
        reader.press(Qt.Key.Key_Escape)
        reader.wait_for(lambda: not page.paper.isVisible())


@walk("14-what-now.md", "打错了怎么撤回")
def test_what_was_typed_wrongly_is_corrected(reader: Reader, room: Room) -> None:
    case_id = first_in(room, State.ACCEPTED)
    page = open_case(reader, case_id)
    reader.follow("14-what-now.md", "打错了怎么撤回")
    with reader.step(1):
        reader.press(Qt.Key.Key_F2)
        reader.wait_for(lambda: page.doing.asking)
        reader.go_on_to("case.form.new", Qt.Key.Key_Tab)
        reader.type("13885512399")
        reader.go_on_to("case.form.reason", Qt.Key.Key_Tab)
        reader.type("抄错了一位")
    with reader.step(2):
        reader.press(Qt.Key.Key_Return, CTRL)
        reader.wait_for(lambda: not page.doing.asking)
    assert "fact.corrected" in names(room, case_id)
