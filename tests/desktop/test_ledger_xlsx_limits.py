"""A ledger on a full disk and in little memory (limits of the process, so not on Windows)."""

import subprocess
import sys
from pathlib import Path

import pytest

resource = pytest.importorskip("resource", reason="this system has no resource limits")

ROOT = Path(__file__).parents[2]


def test_a_full_disk_leaves_the_earlier_file_and_no_part(tmp_path: Path) -> None:
    (tmp_path / "a.xlsx").write_bytes(b"before")
    told = _in_small_room(tmp_path / "a.xlsx")
    assert (told, [path.read_bytes() for path in tmp_path.iterdir()]) == ("disk_full", [b"before"])


def _in_small_room(path: Path) -> str:
    """Writes a ledger in a process that may only write small files; what trouble it met."""
    program = (
        "import sys, pathlib\n"
        "from desktop.reports.ledger_xlsx import write_ledger\n"
        "from desktop.reports.trouble import ReportTrouble\n"
        "from tests.desktop.ledger_samples import HEAD, never, row, unheard\n"
        "try:\n"
        "    write_ledger(pathlib.Path(sys.argv[1]), map(row, range(9000)), HEAD, unheard, never)\n"
        "except ReportTrouble as trouble:\n"
        "    print(trouble.code)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, str(path)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, 200_000)),
    )
    return done.stdout.strip() or done.stderr


def test_memory_does_not_grow_with_the_rows(tmp_path: Path) -> None:
    program = (
        "import resource, sys, pathlib\n"
        "from desktop.reports.ledger_xlsx import write_ledger\n"
        "from tests.desktop.ledger_samples import HEAD, never, row, unheard\n"
        "write_ledger(pathlib.Path(sys.argv[1]), map(row, range(int(sys.argv[2]))), HEAD, unheard, never)\n"
        "print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)\n"
    )
    used = [
        int(subprocess.check_output([sys.executable, "-c", program, str(tmp_path / "a.xlsx"), count], cwd=ROOT))
        for count in ("100", "20000")
    ]
    assert used[1] - used[0] < 20 * 1024
