"""How long a village line makes a desk wait, in real time: 20 kbit/s with 800 ms; 32 kbit/s that is cut every minute.

On the second, 200 MB of scans wait in the lane of attachments while a hundred cases are recorded and confirmed.
"""

import tempfile
import threading
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from random import Random

from sync.client.transport import HttpPlatform
from sync.wire.messages import Enrolment
from tests.bench.market import sittings
from tests.bench.wire import last_sittings, record_sittings, warm_desk
from tests.chaos import CutProxy
from tests.client.desks import Desk
from tests.faults.lanes import LaneDesk, lane_desk
from tests.platform_process import Platform, platform
from tests.shaped import ShapedProxy

CASES = 100
SCANS = 200
SCAN_BYTES = 1_000_000
_GIVE_UP = 900.0


def measure() -> dict[str, float | int]:
    with tempfile.TemporaryDirectory() as folder, platform(Path(folder)) as served:
        figures: dict[str, float | int] = {"both20.seconds": _both_ways(served)}
    with tempfile.TemporaryDirectory() as folder, platform(Path(folder)) as served:
        return figures | _beside_scans(served, Path(folder))


def _both_ways(served: Platform) -> float:
    """One desk sends twenty events and gets twenty of another, over a connection that is not yet open."""
    with CutProxy(served.port).running() as fast, ShapedProxy(served.port, 20_000, 0.8).running() as slow:
        other, desk = warm_desk(served, fast), warm_desk(served, slow)
        days = list(sittings(seed=7, events=300))
        last = last_sittings(days)
        opened = record_sittings(other, days[: -2 * last], {})
        other.engine.once()
        desk.engine.once()
        opened = record_sittings(other, days[-2 * last : -last], opened)
        other.engine.once()
        record_sittings(desk, days[-last:], opened)
        begun = time.monotonic()
        outcome = desk.engine.once()
        if outcome.trouble or outcome.exchanges != 1:
            raise RuntimeError(f"{outcome.trouble or outcome.exchanges}")
        return time.monotonic() - begun


def _beside_scans(served: Platform, folder: Path) -> dict[str, float | int]:
    with closing(HttpPlatform(served.address)) as line:
        member = line.enrol(Enrolment(code=served.code(), machine="thin"))
    random = Random(1)
    with ShapedProxy(served.port, 32_000, 0.6, cut_every=60).running() as proxy, lane_desk(folder, member) as scans:
        desk = Desk(HttpPlatform(proxy.address), member.device, token=member.token)
        for _ in range(SCANS):
            scans.attach(random.randbytes(SCAN_BYTES))
        busy = threading.Event()
        scans.events = lambda: busy.is_set() or _waits(desk)
        stop = threading.Event()
        carrier = threading.Thread(target=_carry, args=(scans, proxy.address, stop), daemon=True)
        carrier.start()
        try:
            seconds, events = _confirm(desk, busy, lambda: proxy.tally.cut_down > 0)
        finally:
            stop.set()
            carrier.join(120)
        sent = proxy.tally.up
    return {
        "scans.queued_mb": SCANS * SCAN_BYTES / 1e6,
        "scans.cases": CASES,
        "scans.events": events,
        "scans.events_confirmed_seconds": seconds,
        "scans.cut": proxy.tally.cut_down,
        "scans.sent_bytes": sent,
    }


def _carry(scans: LaneDesk, address: str, stop: threading.Event) -> None:
    with scans.lane(address) as lane:
        while not stop.is_set():
            lane.step()
            stop.wait(0.2)


def _confirm(desk: Desk, busy: threading.Event, lane_is_at_work: Callable[[], bool]) -> tuple[float, int]:
    """(seconds until the last is confirmed, events): a hundred cases, after scans have moved until the line was cut."""
    while not lane_is_at_work():
        time.sleep(0.1)
    days = list(sittings(seed=11, events=CASES * 4))
    record_sittings(desk, days, {})
    count = desk.read(lambda journal: journal.pending_count())
    begun = time.monotonic()
    while _waits(desk) and time.monotonic() - begun < _GIVE_UP:
        busy.set()
        desk.engine.once()
        busy.clear()
        time.sleep(1.0)
    if _waits(desk):
        raise RuntimeError("not confirmed in time")
    return time.monotonic() - begun, count


def _waits(desk: Desk) -> bool:
    return desk.read(lambda journal: journal.pending_count()) > 0
