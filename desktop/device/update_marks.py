"""Which version starts: the marks beside the versions, and the table by which the launcher reads them.

    current       one line: the folder in use                   trial     `current` has not shown its first window yet
    previous      the same for the version before               trial.1 trial.2   starts begun since
    returned      the folder that was given up, told once
    before        while a switch is under way: what `previous` named until then

    current usable    no trial                                          start current
                      trial, no .1                                      make .1, start current
                      trial, .1, no .2                                  make .2, start current
                      trial, .1, .2; previous usable and another one    give up: start previous
                      trial, .1, .2; otherwise                          take the marks away, start current
    current not       previous usable                                   start previous
    usable            otherwise                                         none: the launcher says so

A folder is usable when its name is one of ours and it holds a Python. ``.1`` and ``.2`` say nothing without ``trial``.
Only a desk is a start of a version on trial: a command shows no window, so it starts ``current`` and leaves no mark.
The launcher (``installer/windows``) is the same table in another language; here it is written down for the tests and
for the desk, which makes and removes the marks.
"""

import re
from contextlib import suppress
from enum import Enum
from pathlib import Path

from desktop.device.update_disk import Disk, put

CURRENT, PREVIOUS, RETURNED, BEFORE = "current", "previous", "returned", "before"
TRIAL, FIRST, SECOND = "trial", "trial.1", "trial.2"
PYTHON, PREFIX = "pythonw.exe", "app-"
_FOLDER = re.compile(r"app-[0-9A-Za-z][0-9A-Za-z.+-]{0,63}", re.ASCII)
_LONGEST = 200
"""Of a mark in bytes: one line."""


class Row(Enum):
    """The rows of the table, in its order."""

    SETTLED = "settled"
    FIRST_TRY = "first_try"
    SECOND_TRY = "second_try"
    GIVE_UP = "give_up"
    NO_WAY_BACK = "no_way_back"
    FALL_BACK = "fall_back"
    NOTHING = "nothing"


def decide(root: Path) -> Row:
    """Which row holds; nothing is changed."""
    current, previous = read_mark(root, CURRENT), read_mark(root, PREVIOUS)
    if not usable(root, current):
        return Row.FALL_BACK if usable(root, previous) else Row.NOTHING
    if not (root / TRIAL).exists():
        return Row.SETTLED
    if not (root / FIRST).exists():
        return Row.FIRST_TRY
    if not (root / SECOND).exists():
        return Row.SECOND_TRY
    return Row.GIVE_UP if usable(root, previous) and previous != current else Row.NO_WAY_BACK


def launch(root: Path, disk: Disk, *, desk: bool = True) -> str:
    """What the launcher does before a start; the folder it starts, "" for none. ``desk``: a window is wanted."""
    row = decide(root)
    match row if desk else Row.SETTLED:
        case Row.FIRST_TRY:
            disk.write(root / FIRST, b"")
        case Row.SECOND_TRY:
            disk.write(root / SECOND, b"")
        case Row.GIVE_UP:
            return _given_up(root, disk)
        case Row.NO_WAY_BACK:
            _end_trial(root, disk)
    return read_mark(root, PREVIOUS if row is Row.FALL_BACK else CURRENT) if row is not Row.NOTHING else ""


def _given_up(root: Path, disk: Disk) -> str:
    """Where it cannot be written the trial stays, and the next start gives up as well."""
    previous = read_mark(root, PREVIOUS)
    with suppress(OSError):
        put(disk, root / RETURNED, _line(read_mark(root, CURRENT)))
        put(disk, root / CURRENT, _line(previous))
        _end_trial(root, disk)
    return previous


def switch(root: Path, folder: str, disk: Disk) -> None:
    """From the next start on it is ``folder``, whose every file must be on the disk already. Raises OSError.

    In this order, so that a cut anywhere leaves a version that starts: the way back, the trial, the new version. What
    was the way back until then stands in ``before`` meanwhile (:func:`kept_way_back`).
    """
    old, way_back = read_mark(root, CURRENT), read_mark(root, PREVIOUS)
    _end_trial(root, disk)
    if usable(root, old) and old != folder:
        if way_back not in ("", old):
            put(disk, root / BEFORE, _line(way_back))
        put(disk, root / PREVIOUS, _line(old))
    disk.write(root / TRIAL, b"")
    disk.settle(root)
    put(disk, root / CURRENT, _line(folder))
    disk.remove(root / BEFORE)


def kept_way_back(root: Path, disk: Disk) -> None:
    """A switch that was cut between its two names has none of the version before: it gets it back. Raises OSError."""
    if not (root / BEFORE).exists():
        return
    way_back, current = read_mark(root, BEFORE), read_mark(root, CURRENT)
    if usable(root, way_back) and way_back != current and read_mark(root, PREVIOUS) == current:
        put(disk, root / PREVIOUS, _line(way_back))
    disk.remove(root / BEFORE)


def healthy(root: Path, running: str, disk: Disk) -> None:
    """The version ``running`` has shown its first window. Raises OSError.

    One that was open before a switch says nothing about the new one; one the launcher fell back to is the one in use.
    """
    current = read_mark(root, CURRENT)
    if current != running and not usable(root, current):
        put(disk, root / CURRENT, _line(running))
        current = running
    if current == running:
        if any((root / mark).exists() for mark in (TRIAL, FIRST, SECOND)):
            _end_trial(root, disk)
        kept_way_back(root, disk)


def not_counted(root: Path, running: str, disk: Disk) -> None:
    """The start of ``running`` was none that could have shown a window: the trial goes on as before it. Raises OSError.

    An old version that stays open beside the clock is rung by every start of the new one, which would be given up for
    it.
    """
    if read_mark(root, CURRENT) == running:
        for mark in (SECOND, FIRST):
            disk.remove(root / mark)
        disk.settle(root)


def take_returned(root: Path, disk: Disk) -> str:
    """The folder that was given up since the last time somebody asked, "" for none. Raises OSError."""
    folder = read_mark(root, RETURNED)
    disk.remove(root / RETURNED)
    return folder


def read_mark(root: Path, mark: str) -> str:
    """The folder a mark names; "" where there is no mark, nothing can be read, or it names none of ours."""
    try:
        with (root / mark).open("rb") as opened:
            named = opened.read(_LONGEST).decode("ascii").strip("\r\n \0")
    except (OSError, UnicodeDecodeError):
        return ""
    return named if _FOLDER.fullmatch(named) else ""


def usable(root: Path, folder: str) -> bool:
    return bool(folder) and (root / folder / PYTHON).is_file()


def version_of(folder: str) -> str:
    return folder.removeprefix(PREFIX)


def _end_trial(root: Path, disk: Disk) -> None:
    """``trial`` first: without it the others mean nothing."""
    for mark in (TRIAL, FIRST, SECOND):
        disk.remove(root / mark)
    disk.settle(root)


def _line(folder: str) -> bytes:
    return f"{folder}\n".encode("ascii")
