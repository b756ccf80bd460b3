"""Attachments on a device: encrypted files named by the SHA-256 of their plain content.

FOLDER/<sha>         sealed, complete        FOLDER/<sha>.part   sealed, coming down
FOLDER/<sha>.new     being written

A file is sealed in blocks of 16 KiB, so that a part of it is read without the rest; every block knows its number and
the size of the whole. A complete file was written aside, synced and renamed before anybody hears of it, and everything
read is checked: what was changed, cut or moved is :class:`BlobGone`, never other bytes. When a file was last used
stands in its time of change; one that is taken away is never one that somebody has just put or used.
"""

import hashlib
import os
import re
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Protocol

from sync.files import replaced, sync_folder, taken_away, until_free

BLOCK = 16 * 1024
LARGEST = 32 * 1024 * 1024
SEVEN_DAYS = 7 * 86_400.0
_NAME = re.compile(r"[0-9a-f]{64}")


class BlobGone(Exception):
    """The file is not there, or is not what it was."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lying:
    """A complete file. ``size``: bytes on the disk; ``used_ns``: when it was last put or used, since 1970."""

    sha: str
    size: int
    used_ns: int


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
        self._taking = threading.Lock()
        """Held while one file is marked as used or taken away: never both at once."""

    def put(self, content: bytes) -> str:
        """Store a content, once however often it comes; its name. Raises OSError; durable when it returns."""
        sha = hashlib.sha256(content).hexdigest()
        with suppress(BlobGone):
            if self.whole(sha, len(content)) == content and self.use(sha):
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
        if size + -(-size // BLOCK) * self._sealer.overhead != _size_of(self._folder / sha):
            raise BlobGone(sha)
        end = min(size, start + count)
        found = bytearray()
        try:
            with until_free(lambda: (self._folder / sha).open("rb")) as file:
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
            with until_free(lambda: part.open("rb")) as file:
                for number in range(-(-size // BLOCK)):
                    found.update(self._block(file, sha, number, size))
        except FileNotFoundError as error:
            raise BlobGone(sha) from error
        except BlobGone:
            taken_away(part)
            raise
        if found.hexdigest() != sha:
            taken_away(part)
            raise BlobGone(sha)
        self._name(part, sha)

    def remove(self, sha: str) -> None:
        """A content leaves with whatever has begun to come of it. Raises OSError where somebody holds it open."""
        for suffix in ("", ".part", ".new"):
            taken_away(self._folder / f"{sha}{suffix}")

    def use(self, sha: str) -> bool:
        """Somebody needs it now; whether it is here."""
        with self._taking:
            try:
                os.utime(self._folder / sha)
            except FileNotFoundError:
                return False
            except OSError:  # it is there all the same; its time is a comfort
                pass
            return True

    def lying(self) -> tuple[Lying, ...]:
        """Every complete file, the longest unused first. Raises OSError."""
        found = []
        for entry in os.scandir(self._folder) if self._folder.is_dir() else ():
            if _NAME.fullmatch(entry.name):
                with suppress(FileNotFoundError):
                    told = entry.stat()
                    found.append(Lying(sha=entry.name, size=told.st_size, used_ns=told.st_mtime_ns))
        return tuple(sorted(found, key=lambda one: (one.used_ns, one.sha)))

    def drop(self, seen: Lying) -> bool:
        """Take a file away unless somebody has used it since it was seen; whether it is gone. Raises OSError."""
        file = self._folder / seen.sha
        with self._taking:
            if file.exists() and file.stat().st_mtime_ns != seen.used_ns:
                return False
            file.unlink(missing_ok=True)
            return True

    def sweep(self, known: frozenset[str], now: float | None = None) -> int:
        """Remove files nobody has a row for and that are older than a week; how many. ``now``: seconds since 1970.

        One that somebody holds open stays for the next time.
        """
        before = (time.time() if now is None else now) - SEVEN_DAYS
        files = tuple(self._folder.iterdir()) if self._folder.is_dir() else ()
        return sum(self._swept(file, before) for file in files if file.name.partition(".")[0] not in known)

    def _swept(self, file: Path, before: float) -> bool:
        with self._taking, suppress(OSError):
            if file.stat().st_mtime < before:
                file.unlink()
                return True
        return False

    def _block(self, file: BinaryIO, sha: str, number: int, size: int) -> bytes:
        length = min(BLOCK, size - number * BLOCK) + self._sealer.overhead
        file.seek(number * (BLOCK + self._sealer.overhead))
        plain = self._sealer.unseal(sha, number, size, file.read(length))
        if plain is None:
            raise BlobGone(sha)
        return plain

    def _name(self, aside: Path, sha: str) -> None:
        replaced(aside, self._folder / sha)
        sync_folder(self._folder)


def _blocks(content: bytes) -> Iterator[bytes]:
    return (content[at : at + BLOCK] for at in range(0, len(content), BLOCK))


def _private(path: Path, mode: str) -> BinaryIO:
    """Readable by its owner only, from its first byte on."""
    flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0) | (os.O_TRUNC if mode == "wb" else 0)
    opened = until_free(lambda: os.open(path, flags, 0o600))
    return os.fdopen(opened, mode)  # type: ignore[return-value]  # a mode with b in it


def _sync(file: BinaryIO) -> None:
    file.flush()
    os.fsync(file.fileno())


def _size_of(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0
