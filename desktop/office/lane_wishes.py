"""What the people of a desk want of the lane of attachments: in which order, how fast, by night or by day."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from sqlalchemy.orm import Session

from desktop.office.lane_settings import keep_switches, switches
from desktop.store.database import Database
from sync.client.lane_pace import Switches, urgency
from sync.journal.blob_rows import Blob, BlobRows, waiting_blobs


@dataclass(frozen=True, slots=True, kw_only=True)
class LaneWishes:
    """Of one desk; for the thread that writes. Events are concerned by none of it."""

    database: Database

    def shift(self, sha: str, step: int) -> None:
        """A person wants one file to go ``step`` places later than it would, or sooner (-1)."""

        def work(session: Session) -> None:
            rows = BlobRows(session)
            order = in_order(session)
            at = next((at for at, one in enumerate(order) if one.sha == sha), None)
            if at is None:
                return
            order.insert(max(0, at + step), order.pop(at))
            for place, one in enumerate(order):
                rows.prefer(one.sha, len(order) - place)

        self.database.write(work)

    def limit(self, bytes_a_second: int) -> None:
        """No faster than that; 0 = as fast as it goes."""
        self._change(lambda known: replace(known, limit=max(0, bytes_a_second)))

    def nights_only(self, night: bool) -> None:
        """By day only what somebody here waits for."""
        self._change(lambda known: replace(known, night=night))

    def follow(self, follow: bool) -> None:
        """Whether to save where the system calls the line metered."""
        self._change(lambda known: replace(known, follow=follow))

    def told_metered(self, told: bool) -> None:
        """What the system says of the line now."""
        self._change(lambda known: replace(known, told=told))

    def _change(self, change: Callable[[Switches], Switches]) -> None:
        self.database.write(lambda session: keep_switches(session, change(switches(session))))


def in_order(session: Session) -> list[Blob]:
    """What waits to go up, also what is held, as it would go; small pictures of files go by themselves."""
    waiting = (one for one in waiting_blobs(session) if not one.thumbnail_of)
    return sorted(waiting, key=urgency)
