"""What papers and cards come in by: the scanner's folder while somebody waits for a paper, and the card reader.

The folder is looked at off the main thread, never faster than it answers.
"""

import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from desktop.office.input_settings import Inputs, InputSettings
from desktop.office.scan_folder import Look, Scan, look
from desktop.runtime.reader import CardReader
from desktop.runtime.tasks import Tasks
from desktop.trouble import Trouble

EVERY_MS = 1_500


class DeskInputs(QObject):
    """``found`` brings the finished scans nobody has taken, whenever they are other ones; ``told`` a Trouble.

    ``settled``: the settings are read, or others were chosen.
    """

    found = Signal(object)
    told = Signal(object)
    settled = Signal()

    def __init__(
        self, parent: QObject, inputs: Inputs, tasks: Tasks, today: Callable[[], date], every_ms: int = EVERY_MS
    ) -> None:
        super().__init__(parent)
        self._inputs = inputs
        self._tasks = tasks
        self._waiting: set[QObject] = set()
        self._taken: set[str] = set()
        self._seen = Look()
        self._gone = False
        self.settings = InputSettings()
        self.scans: tuple[Scan, ...] = ()
        self.reader = CardReader(self, today)
        self._timer = QTimer(self)
        self._timer.setInterval(every_ms)
        self._timer.timeout.connect(self._look)
        tasks.run(self, lambda: (inputs.settings(), inputs.taken()), self._read)

    def choose(self, settings: InputSettings) -> None:
        """Others from now on; durable."""
        self._tasks.run(self, lambda: self._inputs.keep(settings), lambda _: self._chosen(settings))

    def watch(self, owner: QObject, on: bool) -> None:
        """Somebody waits for papers, or waits no more; nobody looks while nobody waits."""
        (self._waiting.add if on else self._waiting.discard)(owner)
        self._mind()

    def take(self, scans: Sequence[Scan]) -> None:
        """These are taken, or passed over: they are offered to nobody any more."""
        marks = [scan.mark for scan in scans]
        self._taken.update(marks)
        self._tasks.run(self, lambda: self._inputs.take(marks), _nothing)
        self._offer(tuple(scan for scan in self.scans if scan.mark not in self._taken))

    def stop(self) -> None:
        self._waiting.clear()
        self._timer.stop()
        self.reader.stop()

    def read_card(self) -> None:
        """Asks the reader that is chosen; it answers by its own signals."""
        self.reader.ask(self.settings.reader)

    def _read(self, kept: tuple[InputSettings, frozenset[str]]) -> None:
        self.settings = kept[0]
        self._taken |= kept[1]
        self._mind()
        self.settled.emit()

    def _chosen(self, settings: InputSettings) -> None:
        if settings.scan_folder != self.settings.scan_folder:
            self._seen, self._gone = Look(), False
            self._offer(())
        self.settings = replace(settings)
        self._mind()
        self.settled.emit()

    def _mind(self) -> None:
        if self._waiting and self.settings.scan_folder:
            if not self._timer.isActive():
                self._timer.start()
        else:
            self._timer.stop()

    @Slot()
    def _look(self) -> None:
        self._timer.stop()  # starts again with the answer: a folder on a network may take its time
        work = partial(look, Path(self.settings.scan_folder), self._seen, frozenset(self._taken), time.time())
        self._tasks.run_picture(self, work, self._looked, self._failed)

    def _looked(self, seen: Look) -> None:
        self._seen, self._gone = seen, False
        self._offer(tuple(scan for scan in seen.ready if scan.mark not in self._taken))
        self._mind()

    def _failed(self, error: Exception) -> None:
        """Said once, not at every look."""
        if not isinstance(error, Trouble):
            raise error
        if not self._gone:
            self._gone = True
            self.told.emit(error)
        self._mind()

    def _offer(self, scans: tuple[Scan, ...]) -> None:
        if scans != self.scans:
            self.scans = scans
            self.found.emit(scans)


def _nothing(_: None) -> None:
    """Nobody waits for it."""
