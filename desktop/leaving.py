"""``qianban desk --quit``: the program that is open is asked to close, as its person would close it, and waited for.

A setup asks so before it changes the version, an uninstaller before it takes it away. What is typed stays as drafts.
"""

import sys
import time
from collections.abc import Iterable
from pathlib import Path

from desktop.device.lock import ProfileLock, bell_of
from desktop.device.settings import DeviceTrouble, Profile
from desktop.runtime.second_start import QUIT, ring
from desktop.wording import command_line as text

CLOSED, STILL_THERE, NOBODY_THERE = 0, 1, 3
WITHIN_SECONDS, BETWEEN_SECONDS = 60.0, 0.2


def quit_desks(folders: Iterable[Path], within: float = WITHIN_SECONDS) -> int:
    """One answer for all: somebody is still there, or has gone, or nobody was. ``within``: seconds for each."""
    answers = [_quit(folder, within) for folder in folders]
    if STILL_THERE in answers:
        sys.stderr.write(text.STILL_OPEN + "\n")
        return STILL_THERE
    return CLOSED if CLOSED in answers else NOBODY_THERE


def _quit(folder: Path, within: float) -> int:
    """A program that holds the profile without a window (a synchronisation) ends by itself and is only waited for."""
    if _free(folder):
        return NOBODY_THERE
    asked, until = False, time.monotonic() + within
    while time.monotonic() < until:
        asked = asked or ring(bell_of(folder), QUIT)
        if _free(folder):
            return CLOSED
        time.sleep(BETWEEN_SECONDS)
    return STILL_THERE


def _free(folder: Path) -> bool:
    """Whether nobody has the profile open; a folder that is not there is nobody's."""
    if not folder.is_dir():
        return True
    try:
        ProfileLock(Profile(folder=folder).lock_file).release()
    except DeviceTrouble:
        return False
    return True
