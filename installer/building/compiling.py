"""Compiled code for the shipped Python, made by a CPython 3.13 of this machine or of the chroot with Wine in it."""

import marshal
import os
import subprocess
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from building.places import cache
from environment import ROOT, Stopped
from smoking.chroot import NoRoom, found_or_made

PROGRAM = (ROOT / "installer" / "building" / "compile_sources.py").read_text(encoding="utf-8")
ASKED = "import sys, importlib.util as of; sys.stdout.buffer.write(of.MAGIC_NUMBER + sys.version.split()[0].encode())"
"""Its mark, and what it calls itself."""
SETTLED = {"PYTHONHASHSEED": "0", "LC_ALL": "C.UTF-8"}
"""The order of what has none would differ from run to run."""
HERE = ("python3.13", "python3")

Command = Sequence[str]


class Compiler:
    """A Python whose compiled files the shipped one reads. ``version``: for the parts list."""

    def __init__(self, command: Command, version: str) -> None:
        self._command = (*command, "-S", "-c", PROGRAM)
        self.version = version

    def compiled(self, sources: Mapping[str, bytes]) -> dict[str, bytes]:
        """Shown path to compiled file; what it could not compile is absent. Raises Stopped."""
        given = marshal.dumps(dict(sources), 2)
        ran = subprocess.run(self._command, input=given, capture_output=True, env={**_plain_path(), **SETTLED})
        if ran.returncode != 0:
            raise Stopped(f"编译没有完成。Compiling failed: {ran.stderr.decode(errors='replace')[-2000:]}")
        done: dict[str, bytes] = marshal.loads(ran.stdout)
        return done


def compiler(magic: bytes, named: Path | None = None, say: Callable[[str], None] = print) -> Compiler:
    """One whose mark is ``magic``: the one that is named, one of this machine, else the chroot's. Raises Stopped."""
    commands: list[Command] = [(str(named),)] if named else [(name,) for name in HERE]
    for command in commands:
        if (version := _version(command, magic)) is not None:
            return Compiler(command, version)
    if named:
        raise Stopped(f"{named} 不是 CPython 3.13。It is not a CPython 3.13.")
    try:
        inside = found_or_made(cache("wine"), say).command(("python3",), SETTLED)
    except NoRoom as error:
        raise Stopped(str(error)) from error
    if (version := _version(inside, magic)) is None:
        raise Stopped("chroot 里没有 CPython 3.13。There is no CPython 3.13 in the chroot.")
    return Compiler(inside, version)


def _version(command: Command, magic: bytes) -> str | None:
    """What it calls itself, or None where it is not there or another Python."""
    try:
        ran = subprocess.run((*command, "-S", "-c", ASKED), capture_output=True, env=_plain_path())
    except OSError:
        return None
    suits = ran.returncode == 0 and ran.stdout.startswith(magic)
    return ran.stdout[len(magic) :].decode("ascii").strip() if suits else None


def _plain_path() -> dict[str, str]:
    """Without a virtual environment's folder and without Python's own variables."""
    return {"PATH": os.environ.get("PATH", os.defpath)}
