"""``updates``: what has been fetched of a release and is not laid down yet, on the disk, so that a cut costs nothing.

    SHA.part   a packed object as far as it has come; how long it is says where to go on
    SHA        the file itself, checked and on the disk

Nothing that comes is believed: a source that never ends is cut off at the length that was signed, what does not match
its hash is thrown away and asked for once more.
"""

import os
from collections.abc import Callable, Collection
from pathlib import Path

from desktop.device.update_disk import RealDisk, put
from desktop.device.update_source import Source
from desktop.device.update_trouble import UpdateTrouble
from sync.client.trouble import NotThere
from sync.files import taken_away
from sync.wire.release import BadRelease, FileEntry, Section, unpack

FOLDER = "updates"
_HASH_LETTERS = 64
Progress = Callable[[int], None]
"""Told how many bytes have come since it was told last, below 0 when so many were thrown away."""


class UpdateStopped(Exception):
    """The caller wanted no more; what came is kept."""


class Objects:
    """Of one source. ``stop`` is asked before every piece."""

    def __init__(
        self,
        root: Path,
        source: Source,
        progress: Progress = lambda came: None,
        stop: Callable[[], bool] = lambda: False,
    ) -> None:
        self._folder = root / FOLDER
        self._source = source
        self._progress = progress
        self._stop = stop
        self.came = 0
        """Bytes that have come from the source so far."""

    def listed(self, section: Section) -> bytes:
        """A packed list, checked. Raises UpdateTrouble, LineTrouble, UpdateStopped, OSError."""
        return self._checked(section)[0]

    def file(self, entry: FileEntry) -> Path:
        """The plain file, checked and on the disk. Raises as :meth:`listed` does."""
        place = self._folder / entry.sha256
        if not place.exists():
            _, plain = self._checked(entry)
            put(RealDisk(), place, plain)
            taken_away(self._part(entry))
        return place

    def forget(self, entry: FileEntry) -> None:
        """It is not what it was when it was checked."""
        taken_away(self._folder / entry.sha256)

    def whole(self, entry: FileEntry) -> bool:
        """The plain file takes its room already."""
        return (self._folder / entry.sha256).exists()

    def here(self, one: FileEntry | Section) -> int:
        """How many bytes of the packed object need not be fetched any more."""
        if (self._folder / one.sha256).exists():
            return one.packed
        part = self._part(one)
        return min(one.packed, part.stat().st_size) if part.exists() else 0

    def clear(self, keep: Collection[str] = ()) -> None:
        """Every other object goes, whole or not. Raises OSError."""
        for file in self._folder.iterdir():
            if len(name := file.name.partition(".")[0]) == _HASH_LETTERS and name not in keep:
                taken_away(file)

    def _checked(self, one: FileEntry | Section) -> tuple[bytes, bytes]:
        """Packed and plain."""
        self._folder.mkdir(exist_ok=True)
        for _ in range(2):
            self._fill(one)
            packed = self._part(one).read_bytes()
            try:
                return packed, unpack(packed, one.size, one.sha256)
            except BadRelease:
                taken_away(self._part(one))
                self._progress(-len(packed))
        raise UpdateTrouble("release_object", sha256=one.sha256[:16])

    def _fill(self, one: FileEntry | Section) -> None:
        """Up to the length that was signed or the end of the source, whichever is first."""
        part = self._part(one)
        have = part.stat().st_size if part.exists() else 0
        if have > one.packed:
            taken_away(part)
            have = 0
        with part.open("ab") as out:
            while have < one.packed and (piece := self._read(one, have)):
                out.write(piece)
                have += len(piece)
                self.came += len(piece)
                self._progress(len(piece))
            out.flush()
            os.fsync(out.fileno())

    def _read(self, one: FileEntry | Section, have: int) -> bytes:
        if self._stop():
            raise UpdateStopped
        try:
            return self._source.read(one.sha256, have, one.packed)[: one.packed - have]
        except NotThere as gone:
            raise UpdateTrouble("update_gone") from gone
        except OSError as error:
            raise UpdateTrouble("update_no_folder") from error
        except BadRelease as error:
            raise trouble_of(error) from error

    def _part(self, one: FileEntry | Section) -> Path:
        return self._folder / f"{one.sha256}.part"


def trouble_of(error: BadRelease) -> UpdateTrouble:
    """As the wording knows it."""
    return UpdateTrouble(f"release_{error.fault}", **error.facts)
