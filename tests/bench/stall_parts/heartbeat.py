"""A pulse on the main thread: how late each beat came is how long a keystroke at that moment would have waited."""

import time

from PySide6.QtCore import QObject, Qt, QTimer, Slot

PERIOD_MS = 1


class Heartbeat(QObject):
    """``delays``: milliseconds each beat came later than its period."""

    def __init__(self) -> None:
        super().__init__()
        self.delays: list[float] = []
        self._last = 0.0
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(PERIOD_MS)
        self._timer.timeout.connect(self._beat)

    def start(self) -> None:
        self.delays = []
        self._last = time.perf_counter()
        self._timer.start()

    def stop(self) -> list[float]:
        self._timer.stop()
        return self.delays

    @Slot()
    def _beat(self) -> None:
        now = time.perf_counter()
        self.delays.append(max(0.0, (now - self._last) * 1000 - PERIOD_MS))
        self._last = now


def told(prefix: str, delays: list[float]) -> dict[str, float]:
    """``p99``: of the beats. ``wait.p99``: of a moment chosen at random, which a long stall meets more often."""
    ranked = sorted(delays)
    return {
        f"{prefix}.beats": len(ranked),
        f"{prefix}.p50.ms": round(ranked[len(ranked) // 2], 2),
        f"{prefix}.p99.ms": round(ranked[len(ranked) * 99 // 100], 2),
        f"{prefix}.wait.p99.ms": round(_random_moment(ranked, 0.99), 2),
        f"{prefix}.max.ms": round(ranked[-1], 2),
    }


def _random_moment(ranked: list[float], share: float) -> float:
    """What all but ``1 - share`` of the moments of the whole time had to wait at most."""
    total = sum(delay + PERIOD_MS for delay in ranked)
    left, longer = (1 - share) * total, 0.0
    for count, delay in enumerate(reversed(ranked), start=1):
        longer += delay + PERIOD_MS
        if longer - count * (delay + PERIOD_MS) >= left:
            return (longer - left) / count - PERIOD_MS if count else 0.0
        last = (longer - left) / count
        nearest = ranked[-count - 1] + PERIOD_MS if count < len(ranked) else 0.0
        if last >= nearest:
            return max(0.0, last - PERIOD_MS)
    return 0.0
