"""What memory this process holds, and has held at most, MB."""

import re
from pathlib import Path


def peak_mb() -> float:
    """From the kernel's own count: getrusage would still remember what the parent held before the start."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    found = re.search(r"VmHWM:\s+(\d+) kB", status)
    assert found is not None
    return int(found[1]) / 1024


def private_mb() -> float:
    """What it has written and nobody else can share, as the kernel counts it now; libraries and files are not in it,
    whether or not another program happens to use them too.
    """
    smaps = Path("/proc/self/smaps_rollup").read_text(encoding="ascii")
    return sum(int(kib) for kib in re.findall(r"^Private_Dirty:\s+(\d+) kB", smaps, re.MULTILINE)) / 1024
