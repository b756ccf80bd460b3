"""How long the first window takes, and how many files are opened for it, against an empty window in the same run.

Acceptance: at most 200 files more than the empty window, and 1.2 times its time plus 300 ms. The files are counted by
``strace`` where there is one (every library and every font), else by Python itself (what it opens).
"""

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
from desktop.office.house import found
from tests.desktop.rooms import CLERK, OFFICE

TIMES = 5
WITHIN = 120
CHILD = "tests.bench.start_parts.child"
PIN = "correct-horse"
FACTOR, ALLOWED_MS = 1.2, 300
MOST_FILES = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Start:
    """``milliseconds`` by the clock; ``processor``: of them on the processor, which a busy machine does not lengthen.

    ``files``: opened up to the first paint; ``modules``: loaded by then.
    """

    milliseconds: float
    processor: float
    files: int
    modules: frozenset[str]


def measure() -> dict[str, float | int]:
    """Both in turns, so that a busy minute falls on both; the medians are compared."""
    with TemporaryDirectory() as home:
        folder = enrolled(Path(home) / "desk")
        pairs = [(started(), started(folder)) for _ in range(TIMES)]
        files = [counted(Path(home), one).files for one in (None, folder)]
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
        "start.modules": len(pairs[-1][1].modules),
        "start.empty_window.files": files[0],
        "start.sign_in.files": files[1],
        "start.files.more": files[1] - files[0],
    }


def enrolled(folder: Path) -> Path:
    """A profile with one person who has a PIN, as after the first start."""
    settings = DeviceSettings(office=OFFICE, staff=(CLERK,), incarnation=1, scopes=(OFFICE.scope,))
    found(profile_at(folder), settings, CLERK.code, PIN, lambda: None)
    return folder


def started(folder: Path | None = None) -> Start:
    """The desk on ``folder``, or the empty window."""
    return _run([], folder)


def counted(home: Path, folder: Path | None = None) -> Start:
    """The same with its files counted, which takes its time."""
    if shutil.which("strace") is None:
        return started(folder)
    log = home / "trace"
    start = _run(["strace", "-f", "-qq", "-s", "16", "-e", "trace=open,openat,write", "-o", str(log)], folder)
    files = 0
    for line in log.read_text(encoding="utf-8", errors="replace").splitlines():
        if 'write(1, "painted' in line:
            break
        files += "open" in line and " = -1 " not in line and "O_DIRECTORY" not in line
    return replace(start, files=files)


def _run(before: list[str], folder: Path | None) -> Start:
    command = [*before, sys.executable, "-m", CHILD, *([str(folder)] if folder else [])]
    began = time.perf_counter()
    with subprocess.Popen(command, stdout=subprocess.PIPE, env=_environment(), text=True) as child:
        assert child.stdout is not None
        said = child.stdout.readline()
        took = (time.perf_counter() - began) * 1000
        spent, files, *modules = child.stdout.readline().split()
        child.wait(WITHIN)
    if said != "painted\n" or child.returncode:
        raise RuntimeError(f"the start ended with {child.returncode} and said {said!r}")
    return Start(milliseconds=took, processor=float(spent) * 1000, files=int(files), modules=frozenset(modules))


def _environment() -> dict[str, str]:
    return {"QT_QPA_PLATFORM": "offscreen", **os.environ}
