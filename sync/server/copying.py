"""Carries copies from the log they were recorded in to the other logs of their case, one target at a time.

Two transactions each: placing them, which locks the target's head row only, and crossing them off. A program that is
killed in between places them again, and the log passes over what it holds.
"""

import logging
from collections.abc import Callable
from datetime import datetime
from threading import Event, Thread

from sqlalchemy import select
from sqlalchemy.orm import Session

from sync.server.appending import Appending
from sync.server.copies import delivered, outgoing_to
from sync.server.database import Database
from sync.server.judging import Judge
from sync.server.packs import References
from sync.server.tables_scopes import OUTGOING
from sync.server.trouble import Busy

AT_ONCE = 500
EVERY_SECONDS = 0.5

logger = logging.getLogger(__name__)


class Copier:
    """``references``: what waiting entries are judged by when their case arrives with a copy."""

    def __init__(
        self, database: Database, references: Callable[[Session], References], clock: Callable[[], datetime]
    ) -> None:
        self._database = database
        self._references = references
        self._clock = clock

    def step(self) -> int:
        """A page for every log that something waits for; how many rows were dealt with. Raises Busy."""
        return sum(self._deliver(target) for target in self._database.read(_targets))

    def settle(self) -> None:
        """Until nothing is on its way. Raises Busy."""
        while self.step():
            pass

    def place(self, target: str) -> list[int]:
        """The first half: the rows that now stand in the target, whether they did before or not."""

        def work(session: Session) -> list[int]:
            now = self._clock()
            appending = Appending(session, Judge(session, self._references(session), now), now)
            appending.lock([target])
            found = outgoing_to(session, target, AT_ONCE)
            appending.copy(found)
            appending.finish()
            return [copy.row for copy in found]

        return self._database.write(work)

    def _deliver(self, target: str) -> int:
        rows = self.place(target)
        self._database.write(lambda session: delivered(session, rows))
        return len(rows)


class CopyingThread:
    """A copier at work beside the server, until :meth:`stop`."""

    def __init__(self, copier: Copier) -> None:
        self._copier = copier
        self._stopping = Event()
        self._thread = Thread(target=self._run, name="copies", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        self._stopping.set()
        self._thread.join()

    def _run(self) -> None:
        while not self._stopping.is_set():
            try:
                self._copier.settle()
            except Busy:
                logger.info("copies wait for the database")
            except Exception:  # the next turn tries again; nothing is lost, the rows stand in the database
                logger.exception("copies could not be carried")
            self._stopping.wait(EVERY_SECONDS)


def _targets(session: Session) -> list[str]:
    return list(session.execute(select(OUTGOING.c.target).distinct().order_by(OUTGOING.c.target)).scalars())
