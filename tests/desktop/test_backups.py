"""Copies of a desk's data: made beside the clerk's work, proved, thinned out, and taken back."""

from datetime import timedelta
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Thread

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select

from desktop.app import compose, found
from desktop.device.device_key import DeviceKey
from desktop.device.high_water import HighWater, Mark
from desktop.device.settings import DeviceSettings, Profile, profile_at
from desktop.device.vault import open_vault
from desktop.office.backups import LATEST, Backups, kept
from desktop.office.core import Core
from desktop.office.restoring import restore_elsewhere, restore_here
from desktop.office.rolled_back import mark_of
from desktop.queries.rows import Past
from desktop.store.entry_hashes import entry_hashes
from desktop.trouble import Trouble
from sync.casework.calendar import CST
from sync.journal.tables import ENTRY
from tests.casework.makers import MONDAY
from tests.desktop.rooms import CLERK, HEAD, OFFICE, StandingClock, application
from tests.fakes_credentials import MemoryCredentials

PIN = "12345678"


class House:
    """A founded desk on a machine that keeps secrets, opened and closed like a program would."""

    def __init__(self, folder: Path, machine: MemoryCredentials) -> None:
        self.profile, self.machine, self.clock = profile_at(folder), machine, StandingClock()
        if not self.profile.enrolled:
            _found(self.profile, machine)
        self.key = open_vault(self.profile.folder, machine.find).unlock(CLERK.code, PIN)
        self.core: Core = compose(self.profile, self.key, CLERK.code, self.clock)

    @property
    def backups(self) -> Backups:
        assert self.core.backups is not None
        return self.core.backups

    def receive(self) -> str:
        return self.core.office.record([application()]).events[0].case_id

    def close(self) -> None:
        self.core.database.close()


@cache
def _founded() -> tuple[dict[str, bytes], dict[tuple[str, str], str]]:
    """The files of a desk that was founded just now, and the secrets of its machine: made once, copied."""
    with TemporaryDirectory() as folder:
        machine = MemoryCredentials()
        settings = DeviceSettings(office=OFFICE, staff=(CLERK, HEAD), scopes=(OFFICE.scope,))
        found(profile_at(Path(folder)), settings, CLERK.code, PIN, machine.find, b"", DeviceKey.made())
        return {path.name: path.read_bytes() for path in Path(folder).iterdir()}, machine.kept


def _found(profile: Profile, machine: MemoryCredentials) -> None:
    files, secrets = _founded()
    for name, content in files.items():
        (profile.folder / name).write_bytes(content)
    machine.kept.update(secrets)


@pytest.fixture
def house(tmp_path: Path) -> House:
    return House(tmp_path / "desk", MemoryCredentials())


def entries(core: Core) -> int:
    return len(core.database.read(entry_hashes))


def test_a_copy_holds_what_was_recorded_before_it_and_drills_well(house: House) -> None:
    house.receive()
    drilled = house.backups.drill(house.backups.take())
    assert (drilled.entries, drilled.gone, drilled.other, drilled.good) == (entries(house.core), 0, 0, True)


def test_a_copy_is_made_while_the_clerk_records(house: House) -> None:
    recorded = Thread(target=lambda: [house.receive() for _ in range(20)])
    recorded.start()
    drilled = [house.backups.drill(house.backups.take()) for _ in range(3)]
    recorded.join()
    assert all(one.good for one in drilled) and drilled[0].entries <= drilled[-1].entries <= entries(house.core)


def test_nothing_new_wants_no_copy(house: House) -> None:
    house.backups.take()
    house.clock.now += timedelta(hours=5)
    assert not house.backups.due(_mark(house))
    house.receive()
    assert house.backups.due(_mark(house))


def test_a_copy_of_an_hour_ago_is_new_enough(house: House) -> None:
    house.backups.take()
    house.receive()
    house.clock.now += timedelta(hours=1)
    assert not house.backups.due(_mark(house))


def test_a_copy_with_a_flipped_byte_is_refused_and_nothing_is_moved(house: House) -> None:
    backup = house.backups.take()
    content = bytearray(backup.path.read_bytes())
    content[len(content) // 2] ^= 1
    backup.path.write_bytes(content)
    house.close()
    before = house.profile.database.read_bytes()
    with pytest.raises(Trouble, match="corrupt"):
        restore_here(house.profile, backup.path, house.key, house.clock)
    assert house.profile.database.read_bytes() == before
    assert not list(house.profile.folder.glob("desk.db.*"))


def test_restored_here_the_desk_knows_it_is_older_than_it_was(house: House) -> None:
    house.receive()
    backup = house.backups.take()
    lost = house.receive()
    HighWater(house.profile.folder).keep(_mark(house))
    house.close()
    restore_here(house.profile, backup.path, house.key, house.clock)
    again = House(house.profile.folder, house.machine)
    assert again.core.past is Past.PUT_BACK
    assert lost not in _cases(again.core)
    assert list(house.profile.folder.glob("desk.db.replaced-*"))


def test_on_a_new_computer_the_second_place_and_the_sheet_bring_everything_back(house: House, tmp_path: Path) -> None:
    case_id = house.receive()
    second = tmp_path / "usb"
    second.mkdir()
    code = open_vault(house.profile.folder, house.machine.find).renew_recovery(house.key)
    house.backups.choose_second(str(second))
    taken = house.backups.take()
    house.close()
    assert house.backups.state().second_trouble == ""
    copy = next(second.rglob(taken.path.name))
    other = MemoryCredentials()
    held = restore_elsewhere(profile_at(tmp_path / "new"), copy, code, HEAD.code, "neuePIN-1", other.find)
    key = open_vault(tmp_path / "new", other.find).unlock(HEAD.code, "neuePIN-1")
    core = compose(Profile(folder=tmp_path / "new"), key, HEAD.code, house.clock)
    assert held.entries == entries(core) and case_id in _cases(core)
    core.database.close()


def test_with_a_wrong_code_the_new_folder_stays_empty(house: House, tmp_path: Path) -> None:
    second = tmp_path / "usb"
    second.mkdir()
    vault = open_vault(house.profile.folder, house.machine.find)
    old, _ = vault.renew_recovery(house.key), vault.renew_recovery(house.key)
    house.backups.choose_second(str(second))
    copy = next(second.rglob(house.backups.take().path.name))
    house.close()
    with pytest.raises(Trouble, match="wrong_code"):
        restore_elsewhere(profile_at(tmp_path / "new"), copy, old, CLERK.code, "neuePIN-1", MemoryCredentials().find)
    assert not [path for path in (tmp_path / "new").rglob("*") if path.is_file() and path.name != "tries.json"]


def test_a_second_place_that_is_pulled_out_keeps_the_first_copy_and_is_told(house: House, tmp_path: Path) -> None:
    second = tmp_path / "usb"
    second.mkdir()
    house.backups.choose_second(str(second))
    second.rmdir()
    assert house.backups.take().path.exists()
    assert house.backups.state().second_trouble == "backup_no_place"


def test_a_place_that_is_not_there_cannot_be_chosen(house: House, tmp_path: Path) -> None:
    with pytest.raises(Trouble, match="backup_no_place"):
        house.backups.choose_second(str(tmp_path / "nowhere"))


@given(st.lists(st.integers(0, 60 * 24 * 6), min_size=1, max_size=80, unique=True))
def test_thinning_keeps_the_latest_and_a_week_of_days(ages: list[int]) -> None:
    """Ages in units of ten minutes."""
    made = [MONDAY - timedelta(minutes=10 * age) for age in ages]
    stay = kept(made)
    assert set(sorted(made, reverse=True)[:LATEST]) <= stay <= set(made)
    days = sorted({at.astimezone(CST).date() for at in made}, reverse=True)[:7]
    assert set(days) <= {at.astimezone(CST).date() for at in stay}
    assert len(stay) <= LATEST + 7 + 4


def test_what_a_killed_program_left_half_way_takes_no_room(house: House) -> None:
    house.backups.folder.mkdir()
    (house.backups.folder / "desk-20260301-090000.db.part").write_bytes(b"half")
    house.backups.take()
    assert not list(house.backups.folder.glob("*.part"))


def test_thinned_copies_leave_the_folder(house: House) -> None:
    for _ in range(6):
        house.clock.now += timedelta(minutes=1)
        house.backups.take()
    assert len(house.backups.list()) == LATEST


def _mark(house: House) -> Mark:
    return house.core.database.read(mark_of)


def _cases(core: Core) -> set[str]:
    return set(core.database.read(lambda session: session.scalars(select(ENTRY.c.case_id)).all()))
