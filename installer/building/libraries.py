"""Lib/site-packages of the payload: the wheels without what nobody runs, of Qt only what the program reaches."""

from collections.abc import Iterable, Mapping

from building import qt, wheels
from building.executables import imported_libraries
from building.wheels import Wheel

PLACE = "Lib/site-packages"


def files(shelf: Mapping[str, Wheel], sources: Iterable[str], of_python: Iterable[str]) -> dict[str, bytes]:
    """Path below the version's folder to content. ``sources``: the texts of the program, for what it imports of Qt;
    ``of_python``: names of files that Python brings itself.
    """
    plain = {name: wheel for name, wheel in shelf.items() if name not in qt.WHEELS}
    found = {
        f"{PLACE}/{wheels.placed(member)}": content
        for name, wheel in plain.items()
        for member, content in wheel.read(wheels.shipped(name, wheel.names())).items()
    }
    asked = {name for path, content in found.items() if _is_native(path) for name in imported_libraries(content)}
    there = {name.lower() for name in of_python}
    return found | _of_qt([shelf[name] for name in qt.WHEELS], qt.modules(sources), there, asked)


def _of_qt(parts: list[Wheel], modules: Iterable[str], of_python: set[str], asked: set[str]) -> dict[str, bytes]:
    """``asked``: what the other libraries need, of which Microsoft's runtime comes in these wheels."""
    offers = [(wheel, qt.offered(wheel.name, wheel.names())) for wheel in parts]
    holder = {member: wheel for wheel, members in reversed(offers) for member in members}
    libraries = [wheel.read(filter(_is_native, members)) for wheel, members in offers]
    native = {member: content for found in libraries for member, content in found.items()}
    asks = {member: imported_libraries(content) - of_python for member, content in native.items()}
    start = qt.roots(modules) + qt.runtime(native, asked - of_python)
    reached = qt.walked(start, native, lambda member: asks[member])
    whole = {member: holder[member].read([member])[member] for member in qt.plain_files(holder)}
    return {qt.placed(member): native[member] for member in reached} | {
        f"{PLACE}/{member}": content for member, content in whole.items()
    }


def _is_native(path: str) -> bool:
    return path.endswith((".dll", ".pyd"))


def compiled_place(source: str) -> str:
    """Of a library: in place of its source, which is not shipped."""
    return f"{source}c"
