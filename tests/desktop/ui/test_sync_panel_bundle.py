"""U-disk bundles on the sync page, by keyboard, over a real desk and a platform that answers in files."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy
from pytestqt.qtbot import QtBot

from desktop.app import wall_clock
from desktop.office.leave import told_revoked
from desktop.runtime.desk import Desk
from desktop.runtime.tasks import Tasks
from desktop.ui.closed_page import ClosedPage
from desktop.ui.main_window import MainWindow
from desktop.ui.navigation import Route
from desktop.ui.sync_panel import SyncPage
from desktop.ui.sync_panel_bundle import BundleBox
from desktop.ui.sync_panel_leaves import BUNDLES
from desktop.ui.widgets.labels import PlainLabel
from desktop.wording import bundles as text
from tests.desktop.rooms import StandingClock
from tests.desktop.travelling import County, bundles, core_of, county, work
from tests.desktop.ui.door import every_place
from tests.desktop.ui.fake_desk import FakeDesk
from tests.desktop.ui.keyboard import CTRL, Fingers


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> County:
    return county(tmp_path_factory.mktemp("county"))


@pytest.fixture
def away(place: County, tmp_path: Path, qtbot: QtBot) -> Iterator[Desk]:
    """A desk with two cases nobody has heard of; its line leads nowhere, so none is started."""
    folder = place.desk(tmp_path / "desk")
    work(folder, 2)
    core = core_of(folder)
    made = Desk(core, Tasks(), None, bundles(core, folder))
    yield made
    made.close()


def shown(desk: Desk, qtbot: QtBot) -> BundleBox:
    box = BundleBox(desk)
    qtbot.addWidget(box)
    box.show()
    box.reload()
    qtbot.waitUntil(lambda: box.state.text() != "")
    return box


def said(box: BundleBox, qtbot: QtBot) -> str:
    qtbot.waitUntil(lambda: box.write_button.isEnabled())
    return box.said.text()


def test_out_and_back_by_keyboard(place: County, away: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    box, heard = shown(away, qtbot), QSignalSpy(away.sync_changed)
    assert box.state.text() == text.NEVER
    stick = tmp_path / "usb"
    stick.mkdir()
    box.folder.setFocus()
    qtbot.keyClicks(box.folder, str(stick))

    qtbot.keyClick(box.write_button, Qt.Key.Key_Space)

    assert "2 条待上传的内容" in said(box, qtbot)
    (file,) = stick.iterdir()
    assert place.run("bundle", "make", str(file), "--out", str(stick / "a.qbd")).code == 0
    qtbot.keyClicks(box.file, str(stick / "a.qbd"))

    qtbot.keyClick(box.read_button, Qt.Key.Key_Space)

    assert "2 条已有结果" in said(box, qtbot)
    qtbot.waitUntil(lambda: "已于" in box.state.text())
    qtbot.waitUntil(lambda: heard.count() > 1)
    assert away.sync_summary.pending == 0


def test_nothing_chosen_or_a_wrong_file_is_said_and_the_buttons_are_free(
    away: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    box = shown(away, qtbot)
    box.write()
    assert box.said.text() == text.NO_FOLDER
    box.read()
    assert box.said.text() == text.NO_FILE
    (tmp_path / "a.qbd").write_bytes(b"QBD")
    box.file.setText(str(tmp_path / "a.qbd"))
    qtbot.keyClick(box.read_button, Qt.Key.Key_Space)
    assert said(box, qtbot) == text.TROUBLES["bundle_damaged"]


def test_a_desk_without_a_key_says_why_it_cannot(desk: Desk, qtbot: QtBot) -> None:
    box = shown(desk, qtbot)
    assert not box.write_button.isEnabled() and box.state.text() == text.NOT_POSSIBLE


def test_the_page_has_the_box(qtbot: QtBot) -> None:
    page = SyncPage(FakeDesk())
    qtbot.addWidget(page)
    page.show()
    page.leaves.setCurrentIndex(BUNDLES)
    assert page.leaves.bundle.folder in page.regions()


def test_a_desk_whose_leave_is_over_is_opened_by_an_answer_on_a_disk(
    place: County, qtbot: QtBot, tmp_path: Path
) -> None:
    folder, clock = place.desk(tmp_path / "desk"), StandingClock(wall_clock())
    core = core_of(folder, clock)
    core.office.tick()
    clock.now += timedelta(days=31)
    desk = Desk(core, Tasks(), None, bundles(core, folder))
    window = MainWindow(desk, every_place())
    qtbot.addWidget(window)
    window.go(Route("worklist"))
    assert isinstance(window.page, ClosedPage)
    box = window.page.bundle
    box.folder.setText(str(tmp_path))
    box.write()
    qtbot.waitUntil(lambda: bool(list(tmp_path.glob("*.qbd"))) and box.read_button.isEnabled())
    box.file.setText(str(place.answer(next(tmp_path.glob("*.qbd")))))

    qtbot.keyClick(box.read_button, Qt.Key.Key_Space)

    qtbot.waitUntil(lambda: not isinstance(window.page, ClosedPage))
    window.close()
    desk.close()


def test_a_desk_that_was_shut_out_hands_over_what_waits_by_keys_alone(
    place: County, qtbot: QtBot, tmp_path: Path
) -> None:
    folder = place.desk(tmp_path / "desk")
    work(folder, 2)
    core = core_of(folder)
    core.database.write(lambda session: told_revoked(session, core.clock()))
    desk = Desk(core, Tasks(), None, bundles(core, folder))
    window = MainWindow(desk, every_place())
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    fingers = Fingers(qtbot, window)
    window.go(Route("workbench"))
    fingers.press(Qt.Key.Key_6, CTRL)
    page = window.page
    assert isinstance(page, ClosedPage) and "已被县级停用" in "".join(page.sentences)

    fingers.press(Qt.Key.Key_F6)
    assert page.bundle.folder.hasFocus()
    fingers.type(str(tmp_path))
    fingers.press(Qt.Key.Key_Tab)
    fingers.press(Qt.Key.Key_Space)

    qtbot.waitUntil(lambda: "2 条待上传的内容" in page.bundle.said.text())
    assert len(list(tmp_path.glob("*.qbd"))) == 1
    window.close()
    desk.close()


def test_a_bundle_that_was_opened_stands_ready_and_is_not_offered_twice(tmp_path: Path, qtbot: QtBot) -> None:
    window = MainWindow(FakeDesk(), every_place())
    qtbot.addWidget(window)
    window.go(Route.to("sync", leaf="bundles", file=str(tmp_path / "回执.qbd")))
    page = window.page
    assert isinstance(page, SyncPage) and page.leaves.currentIndex() == BUNDLES
    assert page.leaves.bundle.file.text() == str(tmp_path / "回执.qbd")
    assert any(label.accessibleName() == text.OFFERED for label in window.status.findChildren(PlainLabel))
    page.leaves.bundle.file.clear()
    window.go(Route("worklist"))
    window.stack.back()
    assert page.leaves.bundle.file.text() == ""
