"""The key-slot file as it lies on the disk: who has a PIN here can be read without any key, and without any library
of secrets, so that the first window need not wait for one. What is in the slots is :mod:`desktop.device.key_slots`'.

Two copies that replace each other safely; each carries a generation and a digest, so that a torn write is noticed and
the other copy counts.
"""

import hashlib
import json
import logging
from collections.abc import Callable
from contextlib import suppress
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path

from desktop.trouble import Trouble
from sync.files import is_held, read_whole, replaced, sync_folder, taken_away, write_through

LOG = logging.getLogger(__name__)
Move = Callable[[Path, Path], None]
COPIES = ("keys.a.json", "keys.b.json")
FORM = 1
NEW, LATER = ".new", ".later"
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
    ``no_recovery``, ``code_mistyped``, ``wrong_code`` (wrong, seconds), ``held`` (by another program).
    """


def existing(folder: Path) -> SlotFile:
    """The file of a folder that is in use. Raises VaultTrouble no_keys, keys_unreadable, held."""
    try:
        file = load(folder)
    except SlotsUnreadable as error:
        raise VaultTrouble("keys_unreadable") from error
    if file is None:
        raise VaultTrouble("no_keys")
    return file


def load(folder: Path) -> SlotFile | None:
    """The newest readable copy; None when there is none at all. Raises SlotsUnreadable, VaultTrouble("held")."""
    present = [folder / name for name in COPIES if (folder / name).exists()]
    readable = [file for file in map(_read, present) if file is not None]
    if present and not readable:
        raise SlotsUnreadable
    return max(readable, key=lambda file: file.generation, default=None)


def save(folder: Path, file: SlotFile, move: Move = replaced) -> SlotFile:
    """Write both copies, one after the other, each by replacing; returns what was written.

    One that lies there is enough: it counts for more than the older one beside it. Raises OSError where none does.
    """
    newer = replace(file, generation=file.generation + 1)
    first, second = (folder / name for name in COPIES)
    try:
        write_safely(first, _bytes(newer), move)
    except OSError:
        write_safely(second, _bytes(newer), move)
        return newer
    try:
        write_safely(second, _bytes(newer), move)
    except OSError as error:
        LOG.warning("the second copy of the key slots was not written: %s", type(error).__name__)
    return newer


def write_safely(path: Path, content: bytes, move: Move = replaced) -> None:
    """Temporary file, fsync, replace: a reader finds the old content or the new, never half of one. Raises OSError."""
    temporary = path.with_name(path.name + NEW)
    try:
        write_through(temporary, content)
        move(temporary, path)
    except OSError:
        with suppress(OSError):
            temporary.unlink()
        raise
    sync_folder(path.parent)


def write_or_later(path: Path, content: bytes, move: Move = replaced) -> None:
    """The same for what may count from the next start on: where another program holds the old file, the new one is
    kept beside it and :func:`finish` puts it in place. Raises OSError then, too.
    """
    temporary = path.with_name(path.name + LATER)
    write_through(temporary, content)
    move(temporary, path)
    sync_folder(path.parent)


def finish(folder: Path, move: Move = replaced) -> None:
    """What the last run could not put in place. The profile must be held; what is still in the way stays for the next
    start.
    """
    for kept in folder.glob(f"*.json{LATER}"):
        try:
            json.loads(read_whole(kept))
            move(kept, kept.with_suffix(""))
        except ValueError:  # the power went while it was written
            with suppress(OSError):
                taken_away(kept)
        except OSError as error:
            LOG.warning("%s could not be put in place: %s", kept.stem, type(error).__name__)


def level(folder: Path, move: Move = replaced) -> None:
    """Both copies are the newest: an old one would still open with a PIN that was changed. The profile must be held;
    the first window need not wait for it.
    """
    try:
        found = {name: _read(folder / name) for name in COPIES}
    except VaultTrouble:
        return
    newest = max((file for file in found.values() if file), key=lambda file: file.generation, default=None)
    for name, file in found.items():
        if newest is None or file == newest:
            continue
        try:
            write_safely(folder / name, _bytes(newest), move)
        except OSError as error:
            LOG.warning("%s, a copy of the key slots, stays an old one: %s", name, type(error).__name__)


def _bytes(file: SlotFile) -> bytes:
    body = asdict(file) | {"form": FORM}
    text = json.dumps(body, ensure_ascii=False, sort_keys=True)
    return json.dumps({"body": text, "digest": hashlib.sha256(text.encode()).hexdigest()}).encode()


def _read(path: Path) -> SlotFile | None:
    try:
        outer = json.loads(read_whole(path))
        text = outer["body"]
        if hashlib.sha256(text.encode()).hexdigest() != outer["digest"]:
            return None
        body = json.loads(text)
        if body.pop("form") != FORM:
            return None
        slots = tuple(Slot(**slot | {"cost": Cost(**slot["cost"])}) for slot in body.pop("slots"))
        return SlotFile(**body, slots=slots)
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        if is_held(error):  # the other copy may be the older one: a PIN that was changed would count again
            raise VaultTrouble("held") from error
        return None
