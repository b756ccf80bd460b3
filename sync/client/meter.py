"""How much goes over the line: every line of a desk has a tap, all of them turn one meter.

Counted are bodies and headers of HTTP, as they are handed over and taken; what encryption and the network add is not.
"""

import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass

MINUTES = 10
"""So many of them are remembered, the running one among them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Carried:
    """Bytes; of a minute, a session, a month."""

    up: int = 0
    down: int = 0

    def __add__(self, other: "Carried") -> "Carried":
        return Carried(up=self.up + other.up, down=self.down + other.down)

    def __sub__(self, other: "Carried") -> "Carried":
        return Carried(up=self.up - other.up, down=self.down - other.down)

    def __bool__(self) -> bool:
        return bool(self.up or self.down)


NOTHING = Carried()


def this_minute() -> int:
    """Minutes since 1970, by the wall clock."""
    return int(time.time() // 60)


class Meter:
    """For any thread. What a program that ends does not :meth:`take` is not counted."""

    def __init__(self, minute: Callable[[], int] = this_minute) -> None:
        self._minute = minute
        self._lock = threading.Lock()
        self._by_minute: dict[int, Carried] = {}
        self._untaken = NOTHING

    def passed(self, flow: Carried) -> None:
        with self._lock:
            now = self._minute()
            self._by_minute[now] = self._by_minute.get(now, NOTHING) + flow
            for old in [one for one in self._by_minute if not now - MINUTES < one <= now]:
                del self._by_minute[old]
            self._untaken += flow

    def last_minutes(self) -> tuple[tuple[int, Carried], ...]:
        """The last ``MINUTES``, oldest first, each with what went over in it; a minute is counted since 1970."""
        with self._lock:
            now = self._minute()
            return tuple((one, self._by_minute.get(one, NOTHING)) for one in range(now - MINUTES + 1, now + 1))

    def take(self) -> Carried:
        """What nobody has taken yet; whoever takes it keeps it."""
        with self._lock:
            taken, self._untaken = self._untaken, NOTHING
            return taken

    def put_back(self, flow: Carried) -> None:
        """It was taken and could not be kept."""
        with self._lock:
            self._untaken += flow


class Tap:
    """One line's. ``flow``: all that went over it so far."""

    def __init__(self, meter: Meter) -> None:
        self._meter = meter
        self.flow = NOTHING

    def passed(self, up: int, down: int) -> None:
        flow = Carried(up=up, down=down)
        self.flow += flow
        self._meter.passed(flow)


def size_of_heads(headers: Mapping[str, str]) -> int:
    """As HTTP writes them: a colon, a space and an end of line to each."""
    return sum(len(name) + len(str(value)) + 4 for name, value in headers.items())
