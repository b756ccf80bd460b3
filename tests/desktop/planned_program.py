"""An installed program in memory: what it offers, how far a download is, and who pressed what, as a test puts it."""

import threading
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from desktop.runtime.updates import Moved, Offer, Repaired, Standing
from desktop.trouble import Trouble

PIECE = 100_000
OFFER = Offer(
    version="0.2.0",
    made=datetime(2026, 11, 25, tzinfo=UTC),
    expires=datetime(2027, 2, 23, tzinfo=UTC),
    left=3 * PIECE,
)
LOOK_AGAIN = 0.005


class PlannedProgram:
    """Implements :class:`desktop.runtime.updates.Program`. ``pieces``: how many of them the line lets pass now;
    ``held``: the rules of the line hold back what nobody waits for; ``done``: what was asked for, in order;
    ``trouble``: met by the next thing that is asked for.
    """

    launcher = ("Qianban.exe",)

    def __init__(self, *, before: str = "", given_up: str = "", offer: Offer | None = OFFER) -> None:
        self.now = Standing(version="0.1.0", before=before, since=datetime(2026, 11, 20, tzinfo=UTC))
        self.given_up = given_up
        self.offer = offer
        self.pieces = threading.Semaphore(0)
        self.came = 0
        self.held = False
        self.repaired = Repaired(mended=2, lacking=0)
        self.trouble: Trouble | None = None
        self.done: list[str] = []

    def standing(self) -> Standing:
        return self.now

    def returned(self) -> str:
        told, self.given_up = self.given_up, ""
        return told

    def hang_up(self) -> None:
        """There is no line to cut."""

    def look(self, stick: Path | None) -> Offer | None:
        self._begin(f"look {stick.name}" if stick else "look")
        return replace(self.offer, stick=stick, left=self.offer.left - self.came) if self.offer is not None else None

    def fetch(self, offer: Offer, moved: Moved, stop: threading.Event, *, asked: bool) -> bool:
        self._begin("fetch" if asked else "fetch unasked")
        if self.held and not asked:
            return False
        while self.came < OFFER.left:
            if stop.is_set():
                return False
            if self.pieces.acquire(timeout=LOOK_AGAIN):
                self.came += PIECE
                moved(self.came, OFFER.left)
        return True

    def use(self, offer: Offer, stop: threading.Event) -> None:
        self._begin("use")
        self.now = replace(self.now, waiting=offer.version, before=self.now.version)

    def go_back(self) -> str:
        self._begin("back")
        self.now = replace(self.now, waiting=self.now.before)
        return self.now.before

    def repair(self, stick: Path | None) -> Repaired:
        self._begin(f"repair {stick.name}" if stick else "repair")
        return self.repaired

    def _begin(self, what: str) -> None:
        self.done.append(what)
        trouble, self.trouble = self.trouble, None
        if trouble is not None:
            raise trouble
