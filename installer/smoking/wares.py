"""What is tried: a setup with its preset, and the update folders of later versions; built where they are not given.

A later version is this checkout with one line changed, built by its own ``installer/build.py``.
"""

import json
import os
import shutil
import subprocess
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import environment

Say = Callable[[str], None]
VERSION, NEXT, BROKEN = "0.1.0", "0.1.1", "0.1.2"
NOT_COPIED = (".git", ".venv", "__pycache__", "dist", "smoke-out", ".mypy_cache", ".ruff_cache", ".pytest_cache")
BEGIN = "    real = folder or default_folder()\n"
CHANGES: Mapping[str, tuple[str, str, str]] = {
    NEXT: ("desktop/wording/words.py", "\n\n", "\n\n# one line more\n"),
    BROKEN: ("desktop/desk_program.py", BEGIN, f'    raise OSError("a version that does not start")\n{BEGIN}'),
}
"""Which file of a later version is another one, and how."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wares:
    """``folder``: where the setup is put beside its preset. ``same``, ``next``, ``broken``: update folders of this
    version, of the next, and of one that does not start; None where there is none to try.
    """

    setup: Path
    folder: Path
    same: Path | None = None
    next: Path | None = None
    broken: Path | None = None

    def beside_preset(self, address: str) -> Path:
        """The setup as it lies on a county's U-disk, with the platform's address beside it."""
        self.folder.mkdir(parents=True, exist_ok=True)
        (self.folder / "preset.json").write_text(json.dumps({"platform": address}), encoding="utf-8")
        return Path(shutil.copy2(self.setup, self.folder / self.setup.name))

    def shared(self) -> list[Path]:
        """The folders that must be seen inside."""
        return [path for path in (self.same, self.next, self.broken) if path is not None]


def wares(setup: Path | None, update: Path | None, made: Path | None, work: Path, say: Say) -> Wares:
    """What was named; without a setup everything is made, in ``made`` if that is named and empty. Raises Stopped."""
    if setup is not None:
        return Wares(setup=setup.resolve(), folder=work / "u-disk", next=update and update.resolve())
    out = (made or work / "made").resolve()
    if not (out / f"qianban-update-{BROKEN}").is_dir():
        _make(out, work, say)
    folders = {version: out / f"qianban-update-{version}" for version in (VERSION, NEXT, BROKEN)}
    return Wares(
        setup=out / f"Qianban-Setup-{VERSION}.exe",
        folder=work / "u-disk",
        same=folders[VERSION],
        next=update.resolve() if update else folders[NEXT],
        broken=folders[BROKEN],
    )


def _make(out: Path, work: Path, say: Say) -> None:
    """The setup of this version and the update folders of all, signed with a key of this run alone."""
    key = work / "release.pem"
    _build(environment.ROOT, say, "--make-release-key", str(key))
    for version in (VERSION, NEXT, BROKEN):
        tree = environment.ROOT if version == VERSION else changed(work / version, *CHANGES[version])
        which = [] if version == VERSION else ["--update-only"]
        _build(tree, say, "--out", str(out), "--release-key", str(key), "--version", version, *which)


def changed(tree: Path, name: str, old: str, new: str) -> Path:
    """A copy of the checkout with ``new`` in the place of the first ``old`` in one file. Raises Stopped."""
    shutil.copytree(environment.ROOT, tree, symlinks=True, ignore=shutil.ignore_patterns(*NOT_COPIED))
    (tree / ".venv").symlink_to(environment.VENV.resolve())
    text = (tree / name).read_text(encoding="utf-8")
    if old not in text:
        raise environment.Stopped(f"{name} 里没有要改的那一行。The line to change is not in it.")
    (tree / name).write_text(text.replace(old, new, 1), encoding="utf-8")
    return tree


def _build(tree: Path, say: Say, *words: str) -> None:
    """By the Python of the environment, which a copy has no right to make anew."""
    say(f"+ installer/build.py {' '.join(words)}")
    command = [str(tree / ".venv" / "bin" / "python"), str(tree / "installer" / "build.py"), *words]
    made = {"SOURCE_DATE_EPOCH": os.environ.get("SOURCE_DATE_EPOCH") or str(int(time.time()))}
    if subprocess.call(command, stdin=subprocess.DEVNULL, env={**os.environ, **made}) != 0:
        raise environment.Stopped("没有做成。It could not be built.")
