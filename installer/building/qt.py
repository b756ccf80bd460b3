"""The part of Qt that is shipped: what the program imports, a few plugins, and every library those ask for."""

import ast
import re
from collections.abc import Callable, Iterable, Mapping
from fnmatch import fnmatch

from environment import Stopped

WHEELS = ("pyside6-essentials", "pyside6-addons", "shiboken6")
MODULES = ("QtMultimedia", "QtPdf")
"""The program asks for these by name when somebody photographs or looks at a PDF, and goes without where they lack."""
ADDONS = re.compile(r"PySide6/(Qt6?(Multimedia|Pdf)\.(pyd|dll)|plugins/multimedia/windowsmediaplugin\.dll)")
"""All that is taken from there: its browser alone is larger than the rest of Qt."""
PLUGINS = (
    "platforms/qwindows", "platforms/qoffscreen", "iconengines/qsvgicon", "imageformats/qgif", "imageformats/qico",
    "imageformats/qjpeg", "imageformats/qsvg", "imageformats/qtiff", "imageformats/qwebp",
    "multimedia/windowsmediaplugin", "networkinformation/qnetworklistmanager",
)  # fmt: skip
"""No `styles`: the style of Windows 11 draws black bars where it is not at home. No `tls`: the line is requests'."""
TRANSLATIONS = ("qt_zh_CN.qm", "qtbase_zh_CN.qm")
PYTHON = ("PySide6/__init__.py", "PySide6/_config.py", "PySide6/_git_pyside_version.py", "PySide6/support/*.py",
          "shiboken6/__init__.py", "shiboken6/_config.py", "shiboken6/_git_shiboken_module_version.py")  # fmt: skip
BINDING = "shiboken6/Shiboken.pyd"
RUNTIME = ("msvcp140", "vcruntime140", "concrt140")
"""Microsoft's runtime of C++: it lies once beside python.exe, where every library looks."""
OURS = ("qt6", "pyside6", "shiboken6", *RUNTIME)
"""What Windows itself does not have: a library of such a name must be found."""


def modules(sources: Iterable[str]) -> tuple[str, ...]:
    """The modules of Qt that Python sources import, e.g. `QtCore`."""
    found = set()
    for source in sources:
        for node in ast.walk(ast.parse(source)):
            if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("PySide6."):
                found.add(node.module.split(".")[1])
            elif isinstance(node, ast.ImportFrom) and node.module == "PySide6":
                found.update(alias.name for alias in node.names)
            elif isinstance(node, ast.Import):
                names = (alias.name.split(".") for alias in node.names)
                found.update(name[1] for name in names if name[0] == "PySide6" and name[1:])
    return tuple(sorted(found))


def roots(of_qt: Iterable[str]) -> list[str]:
    """The libraries nothing imports by a header: Python and Qt open them by their names."""
    return [
        BINDING,
        *(f"PySide6/{module}.pyd" for module in sorted({*of_qt, *MODULES})),
        *(f"PySide6/plugins/{plugin}.dll" for plugin in PLUGINS),
    ]


def offered(wheel: str, members: Iterable[str]) -> list[str]:
    """What of a wheel may be taken at all."""
    return [member for member in members if wheel != "pyside6-addons" or ADDONS.fullmatch(member)]


def runtime(members: Iterable[str], asked: Iterable[str]) -> list[str]:
    """Those of Microsoft's libraries that are asked for by name, one of each."""
    found = {_base(member): member for member in sorted(members, reverse=True)}
    return [found[name] for name in sorted(asked) if name.startswith(RUNTIME) and name in found]


def walked(start: Iterable[str], members: Iterable[str], imports: Callable[[str], Iterable[str]]) -> list[str]:
    """Those and every library among ``members`` that one of them needs, sorted. Raises Stopped where one is missing.

    A library that lies in several folders is taken once, from the first in alphabetical order.
    """
    there = sorted(members)
    by_name: dict[str, str] = {}
    for member in there:
        by_name.setdefault(_base(member), member)
    found: set[str] = set()
    waiting = list(start)
    if absent := sorted(set(waiting) - set(there)):
        raise Stopped(f"Qt 的包里没有 {'、'.join(absent)}。The wheels of Qt lack them.")
    while waiting:
        member = waiting.pop()
        if member not in found:
            found.add(member)
            waiting += [at for name in imports(member) if (at := _found(name, by_name, member))]
    return sorted(found)


def placed(member: str) -> str:
    """Where it lies in the payload."""
    name = _base(member)
    return name if name.startswith(RUNTIME) else f"Lib/site-packages/{member}"


def plain_files(members: Iterable[str]) -> list[str]:
    """The few files of Python and the translations into Chinese."""
    wanted = (*PYTHON, *(f"PySide6/translations/{name}" for name in TRANSLATIONS))
    return [member for member in members if any(fnmatch(member, pattern) for pattern in wanted)]


def _found(name: str, by_name: Mapping[str, str], asking: str) -> str | None:
    if name not in by_name and name.startswith(OURS):
        raise Stopped(f"{asking} 需要 {name},包里没有。{asking} needs {name}, which no wheel has.")
    return by_name.get(name)


def _base(member: str) -> str:
    return member.rpartition("/")[2].lower()
