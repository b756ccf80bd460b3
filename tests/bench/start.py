"""How long the first window takes, and how many files are opened for it, against an empty window in the same run.

Acceptance: at most 200 files, those of Qt, of its libraries and of the fonts among them, and 1.2 times the time of the
empty window plus 300 ms. The desk starts as the bootstrap starts it, with the image of the start beside it. The files
are counted by ``strace`` where there is one, else by Python itself (what it opens).

``workbench``: from the Enter behind the PIN until the workbench stands (budget 2 s); ``idle``: what memory is the
desk's own while nobody touches it (budget 180 MB).
"""

import json
import os
import shutil
import subprocess
import sys
import time
from dataclasses import dataclass, replace
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from desktop.device.settings import DeviceSettings, profile_at
from desktop.office.laying_out import found
from tests.desktop.rooms import CLERK, OFFICE

TIMES = 5
ENTRIES = 3
WITHIN = 120
CHILD = Path(__file__).parent / "start_parts" / "child.py"
PIN = "correct-horse"
FACTOR, ALLOWED_MS = 1.2, 300
MOST_FILES = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Start:
    """``milliseconds`` by the clock; ``processor``: of them on the processor, which a busy machine does not lengthen.

    ``files``: opened up to the first paint, ``fonts``: of them the configuration of the fonts; ``modules``: loaded by
    then, ``served``: of them from the image.
    """

    milliseconds: float
    processor: float
    files: int
    modules: frozenset[str]
    served: frozenset[str]
    fonts: int = 0


def measure() -> dict[str, float | int]:
    """Both in turns, so that a busy minute falls on both; the medians are compared."""
    with TemporaryDirectory() as home:
        folder = enrolled(Path(home) / "desk")
        imaged()
        pairs = [(started(), started(folder)) for _ in range(TIMES)]
        files = [counted(Path(home), *one) for one in ((), (folder,))]
        entries = [entered(folder) for _ in range(ENTRIES)]
    empty, desk = (median(one.milliseconds for one in side) for side in zip(*pairs, strict=True))
    alone, own = (median(one.processor for one in side) for side in zip(*pairs, strict=True))
    return {
        "start.empty_window.ms": round(empty, 1),
        "start.sign_in.ms": round(desk, 1),
        "start.ratio": round(desk / empty, 3),
        "start.allowed.ms": round(empty * FACTOR + ALLOWED_MS, 1),
        "start.within": int(desk <= empty * FACTOR + ALLOWED_MS),
        "start.empty_window.processor.ms": round(alone, 1),
        "start.sign_in.processor.ms": round(own, 1),
        "start.within.processor": int(own <= alone * FACTOR + ALLOWED_MS),
        **{f"start.{key}": median(entry[key] for entry in entries) for key in entries[0]},
        "start.modules": len(pairs[-1][1].modules),
        "start.empty_window.files": files[0].files,
        "start.sign_in.files": files[1].files,
        "start.sign_in.files.fonts": files[1].fonts,
        "start.files.within": int(files[1].files <= MOST_FILES),
        "start.from_image.modules": len(pairs[-1][1].served),
    }


def enrolled(folder: Path) -> Path:
    """A profile with one person who has a PIN, as after the first start."""
    settings = DeviceSettings(office=OFFICE, staff=(CLERK,), incarnation=1, scopes=(OFFICE.scope,))
    found(profile_at(folder), settings, CLERK.code, PIN, lambda: None)
    return folder


def imaged() -> None:
    """What the bootstrap does before it starts the desk."""
    subprocess.run([sys.executable, "-m", "desktop.image_maker"], check=True, timeout=WITHIN)


def started(*arguments: Path) -> Start:
    """The desk on a folder (and from another image of the start), or the empty window."""
    return _run([], arguments)


def entered(folder: Path) -> dict[str, float]:
    """What :mod:`tests.bench.start_parts.entered` says."""
    command = [sys.executable, "-m", "tests.bench.start_parts.entered", str(folder), CLERK.code, PIN]
    done = subprocess.run(command, stdout=subprocess.PIPE, env=_environment(), check=True, timeout=WITHIN)
    found: dict[str, float] = json.loads(done.stdout)
    return found


def counted(home: Path, *arguments: Path) -> Start:
    """The same with its files counted, which takes its time."""
    if shutil.which("strace") is None:
        return started(*arguments)
    log = home / "trace"
    start = _run(["strace", "-f", "-qq", "-s", "64", "-e", "trace=open,openat,write", "-o", str(log)], arguments)
    before, _, _ = log.read_text(encoding="utf-8", errors="replace").partition('write(1, "painted')
    opened = [line for line in before.splitlines() if "open" in line]
    files = [line for line in opened if " = -1 " not in line and "O_DIRECTORY" not in line]
    return replace(start, files=len(files), fonts=sum("/fonts" in line or "/fontconfig/" in line for line in files))


def _run(before: list[str], arguments: tuple[Path, ...]) -> Start:
    command = [*before, sys.executable, "-c", CHILD.read_text(encoding="utf-8"), *map(str, arguments)]
    began = time.perf_counter()
    with subprocess.Popen(command, stdout=subprocess.PIPE, env=_environment(), text=True) as child:
        assert child.stdout is not None
        said = child.stdout.readline()
        took = (time.perf_counter() - began) * 1000
        spent, files, *modules = child.stdout.readline().split()
        child.wait(WITHIN)
    if said != "painted\n" or child.returncode:
        raise RuntimeError(f"the start ended with {child.returncode} and said {said!r}")
    return Start(
        milliseconds=took,
        processor=float(spent) * 1000,
        files=int(files),
        modules=frozenset(name.rstrip("+") for name in modules),
        served=frozenset(name.rstrip("+") for name in modules if name.endswith("+")),
    )


def _environment() -> dict[str, str]:
    return {"QT_QPA_PLATFORM": "offscreen", **os.environ}
