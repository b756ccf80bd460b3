"""Screens under test: dressed as in the program, over a desk of prepared rows or over a real one in an empty folder."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.app import found
from desktop.device.settings import DeviceSettings, profile_at
from desktop.runtime.desk import Desk
from desktop.runtime.gate import Gate
from desktop.runtime.tasks import Tasks
from desktop.ui.main_window import MainWindow
from desktop.ui.shell import Shell
from desktop.ui.theme import dress
from tests.desktop.rooms import CLERK, OFFICE, Room, StandingClock, open_room
from tests.desktop.ui.door import every_place
from tests.desktop.ui.entering import PIN
from tests.desktop.ui.fake_desk import FakeDesk


@pytest.fixture(scope="session")
def dressed(qapp: QApplication) -> None:
    dress(qapp)


@pytest.fixture(autouse=True)
def swept(dressed: None) -> Iterator[None]:
    """What a test has closed is gone before the next one: without an event loop nobody else would delete it."""
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def fake(qtbot: QtBot) -> FakeDesk:
    return FakeDesk()


@pytest.fixture
def window(qtbot: QtBot, fake: FakeDesk) -> MainWindow:
    """The whole window over prepared rows, as large as the smallest screen we promise."""
    made = MainWindow(fake, every_place())
    qtbot.addWidget(made)
    made.resize(1366, 728)
    made.show()
    return made


@pytest.fixture
def room(tmp_path: Path) -> Room:
    return open_room(tmp_path)


@pytest.fixture
def desk(room: Room, qtbot: QtBot) -> Iterator[Desk]:
    """A real desk: encrypted file, rules, journal, threads; without a platform."""
    made = Desk(room.core, Tasks(), None)
    yield made
    made.close()


@pytest.fixture
def gate(tmp_path: Path, qtbot: QtBot) -> Iterator[Gate]:
    """The door to a real profile folder that one person has founded."""
    settings = DeviceSettings(office=OFFICE, staff=(CLERK,), incarnation=1, scopes=(OFFICE.scope,))
    profile = profile_at(tmp_path / "profile")
    found(profile, settings, CLERK.code, PIN, lambda: None)
    clock = StandingClock()
    clock.now += timedelta(days=365)
    made = Gate(profile, clock, lambda: None)
    yield made
    made.close()


@pytest.fixture
def shell(gate: Gate, qtbot: QtBot) -> Iterator[Shell]:
    """What stands before that gate and behind it; what it shows at the end is closed."""
    made = Shell(gate, "0.1.0")
    made.start()
    yield made
    assert made.shown is not None
    made.shown.close()
    made.shown.deleteLater()
