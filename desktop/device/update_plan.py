"""What an update will take: which files are here already, how much must come over the line, how much room it needs."""

import hashlib
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path

from desktop.device.update_memory import keep_memory, load_memory
from desktop.device.update_objects import FOLDER, Objects, trouble_of
from desktop.device.update_source import Source
from desktop.device.update_tree import Link, by_hash, installed_list, links_work, one_of_each, room_for
from desktop.device.update_trouble import UpdateTrouble
from sync.journal.releases import read_release
from sync.wire.release import BadRelease, FileEntry, Release, read_section, together, write_section
from sync.wire.release_version import higher, is_lower

SPARE = 64 * 1024 * 1024
"""Bytes that stay free beside an update, so that the day's work can be saved meanwhile."""
MEGABYTE = 1024 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """``here``: where a content lies already; ``missing``: every other content once; sizes in bytes. ``copies``: of the
    room, what is taken only when it is laid down."""

    release: Release
    lists: Mapping[str, tuple[FileEntry, ...]]
    here: Mapping[str, Path]
    missing: tuple[FileEntry, ...]
    to_fetch: int
    room: int
    copies: int

    @property
    def files(self) -> tuple[FileEntry, ...]:
        return together(self.lists.values())


def believed(source: Source, trusted: Collection[bytes]) -> Release | None:
    """What is offered, under a signature that holds; None where nothing is. Raises UpdateTrouble, LineTrouble."""
    try:
        offered = source.manifest()
        return None if offered is None else read_release(offered, trusted)
    except OSError as error:
        raise UpdateTrouble("update_no_folder") from error
    except BadRelease as error:
        raise trouble_of(error) from error


def judge(root: Path, release: Release, current: str, *, by_hand: bool) -> None:
    """Whether ``release`` may follow ``current``; that it was offered is remembered.

    Never one below what was in use or offered before: nobody may bring back an old fault. One that did not start here
    is taken again only ``by_hand``. Raises UpdateTrouble update_older, update_equal, update_given_up, OSError.
    """
    memory = load_memory(root)
    floor = higher(memory.highest, current)
    if is_lower(release.version, floor):
        raise UpdateTrouble("update_older", offered=release.version, known=floor)
    if release.version == current:
        raise UpdateTrouble("update_equal", version=current)
    if release.version in memory.given_up and not by_hand:
        raise UpdateTrouble("update_given_up", version=release.version)
    if (seen := memory.seen(release.version)) != memory:
        keep_memory(root, seen)


def plan(root: Path, versions: Collection[Path], release: Release, objects: Objects, link: Link) -> Plan:
    """``versions``: folders whose files may be used again. Fetches the lists that are new. Raises UpdateTrouble
    (also update_room), LineTrouble, UpdateStopped, OSError."""
    (root / FOLDER).mkdir(exist_ok=True)
    try:
        lists = _lists(versions, release, objects)
        everything = together(lists.values())
    except BadRelease as error:
        raise trouble_of(error) from error
    here = by_hash(versions)
    missing = tuple(one for one in one_of_each(everything) if one.sha256 not in here)
    copies = 0 if links_work(root / FOLDER, link) else room_for(everything)
    to_fetch = sum(one.packed - objects.here(one) for one in missing)
    growing = [one for one in missing if not objects.whole(one)]
    room = room_for(growing, max((one.packed for one in growing), default=0)) + copies
    return Plan(release=release, lists=lists, here=here, missing=missing, to_fetch=to_fetch, room=room, copies=copies)


def check_room(needed: int, free: int) -> None:
    """Bytes. Raises UpdateTrouble("update_room")."""
    if free < needed + SPARE:
        raise UpdateTrouble("update_room", needed=str(-(-(needed + SPARE) // MEGABYTE)), free=str(free // MEGABYTE))


def _lists(versions: Collection[Path], release: Release, objects: Objects) -> dict[str, tuple[FileEntry, ...]]:
    known = {}
    for folder in versions:
        found = installed_list(folder)
        for files in found.sections.values() if found else ():
            known[hashlib.sha256(write_section(files)).hexdigest()] = files
    return {
        section.name: known.get(section.sha256) or read_section(objects.listed(section), section)
        for section in release.sections
    }
