"""The platform's own key. It signs what must be believed without the line: packs, statements, slips.

The private part is a file beside the database, never in it: a restored or emptied database keeps its key, and a foreign
platform, even one with a copy of the database, does not have it.
"""

import os
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat, load_pem_private_key

from sync.files import reason_of
from sync.journal.sealed import reading_private, unsealed
from sync.journal.signatures import sign
from sync.server.database import beside
from sync.server.trouble import PlatformTrouble

OWNER_ONLY = 0o600


class PlatformKey:
    """An Ed25519 key pair. ``public``: 32 bytes, handed to every device when it is enrolled."""

    def __init__(self, private: Ed25519PrivateKey) -> None:
        self._private = private
        self.public = private.public_key().public_bytes_raw()

    @classmethod
    def made(cls) -> "PlatformKey":
        """A new one, kept nowhere."""
        return cls(Ed25519PrivateKey.generate())

    def sign(self, label: bytes, content: bytes) -> bytes:
        """64 bytes; ``label`` names the use, see ``sync.journal.signatures``. Raises ValueError for a bad label."""
        return sign(self._private, label, content)

    def unseal(self, content: bytes, bound: bytes) -> bytes:
        """What was sealed for this platform. Raises NotForUs."""
        return unsealed(reading_private(self._private), content, bound)

    def pem(self) -> bytes:
        """The private part as PKCS 8, not encrypted."""
        return self._private.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())


def key_file(where: str, named: Path | None = None) -> Path:
    """``named``, else beside the database ``where``."""
    return named or beside(where, "key")


def load_key(file: Path) -> PlatformKey:
    """Raises PlatformTrouble ``no_key`` or ``unreadable_key``."""
    try:
        content = file.read_bytes()
    except FileNotFoundError as error:
        raise PlatformTrouble("no_key", file=str(file)) from error
    except OSError as error:
        raise PlatformTrouble("unreadable_key", file=str(file), reason=reason_of(error)) from error
    try:
        private = load_pem_private_key(content, None)
    except (ValueError, TypeError) as error:
        raise PlatformTrouble("unreadable_key", file=str(file), reason="PEM") from error
    if not isinstance(private, Ed25519PrivateKey):
        raise PlatformTrouble("unreadable_key", file=str(file), reason="Ed25519")
    return PlatformKey(private)


def make_key(file: Path) -> tuple[PlatformKey, bool]:
    """The key in ``file`` and whether it was made just now. An existing file is never written over.

    The new file is durable and its owner's alone before anybody is told of the key. Raises PlatformTrouble
    ``no_key_folder`` or as :func:`load_key`.
    """
    key = PlatformKey.made()
    try:
        descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, OWNER_ONLY)
    except FileExistsError:
        return load_key(file), False
    except OSError as error:
        raise PlatformTrouble("no_key_folder", file=str(file), reason=reason_of(error)) from error
    with os.fdopen(descriptor, "wb") as written:
        written.write(key.pem())
        written.flush()
        os.fsync(descriptor)
    return key, True
