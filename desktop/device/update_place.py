"""Where this program lies, if a setup laid it down: the folder of its version and the root with the marks.

    ROOT/current  ROOT/app-0.1.0/pythonw.exe

A checkout is none: it has nothing to switch. Loads next to nothing, as the first window needs it.
"""

import sys
from dataclasses import dataclass
from pathlib import Path

from desktop.device.installation import installed_root
from desktop.device.update_disk import RealDisk
from desktop.device.update_marks import healthy, not_counted

RELEASE_KEYS = "release.pub"


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """``running``: the name of the folder this program runs from."""

    root: Path
    running: str

    @property
    def folder(self) -> Path:
        return self.root / self.running


def place_of(prefix: str) -> Place | None:
    """Of the program whose Python lies in ``prefix``."""
    root = installed_root(prefix)
    return Place(root=root, running=Path(prefix).name) if root is not None else None


def this_place() -> Place | None:
    return place_of(sys.prefix)


def showed_a_window(place: Place) -> bool:
    """Its first window is painted: the version is good. False where that could not be kept, which is asked again at
    the next start."""
    try:
        healthy(place.root, place.running, RealDisk())
    except OSError:
        return False
    return True


def needed_no_window(place: Place) -> bool:
    """It has said why it shows none, or the program that is open has come forward: no failed start of a version on
    trial. False where that could not be kept."""
    try:
        not_counted(place.root, place.running, RealDisk())
    except OSError:
        return False
    return True
