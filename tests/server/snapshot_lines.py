"""How a desk in a test reaches the snapshots of a platform in the same process, over a line that may be cut."""

from collections.abc import Callable
from dataclasses import dataclass, field

from sync.client.engine import SyncEngine
from sync.client.lane_ports import Pass
from sync.client.trouble import Faulted, NotThere, Offline
from sync.server.auth import NotLetIn
from sync.server.snapshots import Snapshots
from sync.server.uploads import Uploads
from sync.wire.snapshot import Offer
from tests.client.desks import Desk


@dataclass(slots=True, kw_only=True)
class Direct:
    """Implements SnapshotLine. ``left``: so many bytes pass before the line breaks, None: all.

    ``altered`` stands in the line and changes what is offered. ``asked``: where each part began, ``sizes``: of them.
    """

    snapshots: Snapshots
    uploads: Uploads
    left: int | None = None
    altered: Callable[[Offer], Offer] = lambda offer: offer
    asked: list[int] = field(default_factory=list)
    sizes: list[int] = field(default_factory=list)
    questions: int = 0

    def offer(self, shown: Pass, scope: str) -> Offer | None:
        self.questions += 1
        try:
            found = self.snapshots.offer(self.uploads.let_in(shown.device, shown.token), scope)
        except NotLetIn as refused:
            raise Faulted(refused.code.value) from refused
        return None if found is None else self.altered(found)

    def part(self, shown: Pass, offer: Offer, start: int, count: int) -> bytes:
        file = self.uploads.held(self.uploads.let_in(shown.device, shown.token), offer.sha256.hex())
        if file is None:
            raise NotThere()
        content = file.read_bytes()[start : start + count]
        if self.left is not None:
            self.left -= len(content)
            if self.left < 0:
                raise Offline()
        self.asked.append(start)
        self.sizes.append(len(content))
        return content


def engine_with(desk: Desk, line: Direct) -> SyncEngine:
    return SyncEngine(desk.platform, desk, desk.ears, debounce=0.0, sign=desk.sign, clock=desk.clock, snapshots=line)
