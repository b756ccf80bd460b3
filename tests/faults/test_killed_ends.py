"""Either end killed in the middle of an exchange: every event exactly once, and both sides agree afterwards."""

import subprocess
import sys
from contextlib import ExitStack
from datetime import datetime
from pathlib import Path
from random import Random
from signal import SIGKILL

import pytest
from sqlalchemy import select

from desktop.app import compose, line_store, wall_clock
from desktop.device.settings import Profile
from desktop.device.vault import open_vault
from sync.casework.calendar import CST
from sync.client.pace import SMALLEST, Pace
from sync.client.transport import HttpPlatform
from sync.journal.journal import Journal
from sync.journal.tables import ENTRY
from sync.wire.messages import Enrolment
from tests.bench.market import happenings
from tests.client.desks import Desk
from tests.desktop.rooms import application
from tests.fakes_credentials import no_credentials
from tests.faults.desks import PIN, qianban
from tests.faults.killers import KillingProxy, serving
from tests.platform_process import Platform

ROOT = Path(__file__).parents[2]
MORNING = datetime(2026, 3, 2, 9, 0, tzinfo=CST)
PERSON = "DZ0101"
KILLS = 5


@pytest.mark.timeout(120)
def test_an_exchange_killed_again_and_again_loses_and_doubles_nothing(served: Platform, tmp_path: Path) -> None:
    folder, random = tmp_path / "desk", Random(20261123)
    with (proxy := KillingProxy(served.port)).running():
        words = ("--platform", proxy.address, "--code", served.code(), "--person", PERSON)
        assert qianban(folder, "enrol", *words).code == 0
        recorded = with_work(folder)
        waiting = [started(folder) for _ in range(2)]
        ended = []
        for kill in range(KILLS):
            waiting += [started(folder)] if kill + 2 < KILLS else []
            ended.append(exchanged_until_killed(waiting.pop(0), proxy, random.randrange(2_500)))
        assert ended.count(-SIGKILL) >= KILLS // 2
        assert qianban(folder, "sync", "--once", "--person", PERSON).code == 0
        assert qianban(folder, "verify", "--person", PERSON, "--json").json["intact"]
        placed = [entry_id for entry_id in seen_by_a_witness(served) if entry_id in recorded]
        assert sorted(placed) == sorted(recorded)


@pytest.mark.timeout(120)
def test_a_platform_killed_during_a_push_took_each_batch_whole_or_not_at_all(served: Platform) -> None:
    random = Random(20261123)
    granted, witness = enrolled(served, "desk"), enrolled(served, "another")
    with ExitStack() as keep:
        proxy = KillingProxy(served.port)
        keep.enter_context(proxy.running())
        desk = Desk(HttpPlatform(proxy.address), granted[0], token=granted[1])
        desk.kept = Pace(size=SMALLEST)
        opening = [one.event for one in happenings(3, 900) if one.opens][:100]
        recorded = [entry.id for event in opening for entry in desk.append([event], MORNING)]
        for _ in range(2):
            with serving(served.database) as (process, port):
                proxy.lead_to(port)
                proxy.arm(process, random.randrange(500, 3_000))
                assert desk.engine.once().trouble in ("offline", "mangled", "slow")
        with serving(served.database) as (_, port):
            proxy.lead_to(port)
            assert desk.engine.once().trouble == ""
            other = Desk(HttpPlatform(proxy.address), witness[0], token=witness[1])
            assert other.engine.once().trouble == ""
        assert [record.entry.id for record in other.log() if record.entry.id in recorded] == recorded
        assert desk.head() == other.head() and desk.read(lambda journal: journal.verify()).intact


def started(folder: Path) -> "subprocess.Popen[str]":
    command = (sys.executable, "-m", "tests.faults.killed_sync", str(folder))
    return subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


def exchanged_until_killed(desk: "subprocess.Popen[str]", proxy: KillingProxy, after: int) -> int:
    """How the process ended."""
    with desk:
        assert desk.stdin is not None and desk.stdout is not None
        assert desk.stdout.readline() == "ready\n"
        proxy.arm(desk, after)
        desk.stdin.write(f"go\n{PIN}\n")
        desk.stdin.flush()
        desk.stdout.read()
    return desk.returncode


def with_work(folder: Path) -> list[str]:
    """Fifty cases that wait, and a line that takes them in small batches; answers the entry ids."""
    profile = Profile(folder=folder)
    core = compose(profile, open_vault(folder, no_credentials).unlock(PERSON, PIN), PERSON, wall_clock)
    line_store(core, profile.settings()).keep_pace(Pace(size=SMALLEST))
    for _ in range(50):
        core.office.record([application(occurred_at=wall_clock(), by=PERSON)])
    recorded = core.database.read(lambda session: list(session.scalars(select(ENTRY.c.id))))
    assert core.database.read(lambda session: Journal(session, core.uuid).pending_count()) == len(recorded) == 50
    core.database.close()
    return recorded


def enrolled(served: Platform, machine: str) -> tuple[str, bytes]:
    line = HttpPlatform(served.address)
    granted = line.enrol(Enrolment(code=served.code(), machine=machine))
    line.close()
    return granted.device, granted.token


def seen_by_a_witness(served: Platform) -> list[str]:
    device, token = enrolled(served, "witness")
    witness = Desk(HttpPlatform(served.address), device, token=token)
    assert witness.engine.once().trouble == ""
    return [record.entry.id for record in witness.log()]
