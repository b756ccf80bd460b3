"""The platform killed at the two moments around its commit (F41, F42): a real process, by a signal, over a socket."""

import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from sqlalchemy import select

from sync.client.transport import HttpPlatform
from sync.journal.tables import RECORD
from sync.server.database import open_database
from sync.wire.messages import Enrolment
from tests.casework.makers import MONDAY, item, registered
from tests.client.desks import Desk
from tests.faults.killers import serving
from tests.platform_process import platform
from tests.server.acts import note
from tests.sources import ROOT


@contextmanager
def mortal(database: Path, moment: str) -> Iterator[tuple["subprocess.Popen[str]", str]]:
    """The platform that does not survive ``moment``, and its address."""
    command = (sys.executable, "-m", "tests.faults.killed_platform", str(database), moment)
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as process:
        try:
            assert process.stdout is not None
            found = re.search(r"http://[\d.]+:\d+", process.stdout.readline())
            assert found is not None
            yield process, found[0]
        finally:
            process.kill()


def placed(database: Path) -> list[str]:
    asked = select(RECORD.c.entry_id).order_by(RECORD.c.position)
    with closing(open_database(str(database))) as found:
        return found.read(lambda session: list(session.execute(asked).scalars()))


@pytest.mark.parametrize("moment", ["after", "before"], ids=["f41_after_its_commit", "f42_before_its_commit"])
def test_a_platform_killed_at_its_commit_has_all_or_nothing_and_gets_it_once(tmp_path: Path, moment: str) -> None:
    with platform(tmp_path) as served, closing(HttpPlatform(served.address)) as line:
        granted = line.enrol(Enrolment(code=served.code(), machine="m"))
    with mortal(served.database, moment) as (process, address), closing(HttpPlatform(address)) as line:
        desk = Desk(line, granted.device, token=granted.token)
        ids = [entry.id for entry in desk.append([registered(item()), note("一"), note("二")], MONDAY)]
        assert desk.engine.once().trouble == "offline"
        assert process.wait(20) == -signal.SIGKILL
    assert placed(served.database) == (ids if moment == "after" else [])
    assert (desk.head()[0], desk.read(lambda journal: journal.pending_count())) == (0, 3)
    with serving(served.database) as (_, port), closing(HttpPlatform(f"http://127.0.0.1:{port}")) as line:
        assert desk.another_line(line).once().trouble == ""
    assert (placed(served.database), desk.read(lambda journal: journal.pending_count())) == (ids, 0)
