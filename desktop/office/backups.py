"""Copies of the encrypted file, made by themselves, thinned out by age, kept in a second place, and tried (R14, R15).

backups/desk-20261126-091200.db   under the same key as the file; opens with the key slots beside it
backups/state.json                how far the desk was at the last one, where the second place is, what went wrong
SECOND/qianban-DEVICE/            the copies again, with key slots, device files and attachments: all a new PC needs

A copy opens with a PIN on this computer, or anywhere with the code of the recovery sheet.
"""

import json
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path
from shutil import copyfile, disk_usage, rmtree
from tempfile import TemporaryDirectory

from desktop.device.device_key import KEY_FILE
from desktop.device.high_water import Mark
from desktop.device.settings import DEVICE_FILE, Profile
from desktop.device.slot_file import COPIES, write_safely
from desktop.office.rolled_back import mark_of
from desktop.office.timing import Clock
from desktop.office.trouble import OfficeTrouble
from desktop.store.backup import HALF, copied, settled
from desktop.store.damaged import read_damaged
from desktop.store.database import Database
from desktop.store.entry_hashes import entry_hashes, held
from desktop.trouble import Trouble
from sync.casework.calendar import CST
from sync.casework.numbering import Uuid7
from sync.files import reaching, read_whole, replaced, taken_away, until_free
from sync.journal.journal import Journal

STATE, DRILL = "state.json", "drill"
EVERY = timedelta(hours=4)
LATEST, DAYS, WEEKS = 3, 7, 4
SPARE = 256 << 20
"""Bytes a copy leaves free: it must never take the room the clerk's work needs."""

_NAME = "desk-%Y%m%d-%H%M%S.db"


@dataclass(frozen=True, slots=True, kw_only=True)
class Backup:
    path: Path
    made_at: datetime
    size: int


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """``incarnation`` and ``seq``: how far the desk was; ``second``: a folder, "" for none.

    ``trouble``: the code of what went wrong the last time, ``second_trouble``: in the second place; "" for nothing.
    """

    incarnation: int = 0
    seq: int = 0
    second: str = ""
    trouble: str = ""
    second_trouble: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Drilled:
    """What a copy would bring back. ``gone``: how many of its entries are not in the file of today (of a log whose
    grant was taken back); ``other``: how many stand there with another content, which must be none.
    """

    entries: int
    last_at: datetime | None
    intact: bool
    gone: int
    other: int

    @property
    def good(self) -> bool:
        return self.intact and not self.other


class Backups:
    """Of one desk. Copying reads the file and writes beside it, so it may run on any thread."""

    def __init__(self, profile: Profile, key: bytes, clock: Clock) -> None:
        self._profile = profile
        self._key = key
        self._clock = clock
        self.folder = profile.backups

    def list(self) -> tuple[Backup, ...]:
        """Newest first."""
        return tuple(sorted(_found(self.folder), key=lambda one: one.made_at, reverse=True))

    def state(self) -> State:
        """A file nobody can read counts as none: the next copy is then made at once."""
        try:
            return State(**json.loads(read_whole(self.folder / STATE)))
        except (OSError, ValueError, TypeError):
            return State()

    def choose_second(self, place: str) -> None:
        """Keep copies there, too, from the next one on; "" for nowhere. Raises OfficeTrouble("backup_no_place")."""
        if place and not Path(place).is_dir():
            raise OfficeTrouble("backup_no_place")
        self._keep(replace(self.state(), second=place, second_trouble=""))

    def due(self, mark: Mark) -> bool:
        """Whether anything was recorded since the last copy, and that is four hours old."""
        state, newest = self.state(), next(iter(self.list()), None)
        if newest is None:
            return True
        old = not timedelta() <= self._clock() - newest.made_at < EVERY
        return old and (state.incarnation, state.seq) != (mark.incarnation, mark.seq)

    def take(self) -> Backup:
        """One now. Raises Trouble; what went wrong is kept for the screens, and older copies stay as they are."""
        try:
            backup, mark = self._taken()
        except Trouble as trouble:
            self._keep(replace(self.state(), trouble=trouble.code))
            raise
        state = replace(self.state(), incarnation=mark.incarnation, seq=mark.seq, trouble="")
        self._keep(replace(state, second_trouble=self._second(state.second) if state.second else ""))
        _thin(self.folder)
        return backup

    def drill(self, backup: Backup) -> Drilled:
        """Bring a copy back into a folder of its own, read every link of it, and throw it away. Raises Trouble."""
        for left in self.folder.glob(f"{DRILL}*"):  # which a virus scanner would not let go the last time
            rmtree(left, ignore_errors=True)
        with TemporaryDirectory(prefix=DRILL, dir=self.folder, ignore_cleanup_errors=True) as folder:
            path = Path(folder) / backup.path.name
            copied(backup.path, self._key, path, mark_of)
            database = Database.open(path, self._key)
            try:
                report = database.read(lambda session: Journal(session, Uuid7()).verify())
                told = database.read(held)
                theirs = database.read(entry_hashes)
            finally:
                database.close()
        ours = read_damaged(self._profile.database, self._key, entry_hashes)
        return Drilled(
            entries=told.entries,
            last_at=told.last_at,
            intact=report.intact,
            gone=len(theirs.keys() - ours.keys()),
            other=sum(ours[entry] != content for entry, content in theirs.items() if entry in ours),
        )

    def _taken(self) -> tuple[Backup, Mark]:
        now, source = self._clock(), self._profile.database
        self._room(source.stat().st_size)
        path = self.folder / now.astimezone(CST).strftime(_NAME)
        mark = copied(source, self._key, path, mark_of)
        return Backup(path=path, made_at=now.replace(microsecond=0), size=path.stat().st_size), mark

    def _room(self, size: int) -> None:
        """What a killed program left half-way goes first. Raises OfficeTrouble("backup_no_room")."""
        self.folder.mkdir(parents=True, exist_ok=True)
        for half in self.folder.glob(f"*{HALF}"):
            taken_away(half)
        if disk_usage(self.folder).free < size + SPARE:
            raise OfficeTrouble("backup_no_room", megabytes=str((size + SPARE) >> 20))

    def _second(self, place: str) -> str:
        """The code of what is in the way there, "" when all lies there now. It never fails the copy that was made."""
        target = reaching(Path(place) / f"qianban-{self._profile.settings().office.device[:8]}")
        if not Path(place).is_dir():
            return "backup_no_place"
        try:
            _mirror(self._profile, self.folder, target)
        except OSError:
            return "backup_not_there"
        _thin(target)
        return ""

    def _keep(self, state: State) -> None:
        self.folder.mkdir(parents=True, exist_ok=True)
        write_safely(self.folder / STATE, json.dumps(asdict(state), ensure_ascii=False).encode())


def kept(made: Sequence[datetime]) -> frozenset[datetime]:
    """Which of these copies stay: the latest three, the last of each of seven days and of each of four weeks."""
    newest_first = sorted(made, reverse=True)
    days = _last_of(newest_first, lambda at: at.astimezone(CST).date().toordinal())
    weeks = _last_of(newest_first, lambda at: at.astimezone(CST).date().toordinal() // 7)
    return frozenset((*newest_first[:LATEST], *days[:DAYS], *weeks[:WEEKS]))


def _found(folder: Path) -> list[Backup]:
    """Whatever has another name is not ours."""
    found = []
    for path in folder.glob("desk-*.db"):
        try:
            made_at = datetime.strptime(path.name, _NAME).replace(tzinfo=CST)
        except ValueError:
            continue
        found.append(Backup(path=path, made_at=made_at, size=path.stat().st_size))
    return found


def _thin(folder: Path) -> None:
    """Only copies that were proved have their name, so the newest always stays."""
    backups = _found(folder)
    stay = kept([one.made_at for one in backups])
    for one in backups:
        if one.made_at not in stay:
            taken_away(one.path)


def _last_of(newest_first: Sequence[datetime], span: Callable[[datetime], int]) -> list[datetime]:
    spans: dict[int, datetime] = {}
    for at in newest_first:
        spans.setdefault(span(at), at)
    return list(spans.values())


def _mirror(profile: Profile, folder: Path, target: Path) -> None:
    """The newest copy, what opens it, and the attachments that are not there yet. Raises OSError."""
    blobs = target / profile.blobs.name
    blobs.mkdir(parents=True, exist_ok=True)
    newest = max(_found(folder), key=lambda one: one.made_at)
    wanted = [newest.path, *(profile.folder / name for name in (*COPIES, DEVICE_FILE, KEY_FILE))]
    for source in wanted:
        if source.exists():
            carry(source, target / source.name)
    for source in profile.blobs.glob("*"):
        if source.is_file() and not (blobs / source.name).exists():
            carry(source, blobs / source.name)


def carry(source: Path, target: Path) -> None:
    """Under another name until it is on the disk: a disk that is pulled out leaves nothing that looks whole.

    Raises OSError.
    """
    half = target.with_name(target.name + HALF)
    until_free(lambda: copyfile(source, half))
    settled(half)
    replaced(half, target)
