"""Who signs a release and who is believed. The public halves lie in the program itself (``release.pub``), one a line:
a version that brings a second key is how a key is replaced.
"""

from collections.abc import Collection
from dataclasses import replace

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat, load_pem_private_key

from sync.journal.signatures import KEY_BYTES, sign, verify
from sync.wire.release import (
    RELEASE_LABEL,
    BadRelease,
    Release,
    ReleaseFault,
    parse_release,
    release_statement,
    write_release,
)


def read_release(content: bytes, trusted: Collection[bytes]) -> Release:
    """``trusted``: public keys, 32 bytes each. That it has expired is asked of what comes back. Raises BadRelease."""
    signed = parse_release(content)
    key = bytes.fromhex(signed.release.key)
    if key not in trusted:
        raise BadRelease(ReleaseFault.UNKNOWN_KEY)
    if not verify(key, RELEASE_LABEL, signed.statement, signed.signature):
        raise BadRelease(ReleaseFault.FORGED)
    return signed.release


def self_signed(content: bytes) -> Release:
    """Whole, and signed by the key it names, whoever that is: enough to pass it on. Raises BadRelease."""
    return read_release(content, (bytes.fromhex(parse_release(content).release.key),))


def sign_release(release: Release, private: Ed25519PrivateKey) -> bytes:
    """``update.json``; its key is that of ``private``. Raises ValueError for a release no reader would take."""
    own = replace(release, key=private.public_key().public_bytes_raw().hex())
    return write_release(own, sign(private, RELEASE_LABEL, release_statement(own)))


def read_keys(text: str) -> frozenset[bytes]:
    """Raises ValueError for a line that is no key (64 hex digits), and where there is none at all."""
    lines = (line.partition("#")[0].strip() for line in text.splitlines())
    keys = frozenset(bytes.fromhex(line) for line in lines if line)
    if not keys or any(len(key) != KEY_BYTES for key in keys):
        raise ValueError("no keys")
    return keys


def key_line(public: bytes) -> str:
    """As :func:`read_keys` reads it."""
    return f"{public.hex()}\n"


def private_key(pem: bytes) -> Ed25519PrivateKey:
    """PKCS 8, not encrypted. Raises ValueError."""
    try:
        private = load_pem_private_key(pem, None)
    except TypeError as error:
        raise ValueError("encrypted") from error
    if not isinstance(private, Ed25519PrivateKey):
        raise ValueError("not Ed25519")
    return private


def new_private_pem() -> bytes:
    """For whoever releases; it is kept off every computer that runs the program."""
    return Ed25519PrivateKey.generate().private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
