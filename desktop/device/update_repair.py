"""Files of a version that are gone or changed, as a virus scanner leaves it: found by its list, put back by hash."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from desktop.device.update_objects import Objects
from desktop.device.update_tree import Link, by_hash, installed_list, is_whole, lay, wrong_files
from desktop.device.update_trouble import UpdateTrouble
from sync.client.trouble import LineTrouble
from sync.wire.release import FileEntry


@dataclass(frozen=True, slots=True, kw_only=True)
class Repaired:
    """Paths in the version. ``left``: what nobody could give, or what may not be written."""

    put_right: tuple[str, ...] = ()
    left: tuple[str, ...] = ()


def damaged(folder: Path) -> tuple[FileEntry, ...]:
    """Reads every byte of the version. Raises UpdateTrouble("update_no_list")."""
    known = installed_list(folder)
    if known is None:
        raise UpdateTrouble("update_no_list")
    return tuple(wrong_files(folder, known.files))


def repair(folder: Path, others: Iterable[Path], objects: Objects | None, link: Link) -> Repaired:
    """From another version that is here, else from where releases come from. Raises UpdateTrouble("update_no_list"),
    UpdateStopped."""
    here = by_hash(others)
    put_right: list[str] = []
    left: list[str] = []
    for entry in damaged(folder):
        source = _source(entry, here, objects)
        (put_right if source is not None and _laid(source, folder, entry, link) else left).append(entry.path)
    return Repaired(put_right=tuple(put_right), left=tuple(left))


def _source(entry: FileEntry, here: Mapping[str, Path], objects: Objects | None) -> Path | None:
    near = here.get(entry.sha256)
    if near is not None and is_whole(near, entry):
        return near
    if objects is None:
        return None
    try:
        return objects.file(entry)
    except (UpdateTrouble, LineTrouble, OSError):
        return None


def _laid(source: Path, folder: Path, entry: FileEntry, link: Link) -> bool:
    """False where the file is in use, or a scanner takes it away again."""
    try:
        lay(source, folder / entry.path, link)
    except OSError:
        return False
    return is_whole(folder / entry.path, entry)
