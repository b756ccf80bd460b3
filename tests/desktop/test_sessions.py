"""Signing in, locking, leaving and wrong PINs stand in the journal, by whoever it was."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from desktop.app import found
from desktop.device.settings import DeviceSettings, profile_at
from desktop.runtime.desk import Desk
from desktop.runtime.gate import Gate
from desktop.store.database import Database
from desktop.trouble import Trouble
from sync.casework.events_office import SessionChanged
from sync.casework.numbering import Uuid7
from sync.journal.journal import Journal
from tests.desktop.rooms import CLERK, OFFICE, StandingClock

PIN = "correct-horse"
WAIT = 20_000


class House:
    """A desk on a real folder; ``told`` reads the sessions from its file, open or closed."""

    def __init__(self, folder: Path) -> None:
        settings = DeviceSettings(office=OFFICE, staff=(CLERK,), incarnation=1, scopes=(OFFICE.scope,))
        self.profile = profile_at(folder)
        _, self._key = found(self.profile, settings, CLERK.code, PIN, lambda: None)
        self.clock = StandingClock()
        self.clock.now += timedelta(days=365)
        self.gate = Gate(self.profile, self.clock, lambda: None)
        self.owner = QObject()

    def enter(self, qtbot: QtBot, pin: str = PIN) -> None:
        answered: list[Trouble | None] = []
        self.gate.enter(self.owner, CLERK.code, pin, lambda: answered.append(None), answered.append)
        qtbot.waitUntil(lambda: bool(answered), timeout=WAIT)

    def told(self) -> list[SessionChanged]:
        database = Database.open(self.profile.database, self._key)
        entries = database.read(lambda session: Journal(session, Uuid7()).pending(1000))
        database.close()
        return [entry.event for entry in entries if isinstance(entry.event, SessionChanged)]

    def acts(self) -> list[str]:
        return [event.act for event in self.told()]


@pytest.fixture
def house(tmp_path: Path, qtbot: QtBot) -> Iterator[House]:
    made = House(tmp_path / "profile")
    yield made
    made.gate.close()


def test_signing_in_and_locking_are_recorded(house: House, qtbot: QtBot) -> None:
    house.enter(qtbot)
    house.gate.leave()
    assert house.acts() == ["in", "lock"]


def test_leaving_the_program_is_recorded(house: House, qtbot: QtBot) -> None:
    house.enter(qtbot)
    house.gate.close()
    assert house.acts() == ["in", "out"]


def test_it_is_an_act_of_the_person_in_the_first_role_and_of_no_case(house: House, qtbot: QtBot) -> None:
    house.enter(qtbot)
    house.gate.leave()
    first = house.told()[0]
    assert (first.case_id, first.by, first.role) == ("", CLERK.code, CLERK.roles[0])


def test_wrong_pins_are_told_at_the_next_sign_in_with_their_count(house: House, qtbot: QtBot) -> None:
    house.enter(qtbot, "wrong-horse-1")
    house.enter(qtbot, "wrong-horse-2")
    house.enter(qtbot)
    house.gate.leave()
    assert [(event.act, event.times) for event in house.told()] == [("failed", 2), ("in", 1), ("lock", 1)]


def test_a_clock_nobody_believes_keeps_nobody_out(house: House, qtbot: QtBot) -> None:
    house.clock.now -= timedelta(days=3650)
    house.enter(qtbot)
    desk = house.gate.desk
    assert isinstance(desk, Desk) and desk.person == CLERK


def test_wrong_pins_before_a_change_of_pin_are_told_too(house: House, qtbot: QtBot) -> None:
    house.enter(qtbot)
    answered: list[Trouble | None] = []
    for old in ("wrong-horse-1", PIN):
        house.gate.change_pin(house.owner, old, "battery-staple", lambda: answered.append(None), answered.append)
        qtbot.waitUntil(lambda old=old: len(answered) == (1 if old != PIN else 2), timeout=WAIT)  # type: ignore[misc]
    house.gate.leave()
    assert house.acts() == ["in", "failed", "lock"]
