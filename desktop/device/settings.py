"""The profile folder of a desk and what it knows without any key: which device, which office, who may sit down.

device.json         this file's subject; no citizen, no secret
device.key.json     what this device signs with, sealed under the data key
keys.a/b.json       key slots           tries.json   wrong PINs
desk.db(-wal,-shm)  the encrypted store desk.lock    held while a program has the profile open
logs/               redacted logs        blobs/     attachments, encrypted, named by the hash of their content
"""

import json
import os
import sys
from collections.abc import Collection, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from desktop.device.people import OfficeRow, Staff
from desktop.device.places import on_network
from desktop.device.slot_file import write_safely
from desktop.trouble import Trouble
from sync.casework.terms import Role
from sync.files import read_whole

DEVICE_FILE = "device.json"


class DeviceTrouble(Trouble):
    """``not_enrolled``, ``device_unreadable``, ``in_use`` (another program has the profile open), ``no_folder``,
    ``network_folder``.
    """


@dataclass(frozen=True, slots=True, kw_only=True)
class DeviceSettings:
    """``platform``: its address, ``""`` = none; ``ca_file``: its own certificate authority, ``""`` = the system's.

    ``platform_key``: what the platform signs is believed by it (Ed25519, hex; ``""`` on a desk of before there was
    one). ``former``: who has left the office; their names stay beside what they did.
    """

    office: OfficeRow
    staff: tuple[Staff, ...]
    scopes: tuple[str, ...]
    incarnation: int = 1
    timeline: str = ""
    platform: str = ""
    ca_file: str = ""
    platform_key: str = ""
    former: tuple[Staff, ...] = ()

    def person(self, code: str) -> Staff | None:
        """Who works here now."""
        return next((staff for staff in self.staff if staff.code == code), None)

    def seated(self, pins: Collection[str]) -> tuple[Staff, ...]:
        """Who may sit down, of those with a PIN here.

        When the last of them has left the office they still may: nobody else could open this desk and send what
        waits in it. The platform lists what such a person records.
        """
        here = tuple(staff for staff in self.staff if staff.code in pins)
        return here or tuple(staff for staff in self.former if staff.code in pins)

    def staffed(self, people: Sequence[Staff]) -> "DeviceSettings":
        """The same device with these people in the office."""
        present = {staff.code for staff in people}
        left = {staff.code: staff for staff in (*self.former, *self.staff) if staff.code not in present}
        return replace(self, staff=tuple(people), former=tuple(left.values()))


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    folder: Path

    @property
    def database(self) -> Path:
        return self.folder / "desk.db"

    @property
    def logs(self) -> Path:
        return self.folder / "logs"

    @property
    def blobs(self) -> Path:
        return self.folder / "blobs"

    @property
    def backups(self) -> Path:
        return self.folder / "backups"

    @property
    def lock_file(self) -> Path:
        return self.folder / "desk.lock"

    @property
    def enrolled(self) -> bool:
        return (self.folder / DEVICE_FILE).exists()

    def settings(self) -> DeviceSettings:
        """Raises DeviceTrouble not_enrolled, device_unreadable."""
        try:
            return _from_plain(json.loads(read_whole(self.folder / DEVICE_FILE)))
        except FileNotFoundError as error:
            raise DeviceTrouble("not_enrolled") from error
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise DeviceTrouble("device_unreadable") from error

    def save(self, settings: DeviceSettings) -> None:
        text = json.dumps(asdict(settings), ensure_ascii=False, indent=1, sort_keys=True)
        write_safely(self.folder / DEVICE_FILE, text.encode())


def profile_at(folder: Path) -> Profile:
    """The profile in ``folder``, which is made if need be. Raises DeviceTrouble no_folder, network_folder."""
    if on_network(folder):
        raise DeviceTrouble("network_folder")
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise DeviceTrouble("no_folder") from error
    return Profile(folder=folder)


def default_folder() -> Path:
    """Local, never roaming: a database must not live on a network folder. On Windows beside the program, which the
    installer takes away whole.
    """
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local") / "QianbanData"
    return Path(os.environ.get("XDG_DATA_HOME", str(Path.home() / ".local" / "share"))) / "qianban"


def _from_plain(plain: dict[str, Any]) -> DeviceSettings:
    staff, former = (_people(plain.pop(name, [])) for name in ("staff", "former"))
    office = OfficeRow(**plain.pop("office"))
    return DeviceSettings(**plain | {"scopes": tuple(plain["scopes"])}, office=office, staff=staff, former=former)


def _people(plain: list[dict[str, Any]]) -> tuple[Staff, ...]:
    return tuple(
        Staff(code=one["code"], name=one["name"], roles=tuple(Role(role) for role in one["roles"])) for one in plain
    )
