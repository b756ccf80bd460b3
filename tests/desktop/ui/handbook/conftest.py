"""A window on a real desk with cases in it, and a reader who follows the handbook at it."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.runtime.desk import Desk
from desktop.ui.main_window import MainWindow
from sync.casework.calendar import CST
from tests.desktop.rooms import Room, open_room
from tests.desktop.ui.door import every_place
from tests.desktop.ui.fortnight import filled
from tests.desktop.ui.handbook.walker import Reader


@pytest.fixture
def room(tmp_path: Path) -> Room:
    """With cases in it, today."""
    folder = tmp_path / "desk"
    folder.mkdir()
    (folder / "desk.db").write_bytes(filled()[0])
    room = open_room(folder)
    room.clock.now = datetime.now(CST) + timedelta(minutes=5)
    return room


@pytest.fixture
def reader(desk: Desk, qtbot: QtBot) -> Iterator[Reader]:
    """At the workbench; afterwards every step has been walked."""
    window = MainWindow(desk, every_place())
    qtbot.addWidget(window)
    window.resize(1366, 728)
    made = Reader(qtbot, window)
    window.go(window.first_route)
    yield made
    assert made.done
