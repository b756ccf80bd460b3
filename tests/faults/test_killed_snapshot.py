"""A new desk killed while its snapshot comes down goes on where it was, and has what every other desk has."""

from pathlib import Path
from signal import SIGKILL

import pytest
from sqlalchemy import Table, func, select

from desktop.app import compose, line_store, wall_clock
from desktop.device.settings import Profile
from desktop.device.vault import open_vault
from desktop.office.core import Core
from sync.client.pace import SMALLEST, Pace
from sync.client.starting import FAR
from sync.client.transport import HttpPlatform
from sync.journal.tables_snapshot import SNAPSHOT_PART
from sync.journal.tables_summary import CASE_SUMMARY
from tests.bench.market import sittings
from tests.bench.wire import record_sittings
from tests.client.desks import Desk
from tests.fakes_credentials import no_credentials
from tests.faults.desks import PIN, qianban
from tests.faults.killers import KillingProxy
from tests.faults.test_killed_ends import PERSON, enrolled, exchanged_until_killed, started
from tests.platform_process import Platform

AFTER = 3_500
"""Bytes that pass before the kill: the content has more."""


def composed(folder: Path) -> Core:
    profile = Profile(folder=folder)
    core = compose(profile, open_vault(folder, no_credentials).unlock(PERSON, PIN), PERSON, wall_clock)
    line_store(core, profile.settings()).keep_pace(Pace(size=SMALLEST))
    return core


def counted(folder: Path, table: Table) -> int:
    """Its rows."""
    core = composed(folder)
    asked = select(func.count()).select_from(table)
    found = core.database.read(lambda session: session.execute(asked).scalar_one())
    core.database.close()
    return found


@pytest.mark.timeout(120)
def test_a_desk_killed_while_it_begins_goes_on_and_loses_nothing(served: Platform, tmp_path: Path) -> None:
    device, token = enrolled(served, "writer")
    writer, folder = Desk(HttpPlatform(served.address), device, token=token), tmp_path / "desk"
    record_sittings(writer, list(sittings(seed=9, events=FAR + 60)), {})
    assert writer.engine.once().trouble == ""
    served.covered(tmp_path)
    with (proxy := KillingProxy(served.port)).running():
        words = ("--platform", proxy.address, "--code", served.code(), "--person", PERSON)
        assert qianban(folder, "enrol", *words).code == 0
        composed(folder).database.close()
        assert exchanged_until_killed(started(folder), proxy, AFTER) == -SIGKILL
        kept = counted(folder, SNAPSHOT_PART)
        assert qianban(folder, "sync", "--once", "--person", PERSON).code == 0
        told = qianban(folder, "verify", "--person", PERSON, "--json").json
    assert (told["intact"], told["positions"]) == (True, writer.head()[0])
    assert (kept > 0, counted(folder, SNAPSHOT_PART), counted(folder, CASE_SUMMARY) > 0) == (True, 0, True)
