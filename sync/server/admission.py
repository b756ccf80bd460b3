"""Who may come in now and who later, decided before the database or even the frame is looked at.

    arrive ──▶ runs at once ─ waits in a short queue ─ told to come back in so many seconds (503, Retry-After)

Work is done for few at a time, because more would only make everybody slower. Behind them waits a queue that a second
or two of work empties. When it overflows, a *rush* begins: every device has a place in it, drawn from its identity and
spread over as long as all of them take, half an hour at most. Before its place has come a device is sent away with the
time until then; from then on it goes into the queue like anybody, and nobody whose place has not come takes it from
it. So nobody starves, and nothing has to be remembered about any single device.
"""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from hashlib import blake2b

SHORTEST_RUSH, LONGEST_RUSH = 60.0, 1_800.0
QUEUE_SECONDS = 2.0
SHORT_WAITS = (5.0, 30.0)
"""For a device whose place has come while the queue is full; and for attachments while events wait."""

_SMOOTHING = 0.05
_AREA = 2**64
_SALT_SECONDS = 3_600


@dataclass(slots=True)
class Turn:
    """One that waits. ``go`` is called when it may begin; whoever gave up meanwhile is passed over."""

    go: Callable[[], None]
    given_up: bool = False


class Gate:
    """The rule itself, without threads or clock of its own: ``now`` in seconds, any origin."""

    def __init__(self, *, at_once: int, devices: int, seconds: float = 0.05) -> None:
        """``devices``: how many may come at the same time. ``seconds``: what one request takes, until measured."""
        self._at_once = at_once
        self._devices = devices
        self._seconds = seconds
        self._running = 0
        self._waiting: deque[Turn] = deque()
        self._rush = (0.0, 0.0)

    def arrive(self, device: bytes, turn: Turn, now: float) -> float:
        """0 when ``turn.go`` was called or will be; else the seconds after which this device should ask again."""
        early = self._seconds_early(device, now)
        if early > 0:
            return early
        if self._running < self._at_once:
            self._running += 1
            turn.go()
        elif len(self._waiting) < self._room():
            self._waiting.append(turn)
        elif now < self._rush[1]:
            return _spread(device, now, *SHORT_WAITS)
        else:
            self._begin_rush(now)
            return max(SHORT_WAITS[0], self._seconds_early(device, now))
        return 0.0

    def leave(self, seconds: float) -> None:
        """One is done, after so many seconds of work; the next that waits begins."""
        self._seconds += (seconds - self._seconds) * _SMOOTHING
        while self._waiting:
            turn = self._waiting.popleft()
            if not turn.given_up:
                turn.go()
                return
        self._running -= 1

    def attachment(self, device: bytes, now: float) -> float:
        """0, or after how many seconds an attachment should come again: none goes before an event that waits."""
        return _spread(device, now, *SHORT_WAITS) if self._waiting or now < self._rush[1] else 0.0

    def _room(self) -> int:
        return max(self._at_once, int(QUEUE_SECONDS * self._at_once / self._seconds))

    def _begin_rush(self, now: float) -> None:
        """As long as one exchange of every device takes, and half as long again."""
        lasts = 1.5 * self._devices * self._seconds / self._at_once
        self._rush = (now, now + min(LONGEST_RUSH, max(SHORTEST_RUSH, lasts)))

    def _seconds_early(self, device: bytes, now: float) -> float:
        begin, end = self._rush
        return _spread(device, begin, begin, end) - now if now < end else 0.0


def _spread(device: bytes, when: float, low: float, high: float) -> float:
    """A point between the two, the same for a device within the hour."""
    salt = int(when // _SALT_SECONDS).to_bytes(8, "big", signed=True)
    drawn = int.from_bytes(blake2b(device + salt, digest_size=8).digest(), "big")
    return low + (high - low) * drawn / _AREA
