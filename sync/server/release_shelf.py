"""Where versions of the program lie on a platform.

DIR/0.2.0.json        update.json of a version, as it was signed; written last, so a version is offered whole
DIR/0.2.0.withdrawn   that version is offered no more
DIR/0.2.0.cleared     nor is this one, whose objects were taken away (``release_prune``) until it is loaded again
DIR/objects/ab/ab…    packed files and lists of all versions, each once
"""

from collections.abc import Iterator
from pathlib import Path

from sync.files import reason_of, write_whole
from sync.server.trouble import PlatformTrouble
from sync.wire.release import object_name
from sync.wire.release_version import is_version, version_numbers

_SUFFIX, _MARK, _CLEARED = ".json", ".withdrawn", ".cleared"


class ReleaseShelf:
    """Of one platform."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def manifest(self, version: str) -> Path:
        return self.folder / f"{version}{_SUFFIX}"

    def mark(self, version: str) -> Path:
        """Of a version that was withdrawn."""
        return self.folder / f"{version}{_MARK}"

    def cleared(self, version: str) -> Path:
        return self.folder / f"{version}{_CLEARED}"

    def place(self, sha256: str) -> Path:
        """Of an object, packed."""
        return self.folder / object_name(sha256)

    def newest_first(self) -> list[str]:
        return sorted(self._versions(), key=version_numbers, reverse=True)

    def offerable(self, version: str) -> bool:
        return not (self.mark(version).exists() or self.cleared(version).exists())

    def keep(self, place: Path, content: bytes) -> None:
        """Raises PlatformTrouble("update_unwritten")."""
        try:
            place.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            write_whole(place, content)
        except OSError as error:
            raise PlatformTrouble("update_unwritten", folder=str(self.folder), reason=reason_of(error)) from error

    def _versions(self) -> Iterator[str]:
        for file in self.folder.glob(f"*{_SUFFIX}"):
            version = file.name.removesuffix(_SUFFIX)
            if is_version(version):
                yield version
