"""The key-slot file as it lies on the disk: who has a PIN here can be read without any key, and without any library
of secrets, so that the first window need not wait for one. What is in the slots is :mod:`desktop.device.key_slots`'.

Two copies that replace each other safely; each carries a generation and a digest, so that a torn write is noticed and
the other copy counts.
"""

import hashlib
import json
import os
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path

from desktop.trouble import Trouble

COPIES = ("keys.a.json", "keys.b.json")
FORM = 1
DEVICE_SLOT, RECOVERY_SLOT = "device", "recovery"


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """What one guess of a PIN costs: Argon2id, about 0.2 s on an office machine."""

    memory_kib: int = 64 * 1024
    rounds: int = 3
    lanes: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """One wrapped data key; ``salt`` is empty where no PIN takes part. Bytes are hex."""

    name: str
    nonce: str
    sealed: str
    salt: str = ""
    cost: Cost = field(default_factory=Cost)


@dataclass(frozen=True, slots=True, kw_only=True)
class SlotFile:
    """``profile`` names this data folder; ``secret_version`` says which device secret the slots were made with (0:
    none, only the PINs protect).
    """

    profile: str
    secret_version: int
    generation: int = 0
    slots: tuple[Slot, ...] = ()

    def slot(self, name: str) -> Slot | None:
        return next((slot for slot in self.slots if slot.name == name), None)

    @property
    def people(self) -> tuple[str, ...]:
        """Staff codes that have a PIN here."""
        return tuple(slot.name for slot in self.slots if slot.name not in (DEVICE_SLOT, RECOVERY_SLOT))

    @property
    def pin_only(self) -> bool:
        """Only the PINs protect the data: no secret of this machine takes part."""
        return self.secret_version == 0

    def with_slot(self, slot: Slot) -> "SlotFile":
        others = tuple(other for other in self.slots if other.name != slot.name)
        return replace(self, slots=(*others, slot))


class SlotsUnreadable(Exception):
    """Neither copy can be read; nothing has been changed."""


class VaultTrouble(Trouble):
    """``wrong_pin`` (wait: seconds), ``wait`` (seconds), ``no_slot``, ``has_pin``, ``pin_short`` (least),
    ``pin_needed``, ``secret_missing``, ``store_forgets``, ``keys_unreadable``, ``keys_exist``, ``no_keys``,
    ``no_recovery``, ``code_mistyped``, ``wrong_code`` (wrong, seconds).
    """


def existing(folder: Path) -> SlotFile:
    """The file of a folder that is in use. Raises VaultTrouble no_keys, keys_unreadable."""
    try:
        file = load(folder)
    except SlotsUnreadable as error:
        raise VaultTrouble("keys_unreadable") from error
    if file is None:
        raise VaultTrouble("no_keys")
    return file


def load(folder: Path) -> SlotFile | None:
    """The newest readable copy; None when there is none at all. Raises SlotsUnreadable."""
    present = [folder / name for name in COPIES if (folder / name).exists()]
    readable = [file for file in map(_read, present) if file is not None]
    if present and not readable:
        raise SlotsUnreadable
    return max(readable, key=lambda file: file.generation, default=None)


def save(folder: Path, file: SlotFile) -> SlotFile:
    """Write both copies, one after the other, each by replacing; returns what was written."""
    newer = replace(file, generation=file.generation + 1)
    for name in COPIES:
        write_safely(folder / name, _bytes(newer))
    return newer


def write_safely(path: Path, content: bytes) -> None:
    """Temporary file, fsync, replace: a reader finds the old content or the new, never half of one."""
    temporary = path.with_name(path.name + ".new")
    with temporary.open("wb") as out:
        out.write(content)
        out.flush()
        os.fsync(out.fileno())
    temporary.replace(path)
    if os.name == "posix":
        folder = os.open(path.parent, os.O_RDONLY)
        os.fsync(folder)
        os.close(folder)


def _bytes(file: SlotFile) -> bytes:
    body = asdict(file) | {"form": FORM}
    text = json.dumps(body, ensure_ascii=False, sort_keys=True)
    return json.dumps({"body": text, "digest": hashlib.sha256(text.encode()).hexdigest()}).encode()


def _read(path: Path) -> SlotFile | None:
    try:
        outer = json.loads(path.read_bytes())
        text = outer["body"]
        if hashlib.sha256(text.encode()).hexdigest() != outer["digest"]:
            return None
        body = json.loads(text)
        if body.pop("form") != FORM:
            return None
        slots = tuple(Slot(**slot | {"cost": Cost(**slot["cost"])}) for slot in body.pop("slots"))
        return SlotFile(**body, slots=slots)
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None
