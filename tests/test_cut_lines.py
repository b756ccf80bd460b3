"""Two desks and a real platform process over a line that is cut 200 times at random bytes (acceptance 7)."""

from datetime import datetime
from pathlib import Path
from random import Random

import pytest

from sync.casework.calendar import CST
from sync.casework.events_handling import NoteAdded
from sync.casework.terms import Role
from sync.client.transport import HttpPlatform
from sync.wire.entry import RecordKind
from sync.wire.messages import Enrolment
from tests.bench.market import happenings
from tests.chaos import CutProxy
from tests.client.desks import Desk
from tests.platform_process import Platform, platform

CUTS = 200
MORNING = datetime(2026, 3, 2, 9, 0, tzinfo=CST)
REGISTRATIONS = [one.event for one in happenings(5, 900) if one.opens]


@pytest.mark.timeout(180)
def test_two_hundred_cuts_lose_and_double_nothing(tmp_path: Path) -> None:
    random = Random(20260302)
    with platform(tmp_path) as served, CutProxy(served.port, random, CUTS).running() as proxy:
        desks = [enrolled(served, proxy.address, name) for name in ("left", "right")]
        recorded: list[str] = []
        while proxy.tally.cut < CUTS:
            recorded += work(random.choice(desks), random)
            random.choice(desks).engine.once()
        for desk in desks * 2:
            while desk.engine.once().trouble:
                pass
        witness = enrolled(served, served.address, "witness")
        assert witness.engine.once().trouble == ""
        placed = [record.entry.id for record in witness.log() if record.kind is RecordKind.EVENT]
        assert sorted(placed) == sorted(recorded)
        assert desks[0].head() == desks[1].head() == witness.head()
        assert proxy.tally.cut_down > CUTS // 5, "cuts after the platform had read the request are the point"
        assert all(desk.read(lambda journal: journal.verify()).intact for desk in (*desks, witness))


def enrolled(served: Platform, address: str, name: str) -> Desk:
    """Enrolled over a good line, at work over ``address``."""
    line = HttpPlatform(served.address)
    granted = line.enrol(Enrolment(code=served.code(), machine=name))
    line.close()
    return Desk(HttpPlatform(address), granted.device, token=granted.token)


def work(desk: Desk, random: Random) -> list[str]:
    """Register cases and note on those this desk knows; answers the entry ids."""
    ids = []
    for _ in range(random.randrange(4)):
        cases = sorted(desk.ears.touched)
        if cases and random.random() < 0.7:
            case_id = random.choice(cases)
            text = f"电话联系申请人 {random.randrange(1000)}"
            (entry,) = desk.append(
                [NoteAdded(case_id=case_id, occurred_at=MORNING, by="DZ0101", role=Role.CLERK, text=text)], MORNING
            )
        else:
            (entry,) = desk.append([random.choice(REGISTRATIONS)], MORNING)
        ids.append(entry.id)
    return ids
