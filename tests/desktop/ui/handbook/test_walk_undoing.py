"""The chapters on taking back an act and on making a paper anew, walked."""

from PySide6.QtCore import Qt

from desktop.ui.case import CasePage
from desktop.wording.screens_case import TABS
from sync.casework.terms import State
from tests.desktop.rooms import Room
from tests.desktop.ui.handbook.test_walk_window import names, open_case
from tests.desktop.ui.handbook.walker import Reader, walk
from tests.desktop.ui.keyboard import CTRL, SHIFT
from tests.desktop.ui.test_case_page import received


def accepted(reader: Reader, room: Room) -> tuple[str, CasePage]:
    """A case this clerk has just accepted."""
    case_id = received(room, accepted=True)
    return case_id, open_case(reader, case_id)


@walk("04-case.md", "撤回刚办的一步")
def test_an_act_is_taken_back(reader: Reader, room: Room) -> None:
    case_id, page = accepted(reader, room)
    reader.follow("04-case.md", "撤回刚办的一步")
    with reader.step(1):
        reader.press(Qt.Key.Key_Z, CTRL | SHIFT)
        reader.wait_for(lambda: page.doing.asking)
        reader.go_on_to("case.form.reason", Qt.Key.Key_Tab)
        reader.type("选错了一件")
    with reader.step(2):
        reader.press(Qt.Key.Key_Return, CTRL)
        reader.wait_for(lambda: page.file is not None and page.file.case.state is State.RECEIVED)
    assert names(room, case_id)[:2] == ["act.taken_back", "case.accepted"]


@walk("07-papers.md", "作废重开")
def test_a_paper_is_made_void_and_issued_anew(reader: Reader, room: Room) -> None:
    case_id, page = accepted(reader, room)
    reader.follow("07-papers.md", "作废重开")
    with reader.step(1):
        page.tabs.setCurrentIndex(TABS.index("文书"))
        page.tabs.first_field().setFocus()
        reader.go_on_to("case.papers.reissue", Qt.Key.Key_Tab)
        reader.look()
        reader.press(Qt.Key.Key_Space)
        reader.wait_for(lambda: page.doing.asking)
        reader.go_on_to("case.form.reason", Qt.Key.Key_Tab)
        reader.type("姓名写错，已更正")
    with reader.step(2):
        reader.press(Qt.Key.Key_Return, CTRL)
        reader.wait_for(lambda: not page.doing.asking and len(page.tabs.papers.rows) == 3)
    assert names(room, case_id)[0] == "paper.reissued"
