"""Debian 13, whose Wine 10 is new enough: this machine where it is one, else a chroot in a folder, made once and kept.

Mounts are made in a namespace that belongs to the run alone (``unshare``), with its processes: both are gone when the
run ends, however it ends. Standard library only.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

SUITE, WINE_DEBIAN = "trixie", 13
ROOT_VARIABLE = "QIANBAN_WINE_ROOT"
MIRROR_VARIABLE = "QIANBAN_DEBIAN_MIRROR"
INSIDE = "QIANBAN_SMOKE_INSIDE"
ARCHITECTURE = "i386"
"""Of the setup itself, which has to start on a 32-bit Windows in order to refuse it."""
PACKAGES = ("wine", "wine64", f"wine32:{ARCHITECTURE}", "xvfb", "xauth", "fonts-wqy-microhei", "locales", "python3")
"""Without Wine's own fonts: its Tahoma has no Chinese, and without it the titles take a face that has."""
LOCALE = "zh_CN.UTF-8"
"""The counters' Windows is Chinese: its code page decides how a file without a named encoding is read."""
STAMP = "qianban.ready"
PERSON = "潘秀英"
"""Whoever sets up a computer in a county types a Chinese name, which then stands in every path of the profile."""
OWN_NAMESPACE = ("unshare", "--mount", "--pid", "--fork", "--kill-child", "--mount-proc", "--propagation", "private")
SEARCHED = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"

_INSTALLED = (
    f"sudo dpkg --add-architecture {ARCHITECTURE} && sudo apt-get update && sudo apt-get install {' '.join(PACKAGES)}"
)

Say = Callable[[str], None]


class NoRoom(Exception):
    """Wine cannot be had here; the text says why and what to do, in Chinese and English."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """Where Wine runs. ``root``: of the chroot; None: on this machine itself."""

    root: Path | None

    def command(self, words: Sequence[str], environment: Mapping[str, str]) -> list[str]:
        """The words to start there, with exactly this environment beside PATH."""
        given = [f"{name}={value}" for name, value in {"PATH": SEARCHED, **environment}.items()]
        inside = ["env", "--ignore-environment", *given, *words]
        return inside if self.root is None else ["chroot", str(self.root), *inside]

    def seen(self, path: Path) -> Path:
        """A path inside, as this side sees it."""
        return path if self.root is None else self.root / path.relative_to(path.anchor)

    def mounts(self, shared: Sequence[Path], names: Path) -> list[list[str]]:
        """The commands that make it whole: the system's own places, what is shared under the same path, the name.

        ``names``: a file of users for inside, in which this one has the name of a person.
        """
        if self.root is None:
            return [["mount", "--bind", str(names), "/etc/passwd"]] if os.geteuid() == 0 else []
        root = str(self.root)
        return [
            ["mount", "-t", "proc", "proc", f"{root}/proc"],
            ["mount", "--rbind", "/dev", f"{root}/dev"],
            ["mount", "-t", "devpts", "-o", "newinstance,ptmxmode=0666", "devpts", f"{root}/dev/pts"],
            ["mount", "-t", "tmpfs", "tmpfs", f"{root}/tmp"],
            *(["mount", "--bind", str(path), str(self.seen(path))] for path in shared),
            ["mount", "--bind", str(names), f"{root}/etc/passwd"],
        ]

    def open(self, shared: Sequence[Path], names: Path) -> None:
        """Mounts it all; the namespace takes it away again. Raises NoRoom."""
        own = self.seen(Path("/etc/passwd")).read_text(encoding="utf-8")
        names.write_text(f"{PERSON}:x:{os.geteuid()}:0:{PERSON}:/tmp:/bin/sh\n{own}", encoding="utf-8")
        for command in self.mounts(shared, names):
            if command[1] == "--bind" and Path(command[2]).is_dir():
                Path(command[3]).mkdir(parents=True, exist_ok=True)
            _called(command)


def in_own_namespace(arguments: Sequence[str]) -> None:
    """Starts this program once more, inside; returns in that second run. Without the right to do so: as it is."""
    if os.geteuid() == 0 and INSIDE not in os.environ:
        sys.stdout.flush()
        os.environ[INSIDE] = "1"
        os.execvp(OWN_NAMESPACE[0], [*OWN_NAMESPACE, "--", *arguments])


def found_or_made(cache: Path, say: Say) -> Room:
    """This machine, or the chroot that ``QIANBAN_WINE_ROOT`` names, or one below ``cache``. Raises NoRoom."""
    if _debian() >= WINE_DEBIAN and ROOT_VARIABLE not in os.environ:
        if missing := [name for name in ("wine", "Xvfb") if shutil.which(name) is None]:
            raise NoRoom(
                f"缺少 {'、'.join(missing)};请先运行:{_INSTALLED}\n{', '.join(missing)} is missing; run: {_INSTALLED}"
            )
        return Room(root=None)
    if os.geteuid() != 0:
        raise NoRoom(
            "这台机器不是 Debian 13,需要一个 chroot 环境;请用 root 运行(sudo)。\n"
            "This machine is not Debian 13, so that a chroot is needed: run this as root (sudo)."
        )
    root = Path(os.environ.get(ROOT_VARIABLE) or cache / SUITE)
    if not (root / STAMP).exists() or (root / STAMP).read_text(encoding="utf-8") != _stamp():
        _make(root, say)
    return Room(root=root)


def making(root: Path, mirror: str = "") -> list[list[str]]:
    """The commands that make the chroot, each only where what it brings is not there yet.

    ``mirror``: the package source; the one debootstrap and the chroot know by themselves when empty.
    """
    installing = ("apt-get", "install", "--yes", "--no-install-recommends", *PACKAGES)
    inside = Room(root=root)
    quiet = {"DEBIAN_FRONTEND": "noninteractive", "LC_ALL": "C"}
    base = ["debootstrap", "--variant=minbase", SUITE, str(root), *([mirror] if mirror else [])]
    return [
        *([] if (root / "etc/debian_version").exists() else [base]),
        inside.command(["dpkg", "--add-architecture", ARCHITECTURE], quiet),
        inside.command(["apt-get", "update"], quiet),
        inside.command(installing, quiet),
        inside.command(["localedef", "-i", LOCALE.partition(".")[0], "-f", "UTF-8", LOCALE], quiet),
    ]


def _make(root: Path, say: Say) -> None:
    """The stamp is written last: an interrupted making goes on where it stopped."""
    if shutil.which("debootstrap") is None:
        raise NoRoom("缺少 debootstrap;请先运行:sudo apt-get install debootstrap\ndebootstrap is missing; install it.")
    say(f"正在准备 Debian {WINE_DEBIAN} 和 Wine(约 1 GB,只做一次):{root} … preparing, once")
    root.mkdir(parents=True, exist_ok=True)
    for command in making(root, os.environ.get(MIRROR_VARIABLE, "")):
        _called(command)
    (root / STAMP).write_text(_stamp(), encoding="utf-8")


def _stamp() -> str:
    return f"{SUITE} {' '.join(PACKAGES)}\n"


def _called(command: Sequence[str]) -> None:
    ran = subprocess.run(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    if ran.returncode != 0:
        said = ran.stdout.decode(errors="replace").strip().splitlines()[-8:]
        raise NoRoom("\n".join(("失败 failed: " + " ".join(command), *said)))


def _debian() -> int:
    """The number of this Debian; 0 on anything else."""
    try:
        lines = Path("/etc/os-release").read_text(encoding="utf-8").splitlines()
    except OSError:
        return 0
    told = dict(line.split("=", 1) for line in lines if "=" in line)
    number = told.get("VERSION_ID", "").strip('"').split(".")[0]
    return int(number) if told.get("ID") == "debian" and number.isdigit() else 0
