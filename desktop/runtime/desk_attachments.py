"""What the screens do with attachments: take a file in, fetch one, stop and start their lane."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from desktop.office.attachments import Attached
from desktop.office.changes import Changes, Recorded
from desktop.office.core import Core
from desktop.runtime.sync_bridge import ATTACHMENTS
from desktop.runtime.tasks import Tasks
from desktop.trouble import Trouble
from sync.casework.errors import Refusal
from sync.casework.terms import Role

Refused = Callable[[Refusal | Trouble], None]


class DeskAttachments(QObject):
    """``recorded`` brings the Changes of a file that was attached, ``changed`` those of the lane's switches."""

    recorded = Signal(object)
    changed = Signal(object)

    def __init__(self, parent: QObject, core: Core, tasks: Tasks) -> None:
        super().__init__(parent)
        self._core = core
        self._tasks = tasks

    def attach(
        self, owner: QObject, path: Path, case_id: str, role: Role, done: Callable[[Recorded], None], refused: Refused
    ) -> None:
        """Take a file in, on the worker for long reads, and record that the case has it."""
        attachments, by = self._core.attachments, self._core.person.code

        def taken(attached: Attached) -> None:
            self._tasks.run(owner, lambda: attachments.attach(attached, case_id, by, role), written, failed)

        def written(recorded: Recorded) -> None:
            self.recorded.emit(recorded.changes)
            done(recorded)

        def failed(error: Exception) -> None:
            if not isinstance(error, Refusal | Trouble):
                raise error
            refused(error)

        self._tasks.run_long(owner, lambda: attachments.take_in(path), taken, failed)

    def pause(self, paused: bool) -> None:
        """Stop their lane, or let it go on; events are not concerned."""
        self._tasks.run(self, lambda: self._core.attachments.pause(paused), self._switched)

    def fetch(self, sha: str, size: int) -> None:
        """Somebody wants to see a file that lies at the platform only."""
        self._tasks.run(self, lambda: self._core.attachments.fetch(sha, size), self._switched)

    def _switched(self, _: None) -> None:
        self.changed.emit(Changes(kinds=frozenset({ATTACHMENTS})))
