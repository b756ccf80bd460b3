"""A release as a folder: what is published, carried on a U-disk and loaded by the platform.

    qianban-update-0.2.0/update.json
    qianban-update-0.2.0/objects/ab/ab12…    every list and every file of the version, packed; the same one once

The same files, key, version and times make the same bytes, whatever the machine and the order.
"""

import hashlib
import os
from collections.abc import Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from sync.journal.releases import sign_release
from sync.journal.whole_file import write_whole
from sync.wire.release import (
    FOLDER,
    LARGEST_MANIFEST,
    MANIFEST,
    SECTIONS,
    BadRelease,
    FileEntry,
    Release,
    ReleaseFault,
    Section,
    object_name,
    together,
    write_section,
)
from sync.wire.release_objects import LARGEST, pack

PART = 1 << 20
"""Bytes a folder gives at once."""


def write_update_folder(
    sections: Mapping[str, Mapping[str, Path]],
    out: Path,
    private: Ed25519PrivateKey,
    *,
    version: str,
    made: datetime,
    expires: datetime,
) -> Path:
    """``sections``: for each of SECTIONS, the files of this disk by their path in the version's folder.

    The folder made inside ``out``, its manifest last. Raises OSError (FileExistsError where the folder is there),
    BadRelease BAD_PATH, and ValueError for a version, time or file no reader would take.
    """
    folder = out / FOLDER.format(version=version)
    folder.mkdir(parents=True)
    lists = {name: _listed(folder, sections[name]) for name in SECTIONS}
    together(lists.values())
    release = Release(
        version=version,
        made_ms=_ms(made),
        expires_ms=_ms(expires),
        key="",
        sections=tuple(_section(folder, name, lists[name]) for name in SECTIONS),
    )
    write_whole(folder / MANIFEST, sign_release(release, private))
    return folder


class FolderSource:
    """A release on a disk; parts of packed objects from any offset on."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def manifest(self) -> bytes | None:
        """``update.json``; None where there is none. Raises OSError, BadRelease TOO_BIG."""
        try:
            with (self._folder / MANIFEST).open("rb") as file:
                content = file.read(LARGEST_MANIFEST + 1)
        except FileNotFoundError:
            return None
        if len(content) > LARGEST_MANIFEST:
            raise BadRelease(ReleaseFault.TOO_BIG)
        return content

    def read(self, sha256: str, offset: int, packed: int) -> bytes:
        """The next bytes, at least one, of an object said to be ``packed`` bytes long.

        Raises BadRelease MISSING for one that is not there or ends before, OSError for a disk that fails.
        """
        try:
            with (self._folder / object_name(sha256)).open("rb") as file:
                file.seek(offset)
                content = file.read(max(0, min(PART, packed - offset)))
        except FileNotFoundError as error:
            raise BadRelease(ReleaseFault.MISSING, sha256=sha256) from error
        if not content:
            raise BadRelease(ReleaseFault.MISSING, sha256=sha256)
        return content


def _listed(folder: Path, files: Mapping[str, Path]) -> tuple[FileEntry, ...]:
    """Packed by several threads: it leaves the interpreter's lock."""
    named = {path: _name_of(file) for path, file in files.items()}
    once = {sha256: files[path] for path, (sha256, _) in named.items()}
    with ThreadPoolExecutor(max_workers=os.cpu_count()) as pool:
        sizes = pool.map(lambda sha256: _put(folder, sha256, once[sha256].read_bytes()), once)
        packed = dict(zip(once, sizes, strict=True))
    return tuple(
        FileEntry(path=path, sha256=sha256, size=size, packed=packed[sha256]) for path, (sha256, size) in named.items()
    )


def _name_of(file: Path) -> tuple[str, int]:
    """Hash and size. Raises ValueError for a file that is too large."""
    if file.stat().st_size > LARGEST:
        raise ValueError(str(file))
    content = file.read_bytes()
    return hashlib.sha256(content).hexdigest(), len(content)


def _section(folder: Path, name: str, files: Iterable[FileEntry]) -> Section:
    content = write_section(files)
    sha256 = hashlib.sha256(content).hexdigest()
    return Section(name=name, sha256=sha256, size=len(content), packed=_put(folder, sha256, content))


def _put(folder: Path, sha256: str, content: bytes) -> int:
    """Bytes it takes packed."""
    packed = pack(content)
    place = folder / object_name(sha256)
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_bytes(packed)
    return len(packed)


def _ms(instant: datetime) -> int:
    """Raises ValueError for a naive time."""
    if instant.tzinfo is None:
        raise ValueError("a time without a zone")
    return round(instant.timestamp() * 1000)
