"""Whether a version that has been laid down starts on this computer: its own Python says so before it is used.

It makes its image of the start there, which loads every module of the program, then tries what only libraries of C can
do (:mod:`desktop.self_test`).
"""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from desktop.device.update_marks import PYTHON

if sys.platform == "win32":
    NO_WINDOW = subprocess.CREATE_NO_WINDOW
else:
    NO_WINDOW = 0
Prove = Callable[[Path], bool]
"""Asked of the folder of a version, at its final place: an image of the start is good for one place only."""
STEPS = (("-m", "desktop.image_maker"), ("-m", "desktop.self_test"))
SECONDS = 180
"""An old disk reads 140 MB for the first time."""
LOG, FORM = "proof.log", "form.txt"
ASK = "from desktop.device.version import STORE; print(STORE)"


def by_its_own_python(folder: Path, seconds: float = SECONDS) -> bool:
    """What it says of itself is written beside the versions, for whoever looks after the computer."""
    log = folder.parent / "updates" / LOG
    log.parent.mkdir(exist_ok=True)
    with log.open("wb") as out:
        return all(_ran([str(folder / PYTHON), *step], folder, out.fileno(), seconds) for step in STEPS)


def store_form(folder: Path, seconds: float = SECONDS) -> int | None:
    """The newest form of the encrypted file this version opens, in its own words; None where it says nothing."""
    told = folder.parent / "updates" / FORM
    told.parent.mkdir(exist_ok=True)
    with told.open("wb") as out:
        ran = _ran([str(folder / PYTHON), "-c", ASK], folder, out.fileno(), seconds)
    answer = told.read_bytes().strip()
    told.unlink()
    return int(answer) if ran and answer.isdigit() else None


def _ran(command: list[str], folder: Path, out: int, seconds: float) -> bool:
    """A handle of a file: a Python of Windows does not start on a console that is closed."""
    surroundings = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    try:
        done = subprocess.run(
            command,
            cwd=folder,
            env=surroundings | {"QT_QPA_PLATFORM": "offscreen"},
            stdin=subprocess.DEVNULL,
            stdout=out,
            stderr=out,
            timeout=seconds,
            creationflags=NO_WINDOW,
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0
