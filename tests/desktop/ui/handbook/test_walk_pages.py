"""The chapters on the guide, the U-disk and old ledgers, walked."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox
from pytestqt.qtbot import QtBot

from desktop.queries.attachments import Lane
from desktop.runtime.desk import Desk
from desktop.runtime.tasks import Tasks
from desktop.ui.audit import AuditView
from desktop.ui.guide import GuidePage
from desktop.ui.ledger_page import IMPORT, LedgerPage
from desktop.ui.ledger_page_work import SaveProblems
from desktop.ui.main_window import MainWindow
from desktop.ui.navigation import Route
from desktop.ui.pages import places
from desktop.ui.sync_panel import SyncPage
from tests.desktop.rooms import CLERK, HEAD, OFFICE, Room
from tests.desktop.test_sessions import WAIT
from tests.desktop.travelling import County, bundles, core_of, county, work
from tests.desktop.ui.door import SilentDoor, every_place
from tests.desktop.ui.fake_desk import FakeDesk
from tests.desktop.ui.handbook.walker import Reader, walk
from tests.desktop.ui.keyboard import CTRL

LEDGERS = Path(__file__).parents[3] / "data" / "ledgers"


def guide_of(reader: Reader) -> GuidePage:
    page = reader.window.page
    assert isinstance(page, GuidePage)
    return page


@walk("13-guide.md", "查一个事项")
def test_an_item_is_looked_up(reader: Reader) -> None:
    reader.follow("13-guide.md", "查一个事项")
    with reader.step(1):
        reader.press(Qt.Key.Key_4, CTRL)
        reader.wait_at("guide.search")
        reader.type("低保")
    with reader.step(2):
        reader.press(Qt.Key.Key_Return)
    assert reader.at == "guide.reader"


@walk("13-guide.md", "打一张告知单给群众")
def test_a_slip_is_given(reader: Reader, tmp_path: Path, qtbot: QtBot) -> None:
    reader.follow("13-guide.md", "打一张告知单给群众")
    with reader.step(1):
        reader.press(Qt.Key.Key_4, CTRL)
        reader.wait_at("guide.search")
        reader.type("低保")
        box = guide_of(reader).content.findChild(QCheckBox, "guide.situation.0")
        assert box is not None
        box.setFocus()
        reader.press(Qt.Key.Key_Space)
    slip = guide_of(reader).slip
    with reader.step(2):
        reader.press(Qt.Key.Key_P, CTRL)
    slip.folder.setText(str(tmp_path / "papers"))
    with reader.step(3), qtbot.waitSignal(slip.counted):
        slip.save_button.setFocus()
        reader.press(Qt.Key.Key_Return)
    assert guide_of(reader).content.situations and list((tmp_path / "papers").glob("*.pdf"))


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> County:
    return county(tmp_path_factory.mktemp("county"))


@pytest.fixture
def away(place: County, tmp_path: Path) -> Iterator[Desk]:
    """A desk without a line, with two cases nobody has heard of."""
    folder = place.desk(tmp_path / "away")
    work(folder, 2)
    core = core_of(folder)
    made = Desk(core, Tasks(), None, bundles(core, folder))
    yield made
    made.close()


@walk("05-sync.md", "长时间没有网络:U 盘包")
def test_the_line_goes_by_stick(place: County, away: Desk, tmp_path: Path, qtbot: QtBot) -> None:
    window = MainWindow(away, every_place())
    qtbot.addWidget(window)
    window.resize(1366, 728)
    reader, stick = Reader(qtbot, window), tmp_path / "usb"
    stick.mkdir()
    window.go(window.first_route)
    reader.press(Qt.Key.Key_6, CTRL)
    page = window.page
    assert isinstance(page, SyncPage)
    reader.follow("05-sync.md", "长时间没有网络:U 盘包")
    with reader.step(1):
        for _ in range(10):
            if page.leaves.tabBar().hasFocus():
                break
            reader.press(Qt.Key.Key_F6)
        for _ in range(3):
            reader.press(Qt.Key.Key_Right)
        page.leaves.bundle.folder.setFocus()
        reader.type(str(stick))
        page.leaves.bundle.write_button.setFocus()
        reader.press(Qt.Key.Key_Return)
        reader.wait_for(lambda: len(list(stick.iterdir())) == 1 and page.leaves.bundle.write_button.isEnabled())
    with reader.step(2):
        (file,) = stick.iterdir()
        assert place.run("bundle", "make", str(file), "--out", str(stick / "a.qbd")).code == 0
    with reader.step(3):
        page.leaves.bundle.file.setFocus()
        reader.type(str(stick / "a.qbd"))
        page.leaves.bundle.read_button.setFocus()
        reader.press(Qt.Key.Key_Return)
        reader.wait_for(lambda: "2 条已有结果" in page.leaves.bundle.said.text())
    assert reader.done


@walk("05-sync.md", "流量和省流量")
def test_the_line_is_spared(reader: Reader, room: Room, qtbot: QtBot) -> None:
    reader.follow("05-sync.md", "流量和省流量")
    with reader.step(1):
        reader.press(Qt.Key.Key_6, CTRL)
        page = reader.window.page
        assert isinstance(page, SyncPage)
        for _ in range(10):
            if page.traffic.button.hasFocus():
                break
            reader.press(Qt.Key.Key_F6)
        reader.press(Qt.Key.Key_Tab)
    with reader.step(2):
        reader.press(Qt.Key.Key_Space)
        reader.wait_for(lambda: room.ask(Lane()).saving)
    with reader.step(3):
        reader.press(Qt.Key.Key_Tab)
        reader.press(Qt.Key.Key_Space)
        reader.wait_for(lambda: room.ask(Lane()).night)
    with reader.step(4):
        reader.press(Qt.Key.Key_Tab)
        page.traffic.saving.limit.selectAll()
        reader.type("12")
        reader.press(Qt.Key.Key_Return)
        reader.wait_for(lambda: room.ask(Lane()).limit == 12 * 1024)
    assert reader.done


@walk("06-ledger.md", "导入历史台账")
def test_an_old_ledger_is_taken_over_once(reader: Reader, room: Room, tmp_path: Path, qtbot: QtBot) -> None:
    """The box of the system in which a file is chosen is not ours to press: the file stands for the choice."""
    reader.press(Qt.Key.Key_5, CTRL)
    page = reader.window.page
    assert isinstance(page, LedgerPage)
    reader.follow("06-ledger.md", "导入历史台账")
    imports = page.imports
    page.tabs.setCurrentIndex(IMPORT)
    with reader.step(1):
        imports.plan_from(LEDGERS / "village-register.xlsx")
        qtbot.waitUntil(lambda: "共 " in imports.said.text(), timeout=WAIT)
        assert imports.problems.rowCount() > 0
    with reader.step(2):
        imports.mapping.again.setFocus()
        reader.press(Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: "共 " in imports.said.text(), timeout=WAIT)
    with reader.step(3):
        qtbot.waitUntil(lambda: imports.files.problems.isVisible() and imports.files.problems.isEnabled(), timeout=WAIT)
        kept = SaveProblems(path=tmp_path / "问题.xlsx", source_name="旧表.xlsx", problems=imports.problems.rows)
        room.ask(kept)
        assert kept.path.exists()
    first = imports.said.text()
    imports.plan_from(LEDGERS / "by-month.xlsx")
    qtbot.waitUntil(
        lambda: "共 " in imports.said.text() and imports.said.text() != first and imports.start.isVisible(),
        timeout=WAIT,
    )
    with reader.step(4):
        imports.start.setFocus()
        reader.press(Qt.Key.Key_Return)
        reader.look()
        qtbot.waitUntil(lambda: "都已存本机" in imports.said.text(), timeout=60_000)
    with reader.step(5):
        imports.plan_from(LEDGERS / "by-month.xlsx")
        qtbot.waitUntil(lambda: "没有可导入的新记录" in imports.said.text(), timeout=WAIT)


@walk("08-pin.md", "改自己的口令")
def test_ones_own_pin_is_changed(fake: FakeDesk, qtbot: QtBot) -> None:
    """Behind a door that remembers what it was given: what a real one does with it, its own tests press."""
    door = SilentDoor((CLERK, HEAD), OFFICE)
    fake.person = CLERK
    window = MainWindow(fake, places(door))
    qtbot.addWidget(window)
    reader = Reader(qtbot, window)
    window.go(Route("people"))
    reader.wait_at("people.list")
    reader.follow("08-pin.md", "改自己的口令")
    with reader.step(1):
        reader.press(Qt.Key.Key_Home)
        reader.press(Qt.Key.Key_Return)
        reader.wait_at("people.own")
    with reader.step(2):
        for typed in ("correct-horse", "battery-staple", "battery-staple"):
            reader.type(typed)
            if typed != "battery-staple" or reader.at == "people.new":
                reader.press(Qt.Key.Key_Return)
    with reader.step(3):
        reader.press(Qt.Key.Key_Return, CTRL)
    assert reader.done and door.asked[0].given == ("correct-horse", "battery-staple")


@walk("16-settings-audit.md", "改一项设置")
def test_a_setting_is_found(reader: Reader) -> None:
    reader.follow("16-settings-audit.md", "改一项设置")
    with reader.step(1):
        reader.press(Qt.Key.Key_8, CTRL)
    with reader.step(2):
        reader.press(Qt.Key.Key_F, CTRL)
        reader.wait_at("settings.search")
        reader.type("zdsp")


@walk("16-settings-audit.md", "看谁做了什么")
def test_the_journal_is_checked(reader: Reader, qtbot: QtBot) -> None:
    reader.follow("16-settings-audit.md", "看谁做了什么")
    with reader.step(1):
        reader.press(Qt.Key.Key_7, CTRL)
    page = reader.window.page
    assert isinstance(page, AuditView)
    button = page.bar.button("check")
    assert button is not None
    with reader.step(2), qtbot.waitSignal(page.check.told, timeout=WAIT):
        button.setFocus()
        reader.press(Qt.Key.Key_Return)
