"""A desk that the county has shut out, with its window, at a real platform: closed, nothing lost, open again."""

from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot
from sqlalchemy import update

from desktop.app import wall_clock
from desktop.device.settings import profile_at
from desktop.office.changes import Recorded
from desktop.queries.rows import Page, Standing, View
from desktop.queries.worklist import WorklistPage
from desktop.runtime.desk import Desk
from desktop.runtime.gate import Gate
from desktop.trouble import Trouble
from desktop.ui.closed_page import ClosedPage
from desktop.ui.main_window import MainWindow
from desktop.ui.navigation import Route
from desktop.ui.pages import places
from sync.server.database import open_database
from sync.server.tables import DEVICE
from tests.desktop.rooms import application
from tests.desktop.test_gate import LONG, Visitor, entered
from tests.fakes_credentials import MemoryCredentials
from tests.platform_process import Platform, platform, run


@pytest.fixture
def credentials() -> MemoryCredentials:
    return MemoryCredentials()


@pytest.fixture
def gate(tmp_path: Path, credentials: MemoryCredentials, qtbot: QtBot) -> Iterator[Gate]:
    made = Gate(profile_at(tmp_path / "desk"), wall_clock, credentials.find)
    yield made
    made.close()


def opened(gate: Gate) -> Desk:
    assert gate.desk is not None
    return gate.desk


def until(desk: Desk, standing: Standing, qtbot: QtBot) -> None:
    desk.sync_now()
    qtbot.waitUntil(lambda: desk.sync_summary.standing is standing, timeout=LONG)


def received(
    desk: Desk, visitor: Visitor, done: Callable[[Recorded], None], refused: Callable[[Trouble], None]
) -> None:
    desk.record(visitor, [application(occurred_at=wall_clock(), by="DZ0101")], done, refused)  # type: ignore[arg-type]


def readmitted(served: Platform, device: str) -> None:
    with closing(open_database(str(served.database))) as database:
        database.write(
            lambda session: session.execute(update(DEVICE).where(DEVICE.c.device == device).values(revoked_ms=0))
        )


def test_it_closes_keeps_what_waits_stays_closed_after_a_restart_and_opens_when_let_in_again(
    gate: Gate, tmp_path: Path, credentials: MemoryCredentials, qtbot: QtBot
) -> None:
    visitor, recorded, refused = Visitor(), list[Recorded](), list[Trouble]()
    with platform(tmp_path) as served:
        entered(gate, served, visitor, qtbot)
        desk = opened(gate)
        window = MainWindow(desk, places(gate))
        qtbot.addWidget(window)
        window.show()
        window.go(Route("workbench"))
        run(served.where, "revoke", desk.office.device)
        received(desk, visitor, recorded.append, visitor.troubles.append)
        qtbot.waitUntil(lambda: bool(recorded), timeout=LONG)
        until(desk, Standing.SHUT_OUT, qtbot)
        waiting = desk.sync_summary.pending
        assert isinstance(window.page, ClosedPage) and waiting
        assert f"还有 {waiting} 条没有上传" in "".join(window.page.sentences)
        received(desk, visitor, recorded.append, refused.append)
        qtbot.waitUntil(lambda: bool(refused), timeout=LONG)
        window.close()

        gate.leave()
        gate.enter(visitor, "DZ0101", "12345678", visitor.enter, visitor.troubles.append)
        qtbot.waitUntil(lambda: gate.desk is not None, timeout=LONG)
        desk = opened(gate)
        assert desk.sync_summary.standing is Standing.SHUT_OUT and desk.sync_summary.pending > waiting

        readmitted(served, desk.office.device)
        until(desk, Standing.OPEN, qtbot)
        qtbot.waitUntil(lambda: desk.sync_summary.pending == 0, timeout=LONG)
    pages: list[Page] = []
    asking = QObject()
    desk.ask(asking, WorklistPage(view=View()), pages.append)
    qtbot.waitUntil(lambda: bool(pages), timeout=LONG)
    assert [row.case_id for row in pages[0].rows] == [recorded[0].events[0].case_id] and len(recorded) == 1
