"""A release as a folder: carried on a U-disk, loaded by the platform.

qianban-update-0.2.0/update.json
qianban-update-0.2.0/objects/ab/ab12…    every list and every file of the version, packed; the same one once
"""

from pathlib import Path

from sync.wire.release import LARGEST_MANIFEST, MANIFEST, BadRelease, FileEntry, ReleaseFault, Section, object_name

PART = 1 << 20
"""Bytes a folder gives at once."""


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

    def whole(self, one: Section | FileEntry) -> bytes:
        """The packed object, not looked into yet. Raises as :meth:`read`."""
        content = b""
        while len(content) < one.packed:
            content += self.read(one.sha256, len(content), one.packed)
        return content
