"""Attachments over bad lines: the faults F12, F13 and F66 to F69, with real processes and sockets."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from random import Random
from socket import socket

import pytest

from sync.client.blob_line import HttpBlobs
from sync.client.lane_pace import SMALLEST_CHUNK, LanePace, Switches, Verdict
from sync.client.transport import HttpLine
from sync.journal.tables_blobs import BlobState
from sync.wire.messages import Enrolled
from tests.chaos import CutProxy
from tests.client.lines import line, says
from tests.faults.lanes import LaneDesk, at_platform, enrolled, lane_desk
from tests.platform_process import Platform

SIZE = 300_000
CUTS = (100, 7_000, 17_000, 1, 40_000, 25_000)


@pytest.fixture(scope="module")
def member(served: Platform) -> Enrolled:
    return enrolled(served)


@pytest.fixture
def desk(tmp_path: Path, member: Enrolled) -> Iterator[LaneDesk]:
    with lane_desk(tmp_path / "desk", member) as made:
        yield made
        assert made.bugs == []


@pytest.fixture
def content(request: pytest.FixtureRequest) -> bytes:
    return Random(request.node.name).randbytes(SIZE)


def until_stored(desk: LaneDesk, address: str, sha: str, most: int = 200) -> None:
    with desk.lane(address) as lane:
        for _ in range(most):
            if desk.row(sha).state is not BlobState.WAITING:
                return
            lane.step()
    raise AssertionError(desk.told[-5:])


class CutAt(CutProxy):
    """The first connections are cut after so many bytes towards the platform (``up``) or back; all others pass."""

    def __init__(self, port: int, *after: int, up: bool = True) -> None:
        super().__init__(port, Random(0))
        self._after = list(after)
        self._up = up

    def _draw(self) -> tuple[int | None, int | None]:
        with self.tally.lock:
            self.tally.connections += 1
            after = self._after.pop(0) if self._after else None
            return (after, None) if self._up else (None, after)


class FlipOnce(CutProxy):
    """One byte of what goes up arrives changed."""

    def __init__(self, port: int, at: int) -> None:
        super().__init__(port, Random(0))
        self._at = at

    def _changed(self, part: bytes, up: bool) -> bytes:
        start = self.tally.up
        if not up or not start <= self._at < start + len(part):
            return part
        place = self._at - start
        return part[:place] + bytes([part[place] ^ 1]) + part[place + 1 :]


def test_a_content_goes_up_whole(desk: LaneDesk, served: Platform, content: bytes) -> None:
    sha = desk.attach(content)
    until_stored(desk, served.address, sha)
    assert at_platform(served, sha) == content


def test_a_line_cut_at_73_percent_goes_on_where_the_platform_is(
    desk: LaneDesk, served: Platform, content: bytes
) -> None:
    """F66: one chunk is sent twice; on a busy machine a second, when the rest of the first was written meanwhile."""
    sha = desk.attach(content)
    desk.store.keep_pace(LanePace(chunk=64 * 1024, rate=6_553.6))
    with CutAt(served.port, SIZE * 73 // 100).running() as proxy:
        until_stored(desk, proxy.address, sha)
        sent = proxy.tally.up
    assert proxy.tally.cut == 1 and at_platform(served, sha) == content
    assert sent < SIZE + 2 * 64 * 1024 + 12_000  # headers of a dozen requests


def test_a_line_cut_again_and_again_still_delivers(desk: LaneDesk, served: Platform, content: bytes) -> None:
    sha = desk.attach(content)
    with CutAt(served.port, *CUTS).running() as proxy:
        until_stored(desk, proxy.address, sha)
    assert proxy.tally.cut == len(CUTS) and at_platform(served, sha) == content


@pytest.mark.parametrize("harm", ["gone", "changed"])
def test_a_file_that_is_gone_or_changed_sends_nothing_and_is_missing(
    desk: LaneDesk, served: Platform, content: bytes, harm: str
) -> None:
    """F67."""
    sha = desk.attach(content)
    file = desk.folder / "blobs" / sha
    if harm == "gone":
        file.unlink()
    else:
        file.write_bytes(file.read_bytes()[:-1] + b"x")
    with CutProxy(served.port).running() as proxy:
        until_stored(desk, proxy.address, sha)
    assert desk.row(sha).state is BlobState.MISSING and proxy.tally.up == 0


def test_a_byte_changed_on_the_way_is_sent_again(desk: LaneDesk, served: Platform, content: bytes) -> None:
    """F68."""
    sha = desk.attach(content)
    with FlipOnce(served.port, 9_000).running() as proxy:
        until_stored(desk, proxy.address, sha)
    assert at_platform(served, sha) == content
    assert [state.trouble for state in desk.told if state.trouble] == ["mangled"]


def test_two_machines_of_an_office_send_the_same_once(
    desk: LaneDesk, served: Platform, content: bytes, tmp_path: Path
) -> None:
    """F69: turn by turn; together they send it once."""
    with lane_desk(tmp_path / "second", enrolled(served, "second")) as second, CutProxy(served.port).running() as proxy:
        sha = desk.attach(content)
        second.attach(content)
        with desk.lane(proxy.address) as one, second.lane(proxy.address) as other:
            for _ in range(60):
                one.step()
                other.step()
        assert {desk.row(sha).state, second.row(sha).state} == {BlobState.STORED}
    assert at_platform(served, sha) == content


def test_where_patch_is_blocked_the_lane_goes_around(desk: LaneDesk, content: bytes) -> None:
    """F12."""
    sha, methods = desk.attach(content[:1_000]), []

    def box(connection: socket, request: bytes) -> None:
        methods.append(request.partition(b" HTTP")[0].decode())
        passed = request.startswith(b"POST")
        says("204 No Content\r\nupload-offset: 1000" if passed else "405 Method Not Allowed")(connection, request)

    with line(box) as address:
        until_stored(desk, address, sha)
    assert [method.partition(" ")[0] for method in methods] == ["PATCH", "POST"] and "?_m=PATCH" in methods[1]


def test_a_proxy_that_swallows_chunks_gets_smaller_ones(desk: LaneDesk, content: bytes) -> None:
    """F13: the platform never saw a byte, so nothing counts, and the next chunk is smaller."""
    sha = desk.attach(content)
    desk.store.keep_pace(LanePace(chunk=256 * 1024))
    sizes: list[int] = []

    def proxy(connection: socket, request: bytes) -> None:
        if request.startswith(b"HEAD"):
            says("200 OK\r\nupload-offset: 0")(connection, request)
            return
        sizes.append(len(request.partition(b"\r\n\r\n")[2]))
        says("504 Gateway Timeout")(connection, request)

    with line(proxy) as address, desk.lane(address) as lane:
        for _ in range(10):
            lane.step()
    assert sizes[:4] == [256 * 1024, 128 * 1024, 64 * 1024, 32 * 1024] and desk.row(sha).offset == 0
    assert min(sizes) == SMALLEST_CHUNK


def test_a_sign_in_page_moves_nothing(desk: LaneDesk, content: bytes) -> None:
    sha = desk.attach(content)
    with line(says("200 OK\r\ncontent-type: text/html", b"<html>")) as address, desk.lane(address) as lane:
        lane.step()
    assert desk.row(sha).offset == 0 and desk.told[-1].verdict is Verdict.BACKOFF


def test_a_content_comes_down_in_parts_and_is_visible_when_whole(
    desk: LaneDesk, served: Platform, content: bytes, tmp_path: Path
) -> None:
    sha = desk.attach(content)
    until_stored(desk, served.address, sha)
    with lane_desk(tmp_path / "second", enrolled(served, "third")) as second:
        second.want(content)
        with (
            CutAt(served.port, *CUTS, up=False).running() as proxy,
            second.lane(proxy.address) as lane,
        ):
            for _ in range(100):
                if second.row(sha).state is BlobState.STORED:
                    break
                lane.step()
        assert proxy.tally.cut == len(CUTS) and second.files.whole(sha, SIZE) == content


def test_what_the_platform_does_not_have_is_told_and_not_asked_for_again(
    desk: LaneDesk, served: Platform, content: bytes
) -> None:
    sha = desk.want(content)
    with desk.lane(served.address) as lane:
        lane.drain()
    assert desk.row(sha).state is BlobState.MISSING


def test_a_full_queue_waits_while_an_exchange_is_wanted(desk: LaneDesk, content: bytes) -> None:
    """Between any two chunks the events are asked: not one byte goes while they want the line."""
    for number in range(20):
        desk.attach(content[:-1] + bytes([number]))
    asked: list[str] = []
    wanted = iter([False, True, True, False])
    desk.events = lambda: next(wanted)

    def box(connection: socket, request: bytes) -> None:
        asked.append(request.partition(b" ")[0].decode())
        says(f"204 No Content\r\nupload-offset: {SMALLEST_CHUNK * len(asked)}")(connection, request)

    with line(box) as address, desk.lane(address) as lane:
        found = [(lane.step(), len(asked)) for _ in range(4)]
    assert found == [(Verdict.GO, 1), (Verdict.EVENTS, 1), (Verdict.EVENTS, 1), (Verdict.GO, 2)]


def test_a_paused_lane_opens_no_connection(desk: LaneDesk, served: Platform, content: bytes) -> None:
    desk.attach(content)
    desk.switch(Switches(paused=True))
    with CutProxy(served.port).running() as proxy, desk.lane(proxy.address) as lane:
        assert lane.step() is Verdict.PAUSED
    assert proxy.tally.connections == 0


def test_a_metered_line_stops_at_its_day(desk: LaneDesk, served: Platform, content: bytes) -> None:
    sha = desk.attach(content)
    desk.switch(Switches(metered=True, daily=40_000))
    with desk.lane(served.address) as lane:
        lane.drain()
    assert desk.row(sha).offset == 40_000 and desk.told[-1].verdict is Verdict.BUDGET


def test_what_the_platform_has_whole_it_says_so_when_asked_before_the_file_leaves(
    desk: LaneDesk, served: Platform, content: bytes
) -> None:
    sha = desk.attach(content)
    until_stored(desk, served.address, sha)
    with closing(HttpLine(served.address)) as real:
        asked = HttpBlobs(real)
        assert (asked.reached(desk.store.shown(), sha), asked.reached(desk.store.shown(), "0" * 64)) == (SIZE, 0)
