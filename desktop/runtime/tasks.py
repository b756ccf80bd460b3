"""The one place where work leaves the main thread and its answer comes back to it.

Four workers: ``database`` does everything that writes and every short read, in order; ``reading`` does long reads
(exports, statistics), so that no export ever delays a keystroke; ``pictures`` turns, shrinks and encrypts scans, so
that no export delays a citizen's photograph; ``aside`` fetches and lays out another program, for hours if need be.
Only ``Tasks`` itself is touched from the workers: it lives as long as the application. The object that asked may be
gone by then; then nobody is called.
"""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from itertools import count
from typing import Any, NamedTuple, TypeVar

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal, Slot

from desktop.trouble import Trouble

T = TypeVar("T")
Failed = Callable[[Exception], None]


def refusing(refused: Callable[[Trouble], None]) -> Failed:
    """For :meth:`Tasks.run`: a Trouble goes to whoever asked; anything else is a bug and is raised."""

    def failed(error: Exception) -> None:
        if not isinstance(error, Trouble):
            raise error
        refused(error)

    return failed


class Asked(NamedTuple):
    owner: QObject
    done: Callable[[Any], None]
    failed: Failed


class Tasks(QObject):
    """Runs work off the main thread, in order per worker, and brings the answers home.

    ``failed`` brings the exception of work whose asker has no wish of its own.
    """

    failed = Signal(object)
    _settled = Signal(int, object)

    def __init__(self) -> None:
        super().__init__()
        self._database = ThreadPoolExecutor(max_workers=1, thread_name_prefix="database")
        self._reading = ThreadPoolExecutor(max_workers=1, thread_name_prefix="reading")
        self._pictures = ThreadPoolExecutor(max_workers=1, thread_name_prefix="pictures")
        self._aside = ThreadPoolExecutor(max_workers=1, thread_name_prefix="aside")
        self._asked: dict[int, Asked] = {}
        self._numbers = count()
        self._settled.connect(self._answer, Qt.ConnectionType.QueuedConnection)

    def run(
        self, owner: QObject, work: Callable[[], T], done: Callable[[T], None], failed: Failed | None = None
    ) -> None:
        """Run ``work`` on the database thread, then ``done`` here while ``owner`` still lives."""
        self._send(self._database, Asked(owner, done, failed or self.failed.emit), work)

    def run_long(
        self, owner: QObject, work: Callable[[], T], done: Callable[[T], None], failed: Failed | None = None
    ) -> None:
        """The same on the worker for long reads; ``work`` must not write."""
        self._send(self._reading, Asked(owner, done, failed or self.failed.emit), work)

    def run_picture(
        self, owner: QObject, work: Callable[[], T], done: Callable[[T], None], failed: Failed | None = None
    ) -> None:
        """The same on the worker for scans and photographs; ``work`` knows no database."""
        self._send(self._pictures, Asked(owner, done, failed or self.failed.emit), work)

    def run_aside(
        self, owner: QObject, work: Callable[[], T], done: Callable[[T], None], failed: Failed | None = None
    ) -> None:
        """The same on the worker for what may take an hour; ``work`` ends soon when it is told to, before ``close``."""
        self._send(self._aside, Asked(owner, done, failed or self.failed.emit), work)

    def call(self, work: Callable[[], T]) -> T:
        """Run ``work`` on the database thread and wait for it. For other threads, never the main one."""
        return self._database.submit(work).result()

    def close(self) -> None:
        """Let queued work finish; nothing the clerk has entered is dropped. Nobody is answered any more after it."""
        self._aside.shutdown(wait=False)  # told to end, and touches nothing of the clerk's
        self._pictures.shutdown(wait=True)
        self._reading.shutdown(wait=True)
        self._database.shutdown(wait=True)
        self._asked.clear()

    def _send(self, worker: ThreadPoolExecutor, asked: Asked, work: Callable[[], Any]) -> None:
        number = next(self._numbers)
        self._asked[number] = asked
        worker.submit(work).add_done_callback(lambda settled: self._settled.emit(number, settled))

    @Slot(int, object)
    def _answer(self, number: int, settled: Future[Any]) -> None:
        asked = self._asked.pop(number, None)
        if asked is None or not shiboken6.isValid(asked.owner):
            return
        _, done, failed = asked
        match settled.exception():
            case None:
                done(settled.result())
            case Exception() as error:
                failed(error)
            case fatal:
                raise fatal
