"""A real desk, a real platform process, a line cut again and again: the slip says what the platform has (users.md)."""

from datetime import datetime
from pathlib import Path
from random import Random

import pytest

from desktop.app import compose, engine_of, found
from desktop.device.device_key import DeviceKey
from desktop.device.settings import profile_at
from desktop.office.core import Core
from desktop.office.enrolment import ask_platform, settings_of
from desktop.queries.receipts import DaySlip, EventReceipt
from desktop.queries.rows import SyncMark
from sync.casework.calendar import CST
from sync.client.engine import SyncEngine
from sync.client.transport import HttpPlatform
from tests.chaos import CutProxy
from tests.client.desks import Ears
from tests.desktop.rooms import application
from tests.fakes_credentials import no_credentials
from tests.platform_process import Platform, platform, run

CUTS = 15
PERSON, PIN = "DZ0101", "slip-12345678"


@pytest.mark.timeout(120)
def test_after_many_cuts_the_slip_agrees_with_the_platform(tmp_path: Path) -> None:
    with platform(tmp_path) as served, CutProxy(served.port, Random(19), CUTS).running() as proxy:
        core, engine = desk_of(served, tmp_path / "desk", proxy.address)
        recorded = []
        while proxy.tally.cut < CUTS:
            recorded += core.office.record([application()]).entries
            engine.once()
        while engine.once().trouble:
            pass
        row = core.read(DaySlip(day=datetime.now(CST).date()))
        receipt = core.read(EventReceipt(entry_id=recorded[-1].id))
        core.database.close()

        assert row.slip.signed and row.slip.counts.confirmed == row.slip.counts.recorded == len(recorded)
        assert receipt is not None and receipt.mark is SyncMark.CONFIRMED and receipt.head_at is not None
        (tmp_path / "slip.json").write_text(row.slip.text(), encoding="utf-8")
        told = run(served.where, "slip", str(tmp_path / "slip.json"))

    assert "不一致" not in told and f"已确认：单上 {len(recorded)} 条，平台 {len(recorded)} 条" in told


def desk_of(served: Platform, folder: Path, address: str) -> tuple[Core, SyncEngine]:
    """Enrolled over a good line, at work over ``address``."""
    profile, key, line = profile_at(folder), DeviceKey.made(), HttpPlatform(served.address)
    enrolled = ask_platform(line, served.code(), folder, key.public)
    line.close()
    settings = settings_of(enrolled, address)
    _, opened = found(profile, settings, PERSON, PIN, no_credentials, enrolled.token, key)
    core = compose(profile, opened, PERSON)
    return core, engine_of(core, settings, HttpPlatform(address), Ears())
