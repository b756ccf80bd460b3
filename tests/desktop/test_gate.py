"""The door of the desk: a code makes it, a PIN opens it, the line runs behind it, locking closes it."""

from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from desktop.app import wall_clock
from desktop.device.settings import profile_at
from desktop.office.attached import Attached, read_file
from desktop.office.changes import Recorded
from desktop.queries.line_history import LineHistory, SessionRow
from desktop.queries.rows import LinePhase, OfficeRow, Roster, Staff, SyncSummary
from desktop.runtime.gate import Gate
from desktop.runtime.prefilled import Prefilled
from desktop.trouble import Trouble
from sync.casework.terms import Role
from sync.server.admin import main as platform_command
from tests.desktop.rooms import application
from tests.fakes_credentials import MemoryCredentials
from tests.platform_process import SCOPE, Platform, platform

PIN = "12345678"
LONG = 30_000


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Platform]:
    """One for nine tests: each founds a desk, and an office has nine slots."""
    with platform(tmp_path_factory.mktemp("platform")) as running:
        yield running


@pytest.fixture
def own(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Platform]:
    with platform(tmp_path_factory.mktemp("own")) as running:
        yield running


@pytest.fixture
def gate(tmp_path: Path, qtbot: QtBot) -> Iterator[Gate]:
    made = Gate(profile_at(tmp_path), wall_clock, MemoryCredentials().find)
    yield made
    made.close()


class Visitor(QObject):
    """Whoever asks at the door, and what it was told."""

    def __init__(self) -> None:
        super().__init__()
        self.office: OfficeRow | None = None
        self.inside = False
        self.troubles: list[Trouble] = []
        self.line: list[SyncSummary] = []

    def found(self, office: OfficeRow, people: tuple[Staff, ...]) -> None:
        self.office = office

    def enter(self) -> None:
        self.inside = True

    def hear(self, summary: SyncSummary) -> None:
        self.line.append(summary)


def founded(gate: Gate, served: Platform, visitor: Visitor, qtbot: QtBot) -> None:
    gate.ask_office(visitor, served.address, served.code(), visitor.found, visitor.troubles.append)
    qtbot.waitUntil(lambda: visitor.office is not None, timeout=LONG)
    gate.found_desk(visitor, "DZ0101", PIN, lambda _: visitor.enter(), visitor.troubles.append)
    qtbot.waitUntil(lambda: visitor.inside, timeout=LONG)


def entered(gate: Gate, served: Platform, visitor: Visitor, qtbot: QtBot) -> None:
    founded(gate, served, visitor, qtbot)
    visitor.inside = False
    gate.enter(visitor, "DZ0101", PIN, visitor.enter, visitor.troubles.append)
    qtbot.waitUntil(lambda: visitor.inside, timeout=LONG)


def test_what_is_recorded_and_what_is_attached_goes_up_by_itself(
    gate: Gate, served: Platform, tmp_path: Path, qtbot: QtBot
) -> None:
    visitor, recorded, scan = Visitor(), list[Recorded](), tmp_path / "scan.jpg"
    entered(gate, served, visitor, qtbot)
    desk = gate.desk
    assert desk is not None
    scan.write_bytes(b"%PDF-1.7 a scan" + b"a picture" * 20_000)
    desk.sync_changed.connect(visitor.hear)
    fresh = application(occurred_at=wall_clock(), by="DZ0101")
    desk.record(visitor, [fresh], recorded.append, visitor.troubles.append)
    qtbot.waitUntil(lambda: bool(recorded), timeout=LONG)
    case_id = recorded[0].events[0].case_id
    taken = desk.attachments
    refused = visitor.troubles.append

    def attach(file: Attached) -> None:
        taken.attach(visitor, [file], case_id, Role.CLERK, lambda _: desk.sync_now(), refused)

    taken.keep(visitor, lambda: read_file(scan), attach, refused)
    qtbot.waitUntil(lambda: any(s.phase is LinePhase.IDLE and s.last_success for s in visitor.line), timeout=LONG)
    qtbot.waitUntil(lambda: visitor.line[-1].pending == 0, timeout=LONG)
    stored = Path(f"{served.database}.blobs") / SCOPE / sha256(scan.read_bytes()).hexdigest()
    qtbot.waitUntil(stored.exists, timeout=LONG)
    assert stored.read_bytes() == scan.read_bytes() and visitor.troubles == []


def test_a_computer_enrolled_by_a_file_is_confirmed_by_its_line_and_keeps_what_that_did(
    gate: Gate, own: Platform, tmp_path: Path, qtbot: QtBot
) -> None:
    file, visitor = tmp_path / "a.qbe", Visitor()
    words = ["enrol-package", "--db", str(own.database), "--scope", SCOPE, "--address", own.address]
    assert platform_command([*words, "--out", str(file)]) == 0
    gate.ask_package(visitor, file, lambda office, people, mark: visitor.found(office, people), visitor.troubles.append)
    qtbot.waitUntil(lambda: visitor.office is not None, timeout=LONG)
    gate.found_desk(visitor, "DZ0101", PIN, lambda _: visitor.enter(), visitor.troubles.append)
    qtbot.waitUntil(lambda: visitor.inside, timeout=LONG)
    visitor.inside = False
    gate.enter(visitor, "DZ0101", PIN, visitor.enter, visitor.troubles.append)
    qtbot.waitUntil(lambda: visitor.inside, timeout=LONG)
    desk = gate.desk
    assert desk is not None
    qtbot.waitUntil(lambda: desk.sync_summary.last_success is not None, timeout=LONG)
    assert not desk.sync_summary.awaiting and desk.traffic.packs().asked
    told: list[SessionRow] = []
    desk.ask(visitor, LineHistory(), told.extend)
    qtbot.waitUntil(lambda: bool(told), timeout=LONG)
    assert told[-1].trouble == "" and told[-1].up > 0 and sum(minute.up for minute in desk.traffic.minutes()) > 0


def test_a_wrong_pin_is_told_with_the_wait(gate: Gate, served: Platform, qtbot: QtBot) -> None:
    visitor = Visitor()
    founded(gate, served, visitor, qtbot)
    gate.enter(visitor, "DZ0101", "87654321", visitor.enter, visitor.troubles.append)
    qtbot.waitUntil(lambda: bool(visitor.troubles), timeout=LONG)
    assert (visitor.troubles[0].code, gate.desk) == ("wrong_pin", None)


def test_locking_closes_the_desk_and_the_pin_opens_it_again(gate: Gate, served: Platform, qtbot: QtBot) -> None:
    visitor = Visitor()
    entered(gate, served, visitor, qtbot)
    gate.leave()
    assert gate.desk is None
    visitor.inside = False
    gate.enter(visitor, "DZ0101", PIN, visitor.enter, visitor.troubles.append)
    qtbot.waitUntil(lambda: visitor.inside, timeout=LONG)


def test_a_platform_that_is_not_there_leaves_the_computer_as_it_was(gate: Gate, tmp_path: Path, qtbot: QtBot) -> None:
    visitor = Visitor()
    gate.ask_office(visitor, "http://127.0.0.1:9", "X", visitor.found, visitor.troubles.append)
    qtbot.waitUntil(lambda: bool(visitor.troubles), timeout=LONG)
    assert (visitor.troubles[0].code, gate.enrolled, list(tmp_path.iterdir())) == ("offline", False, [])


def test_only_people_with_a_pin_are_offered(gate: Gate, served: Platform, qtbot: QtBot) -> None:
    founded(gate, served, Visitor(), qtbot)
    assert [person.code for person in gate.people] == ["DZ0101"] and not gate.pin_only


def test_a_colleague_admitted_here_enters_with_the_own_pin(gate: Gate, served: Platform, qtbot: QtBot) -> None:
    visitor = Visitor()
    entered(gate, served, visitor, qtbot)
    seats: list[Roster] = []
    gate.roster(visitor, seats.append, visitor.troubles.append)
    qtbot.waitUntil(lambda: bool(seats), timeout=LONG)
    newcomer = next(seat.staff.code for seat in seats[0].seats if not seat.has_pin)
    visitor.inside = False
    gate.admit(visitor, PIN, newcomer, "battery-staple", visitor.enter, visitor.troubles.append)
    qtbot.waitUntil(lambda: visitor.inside, timeout=LONG)
    visitor.inside = False
    gate.enter(visitor, newcomer, "battery-staple", visitor.enter, visitor.troubles.append)
    qtbot.waitUntil(lambda: visitor.inside, timeout=LONG)
    assert gate.desk is not None and gate.desk.person.code == newcomer


def test_a_wrong_own_pin_admits_nobody(gate: Gate, served: Platform, qtbot: QtBot) -> None:
    visitor = Visitor()
    entered(gate, served, visitor, qtbot)
    gate.admit(visitor, "87654321", "DZ0102", "battery-staple", visitor.enter, visitor.troubles.append)
    qtbot.waitUntil(lambda: bool(visitor.troubles), timeout=LONG)
    assert (visitor.troubles[0].code, [one.code for one in gate.people]) == ("wrong_pin", ["DZ0101"])


def test_nobody_gives_another_pin_to_somebody_who_has_one(gate: Gate, served: Platform, qtbot: QtBot) -> None:
    visitor = Visitor()
    entered(gate, served, visitor, qtbot)
    gate.admit(visitor, PIN, "DZ0101", "battery-staple", visitor.enter, visitor.troubles.append)
    qtbot.waitUntil(lambda: bool(visitor.troubles), timeout=LONG)
    assert visitor.troubles[0].code == "has_pin"


def test_a_changed_pin_opens_and_the_old_one_does_not(gate: Gate, served: Platform, qtbot: QtBot) -> None:
    visitor = Visitor()
    entered(gate, served, visitor, qtbot)
    visitor.inside = False
    gate.change_pin(visitor, PIN, "battery-staple", visitor.enter, visitor.troubles.append)
    qtbot.waitUntil(lambda: visitor.inside, timeout=LONG)
    gate.leave()
    gate.enter(visitor, "DZ0101", PIN, visitor.enter, visitor.troubles.append)
    qtbot.waitUntil(lambda: bool(visitor.troubles), timeout=LONG)
    visitor.inside = False
    gate.enter(visitor, "DZ0101", "battery-staple", visitor.enter, visitor.troubles.append)
    qtbot.waitUntil(lambda: visitor.inside, timeout=LONG)


def test_the_county_s_authority_is_used_for_its_platform_and_lies_with_the_data(
    own: Platform, tmp_path: Path, qtbot: QtBot
) -> None:
    given = tmp_path / "ca.pem"
    given.write_bytes(b"-----BEGIN CERTIFICATE-----")
    profile, visitor = profile_at(tmp_path / "desk"), Visitor()
    preset = Prefilled(platform=f"{own.address}/", authority=given)
    gate = Gate(profile, wall_clock, MemoryCredentials().find, preset)
    founded(gate, own, visitor, qtbot)
    gate.close()
    kept = Path(profile.settings().ca_file)
    assert kept.parent == profile.folder and kept.read_bytes() == given.read_bytes()
