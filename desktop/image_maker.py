"""``python -m desktop.image_maker``: the image of the start, made anew unless it is still right.

Loads what the first window needs, in the Python that will use it, and writes down the code of what has come. The
bootstrap runs it before the desk; an installer runs it last. Where it cannot write, the program starts without it.
"""

import inspect
import marshal
import os
import sys
import zlib
from collections.abc import Iterable
from importlib import import_module
from importlib.machinery import SourceFileLoader
from pathlib import Path
from zipimport import zipimporter

from desktop.image import IN_FILE, IN_ZIP, MARK, Image, Place, made_for, place_of, stamp

START = ("locale", "desktop.cli", "desktop.desk_program")
"""What is loaded before the first paint; everything else follows from their imports."""


def main() -> int:
    """1 where the image cannot be written, which is said."""
    file = Path(place_of(__file__))
    if Image(str(file)).fresh:
        return 0
    for name in START:
        import_module(name)
    try:
        write(file, image_of(sys.modules))
    except OSError as error:
        sys.stderr.write(f"the image of the start was not written: {error}\n")
        return 1
    return 0


def image_of(names: Iterable[str]) -> bytes:
    """The image of these modules, which are loaded; of what did not come from a source, nothing is kept."""
    places: dict[str, Place] = {}
    stamps: dict[str, tuple[int, int]] = {}
    codes: list[bytes] = []
    at = 0
    loaded = sorted(set(names) - {"__main__"})
    for name in loaded:
        loader = getattr(getattr(sys.modules[name], "__spec__", None), "loader", None)
        if isinstance(loader, SourceFileLoader | zipimporter) and os.path.isfile(source := _source(loader, name)):
            kind = IN_ZIP if isinstance(loader, zipimporter) else IN_FILE
            code = marshal.dumps(loader.get_code(name))
            places[name] = (kind, loader.get_filename(name), source, loader.is_package(name), at, len(code))
            stamps[source] = stamp(source)
            codes.append(code)
            at += len(code)
    uses_qt = {name: _uses_qt(name) for name in loaded}
    index = marshal.dumps({"for": made_for(), "places": places, "stamps": stamps, "uses_qt": uses_qt})
    rest = b"".join((len(index).to_bytes(4, "little"), index, *codes))
    return b"".join((MARK, zlib.crc32(rest).to_bytes(4, "little"), rest))


def write(file: Path, image: bytes) -> None:
    """Whole or not at all. Raises OSError."""
    file.parent.mkdir(parents=True, exist_ok=True)
    written = file.with_name(f"{file.name}.{os.getpid()}")
    try:
        written.write_bytes(image)
        written.replace(file)
    finally:
        written.unlink(missing_ok=True)


def _source(loader: SourceFileLoader | zipimporter, name: str) -> str:
    """The file whose change makes the code stale."""
    return loader.archive if isinstance(loader, zipimporter) else loader.get_filename(name)


def _uses_qt(name: str) -> bool:
    """What PySide would find out: whether the source of the module names it."""
    try:
        return "PySide6" in inspect.getsource(sys.modules[name])
    except (TypeError, OSError):
        return False


if __name__ == "__main__":
    sys.exit(main())
