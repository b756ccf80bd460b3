"""A new version of the program over HTTP: its manifest, and its objects in parts, from where the last one ended.

It goes by the rules of attachments (``lane_pace``): never before an event, within the day's bytes where the line is
paid by the byte, at night where the desk waits for the night, no faster than a person allows. Whoever asks keeps what
came and asks again from there; nothing that is here already is asked for. Nobody shows a token at this door: a desk
that was shut out may become newer, and what comes is believed for its signature alone.
"""

import random
import re
import time
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from typing import Protocol

from sync.casework.calendar import CST
from sync.client.lane_pace import (
    CHUNK_SECONDS,
    LEAST_PIECE,
    LanePace,
    Switches,
    Verdict,
    after_chunk,
    after_trouble,
    left_today,
    verdict,
)
from sync.client.pace import Pace
from sync.client.reply import Reply
from sync.client.status import trouble_of_status
from sync.client.throttle import Throttle
from sync.client.trouble import Later, LineTrouble, Mangled, NotThere, Offline, Portal
from sync.wire.release import LARGEST_MANIFEST

RELEASE, OBJECTS = "/v1/release", "/v1/release/objects/"
_RANGE = re.compile(r"bytes (\d+)-(\d+)/(\d+)")


class NotNow(LineTrouble):
    """Nothing is wrong: the rules of the desk hold it back. ``verdict``: which of them."""

    code = "not_now"

    def __init__(self, found: Verdict) -> None:
        super().__init__(verdict=found.value)
        self.verdict = found


class Line(Protocol):
    """``sync.client.transport.HttpLine`` is the real one."""

    def send(
        self, method: str, path: str, headers: Mapping[str, str], body: bytes, expected: int, *, cut: bool = False
    ) -> Reply: ...


class PaceStore(Protocol):
    """What the lane of attachments keeps, shared with it: the day's bytes are spent by both together."""

    def switches(self) -> Switches: ...

    def pace(self) -> LanePace: ...

    def keep_pace(self, pace: LanePace) -> None: ...


class LineSource:
    """The platform as a source of updates. For one thread; its line is not shared with another."""

    def __init__(
        self,
        line: Line,
        store: PaceStore,
        busy: Callable[[], bool],
        *,
        wanted: Callable[[], bool] = lambda: False,
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
        draw: Callable[[], float] = random.random,
        throttle: Throttle | None = None,
    ) -> None:
        """``busy``: something goes before it. ``wanted``: a person waits for it, so it goes by day as well, and only
        what failed here since :meth:`anew` is waited out. ``throttle``: the line's own.
        """
        self._line = line
        self._store = store
        self._busy = busy
        self._wanted = wanted
        self._clock = clock
        self._draw = draw
        self._throttle = throttle or Throttle()
        self._known = b""
        self._etag = ""
        self._waits_until_ms = 0

    def anew(self) -> None:
        """A person asks for it now: no failure of before is a reason to wait."""
        self._waits_until_ms = 0

    def manifest(self) -> bytes | None:
        """``update.json``; None where the platform offers nothing or is of before there were updates.

        A few hundred bytes, fewer where it is the same as before: held back by nothing. Raises LineTrouble.
        """
        asked = {"If-None-Match": self._etag} if self._etag else {}
        reply = self._line.send("GET", RELEASE, asked, b"", LARGEST_MANIFEST)
        if reply.status == 404 and not reply.is_page:
            return None
        if reply.status == 304 and self._etag:
            return self._known
        _check(reply, 200)
        if not reply.body:  # cut among the heads, which reads as an end of them
            raise Offline()
        self._known, self._etag = reply.body, reply.headers.get("ETag", "")
        return reply.body

    def read(self, sha256: str, offset: int, packed: int) -> bytes:
        """The next bytes of an object said to be ``packed`` bytes long: as many as the line moves in ten seconds, and
        what came of them where it was cut; a line that hardly brings any has to wait as one that brings nothing.

        Raises NotNow, NotThere for an object the platform has not (any more), LineTrouble.
        """
        pace, switches, day = self._pace(), self._store.switches(), self._day()
        found = verdict(pace, switches, now_ms=self._ms(), day=day, events=self._busy())
        if found is not Verdict.GO and not (found is Verdict.NIGHT and self._wanted()):
            raise NotNow(found)
        self._throttle.rate = switches.limit
        room = min(pace.chunk, left_today(pace, switches, day), packed - offset)
        aimed = max(LEAST_PIECE, int(switches.limit * CHUNK_SECONDS)) if switches.limit else room
        started = time.monotonic()
        try:
            content = self._part(sha256, offset, min(room, aimed), packed)
        except NotThere:
            raise
        except LineTrouble as trouble:
            self._held_back(pace.chunk, trouble)
            raise
        if len(content) < min(LEAST_PIECE, room):
            self._held_back(len(content), Offline())
        else:
            self._moved(len(content), time.monotonic() - started)
        return content

    def _part(self, sha256: str, start: int, count: int, size: int) -> bytes:
        asked = {"Range": f"bytes={start}-{start + count - 1}"}
        reply = self._line.send("GET", OBJECTS + sha256, asked, b"", count, cut=True)
        if (
            reply.status in (404, 416) and not reply.is_page
        ):  # 416: it ends before, so it is not the one that was signed
            raise NotThere()
        if reply.status == 200 and len(reply.body) == size and not reply.is_page:
            return reply.body[start:]  # a box in the line that knows no parts
        _check(reply, 206)
        found = _RANGE.fullmatch(reply.headers.get("Content-Range", ""))
        if found is None or int(found[1]) != start or len(reply.body) > count:
            raise Mangled()
        if int(found[3]) != size:  # another version has brought it packed in another way
            raise NotThere()
        if not reply.body:
            raise Offline()
        return reply.body

    def _pace(self) -> LanePace:
        """A person who waits does not wait for what has failed elsewhere."""
        pace = self._store.pace()
        own = pace.retry.not_before_ms == self._waits_until_ms
        return replace(pace, retry=Pace()) if self._wanted() and not own else pace

    def _moved(self, count: int, seconds: float) -> None:
        """The pace is read again: the lane of attachments may have spent something meanwhile."""
        self._store.keep_pace(after_chunk(self._store.pace(), count, seconds, self._day()))

    def _held_back(self, count: int, trouble: LineTrouble) -> None:
        after = trouble.retry_after if isinstance(trouble, Later) else 0.0
        pace = after_trouble(self._store.pace(), count, self._ms(), self._day(), self._draw(), retry_after=after)
        self._waits_until_ms = pace.retry.not_before_ms
        self._store.keep_pace(pace)

    def _day(self) -> int:
        return self._clock().astimezone(CST).toordinal()

    def _ms(self) -> int:
        return int(self._clock().timestamp() * 1000)


def _check(reply: Reply, expected: int) -> None:
    """Raises LineTrouble for any other answer, and for a portal's page in the place of one."""
    if reply.is_page:
        raise Portal()
    if reply.status != expected:
        raise trouble_of_status(reply) or Mangled()
