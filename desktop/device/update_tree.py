"""A version on the disk: its files held against their hashes, laid down by hard links where nothing changed.

A file of a version is never written in place: it may be linked with the other version. Whatever changes is a file of
its own under another name that then takes the place (:func:`lay`). The image of the start belongs to one version and is
in no list.
"""

import hashlib
import os
import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from itertools import count
from pathlib import Path

from sync.files import A_MOMENT, replaced, sync_folder, taken_away, until_free
from sync.wire.installed import INSTALLED, Installed, read_installed
from sync.wire.release import FileEntry

Link = Callable[[Path, Path], None]
"""Makes the second a second name of the first. Raises OSError where the file system has no such thing."""
GONE, PART = ".gone", ".part"
_PIECE = 1 << 20
_CLUSTER = 4096


def installed_list(folder: Path) -> Installed | None:
    """What a version should hold; None where that is not known any more."""
    try:
        return read_installed((folder / INSTALLED).read_bytes())
    except (OSError, ValueError):
        return None


def wrong_files(folder: Path, files: Iterable[FileEntry]) -> Iterator[FileEntry]:
    """Those that are missing, cut or changed: every byte is read."""
    return (one for one in files if not is_whole(folder / one.path, one))


def is_whole(file: Path, entry: FileEntry) -> bool:
    """A file nobody may read is not."""
    try:
        return file.stat().st_size == entry.size and _hash(file) == entry.sha256
    except OSError:
        return False


def by_hash(folders: Iterable[Path]) -> Mapping[str, Path]:
    """Where a content lies, going by the lists of the versions that are here and by its length; unread so far."""
    found: dict[str, Path] = {}
    for folder in folders:
        known = installed_list(folder)
        for one in known.files if known else ():
            if one.sha256 not in found and _size(folder / one.path) == one.size:
                found[one.sha256] = folder / one.path
    return found


def lay(source: Path, target: Path, link: Link) -> None:
    """``target`` becomes ``source``: a second name of it where there is none yet, else a file of its own. Raises
    OSError.

    The second name is given at once and never renamed: Windows renames no name of a file that somebody holds open.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    if not target.exists():
        with suppress(OSError):
            link(source, target)
            return
    fresh = target.with_name(f"{target.name}.new")
    try:
        _copy(source, fresh)
        replaced(fresh, target)
    except OSError:
        with suppress(OSError):  # a disk that is full needs its room back
            fresh.unlink(missing_ok=True)
        raise


def links_work(folder: Path, link: Link) -> bool:
    """Whether a second name costs no room here."""
    first, second = folder / "link.1", folder / "link.2"
    try:
        first.write_bytes(b"1")
        taken_away(second)
        link(first, second)
        return True
    except OSError:
        return False
    finally:
        for one in (first, second):
            taken_away(one)


def settle_tree(folder: Path) -> None:
    """Every name in it stands on the disk. Raises OSError."""
    for place, _, _ in os.walk(folder):
        sync_folder(Path(place))
    sync_folder(folder.parent)


def remove_tree(folder: Path) -> None:
    """Nothing starts from it from the first moment on; what of it can be deleted is. Raises OSError where it cannot
    even be renamed.

    Windows deletes no name of a library that a program has loaded, under whatever name it has loaded it: such a rest
    waits for :func:`remove_rests`, and takes no room.
    """
    if folder.exists():
        gone = next(place for number in count() if not (place := _rest_of(folder, number)).exists())
        until_free(lambda: folder.rename(gone), A_MOMENT)
        shutil.rmtree(gone, ignore_errors=True)


def remove_rests(root: Path) -> None:
    """What was not deleted, and what was not laid down to its end, as far as it goes."""
    for rest in (*root.glob(f"*{GONE}"), *root.glob(f"*{PART}")):
        shutil.rmtree(rest, ignore_errors=True)


def _rest_of(folder: Path, number: int) -> Path:
    return folder.with_name(f"{folder.name}.{number}{GONE}")


def room_for(files: Iterable[FileEntry], *more: int) -> int:
    """Bytes on the disk, each file in whole clusters."""
    return sum(-(-one.size // _CLUSTER) * _CLUSTER for one in files) + sum(more)


def one_of_each(files: Iterable[FileEntry]) -> tuple[FileEntry, ...]:
    """Every content once."""
    return tuple({one.sha256: one for one in files}.values())


def _copy(source: Path, target: Path) -> None:
    with source.open("rb") as old, target.open("wb") as new:
        shutil.copyfileobj(old, new, _PIECE)
        new.flush()
        os.fsync(new.fileno())


def _hash(file: Path) -> str:
    with file.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()


def _size(file: Path) -> int:
    try:
        return file.stat().st_size
    except OSError:
        return -1
