"""The key this device signs with. Its private part never leaves the machine: on disk it is sealed under the data key.

device.key.json   Ed25519, 32 bytes, by AES-GCM under HKDF(data key); bound to the device it was enrolled as

``computer``: a fingerprint of the one it was kept on (rule: sync protocol 4.1, a clone is caught early).

The data key itself opens only with a PIN and, where there is a credential store, with the secret of this machine; so a
copied folder cannot sign. The key is made before the enrolment, of which only the public part is sent.
"""

import json
import secrets
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from desktop.device.computer import this_computer
from desktop.device.slot_file import write_safely
from sync.files import read_whole
from sync.journal.signatures import sign

KEY_FILE = "device.key.json"
_INFO = b"qianban/device-key/v1"


class DeviceKey:
    """``public``: 32 bytes, told to the platform at the enrolment."""

    def __init__(self, private: Ed25519PrivateKey) -> None:
        self._private = private
        self.public = private.public_key().public_bytes_raw()

    @classmethod
    def made(cls) -> "DeviceKey":
        """A new one, kept nowhere yet."""
        return cls(Ed25519PrivateKey.generate())

    def sign(self, label: bytes, content: bytes) -> bytes:
        """64 bytes over label, NUL and content."""
        return sign(self._private, label, content)

    def keep(self, folder: Path, data_key: bytes, device: str) -> None:
        """Seal it into the data folder; it replaces the one that is there."""
        nonce = secrets.token_bytes(12)
        sealed = _sealing(data_key).encrypt(nonce, self._private.private_bytes_raw(), device.encode())
        told = {"nonce": nonce.hex(), "sealed": sealed.hex(), "computer": this_computer()}
        write_safely(folder / KEY_FILE, json.dumps(told).encode())


def kept_key(folder: Path, data_key: bytes, device: str) -> DeviceKey | None:
    """The key of this device; None for one enrolled without, or where the file is another's or damaged: the platform
    then refuses what is not signed, and the device enrols again.
    """
    try:
        told = json.loads(read_whole(folder / KEY_FILE))
        nonce, sealed = bytes.fromhex(told["nonce"]), bytes.fromhex(told["sealed"])
        private = _sealing(data_key).decrypt(nonce, sealed, device.encode())
    except (OSError, ValueError, KeyError, TypeError, InvalidTag):
        return None
    return DeviceKey(Ed25519PrivateKey.from_private_bytes(private))


def was_carried(folder: Path) -> bool:
    """Whether the key was kept by another computer. Where either of the two has no name nothing is claimed."""
    kept, here = _told(folder).get("computer", ""), this_computer()
    return bool(kept and here) and kept != here


def belongs_here(folder: Path) -> None:
    """The key is this computer's from now on. Raises OSError."""
    told = _told(folder)
    if told and told.get("computer", "") != this_computer():
        write_safely(folder / KEY_FILE, json.dumps(told | {"computer": this_computer()}).encode())


def _told(folder: Path) -> dict[str, str]:
    """The key file as it is; nothing of one that is missing or damaged."""
    try:
        told = json.loads(read_whole(folder / KEY_FILE))
    except (OSError, ValueError):
        return {}
    return told if isinstance(told, dict) else {}


def _sealing(data_key: bytes) -> AESGCM:
    return AESGCM(HKDF(algorithm=SHA256(), length=32, salt=None, info=_INFO).derive(data_key))
