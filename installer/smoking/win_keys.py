"""Windows' own keyboard and windows, through user32: keys go in where those of a keyboard do.

Can be imported anywhere; works where Windows is, or Wine.
"""

import ctypes
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from ctypes import wintypes
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from typing import Any

TAB, RETURN, SHIFT, CONTROL, SPACE, DOWN = 0x09, 0x0D, 0x10, 0x11, 0x20, 0x28
CONSOLE, DIALOG = "ConsoleWindowClass", "#32770"
KEY_UP, UNICODE, KEYBOARD = 0x0002, 0x0004, 1
SAID = 2000
"""The longest sentence of the setup, with room to spare."""
CLOSE = 0x0010
GET_CHECK = 0x00F0


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """One visible window of the whole desktop."""

    handle: int
    kind: str
    title: str
    process: int
    width: int
    height: int


def press(code: int, *held: int) -> None:
    """One key down and up, with others held."""
    with _down(*held):
        _send(code, 0, 0)
        _send(code, 0, KEY_UP)


def write(text: str) -> None:
    """As an input method hands it over."""
    for unit in memoryview(text.encode("utf-16-le")).cast("H"):
        _send(0, unit, UNICODE)
        _send(0, unit, UNICODE | KEY_UP)


def shown() -> tuple[Shown, ...]:
    """Every visible window with a size, whoever owns it; the front one first."""
    handles: list[int] = []

    def keep(handle: int, _: int) -> bool:
        handles.append(handle)
        return True

    asked = import_module("ctypes").WINFUNCTYPE(wintypes.BOOL, wintypes.HWND, wintypes.LPARAM)
    _user().EnumWindows(asked(keep), 0)
    return tuple(found for found in map(_shown, handles) if found is not None)


def close(handle: int) -> None:
    """What the cross of the window does."""
    _user().PostMessageW(wintypes.HWND(handle), CLOSE, 0, 0)


def to_front(handle: int) -> None:
    _user().SetForegroundWindow(wintypes.HWND(handle))


def takes_keys(handle: int) -> bool:
    """Not while a box stands over it that wants an answer first."""
    return bool(_user().IsWindowEnabled(wintypes.HWND(handle)))


def inside(handle: int) -> dict[str, bool]:
    """The texts that are shown in a window; True: of a box that is ticked."""
    found: dict[str, bool] = {}

    def keep(part: int, _: int) -> bool:
        if _user().IsWindowVisible(wintypes.HWND(part)):
            ticked = _user().SendMessageW(wintypes.HWND(part), GET_CHECK, 0, 0) == 1
            found[_text(_user().GetWindowTextW, part, SAID)] = ticked
        return True

    asked = import_module("ctypes").WINFUNCTYPE(wintypes.BOOL, wintypes.HWND, wintypes.LPARAM)
    _user().EnumChildWindows(wintypes.HWND(handle), asked(keep), 0)
    return found


def keyboard_at() -> str:
    """The text of what has the keyboard, in whatever program."""
    told = _Threads(size=ctypes.sizeof(_Threads))
    _user().GetGUIThreadInfo(0, ctypes.byref(told))
    return _text(_user().GetWindowTextW, told.focused or 0, SAID)


def front() -> int:
    """The window that has the keyboard."""
    return int(_user().GetForegroundWindow() or 0)


class _Key(ctypes.Structure):
    _fields_ = (
        ("code", wintypes.WORD),
        ("scan", wintypes.WORD),
        ("flags", wintypes.DWORD),
        ("time", wintypes.DWORD),
        ("extra", ctypes.c_size_t),
    )


class _Input(ctypes.Structure):
    """INPUT of winuser.h, as long as its longest kind, which is that of a mouse."""

    _fields_ = (("kind", wintypes.DWORD), ("key", _Key), ("rest", ctypes.c_byte * 8))


class _Threads(ctypes.Structure):
    """GUITHREADINFO of winuser.h."""

    _fields_ = (
        ("size", wintypes.DWORD),
        ("flags", wintypes.DWORD),
        ("active", wintypes.HWND),
        ("focused", wintypes.HWND),
        ("others", wintypes.HWND * 4),
        ("caret", wintypes.RECT),
    )


@cache
def _user() -> Any:
    return import_module("ctypes").WinDLL("user32")


def _shown(handle: int) -> Shown | None:
    box, process, window = wintypes.RECT(), wintypes.DWORD(), wintypes.HWND(handle)
    _user().GetWindowRect(window, ctypes.byref(box))
    width, height = box.right - box.left, box.bottom - box.top
    if not _user().IsWindowVisible(window) or width <= 1 or height <= 1:
        return None
    _user().GetWindowThreadProcessId(window, ctypes.byref(process))
    kind, title = (_text(asked, handle) for asked in (_user().GetClassNameW, _user().GetWindowTextW))
    return Shown(handle=handle, kind=kind, title=title, process=process.value, width=width, height=height)


def _text(asked: Callable[..., object], handle: int, longest: int = 256) -> str:
    room = ctypes.create_unicode_buffer(longest)
    asked(wintypes.HWND(handle), room, len(room))
    return room.value


@contextmanager
def _down(*held: int) -> Iterator[None]:
    for code in held:
        _send(code, 0, 0)
    yield
    for code in reversed(held):
        _send(code, 0, KEY_UP)


def _send(code: int, scan: int, flags: int) -> None:
    sent = _Input(kind=KEYBOARD, key=_Key(code=code, scan=scan, flags=flags))
    if _user().SendInput(1, ctypes.byref(sent), ctypes.sizeof(_Input)) != 1:
        raise OSError("SendInput took no key")
