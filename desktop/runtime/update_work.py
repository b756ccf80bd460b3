"""The worker behind :mod:`desktop.runtime.desk_updates`: one thing at a time, what it is told, what has come of it."""

import threading
from collections.abc import Callable
from dataclasses import replace
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from desktop.office.program import ProgramBook
from desktop.runtime.tasks import Tasks
from desktop.runtime.updates import Doing, Managed, Program, Result, Standing, UpdateState
from desktop.trouble import Trouble

T = TypeVar("T")
TELL_MS = 500
GONE = "update_gone"
"""The trouble of an offer whose files are not there any more."""


class UpdateWork(QObject):
    """``changed``: another ``state``; ``troubled`` brings whatever is no Trouble."""

    changed = Signal()
    troubled = Signal(object)

    def __init__(self, parent: QObject, book: ProgramBook, tasks: Tasks, program: Program | None) -> None:
        """``program``: None where nothing is installed."""
        super().__init__(parent)
        self.book, self._tasks = book, tasks
        managed = Managed.CHECKOUT if program is None else Managed.INSTALLED
        self.program = None if book.core.training else program
        self.state = UpdateState(
            standing=Standing(version=book.version), managed=Managed.TRAINING if book.core.training else managed
        )
        self.stopped = threading.Event()
        self._progress = (0, 0)
        self._tick = QTimer(self)
        self._tick.setInterval(TELL_MS)
        self._tick.timeout.connect(self._tell_progress)

    @property
    def idle(self) -> bool:
        return self.program is not None and self.state.doing is Doing.IDLE

    def run(
        self, doing: Doing, work: Callable[[Program], T], done: Callable[[T], None], *, quiet: bool = False
    ) -> None:
        """Whatever is asked for meanwhile is not begun. ``quiet``: nobody waits for it, so that a trouble is met again
        at the next time without a word.
        """
        program = self.program
        if program is None or self.state.doing is not Doing.IDLE:
            return

        def ended(answer: T) -> None:
            self._rest()
            done(answer)

        def failed(error: Exception) -> None:
            self._rest()
            if isinstance(error, Trouble) and error.code == GONE:  # the next look says what there is instead
                self.tell(offer=None, whole=False)
            if not (quiet and isinstance(error, Trouble)):
                self.failed(error)

        self.stopped.clear()
        self._progress = (0, 0)
        self.tell(doing=doing, trouble=None, result=Result.NOTHING, done=0, total=0)
        self._tick.start()
        self._tasks.run_aside(self, lambda: work(program), ended, failed)

    def aside(self, work: Callable[[Program], T], done: Callable[[T], None]) -> None:
        """Something short, whatever else is under way."""
        program = self.program
        if program is not None:
            self._tasks.run_aside(self, lambda: work(program), done, self.failed)

    def written(self, work: Callable[[], T], done: Callable[[T], None]) -> None:
        """What is read or written in the encrypted file."""
        self._tasks.run(self, work, done)

    def write(self, work: Callable[[], None]) -> None:
        """The same from the worker, which waits for it."""
        self._tasks.call(work)

    def moved(self, done: int, total: int) -> None:
        """On the worker; the main thread looks when it tells."""
        self._progress = (done, total)

    def failed(self, error: Exception) -> None:
        if isinstance(error, Trouble):
            self.tell(trouble=error)
        else:
            self.troubled.emit(error)

    def tell(self, **news: Any) -> None:
        self.state = replace(self.state, **news)
        self.changed.emit()

    def stop(self) -> None:
        """What is under way ends at the next good place and goes on with the next start."""
        self._tick.stop()
        self.stopped.set()
        if self.program is not None:
            self.program.hang_up()

    def _rest(self) -> None:
        self._tick.stop()
        done, total = self._progress
        self.tell(doing=Doing.IDLE, done=done, total=total)

    @Slot()
    def _tell_progress(self) -> None:
        done, total = self._progress
        if total:
            self.tell(done=done, total=total)
