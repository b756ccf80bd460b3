"""Names of files in a release: only such as every Windows folder can hold, under no second name.

What a list of files may not do: leave its folder, name a device (CON, COM1), lean on what Windows strips or folds
(dots and spaces at the end, case, forms of Unicode), or put a file where another path needs a folder.
"""

import unicodedata
from collections.abc import Iterable

LONGEST = 180
"""UTF-16 units of a whole path: with a user's folder before it, Windows still opens it without long paths."""

INSTALLED = "files.json"
"""What a version that is laid down is checked by; it names itself in no list."""

_FORBIDDEN = frozenset('<>:"|?*\\')
_PORTS = ("COM", "LPT")
_DIGITS = "0123456789¹²³"
_RESERVED = frozenset({"CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"} | {a + b for a in _PORTS for b in _DIGITS})


def check_path(path: str) -> None:
    """Raises ValueError for a path that is not relative, plain and the only way to say it; ``/`` parts it.

    And for the list of the version itself: a file of that name would be written over by it.
    """
    if path.casefold() == INSTALLED:
        raise ValueError(path)
    if not path.isprintable() or len(path.encode("utf-16-le")) // 2 > LONGEST:
        raise ValueError(path)
    if unicodedata.normalize("NFC", path) != path:
        raise ValueError(path)
    for name in path.split("/"):
        _check_name(name, path)


def check_tree(paths: Iterable[str]) -> None:
    """Raises ValueError for the first path that cannot lie beside those before it in one folder of Windows.

    Folders count as well: ``App/a`` and ``app/b`` are one folder there and two elsewhere.
    """
    files: dict[str, str] = {}
    folders: dict[str, str] = {}
    for path in paths:
        above = path
        while cut := above.rpartition("/")[0]:
            above = cut
            if folders.setdefault(_folded(above), above) != above or _folded(above) in files:
                raise ValueError(path)
        if _folded(path) in files or _folded(path) in folders:
            raise ValueError(path)
        files[_folded(path)] = path


def _check_name(name: str, path: str) -> None:
    if not name or name[-1] in ". " or name[0] == " " or not _FORBIDDEN.isdisjoint(name):
        raise ValueError(path)
    if name.partition(".")[0].rstrip().upper() in _RESERVED:
        raise ValueError(path)


def _folded(path: str) -> str:
    """What Windows takes for the same, and a little more."""
    return unicodedata.normalize("NFC", path.casefold())
