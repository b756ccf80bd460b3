"""Sealing for one reader: what travels in a bundle names citizens, and U-disks get lost.

    sealed = ephemeral X25519 key (32) ‖ ChaCha20-Poly1305(content; bound)
    key    = HKDF-SHA-256(X25519(ephemeral, reader); salt = ephemeral ‖ reader; info = "qianban bundle v1"), nonce zero

The key is new for every content, so the nonce need not be. The platform reads with its one Ed25519 key, turned into the
X25519 key that belongs to it (RFC 7748 §4.1, as libsodium and age do); desks draw a key for each answer they expect.
"""

from hashlib import sha512

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

_INFO = b"qianban bundle v1"
_KEY = 32
_NONCE = bytes(12)
_PRIME = 2**255 - 19


class NotForUs(ValueError):
    """Sealed for another reader, or changed since."""


def sealed(reader: bytes, content: bytes, bound: bytes) -> bytes:
    """``reader``: X25519 key, 32 bytes. ``bound``: what the content must be shown with. Raises ValueError."""
    ephemeral = X25519PrivateKey.generate()
    public = ephemeral.public_key().public_bytes_raw()
    shared = ephemeral.exchange(X25519PublicKey.from_public_bytes(reader))
    return public + _cipher(shared, public + reader).encrypt(_NONCE, content, bound)


def unsealed(private: X25519PrivateKey, content: bytes, bound: bytes) -> bytes:
    """Raises NotForUs."""
    try:
        shared = private.exchange(X25519PublicKey.from_public_bytes(content[:_KEY]))
        salt = content[:_KEY] + private.public_key().public_bytes_raw()
        return _cipher(shared, salt).decrypt(_NONCE, content[_KEY:], bound)
    except (ValueError, InvalidTag) as error:
        raise NotForUs from error


def reading_key(signing: bytes) -> bytes:
    """The X25519 key of whoever signs with this Ed25519 key (32 bytes each): u = (1 + y) / (1 - y)."""
    y = int.from_bytes(signing, "little") & ~(1 << 255)
    return ((1 + y) * pow(1 - y, _PRIME - 2, _PRIME) % _PRIME).to_bytes(_KEY, "little")


def reading_private(signing: Ed25519PrivateKey) -> X25519PrivateKey:
    return X25519PrivateKey.from_private_bytes(sha512(signing.private_bytes_raw()).digest()[:_KEY])


def _cipher(shared: bytes, salt: bytes) -> ChaCha20Poly1305:
    return ChaCha20Poly1305(HKDF(algorithm=SHA256(), length=_KEY, salt=salt, info=_INFO).derive(shared))
