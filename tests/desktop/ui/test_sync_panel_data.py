"""基础数据 on the sync page: what is here, what comes, for how long, and that nobody has to wait for it."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.queries.base_packs import BasePackRow, BasePacks, PackState
from desktop.queries.rows import LinePhase
from desktop.runtime.desk import Desk
from desktop.ui.main_window import MainWindow
from desktop.ui.navigation import Route
from desktop.ui.sync_panel import SyncPage
from desktop.ui.sync_panel_data import DataBox
from desktop.ui.sync_panel_leaves import DATA
from desktop.wording import sync_packs as text
from tests.desktop.ui import fake_rows
from tests.desktop.ui.door import every_place
from tests.desktop.ui.fake_desk import FakeDesk

ROWS = (
    BasePackRow(name="catalogue", size=193_007),
    BasePackRow(name="regions", size=141_269, issued=fake_rows.NOW),
    BasePackRow(name="staff.522636100000", size=0),
)
COMING = PackState(
    asked=True, wanted=("catalogue", "regions", "staff.522636100000"), done=("regions",), coming="catalogue",
    got=96_000, seconds=8.0,
)  # fmt: skip


@pytest.fixture
def box(fake: FakeDesk, qtbot: QtBot) -> DataBox:
    fake.answers[BasePacks] = ROWS
    made = DataBox(fake)
    qtbot.addWidget(made)
    made.resize(900, 500)
    made.show()
    made.reload()
    qtbot.waitUntil(lambda: made.packs.rowCount() == 3)
    return made


def states(box: DataBox) -> list[object]:
    return [box.packs.index(row, 3).data() for row in range(box.packs.rowCount())]


def test_before_anybody_asked_the_page_says_what_is_in_use(box: DataBox) -> None:
    assert box.sentence.text() == text.NOT_ASKED and states(box) == ["在用", "在用", "—"]
    assert [box.packs.index(row, 1).data() for row in (0, 2)] == ["随程序带来", "还没有"]


def test_a_download_says_how_much_is_left_how_fast_and_how_long(box: DataBox, fake: FakeDesk) -> None:
    fake.traffic.state = COMING
    box.reload()
    box.pause.click()
    box.pause.click()
    assert "还有 2 份，约 97 KB，当前 12 KB/秒" in box.sentence.text() and "可以先办事" in box.sentence.text()
    assert states(box) == ["下载中 49%", "已更新", "等待下载"]
    assert "下载中 49%" in box.packs.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)


def test_a_download_is_stopped_and_let_go_on_by_key(box: DataBox, fake: FakeDesk, qtbot: QtBot) -> None:
    fake.traffic.state = COMING
    box.hide()
    box.show()
    qtbot.keyClick(box.pause, Qt.Key.Key_Space)
    assert fake.traffic.state.paused and "已暂停下载" in box.sentence.text() and box.pause.text() == "继续下载"
    assert states(box)[2] == "已暂停"
    qtbot.keyClick(box.pause, Qt.Key.Key_Space)
    assert not fake.traffic.state.paused


def test_nobody_has_to_wait(box: DataBox, qtbot: QtBot) -> None:
    with qtbot.waitSignal(box.go) as gone:
        qtbot.keyClick(box.work, Qt.Key.Key_Space)
    assert gone.args == [Route("workbench")]


def test_all_here_is_said_once_the_platform_was_asked(box: DataBox, fake: FakeDesk) -> None:
    fake.traffic.state = PackState(asked=True)
    box.hide()
    box.show()
    assert box.sentence.text() == text.UP_TO_DATE and states(box)[0] == "已是最新" and not box.pause.isVisible()


def test_the_first_sign_in_leads_to_it_and_later_ones_to_the_workbench(fake: FakeDesk, qtbot: QtBot) -> None:
    window = MainWindow(fake, every_place())
    qtbot.addWidget(window)
    window.show()
    fake.sync_summary = replace(fake_rows.summary(LinePhase.IDLE), last_success=None)
    window.go(window.first_route)
    page = window.page
    assert isinstance(page, SyncPage) and page.leaves.currentIndex() == DATA
    fake.sync_summary = fake_rows.summary(LinePhase.IDLE)
    assert window.first_route == Route("workbench")


def test_a_real_desk_lists_what_the_program_came_with(desk: Desk, qtbot: QtBot) -> None:
    box = DataBox(desk)
    qtbot.addWidget(box)
    box.show()
    box.reload()
    qtbot.waitUntil(lambda: box.packs.rowCount() == 8)
    assert box.sentence.text() == text.NO_LINE
