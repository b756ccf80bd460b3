"""No faster than a person has allowed: what goes over one line waits its turn, byte for byte."""

import io
import threading
import time
from collections.abc import Callable

PIECE = 4_096
"""Bytes that go at once; small, so that a slow line is not silent for long between two of them."""


class Throttle:
    """One line's. ``rate``: bytes a second, 0 = as fast as it goes; may be set from any thread."""

    def __init__(self, rate: int = 0, clock: Callable[[], float] = time.monotonic) -> None:
        self.rate = rate
        self._clock = clock
        self._free_at = 0.0
        self._open = threading.Event()

    def passing(self, count: int) -> None:
        """Comes back when ``count`` bytes may have gone; at once after :meth:`open`."""
        if self.rate <= 0:
            return
        now = self._clock()
        self._free_at = max(self._free_at, now) + count / self.rate
        self._open.wait(self._free_at - now)

    def seconds(self, count: int) -> float:
        """What ``count`` bytes take at least."""
        return count / self.rate if self.rate > 0 else 0.0

    def open(self) -> None:
        """The program closes: nobody waits any more."""
        self._open.set()

    def body(self, content: bytes) -> "bytes | Slowed":
        """The same content, going out piece by piece where there is a limit."""
        return Slowed(content, self) if self.rate > 0 else content


class Slowed(io.BytesIO):
    """A body of known length whose every piece waits its turn."""

    def __init__(self, content: bytes, throttle: Throttle) -> None:
        super().__init__(content)
        self._throttle = throttle

    def read(self, size: int | None = -1, /) -> bytes:
        piece = super().read(PIECE if size is None or size < 0 else min(size, PIECE))
        self._throttle.passing(len(piece))
        return piece
