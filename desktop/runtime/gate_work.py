"""What the door does behind its window: opens the store, gives PINs, founds a desk.

Loaded by name, on the worker, when it is first needed (ADR 0025): the first window stands before any of it.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.device.device_key import DeviceKey
from desktop.device.founding import keep_chosen, package_chosen
from desktop.device.lockout import Tries
from desktop.device.settings import DeviceSettings, DeviceTrouble, Profile
from desktop.device.vault import CredentialStore, Vault, credential_store, open_vault
from desktop.office.core import Core
from desktop.office.enrol_package import Carried, read_carried
from desktop.office.enrolment import ask_platform, settings_of
from desktop.office.house import bundles_of, compose, diary_of, engine_of, lane_of, line_store
from desktop.office.laying_out import found, with_own_authority
from desktop.office.sessions import told_in, wrong_pins
from desktop.office.timing import Clock, wall_clock
from desktop.queries.rows import Roster, Seat
from desktop.runtime.desk import Desk
from desktop.runtime.desk_traffic import DeskTraffic
from desktop.runtime.metered_line import MeteredLine
from desktop.runtime.program_here import program_here
from desktop.runtime.sync_bridge import HangUp, SyncBridge
from desktop.runtime.tasks import Tasks
from sync.client.attachments import AttachmentLane
from sync.client.engine import SyncEngine
from sync.client.lane_ports import LaneListener
from sync.client.meter import Meter, Tap
from sync.client.pack_watch import PackWatch
from sync.client.ports import Listener
from sync.client.throttle import Throttle

if TYPE_CHECKING:
    from sync.client.diagnosis import Diagnosis
    from sync.client.transport import HttpPlatform


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What this computer is to become, by the platform's answer or by a file."""

    settings: DeviceSettings
    token: bytes
    device_key: DeviceKey
    carried: Carried | None = None

    @property
    def mark(self) -> str:
        """What is compared over the telephone; "" where the platform itself has answered."""
        return self.carried.mark if self.carried is not None else ""


class GateWork:
    """Everything here but :meth:`desk` is for the worker. ``clock`` and ``find``: None for this
    computer's own.
    """

    def __init__(
        self,
        profile: Profile,
        clock: Clock | None,
        find: Callable[[], CredentialStore | None] | None,
        authority_of: Callable[[str], str] | None = None,
    ) -> None:
        """``authority_of``: the file with the authority of a platform's certificate, "" for the system's own."""
        self._profile = profile
        self._authority_of = authority_of or (lambda _: "")
        self.clock = clock or wall_clock
        self.find = find or credential_store

    def pin_only(self) -> bool:
        """Whether this machine has no credential store."""
        return self.find() is None

    def enter(self, code: str, pin: str) -> Core:
        """Raises what the vault or the store says."""
        vault = self._vault()
        tries = vault.tries(code)
        if code in vault.people and code not in {staff.code for staff in self._profile.settings().seated(vault.people)}:
            raise DeviceTrouble("dismissed")
        core = compose(self._profile, vault.unlock(code, pin), code, self.clock)
        told_in(core, tries)
        return core

    def desk(self, core: Core) -> Desk:
        """On the main thread."""
        return _desk(core, self._profile)

    def roster(self) -> Roster:
        """Everybody of the office, and who of them has a PIN here."""
        vault, staff = self._vault(), self._profile.settings().staff
        seats = tuple(Seat(staff=person, has_pin=person.code in vault.people) for person in staff)
        return Roster(seats=seats, pin_only=vault.pin_only)

    def admit(self, own: str, own_pin: str, code: str, new_pin: str) -> Tries:
        """The wrong PINs there were before the right one."""
        if self._profile.settings().person(code) is None:
            raise DeviceTrouble("no_person", code=code)
        vault = self._vault()
        tries = vault.tries(own)
        vault.introduce(own, own_pin, code, new_pin)
        return tries

    def change_pin(self, own: str, old: str, new: str) -> Tries:
        vault = self._vault()
        tries = vault.tries(own)
        vault.change_pin(own, old, new)
        return tries

    def ask_package(self, file: Path) -> Asked:
        """Reads the file of a first start without a line; only where it is, is written down."""
        carried = read_carried(file, self.clock())
        keep_chosen(self._profile.folder, str(file))
        return Asked(settings=carried.settings, token=b"", device_key=DeviceKey.made(), carried=carried)

    def package_chosen(self) -> str:
        """Where it was when the first start was cut short."""
        return package_chosen(self._profile.folder)

    def ask_office(self, address: str, code: str) -> Asked:
        """Spends the code; nothing is written."""
        device_key, authority = DeviceKey.made(), self._authority_of(address)
        line = http_platform(address, authority)
        try:
            enrolled = ask_platform(line, code, self._profile.folder, device_key.public)
        finally:
            line.close()
        return Asked(settings=settings_of(enrolled, address, authority), token=enrolled.token, device_key=device_key)

    def found(self, asked: Asked, person: str, pin: str) -> str:
        """The code of the recovery sheet, which is told this once."""
        key_made, settings = asked.device_key, with_own_authority(self._profile, asked.settings)
        vault, key = found(self._profile, settings, person, pin, self.find, asked.token, key_made, asked.carried)
        return vault.renew_recovery(key)

    def _vault(self) -> Vault:
        return open_vault(self._profile.folder, self.find)


def proved(desk: Desk, done: Callable[[], None], tries: Tries) -> None:
    """A right PIN at an open desk: the wrong ones before it are told, as at a sign-in."""
    wrong = wrong_pins(desk.person, tries)
    if wrong:
        desk.record(desk, wrong, lambda _: None, desk.troubled.emit)
    done()


def _desk(core: Core, profile: Profile) -> Desk:
    tasks, settings = Tasks(), profile.settings()
    meter = Meter()
    if not settings.platform or core.training:
        return Desk(core, tasks, None, program=program_here(core, settings, meter, tasks.call, lambda asked: False))

    events, files = Tap(meter), Tap(meter)
    packs = PackWatch(events)

    def make(listener: Listener) -> tuple[SyncEngine, HangUp]:
        line = http_platform(settings.platform, settings.ca_file, events)
        snapshots = import_module("sync.client.snapshot_line").HttpSnapshots(line)
        return engine_of(core, settings, line, listener, tasks.call, snapshots, profile.folder, packs), line.hang_up

    def lane(engine: SyncEngine, listener: LaneListener) -> tuple[AttachmentLane, HangUp]:
        throttle = Throttle()
        made = import_module("sync.client.transport").HttpLine
        line = made(settings.platform, settings.ca_file or None, tap=files, throttle=throttle)
        blobs = import_module("sync.client.blob_line").HttpBlobs(line)
        return lane_of(core, blobs, listener, lambda: engine.wants_line, tasks.call, throttle), line.hang_up

    diary = diary_of(core, meter, (events, files), tasks.call)
    bridge = SyncBridge(make, line_store(core, settings, tasks.call), core.clock, core.summary, lane, diary)
    look = partial(look_along, settings.platform, settings.ca_file)
    traffic = DeskTraffic(meter, MeteredLine(tasks), packs, bridge.ask_packs)
    program = program_here(core, settings, meter, tasks.call, bridge.busy)
    return Desk(core, tasks, bridge, bundles_of(core, settings), look, traffic, program)


def look_along(address: str, ca_file: str = "") -> "Diagnosis":
    """Where the line to the platform breaks, on a line of its own."""
    transport = import_module("sync.client.transport")
    patience = transport.Patience(connect=5.0, stall=10.0, whole=15.0)
    found: Diagnosis = import_module("sync.client.looking").diagnosed(
        address, lambda: transport.HttpLine(address, ca_file or None, patience), lambda: datetime.now(UTC)
    )
    return found


def http_platform(address: str, ca_file: str = "", tap: Tap | None = None) -> "HttpPlatform":
    """The line over HTTP; its modules are loaded with the first line and not with the first window."""
    line: HttpPlatform = import_module("sync.client.transport").HttpPlatform(address, ca_file or None, tap=tap)
    return line
