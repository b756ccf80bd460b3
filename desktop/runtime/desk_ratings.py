"""What the citizen's window does with a rating: it is sealed at once and kept; the desk itself learns nothing of it."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from desktop.office.changes import Recorded
from desktop.office.core import Core
from desktop.office.rating_box import rating_sealed
from desktop.runtime.tasks import Tasks
from desktop.trouble import Trouble
from sync.casework.errors import Refusal
from sync.casework.ratings import Opinion

Refused = Callable[[Refusal | Trouble], None]


class DeskRatings(QObject):
    """``recorded`` brings the Changes of a rating."""

    recorded = Signal(object)

    def __init__(self, parent: QObject, core: Core, key: bytes, tasks: Tasks) -> None:
        """``key``: the platform's, empty where this desk knows none."""
        super().__init__(parent)
        self._core = core
        self._key = key
        self._tasks = tasks

    @property
    def possible(self) -> bool:
        """Without the platform's key there is nobody to seal for, and open it is not kept."""
        return bool(self._key)

    def record(
        self, owner: QObject, case_id: str, opinion: Opinion, done: Callable[[], None], refused: Refused
    ) -> None:
        """Seal and keep; ``done`` after the commit."""

        def work() -> Recorded:
            event = rating_sealed(self._key, case_id, opinion, self._core.clock())
            return self._core.office.record([event])

        def written(recorded: Recorded) -> None:
            self.recorded.emit(recorded.changes)
            done()

        def failed(error: Exception) -> None:
            if not isinstance(error, Refusal | Trouble):
                raise error
            refused(error)

        self._tasks.run(owner, work, written, failed)
