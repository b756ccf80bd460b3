"""Versions of the desk's program that this platform offers: kept on the disk (``release_shelf``).

Nobody is let in for it: a version is signed by who releases it and holds nothing of anybody, a desk that was shut out
or is too old to pull must be able to become newer, and a cache of the county may answer thirty desks. The platform
passes on; whom to believe is up to the desks. Processes that share the folder see the same at once.
"""

import hashlib
import os
import shutil
from collections.abc import Callable, Collection, Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from sync.files import reason_of
from sync.journal.releases import read_release, self_signed
from sync.journal.update_folder import FolderSource
from sync.server.database import beside
from sync.server.release_shelf import ReleaseShelf
from sync.server.trouble import PlatformTrouble
from sync.wire.release import (
    BadRelease,
    FileEntry,
    Release,
    ReleaseFault,
    Section,
    read_section,
    together,
    unpack,
)

SPARE = 256 * 1024 * 1024
"""Bytes that stay free beside the versions: what the offices send lies on the same disk, and goes before them."""
_MEGABYTE = 1024 * 1024
Wanted = Section | FileEntry


@dataclass(frozen=True, slots=True, kw_only=True)
class Offered:
    """``manifest``: the bytes of update.json; ``etag``: their SHA-256, hex."""

    manifest: bytes
    etag: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """``cleared``: its objects are not here any more."""

    release: Release
    withdrawn: bool
    cleared: bool

    @property
    def offerable(self) -> bool:
        return not (self.withdrawn or self.cleared)


@dataclass(frozen=True, slots=True, kw_only=True)
class Loaded:
    """``before``: what was offered until then. ``same``: it was here already; ``again``: and withdrawn."""

    release: Release
    before: Release | None
    files: int = 0
    new: int = 0
    size: int = 0
    same: bool = False
    again: bool = False


class Releases:
    """Of one platform."""

    def __init__(self, folder: Path, free: Callable[[Path], int] = lambda place: shutil.disk_usage(place).free) -> None:
        self.shelf = ReleaseShelf(folder)
        self._free = free

    def newest(self) -> Offered | None:
        """What a desk is told that asks."""
        found = next((one for one in self.shelf.newest_first() if self.shelf.offerable(one)), None)
        if found is None:
            return None
        manifest = self.shelf.manifest(found).read_bytes()
        return Offered(manifest=manifest, etag=hashlib.sha256(manifest).hexdigest())

    def object(self, sha256: str) -> Path | None:
        """The packed file of that name."""
        place = self.shelf.place(sha256)
        return place if place.is_file() else None

    def published(self) -> tuple[Published, ...]:
        """Every version there ever was, the newest first. Raises PlatformTrouble."""
        return tuple(
            Published(
                release=_read(self.shelf.manifest(one)),
                withdrawn=self.shelf.mark(one).exists(),
                cleared=self.shelf.cleared(one).exists(),
            )
            for one in self.shelf.newest_first()
        )

    def offered(self) -> Release | None:
        """What is read of :meth:`newest`. Raises PlatformTrouble."""
        return next((one.release for one in self.published() if one.offerable), None)

    def load(self, folder: Path, trusted: Collection[bytes] | None = None) -> Loaded:
        """Every object is checked before it is kept, and the version is offered when all of it is here.

        ``trusted``: keys of who releases; None: any, as long as what it signed is whole. Raises PlatformTrouble.
        """
        try:
            return self._load(folder, trusted)
        except BadRelease as error:
            facts = {"folder": str(folder), **error.facts}
            raise PlatformTrouble(f"update_{error.fault.value}", **facts) from error
        except OSError as error:
            raise PlatformTrouble("update_unread", folder=str(folder), reason=reason_of(error)) from error

    def withdraw(self, version: str) -> None:
        """Raises PlatformTrouble ``unknown_update`` or ``update_unwritten``."""
        if version not in self.shelf.newest_first():
            raise PlatformTrouble("unknown_update", version=version)
        self.shelf.keep(self.shelf.mark(version), b"")

    def objects_of(self, release: Release) -> tuple[Wanted, ...]:
        """What is fetched of it. Raises BadRelease, OSError where its lists are not here whole."""
        lists = [read_section(self.shelf.place(one.sha256).read_bytes(), one) for one in release.sections]
        return (*release.sections, *together(lists))

    def lacking(self, release: Release) -> int:
        """How many of its objects are not here, or packed in another way, as a later version has brought them."""
        try:
            return sum(_size(self.shelf.place(one.sha256)) != one.packed for one in self.objects_of(release))
        except (BadRelease, OSError):
            return len(release.sections)

    def _load(self, folder: Path, trusted: Collection[bytes] | None) -> Loaded:
        source = FolderSource(folder)
        manifest = source.manifest()
        if manifest is None:
            raise BadRelease(ReleaseFault.NOT_A_RELEASE)
        release = self_signed(manifest) if trusted is None else read_release(manifest, trusted)
        before, known = self.offered(), self.shelf.manifest(release.version)
        if (same := known.exists()) and known.read_bytes() != manifest:
            raise PlatformTrouble("update_other", version=release.version)
        lists = [read_section(source.whole(one), one) for one in release.sections]
        files = together(lists)
        new = self._take_all(source, (*release.sections, *files))
        if not same:
            self.shelf.keep(known, manifest)
        again = not self.shelf.offerable(release.version)
        for mark in (self.shelf.cleared(release.version), self.shelf.mark(release.version)):
            mark.unlink(missing_ok=True)
        return Loaded(
            release=release, before=before, files=len(files), new=len(new), size=sum(new), same=same, again=again
        )

    def _take_all(self, source: FolderSource, wanted: Iterable[Wanted]) -> list[int]:
        """Bytes of each object that is new here. Where one cannot be taken or kept none of them stays.

        Those that take the place of one that another version has packed in another way come last.
        """
        lacking = [one for one in dict.fromkeys(_plain(one) for one in wanted) if not self._has(one)]
        self._check_room(sum(one.packed for one in lacking))
        fresh: list[Path] = []
        try:
            for one in sorted(lacking, key=lambda one: self.shelf.place(one.sha256).exists()):
                packed, place = source.whole(one), self.shelf.place(one.sha256)
                unpack(packed, one.size, one.sha256)
                there = place.exists()
                self.shelf.keep(place, packed)
                fresh += [] if there else [place]
        except (BadRelease, OSError, PlatformTrouble):
            for place in fresh:
                with suppress(OSError):
                    place.unlink()
            raise
        return [one.packed for one in lacking]

    def _has(self, one: Section) -> bool:
        """Whole, packed as it says; and it is wanted, so that nobody who clears away takes it just now."""
        place = self.shelf.place(one.sha256)
        try:
            if _size(place) != one.packed:
                return False
            unpack(place.read_bytes(), one.size, one.sha256)
            os.utime(place)
        except (BadRelease, OSError):
            return False
        return True

    def _check_room(self, needed: int) -> None:
        """Raises PlatformTrouble("update_room")."""
        folder = self.shelf.folder.absolute()
        free = self._free(next(one for one in (folder, *folder.parents) if one.exists()))
        if needed and free < needed + SPARE:
            facts = {"needed": str(-(-(needed + SPARE) // _MEGABYTE)), "free": str(free // _MEGABYTE)}
            raise PlatformTrouble("update_room", folder=str(self.shelf.folder), **facts)


def releases_folder(where: str, named: Path | None = None) -> Path:
    """``named``, else beside the database ``where``."""
    return named or beside(where, "releases")


def _read(manifest: Path) -> Release:
    try:
        return self_signed(manifest.read_bytes())
    except BadRelease as error:
        raise PlatformTrouble(f"update_{error.fault.value}", folder=str(manifest), **error.facts) from error


def _plain(one: Wanted) -> Section:
    """The object alone, as the same one may stand under many paths."""
    return Section(name="", sha256=one.sha256, size=one.size, packed=one.packed)


def _size(place: Path) -> int:
    return place.stat().st_size if place.is_file() else -1
