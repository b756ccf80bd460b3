"""The lane of attachments: one chunk after the other, beside the events and never in their way.

Before every chunk it looks again: an exchange that is wanted or running goes first, a person may have paused it, the
day's budget may be spent. After a failure the chunk is smaller, the wait longer, and the platform is asked what it has
before anything is sent twice. Its timer is armed whatever happens.
"""

import random
import threading
import time
from collections.abc import Callable
from datetime import UTC, datetime

from sync.casework.calendar import CST
from sync.client.alarm import Alarm
from sync.client.lane_pace import (
    LOOK_AGAIN,
    LanePace,
    Verdict,
    after_chunk,
    after_trouble,
    chunk_of,
    left_today,
    look_again,
    next_blob,
    verdict,
)
from sync.client.lane_ports import BlobLine, LaneListener, LaneState, LaneStore
from sync.client.throttle import Throttle
from sync.client.trouble import Damaged, Later, LineTrouble, NotThere
from sync.journal.blob_rows import Blob
from sync.journal.blobs import BLOCK, BlobGone
from sync.journal.tables_blobs import BlobState


class AttachmentLane:
    """One per database, on a thread and a connection of its own. ``events``: an exchange is wanted or running."""

    def __init__(
        self,
        line: BlobLine,
        store: LaneStore,
        events: Callable[[], bool],
        listener: LaneListener,
        *,
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
        draw: Callable[[], float] = random.random,
        throttle: Throttle | None = None,
    ) -> None:
        """``throttle``: the line's own, which holds it to what a person allows."""
        self._throttle = throttle or Throttle()
        self._line = line
        self._store = store
        self._events = events
        self._listener = listener
        self._clock = clock
        self._draw = draw
        self._alarm = Alarm(0.0)
        self._checked: set[str] = set()
        self._doubted: set[str] = set()
        self._begun: set[str] = set()
        """Of these this program has sent something itself; what was begun before may have got further than is known."""
        self._told: LaneState | None = None
        self.moving_since_ms = 0
        """Since when chunk follows chunk; 0 while nothing moves. Any thread may look."""

    def wake(self) -> None:
        """Something is new: a file, an answer of the platform, a switch. From any thread."""
        self._alarm.ring()

    def run(self, stop: threading.Event) -> None:
        """Until ``stop`` is set (then call :meth:`wake`). A bug is told to the listener and waited out."""
        while self._alarm.wait(stop):
            self._alarm.start()
            try:
                seconds = self._until_held(stop)
            except Exception as error:
                seconds = LOOK_AGAIN
                self._listener.crashed(error)
            self._alarm.arm(seconds, patient=False)

    def drain(self) -> str:
        """For a program without threads: chunk by chunk until nothing may go; the trouble that ended it, or ""."""
        while self.step() is Verdict.GO:
            pass
        return self._told.trouble if self._told else ""

    def step(self) -> Verdict:
        """One look, and one chunk if it may go. Never raises LineTrouble: the listener hears of it."""
        trouble = ""
        try:
            found = self._step()
        except LineTrouble as error:
            found, trouble = Verdict.BACKOFF, error.code
        self._tell(found, trouble)
        return found

    def _until_held(self, stop: threading.Event) -> float:
        while (found := self.step()) is Verdict.GO and not stop.is_set():
            pass
        try:
            return look_again(found, self._store.pace(), self._ms())
        except LineTrouble:
            return LOOK_AGAIN

    def _step(self) -> Verdict:
        pace, switches, day = self._store.pace(), self._store.switches(), _day_of(self._clock())
        found = verdict(pace, switches, now_ms=self._ms(), day=day, events=self._events())
        self._throttle.rate = switches.limit
        blob = self._next(found)
        if blob is None:
            return found if found is not Verdict.GO else self._made_room(pace)
        self.moving_since_ms = self.moving_since_ms or self._ms()
        try:
            self._carry(blob, pace, chunk_of(blob, pace, left_today(pace, switches, day), switches.limit))
        except (BlobGone, NotThere):
            self._checked.discard(blob.sha)
            self._store.missing(blob)
        except LineTrouble as trouble:
            self._held_back(blob, pace, trouble)
            raise
        return Verdict.GO

    def _made_room(self, pace: LanePace) -> Verdict:
        """Where nothing has a way to go, one file leaves this computer that need not lie here: it is asked for first,
        and what the platform has lost goes up again instead.
        """
        spare = self._store.spare()
        if spare is None:
            return Verdict.NOTHING
        try:
            reached = self._line.reached(self._store.shown(), spare.sha)
        except LineTrouble as trouble:
            self._held_back(spare, pace, trouble)
            raise
        if reached >= spare.size:
            self._store.part(spare)
        else:
            self._checked.discard(spare.sha)
            self._store.again(spare, reached)
        return Verdict.GO

    def _next(self, found: Verdict) -> Blob | None:
        """By day, where attachments wait for the night, only what somebody here waits for."""
        if found is Verdict.GO:
            return next_blob(self._store.queue())
        if found is Verdict.NIGHT:
            return next_blob(one for one in self._store.queue() if one.state is BlobState.WANTED)
        return None

    def _carry(self, blob: Blob, pace: LanePace, size: int) -> None:
        started = time.monotonic()
        if blob.state is BlobState.WANTED:
            moved = self._fetch(blob, size)
        elif blob.sha in self._doubted or (blob.offset > 0 and blob.sha not in self._begun):
            self._store.moved(blob, self._line.reached(self._store.shown(), blob.sha))
            self._doubted.discard(blob.sha)
            self._begun.add(blob.sha)
            return
        else:
            moved = self._send(blob, size)
        self._store.keep_pace(after_chunk(pace, moved, time.monotonic() - started, _day_of(self._clock())))

    def _send(self, blob: Blob, size: int) -> int:
        """How many bytes further the platform is; it may be ahead, when somebody else sends the same."""
        if blob.sha not in self._checked:
            self._store.check(blob)
            self._checked.add(blob.sha)
        self._begun.add(blob.sha)
        content = self._store.read(blob, size)
        reached = self._line.send(self._store.shown(), blob, content)
        self._store.moved(blob, reached)
        if reached <= blob.offset:
            raise Later()  # it has less than it said: go on from there, but never in a circle
        return reached - blob.offset

    def _fetch(self, blob: Blob, size: int) -> int:
        """Whole blocks, except at the end."""
        count = min(max(BLOCK, size // BLOCK * BLOCK), blob.size - blob.offset)
        content = self._line.fetch(self._store.shown(), blob, blob.offset, count)
        self._store.take(blob, content)
        return len(content)

    def _held_back(self, blob: Blob, pace: LanePace, trouble: LineTrouble) -> None:
        if isinstance(trouble, Damaged):
            self._store.moved(blob, trouble.offset)
        elif blob.state is not BlobState.WANTED:
            self._doubted.add(blob.sha)
        after = trouble.retry_after if isinstance(trouble, Later) else 0.0
        self._store.keep_pace(
            after_trouble(pace, pace.chunk, self._ms(), _day_of(self._clock()), self._draw(), retry_after=after)
        )

    def _tell(self, found: Verdict, trouble: str) -> None:
        """Every chunk, and every change of heart once."""
        try:
            rate = self._store.pace().rate
        except LineTrouble as error:
            rate, trouble = 0.0, error.code
        state = LaneState(verdict=found, rate=rate, trouble=trouble, begun_ms=self.moving_since_ms)
        if found is not Verdict.GO:
            self.moving_since_ms = 0
        if found is Verdict.GO or state != self._told:
            self._told = state
            self._listener.lane_state(state)

    def _ms(self) -> int:
        return int(self._clock().timestamp() * 1000)


def _day_of(now: datetime) -> int:
    return now.astimezone(CST).toordinal()
