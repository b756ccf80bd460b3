"""Keeps the main thread from standing still for the sake of other threads (acceptance: 16 ms, 99 times of 100).

Two things stop every thread of Python at once: a thread that does not hand on the interpreter, and the search for
cycles of garbage in everything there is, which starts on whatever thread happens to allocate: 60 to 250 ms while an
answer is unpacked. It can stop them for good: a search that finds a closed window on the database thread holds a lock
of Qt and waits there for the interpreter, which the main thread holds while it waits for that lock. So the interpreter
is handed on every millisecond, and garbage is swept only here, on the main thread: young often, all of it when it costs
little.
"""

import gc
import sys

from PySide6.QtCore import QObject, QTimer, Slot

HAND_ON_SECONDS = 0.001
YOUNG_EVERY_MS = 100
SETTLE_MS = 3_000
SWEEP_EVERY_MS = 60_000


def share_the_interpreter() -> None:
    """For a program with a window; once, at its start."""
    sys.setswitchinterval(HAND_ON_SECONDS)
    gc.disable()


class YoungSweeping(QObject):
    """What Python would have done by itself, on whatever thread; from the first moment of the application."""

    def __init__(self, parent: QObject, every_ms: int = YOUNG_EVERY_MS) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setInterval(every_ms)
        self._timer.timeout.connect(self._swept)
        self._timer.start()

    @Slot()
    def _swept(self) -> None:
        gc.collect(1)


class Sweeping(QObject):
    """While somebody is signed in: :meth:`settle`. When the window behind the sign-in is gone: :meth:`rest`."""

    def __init__(self, parent: QObject, settle_ms: int = SETTLE_MS) -> None:
        super().__init__(parent)
        self._settling = QTimer(self)
        self._settling.setSingleShot(True)
        self._settling.setInterval(settle_ms)
        self._settling.timeout.connect(self._settled)
        self._sweep = QTimer(self)
        self._sweep.setInterval(SWEEP_EVERY_MS)
        self._sweep.timeout.connect(self._swept)

    def settle(self) -> None:
        """What is there soon (catalogue, regions, pages) stays for the day: later sweeps pass it over."""
        self._settling.start()
        self._sweep.start()

    @Slot()
    def rest(self) -> None:
        """Nobody waits: sweep everything."""
        self._settling.stop()
        self._sweep.stop()
        gc.unfreeze()
        gc.collect()

    @Slot()
    def _settled(self) -> None:
        gc.freeze()

    @Slot()
    def _swept(self) -> None:
        gc.collect()
