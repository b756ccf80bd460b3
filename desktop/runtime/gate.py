"""The door of the desk: a PIN opens it, a one-time code makes it. Slow work happens on a thread of its own."""

from collections.abc import Callable
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject

from desktop.device.device_key import DeviceKey
from desktop.device.lockout import Tries
from desktop.device.settings import DeviceSettings, DeviceTrouble, Profile
from desktop.device.vault import CredentialStore, credential_store, open_vault
from desktop.office.core import Core
from desktop.office.enrolment import ask_platform, settings_of
from desktop.office.house import bundles_of, compose, engine_of, found, lane_of, line_store
from desktop.office.sessions import LOCK, OUT, told_in, wrong_pins
from desktop.office.timing import Clock
from desktop.queries.rows import OfficeRow, Roster, Seat, Staff
from desktop.runtime.desk import Desk
from desktop.runtime.recovery import Recovery
from desktop.runtime.sync_bridge import HangUp, SyncBridge
from desktop.runtime.tasks import Tasks
from desktop.trouble import Trouble
from sync.client.attachments import AttachmentLane
from sync.client.engine import SyncEngine
from sync.client.lane_ports import LaneListener
from sync.client.ports import Listener

if TYPE_CHECKING:
    from sync.client.transport import HttpPlatform

T = TypeVar("T")


class Gate(QObject):
    """``desk`` is there once somebody has entered. ``enter`` twice (another person) closes the first desk."""

    def __init__(
        self, profile: Profile, clock: Clock, find: Callable[[], CredentialStore | None] = credential_store
    ) -> None:
        super().__init__()
        self.desk: Desk | None = None
        self._profile = profile
        self._clock = clock
        self._find = find
        self._tasks = Tasks()
        self.recovery = Recovery(profile, clock, find, self._tasks)
        self._enrolling: tuple[DeviceSettings, bytes, DeviceKey] | None = None

    @property
    def enrolled(self) -> bool:
        return self._profile.enrolled

    @property
    def pin_only(self) -> bool:
        """Whether only the PIN protects the data here: this machine has no credential store. Say so."""
        if self._profile.enrolled:
            return open_vault(self._profile.folder, self._find).pin_only
        return self._find() is None

    @property
    def people(self) -> tuple[Staff, ...]:
        """Who has a PIN at this desk. Raises DeviceTrouble, VaultTrouble."""
        settings, vault = self._profile.settings(), open_vault(self._profile.folder, self._find)
        return settings.seated(vault.people)

    @property
    def office(self) -> OfficeRow:
        return self._profile.settings().office

    def enter(
        self, owner: QObject, code: str, pin: str, opened: Callable[[], None], refused: Callable[[Trouble], None]
    ) -> None:
        """Open the store with the person's PIN; ``refused`` with what the vault or the store says."""

        def work() -> Core:
            vault = open_vault(self._profile.folder, self._find)
            tries = vault.tries(code)
            if code in vault.people and code not in {staff.code for staff in self.people}:
                raise DeviceTrouble("dismissed")
            core = compose(self._profile, vault.unlock(code, pin), code, self._clock)
            told_in(core, tries)
            return core

        def entered(core: Core) -> None:
            self._close_desk(OUT)
            self.desk = _desk(core, self._profile)
            opened()

        self._run(owner, work, entered, refused)

    def roster(self, owner: QObject, done: Callable[[Roster], None], refused: Callable[[Trouble], None]) -> None:
        """Everybody of the office, and who of them has a PIN here."""

        def work() -> Roster:
            vault, staff = open_vault(self._profile.folder, self._find), self._profile.settings().staff
            seats = tuple(Seat(staff=person, has_pin=person.code in vault.people) for person in staff)
            return Roster(seats=seats, pin_only=vault.pin_only)

        self._run(owner, work, done, refused)

    def admit(
        self,
        owner: QObject,
        own_pin: str,
        code: str,
        new_pin: str,
        done: Callable[[], None],
        refused: Callable[[Trouble], None],
    ) -> None:
        """Give the colleague ``code`` a first PIN; the signed-in person vouches with the own one."""
        assert self.desk is not None, "somebody has to be signed in"
        own = self.desk.person.code

        def work() -> Tries:
            if self._profile.settings().person(code) is None:
                raise DeviceTrouble("no_person", code=code)
            vault = open_vault(self._profile.folder, self._find)
            tries = vault.tries(own)
            vault.introduce(own, own_pin, code, new_pin)
            return tries

        self._run(owner, work, partial(_proved, self.desk, done), refused)

    def change_pin(
        self, owner: QObject, old: str, new: str, done: Callable[[], None], refused: Callable[[Trouble], None]
    ) -> None:
        """Another PIN for the person who is signed in."""
        assert self.desk is not None, "somebody has to be signed in"
        own = self.desk.person.code

        def work() -> Tries:
            vault = open_vault(self._profile.folder, self._find)
            tries = vault.tries(own)
            vault.change_pin(own, old, new)
            return tries

        self._run(owner, work, partial(_proved, self.desk, done), refused)

    def leave(self) -> None:
        """Lock: close the desk, its line and its file."""
        self._close_desk(LOCK)

    def close(self) -> None:
        self._close_desk(OUT)
        self._tasks.close()

    def ask_office(
        self,
        owner: QObject,
        address: str,
        code: str,
        found_: Callable[[OfficeRow, tuple[Staff, ...]], None],
        failed: Callable[[Trouble], None],
    ) -> None:
        """Spend a one-time code; nothing is written yet."""

        def work() -> tuple[DeviceSettings, bytes, DeviceKey]:
            device_key = DeviceKey.made()
            line = http_platform(address)
            try:
                enrolled = ask_platform(line, code, self._profile.folder, device_key.public)
            finally:
                line.close()
            return settings_of(enrolled, address), enrolled.token, device_key

        def answered(settled: tuple[DeviceSettings, bytes, DeviceKey]) -> None:
            self._enrolling = settled
            found_(settled[0].office, settled[0].staff)

        self._run(owner, work, answered, failed)

    def found_desk(
        self, owner: QObject, person: str, pin: str, done: Callable[[str], None], failed: Callable[[Trouble], None]
    ) -> None:
        """Lay out the data folder for the office that answered, with the first person's PIN.

        ``done`` brings the code of the recovery sheet, which is told this once.
        """
        assert self._enrolling is not None, "ask_office comes first"
        settings, token, device_key = self._enrolling

        def finished(code: str) -> None:
            self._enrolling = None
            done(code)

        def work() -> str:
            vault, key = found(self._profile, settings, person, pin, self._find, token, device_key)
            return vault.renew_recovery(key)

        self._run(owner, work, finished, failed)

    def _close_desk(self, act: str) -> None:
        if self.desk is not None:
            self.desk.close(act)
            self.desk = None

    def _run(
        self, owner: QObject, work: Callable[[], T], done: Callable[[T], None], refused: Callable[[Trouble], None]
    ) -> None:
        def failed(error: Exception) -> None:
            if not isinstance(error, Trouble):
                raise error
            refused(error)

        self._tasks.run(owner, work, done, failed)


def _proved(desk: Desk, done: Callable[[], None], tries: Tries) -> None:
    """A right PIN at an open desk: the wrong ones before it are told, as at a sign-in."""
    wrong = wrong_pins(desk.person, tries)
    if wrong:
        desk.record(desk, wrong, lambda _: None, desk.troubled.emit)
    done()


def _desk(core: Core, profile: Profile) -> Desk:
    tasks, settings = Tasks(), profile.settings()
    if not settings.platform:
        return Desk(core, tasks, None)

    def make(listener: Listener) -> tuple[SyncEngine, HangUp]:
        line = http_platform(settings.platform, settings.ca_file)
        snapshots = import_module("sync.client.snapshot_line").HttpSnapshots(line)
        return engine_of(core, settings, line, listener, tasks.call, snapshots), line.hang_up

    def lane(engine: SyncEngine, listener: LaneListener) -> tuple[AttachmentLane, HangUp]:
        line = import_module("sync.client.transport").HttpLine(settings.platform, settings.ca_file or None)
        blobs = import_module("sync.client.blob_line").HttpBlobs(line)
        return lane_of(core, blobs, listener, lambda: engine.wants_line, tasks.call), line.hang_up

    bridge = SyncBridge(make, line_store(core, settings, tasks.call), core.clock, core.summary, lane)
    return Desk(core, tasks, bridge, bundles_of(core, settings))


def http_platform(address: str, ca_file: str = "") -> "HttpPlatform":
    """The line over HTTP; its modules are loaded with the first line and not with the first window."""
    line: HttpPlatform = import_module("sync.client.transport").HttpPlatform(address, ca_file or None)
    return line
