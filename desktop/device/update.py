"""Updates of a program that a setup laid down: look, fetch, install, and the way back (ADR 0041).

    look       what is offered, judged           believed → judge → plan
    fetch      what is missing, into updates     may be stopped and taken up again, today or next week
    install    a second version, whole and proved, then the switch; the one that runs goes on until it is closed
    go_back    the version before is the one in use from the next start on

One program at a time; nothing of it touches the version that runs, or any data.
"""

import os
import shutil
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from desktop.device.lock import ProfileLock
from desktop.device.settings import DeviceTrouble
from desktop.device.update_disk import Disk, RealDisk
from desktop.device.update_marks import (
    CURRENT,
    PREFIX,
    PREVIOUS,
    RETURNED,
    kept_way_back,
    read_mark,
    switch,
    take_returned,
    usable,
    version_of,
)
from desktop.device.update_memory import keep_memory, load_memory
from desktop.device.update_objects import FOLDER, Objects, Progress
from desktop.device.update_place import RELEASE_KEYS, Place
from desktop.device.update_plan import Plan, believed, check_room, judge, plan
from desktop.device.update_prove import Prove, by_its_own_python, store_form
from desktop.device.update_repair import Repaired, repair
from desktop.device.update_source import Source
from desktop.device.update_stage import fetch, stage
from desktop.device.update_tree import GONE, Link, remove_rests, remove_tree
from desktop.device.update_trouble import UpdateTrouble, disk_trouble
from desktop.device.version import STORE
from sync.journal.releases import read_keys
from sync.wire.release_version import is_lower

LOCK = "update.lock"
Stop = Callable[[], bool]


def _nobody(came: int) -> None:
    """Looks at the progress."""


def _never() -> bool:
    return False


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """Versions: the one that runs, since when the one in use is, the one before ("" for none), the one the next start
    takes ("" for this one)."""

    version: str
    since: datetime | None
    before: str
    waiting: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """A release that may be installed. ``expired``: it may have been replaced long ago, which only warns. ``to_fetch``:
    bytes that are not here yet; ``listed``: what its lists have cost, which looking has fetched."""

    version: str
    made: datetime
    expires: datetime
    expired: bool
    listed: int
    to_fetch: int
    plan: Plan = field(repr=False)


class Updates:
    """Of one place. ``link``, ``prove``, ``free``, ``form``: of this computer unless a test says otherwise."""

    def __init__(
        self,
        place: Place,
        *,
        disk: Disk | None = None,
        link: Link = os.link,
        prove: Prove = by_its_own_python,
        free: Callable[[Path], int] = lambda root: shutil.disk_usage(root).free,
        form: Callable[[Path], int | None] = store_form,
    ) -> None:
        self.place = place
        self._root = place.root
        self._disk = disk or RealDisk()
        self._link = link
        self._prove = prove
        self._free = free
        self._form = form

    def standing(self) -> Standing:
        current = read_mark(self._root, CURRENT)
        before = read_mark(self._root, PREVIOUS)
        return Standing(
            version=version_of(self.place.running),
            since=_time_of(self._root / CURRENT),
            before=version_of(before) if usable(self._root, before) and before != current else "",
            waiting=version_of(current) if current != self.place.running else "",
        )

    def look(self, source: Source, now: datetime, *, by_hand: bool = False) -> Offer | None:
        """What ``source`` offers, None where it has nothing. Fetches the lists of files, if they are new.

        ``by_hand``: somebody chose this source, and may try once more what did not start here. Raises UpdateTrouble,
        LineTrouble.
        """
        with self._alone():
            release = believed(source, self._keys())
            if release is None:
                return None
            self._remember(read_mark(self._root, RETURNED))
            judge(self._root, release, version_of(read_mark(self._root, CURRENT)), by_hand=by_hand)
            objects = Objects(self._root, source)
            made = plan(self._root, self._versions(), release, objects, self._link)
        return Offer(
            version=release.version,
            made=_moment(release.made_ms),
            expires=_moment(release.expires_ms),
            expired=release.expired(now),
            listed=objects.came,
            to_fetch=made.to_fetch,
            plan=made,
        )

    def fetch(self, offer: Offer, source: Source, progress: Progress = _nobody, stop: Stop = _never) -> None:
        """All it needs, into ``updates``. Raises UpdateStopped, UpdateTrouble, LineTrouble; what came is kept."""
        with self._alone():
            self._check_room(offer.plan.room)
            fetch(offer.plan, Objects(self._root, source, progress, stop), self._check_room)

    def install(self, offer: Offer, source: Source, stop: Stop = _never) -> None:
        """The next start takes the new version. ``source`` is asked only for what got damaged meanwhile. Raises as
        :meth:`fetch` does; then nothing has changed for the next start.

        Another program may have installed this one or a higher one since it was looked for.
        """
        with self._alone():
            release, current = offer.plan.release, version_of(read_mark(self._root, CURRENT))
            if release.version == current:
                return
            if is_lower(release.version, current):
                raise UpdateTrouble("update_older", offered=release.version, known=current)
            self._check_room(offer.plan.copies)
            objects = Objects(self._root, source, stop=stop)
            folder = stage(self._root, offer.plan, objects, self._link, self._prove)
            switch(self._root, folder.name, self._disk)
            with suppress(OSError):  # it is done: what cannot be deleted waits for the next update
                objects.clear()
            self._tidy()

    def go_back(self) -> str:
        """The version before is taken by the next start; the one in use becomes the one before. Raises UpdateTrouble
        update_no_previous, update_unproved, update_newer_data (it could not open what this version has migrated)."""
        with self._alone():
            before = read_mark(self._root, PREVIOUS)
            if not usable(self._root, before) or before == read_mark(self._root, CURRENT):
                raise UpdateTrouble("update_no_previous")
            self._check_form(before)
            switch(self._root, before, self._disk)
            return version_of(before)

    def returned(self) -> str:
        """The version that was given up after two starts without a window, told once; "" for none."""
        with self._alone():
            self._remember(read_mark(self._root, RETURNED))
            if folder := take_returned(self._root, self._disk):
                self._tidy()
            return version_of(folder)

    def repair(self, source: Source | None = None) -> Repaired:
        """What is gone or changed of the version that runs. Raises UpdateTrouble update_no_list."""
        with self._alone():
            others = [folder for folder in self._versions() if folder != self.place.folder]
            objects = Objects(self._root, source) if source is not None else None
            return repair(self.place.folder, others, objects, self._link)

    def _check_room(self, needed: int) -> None:
        """Where nothing can be linked the rest of a try that was cut is a whole version."""
        remove_rests(self._root)
        check_room(needed, self._free(self._root))

    def _check_form(self, before: str) -> None:
        """Of data that the version that runs may have opened; one that waits has not been near it."""
        form = STORE if before == self.place.running else self._form(self._root / before)
        if form is None:
            self._check_room(0)  # on a full disk it could not even say so
            raise UpdateTrouble("update_unproved", version=version_of(before))
        if form < STORE:
            raise UpdateTrouble("update_newer_data", version=version_of(before))

    def _remember(self, given_up: str) -> None:
        """The folder that did not start here is not taken again by itself."""
        if given_up:
            keep_memory(self._root, load_memory(self._root).without(version_of(given_up)))

    def _tidy(self) -> None:
        """Of the versions only the one in use, the one before and the one that runs stay."""
        kept = {self.place.running, read_mark(self._root, CURRENT), read_mark(self._root, PREVIOUS)}
        remove_rests(self._root)
        for folder in self._root.glob(f"{PREFIX}*"):
            if folder.is_dir() and folder.name not in kept and folder.suffix != GONE:
                _removed(folder)

    def _versions(self) -> list[Path]:
        """Whose files may be used again, the one in use first."""
        names = dict.fromkeys((read_mark(self._root, CURRENT), self.place.running, read_mark(self._root, PREVIOUS)))
        return [self._root / name for name in names if usable(self._root, name)]

    def _keys(self) -> Collection[bytes]:
        try:
            return read_keys((self.place.folder / RELEASE_KEYS).read_text(encoding="ascii"))
        except (OSError, ValueError) as error:
            raise UpdateTrouble("update_no_keys") from error

    @contextmanager
    def _alone(self) -> Iterator[None]:
        """Another program at the same would take away what this one lays down; a disk that fails is a trouble."""
        try:
            (self._root / FOLDER).mkdir(exist_ok=True)
            lock = ProfileLock(self._root / FOLDER / LOCK)
        except DeviceTrouble as trouble:
            if trouble.code != "in_use" and isinstance(why := trouble.__cause__, OSError):
                raise disk_trouble(why) from trouble
            raise UpdateTrouble("update_busy") from trouble
        except OSError as error:
            raise disk_trouble(error) from error
        try:
            kept_way_back(self._root, self._disk)
            yield
        except OSError as error:
            raise disk_trouble(error) from error
        finally:
            lock.release()


def _removed(folder: Path) -> None:
    """A version somebody still runs stays until the next time."""
    with suppress(OSError):
        remove_tree(folder)


def _time_of(mark: Path) -> datetime | None:
    try:
        return datetime.fromtimestamp(mark.stat().st_mtime, UTC)
    except (OSError, ValueError, OverflowError):  # of a clock that stood wrong by thousands of years
        return None


def _moment(milliseconds: int) -> datetime:
    return datetime.fromtimestamp(milliseconds / 1000, UTC)
