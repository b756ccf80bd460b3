"""New files of the scanner's folder: which are finished, and which were taken already. No Qt, no waiting.

A scanner writes page by page, often over a network: a file counts as finished when it has not changed between two
looks and its bytes go to their end; one that never gets there is offered after a minute, and refused with its reason.
"""

import hashlib
import os
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from desktop.office.attached import ends, media_type_of
from desktop.office.trouble import OfficeTrouble

FRESH_SECONDS = 24 * 3_600
PATIENCE_SECONDS = 60
MOST = 50
_HEAD, _TAIL = 64, 4_096


@dataclass(frozen=True, slots=True, kw_only=True)
class Scan:
    """A file as it lay there at one look."""

    path: Path
    size: int
    changed_ns: int

    @property
    def mark(self) -> str:
        """What it is remembered by: no name of a person stands in it."""
        told = f"{self.path.name}|{self.size}|{self.changed_ns}"
        return hashlib.sha256(told.encode("utf-8", "surrogatepass")).hexdigest()[:32]


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """``lying``: everything fresh that is there; ``ready``: what may be offered, oldest first."""

    lying: Mapping[Path, Scan] = field(default_factory=dict)
    ready: tuple[Scan, ...] = ()


def look(folder: Path, before: Look, taken: Collection[str], now: float) -> Look:
    """One look into the folder after the one ``before``. ``now``: seconds since 1970.

    Raises OfficeTrouble("scan_folder_gone").
    """
    lying = {scan.path: scan for scan in _fresh(folder, now)}
    still = [scan for path, scan in lying.items() if before.lying.get(path) == scan and scan.mark not in taken]
    ready = [scan for scan in still if scan in before.ready or _finished(scan, now)]
    return Look(lying=lying, ready=tuple(sorted(ready, key=lambda scan: scan.changed_ns))[:MOST])


def _fresh(folder: Path, now: float) -> list[Scan]:
    found = []
    try:
        with os.scandir(folder) as entries:
            for entry in entries:
                if entry.name.startswith((".", "~")) or not entry.is_file():
                    continue
                stat = entry.stat()
                if stat.st_size and now - stat.st_mtime < FRESH_SECONDS:
                    found.append(Scan(path=Path(entry.path), size=stat.st_size, changed_ns=stat.st_mtime_ns))
    except OSError as error:
        raise OfficeTrouble("scan_folder_gone") from error
    return found


def _finished(scan: Scan, now: float) -> bool:
    """A picture or a PDF to its end; what is neither is not the scanner's."""
    try:
        with scan.path.open("rb") as file:
            head = file.read(_HEAD)
            file.seek(max(0, scan.size - _TAIL))
            tail = file.read(_TAIL)
        media_type_of(head)
    except (OSError, OfficeTrouble):
        return False
    return ends(head + tail) or now - scan.changed_ns / 1e9 > PATIENCE_SECONDS
