"""What nobody has asked for: once a day a look for a newer program, and its download."""

from datetime import datetime, timedelta

from PySide6.QtCore import QObject, QTimer, Slot

from desktop.queries.sync_rows import SyncSummary
from desktop.runtime.desk_updates import DeskUpdates
from desktop.runtime.updates import Doing, Offer, Program

AGAIN = timedelta(minutes=30)
"""How often, at most, what nobody waits for is tried anew."""


class UpdateWatch(QObject):
    """Begins nothing while something else is under way, and says nothing of what fails: it is tried again."""

    def __init__(self, updates: DeskUpdates) -> None:
        super().__init__(updates)
        self._updates = updates
        self._heard: datetime | None = None
        self._tried: datetime | None = None
        self._again = QTimer(self)
        self._again.setInterval(AGAIN // timedelta(milliseconds=1))
        self._again.timeout.connect(self.go_on)

    def start(self) -> None:
        if self._updates.program is not None:
            self._again.start()

    def stop(self) -> None:
        self._again.stop()

    @Slot(object)
    def synced(self, summary: SyncSummary) -> None:
        """After an exchange the line stands."""
        if summary.last_success is not None and summary.last_success != self._heard:
            self._heard = summary.last_success
            self.go_on()

    @Slot()
    def go_on(self) -> None:
        updates, state, now = self._updates, self._updates.state, self._updates.book.core.clock()
        if not updates.idle or state.paused or state.standing.waiting:
            return
        if self._tried is not None and timedelta() <= now - self._tried < AGAIN:
            return
        self._tried = now
        if state.offer is None:
            updates.written(updates.book.due, self._look)
        elif not state.whole:
            updates.fetch(asked=False)

    def _look(self, due: bool) -> None:
        if due:
            self._updates.run(Doing.LOOKING, self._looked, self._offered, quiet=True)

    def _looked(self, program: Program) -> Offer | None:
        """Where something is offered the next sign-in looks again: a download goes on then."""
        offer = program.look(None)
        if offer is None:
            self._updates.write(self._updates.book.looked)
        return offer

    def _offered(self, offer: Offer | None) -> None:
        self._updates.offer(offer)
        self._updates.fetch(asked=False)
