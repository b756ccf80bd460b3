"""Seals attachments under a key of their own, derived from the data key (AES-256-GCM).

data key ─HKDF "qianban/attachments/v1"─▶ attachment key ─HKDF content's SHA-256─▶ key of one content
                                                              nonce: number of the block · bound to: number and size

A content has one form only, so a block is sealed twice with the same nonce only if it is the same block.
"""

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

TAG_BYTES = 16
NONCE_BYTES = 12


class BlobSealer:
    """Implements ``sync.journal.blobs.Sealer``."""

    overhead = TAG_BYTES

    def __init__(self, data_key: bytes) -> None:
        self._key = _derived(data_key, b"qianban/attachments/v1")

    def seal(self, sha: str, number: int, size: int, plain: bytes) -> bytes:
        return self._cipher(sha).encrypt(_nonce(number), plain, _bound(number, size))

    def unseal(self, sha: str, number: int, size: int, sealed: bytes) -> bytes | None:
        try:
            return self._cipher(sha).decrypt(_nonce(number), sealed, _bound(number, size))
        except InvalidTag:
            return None

    def _cipher(self, sha: str) -> AESGCM:
        return AESGCM(_derived(self._key, bytes.fromhex(sha)))


def _derived(key: bytes, info: bytes) -> bytes:
    return HKDF(algorithm=SHA256(), length=32, salt=None, info=info).derive(key)


def _nonce(number: int) -> bytes:
    return number.to_bytes(NONCE_BYTES, "big")


def _bound(number: int, size: int) -> bytes:
    return f"{number}/{size}".encode()
