"""A clock is set, its battery fails, the computer sleeps between two exchanges: somebody has to look now and then."""

from collections.abc import Callable
from dataclasses import replace
from typing import Protocol

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from desktop.queries.rows import SyncSummary
from sync.client.clock_reading import ticks

EVERY_MS = 15_000
ASLEEP = 60.0
"""Seconds more between two looks than there should be: the lid was closed. What waits on a timer then waits on."""


class _Summed(Protocol):
    sync_summary: SyncSummary


class ClockWatch(QObject):
    """``told`` brings the summary of the line with the clock as it is now, whenever a screen has to say something else.

    ``woken``: the computer has slept. ``off_ms``: the platform's clock minus this computer's, at this moment;
    ``passed``: seconds that go on in its sleep.
    """

    told = Signal(object)
    woken = Signal()

    def __init__(self, desk: _Summed, off_ms: Callable[[], int], passed: Callable[[], float] = ticks) -> None:
        super().__init__(desk if isinstance(desk, QObject) else None)
        self._desk = desk
        self._off_ms = off_ms
        self._passed = passed
        self._looked = passed()
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self.look)

    def start(self) -> None:
        self._looked = self._passed()
        self._timer.start()

    def stop(self) -> None:
        self._timer.stop()

    @Slot()
    def look(self) -> None:
        """A clock that was right and is right says nothing."""
        before, self._looked = self._looked, self._passed()
        if self._looked - before > EVERY_MS / 1000 + ASLEEP:
            self.woken.emit()
        known = self._desk.sync_summary
        now = replace(known, clock_off_ms=self._off_ms())
        if now.clock is not known.clock:
            self.told.emit(now)
