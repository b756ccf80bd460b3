"""Bytes and requests of an exchange, counted on the socket, both ways, over plain HTTP with keep-alive.

A real platform process, real desks behind a counting proxy; the events are those of ``market``.
"""

import tempfile
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from desktop.device.device_key import DeviceKey
from desktop.store.histories import case_ids_after, histories
from sync.client.engine import SyncEngine
from sync.client.snapshot_line import HttpSnapshots
from sync.client.transport import HttpPlatform
from sync.journal.summaries import summaries_of
from sync.wire.case_states import Told
from sync.wire.messages import Enrolment
from sync.wire.snapshot import Snapshot, write_snapshot
from sync.wire.states import encode_case
from tests.bench.market import Happening, sittings
from tests.chaos import CutProxy
from tests.client.desks import Desk
from tests.platform_process import Platform, platform

PEERS: dict[str, float | int] = {
    "peer.anki.empty.requests": 1,
    "peer.anki.empty.bytes": 537,
    "peer.anki.push20.requests": 7,
    "peer.anki.push20.bytes": 7_970,
    "peer.anki.pull20.requests": 7,
    "peer.anki.pull20.bytes": 7_982,
    "peer.anki.push980.requests": 14,
    "peer.anki.push980.bytes": 178_301,
    "peer.pouchdb.empty.requests": 8,
    "peer.pouchdb.empty.bytes": 4_965,
    "peer.pouchdb.push20.requests": 11,
    "peer.pouchdb.push20.bytes": 23_044,
    "peer.pouchdb.pull20.requests": 12,
    "peer.pouchdb.pull20.bytes": 15_059,
    "peer.pouchdb.first1000.requests": 62,
    "peer.pouchdb.first1000.bytes": 365_041,
}
"""Anki 26.9.3 and PouchDB 9 with express-pouchdb 4, plain HTTP/1.1 with keep-alive, counted once in an earlier study of
the same thousand events; they are not run here."""

_EVENTS = 1_000
_BATCH = 20


def measure() -> dict[str, float | int]:
    with tempfile.TemporaryDirectory() as folder, platform(Path(folder)) as served:
        return _measured(served)


def _measured(served: Platform) -> dict[str, float | int]:
    with CutProxy(served.port).running() as proxy:
        writer, reader, newcomer = (warm_desk(served, proxy) for _ in range(3))
        days = list(sittings(seed=7, events=_EVENTS))
        last = last_sittings(days)
        opened = record_sittings(writer, days[:-last], {})
        figures = _counted(proxy, "push980", writer)
        reader.engine.once()
        record_sittings(writer, days[-last:], opened)
        figures |= _counted(proxy, "push20", writer) | _counted(proxy, "pull20", reader)
        figures |= _counted(proxy, "first1000", newcomer) | _counted(proxy, "empty", newcomer)
        served.covered(served.database.parent)
        figures |= _begun(proxy, served)
        heads = {desk.head() for desk in (writer, reader, newcomer)}
        return (
            figures
            | PEERS
            | {
                "positions": newcomer.head()[0],
                "rejected": len(writer.read(lambda journal: journal.rejected())),
                "digests_equal": int(len(heads) == 1),
            }
        )


def warm_desk(served: Platform, proxy: CutProxy) -> Desk:
    """Enrolled over its own connection, with a key of its own, warm as a desk at work is."""
    line, key = HttpPlatform(proxy.address), DeviceKey.made()
    request = Enrolment(code=served.code(), machine=f"bench {proxy.tally.connections}", public_key=key.public)
    enrolled = line.enrol(request)
    desk = Desk(line, enrolled.device, token=enrolled.token, sign=key.sign)
    desk.pinned = enrolled.platform_key
    desk.engine.once()
    return desk


def _begun(proxy: CutProxy, served: Platform) -> dict[str, float | int]:
    """A desk that begins with a snapshot of the same events; cold, because its first exchange comes after it."""
    line, key = HttpPlatform(proxy.address), DeviceKey.made()
    enrolled = line.enrol(Enrolment(code=served.code(), machine="snapshot", public_key=key.public))
    desk = Desk(line, enrolled.device, token=enrolled.token, sign=key.sign)
    desk.pinned = enrolled.platform_key
    desk.engine = SyncEngine(line, desk, desk.ears, debounce=0.0, sign=desk.sign, snapshots=HttpSnapshots(line))
    before, carried = proxy.tally.bytes, line.carried
    if trouble := desk.engine.once().trouble:
        raise RuntimeError(trouble)
    ids = desk.read(lambda journal: case_ids_after(journal.session, "", _EVENTS))
    summed = desk.read(lambda journal: len(summaries_of(journal.session, ids)))
    return {
        "snapshot1000.bytes": proxy.tally.bytes - before,
        "snapshot1000.content": line.carried - carried,
        "snapshot1000.cases": len(ids),
        "snapshot1000.cases_over": summed,
        "snapshot1000.entries": len(desk.ids()),
        "snapshot1000.position": desk.head()[0],
        "snapshot1000.all_over": _all_over(desk, ids),
    }


def _all_over(desk: Desk, ids: Sequence[str]) -> int:
    """How large the content would be were all its cases over: as in a year, when nearly all of them are."""
    found = desk.read(lambda journal: histories(journal.session, ids))
    told = tuple(Told(state=encode_case(one.case), opened_by=one.opened_by) for one in found.values())
    position, chain = desk.head()
    empty = Snapshot(
        scope=desk.office,
        position=position,
        chain=chain,
        timeline="0" * 16,
        server_ms=0,
        signed_head=bytes(64),
        records=(),
        states=told,
    )
    return len(write_snapshot(empty))


def last_sittings(days: list[list[Happening]]) -> int:
    """How many sittings from the end make the last batch."""
    count = 0
    while sum(map(len, days[-count - 1 :])) <= _BATCH:
        count += 1
    return count


def record_sittings(writer: Desk, days: list[list[Happening]], opened: dict[int, str]) -> dict[int, str]:
    """Each sitting in a transaction of its own, some milliseconds after its events; answers the ids of the cases."""
    for together in days:
        events = [replace(one.event, case_id=opened.get(one.case, "")) for one in together]
        entries = writer.append(events, together[-1].at + timedelta(milliseconds=23))
        opened |= {one.case: entry.id for one, entry in zip(together, entries, strict=True) if one.opens}
    return opened


def _counted(proxy: CutProxy, name: str, desk: Desk) -> dict[str, float | int]:
    """One run of the engine's exchanges; a trouble would falsify the figures and ends the bench."""
    before = proxy.tally.bytes
    outcome = desk.engine.once()
    if outcome.trouble:
        raise RuntimeError(outcome.trouble)
    return {f"{name}.requests": outcome.exchanges, f"{name}.bytes": proxy.tally.bytes - before}
