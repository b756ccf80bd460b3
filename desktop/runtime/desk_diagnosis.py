"""Looking where the line breaks, for the screens: off the main thread, beside whatever the line itself does."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from desktop.runtime.tasks import Tasks
from sync.client.diagnosis import Diagnosis

Look = Callable[[], Diagnosis]


class DeskDiagnosis:
    """``possible``: this desk has a platform to look for."""

    def __init__(self, look: Look | None, tasks: Tasks) -> None:
        self._look = look
        self._tasks = tasks

    @property
    def possible(self) -> bool:
        return self._look is not None

    def run(self, owner: QObject, done: Callable[[Diagnosis], None], failed: Callable[[Exception], None]) -> None:
        """Half a minute at most; without a platform nothing happens."""
        if self._look is not None:
            self._tasks.run_long(owner, self._look, done, failed)
