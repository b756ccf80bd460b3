"""A new version fetched over real lines: cut, dripping, in somebody's hands, and by the rules of the desk."""

import re
import threading
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from hashlib import sha256
from random import Random
from socket import socket

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sync.client.lane_pace import LARGEST_CHUNK, SMALLEST_CHUNK, LanePace, Switches, Verdict
from sync.client.pace import Pace
from sync.client.release_line import LineSource, NotNow
from sync.client.throttle import Throttle
from sync.client.transport import HttpLine, Patience
from sync.client.trouble import Later, LineTrouble, Mangled, NotThere, Offline, Portal
from tests.client.lines import Speak, line, says

CONTENT = Random(3).randbytes(300_000)
SHA = sha256(CONTENT).hexdigest()
NOON = datetime(2026, 11, 26, 4, tzinfo=UTC)
HASTY = Patience(connect=2, stall=2, whole=0.2)


@dataclass(slots=True)
class Kept:
    """What the lane of attachments keeps. ``chunk``: as the line was measured last."""

    chosen: Switches = field(default_factory=Switches)
    now: LanePace = field(default_factory=lambda: LanePace(chunk=LARGEST_CHUNK, rate=1e6))

    def switches(self) -> Switches:
        return self.chosen

    def pace(self) -> LanePace:
        return self.now

    def keep_pace(self, pace: LanePace) -> None:
        self.now = pace


@contextmanager
def source(
    *speakers: Speak,
    kept: Kept | None = None,
    busy: bool = False,
    wanted: bool = False,
    at: datetime = NOON,
    throttle: Throttle | None = None,
) -> Iterator[LineSource]:
    """The line itself is not held back: how long a rate takes is for the tests of the throttle."""
    with line(*speakers) as address, closing(HttpLine(address, patience=HASTY)) as asked:
        yield LineSource(
            asked,
            kept or Kept(),
            lambda: busy,
            wanted=lambda: wanted,
            clock=lambda: at,
            draw=lambda: 0.0,
            throttle=throttle,
        )


@dataclass(slots=True)
class Serving:
    """Speaks as the platform does about CONTENT; ``sent``: body bytes that left, ``asked``: first bytes asked for."""

    cut_after: int = LARGEST_CHUNK
    sent: int = 0
    asked: list[int] = field(default_factory=list)

    def __call__(self, connection: socket, request: bytes) -> None:
        found = re.search(rb"bytes=(\d+)-(\d+)", request)
        assert found is not None
        start, end = int(found[1]), min(int(found[2]), len(CONTENT) - 1)
        self.asked.append(start)
        head = f"HTTP/1.1 206 Partial\r\ncontent-range: bytes {start}-{end}/{len(CONTENT)}\r\n"
        body = CONTENT[start : end + 1][: self.cut_after]
        connection.sendall(f"{head}content-length: {end - start + 1}\r\n\r\n".encode() + body)
        self.sent += len(body)


def fetched(taken: LineSource, keep: Callable[[bytes], None] = lambda part: None) -> bytes:
    content = b""
    while len(content) < len(CONTENT):
        part = taken.read(SHA, len(content), len(CONTENT))
        keep(part)
        content += part
    return content


def test_an_object_comes_part_by_part() -> None:
    serving = Serving()
    with source(serving, kept=Kept(now=LanePace(chunk=SMALLEST_CHUNK))) as taken:
        assert fetched(taken) == CONTENT
    assert (serving.sent, serving.asked[0], len(serving.asked) > 1) == (len(CONTENT), 0, True)


def test_a_line_cut_within_every_part_brings_no_byte_twice() -> None:
    serving = Serving(cut_after=20_000)
    with source(serving) as taken:
        assert fetched(taken) == CONTENT
    assert (serving.sent, serving.asked) == (len(CONTENT), list(range(0, len(CONTENT), 20_000)))


def test_a_program_that_starts_again_goes_on_where_it_was() -> None:
    serving, here = Serving(), 123_456
    with source(serving) as taken:
        assert taken.read(SHA, here, len(CONTENT)) == CONTENT[here:]
    assert serving.sent == len(CONTENT) - here


def test_a_line_that_drips_gives_what_came_within_its_time() -> None:
    hung_up = threading.Event()

    def drips(connection: socket, request: bytes) -> None:
        head = f"HTTP/1.1 206 Partial\r\ncontent-range: bytes 0-199/{len(CONTENT)}\r\ncontent-length: 200\r\n\r\n"
        connection.sendall(head.encode() + CONTENT[:100])
        connection.settimeout(0.02)
        for at in range(100, 200):
            if _gone(connection):
                hung_up.set()
                return
            connection.sendall(CONTENT[at : at + 1])

    with source(drips, kept=Kept(now=LanePace(chunk=200))) as taken:
        part = taken.read(SHA, 0, len(CONTENT))
        assert (CONTENT.startswith(part), 100 <= len(part) < 200, hung_up.wait(5)) == (True, True, True)


def _gone(connection: socket) -> bool:
    try:
        return connection.recv(1) == b""
    except TimeoutError:
        return False


def test_a_line_that_hardly_brings_anything_is_waited_out() -> None:
    kept = Kept()
    with source(Serving(cut_after=5), kept=kept) as taken:
        assert taken.read(SHA, 0, len(CONTENT)) == CONTENT[:5]
        with pytest.raises(NotNow) as raised:
            taken.read(SHA, 5, len(CONTENT))
    assert raised.value.verdict is Verdict.BACKOFF


def test_a_box_that_knows_no_parts_gives_the_rest_of_the_whole() -> None:
    with source(says("200 OK", CONTENT)) as taken:
        assert taken.read(SHA, 1_000, len(CONTENT)) == CONTENT[1_000:]


PAGE = b"<!DOCTYPE html><html><title>WLAN</title></html>"
ANSWERS: dict[str, tuple[Speak, type[LineTrouble]]] = {
    "portal": (says("200 OK\r\ncontent-type: text/html", PAGE), Portal),
    "portal for a missing one": (says("404 Not Found", PAGE), Portal),
    "redirect": (says("302 Found"), Portal),
    "busy": (says("503 Busy\r\nretry-after: 30"), Later),
    "gone": (says("404 Not Found", b'{"detail":"unknown"}'), NotThere),
    "shorter than what is here": (says("416 Range Not Satisfiable"), NotThere),
    "another length": (says(f"206 Partial\r\ncontent-range: bytes 0-9/{len(CONTENT) + 1}", b"0123456789"), NotThere),
    "another place": (says(f"206 Partial\r\ncontent-range: bytes 7-9/{len(CONTENT)}", b"789"), Mangled),
    "no place": (says("206 Partial", b"0123456789"), Mangled),
    "a whole that is cut": (says("200 OK", CONTENT[:-1]), Mangled),
}


@pytest.mark.parametrize("name", ANSWERS)
def test_what_is_no_part_of_it_is_not_taken(name: str) -> None:
    speaker, expected = ANSWERS[name]
    with source(speaker) as taken, pytest.raises(LineTrouble) as raised:
        taken.read(SHA, 0, len(CONTENT))
    assert type(raised.value) is expected


def test_a_part_may_begin_like_a_page() -> None:
    body = b"<html>" + bytes(LARGEST_CHUNK // 64)
    told = f"206 Partial\r\ncontent-range: bytes 0-{len(body) - 1}/{len(body)}"
    with source(says(told, body)) as taken:
        assert taken.read(SHA, 0, len(body)) == body


def test_endless_data_ends_at_the_cap() -> None:
    def endless(connection: socket, request: bytes) -> None:
        connection.sendall(f"HTTP/1.1 206 Partial\r\ncontent-range: bytes 0-9/{len(CONTENT)}\r\n\r\n".encode())
        while True:  # until whoever asked hangs up: sending then fails
            connection.sendall(bytes(65_536))

    with source(endless) as taken, pytest.raises(Mangled):
        taken.read(SHA, 0, len(CONTENT))


# ---- the rules of the desk

PAUSED, METERED, NIGHT = Switches(paused=True), Switches(metered=True, daily=50_000), Switches(night=True)
MIDNIGHT = NOON.replace(hour=16)


@pytest.mark.parametrize(
    ("chosen", "busy", "verdict"),
    [(PAUSED, False, Verdict.PAUSED), (Switches(), True, Verdict.EVENTS), (NIGHT, False, Verdict.NIGHT)],
)
def test_nothing_is_asked_for_while_the_desk_holds_it_back(chosen: Switches, busy: bool, verdict: Verdict) -> None:
    serving = Serving()
    with source(serving, kept=Kept(chosen=chosen), busy=busy) as taken, pytest.raises(NotNow) as raised:
        taken.read(SHA, 0, len(CONTENT))
    assert (raised.value.verdict, serving.asked) == (verdict, [])


def test_what_a_person_waits_for_comes_by_day() -> None:
    with source(Serving(), kept=Kept(chosen=NIGHT), wanted=True) as taken:
        assert taken.read(SHA, 0, len(CONTENT)) == CONTENT


def test_what_failed_elsewhere_holds_back_only_what_nobody_waits_for() -> None:
    failed = LanePace(chunk=LARGEST_CHUNK, retry=Pace(failures=9, not_before_ms=int(NOON.timestamp() * 1000) + 60_000))
    with source(Serving(), kept=Kept(now=failed)) as taken, pytest.raises(NotNow) as raised:
        taken.read(SHA, 0, len(CONTENT))
    assert raised.value.verdict is Verdict.BACKOFF
    with source(Serving(), kept=Kept(now=failed), wanted=True) as taken:
        assert taken.read(SHA, 0, len(CONTENT)) == CONTENT


def test_what_failed_here_is_waited_out_until_a_person_asks_anew() -> None:
    serving = Serving(cut_after=5)
    with source(serving, wanted=True) as taken:
        taken.read(SHA, 0, len(CONTENT))
        with pytest.raises(NotNow):
            taken.read(SHA, 5, len(CONTENT))
        taken.anew()
        assert taken.read(SHA, 5, len(CONTENT)) == CONTENT[5:10]


def test_at_night_it_comes_by_itself() -> None:
    with source(Serving(), kept=Kept(chosen=NIGHT), at=MIDNIGHT) as taken:
        assert taken.read(SHA, 0, len(CONTENT)) == CONTENT


def test_a_line_paid_by_the_byte_brings_no_more_than_the_day_allows() -> None:
    serving = Serving()
    with source(serving, kept=Kept(chosen=METERED)) as taken, pytest.raises(NotNow) as raised:
        fetched(taken)
    assert (raised.value.verdict, serving.sent) == (Verdict.BUDGET, METERED.daily)


def test_no_faster_than_allowed_and_no_more_at_once_than_ten_seconds_bring() -> None:
    throttle = Throttle()
    with source(Serving(), kept=Kept(chosen=Switches(limit=1_000)), throttle=throttle) as taken:
        assert len(taken.read(SHA, 0, len(CONTENT))) == 10_000
    assert throttle.rate == 1_000


# ---- the manifest

MANIFEST = b'{"format":1}'
WHOLE = b"HTTP/1.1 200 OK\r\nserver: x\r\ncontent-length: 12\r\netag: e1\r\n\r\n" + MANIFEST


def test_a_manifest_that_is_known_is_not_sent_again() -> None:
    asked: list[bytes] = []

    def platform(connection: socket, request: bytes) -> None:
        asked.append(request)
        known = b'if-none-match: "e1"' in request.lower()
        told = says("304 Not Modified") if known else says('200 OK\r\netag: "e1"', MANIFEST)
        told(connection, request)

    with source(platform, kept=Kept(chosen=PAUSED)) as taken:
        assert [taken.manifest(), taken.manifest()] == [MANIFEST, MANIFEST]
    assert len(asked) == 2


def test_a_platform_that_offers_nothing_is_no_trouble() -> None:
    with source(says("404 Not Found", b'{"detail":"unknown"}')) as taken:
        assert taken.manifest() is None


@given(st.integers(0, len(WHOLE) - 1))
@settings(max_examples=30)
def test_a_manifest_cut_anywhere_is_a_line_that_broke(at: int) -> None:
    with source(lambda connection, _: connection.sendall(WHOLE[:at])) as taken, pytest.raises((Offline, Mangled)):
        taken.manifest()


def test_a_portal_is_not_taken_for_a_manifest() -> None:
    with source(says("200 OK", PAGE)) as taken, pytest.raises(Portal):
        taken.manifest()
