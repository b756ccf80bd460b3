"""What several cases undergo at once: given to a colleague by the head of the centre, tagged and untagged."""

from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from desktop.device.people import Staff
from desktop.queries.rows import BenchKey, View, ViewName
from desktop.queries.workbench import Workbench
from desktop.queries.worklist import WorklistPage as Asked
from desktop.runtime.desk import Desk
from desktop.ui.worklist import WorklistPage
from desktop.wording import screens_many as text
from sync.casework.calendar import CST
from sync.casework.events_handling import NoteAdded, RouteForwarded
from sync.casework.terms import Role, State
from tests.desktop.rooms import CLERK, Room, open_room
from tests.desktop.ui.fake_desk import FakeDesk
from tests.desktop.ui.fortnight import filled
from tests.desktop.ui.worklists import at_the_list, offered

ZHAO = Staff(code="z1", name="杨主任", roles=(Role.CENTER, Role.CLERK, Role.HANDLER))


@pytest.fixture
def room(tmp_path: Path) -> Room:
    (tmp_path / "desk.db").write_bytes(filled()[0])
    made = open_room(tmp_path, ZHAO)
    made.clock.now = datetime.now(CST)
    held = next(row for row in made.ask(Asked(view=View())).rows if row.state is State.ACCEPTED)
    forward(made, held.case_id, "c1", "z1")
    return made


def forward(room: Room, case_id: str, by: str, to: str) -> None:
    role = Role.HANDLER if by == "c1" else Role.CENTER
    room.record(RouteForwarded(case_id=case_id, occurred_at=room.clock.now, by=by, role=role, target=to, reason="分流"))


@pytest.fixture
def page(desk: Desk, qtbot: QtBot) -> WorklistPage:
    return at_the_list(desk, qtbot)


def as_seen_by(room: Room, person: Staff) -> Room:
    """The same file with somebody else signed in."""
    return replace(room, core=replace(room.core, person=person))


def test_the_head_gives_cases_to_a_clerk_who_finds_them_as_new(page: WorklistPage, room: Room, qtbot: QtBot) -> None:
    page.list.selectAll()
    movable = sum(row.state is State.ACCEPTED for row in page.list.picked)
    offered(page, "assign").run()
    qtbot.waitUntil(page.assign.isVisible)
    assert page.assign.sentence.startswith(f"选中 8 件，可以转派 {movable} 件；{8 - movable} 件不在办理中")
    page.assign.taker.setCurrentText(CLERK.name)
    page.assign.reason.setText("赶场天分流")
    told: list[str] = []
    page.assign.told.connect(told.append)
    qtbot.keyClick(page.assign.reason, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(told))
    assert told == ["已存本机：1 件转给王小梅，在对方的“新派给我”里。"]
    assert page.assign.isHidden()
    clerk = as_seen_by(room, CLERK)
    bench = {group.key: group for group in clerk.ask(Workbench()).groups}
    mine = clerk.ask(Asked(view=View(name=ViewName.MINE))).rows
    assigned = bench[BenchKey.ASSIGNED].rows
    assert len(assigned) == 1 and {row.case_id for row in assigned} <= {row.case_id for row in mine}
    assert all(group.count == 0 for group in room.ask(Workbench()).groups if group.key is BenchKey.ASSIGNED)


def test_a_case_is_new_until_its_new_handler_has_done_something(room: Room) -> None:
    row = next(r for r in room.ask(Asked(view=View())).rows if r.state is State.ACCEPTED)
    forward(room, row.case_id, "z1", "c1")
    clerk, asked = as_seen_by(room, CLERK), Asked(view=View(name=ViewName.ASSIGNED))
    assert [one.case_id for one in clerk.ask(asked).rows] == [row.case_id]
    room.record(NoteAdded(case_id=row.case_id, occurred_at=room.clock.now, by="c1", role=Role.CLERK, text="已看"))
    assert not clerk.ask(asked).rows


def test_a_reason_is_asked_for_and_nothing_is_recorded_without(page: WorklistPage, room: Room, qtbot: QtBot) -> None:
    before = [row.handled_by for row in page.rows.model.rows]
    page.list.selectAll()
    page.assign.begin()
    qtbot.waitUntil(page.assign.isVisible)
    page.assign.do.click()
    assert page.assign.fault == text.SAY_WHY
    assert [row.handled_by for row in room.ask(Asked(view=View())).rows] == before


def test_cases_nobody_is_handling_cannot_be_given_away(page: WorklistPage, qtbot: QtBot) -> None:
    at = next(at for at, row in enumerate(page.rows.model.rows) if row.state is State.SUPPLEMENT)
    page.list.select(at)
    page.assign.begin()
    qtbot.waitUntil(page.assign.isVisible)
    assert page.assign.sentence == text.NONE_MOVABLE and not page.assign.do.isEnabled()
    qtbot.keyClick(page.assign, Qt.Key.Key_Escape)
    assert page.assign.isHidden()


def test_a_clerk_is_told_who_may(fake: FakeDesk, qtbot: QtBot) -> None:
    made = WorklistPage(fake)
    qtbot.addWidget(made)
    assert offered(made, "assign").refused == text.ONLY_HEAD


def test_tags_are_put_on_searched_for_and_taken_off(page: WorklistPage, room: Room, qtbot: QtBot) -> None:
    page.list.select(0)
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Down, Qt.Key.Key_Space):
        qtbot.keyClick(page.list, key)
    told: list[str] = []
    page.tag.told.connect(told.append)
    offered(page, "tag").run()
    page.tag.words.setText("低保复查 急")
    qtbot.keyClick(page.tag.words, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(told))
    assert told == ["已存本机：2 件加了标签 低保复查、急。"]
    page.head.search.setText("标签：低保复查")
    qtbot.waitUntil(lambda: page.rows.model.rowCount() == 2)
    assert any("标签：低保复查" in b.text() for b in page.head.findChildren(QPushButton))
    page.list.selectAll()
    offered(page, "untag").run()
    assert page.tag.words.text() == "低保复查 急"
    page.tag.words.setText("低保复查")
    page.tag.do.click()
    qtbot.waitUntil(lambda: len(told) == 2)
    rows = room.ask(Asked(view=View(tags=("急",)))).rows
    assert [row.tags for row in rows] == [("急",), ("急",)]
    assert not room.ask(Asked(view=View(tags=("低保复查",)))).rows


def test_one_strip_makes_room_for_the_other(page: WorklistPage, qtbot: QtBot) -> None:
    page.list.select(0)
    page.tag.begin()
    page.assign.begin()
    qtbot.waitUntil(page.assign.isVisible)
    assert page.tag.isHidden()


def test_a_sentence_is_refused_as_a_tag(page: WorklistPage, qtbot: QtBot) -> None:
    page.list.select(0)
    page.tag.begin()
    page.tag.words.setText("等申请人下周把照片补来再办")
    page.tag.put()
    assert "每个最多 12 个字" in page.tag.fault and page.tag.isVisible()
