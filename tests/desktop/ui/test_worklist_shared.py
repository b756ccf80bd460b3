"""A view of the head of the centre stands at the left of everybody's list, until it is taken back."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from desktop.device.people import Staff
from desktop.queries.rows import GroupBy, ViewName
from desktop.queries.shared_views import SharedViews
from desktop.runtime.desk import Desk
from desktop.runtime.tasks import Tasks
from desktop.ui.navigation import Route
from desktop.ui.worklist import WorklistPage
from desktop.ui.worklist_views import StoredView, packed, unpacked
from desktop.wording import screens_many as text
from sync.casework.calendar import CST
from sync.casework.events_office import ViewShared
from sync.casework.terms import Role
from sync.wire.codec import decode, encode
from tests.desktop.rooms import CLERK, Room, open_room
from tests.desktop.ui.fake_desk import FakeDesk
from tests.desktop.ui.fortnight import filled
from tests.desktop.ui.worklists import at_the_list, offered

HEAD = Staff(code="z1", name="杨主任", roles=(Role.CENTER, Role.CLERK, Role.HANDLER))
KEPT = StoredView(view=ViewName.OVERDUE, typed="经办：我", group=GroupBy.VILLAGE)


@pytest.fixture
def room(tmp_path: Path) -> Room:
    (tmp_path / "desk.db").write_bytes(filled()[0])
    made = open_room(tmp_path, HEAD)
    made.clock.now = datetime.now(CST)
    return made


@pytest.fixture
def desks(room: Room, qtbot: QtBot) -> Iterator[tuple[Desk, Desk]]:
    """The head's, and a clerk's at the same data."""
    tasks = Tasks()
    made = Desk(room.core, tasks, None), Desk(replace(room.core, person=CLERK), Tasks(), None)
    yield made
    for desk in made:
        desk.close()


def given(page: WorklistPage) -> list[str]:
    found = page.views.findChildren(QPushButton)
    return [button.text() for button in found if button.objectName().endswith(".shared")]


def share(room: Room, name: str, content: str, role: Role = Role.CENTER) -> None:
    person = HEAD.code if role is Role.CENTER else CLERK.code
    room.record(ViewShared(case_id="", occurred_at=room.clock.now, by=person, role=role, name=name, content=content))


def test_the_heads_view_is_worn_by_a_clerk_and_taken_back(desks: tuple[Desk, Desk], room: Room, qtbot: QtBot) -> None:
    head, clerk = (at_the_list(desk, qtbot) for desk in desks)
    with qtbot.waitSignal(head.rows.shown):
        head.grouping.choose(GroupBy.STATE)
    head.own.named("晨会")
    told: list[str] = []
    head.centre.told.connect(told.append)
    offered(head, "share").run()
    qtbot.waitUntil(lambda: given(head) == ["晨会"])
    assert "共享给全中心" in told[0]
    clerk.opened(Route("worklist"))
    qtbot.waitUntil(lambda: given(clerk) == ["晨会"])
    with qtbot.waitSignal(clerk.rows.shown):
        next(b for b in clerk.views.findChildren(QPushButton) if b.objectName().endswith(".shared")).click()
    assert clerk.asking.group is GroupBy.STATE and clerk.own.shared == "晨会" and not clerk.own.name
    assert offered(clerk, "unshare").refused == text.ONLY_HEAD_SHARES
    with qtbot.waitSignal(head.rows.shown):
        next(b for b in head.views.findChildren(QPushButton) if b.objectName().endswith(".shared")).click()
    offered(head, "unshare").run()
    qtbot.waitUntil(lambda: given(head) == [])
    assert room.ask(SharedViews()) == ()


def test_of_one_name_the_newest_counts_and_only_from_who_may(room: Room) -> None:
    share(room, "晨会", packed(KEPT))
    share(room, "晨会", packed(replace(KEPT, group=GroupBy.ITEM)))
    share(room, "我的", packed(KEPT), Role.CLERK)
    (one,) = room.ask(SharedViews())
    assert (one.name, one.by, unpacked(one.content).group) == ("晨会", "杨主任", GroupBy.ITEM)


def test_what_a_clerk_changes_of_it_is_kept_nowhere(fake: FakeDesk, qtbot: QtBot) -> None:
    made = WorklistPage(fake)
    qtbot.addWidget(made)
    made.own.show_shared("晨会", KEPT)
    made.own.set_density("compact")
    assert not fake.kept


def test_it_travels_as_any_other_act(room: Room) -> None:
    event = ViewShared(case_id="", occurred_at=room.clock.now, by="z1", role=Role.CENTER, name="晨会", content="{}")
    again = decode(encode(event))
    assert isinstance(again, ViewShared) and (again.name, again.content) == ("晨会", "{}")


def test_a_clerk_is_told_who_may_share(fake: FakeDesk, qtbot: QtBot) -> None:
    made = WorklistPage(fake)
    qtbot.addWidget(made)
    assert offered(made, "share").refused == text.ONLY_HEAD_SHARES
