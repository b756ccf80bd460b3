"""A clock is set, or its battery fails, between two exchanges: somebody has to look now and then."""

from collections.abc import Callable
from dataclasses import replace
from typing import Protocol

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from desktop.queries.rows import SyncSummary

EVERY_MS = 15_000


class _Summed(Protocol):
    sync_summary: SyncSummary


class ClockWatch(QObject):
    """``told`` brings the summary of the line with the clock as it is now, whenever a screen has to say something else.

    ``off_ms``: the platform's clock minus this computer's, at this moment.
    """

    told = Signal(object)

    def __init__(self, desk: _Summed, off_ms: Callable[[], int]) -> None:
        super().__init__(desk if isinstance(desk, QObject) else None)
        self._desk = desk
        self._off_ms = off_ms
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self.look)

    def start(self) -> None:
        self._timer.start()

    def stop(self) -> None:
        self._timer.stop()

    @Slot()
    def look(self) -> None:
        """A clock that was right and is right says nothing."""
        known = self._desk.sync_summary
        now = replace(known, clock_off_ms=self._off_ms())
        if now.clock is not known.clock:
            self.told.emit(now)
