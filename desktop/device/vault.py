"""Where the data key comes from: a person's PIN and a secret that never leaves this machine.

DeviceVault    the device secret lies in the machine's credential store; a copied folder opens nowhere else, and the
               line can be run without a PIN
PinOnlyVault   no credential store here: only the PIN protects the data, and whoever uses it is told so
recovery       a code on paper, in an envelope at the centre, opens the data without PIN and without this machine

A key is never written to a disk in the clear. The only home of ``keyring``.
"""

import secrets
import sys
import uuid
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Protocol

import keyring
import keyring.backends.fail
import keyring.backends.null
import keyring.errors
from keyring.backend import KeyringBackend

from desktop.device import recovery_code
from desktop.device.key_slots import seal, unseal
from desktop.device.lockout import Lockout, Tries
from desktop.device.slot_file import DEVICE_SLOT, RECOVERY_SLOT, Cost, SlotFile, VaultTrouble, existing, load, save

__all__ = [
    "CredentialStore",
    "DeviceVault",
    "PinOnlyVault",
    "Vault",
    "VaultTrouble",
    "credential_store",
    "found_vault",
    "open_vault",
    "recovered_vault",
]

SECRET_VERSION = 1
SERVICE = f"Qianban/device-secret/v{SECRET_VERSION}"
SHORTEST_PIN = 8
_SECOND = timedelta(seconds=1)
_REFUSALS: tuple[type[Exception], ...] = (keyring.errors.KeyringError,)
if sys.platform == "win32":  # which keyring passes on as it is, e.g. of a task that runs without a session
    import keyring.backends.Windows

    _REFUSALS = (keyring.errors.KeyringError, keyring.backends.Windows.pywintypes.error)


class CredentialStore(Protocol):
    """What we need of the machine's credential store; the name of the service carries its version."""

    def get(self, service: str, name: str) -> str | None: ...

    def put(self, service: str, name: str, secret: str) -> None: ...


class KeyringStore:
    """The credential store of this machine (Windows: local machine, never the roaming profile)."""

    def __init__(self, backend: KeyringBackend) -> None:
        self._backend = backend
        if hasattr(backend, "persist"):
            backend.persist = "local machine"

    def get(self, service: str, name: str) -> str | None:
        try:
            return self._backend.get_password(service, name)
        except _REFUSALS:
            return None

    def put(self, service: str, name: str, secret: str) -> None:
        try:
            self._backend.set_password(service, name, secret)
        except _REFUSALS as error:
            raise VaultTrouble("store_forgets") from error


def credential_store() -> CredentialStore | None:
    """The store of this machine, or None where there is none that keeps anything."""
    backend = keyring.get_keyring()
    useless = (keyring.backends.fail.Keyring, keyring.backends.null.Keyring)
    if isinstance(backend, useless) or backend.priority <= 0:
        return None
    return KeyringStore(backend)


class Vault:
    """The key slots of one data folder, opened with a device secret (``b""`` where there is none)."""

    pin_only = False

    def __init__(self, folder: Path, file: SlotFile, secret: bytes, cost: Cost) -> None:
        self._folder = folder
        self._file = file
        self._secret = secret
        self._cost = cost
        self._lockout = Lockout(folder)

    @property
    def people(self) -> tuple[str, ...]:
        """Staff codes that have a PIN here."""
        return self._file.people

    @property
    def has_recovery(self) -> bool:
        return self._file.slot(RECOVERY_SLOT) is not None

    def tries(self, code: str) -> Tries:
        """The wrong PINs of a person since the last right one."""
        return self._lockout.of(code)

    def unlock(self, code: str, pin: str, now: datetime | None = None) -> bytes:
        """The data key. Takes a fifth of a second: never on the main thread. Raises VaultTrouble."""
        at = now or datetime.now(UTC)
        slot = self._file.slot(code)
        if slot is None:
            raise VaultTrouble("no_slot", code=code)
        left = self._lockout.wait(code, at)
        if left:
            raise VaultTrouble("wait", seconds=str(-(-left // _SECOND)))
        data_key = unseal(self._file.profile, slot, self._secret, pin)
        if data_key is None:
            tries = self._lockout.wrong(code, at)
            raise VaultTrouble("wrong_pin", wrong=str(tries.wrong), seconds=str(tries.pause // _SECOND))
        self._lockout.right(code)
        return data_key

    def introduce(self, own: str, own_pin: str, code: str, pin: str) -> None:
        """``own`` vouches with the own PIN for a colleague who has none yet. Raises VaultTrouble, also ``has_pin``:
        whoever could set another's PIN anew could sign in as that person.
        """
        _check_pin(pin)
        if self._file.slot(code) is not None:
            raise VaultTrouble("has_pin", code=code)
        self.admit(self.unlock(own, own_pin), code, pin)

    def admit(self, data_key: bytes, code: str, pin: str) -> None:
        """Give a person a PIN (or a new one). Raises VaultTrouble("pin_short")."""
        _check_pin(pin)
        slot = seal(self._file.profile, code, data_key, self._secret, pin, self._cost)
        self._file = save(self._folder, self._file.with_slot(slot))

    def change_pin(self, code: str, old: str, new: str) -> None:
        """Wrap the same data key anew. Raises VaultTrouble."""
        _check_pin(new)
        self.admit(self.unlock(code, old), code, new)

    def renew_recovery(self, data_key: bytes) -> str:
        """A new code for the recovery sheet, to be shown once; the one before opens nothing any more."""
        code = recovery_code.drawn()
        slot = seal(self._file.profile, RECOVERY_SLOT, data_key, b"", recovery_code.read(code), self._cost)
        self._file = save(self._folder, self._file.with_slot(slot))
        return code

    def recover(self, typed: str, now: datetime | None = None) -> bytes:
        """The data key for the code of the recovery sheet. Takes a fifth of a second. Raises VaultTrouble.

        A code whose check does not fit was mistyped and is not counted as a try.
        """
        at, slot, code = now or datetime.now(UTC), self._file.slot(RECOVERY_SLOT), recovery_code.read(typed)
        if slot is None:
            raise VaultTrouble("no_recovery")
        if code is None:
            raise VaultTrouble("code_mistyped")
        left = self._lockout.wait(RECOVERY_SLOT, at)
        if left:
            raise VaultTrouble("wait", seconds=str(-(-left // _SECOND)))
        data_key = unseal(self._file.profile, slot, b"", code)
        if data_key is None:
            tries = self._lockout.wrong(RECOVERY_SLOT, at)
            raise VaultTrouble("wrong_code", wrong=str(tries.wrong), seconds=str(tries.pause // _SECOND))
        self._lockout.right(RECOVERY_SLOT)
        return data_key

    def unlock_device(self) -> bytes:
        """The data key without a person, for the scheduled line. Raises VaultTrouble("pin_needed")."""
        raise VaultTrouble("pin_needed")


class DeviceVault(Vault):
    """Bound to this machine by a secret in its credential store."""

    def unlock_device(self) -> bytes:
        slot = self._file.slot(DEVICE_SLOT)
        data_key = unseal(self._file.profile, slot, self._secret, None) if slot else None
        if data_key is None:
            raise VaultTrouble("pin_needed")
        return data_key


class PinOnlyVault(Vault):
    """Protected by PINs alone, because this machine has no credential store; say so wherever a PIN is chosen."""

    pin_only = True


def open_vault(folder: Path, find: Callable[[], CredentialStore | None] = credential_store) -> Vault:
    """The vault of an existing folder. Raises VaultTrouble no_keys, keys_unreadable, secret_missing."""
    file = existing(folder)
    if file.pin_only:
        return PinOnlyVault(folder, file, b"", Cost())
    store = find()
    secret = store.get(SERVICE, file.profile) if store else None
    if secret is None:
        raise VaultTrouble("secret_missing")
    return DeviceVault(folder, file, bytes.fromhex(secret), Cost())


def recovered_vault(
    folder: Path,
    typed: str,
    find: Callable[[], CredentialStore | None] = credential_store,
    cost: Cost | None = None,
) -> tuple[Vault, bytes]:
    """The vault of a folder whose machine is gone or has forgotten its secret, bound to this one, and its data key.

    Nobody has a PIN there any more: they were made with the other machine's secret. Raises VaultTrouble.
    """
    known, spent = existing(folder), cost or Cost()
    data_key = Vault(folder, known, b"", spent).recover(typed)
    recovery = tuple(slot for slot in known.slots if slot.name == RECOVERY_SLOT)
    store = find()
    if store is None:
        file = replace(known, secret_version=0, slots=recovery)
        return PinOnlyVault(folder, save(folder, file), b"", spent), data_key
    secret = _new_secret(store, known.profile)
    slot = seal(known.profile, DEVICE_SLOT, data_key, secret, None, spent)
    file = replace(known, secret_version=SECRET_VERSION, slots=(*recovery, slot))
    return DeviceVault(folder, save(folder, file), secret, spent), data_key


def found_vault(
    folder: Path,
    code: str,
    pin: str,
    find: Callable[[], CredentialStore | None] = credential_store,
    cost: Cost | None = None,
) -> tuple[Vault, bytes]:
    """A new vault with one person in it, and its data key. Raises VaultTrouble keys_exist, pin_short, store_forgets."""
    if load(folder) is not None:
        raise VaultTrouble("keys_exist")
    _check_pin(pin)
    store = find()
    profile, data_key, spent = uuid.uuid4().hex, secrets.token_bytes(32), cost or Cost()
    if store is None:
        vault: Vault = PinOnlyVault(folder, SlotFile(profile=profile, secret_version=0), b"", spent)
    else:
        secret = _new_secret(store, profile)
        file = SlotFile(profile=profile, secret_version=SECRET_VERSION)
        slot = seal(profile, DEVICE_SLOT, data_key, secret, None, spent)
        vault = DeviceVault(folder, file.with_slot(slot), secret, spent)
    vault.admit(data_key, code, pin)
    return vault, data_key


def _check_pin(pin: str) -> None:
    if len(pin) < SHORTEST_PIN:
        raise VaultTrouble("pin_short", least=str(SHORTEST_PIN))


def _new_secret(store: CredentialStore, profile: str) -> bytes:
    """Put a new secret and read it back: a store that forgets would lock everybody out tomorrow."""
    secret = secrets.token_bytes(32)
    store.put(SERVICE, profile, secret.hex())
    if store.get(SERVICE, profile) != secret.hex():
        raise VaultTrouble("store_forgets")
    return secret
