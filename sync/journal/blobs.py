"""Attachments on a device: encrypted files named by the SHA-256 of their plain content.

FOLDER/<sha>         sealed, complete        FOLDER/<sha>.part   sealed, coming down
FOLDER/<sha>.new     being written

A file is sealed in blocks of 16 KiB, so that a part of it is read without the rest; every block knows its number and
the size of the whole. A complete file was written aside, synced and renamed before anybody hears of it, and everything
read is checked: what was changed, cut or moved is :class:`BlobGone`, never other bytes.
"""

import hashlib
import os
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO, Protocol

BLOCK = 16 * 1024
LARGEST = 32 * 1024 * 1024
SEVEN_DAYS = 7 * 86_400.0


class BlobGone(Exception):
    """The file is not there, or is not what it was."""


class Sealer(Protocol):
    """Encrypts blocks; the key stays with whoever implements it. ``overhead``: bytes a sealed block is longer."""

    overhead: int

    def seal(self, sha: str, number: int, size: int, plain: bytes) -> bytes: ...

    def unseal(self, sha: str, number: int, size: int, sealed: bytes) -> bytes | None:
        """None for bytes that were not sealed as this block of this content."""


class BlobFiles:
    """Not for two threads writing the same content at once; reading is free."""

    def __init__(self, folder: Path, sealer: Sealer) -> None:
        self._folder = folder
        self._sealer = sealer

    def put(self, content: bytes) -> str:
        """Store a content, once however often it comes; its name. Raises OSError; durable when it returns."""
        sha = hashlib.sha256(content).hexdigest()
        with suppress(BlobGone):
            if self.whole(sha, len(content)) == content:
                return sha
        self._folder.mkdir(mode=0o700, exist_ok=True)
        aside = self._folder / f"{sha}.new"
        with _private(aside, "wb") as file:
            for number, block in enumerate(_blocks(content)):
                file.write(self._sealer.seal(sha, number, len(content), block))
            _sync(file)
        self._name(aside, sha)
        return sha

    def whole(self, sha: str, size: int) -> bytes:
        """All of it, with its hash checked. Raises BlobGone."""
        content = self.read(sha, size, 0, size)
        if hashlib.sha256(content).hexdigest() != sha:
            raise BlobGone(sha)
        return content

    def read(self, sha: str, size: int, start: int, count: int) -> bytes:
        """``count`` bytes from ``start`` on, fewer at the end; read block by block. Raises BlobGone."""
        if self._sealed_size(size) != _size_of(self._folder / sha):
            raise BlobGone(sha)
        end = min(size, start + count)
        found = bytearray()
        try:
            with (self._folder / sha).open("rb") as file:
                first = start // BLOCK
                for number in range(first, -(-end // BLOCK)):
                    found += self._block(file, sha, number, size)
        except OSError as error:
            raise BlobGone(sha) from error
        return bytes(found[start - first * BLOCK : end - first * BLOCK])

    def have(self, sha: str, size: int) -> int:
        """Bytes of a download that are here: whole blocks only."""
        sealed = _size_of(self._folder / f"{sha}.part")
        return min(size, sealed // (BLOCK + self._sealer.overhead) * BLOCK)

    def add(self, sha: str, size: int, start: int, content: bytes) -> int:
        """Take the next piece of a download, ``start`` being what :meth:`have` says; how much is here after it.

        Only whole blocks are kept, and the end. Durable when it returns. Raises OSError.
        """
        self._folder.mkdir(mode=0o700, exist_ok=True)
        last = start + len(content) >= size
        kept = content if last else content[: len(content) // BLOCK * BLOCK]
        part = self._folder / f"{sha}.part"
        with _private(part, "r+b" if part.exists() else "wb") as file:
            file.seek(start // BLOCK * (BLOCK + self._sealer.overhead))
            file.truncate()
            for number, block in enumerate(_blocks(kept), start=start // BLOCK):
                file.write(self._sealer.seal(sha, number, size, block))
            _sync(file)
        return start + len(kept)

    def finish(self, sha: str, size: int) -> None:
        """A download becomes visible under its hash, if it has it; else it is thrown away. Raises BlobGone, OSError."""
        part = self._folder / f"{sha}.part"
        found = hashlib.sha256()
        try:
            with part.open("rb") as file:
                for number in range(-(-size // BLOCK)):
                    found.update(self._block(file, sha, number, size))
        except (OSError, BlobGone) as error:
            part.unlink(missing_ok=True)
            raise BlobGone(sha) from error
        if found.hexdigest() != sha:
            part.unlink(missing_ok=True)
            raise BlobGone(sha)
        self._name(part, sha)

    def remove(self, sha: str) -> None:
        """A content leaves with whatever has begun to come of it. Raises OSError where somebody holds it open."""
        for suffix in ("", ".part", ".new"):
            (self._folder / f"{sha}{suffix}").unlink(missing_ok=True)

    def sweep(self, known: frozenset[str], now: float | None = None) -> int:
        """Remove files nobody has a row for and that are older than a week; how many. ``now``: seconds since 1970."""
        before = (time.time() if now is None else now) - SEVEN_DAYS
        strays = [
            file
            for file in (self._folder.iterdir() if self._folder.is_dir() else ())
            if file.name.partition(".")[0] not in known and file.stat().st_mtime < before
        ]
        for stray in strays:
            stray.unlink()
        return len(strays)

    def _block(self, file: BinaryIO, sha: str, number: int, size: int) -> bytes:
        length = min(BLOCK, size - number * BLOCK) + self._sealer.overhead
        file.seek(number * (BLOCK + self._sealer.overhead))
        plain = self._sealer.unseal(sha, number, size, file.read(length))
        if plain is None:
            raise BlobGone(sha)
        return plain

    def _sealed_size(self, size: int) -> int:
        return size + -(-size // BLOCK) * self._sealer.overhead

    def _name(self, aside: Path, sha: str) -> None:
        aside.replace(self._folder / sha)
        if os.name == "posix":
            folder = os.open(self._folder, os.O_RDONLY)
            os.fsync(folder)
            os.close(folder)


def _blocks(content: bytes) -> Iterator[bytes]:
    return (content[at : at + BLOCK] for at in range(0, len(content), BLOCK))


def _private(path: Path, mode: str) -> BinaryIO:
    """Readable by its owner only, from its first byte on."""
    flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0) | (os.O_TRUNC if mode == "wb" else 0)
    return os.fdopen(os.open(path, flags, 0o600), mode)  # type: ignore[return-value]  # a mode with b in it


def _sync(file: BinaryIO) -> None:
    file.flush()
    os.fsync(file.fileno())


def _size_of(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0
