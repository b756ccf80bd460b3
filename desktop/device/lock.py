"""One program per profile: a second one is told so and leaves the files alone."""

import hashlib
import os
import sys
from pathlib import Path
from typing import IO

from desktop.device.settings import DeviceTrouble

if sys.platform == "win32":
    import msvcrt

    def _take(file: IO[bytes]) -> None:
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _take(file: IO[bytes]) -> None:
        fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)


class ProfileLock:
    """Held from the moment it is made until ``release`` or the end of the process, however that comes."""

    def __init__(self, path: Path) -> None:
        """Raises DeviceTrouble in_use, no_folder."""
        try:
            self._file = path.open("a+b")
        except OSError as error:
            raise DeviceTrouble("no_folder") from error
        try:
            _take(self._file)
        except OSError as error:
            self._file.close()
            raise DeviceTrouble("in_use") from error
        os.set_inheritable(self._file.fileno(), False)

    def release(self) -> None:
        self._file.close()


def bell_of(folder: Path) -> str:
    """The name under which a second start finds the program that holds this profile; it gives no folder away."""
    return f"qianban-{hashlib.sha256(str(folder.resolve()).encode()).hexdigest()[:16]}"
