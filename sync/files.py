"""Files that are there whole or not at all, also where a virus scanner, an indexer or a backup reads along.

Windows refuses to open, to replace or to take away what another program holds open at this moment. That lasts for as
long as something is read through: milliseconds mostly, seconds on an old disk. So it is asked again, for half a minute
on a worker and two seconds where a window would stand still, before anybody is troubled (rule: faults 44, 45).
"""

import os
import re
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from errno import EACCES, ENOSPC
from pathlib import Path
from typing import TypeVar

T = TypeVar("T")

HOLDING = frozenset({5, 32, 33})
"""Of Windows: ERROR_ACCESS_DENIED, which it says of a file that others keep from being replaced,
ERROR_SHARING_VIOLATION, ERROR_LOCK_VIOLATION."""
WORKER_SECONDS, WINDOW_SECONDS = 30.0, 2.0
_FIRST, _LONGEST = 0.01, 1.0
_UNFIT = re.compile(r'[\x00-\x1f<>:"/\\|?*\s]+')
_DEVICES = re.compile(r"(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)", re.IGNORECASE)
_LONG_PATH = 240
"""Characters from which on Windows wants to be told that a path may be long; its limit is 260 with everything."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Patience:
    """How long to ask again. ``seconds``: None for what the thread allows; ``clock``, ``pause``: in seconds."""

    seconds: float | None = None
    clock: Callable[[], float] = time.monotonic
    pause: Callable[[float], object] = time.sleep

    def allowed(self) -> float:
        if self.seconds is not None:
            return self.seconds
        return WINDOW_SECONDS if threading.current_thread() is threading.main_thread() else WORKER_SECONDS


USUAL = Patience()
A_MOMENT = Patience(seconds=WINDOW_SECONDS)
"""For what mostly fails for good: a folder nobody may write to answers as a file somebody holds."""


def is_held(error: BaseException, windows: bool = os.name == "nt") -> bool:
    """Whether another program stands in the way, who will be gone in a moment.

    An ``open`` of Python's passes on what the C library says, which has one word for all three.
    """
    if not isinstance(error, OSError):
        return False
    told = getattr(error, "winerror", None)
    return told in HOLDING if told is not None else windows and error.errno == EACCES


def disk_code(error: OSError) -> str:
    """The trouble of an error of the disk: ``full``, ``held`` or ``io``."""
    return "full" if error.errno == ENOSPC else "held" if is_held(error) else "io"


def reason_of(error: Exception) -> str:
    """What the system says of it, for a sentence; its kind where the system says nothing."""
    return str(getattr(error, "strerror", None) or type(error).__name__)


def until_free(act: Callable[[], T], patience: Patience = USUAL, held: Callable[[Exception], bool] = is_held) -> T:
    """What ``act`` answers; tried again while ``held`` says so of its error. Raises its last error."""
    end, delay = patience.clock() + patience.allowed(), _FIRST
    while True:
        try:
            return act()
        except Exception as error:
            if not held(error) or patience.clock() >= end:
                raise
        patience.pause(delay)
        delay = min(2 * delay, _LONGEST)


def replaced(source: Path, target: Path, patience: Patience = USUAL) -> None:
    """``source`` is now called ``target``, whatever lay there. Raises OSError; then both are as they were."""
    until_free(lambda: source.replace(target), patience)


def taken_away(path: Path, patience: Patience = USUAL) -> None:
    """The file is gone, or was not there. Raises OSError."""
    until_free(lambda: path.unlink(missing_ok=True), patience)


def read_whole(path: Path, patience: Patience = USUAL) -> bytes:
    """What lies in the file. Raises OSError: what is only held must never be taken for what is not there."""
    return until_free(path.read_bytes, patience)


def write_whole(path: Path, content: bytes, replace: Callable[[Path, Path], None] = replaced) -> None:
    """Part file beside it, fsync, rename; a file that was there stays as it was until then. Raises OSError."""
    path = reaching(path)
    part = path.with_name(f".{path.name[:80]}.{os.urandom(4).hex()}.part")
    try:
        write_through(part, content)
        replace(part, path)
    finally:
        with suppress(OSError):  # it is renamed, or its disk is gone; what went wrong before is what counts
            part.unlink()
    sync_folder(path.parent)


def write_through(path: Path, content: bytes) -> None:
    """The bytes are on the disk when it returns. Raises OSError."""
    with until_free(lambda: path.open("wb"), A_MOMENT) as out:
        out.write(content)
        out.flush()
        os.fsync(out.fileno())


def sync_folder(folder: Path) -> None:
    """Makes a rename durable where folders can be opened; not every file system of a U-disk lets itself be asked."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        with suppress(OSError):
            os.fsync(handle)
    finally:
        os.close(handle)


def fit_name(text: str, most: int = 40) -> str:
    """``text`` as the name of a file, or a part of it, on every file system a U-disk or a Windows may have."""
    plain = _UNFIT.sub("-", text).strip("-. ")[:most].rstrip("-. ")
    return f"_{plain}" if _DEVICES.match(plain) else plain


def reaching(path: Path) -> Path:
    """The same place, written so that Windows reaches it also where its path is longer than 260 characters."""
    return Path(long_name(os.path.abspath(path))) if os.name == "nt" else path


def long_name(path: str) -> str:
    """A whole path of Windows, in the form that has no limit where it comes near one."""
    if len(path) < _LONG_PATH or path.startswith("\\\\?\\"):
        return path
    return f"\\\\?\\UNC{path[1:]}" if path.startswith("\\\\") else f"\\\\?\\{path}"
