"""Pictures of every page to look at: ``python -m tests.desktop.ui.shots FOLDER``, at 100, 150 and 200 % of 1366×768."""

import os
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QDate, QEventLoop, QTimer
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from desktop.runtime.desk import Desk
from desktop.runtime.tasks import Tasks
from desktop.ui.case import CasePage
from desktop.ui.enrol_page import EnrolPage
from desktop.ui.fonts import register_fallback
from desktop.ui.main_window import MainWindow
from desktop.ui.navigation import Route
from desktop.ui.people import PeoplePage
from desktop.ui.sign_in import DeskFacts, SignInPage
from desktop.ui.sync_panel import SyncPage
from desktop.ui.theme import dress
from tests.casework.makers import MONDAY
from tests.desktop.clashes import accepted, clash, correction, decision, withdrawal
from tests.desktop.rooms import CLERK, HEAD, OFFICE, Room, open_room
from tests.desktop.travelling import bundles, core_of, county, work
from tests.desktop.ui.door import SilentDoor, every_place
from tests.desktop.ui.fake_desk import FakeDesk
from tests.desktop.ui.fortnight import fill

SCALES = ("1", "1.5", "2")
CLASHES = (
    ("field", lambda c: correction(c, "13800000001"), lambda c: correction(c, "13800000002"), "field_conflict"),
    ("state", decision, decision, "state"),
    ("supervisor", withdrawal, lambda c: decision(c, -10), "state"),
)


def settle(milliseconds: int = 400) -> None:
    """Lets answers arrive and paints happen; only for pictures, never in a test."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def take(widget: QWidget, folder: Path, name: str) -> None:
    settle()
    widget.grab().save(str(folder / f"{name}_{os.environ.get('QT_SCALE_FACTOR', '1')}.png"))


def shoot(folder: Path) -> None:
    app = QApplication([])
    dress(app, fallback=register_fallback())
    scale = float(os.environ.get("QT_SCALE_FACTOR", "1"))
    size = (round(1366 / scale), round(728 / scale))
    with TemporaryDirectory() as home:
        room = open_room(Path(home), person=HEAD)
        case_id = fill(room)
        desk = Desk(room.core, Tasks(), None)
        _pages(MainWindow(desk, every_place()), size, folder, case_id, "")
        desk.close()
    with TemporaryDirectory() as home:
        _conflicts(open_room(Path(home)), size, folder)
    with TemporaryDirectory() as home:
        _bundle(Path(home), size, folder)
    _pages(MainWindow(FakeDesk(), every_place()), size, folder, "", "prepared_")
    door = SilentDoor((CLERK, HEAD), OFFICE)
    facts = DeskFacts(office=OFFICE.name, version="0.1.0", pending=3, offline_days=2)
    for name, page in (("sign_in", SignInPage(door, door.people, facts, "z1")), ("enrol", EnrolPage(door))):
        page.resize(*size)
        page.show()
        take(page, folder, name)


def _pages(window: MainWindow, size: tuple[int, int], folder: Path, case_id: str, prefix: str) -> None:
    window.resize(*size)
    window.show()
    for place in every_place():
        if place.icon:
            window.go(Route(place.name))
            take(window, folder, prefix + place.name)
    if case_id:
        window.go(Route.to("worklist", view="all"))
        take(window, folder, prefix + "worklist_all")
        window.go(Route.to("case", case_id=case_id))
        take(window, folder, prefix + "case")
    window.go(Route("people"))
    page = window.page
    if isinstance(page, PeoplePage):
        page.list.select(page.rows.rowCount() - 1)
        page.list.chosen.emit(page.list.current)
        take(window, folder, prefix + "people_form")
    window.palette_box.open_box()
    take(window.palette_box, folder, prefix + "palette")
    window.palette_box.reject()
    window.close()


def _conflicts(room: Room, size: tuple[int, int], folder: Path) -> None:
    """The conflict desk with each kind of conflict, the slip of a day on the page and on paper, a receipt."""
    kinds = []
    for name, mine, theirs, code in CLASHES:
        case_id = accepted(room)
        clash(room, mine(case_id), theirs(case_id), code)
        kinds.append((name, case_id))
    desk = Desk(room.core, Tasks(), None)
    window = MainWindow(desk, every_place())
    window.resize(*size)
    window.show()
    for name, case_id in kinds:
        window.go(Route.to("sync", case_id=case_id))
        _into_sight(window, "sync.rejected.drop")
        take(window, folder, f"conflict_{name}")
    page = window.page
    if isinstance(page, SyncPage):
        page.slip.day.setDate(QDate(MONDAY.year, MONDAY.month, MONDAY.day))
        _into_sight(window, "sync.slip.save")
        take(window, folder, "slip")
        sheet = page.slip.paper()
        if sheet is not None:
            sheet.image(0, 900).save(str(folder / "slip_paper.png"))
    window.go(Route.to("case", case_id=kinds[0][1]))
    settle()
    page = window.page
    if isinstance(page, CasePage):
        page.tabs.history.table.select(0)
        page.tabs.history.table.chosen.emit(page.tabs.history.table.current)
        take(window, folder, "receipt")
    window.close()
    desk.close()


def _bundle(home: Path, size: tuple[int, int], folder: Path) -> None:
    """What waits has just been written to a U-disk."""
    place = county(home).desk(home / "desk")
    work(place, 3)
    core = core_of(place)
    desk = Desk(core, Tasks(), None, bundles(core, place))
    window = MainWindow(desk, every_place())
    window.resize(*size)
    window.show()
    window.go(Route("sync"))
    page = window.page
    if isinstance(page, SyncPage):
        page.bundle.folder.setText(str(home))
        page.bundle.write()
        settle()
        _into_sight(window, "sync.bundle.read")
        take(window, folder, "bundle")
    window.close()
    desk.close()


def _into_sight(window: MainWindow, name: str) -> None:
    settle()
    area, widget = window.findChild(QScrollArea, "sync.scroll"), window.findChild(QWidget, name)
    if area is not None and widget is not None:
        area.ensureWidgetVisible(widget)


def main() -> None:
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    if "QT_SCALE_FACTOR" in os.environ:
        shoot(folder)
        return
    for scale in SCALES:
        env = {**os.environ, "QT_SCALE_FACTOR": scale, "QT_QPA_PLATFORM": "offscreen"}
        subprocess.run([sys.executable, "-m", "tests.desktop.ui.shots", str(folder)], env=env, check=True)


if __name__ == "__main__":
    main()
