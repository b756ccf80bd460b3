"""What the screens do with files: take one in, give it to a case, see one, fetch one, stop and start their lane."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from PySide6.QtCore import QObject, Signal, Slot

from desktop.office.attached import Attached, FileContent
from desktop.office.changes import Changes, Recorded
from desktop.office.core import Core
from desktop.office.lane_wishes import LaneWishes
from desktop.runtime.sync_bridge import ATTACHMENTS
from desktop.runtime.tasks import Failed, Tasks
from desktop.trouble import Trouble
from sync.casework.errors import Refusal
from sync.casework.terms import Role

T = TypeVar("T")
Refused = Callable[[Refusal | Trouble], None]


class DeskAttachments(QObject):
    """``recorded`` brings the Changes of a file that was attached, ``changed`` those of the lane's switches."""

    recorded = Signal(object)
    changed = Signal(object)

    def __init__(self, parent: QObject, core: Core, tasks: Tasks) -> None:
        super().__init__(parent)
        self._core = core
        self._tasks = tasks
        self._wishes = LaneWishes(database=core.database)

    def work(self, owner: QObject, work: Callable[[], T], done: Callable[[T], None], refused: Refused) -> None:
        """Read or turn pictures off the main thread; ``work`` knows no database."""
        self._tasks.run_picture(owner, work, done, _to(refused, self._tasks.failed.emit))

    def keep(
        self, owner: QObject, make: Callable[[], FileContent], done: Callable[[Attached], None], refused: Refused
    ) -> None:
        """Make the file and keep it encrypted under its hash; it belongs to no case yet."""
        self.work(owner, lambda: self._core.attachments.keep(make()), done, refused)

    def content(self, owner: QObject, sha: str, size: int, done: Callable[[bytes], None], refused: Refused) -> None:
        """What somebody wants to see; refused with ``attachment_away`` where it is not here."""

        def told(refusal: Refusal | Trouble) -> None:
            if refusal.code == "attachment_away":
                self._tasks.run(self, lambda: self._core.attachments.found_away(sha), self._switched)
            refused(refusal)

        self.work(owner, lambda: self._core.attachments.content(sha, size), done, told)

    def attach(
        self,
        owner: QObject,
        taken: Sequence[Attached],
        case_id: str,
        role: Role,
        done: Callable[[Recorded], None],
        refused: Refused,
    ) -> None:
        """Record that the case has the files, all or none."""

        def written(recorded: Recorded) -> None:
            self.recorded.emit(recorded.changes)
            done(recorded)

        attachments, by = self._core.attachments, self._core.person.code
        failed = _to(refused, self._tasks.failed.emit)
        self._tasks.run(owner, lambda: attachments.attach(taken, case_id, by, role), written, failed)

    def pause(self, paused: bool) -> None:
        """Stop their lane, or let it go on; events are not concerned."""
        self._tasks.run(self, lambda: self._core.attachments.pause(paused), self._switched)

    def hold(self, sha: str, held: bool) -> None:
        """Stop one file, or let it go on."""
        self._tasks.run(self, lambda: self._core.attachments.hold(sha, held), self._switched)

    def prefer(self, sha: str) -> None:
        """One file goes before the others that wait."""
        self._tasks.run(self, lambda: self._core.attachments.prefer(sha), self._switched)

    def meter(self, metered: bool) -> None:
        """省流量: the line is paid by the byte, so a day has its budget; events are not concerned."""
        self._tasks.run(self, lambda: self._core.attachments.meter(metered), self._switched)

    def shift(self, sha: str, step: int) -> None:
        """One file goes ``step`` places later than it would, or sooner (-1)."""
        self._tasks.run(self, lambda: self._wishes.shift(sha, step), self._switched)

    def choose(self, *, limit: int | None = None, night: bool | None = None, follow: bool | None = None) -> None:
        """As :meth:`LaneWishes.choose`."""
        self._tasks.run(self, lambda: self._wishes.choose(limit=limit, night=night, follow=follow), self._switched)

    @Slot(bool)
    def told_metered(self, told: bool) -> None:
        """The system says whether the line is paid by the byte."""
        self._tasks.run(self, lambda: self._wishes.choose(told=told), self._switched)

    def limit(self, most: int) -> None:
        """How many bytes of them may lie on this computer; 0: as many as there are."""
        self._tasks.run(self, lambda: self._core.attachments.limit(most), self._switched)

    def fetch(self, sha: str, size: int) -> None:
        """Somebody wants to see a file that lies at the platform only."""
        self._tasks.run(self, lambda: self._core.attachments.fetch(sha, size), self._switched)

    def _switched(self, _: None) -> None:
        self.changed.emit(Changes(kinds=frozenset({ATTACHMENTS})))


def _to(refused: Refused, bug: Failed) -> Failed:
    """A no and a trouble go to whoever asked; anything else is a bug."""

    def failed(error: Exception) -> None:
        if isinstance(error, Refusal | Trouble):
            refused(error)
        else:
            bug(error)

    return failed
