"""Either end killed in the middle of an attachment: in the end the platform has exactly its bytes (I24, I26)."""

import hashlib
import subprocess
import sys
from pathlib import Path
from random import Random

import pytest

from desktop.app import compose, wall_clock
from desktop.device.settings import Profile
from desktop.device.vault import open_vault
from desktop.office.attached import read_file
from sync.casework.terms import Role
from sync.journal.tables_blobs import BlobState
from tests.desktop.rooms import application
from tests.fakes_credentials import no_credentials
from tests.faults.desks import PIN, qianban
from tests.faults.killers import KillingProxy, serving
from tests.faults.lanes import at_platform, enrolled, lane_desk
from tests.platform_process import Platform

ROOT = Path(__file__).parents[2]
PERSON = "DZ0101"
CONTENT = b"%PDF-" + Random(11).randbytes(399_995)
SHA = hashlib.sha256(CONTENT).hexdigest()


@pytest.mark.timeout(120)
def test_a_desk_killed_while_sending_sends_the_rest_at_its_next_start(served: Platform, tmp_path: Path) -> None:
    folder, scan = tmp_path / "desk", tmp_path / "scan.jpg"
    scan.write_bytes(CONTENT)
    with (proxy := KillingProxy(served.port)).running():
        words = ("--platform", proxy.address, "--code", served.code(), "--person", PERSON)
        assert qianban(folder, "enrol", *words).code == 0
        with_a_scan(folder, scan)
        for after in (150_000, 60_000):
            desk = subprocess.Popen(
                (sys.executable, "-m", "tests.faults.killed_sync", str(folder)),
                cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
            )  # fmt: skip
            with desk:
                assert desk.stdin is not None and desk.stdout is not None
                assert desk.stdout.readline() == "ready\n"
                proxy.arm(desk, after)
                desk.stdin.write(f"go\n{PIN}\n")
                desk.stdin.flush()
                desk.stdout.read()
            assert desk.returncode != 0
        assert qianban(folder, "sync", "--once", "--person", PERSON).code == 0
    assert at_platform(served, SHA) == CONTENT
    assert proxy.tally.up < len(CONTENT) + 128 * 1024  # headers, and what lay in buffers when the desk was killed


@pytest.mark.timeout(120)
def test_a_platform_killed_while_taking_goes_on_where_it_was(served: Platform, tmp_path: Path) -> None:
    content = CONTENT[::-1]
    with lane_desk(tmp_path / "desk", enrolled(served)) as desk, (proxy := KillingProxy(served.port)).running():
        sha = desk.attach(content)
        for after in (90_000, 90_000, 90_000):
            with serving(served.database) as (process, port), desk.lane(proxy.address) as lane:
                proxy.lead_to(port)
                proxy.arm(process, after)
                while process.poll() is None:
                    lane.step()
        with serving(served.database) as (_, port), desk.lane(proxy.address) as lane:
            proxy.lead_to(port)
            while desk.row(sha).state is BlobState.WAITING:
                lane.step()
    assert at_platform(served, sha) == content and desk.bugs == []


def with_a_scan(folder: Path, scan: Path) -> None:
    """One case with one attachment that waits."""
    profile = Profile(folder=folder)
    core = compose(profile, open_vault(folder, no_credentials).unlock(PERSON, PIN), PERSON, wall_clock)
    recorded = core.office.record([application(occurred_at=wall_clock(), by=PERSON)])
    attachments = core.attachments
    attachments.attach([attachments.keep(read_file(scan))], recorded.events[0].case_id, PERSON, Role.CLERK)
    core.database.close()
