"""Limits pass while nobody does anything: at the start and now and then somebody has to look."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from desktop.office.changes import Recorded
from desktop.runtime.tasks import Tasks

EVERY_MS = 10 * 60 * 1000


class Silence(QObject):
    """``broken`` brings the Changes of what silence has brought about."""

    broken = Signal(object)

    def __init__(self, parent: QObject, tasks: Tasks, tick: Callable[[], Recorded | None]) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._tick = tick
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self._look)

    def start(self) -> None:
        self._timer.start()
        self._look()

    def stop(self) -> None:
        self._timer.stop()

    @Slot()
    def _look(self) -> None:
        self._tasks.run(self, self._tick, self._found)

    def _found(self, recorded: Recorded | None) -> None:
        if recorded is not None:
            self.broken.emit(recorded.changes)
