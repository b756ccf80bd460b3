"""How far this computer's clock is from the platform's: measured by an exchange, followed by even ticks until the next.

    sent ──── half ────▶ the platform says its time ──── half ────▶ our clock is read

The error is at most half of the time the exchange took (rule: sync protocol 2.13). Our clock is read *after* the
answer, so that one that was set meanwhile counts as it stands now.
"""

import time
from dataclasses import dataclass

_SLEEPING_TOO = getattr(time, "CLOCK_BOOTTIME", None)


def ticks() -> float:
    """Seconds that pass evenly, whatever the clock is set to; also those the computer slept through."""
    return time.clock_gettime(_SLEEPING_TOO) if _SLEEPING_TOO is not None else time.monotonic()


@dataclass(frozen=True, slots=True, kw_only=True)
class ClockReading:
    """Platform minus ours: ``offset_ms`` ± ``error_ms``, when our clock showed ``wall_ms`` and the ticks ``tick``."""

    offset_ms: int
    error_ms: int
    wall_ms: int
    tick: float

    def offset_at(self, wall_ms: int, tick: float) -> int:
        """The offset later on: what our clock went further than the ticks, somebody has set it."""
        went = wall_ms - self.wall_ms
        passed = round((tick - self.tick) * 1000)
        return self.offset_ms - (went - passed)

    def surely_off(self, wall_ms: int, tick: float) -> int:
        """The part of it that the slowness of the line cannot explain; 0 where all of it can."""
        offset = self.offset_at(wall_ms, tick)
        sure = max(0, abs(offset) - self.error_ms)
        return sure if offset > 0 else -sure


def measured(server_ms: int, wall_ms: int, tick: float, seconds: float) -> ClockReading:
    """``wall_ms``, ``tick``: when the answer was here, ``seconds`` after the request was sent."""
    half = round(seconds * 500)
    return ClockReading(offset_ms=server_ms + half - wall_ms, error_ms=half, wall_ms=wall_ms, tick=tick)
