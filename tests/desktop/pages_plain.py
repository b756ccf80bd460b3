"""The pages of an encrypted file as they lie on the disk, free and stale parts too, decrypted without SQLite."""

from collections.abc import Iterator
from pathlib import Path

from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import AES256
from cryptography.hazmat.primitives.ciphers.modes import CBC

PAGE, SALT, VECTOR, RESERVED = 4096, 16, 16, 80


def holds(path: Path, key: bytes, wanted: bytes) -> bool:
    """Whether these bytes lie anywhere in the main file of a store that is closed."""
    return any(wanted in page for page in _pages(path.read_bytes(), key))


def _pages(content: bytes, key: bytes) -> Iterator[bytes]:
    """SQLCipher 4: AES-256-CBC a page; its vector and its seal stand in the last 80 bytes, the salt before page 1."""
    for start in range(0, len(content), PAGE):
        page = content[start : start + PAGE]
        vector = page[PAGE - RESERVED : PAGE - RESERVED + VECTOR]
        sealed = page[0 if start else SALT : PAGE - RESERVED]
        opening = Cipher(AES256(key), CBC(vector)).decryptor()
        yield opening.update(sealed) + opening.finalize()
