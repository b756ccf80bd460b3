"""What the people of a desk want of the lane of attachments: in which order, how fast, by night or by day."""

from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy.orm import Session

from desktop.office.lane_settings import keep_switches, switches
from desktop.store.database import Database
from sync.client.lane_pace import urgency
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

    def choose(
        self,
        *,
        limit: int | None = None,
        night: bool | None = None,
        follow: bool | None = None,
        told: bool | None = None,
    ) -> None:
        """What is None stays. ``limit``: bytes a second, 0 = as fast as it goes. ``night``: by day only what somebody
        here waits for. ``follow``: save where the system calls the line metered; ``told``: it does, or no longer.
        """
        wished = {"limit": limit, "night": night, "follow": follow, "told": told}
        chosen: dict[str, Any] = {name: wish for name, wish in wished.items() if wish is not None}
        self.database.write(lambda session: keep_switches(session, replace(switches(session), **chosen)))


def in_order(session: Session) -> list[Blob]:
    """What waits to go up, also what is held, as it would go; small pictures of files go by themselves."""
    waiting = (one for one in waiting_blobs(session) if not one.thumbnail_of)
    return sorted(waiting, key=urgency)
