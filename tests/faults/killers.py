"""A line that kills one of its ends when so many more bytes have passed, and a platform that can be killed."""

import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from random import Random

from tests.chaos import CutProxy


class KillingProxy(CutProxy):
    """Everything passes; the process it is armed with does not survive the byte it is armed for."""

    def __init__(self, port: int) -> None:
        super().__init__(port, Random(0))
        self._victim: subprocess.Popen[str] | None = None
        self._at = 0

    def lead_to(self, port: int) -> None:
        self._target = ("127.0.0.1", port)

    def arm(self, victim: "subprocess.Popen[str]", after: int) -> None:
        self._victim, self._at = victim, self.tally.bytes + after

    def _count(self, size: int, up: bool) -> None:
        super()._count(size, up)
        if self._victim is not None and self.tally.bytes > self._at:
            self._victim.kill()
            self._victim.wait()
            self._victim = None


@contextmanager
def serving(database: Path) -> Iterator[tuple["subprocess.Popen[str]", int]]:
    """The platform's process on a database that is there already, and its port; killed at the end if not before."""
    command = (sys.executable, "-m", "sync.server.admin", "serve", "--db", str(database), "--port", "0")
    log = database.with_suffix(".log").open("a")
    with log, subprocess.Popen(command, stdout=subprocess.PIPE, stderr=log, text=True) as process:
        try:
            assert process.stdout is not None
            found = re.search(r":(\d+)", process.stdout.readline().replace("http:", ""))
            assert found is not None
            yield process, int(found[1])
        finally:
            process.kill()
