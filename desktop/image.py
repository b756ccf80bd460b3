"""The image of the start: one file with the compiled code of every module the program needs, read in two goes.

Python opens a file for each of its 230 modules up to the first window and for 1,100 more behind the PIN, PySide opens
the source of each again, and on the disk of a counter each is a seek. Here they are one read before the first window,
and one while the PIN is typed. A module is taken from it only where its source is still the one it was made from (time
and size, which opens nothing); any other is loaded as ever, so a changed source always wins. Where a setup or an update
has laid the program down, nobody else changes it, and only their list of it is asked about: Windows does open a file to
tell its time. Made by :mod:`desktop.image_maker`; why, and what makes it stale: ADR 0032.

    MARK  crc32 of the index (4 bytes)  its length (4)  index, marshalled  code of each module, marshalled, part by part

Imports next to nothing, since whatever it needs is loaded without it.
"""

import marshal
import os
import sys
import zlib
from _thread import allocate_lock  # the one of threading is this one, and costs files
from importlib.machinery import ModuleSpec, SourceFileLoader, SourcelessFileLoader
from zipimport import zipimporter

TYPE_CHECKING = False  # the one of typing costs twenty files
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from types import CodeType, ModuleType
    from typing import BinaryIO

MARK = b"qianban image 3\n"
HEAD = len(MARK) + 8
SEAL = "files.json"
FEATURES = "shibokensupport.feature"
IN_FILE, IN_ZIP, COMPILED = 0, 1, 2
Place = tuple[int, str, str, bool, int, int]
"""How it is stored, where it came from, the file whose change makes it stale, a package or not, part, length."""


class Image:
    """A finder for ``sys.meta_path``. ``refused`` says why nothing more comes from it, or is empty."""

    def __init__(self, file: str) -> None:
        self.refused = ""
        self.served: set[str] = set()
        self.stale: list[str] = []
        self._file = file
        self._places: dict[str, Place] = {}
        self._stamps: dict[str, tuple[int, int]] = {}
        self._uses_qt: dict[str, bool] | None = {}
        self._sealed = False
        self._begin = 0
        self._parts: list[tuple[int, int]] = []
        self._codes: list[dict[str, bytes] | None] = []
        self._reading = allocate_lock()
        self._listener: Callable[[str], None] | None = None
        self._guarded(self._read_index)

    def tell(self, listener: "Callable[[str], None]") -> None:
        """What is wrong with it, now or when it is noticed; that there is none is not."""
        self._listener = listener
        if self.refused not in ("", "missing"):
            listener(self.refused)

    def _guarded(self, read: "Callable[[], None]") -> None:
        try:
            read()
        except FileNotFoundError:
            self.refused = "missing"
        except OSError:
            self.refused = "unreadable"
        if self.refused:
            self._places = {}
            if self._listener is not None:
                self._listener(self.refused)

    def _read_index(self) -> None:
        with open(self._file, "rb") as opened:
            head = opened.read(HEAD)
            data = opened.read(_number(head, len(MARK) + 4))
            if head[: len(MARK)] != MARK or zlib.crc32(data) != _number(head, len(MARK)):
                self.refused = "damaged"
                return
            index = marshal.loads(data)
            if index["for"] != made_for():
                self.refused = "other_python"
                return
            self._places, self._stamps, self._uses_qt = index["places"], index["stamps"], index["uses_qt"]
            seal, made = index["seal"]
            self._sealed = bool(seal) and stamp(seal) == made
            self._begin, self._parts = HEAD + len(data), index["parts"]
            self._codes = [None] * len(self._parts)
            self._read_part(0, opened)

    def _read_part(self, part: int, opened: "BinaryIO") -> None:
        """One after the other, as they lie there: no code is in memory twice."""
        start, checked = self._parts[part]
        opened.seek(self._begin + start)
        codes, found = {}, 0
        for name, place in self._places.items():
            if place[4] == part:
                codes[name] = opened.read(place[5])
                found = zlib.crc32(codes[name], found)
        self._codes[part] = codes
        if found != checked:
            self.refused = "damaged"

    def _codes_of(self, part: int) -> dict[str, bytes]:
        with self._reading:
            if (codes := self._codes[part]) is None:
                self._guarded(lambda: self._open_part(part))
                codes = self._codes[part] = {} if self.refused else self._codes[part] or {}
        return codes

    def _open_part(self, part: int) -> None:
        with open(self._file, "rb") as opened:
            self._read_part(part, opened)

    @property
    def fresh(self) -> bool:
        """Whether every module of it could be taken as it is."""
        return not self.refused and all(stamp(file) == made for file, made in self._stamps.items())

    def find_spec(
        self, name: str, path: "Sequence[str] | None" = None, target: "ModuleType | None" = None
    ) -> ModuleSpec | None:
        if self._uses_qt and FEATURES in sys.modules:
            self._tell_qt(self._uses_qt)
        place = self._places.get(name)
        if place is None:
            return None
        kind, origin, source, package, part, _ = place
        if not self._sealed and stamp(source) != self._stamps[source]:
            self.stale.append(name)
            return None
        if name not in self._codes_of(part):
            return None
        folder = os.path.dirname(origin)
        home = os.path.dirname(folder) if package else folder
        loader = _FromZip(self, home) if kind == IN_ZIP else _LOADERS[kind](self, name, origin)
        spec = ModuleSpec(name, loader, origin=origin, is_package=package)  # type: ignore[arg-type]
        spec.has_location = True
        spec.submodule_search_locations = [folder] if package else None
        return spec

    def taken(self, name: str) -> "CodeType | None":
        """The code of a module, once: what has been loaded need not be kept twice."""
        place = self._places.get(name)
        kept = self._codes_of(place[4]).pop(name, None) if place else None
        if kept is None:
            return None
        self.served.add(name)
        code: CodeType = marshal.loads(kept)
        return code

    def _tell_qt(self, uses_qt: "dict[str, bool]") -> None:
        """PySide reads the source of every importing module for its name (it may ask for other names of Qt's methods).

        What it would find there is known from the making. Where PySide keeps no such list, it reads as ever.
        """
        known = getattr(sys.modules[FEATURES], "pyside_feature_dict", None)
        if isinstance(known, dict):
            for name, uses in uses_qt.items():
                known.setdefault(name, 0 if uses else -1)
        self._uses_qt = None


class _FromFile(SourceFileLoader):
    """A loader like that of any source, but for the code itself."""

    def __init__(self, image: Image, name: str, origin: str) -> None:
        super().__init__(name, origin)
        self._image = image

    def get_code(self, fullname: str) -> "CodeType | None":
        return self._image.taken(fullname) or super().get_code(fullname)


class _FromCompiled(SourcelessFileLoader):
    """The same for a library of which only the compiled file is there."""

    def __init__(self, image: Image, name: str, origin: str) -> None:
        super().__init__(name, origin)
        self._image = image

    def get_code(self, fullname: str) -> "CodeType | None":
        return self._image.taken(fullname) or super().get_code(fullname)


_LOADERS = {IN_FILE: _FromFile, COMPILED: _FromCompiled}


class _FromZip(zipimporter):
    """The same for the library of an embedded Python, which is one archive."""

    def __init__(self, image: Image, home: str) -> None:
        super().__init__(home)
        self._image = image

    def get_code(self, fullname: str) -> "CodeType":
        return self._image.taken(fullname) or super().get_code(fullname)


def place_of(module_file: str) -> str:
    """Beside the compiled files of the program, one for each version of Python."""
    folder = os.path.join(os.path.dirname(os.path.abspath(module_file)), "__pycache__")
    return os.path.join(folder, f"start.{sys.implementation.cache_tag}.image")


def seal_of(module_file: str) -> str:
    """The list of what was laid down, ``app-VERSION/files.json``; empty in a checkout, which has none."""
    seal = os.path.join(os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(module_file)))), SEAL)
    return seal if os.path.isfile(seal) else ""


def made_for() -> tuple[str, ...]:
    """What must be the same where an image is made and where it is used."""
    return (sys.version, sys.platform, sys.prefix, str(sys.flags.optimize), os.path.abspath(__file__))


def stamp(file: str) -> tuple[int, int]:
    """Time and size of a source; nothing where there is none."""
    try:
        found = os.stat(file)
    except OSError:
        return 0, -1
    return found.st_mtime_ns, found.st_size


def serve(file: str) -> Image:
    """From now on modules come from this image, where they are in it."""
    image = Image(file)
    sys.meta_path.insert(0, image)
    return image


def served() -> "list[Image]":
    """The images this program has been started with, for the log."""
    return [finder for finder in sys.meta_path if isinstance(finder, Image)]


def _number(data: bytes, at: int) -> int:
    return int.from_bytes(data[at : at + 4], "little")
