"""The payload `app-VERSION/`: one whole version of the program, the same bytes from the same input.

python.exe … python313.zip python313._pth   the embeddable Python and Microsoft's runtime
Lib/site-packages/                          libraries, compiled only
app/desktop app/sync app/resources          ours, sources and compiled
licences/ sbom.json files.json release.pub
"""

import hashlib
import os
import shutil
import subprocess
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from building import embedded, libraries, licences, listing, ours
from building.compiling import Compiler, compiler
from building.locked import closure, read_lock
from building.parts import Part, part_of, sbom
from building.places import cache
from building.wheels import Shelf, is_shipped
from environment import LOCK, ROOT
from sync.journal.releases import key_line
from sync.wire.installed import INSTALLED

LONG_AGO = 315619200
"""2 January 1980: where no commit tells the time, one that every archive can hold."""
LICENCE_OF_PYTHON = "LICENSE.txt"
PUBLIC_KEY = "release.pub"
QT_PARTS = ROOT / "installer" / "qt_parts.txt"
"""Locked for the setup alone: nobody else has to download 160 MB for five files."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """What is to be made. ``made``: seconds of Unix time that every file shows; ``public_key``: 32 bytes, of who
    releases; without it this version takes no updates.
    """

    version: str
    made: int
    python_zip: Path | None
    sha256: str | None
    compiler: Path | None
    public_key: bytes | None


def build(order: Order, out: Path) -> Path:
    """Makes `out/app-VERSION` anew and answers with it. Raises Stopped."""
    python = embedded.embedded(order.python_zip, order.sha256)
    shelf = Shelf(cache("wheels"))
    closure(_dependencies(), read_lock(LOCK.read_text(encoding="utf-8")), shelf.needs)
    shelf.needs(list(read_lock(QT_PARTS.read_text(encoding="utf-8")).values()))
    compiling = compiler(embedded.magic(python), order.compiler)
    own = ours.files(ROOT, order.version)
    sources = [content.decode("utf-8") for path, content in own.items() if path.endswith(".py")]
    others = libraries.files(shelf.wheels, sources, python)
    carried = {name: wheel for name, wheel in shelf.wheels.items() if is_shipped(wheel)}
    parts = [*map(part_of, carried.values()), _python(python)]
    files = {
        **{name: content for name, content in python.items() if name != LICENCE_OF_PYTHON},
        **_libraries_compiled(others, compiling),
        **_own_compiled(own, compiling),
        **licences.texts(parts, carried, python[LICENCE_OF_PYTHON]),
        "sbom.json": sbom(order.version, parts, order.made, compiling.version),
    }
    if order.public_key:
        files[PUBLIC_KEY] = key_line(order.public_key).encode("ascii")
    return laid(files, out / f"app-{order.version}", order)


def laid(files: Mapping[str, bytes], folder: Path, order: Order) -> Path:
    """The files, and the list of them, in a folder that has nothing else."""
    shutil.rmtree(folder, ignore_errors=True)
    for name, content in sorted(files.items()):
        place = folder / PurePosixPath(name)
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(content)
    (folder / INSTALLED).write_bytes(listing.written(order.version, dict(sorted(files.items()))))
    listing.same_time(folder, order.made)
    return folder


def commit_time() -> int:
    """SOURCE_DATE_EPOCH, or the time of the commit, or long ago."""
    if given := os.environ.get("SOURCE_DATE_EPOCH"):
        return int(given)
    command = ("git", "log", "-1", "--format=%ct")
    try:
        ran = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        return LONG_AGO
    return int(ran.stdout.strip() or LONG_AGO)


def _dependencies() -> list[str]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return list(project["dependencies"])


def _python(files: Mapping[str, bytes]) -> Part:
    """Known by its library: the archive it came in is not the same everywhere."""
    return Part(
        name="cpython",
        version=embedded.version(files),
        licence="Python-2.0.1",
        sha256=hashlib.sha256(files["python313.dll"]).hexdigest(),
        package=False,
    )


def _libraries_compiled(files: Mapping[str, bytes], compiling: Compiler) -> dict[str, bytes]:
    """A library's source is left out where its compiled file can stand in its place."""
    done = compiling.compiled({name: content for name, content in files.items() if name.endswith(".py")})
    rest = {name: content for name, content in files.items() if name not in done}
    return rest | {libraries.compiled_place(name): content for name, content in done.items()}


def _own_compiled(files: Mapping[str, bytes], compiling: Compiler) -> dict[str, bytes]:
    done = compiling.compiled({name: content for name, content in files.items() if name.endswith(".py")})
    return {**files, **{ours.beside(name): content for name, content in done.items()}}
