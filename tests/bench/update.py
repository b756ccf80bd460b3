"""Bytes on the wire for a new version in which one line changed, counted on the socket, both ways, headers and all.

A real platform process behind a counting proxy; a version of 2,100 files: the program's own, as source and compiled,
and invented libraries. The line is added at the top of the largest module, so that every line number in its compiled
file moves, and the version's number changes, as it must. The desk has the version before and fetches what it has not;
once more over a line that is cut again and again, where no byte of an object may come twice.
"""

import importlib.util
import marshal
import tempfile
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
from sync.wire.release import FileEntry, Section, read_section, together, unpack
from tests.chaos import CutProxy
from tests.platform_process import Platform, platform, run
from tests.releases import PUBLIC, Contents, publish
from tests.sources import ROOT

FILES = 2_100
VERSION_FILE = "app/desktop/device/version.py"
LEFT_OUT = ("sync/server/", "resources/decisions/", "resources/specification/", "resources/demo/")
CUTS, REACH = 40, 8_000
_UNCHECKED_HASH = 1


def measure() -> dict[str, float | int]:
    with tempfile.TemporaryDirectory() as folder, platform(Path(folder)) as served:
        sources = own_sources()
        old = publish(Path(folder), "0.2.0", version_of(sources))
        new = version_of(one_line_later(sources))
        for one in (old, publish(Path(folder), "0.2.1", new)):
            run(served.where, "update", "load", str(one))
        whole = fetched(FolderSource(old), set())
        figures = {"files": sum(map(len, new.values())), "whole.bytes": whole.size}
        return figures | _carried(served, whole.names, "one_line", 0) | _carried(served, whole.names, "cut", CUTS)


def own_sources() -> Contents:
    """What of the program goes to a counter, by its place in a version."""
    files = (path for top in ("desktop", "sync", "resources") for path in sorted((ROOT / top).rglob("*.*")))
    found = {path.relative_to(ROOT).as_posix(): path for path in files if path.is_file() and path.suffix != ".pyc"}
    return {f"app/{name}": path.read_bytes() for name, path in found.items() if not name.startswith(LEFT_OUT)}


def one_line_later(sources: Contents) -> Contents:
    largest = max((name for name in sources if name.endswith(".py")), key=lambda name: len(sources[name]))
    numbered = sources[VERSION_FILE].replace(b'VERSION = "0.', b'VERSION = "1.')
    return {**sources, VERSION_FILE: numbered, largest: b"# one line more\n" + sources[largest]}


def version_of(sources: Contents) -> dict[str, Contents]:
    """In its three sections; libraries are so many that the whole has about as many files as a real one."""
    compiled = {f"{name}c": _compiled(name, code) for name, code in sources.items() if name.endswith(".py")}
    python = {f"python{number}.dll": b"MZ" + _invented(number, 300_000) for number in range(30)}
    missing = range(FILES - len(sources) - len(compiled) - len(python))
    libraries = {f"Lib/site-packages/part{number}.pyc": _invented(number, 12_000) for number in missing}
    return {"python": python, "libraries": libraries, "app": {**sources, **compiled}}


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


def _carried(served: Platform, here: set[str], name: str, cuts: int) -> dict[str, float | int]:
    proxy = CutProxy(served.port, Random(5), cuts, REACH)
    with proxy.running(), closing(HttpLine(proxy.address)) as line:
        done = fetched(LineSource(line, Hasty(), lambda: False), here)
        tally = proxy.tally
        return {
            f"{name}.bytes": tally.bytes,
            f"{name}.bytes_up": tally.up,
            f"{name}.packed": done.size,
            f"{name}.objects": len(done.names),
            f"{name}.parts": done.parts,
            f"{name}.cuts": tally.cut,
        }


def _compiled(name: str, source: bytes) -> bytes:
    """As the build compiles it: known by a hash of the source that nobody checks at a start."""
    code = compile(source, name, "exec", dont_inherit=True, optimize=0)
    head = importlib.util.MAGIC_NUMBER + _UNCHECKED_HASH.to_bytes(4, "little")
    return head + importlib.util.source_hash(source) + marshal.dumps(code)


def _invented(number: int, size: int) -> bytes:
    """No two the same, and quickly packed."""
    return Random(number).randbytes(200) * (size // 200)
