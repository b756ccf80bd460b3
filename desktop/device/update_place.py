"""Where this program lies, if a setup laid it down: the folder of its version and the root with the marks.

    ROOT/current  ROOT/app-0.1.0/pythonw.exe

A checkout is none: it has nothing to switch. Loads next to nothing, as the first window needs it.
"""

import sys
from dataclasses import dataclass
from pathlib import Path

from desktop.device.update_disk import RealDisk
from desktop.device.update_marks import CURRENT, PREFIX, healthy

RELEASE_KEYS = "release.pub"


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """``running``: the name of the folder this program runs from."""

    root: Path
    running: str

    @property
    def folder(self) -> Path:
        return self.root / self.running


def place_of(python: Path) -> Place | None:
    """Of the program that ``python`` runs."""
    folder = python.parent
    if not folder.name.startswith(PREFIX) or not (folder.parent / CURRENT).exists():
        return None
    return Place(root=folder.parent, running=folder.name)


def this_place() -> Place | None:
    return place_of(Path(sys.executable))


def shown(place: Place) -> bool:
    """Its first window is painted: the version is good. False where that could not be kept, which is asked again at
    the next start."""
    try:
        healthy(place.root, place.running, RealDisk())
    except OSError:
        return False
    return True
