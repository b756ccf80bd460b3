"""Bytes on the wire for a new version in which one line changed, counted on the socket, both ways, headers and all.

A real platform process behind a counting proxy; a version of 2,530 files: the program's own, as source and compiled,
and invented libraries; or the one that ``installer/build.py`` laid out in the folder QIANBAN_PAYLOAD names. The line
is added at the top of the largest module, so that every line number in its compiled file moves; the number of the
version and the list of parts change with it, as they must. The desk has the version before and fetches what it has not;
once more over a line that is cut again and again, where no byte of an object may come twice.
"""

import importlib.util
import json
import marshal
import os
import tempfile
import time
from contextlib import closing
from dataclasses import dataclass, field, replace
from pathlib import Path
from random import Random

from sync.client.lane_pace import LanePace, Switches
from sync.client.pace import Pace
from sync.client.release_line import LineSource
from sync.client.transport import HttpLine
from sync.client.trouble import LineTrouble
from sync.journal.releases import read_release
from sync.journal.update_folder import FolderSource
from sync.wire.installed import INSTALLED, read_installed
from sync.wire.release import FileEntry, Section, read_section, together, unpack
from tests.chaos import CutProxy
from tests.platform_process import Platform, platform, run
from tests.releases import PUBLIC, Contents, publish
from tests.shaped import ShapedProxy
from tests.sources import ROOT

FILES = 2_530
VERSION_FILE = "app/desktop/device/version.py"
LEFT_OUT = ("sync/server/", "resources/decisions/", "resources/specification/", "resources/demo/")
PARTS_FILE, PARTS = "sbom.json", 60
CUTS, SHORTEST, LONGEST = 40, 1_000, 8_000
_UNCHECKED_HASH = 1


def measure() -> dict[str, float | int]:
    with tempfile.TemporaryDirectory() as folder, platform(Path(folder)) as served:
        version = built_version() or invented_version()
        old = publish(Path(folder), "0.2.0", version)
        new = publish(Path(folder), "0.2.1", one_line_later(version))
        for one in (old, new):
            run(served.where, "update", "load", str(one))
        whole = fetched(FolderSource(old), set())
        figures = {"files": sum(map(len, version.values())), "whole.packed": whole.size}
        figures |= _carried(served, whole.names, "one_line", 0) | _carried(served, whole.names, "cut", CUTS)
        return figures | {"one_line.seconds_at_20kbit": _slowly(served, whole.names)}


def built_version() -> dict[str, Contents]:
    """What the build laid out, in its sections; nothing where no folder is named."""
    named = os.environ.get("QIANBAN_PAYLOAD")
    if not named:
        return {}
    listed = read_installed((Path(named) / INSTALLED).read_bytes())
    return {
        name: {one.path: (Path(named) / one.path).read_bytes() for one in files}
        for name, files in listed.sections.items()
    }


def own_sources() -> Contents:
    """What of the program goes to a counter, by its place in a version."""
    files = (path for top in ("desktop", "sync", "resources") for path in sorted((ROOT / top).rglob("*.*")))
    found = {path.relative_to(ROOT).as_posix(): path for path in files if path.is_file() and path.suffix != ".pyc"}
    return {f"app/{name}": path.read_bytes() for name, path in found.items() if not name.startswith(LEFT_OUT)}


def invented_version() -> dict[str, Contents]:
    """The program as it is, and libraries so many that the whole has about as many files as a real one."""
    sources = own_sources()
    compiled = {beside(name): _compiled(name, code) for name, code in sources.items() if name.endswith(".py")}
    random = Random(0)
    parts = [{"name": f"part{number}", "sha256": random.randbytes(32).hex()} for number in range(PARTS)]
    app = {**sources, **compiled, PARTS_FILE: json.dumps({"version": "0.2.0", "parts": parts}).encode()}
    python = {f"python{number}.dll": b"MZ" + _invented(number, 300_000) for number in range(30)}
    missing = range(FILES - len(app) - len(python))
    libraries = {f"Lib/site-packages/part{number}.pyc": _invented(number, 12_000) for number in missing}
    return {"python": python, "libraries": libraries, "app": app}


def one_line_later(version: dict[str, Contents]) -> dict[str, Contents]:
    app = dict(version["app"])
    largest = max((name for name in app if name.endswith(".py")), key=lambda name: len(app[name]))
    app[largest] = b"# one line more\n" + app[largest]
    app[VERSION_FILE] = app[VERSION_FILE].replace(b'VERSION = "', b'VERSION = "1', 1)
    app[PARTS_FILE] = app[PARTS_FILE].replace(b'"version": "', b'"version": "1', 1)
    for name in (largest, VERSION_FILE):
        app[beside(name)] = _compiled(name, app[name])
    return {**version, "app": app}


def beside(source: str) -> str:
    """Where its compiled file lies."""
    folder, _, name = source.rpartition("/")
    return f"{folder}/__pycache__/{name.removesuffix('.py')}.cpython-313.pyc"


@dataclass(slots=True)
class Fetched:
    """``names``: of everything a desk then has; ``size``: packed bytes of what it had not; ``parts``: in so many."""

    names: set[str] = field(default_factory=set)
    size: int = 0
    parts: int = 0


def fetched(source: LineSource | FolderSource, here: set[str]) -> Fetched:
    """All lists and objects of the version offered that are not ``here``, each checked."""
    done = Fetched()
    release = read_release(source.manifest() or b"", (PUBLIC,))
    lists = [
        read_section(packed, one)
        for one in release.sections
        if (packed := _object(source, one, here, done)) is not None
    ]
    for one in together(lists):
        packed = _object(source, one, here, done)
        if packed is not None:
            unpack(packed, one.size, one.sha256)
    return done


def _object(source: LineSource | FolderSource, one: Section | FileEntry, here: set[str], done: Fetched) -> bytes | None:
    """None for one that is here. A line that breaks is asked again, from where it was."""
    if one.sha256 in here or one.sha256 in done.names:
        return None
    done.names.add(one.sha256)
    content = b""
    while len(content) < one.packed:
        try:
            content += source.read(one.sha256, len(content), one.packed)
        except LineTrouble:
            continue
        done.parts += 1
    done.size += len(content)
    return content


@dataclass(slots=True)
class Hasty:
    """A desk's pace that waits out nothing: how long a wait is, the tests of the pace know."""

    now: LanePace = field(default_factory=LanePace)

    def switches(self) -> Switches:
        return Switches()

    def pace(self) -> LanePace:
        return replace(self.now, retry=Pace())

    def keep_pace(self, pace: LanePace) -> None:
        self.now = pace


class CutDown(CutProxy):
    """Cuts what comes down, a few KB after a connection began, until there were enough cuts."""

    def _draw(self) -> tuple[int | None, int | None]:
        with self.tally.lock:
            self.tally.connections += 1
            left = self._cuts - self.tally.cut
            return None, self._random.randrange(SHORTEST, LONGEST) if left > 0 else None


def _carried(served: Platform, here: set[str], name: str, cuts: int) -> dict[str, float | int]:
    """``down`` less ``packed``: the manifest and the heads of HTTP."""
    proxy = CutDown(served.port, Random(5), cuts)
    with proxy.running(), closing(HttpLine(proxy.address)) as line:
        done = fetched(LineSource(line, Hasty(), lambda: False), here)
        tally = proxy.tally
        return {
            f"{name}.bytes": tally.bytes,
            f"{name}.up": tally.up,
            f"{name}.down": tally.down,
            f"{name}.packed": done.size,
            f"{name}.objects": len(done.names),
            f"{name}.parts": done.parts,
            f"{name}.cuts": tally.cut,
        }


def _slowly(served: Platform, here: set[str]) -> float:
    """From the first question on, over a village line: 20 kbit/s, 800 ms there and back."""
    with ShapedProxy(served.port, 20_000, 0.8).running() as proxy, closing(HttpLine(proxy.address)) as line:
        begun = time.monotonic()
        fetched(LineSource(line, Hasty(), lambda: False), here)
        return time.monotonic() - begun


def _compiled(name: str, source: bytes) -> bytes:
    """As the build compiles it: known by a hash of the source that nobody checks at a start."""
    code = compile(source, name, "exec", dont_inherit=True, optimize=0)
    head = importlib.util.MAGIC_NUMBER + _UNCHECKED_HASH.to_bytes(4, "little")
    return head + importlib.util.source_hash(source) + marshal.dumps(code)


def _invented(number: int, size: int) -> bytes:
    """No two the same, and quickly packed."""
    return Random(number).randbytes(200) * (size // 200)
