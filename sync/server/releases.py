"""Versions of the desk's program that this platform offers: kept on the disk, beside the attachments.

DIR/0.2.0.json        update.json of a version, as it was signed; written last, so a version is offered whole
DIR/0.2.0.withdrawn   that version is offered no more
DIR/objects/ab/ab…    packed files and lists of all versions, each once

Nobody is let in for it: a version is signed by who releases it and holds nothing of anybody, a desk that was shut out
or is too old to pull must be able to become newer, and a cache of the county may answer thirty desks. The platform
passes on; whom to believe is up to the desks. Processes that share the folder see the same at once.
"""

import hashlib
from collections.abc import Collection, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from sync.files import write_whole
from sync.journal.releases import read_release, self_signed
from sync.journal.update_folder import FolderSource
from sync.server.trouble import PlatformTrouble
from sync.wire.release import (
    BadRelease,
    FileEntry,
    Release,
    ReleaseFault,
    Section,
    object_name,
    read_section,
    together,
    unpack,
    version_numbers,
)

_SUFFIX, _MARK = ".json", ".withdrawn"


@dataclass(frozen=True, slots=True, kw_only=True)
class Offered:
    """``manifest``: the bytes of update.json; ``etag``: their SHA-256, hex."""

    manifest: bytes
    etag: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    release: Release
    withdrawn: bool


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

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def newest(self) -> Offered | None:
        """What a desk is told that asks."""
        found = next((one for one in self._newest_first() if not self._mark(one).exists()), None)
        if found is None:
            return None
        manifest = self._manifest(found).read_bytes()
        return Offered(manifest=manifest, etag=hashlib.sha256(manifest).hexdigest())

    def object(self, sha256: str) -> Path | None:
        """The packed file of that name."""
        place = self._folder / object_name(sha256)
        return place if place.is_file() else None

    def published(self) -> tuple[Published, ...]:
        """Every version there ever was, the newest first. Raises PlatformTrouble."""
        return tuple(
            Published(release=_read(self._manifest(one)), withdrawn=self._mark(one).exists())
            for one in self._newest_first()
        )

    def offered(self) -> Release | None:
        """What is read of :meth:`newest`. Raises PlatformTrouble."""
        return next((one.release for one in self.published() if not one.withdrawn), None)

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
            raise PlatformTrouble("update_unread", folder=str(folder), reason=_reason(error)) from error

    def withdraw(self, version: str) -> None:
        """Raises PlatformTrouble ``unknown_update`` or ``update_unwritten``."""
        if version not in self._newest_first():
            raise PlatformTrouble("unknown_update", version=version)
        self._kept(self._mark(version), b"")

    def _load(self, folder: Path, trusted: Collection[bytes] | None) -> Loaded:
        source = FolderSource(folder)
        manifest = source.manifest()
        if manifest is None:
            raise BadRelease(ReleaseFault.NOT_A_RELEASE)
        release = self_signed(manifest) if trusted is None else read_release(manifest, trusted)
        before, known = self.offered(), self._manifest(release.version)
        if known.exists():
            return self._loaded_again(release, before, manifest)
        lists = [read_section(_whole(source, one), one) for one in release.sections]
        files = together(lists)
        wanted: tuple[Section | FileEntry, ...] = (*release.sections, *files)
        kept = [self._take(source, one) for one in wanted]
        self._kept(known, manifest)
        new = [size for size in kept if size]
        return Loaded(release=release, before=before, files=len(files), new=len(new), size=sum(new))

    def _loaded_again(self, release: Release, before: Release | None, manifest: bytes) -> Loaded:
        """A version never changes; one that was withdrawn may come back."""
        if self._manifest(release.version).read_bytes() != manifest:
            raise PlatformTrouble("update_other", version=release.version)
        again = self._mark(release.version).exists()
        self._mark(release.version).unlink(missing_ok=True)
        return Loaded(release=release, before=before, same=True, again=again)

    def _take(self, source: FolderSource, one: Section | FileEntry) -> int:
        """Bytes that are new here; an object packed otherwise by an earlier builder gives way."""
        place = self._folder / object_name(one.sha256)
        if place.is_file() and place.stat().st_size == one.packed:
            return 0
        packed = _whole(source, one)
        unpack(packed, one.size, one.sha256)
        self._kept(place, packed)
        return one.packed

    def _kept(self, place: Path, content: bytes) -> None:
        """Raises PlatformTrouble("update_unwritten")."""
        try:
            place.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            write_whole(place, content)
        except OSError as error:
            raise PlatformTrouble("update_unwritten", folder=str(self._folder), reason=_reason(error)) from error

    def _newest_first(self) -> list[str]:
        return sorted(_versions(self._folder), key=version_numbers, reverse=True)

    def _manifest(self, version: str) -> Path:
        return self._folder / f"{version}{_SUFFIX}"

    def _mark(self, version: str) -> Path:
        return self._folder / f"{version}{_MARK}"


def releases_folder(where: str, named: Path | None = None) -> Path:
    """``named`` or, beside an embedded database, ``<database>.releases``; for a URL ``platform.releases``."""
    if named is not None:
        return named
    return Path("platform.releases") if "://" in where else Path(f"{where}.releases")


def _versions(folder: Path) -> Iterator[str]:
    for file in folder.glob(f"*{_SUFFIX}"):
        version = file.name.removesuffix(_SUFFIX)
        with suppress(ValueError):
            version_numbers(version)
            yield version


def _read(manifest: Path) -> Release:
    try:
        return self_signed(manifest.read_bytes())
    except BadRelease as error:
        raise PlatformTrouble(f"update_{error.fault.value}", folder=str(manifest), **error.facts) from error


def _whole(source: FolderSource, one: Section | FileEntry) -> bytes:
    """The packed object. Raises BadRelease, OSError."""
    content = b""
    while len(content) < one.packed:
        content += source.read(one.sha256, len(content), one.packed)
    return content


def _reason(error: OSError) -> str:
    return error.strerror or type(error).__name__
