"""What the settings page asks about this computer, off the main thread."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from desktop.device.self_check import CheckRow, ComputerFacts, Verdict, computer_facts, self_check
from desktop.device.settings import Profile
from desktop.runtime.tasks import Tasks

__all__ = ["CheckRow", "Computer", "ComputerFacts", "Verdict"]


class Computer(QObject):
    """Answers on the main thread while the asker still lives."""

    def __init__(self, profile: Profile) -> None:
        super().__init__()
        self._profile = profile
        self._tasks = Tasks()

    def facts(self, owner: QObject, done: Callable[[ComputerFacts], None], failed: Callable[[Exception], None]) -> None:
        """``failed`` with a DeviceTrouble or an OSError of the folder."""
        self._tasks.run_long(owner, lambda: computer_facts(self._profile), done, failed)

    def check(
        self, owner: QObject, done: Callable[[tuple[CheckRow, ...]], None], failed: Callable[[Exception], None]
    ) -> None:
        self._tasks.run_long(owner, lambda: self_check(self._profile), done, failed)

    def close(self) -> None:
        self._tasks.close()
