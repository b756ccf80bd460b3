"""What people want of the lane, with a real platform and real sockets: by night, no faster, in this order."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from random import Random

import pytest

from desktop.office.lane_wishes import LaneWishes, in_order
from sync.casework.calendar import CST
from sync.client.attachments import AttachmentLane
from sync.client.blob_line import HttpBlobs
from sync.client.lane_pace import Switches, Verdict
from sync.client.meter import Meter, Tap
from sync.client.throttle import Throttle
from sync.client.transport import HttpLine
from sync.journal.blob_rows import BlobRows
from sync.journal.tables_blobs import BlobState
from sync.wire.messages import Enrolled
from tests.faults.lanes import LaneDesk, enrolled, lane_desk
from tests.platform_process import Platform


@dataclass
class Hour:
    now: datetime = datetime(2026, 11, 23, 10, tzinfo=CST)

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture(scope="module")
def member(served: Platform) -> Enrolled:
    return enrolled(served)


@pytest.fixture
def desk(tmp_path: Path, member: Enrolled) -> Iterator[LaneDesk]:
    with lane_desk(tmp_path / "desk", member) as made:
        yield made


def some(seed: int, size: int = 20_000) -> bytes:
    return Random(seed).randbytes(size)


def test_by_day_only_what_somebody_waits_for_goes_and_by_night_all_of_it(served: Platform, desk: LaneDesk) -> None:
    clock, tap = Hour(), Tap(Meter())
    with closing(HttpLine(served.address, tap=tap)) as line:
        lane = AttachmentLane(HttpBlobs(line), desk.store, desk.events, desk, clock=clock, draw=lambda: 0.0)
        there = desk.attach(some(1))
        assert lane.drain() == "" and desk.row(there).state is BlobState.STORED
        LaneWishes(database=desk.database).choose(night=True)
        waits = desk.attach(some(2))
        before = tap.flow
        assert lane.step() is Verdict.NIGHT and tap.flow == before
        desk.database.write(lambda session: BlobRows(session).forget([there]))
        desk.files.remove(there)
        wanted = desk.want(some(1))
        assert lane.drain() == "" and desk.told[-1].verdict is Verdict.NIGHT
        assert desk.row(wanted).state is BlobState.STORED and desk.row(waits).offset == 0
        clock.now = datetime(2026, 11, 23, 22, 1, tzinfo=CST)
        assert lane.drain() == "" and desk.row(waits).state is BlobState.STORED


def test_a_limit_chosen_here_holds_on_the_way_to_the_platform(served: Platform, desk: LaneDesk) -> None:
    throttle, sha = Throttle(), desk.attach(some(3, 30_000))
    desk.switch(Switches(limit=20_000))
    with closing(HttpLine(served.address, throttle=throttle)) as line:
        lane = AttachmentLane(HttpBlobs(line), desk.store, desk.events, desk, draw=lambda: 0.0, throttle=throttle)
        assert lane.drain() == ""
    assert desk.row(sha).state is BlobState.STORED
    assert desk.store.pace().rate < 20_000 * 1.05


def test_one_file_goes_later_and_sooner(desk: LaneDesk) -> None:
    wishes, made = LaneWishes(database=desk.database), [desk.attach(some(seed)) for seed in (4, 5, 6)]
    first, second, third = in_this_order(desk)
    assert {first, second, third} == set(made)
    wishes.shift(first, 1)
    assert in_this_order(desk) == [second, first, third]
    wishes.shift(third, -1)
    assert in_this_order(desk) == [second, third, first]
    wishes.shift(second, -1)
    assert in_this_order(desk) == [second, third, first]


def in_this_order(desk: LaneDesk) -> list[str]:
    return [one.sha for one in desk.database.read(in_order)]
