"""files.json: every file of a version, in the lists of an update, by which it is checked, repaired and compared."""

import hashlib
import os
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import get_ident

from building.places import cache
from sync.wire.installed import INSTALLED, read_installed, write_installed
from sync.wire.release import SECTIONS, FileEntry
from sync.wire.release_objects import pack

PYTHON, LIBRARIES, APP = SECTIONS
OF_THE_VERSION = ("sbom.json", "release.pub")


def section_of(path: str) -> str:
    """Which of the three lists a file of a version stands in."""
    top, _, rest = path.partition("/")
    if not rest:
        return APP if path in OF_THE_VERSION else PYTHON
    return LIBRARIES if top in ("Lib", "licences") else APP


def written(version: str, files: Mapping[str, bytes]) -> bytes:
    """The content of files.json for these files."""
    lists: dict[str, list[FileEntry]] = {name: [] for name in SECTIONS}
    with ThreadPoolExecutor(os.cpu_count()) as workers:  # packing lets go of the interpreter
        for path, entry in zip(files, workers.map(_entry, files.items()), strict=True):
            lists[section_of(path)].append(entry)
    return write_installed(version, lists)


def of_folder(folder: Path) -> dict[str, str]:
    """Path to SHA-256, as its files.json says."""
    return {entry.path: entry.sha256 for entry in read_installed((folder / INSTALLED).read_bytes()).files}


def differences(one: Mapping[str, str], other: Mapping[str, str]) -> list[str]:
    """The paths that are not the same in both, sorted."""
    return sorted(path for path in one.keys() | other.keys() if one.get(path) != other.get(path))


def same_time(folder: Path, seconds: int) -> None:
    """Every file and folder gets this time, so that nothing tells when it was built."""
    for path in (*folder.rglob("*"), folder):
        os.utime(path, (seconds, seconds))


def packed(content: bytes) -> bytes:
    """As it travels; kept between builds, since packing takes a minute."""
    kept = cache("objects") / hashlib.sha256(content).hexdigest()
    if not kept.exists():
        fresh = kept.with_suffix(f".{os.getpid()}.{get_ident()}")  # two files of one content may be packed at once
        fresh.write_bytes(pack(content))
        fresh.replace(kept)
    return kept.read_bytes()


def _entry(named: tuple[str, bytes]) -> FileEntry:
    path, content = named
    return FileEntry(
        path=path, sha256=hashlib.sha256(content).hexdigest(), size=len(content), packed=len(packed(content))
    )
