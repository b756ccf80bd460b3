"""The engine: exchanges when there is something to say, retries when it failed, and always has a timer armed.

Knows no window and no database of its own. :meth:`SyncEngine.run` is the sync thread's whole life; everything else may
be called from any thread.
"""

import random
import threading
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from sync.client.pace import Pace, after_failure, forgiven, rest_seconds, wait_ms
from sync.client.ports import EngineStore, Listener, Outcome, Phase, SyncState
from sync.client.round import BLOCKING, Round
from sync.client.trouble import Later, LineTrouble, Slow, TooBig
from sync.wire.messages import Reference
from sync.wire.platform import Platform

__all__ = ["SyncEngine"]

_DEBOUNCE = 5.0
_REFERENCES_EVERY = 900.0


def utc_now() -> datetime:
    return datetime.now(UTC)


class SyncEngine:
    """One per database. ``clock``: wall clock, aware; ``draw``: random in [0, 1)."""

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
    ) -> None:
        self._platform = platform
        self._store = store
        self._listener = listener
        self._app_version = app_version
        self._clock = clock
        self._draw = draw
        self._debounce = debounce
        self._alarm = threading.Condition()
        self._due = 0.0
        self._running = threading.Lock()
        self._active_since = time.monotonic()
        self._referenced_at = -_REFERENCES_EVERY
        self._state = SyncState(phase=Phase.IDLE, pending=0)

    @property
    def state(self) -> SyncState:
        return self._state

    def wake(self) -> None:
        """Something was recorded or somebody is at work: exchange in a few seconds, or when the backoff ends."""
        with self._alarm:
            self._active_since = time.monotonic()
            if self._state.phase is Phase.IDLE:
                self._due = min(self._due, time.monotonic() + self._debounce)
            self._alarm.notify_all()

    def now(self) -> None:
        """Somebody asked for it, or the network came back: exchange at once, whatever failed before."""
        with self._alarm:
            self._active_since = time.monotonic()
            self._due = time.monotonic()
            self._alarm.notify_all()

    def run(self, stop: threading.Event) -> None:
        """Until ``stop`` is set (then call :meth:`now` to be heard). A bug is told to the listener and backed off."""
        self._due = time.monotonic() + wait_ms(self._store.pace(), self._ms()) / 1000
        while not stop.is_set():
            with self._alarm:
                rest = self._due - time.monotonic()
                if rest > 0:
                    self._alarm.wait(rest)
                    continue
            self._turn()

    def _turn(self) -> None:
        try:
            self.once()
        except Exception as error:
            self._due = time.monotonic() + self._failed("server_error", smaller=False, retry_after=0.0)
            self._listener.crashed(error)

    def once(self) -> Outcome:
        """Exchange until nothing is left. Never two at a time; never raises LineTrouble: ``Outcome.trouble`` has it."""
        with self._running:
            return self._once()

    def _once(self) -> Outcome:
        self._tell(Phase.EXCHANGING, trouble=self._state.trouble)
        round_ = Round(
            self._platform, self._store, self._listener, self._clock, self._app_version, self._references_due()
        )
        code = ""
        try:
            round_.run()
        except LineTrouble as trouble:
            code = trouble.code
            retry_after = trouble.retry_after if isinstance(trouble, Later) else 0.0
            wait = self._failed(code, smaller=isinstance(trouble, Slow | TooBig), retry_after=retry_after)
        else:
            wait = self._succeeded(round_.poll_seconds)
        self._arm(wait)
        done = round_.outcome
        phase = Phase.IDLE if not code else Phase.BLOCKED if code in BLOCKING else Phase.WAITING
        self._tell(phase, trouble=code, success=not code, wait=wait, offset_ms=round_.offset_ms)
        return Outcome(exchanges=done.exchanges, pushed=done.pushed, pulled=done.pulled, cases=done.cases, trouble=code)

    def _succeeded(self, poll_seconds: int) -> float:
        pace = self._store.pace()
        if pace.failures or pace.not_before_ms:
            self._store.keep_pace(forgiven(pace))
        if self._references_due():
            self._referenced_at = time.monotonic()
        return rest_seconds(time.monotonic() - self._active_since, poll_seconds)

    def _failed(self, code: str, smaller: bool, retry_after: float) -> float:
        """Seconds to hold back, kept so that a restart does not shorten them."""
        pace: Pace = after_failure(
            self._store.pace(), self._ms(), self._draw(), smaller=smaller, retry_after=retry_after
        )
        self._store.keep_pace(pace)
        return wait_ms(pace, self._ms()) / 1000

    def _references_due(self) -> tuple[Reference, ...]:
        due = time.monotonic() - self._referenced_at >= _REFERENCES_EVERY
        return self._store.references() if due else ()

    def _arm(self, seconds: float) -> None:
        with self._alarm:
            self._due = time.monotonic() + seconds

    def _tell(
        self, phase: Phase, trouble: str, success: bool = False, wait: float | None = None, offset_ms: int | None = None
    ) -> None:
        now = self._clock()
        self._state = SyncState(
            phase=phase,
            pending=self._store.read(lambda journal: journal.pending_count()),
            last_success=now if success else self._state.last_success,
            next_try=None if wait is None else now + timedelta(seconds=wait),
            trouble=trouble,
            clock_offset_ms=self._state.clock_offset_ms if offset_ms is None else offset_ms,
        )
        self._listener.state(self._state)

    def _ms(self) -> int:
        return int(self._clock().timestamp() * 1000)
