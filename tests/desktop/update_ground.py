"""Invented versions of an invented program: laid down as a setup does it, released as whoever releases does it."""

import os
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from desktop.device.update import Updates
from desktop.device.update_disk import RealDisk
from desktop.device.update_marks import CURRENT, PYTHON, launch
from desktop.device.update_place import RELEASE_KEYS, Place
from desktop.device.update_tree import installed_list, wrong_files
from sync.journal.releases import key_line
from sync.journal.update_folder import FolderSource
from sync.wire.installed import INSTALLED, write_installed
from sync.wire.release import MANIFEST, FileEntry, Section, object_name, parse_release, read_section
from tests.releases import EXPIRES, MADE, OWN, publish

KEY, NOW, TOO_LATE = OWN, MADE + timedelta(hours=9), EXPIRES + timedelta(days=1)
OLD, NEW = "0.1.0", "0.2.0"
POSIX = f'#!/bin/sh\nexec "{sys.executable}" "$@"\n'.encode()
Files = Mapping[str, Mapping[str, bytes]]


def files_of(version: str, **own: bytes) -> dict[str, dict[str, bytes]]:
    """Sections of a version: the same Python and libraries in all, one module that changes, ``own`` modules."""
    start = {PYTHON: POSIX} if os.name == "posix" else _windows_python()
    return {
        "python": start | {"python313.zip": b"zip" * 4000, RELEASE_KEYS: key_line(_public(KEY)).encode()},
        "libraries": {"Lib/site-packages/qt/Qt6Core.dll": bytes(range(256)) * 300, "Lib/site-packages/empty.py": b""},
        "app": {
            "app/desktop/版本.py": f"VERSION = {version!r}\n".encode(),
            "desktop/__init__.py": b"",
            "desktop/device/__init__.py": b"",
            "desktop/device/version.py": b"STORE = 3\n",
            "desktop/image_maker.py": b"open('image', 'w').close()\n",
            "desktop/self_test.py": b"raise SystemExit(0)\n",
        }
        | {f"app/desktop/{name}.py": content for name, content in own.items()},
    }


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """A root with versions in it, beside sticks with releases; ``proved`` by no Python of its own unless asked."""

    root: Path
    sticks: Path
    options: dict[str, object] = field(default_factory=dict)

    def lay_down(self, files: Files, version: str = OLD) -> Path:
        """As a setup does it: the first version of all, in use."""
        folder = self.root / f"app-{version}"
        _write(folder, {path: content for section in files.values() for path, content in section.items()})
        (folder / PYTHON).chmod(0o755)
        stick = self.release(files, version)
        (folder / INSTALLED).write_bytes(write_installed(version, lists_of(stick)))
        (self.root / CURRENT).write_bytes(f"{folder.name}\n".encode())
        return folder

    def release(self, files: Files, version: str = NEW, key: Ed25519PrivateKey = KEY, name: str = "stick") -> Path:
        return publish(self.sticks / name, version, files, key)

    def updates(self, running: str = OLD, **options: object) -> Updates:
        chosen: dict[str, object] = {"prove": lambda folder: True, "form": lambda folder: 3} | self.options | options
        return Updates(Place(root=self.root, running=f"app-{running}"), **chosen)  # type: ignore[arg-type]

    def update(self, source: object, running: str = OLD, **options: object) -> None:
        """All of it in one go."""
        updates = self.updates(running, **options)
        offer = updates.look(source, NOW)  # type: ignore[arg-type]
        assert offer is not None
        updates.fetch(offer, source)  # type: ignore[arg-type]
        updates.install(offer, source)  # type: ignore[arg-type]

    def start(self) -> str:
        """What the launcher starts, which must be whole: every file of its list."""
        folder = launch(self.root, RealDisk())
        known = installed_list(self.root / folder)
        assert folder and known is not None and not list(wrong_files(self.root / folder, known.files))
        return folder.removeprefix("app-")

    def versions(self) -> list[str]:
        return sorted(one.name.removeprefix("app-") for one in self.root.glob("app-*"))


class Counting:
    """A source that writes down what it was asked for, and may change what it answers."""

    def __init__(self, folder: Path, change: Callable[[str, int, bytes], bytes] = lambda sha, at, got: got) -> None:
        self._source = FolderSource(folder)
        self._change = change
        self.asked: list[tuple[str, int]] = []
        self.given = 0

    def manifest(self) -> bytes | None:
        return self._source.manifest()

    def read(self, sha256: str, offset: int, packed: int) -> bytes:
        self.asked.append((sha256, offset))
        got = self._change(sha256, offset, self._source.read(sha256, offset, packed))
        self.given += len(got)
        return got


def ground_at(folder: Path, *, version: str = OLD) -> Ground:
    """With a first version that is in use. Chinese and blanks in the name, as on a counter's PC."""
    made = Ground(root=folder / "黔办 程序", sticks=folder / "U 盘")
    made.root.mkdir(parents=True)
    made.lay_down(files_of(version), version)
    return made


def lists_of(stick: Path) -> dict[str, tuple[FileEntry, ...]]:
    release = parse_release((stick / MANIFEST).read_bytes()).release
    return {one.name: read_section((stick / object_name(one.sha256)).read_bytes(), one) for one in release.sections}


def section_of(stick: Path, name: str) -> Section:
    release = parse_release((stick / MANIFEST).read_bytes()).release
    return next(one for one in release.sections if one.name == name)


def object_of(stick: Path, path: str) -> Path:
    """Where the packed content of a file lies."""
    entry = next(one for files in lists_of(stick).values() for one in files if one.path == path)
    return stick / object_name(entry.sha256)


def _write(folder: Path, files: Mapping[str, bytes]) -> None:
    for path, content in files.items():
        place = folder / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(content)


def _windows_python() -> dict[str, bytes]:
    settings = Path(sys.prefix) / "pyvenv.cfg"
    return {PYTHON: Path(sys.executable).read_bytes(), "pyvenv.cfg": settings.read_bytes()}


def _public(key: Ed25519PrivateKey) -> bytes:
    return key.public_key().public_bytes_raw()
