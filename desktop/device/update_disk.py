"""The four things the switch of versions does to a disk, each of which a power cut may end before or after.

A port, so that a test can write down what was done and play every cut of it.
"""

from contextlib import suppress
from pathlib import Path
from typing import Protocol

from sync.files import replaced, sync_folder, taken_away, write_through


class Disk(Protocol):
    """All of them raise OSError."""

    def write(self, path: Path, content: bytes) -> None:
        """A file that was not there before, on the disk when this returns."""

    def replace(self, source: Path, target: Path) -> None:
        """``target`` is the old file or the new one, whenever the power goes."""

    def remove(self, path: Path) -> None:
        """Nothing happens where there is none."""

    def settle(self, folder: Path) -> None:
        """What was renamed, made and removed in ``folder`` so far stands before anything later does."""


class RealDisk:
    """Each is tried again while a virus scanner holds the file. NTFS keeps the order of renames in a log of its own, so
    there ``settle`` has nothing to do.
    """

    def write(self, path: Path, content: bytes) -> None:
        write_through(path, content)

    def replace(self, source: Path, target: Path) -> None:
        replaced(source, target)

    def remove(self, path: Path) -> None:
        taken_away(path)

    def settle(self, folder: Path) -> None:
        sync_folder(folder)


def put(disk: Disk, path: Path, content: bytes) -> None:
    """The old content or the new one under this name, never a part of it."""
    fresh = path.with_name(f"{path.name}.new")
    disk.remove(fresh)
    try:
        disk.write(fresh, content)
        disk.replace(fresh, path)
    except OSError:
        with suppress(OSError):  # a disk that is full needs its room back
            disk.remove(fresh)
        raise
    disk.settle(path.parent)
