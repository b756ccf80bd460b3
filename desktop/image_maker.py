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
from importlib.machinery import SourceFileLoader, SourcelessFileLoader
from itertools import accumulate
from pathlib import Path
from zipimport import zipimporter

from desktop.image import COMPILED, IN_FILE, IN_ZIP, MARK, Image, Place, made_for, place_of, seal_of, stamp
from sync.files import replaced

START = ("locale", "desktop.cli", "desktop.desk_program")
"""What is loaded before the first paint; everything else follows from their imports."""
BEHIND_THE_PIN = (
    "desktop.ui.callers", "desktop.runtime.gate_work", "desktop.ui.pages", "desktop.ui.main_window",
    "desktop.ui.settings", "desktop.ui.tray", "sync.client.transport", "sync.client.blob_line",
    "sync.client.snapshot_line", "sync.client.looking", "desktop.runtime.program",
)  # fmt: skip
"""What is loaded by its name after it."""
Loader = SourceFileLoader | SourcelessFileLoader | zipimporter
KINDS: dict[int, type[Loader]] = {IN_FILE: SourceFileLoader, COMPILED: SourcelessFileLoader, IN_ZIP: zipimporter}
"""How the code of a module is kept: what loads it and, in the image, loads it again."""


def main() -> int:
    """1 where the image cannot be written, which is said."""
    file = Path(place_of(__file__))
    if Image(str(file)).fresh:
        return 0
    try:
        write(file, image_of(_loaded(START), _loaded(BEHIND_THE_PIN), seal=seal_of(__file__)))
    except OSError as error:
        sys.stderr.write(f"the image of the start was not written: {error}\n")
        return 1
    return 0


def _loaded(names: Iterable[str]) -> tuple[str, ...]:
    for name in names:
        import_module(name)
    return tuple(sys.modules)


def image_of(*parts: Iterable[str], seal: str = "") -> bytes:
    """The image of modules that are loaded, each in the first part that names it; kept is what came from a source.

    ``seal``: the file that says what lies there, "" where every source is asked about.
    """
    places: dict[str, Place] = {}
    stamps: dict[str, tuple[int, int]] = {}
    uses_qt: dict[str, bool] = {"__main__": False}
    codes: list[list[bytes]] = []
    for number, names in enumerate(parts):
        codes.append([])
        for name in names:
            if name in uses_qt:
                continue
            loader = _loader(name)
            uses_qt[name] = _uses_qt(name, loader)
            if loader is not None:
                code, source = marshal.dumps(loader.get_code(name)), _source(loader, name)
                kind = next(kind for kind, loads in KINDS.items() if isinstance(loader, loads))
                places[name] = (kind, loader.get_filename(name), source, loader.is_package(name), number, len(code))
                stamps[source] = stamp(source)
                codes[-1].append(code)
    joined = [b"".join(part) for part in codes]
    index = marshal.dumps(
        {
            "for": made_for(),
            "places": places,
            "stamps": stamps,
            "uses_qt": uses_qt,
            "parts": _starts(joined),
            "seal": (seal, stamp(seal)),
        }
    )
    head = MARK + zlib.crc32(index).to_bytes(4, "little") + len(index).to_bytes(4, "little")
    return b"".join((head, index, *joined))


def _starts(parts: list[bytes]) -> list[tuple[int, int]]:
    """Where each part begins, counted from the end of the index, and its checksum."""
    ends = accumulate(map(len, parts), initial=0)
    return [(start, zlib.crc32(part)) for start, part in zip(ends, parts, strict=False)]


def _loader(name: str) -> Loader | None:
    """Of a module that came from a file that is there; some modules go by a second name."""
    spec = getattr(sys.modules[name], "__spec__", None)
    loader = spec.loader if spec is not None and spec.name == name else None
    if isinstance(loader, Loader) and os.path.isfile(_source(loader, name)):
        return loader
    return None


def write(file: Path, image: bytes) -> None:
    """Whole or not at all. Raises OSError."""
    file.parent.mkdir(parents=True, exist_ok=True)
    written = file.with_name(f"{file.name}.{os.getpid()}")
    try:
        written.write_bytes(image)
        replaced(written, file)
    finally:
        written.unlink(missing_ok=True)


def _source(loader: Loader, name: str) -> str:
    """The file whose change makes the code stale."""
    return loader.archive if isinstance(loader, zipimporter) else loader.get_filename(name)


def _uses_qt(name: str, loader: Loader | None) -> bool:
    """What PySide would find out: whether the source of the module names it."""
    if isinstance(loader, SourceFileLoader):
        return b"PySide6" in loader.get_data(loader.get_filename(name))
    try:
        return "PySide6" in inspect.getsource(sys.modules[name])
    except (TypeError, OSError):
        return False


if __name__ == "__main__":
    sys.exit(main())
