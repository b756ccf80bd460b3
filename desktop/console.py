"""What a person reads where there is no window yet: a terminal, or with ``pythonw.exe``, which has none, a box.

Python without a console has no standard streams at all: what a command writes would then be an error of its own. The
line that the Task Scheduler runs has nobody to read it either; it says in its log what came of it.
"""

import io
import sys

from desktop.wording.command_line import BOX_TITLE

ATTENTION = 0x30 | 0x10000 | 0x40000
"""MB_ICONWARNING, MB_SETFOREGROUND, MB_TOPMOST of winuser.h."""
FAIL_QUIETLY = 0x0001
"""SEM_FAILCRITICALERRORS of errhandlingapi.h."""


def without_console() -> bool:
    """Whether this program was started without anywhere to write to."""
    return sys.__stderr__ is None


def ready_streams() -> None:
    """The standard streams take every character and are never missing. Call it first.

    On Windows a file or a pipe is written in UTF-8 whatever the county's code page is; a terminal shows all by itself.
    """
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:
            setattr(sys, name, _Nowhere())
        elif isinstance(stream, io.TextIOWrapper):  # a rare name must not end a command on a terminal that lacks it
            stream.reconfigure(errors="backslashreplace")
            if sys.platform == "win32" and not stream.isatty():
                stream.reconfigure(encoding="utf-8")


class _Nowhere(io.TextIOBase):
    """Takes what nobody can read."""

    def writable(self) -> bool:
        return True

    def write(self, text: str) -> int:
        return len(text)


def tell(sentence: str) -> None:
    """To whoever started the program by hand."""
    if without_console():
        _show(sentence)
    else:
        sys.stderr.write(sentence + "\n")


if sys.platform == "win32":
    import ctypes

    ctypes.windll.kernel32.SetErrorMode(FAIL_QUIETLY)  # else an empty card reader stops the program with a box

    def _show(sentence: str) -> None:
        ctypes.windll.user32.MessageBoxW(None, sentence, BOX_TITLE, ATTENTION)

else:

    def _show(sentence: str) -> None:
        """Other systems keep what a program without a terminal writes, or nobody wants it."""
