"""What the screens do with copies of the data; and the clockwork that makes them without being asked."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from desktop.office.backups import Backup, Backups, Drilled, State
from desktop.office.core import Core
from desktop.office.rolled_back import mark_of
from desktop.runtime.tasks import Tasks, refusing
from desktop.trouble import Trouble

FIRST_MS = 60 * 1000
EVERY_MS = 30 * 60 * 1000
"""How often is looked whether a copy is due; not in the first minute, in which a slow disk opens the day's work."""

Failed = Callable[[Trouble], None]


class DeskBackups(QObject):
    """``changed``: another copy lies there; ``troubled`` brings the Trouble of one nobody had asked for."""

    changed = Signal()
    troubled = Signal(object)

    def __init__(self, parent: QObject, core: Core, tasks: Tasks) -> None:
        super().__init__(parent)
        self._core = core
        self._tasks = tasks
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.look)

    @property
    def place(self) -> str:
        """The folder the data lies in."""
        return str(self._core.database.path.parent)

    def start(self) -> None:
        if self._core.backups is not None:
            self._timer.start(FIRST_MS)

    def stop(self) -> None:
        self._timer.stop()

    def told(self, owner: QObject, done: Callable[[tuple[tuple[Backup, ...], State]], None]) -> None:
        """The copies, newest first, and how the last one went."""
        backups = self._core.backups
        self._tasks.run_long(owner, lambda: (backups.list(), backups.state()) if backups else ((), State()), done)

    def take(self, owner: QObject, done: Callable[[Backup], None], refused: Failed) -> None:
        def taken(backup: Backup) -> None:
            self.changed.emit()
            done(backup)

        self._tasks.run_long(owner, lambda: self._here().take(), taken, refusing(refused))

    def drill(self, owner: QObject, backup: Backup, done: Callable[[Drilled], None], refused: Failed) -> None:
        self._tasks.run_long(owner, lambda: self._here().drill(backup), done, refusing(refused))

    def choose_second(self, owner: QObject, place: str, done: Callable[[None], None], refused: Failed) -> None:
        self._tasks.run_long(owner, lambda: self._here().choose_second(place), done, refusing(refused))

    @Slot()
    def look(self) -> None:
        """One if it is due; the next look comes in any case."""
        self._tasks.run_long(self, self._due, self._looked, self._failed)

    def _due(self) -> bool:
        if not self._here().due(self._core.database.read(mark_of)):
            return False
        self._here().take()
        return True

    def _looked(self, taken: bool) -> None:
        self._timer.start(EVERY_MS)
        if taken:
            self.changed.emit()

    def _failed(self, error: Exception) -> None:
        self._timer.start(EVERY_MS)
        self.troubled.emit(error)

    def _here(self) -> Backups:
        assert self._core.backups is not None, "a desk that was composed has copies"
        return self._core.backups
