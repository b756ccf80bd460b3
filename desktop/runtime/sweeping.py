"""Keeps the main thread from standing still for the sake of other threads (acceptance: 16 ms, 99 times of 100).

Two things stop every thread of Python at once: a thread that does not hand on the interpreter, and the search for
cycles of garbage in everything there is, which starts on whatever thread happens to allocate: 60 to 250 ms while an
answer is unpacked. So the interpreter is handed on every millisecond, young garbage is swept as always, and all of it
only here, on the main thread, when it costs little.
"""

import gc
import sys

from PySide6.QtCore import QObject, QTimer, Slot

HAND_ON_SECONDS = 0.001
NEVER = 1_000_000
SETTLE_MS = 3_000
SWEEP_EVERY_MS = 60_000


def share_the_interpreter() -> None:
    """For a program with a window; once, at its start."""
    sys.setswitchinterval(HAND_ON_SECONDS)
    young, middle, _ = gc.get_threshold()
    gc.set_threshold(young, middle, NEVER)


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
