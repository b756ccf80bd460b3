"""The engine: exchanges when there is something to say, retries when it failed, and always has a timer armed.

Knows no window and no database of its own. :meth:`SyncEngine.run` is the sync thread's whole life; everything else may
be called from any thread.
"""

import logging
import random
import threading
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from sync.client.alarm import Alarm
from sync.client.clock_reading import ClockReading
from sync.client.pace import Pace, after_failure, forgiven, limited, rest_seconds, wait_ms
from sync.client.pack_watch import PackWatch
from sync.client.ports import EngineStore, Listener, Outcome, Phase, SnapshotLine, SyncState
from sync.client.push import Sign, unsigned
from sync.client.round import BLOCKING, Round
from sync.client.trouble import Later, LineTrouble, LocalTrouble, Slow, TooBig
from sync.wire.platform import Platform

LOG = logging.getLogger(__name__)
__all__ = ["SyncEngine"]

_DEBOUNCE = 5.0
_ASK_EVERY = 900.0
"""Seconds between two questions whether the reference packs here are the newest."""


def utc_now() -> datetime:
    return datetime.now(UTC)


class SyncEngine:
    """One per database. ``clock``: wall clock, aware; ``draw``: random in [0, 1); ``debounce``: seconds."""

    def __init__(
        self,
        platform: Platform,
        store: EngineStore,
        listener: Listener,
        *,
        app_version: str = "",
        clock: Callable[[], datetime] = utc_now,
        draw: Callable[[], float] = random.random,
        debounce: float = _DEBOUNCE,
        sign: Sign = unsigned,
        snapshots: SnapshotLine | None = None,
        saving: Callable[[], bool] = lambda: False,
        first: Callable[[], None] | None = None,
        packs: PackWatch | None = None,
    ) -> None:
        """``saving``: whether the line is paid by the byte now; may raise LocalTrouble. ``first``: what has to be
        settled with the platform before it is asked for anything; raises LineTrouble. ``packs``: hears how far
        they are.
        """
        self._packs = packs
        self._saving = saving
        self._first = first
        self._platform = platform
        self._store = store
        self._listener = listener
        self._app_version = app_version
        self._clock = clock
        self._draw = draw
        self._sign = sign
        self._snapshots = snapshots
        self._alarm = Alarm(debounce)
        self._running = threading.Lock()
        self._asked_at = -_ASK_EVERY
        self._pace: Pace | None = None
        self._kept_pace: Pace | None = None
        self._reported_again = 0
        self._facts: tuple[tuple[str, str], ...] = ()
        self._state = SyncState(phase=Phase.IDLE, pending=0)

    @property
    def state(self) -> SyncState:
        return self._state

    @property
    def wants_line(self) -> bool:
        """An exchange is running or wanted; whatever else uses the line then waits."""
        return self._running.locked() or self._alarm.pressing

    def wake(self) -> None:
        """Something was recorded or somebody is at work: exchange in a few seconds, or when the backoff ends."""
        self._alarm.wake()

    def now(self, *, packs: bool = False) -> None:
        """Somebody asked for it, or the network came back: exchange at once, whatever failed before.

        ``packs``: and ask for the newest ones, whenever that was done last.
        """
        if packs:
            self._asked_at = -_ASK_EVERY
        self._alarm.ring()

    def run(self, stop: threading.Event) -> None:
        """Until ``stop`` is set (then call :meth:`now` to be heard). A bug is told to the listener and backed off."""
        waiting = wait_ms(self._known_pace(), self._ms()) / 1000
        self._alarm.arm(waiting, patient=waiting > 0)
        while self._alarm.wait(stop):
            try:
                self.once()
            except Exception as error:
                self._facts = ()
                self._end("bug", self._held_back(), None)
                self._listener.crashed(error)

    def once(self) -> Outcome:
        """Exchange until nothing is left. Never two at a time; never raises LineTrouble: ``Outcome.trouble`` has it."""
        with self._running:
            return self._once()

    def _once(self) -> Outcome:
        pace = self._known_pace()
        if self._alarm.start():
            pace = self._pace = forgiven(pace)
        self._tell(Phase.EXCHANGING, self._state.trouble)
        run = Round(
            self._platform, self._store, self._listener, self._clock, pace, self._sign, self._snapshots, self._packs
        )
        code, facts = "", tuple[tuple[str, str], ...]()
        try:
            asks = time.monotonic() - self._asked_at >= _ASK_EVERY
            if self._first is not None:
                self._first()
            run.run(*(self._store.references(), self._app_version) if asks else ())
            saving = self._saving()
        except LineTrouble as trouble:
            code, facts = trouble.code, tuple(trouble.facts.items())
            self._pace = run.pace
            wait = self._held_back(trouble)
        else:
            self._keep(forgiven(run.pace))
            if asks:
                self._asked_at = time.monotonic()
            wait = rest_seconds(self._alarm.since_activity, run.poll_seconds, saving)
        if run.begun:
            self._snapshots = None  # an office with nothing in its log would else be asked about one for ever
        if run.outcome.reported_again or not code:
            self._reported_again = run.outcome.reported_again
        self._facts = facts
        self._end(code, wait, run.clock_read, run.outcome)
        return replace(run.outcome, trouble=code, facts=facts)

    def _end(self, code: str, wait: float, clock: ClockReading | None, done: Outcome | None = None) -> None:
        wait = self._alarm.arm(wait, patient=bool(code))
        phase = Phase.IDLE if not code else Phase.BLOCKED if code in BLOCKING else Phase.WAITING
        self._tell(phase, code, wait, clock, done)

    def _held_back(self, trouble: LineTrouble | None = None) -> float:
        """Seconds to wait after a failure; kept, so that a restart does not shorten them."""
        smaller, now_ms = isinstance(trouble, Slow | TooBig), self._ms()
        retry_after = trouble.retry_after if isinstance(trouble, Later) else 0.0
        pace = after_failure(self._known_pace(), now_ms, self._draw(), smaller=smaller, retry_after=retry_after)
        if isinstance(trouble, TooBig):
            pace = limited(pace, now_ms)
            LOG.info("the line lets less through at once: not more than about %d bytes are tried today", pace.size)
        self._keep(pace)
        return wait_ms(pace, self._ms()) / 1000

    def _known_pace(self) -> Pace:
        if self._pace is None:
            try:
                self._pace = self._kept_pace = self._store.pace()
            except LocalTrouble:
                return Pace()  # the exchange itself will meet the same trouble and tell it
        return self._pace

    def _keep(self, pace: Pace) -> None:
        self._pace = pace
        if pace == self._kept_pace:
            return
        try:
            self._store.keep_pace(pace)
            self._kept_pace = pace
        except LocalTrouble as trouble:
            self._state = replace(self._state, trouble=trouble.code)  # the wait holds in memory all the same

    def _tell(
        self,
        phase: Phase,
        code: str,
        wait: float | None = None,
        clock: ClockReading | None = None,
        done: Outcome | None = None,
    ) -> None:
        now = self._clock()
        ended = wait is not None
        self._state = SyncState(
            phase=phase,
            pending=self._pending(),
            last_success=now if ended and not code else self._state.last_success,
            next_try=now + timedelta(seconds=wait) if wait is not None else None,
            trouble=code,
            facts=self._facts if code else (),
            clock=clock or self._state.clock,
            reported_again=self._reported_again,
            pushed=done.pushed if done else 0,
            pulled=done.pulled if done else 0,
        )
        self._listener.state(self._state)

    def _pending(self) -> int:
        try:
            return self._store.read(lambda journal: journal.pending_count())
        except LocalTrouble:
            return self._state.pending

    def _ms(self) -> int:
        return int(self._clock().timestamp() * 1000)
