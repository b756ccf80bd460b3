"""The engine's one timer. It is armed from the first moment to the last, and can be rung from any thread."""

import threading
import time

_DAY = 86_400.0


class Alarm:
    """Wishes that come while the engine is busy are remembered until it arms the timer again."""

    def __init__(self, debounce: float) -> None:
        self._bell = threading.Condition()
        self._debounce = debounce
        self._due = time.monotonic()
        self._patient = False
        self._woken = False
        self._asked = False
        self._active_at = time.monotonic()

    @property
    def since_activity(self) -> float:
        """Seconds since anybody did anything."""
        return time.monotonic() - self._active_at

    @property
    def pressing(self) -> bool:
        """Somebody wants to exchange, and no backoff stands against it."""
        with self._bell:
            return self._asked or (self._woken and not self._patient)

    def wake(self) -> None:
        """Something was recorded: ring in a few seconds, unless a backoff runs."""
        with self._bell:
            self._active_at = time.monotonic()
            self._woken = True
            if not self._patient:
                self._due = min(self._due, time.monotonic() + self._debounce)
            self._bell.notify_all()

    def ring(self) -> None:
        """Now, whatever failed before."""
        with self._bell:
            self._active_at = self._due = time.monotonic()
            self._asked = True
            self._bell.notify_all()

    def start(self) -> bool:
        """An exchange begins; whether somebody asked for it."""
        with self._bell:
            asked, self._asked, self._woken = self._asked, False, False
            return asked

    def arm(self, seconds: float, patient: bool) -> float:
        """Ring after so long, or sooner by a wish that came meanwhile; ``patient``: only asking counts, not waking.

        Answers the seconds left.
        """
        with self._bell:
            wait = min(seconds, _DAY)
            if self._woken and not patient:
                wait = min(wait, self._debounce)
            if self._asked:
                wait = 0.0
            self._patient = patient
            self._due = time.monotonic() + wait
            return wait

    def wait(self, stop: threading.Event) -> bool:
        """Until the timer rings; False when ``stop`` was set first (whoever sets it rings afterwards)."""
        with self._bell:
            while not stop.is_set():
                rest = self._due - time.monotonic()
                if rest <= 0:
                    return True
                self._bell.wait(rest)
            return False
