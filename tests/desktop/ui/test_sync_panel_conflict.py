"""The conflict desk on real widgets over a real desk: both sides, what the law allows, choices that are events."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.queries.casefile import CaseFile
from desktop.queries.conflict_rows import Verdict
from desktop.queries.conflicts import Conflict
from desktop.queries.sync_panel import SyncPanel
from desktop.runtime.desk import Desk
from desktop.runtime.tasks import Tasks
from desktop.ui.sync_panel_rejected import RejectedBox
from desktop.wording import conflicts as text
from sync.casework.terms import Role
from tests.desktop.clashes import OTHER, accepted, clash, correction, decision, withdrawal
from tests.desktop.rooms import Room


def shown(room: Room, desk: Desk, qtbot: QtBot) -> RejectedBox:
    box = RejectedBox(desk)
    qtbot.addWidget(box)
    box.resize(1200, 700)
    box.show()
    box.show_rows(room.ask(SyncPanel()).attention)
    qtbot.waitUntil(box.conflict.isVisible)
    return box


def lines(box: RejectedBox) -> dict[str, tuple[str, str]]:
    return {line.what: (line.mine, line.theirs) for line in box.conflict.model.rows}


def phones(room: Room, case_id: str) -> str:
    file = room.ask(CaseFile(case_id=case_id))
    assert file is not None
    return file.case.applicant.phone


@pytest.fixture
def two_phones(room: Room) -> str:
    case_id = accepted(room)
    clash(room, correction(case_id, "13800000001"), correction(case_id, "13800000002"), "field_conflict")
    return case_id


def test_two_corrections_stand_side_by_side(room: Room, desk: Desk, two_phones: str, qtbot: QtBot) -> None:
    box = shown(room, desk, qtbot)

    assert lines(box)["联系电话 改成"] == ("13800000001", "13800000002")
    assert lines(box)["在哪里"] == (text.THIS_DESK, f"{text.OUR_OFFICE}（{OTHER[-8:]}）")
    assert box.conflict.mine.isVisible() and not box.redo.isEnabled() and not box.conflict.confirm.isVisible()


def test_my_value_is_a_new_correction_that_knows_of_the_other(
    room: Room, desk: Desk, two_phones: str, qtbot: QtBot
) -> None:
    box = shown(room, desk, qtbot)
    with qtbot.waitSignal(box.disposed):
        qtbot.keyClick(box.conflict.mine, Qt.Key.Key_Space)

    assert phones(room, two_phones) == "13800000001"
    assert room.ask(SyncPanel()).attention == ()


def test_the_other_value_stays_and_the_choice_is_recorded(
    room: Room, desk: Desk, two_phones: str, qtbot: QtBot
) -> None:
    box = shown(room, desk, qtbot)
    with qtbot.waitSignal(box.disposed):
        qtbot.keyClick(box.conflict.theirs, Qt.Key.Key_Space)

    assert phones(room, two_phones) == "13800000002"
    assert room.ask(SyncPanel()).attention == ()


def test_each_line_says_both_values_to_a_screen_reader(room: Room, desk: Desk, two_phones: str, qtbot: QtBot) -> None:
    box = shown(room, desk, qtbot)

    spoken = box.conflict.model.index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole)

    assert "13800000001" in spoken and "13800000002" in spoken


def test_a_state_that_is_past_it_is_not_for_a_clerk_to_overrule(room: Room, desk: Desk, qtbot: QtBot) -> None:
    case_id = accepted(room)
    clash(room, decision(case_id), decision(case_id), "state")
    box = shown(room, desk, qtbot)

    assert not box.redo.isEnabled() and box.redo.toolTip() == text.ONLY_REDO
    assert "窗口不能改判" in box.conflict.law.text() and not box.conflict.mine.isVisible()
    assert box.drop.isEnabled()


@pytest.mark.parametrize(("minutes", "stands"), [(-10, "theirs"), (10, "mine")])
def test_of_a_decision_and_a_withdrawal_the_earlier_one_stands(room: Room, minutes: int, stands: str) -> None:
    case_id = accepted(room)
    mine = clash(room, withdrawal(case_id), decision(case_id, minutes), "state")

    row = room.ask(Conflict(case_id=case_id, entry_id=mine))

    assert row is not None and row.verdict is Verdict.SUPERVISOR and row.theirs is not None
    assert row.stands == (row.mine if stands == "mine" else row.theirs).entry_id


def test_a_decision_against_a_withdrawal_waits_for_the_supervisor(room: Room, desk: Desk, qtbot: QtBot) -> None:
    case_id = accepted(room)
    clash(room, withdrawal(case_id), decision(case_id, -10), "state")
    box = shown(room, desk, qtbot)

    assert not box.conflict.confirm.isEnabled() and not box.drop.isEnabled() and not box.redo.isEnabled()
    assert box.conflict.confirm.toolTip() == box.drop.toolTip() == text.ONLY_SUPERVISOR
    assert "另一种状态" not in box.sentence


def test_a_supervisor_confirms_what_stands(room: Room, qtbot: QtBot) -> None:
    case_id = accepted(room)
    clash(room, withdrawal(case_id), decision(case_id, -10), "state")
    person = replace(room.core.person, roles=(Role.SUPERVISOR,))
    room.core = replace(room.core, person=person)
    desk = Desk(room.core, Tasks(), None)
    box = shown(room, desk, qtbot)

    with qtbot.waitSignal(box.disposed):
        box.conflict.confirm.click()

    assert room.ask(SyncPanel()).attention == ()
    desk.close()


def test_an_entry_that_is_not_here_has_no_sides(room: Room) -> None:
    assert room.ask(Conflict(case_id="?", entry_id="?")) is None
