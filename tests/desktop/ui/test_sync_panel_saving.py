"""Sparing the line on the sync page: switches, a limit, nights, and the order of the files; by keyboard."""

from datetime import datetime

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from pytestqt.qtbot import QtBot

from desktop.office.attached import FileContent
from desktop.office.lane_settings import switches
from desktop.office.lane_wishes import LaneWishes
from desktop.queries.attachment_rows import LaneRow
from desktop.queries.attachments import Lane
from desktop.runtime.desk import Desk
from desktop.runtime.metered_line import MeteredLine
from desktop.ui.navigation import Route
from desktop.ui.sync_panel import SyncPage
from desktop.ui.sync_panel_leaves import PENDING
from sync.casework.calendar import CST
from sync.casework.terms import Role
from tests.desktop.rooms import Room


def sync_page(desk: Desk, qtbot: QtBot) -> SyncPage:
    page = SyncPage(desk)
    qtbot.addWidget(page)
    page.resize(1000, 700)
    page.show()
    page.opened(Route("sync"))
    return page


def lane(room: Room) -> LaneRow:
    return room.ask(Lane())


def test_saving_is_said_once_kept_and_told_truly(room: Room, desk: Desk, qtbot: QtBot) -> None:
    bar = sync_page(desk, qtbot).traffic.saving
    bar.saver.setFocus()
    qtbot.keyClick(bar.saver, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: "每天最多 20" in bar.said.text() and "每 15 分钟" in bar.said.text())
    found = lane(room)
    assert found.metered and found.saving and not found.paused and bar.saver.isChecked()


def test_nights_are_chosen_by_key_and_by_day_the_page_says_that_files_wait(
    room: Room, desk: Desk, qtbot: QtBot
) -> None:
    room.clock.now = datetime(2026, 11, 23, 10, tzinfo=CST)
    bar = sync_page(desk, qtbot).traffic.saving
    qtbot.keyClick(bar.nights, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: "附件等到 22 点再传" in bar.said.text())
    assert lane(room).night and lane(room).waits_for_night


def test_a_limit_is_typed_and_counts_when_it_is_whole(room: Room, desk: Desk, qtbot: QtBot) -> None:
    bar = sync_page(desk, qtbot).traffic.saving
    bar.limit.setFocus()
    bar.limit.selectAll()
    qtbot.keyClicks(bar.limit, "12")
    assert room.core.database.read(switches).limit == 0
    qtbot.keyClick(bar.limit, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "每秒不超过 12 KB" in bar.said.text())
    assert room.core.database.read(switches).limit == 12 * 1024


def test_where_the_system_says_nothing_the_page_says_so(desk: Desk, qtbot: QtBot) -> None:
    bar = sync_page(desk, qtbot).traffic.saving
    qtbot.waitUntil(lambda: "不能告诉程序" in bar.said.text())
    assert bar.follow.isHidden()


class Windows(QObject):
    """Stands for QNetworkInformation."""

    isMeteredChanged = Signal(bool)

    def isMetered(self) -> bool:
        return True


@pytest.mark.parametrize("follow", [True, False])
def test_a_line_the_system_calls_metered_is_spared_where_that_is_wanted(room: Room, qtbot: QtBot, follow: bool) -> None:
    wishes, windows = LaneWishes(database=room.core.database), Windows()
    wishes.choose(follow=follow)
    metered = MeteredLine(windows, lambda: windows)
    metered.start(lambda told: wishes.choose(told=told))
    assert metered.possible and lane(room).saving is follow
    windows.isMeteredChanged.emit(False)
    assert not lane(room).saving
    room.close()


def with_files(room: Room, *names: str) -> None:
    case_id = room.receive()
    for at, name in enumerate(names):
        kept = room.core.attachments.keep(FileContent(name=name, content=b"%PDF-1.7 " + bytes(90_000 + at)))
        room.core.attachments.attach([kept], case_id, "c1", Role.CLERK)


def test_files_on_their_way_are_listed_and_one_is_put_first_or_stopped(room: Room, desk: Desk, qtbot: QtBot) -> None:
    with_files(room, "申请表.pdf", "户口簿.pdf")
    page = sync_page(desk, qtbot)
    box = page.leaves.attachments
    qtbot.waitUntil(lambda: [row.name for row in box.rows.rows] == ["申请表.pdf", "户口簿.pdf"])
    box.list.select(1)
    qtbot.keyClick(box.before, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: [row.name for row in box.rows.rows] == ["户口簿.pdf", "申请表.pdf"])
    box.list.select(0)
    qtbot.keyClick(box.hold, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: box.rows.rows[0].held)
    assert box.hold.text() == "继续传这个" and not box.before.isEnabled()
    assert box.rows.index(0, 3).data() == "已暂停" and box.rows.index(1, 3).data() == "未开始"


def test_a_file_goes_later_by_key_and_says_when_it_is_there(room: Room, desk: Desk, qtbot: QtBot) -> None:
    with_files(room, "一.pdf", "二.pdf", "三.pdf")
    page = sync_page(desk, qtbot)
    box = page.leaves.attachments
    qtbot.waitUntil(lambda: box.rows.rowCount() == 3)
    first, second, third = (row.name for row in box.rows.rows)
    box.list.select(0)
    assert not box.earlier.isEnabled()
    box.later.setFocus()
    qtbot.keyClick(box.later, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: [row.name for row in box.rows.rows] == [second, first, third])
    assert box.list.current is not None and box.list.current.name == first and box.later.hasFocus()
    seconds = [row.seconds for row in box.rows.rows]
    assert seconds == sorted(seconds) and seconds[0] and seconds[0] < (seconds[-1] or 0)
    assert "还需 不到 1 分钟" in box.rows.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert page.leaves.currentIndex() == PENDING
