"""The key-slot file: the data key, wrapped once per person, in two copies that replace each other safely.

data key (32 random bytes)
└── wrapped by AES-GCM under HKDF( Argon2id(PIN) ‖ device secret )   one slot per staff code
└── wrapped by AES-GCM under HKDF( device secret )                   slot "device", only with a credential store
└── wrapped by AES-GCM under HKDF( Argon2id(code of the sheet) )     slot "recovery", opens on any machine

Each copy carries a generation and a digest, so that a torn write is noticed and the other copy counts.
"""

import hashlib
import json
import os
import secrets
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path

from argon2.low_level import Type, hash_secret_raw
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

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

    def with_slot(self, slot: Slot) -> "SlotFile":
        others = tuple(other for other in self.slots if other.name != slot.name)
        return replace(self, slots=(*others, slot))


class SlotsUnreadable(Exception):
    """Neither copy can be read; nothing has been changed."""


def seal(profile: str, name: str, data_key: bytes, secret: bytes, pin: str | None, cost: Cost) -> Slot:
    """Wrap the data key; ``pin`` None for the device slot."""
    salt = secrets.token_bytes(16) if pin is not None else b""
    nonce = secrets.token_bytes(12)
    wrapping = AESGCM(_wrapping_key(secret, pin, salt, cost))
    sealed = wrapping.encrypt(nonce, data_key, _bound_to(profile, name))
    return Slot(name=name, nonce=nonce.hex(), sealed=sealed.hex(), salt=salt.hex(), cost=cost)


def unseal(profile: str, slot: Slot, secret: bytes, pin: str | None) -> bytes | None:
    """The data key, or None when PIN or secret are not the right ones."""
    wrapping = AESGCM(_wrapping_key(secret, pin, bytes.fromhex(slot.salt), slot.cost))
    try:
        return wrapping.decrypt(bytes.fromhex(slot.nonce), bytes.fromhex(slot.sealed), _bound_to(profile, slot.name))
    except InvalidTag:
        return None


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


def _wrapping_key(secret: bytes, pin: str | None, salt: bytes, cost: Cost) -> bytes:
    stretched = b""
    if pin is not None:
        stretched = hash_secret_raw(
            pin.encode(), salt, cost.rounds, cost.memory_kib, cost.lanes, hash_len=32, type=Type.ID
        )
    return HKDF(algorithm=SHA256(), length=32, salt=None, info=b"qianban/slot/v1").derive(stretched + secret)


def _bound_to(profile: str, name: str) -> bytes:
    return f"{FORM}|{profile}|{name}".encode()


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
