"""What this computer offers the program: where the data lies, what room there is, and whether a file can be kept."""

import shutil
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from desktop.device.settings import Profile
from sync.files import replaced, taken_away, write_through

ENOUGH = 2 * 1024**3
LEAST = 200 * 1024**2
"""Of free disk, in bytes: below the first one plans, below the second one cannot work through a day."""
TRIAL = "self-check"


class Verdict(StrEnum):
    GOOD = "good"
    ATTENTION = "attention"
    FAILED = "failed"


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckRow:
    """One thing looked at. ``code`` names its words; ``size`` in bytes, where it is one."""

    code: str
    verdict: Verdict
    size: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class ComputerFacts:
    """Sizes in bytes. ``platform``: its address, "" for none; ``ca_file``: "" for the system's own."""

    folder: str
    device: str
    platform: str
    ca_file: str
    database: int
    attachments: int
    copies: int
    logs: int
    free: int


def computer_facts(profile: Profile) -> ComputerFacts:
    """Walks the folder of the attachments: not on the main thread. Raises DeviceTrouble."""
    settings = profile.settings()
    return ComputerFacts(
        folder=str(profile.folder),
        device=settings.office.device,
        platform=settings.platform,
        ca_file=settings.ca_file,
        database=sum(_size(path) for path in profile.folder.glob(f"{profile.database.name}*")),
        attachments=_below(profile.blobs),
        copies=_below(profile.backups),
        logs=_below(profile.logs),
        free=_free(profile.folder),
    )


def self_check(profile: Profile) -> tuple[CheckRow, ...]:
    """Disk and folder, as they are now; nothing here is changed."""
    free = _free(profile.folder)
    room = Verdict.GOOD if free >= ENOUGH else Verdict.ATTENTION if free >= LEAST else Verdict.FAILED
    kept = Verdict.GOOD if _can_keep(profile.folder) else Verdict.FAILED
    return (CheckRow(code="disk", verdict=room, size=free), CheckRow(code="folder", verdict=kept))


def _can_keep(folder: Path) -> bool:
    """Makes a file, renames it and takes it away, as every step of saving does; a watching program may forbid one."""
    first, second = folder / f"{TRIAL}.new", folder / TRIAL
    try:
        write_through(first, b"1")
        replaced(first, second)
        taken_away(second)
    except OSError:
        return False
    return True


def _free(folder: Path) -> int:
    return shutil.disk_usage(folder).free


def _below(folder: Path) -> int:
    return sum(_size(path) for path in folder.rglob("*")) if folder.is_dir() else 0


def _size(path: Path) -> int:
    """0 for a file that has just gone."""
    try:
        return path.stat().st_size if path.is_file() else 0
    except OSError:
        return 0
