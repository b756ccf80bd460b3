"""One desk with cases for all scenes of a process; a window for each."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from pytestqt.qtbot import QtBot

from desktop.queries.rows import DraftRow
from desktop.runtime.desk import Desk
from desktop.runtime.tasks import Tasks
from desktop.ui.main_window import MainWindow
from tests.desktop.rooms import open_room
from tests.desktop.ui.door import every_place
from tests.desktop.ui.fortnight import filled
from tests.desktop.ui.harness.scenes import Stage


@pytest.fixture(scope="module")
def shared_desk(dressed: None, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """Nothing here records anything, so one desk serves every scene."""
    folder: Path = tmp_path_factory.mktemp("harness")
    (folder / "desk.db").write_bytes(filled()[0])
    desk = Desk(open_room(folder).core, Tasks(), None)
    desk.save_draft(DraftRow(kind="intake", key="a", text="{}", title="石玉梅 高龄津贴"))
    yield desk
    desk.close()


@pytest.fixture
def stage(shared_desk: Desk, qtbot: QtBot) -> Iterator[Stage]:
    known, program = shared_desk.sync_summary, shared_desk.updates.state
    window = MainWindow(shared_desk, every_place(training=True))
    window.resize(1366, 728)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    yield Stage(desk=shared_desk, window=window, case_id=filled()[1], wait=qtbot.waitUntil)
    window.close()
    shared_desk.sync_summary, shared_desk.updates.state = known, program
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
