"""The installed program as the screens renew it: :mod:`desktop.device.update` with the line or a stick behind it.

Loaded with the first sign-in, on a computer where a setup has laid the program down.
"""

import logging
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from threading import Event
from typing import TypeVar

from desktop.device.update import Offer as Planned
from desktop.device.update import Updates
from desktop.device.update_objects import UpdateStopped
from desktop.device.update_source import Source, release_folder
from desktop.device.update_trouble import UpdateTrouble
from desktop.runtime.updates import Moved, Offer, Repaired, Standing
from desktop.trouble import Trouble
from sync.client.lane_pace import Verdict
from sync.client.release_line import NotNow
from sync.client.trouble import LineTrouble
from sync.journal.update_folder import FolderSource

T = TypeVar("T")
_log = logging.getLogger(__name__)
LAUNCHER = "Qianban.exe"
OLD = frozenset({"update_equal", "update_older"})
PATIENCE = 2.0
"""Seconds until the line is looked at again, while events go first or it has to recover."""
LOOKS = 10
"""So often, before a person hears that the line is not free now."""
LineOf = Callable[[bool], Source]
"""The platform as a source; whether a person waits for it."""


class InstalledProgram:
    """Implements :class:`desktop.runtime.updates.Program`."""

    def __init__(
        self,
        updates: Updates,
        line: LineOf | None,
        hang_up: Callable[[], None] = lambda: None,
        patience: float = PATIENCE,
    ) -> None:
        """``line``: None for a desk without a platform; ``hang_up``: cuts its call off."""
        self._updates, self._line, self._cut = updates, line, hang_up
        self._patience = patience
        self._planned: Planned | None = None
        self._came = 0
        self._closing = Event()

    def hang_up(self) -> None:
        self._closing.set()
        self._cut()

    @property
    def launcher(self) -> tuple[str, ...]:
        return (str(self._updates.place.root / LAUNCHER),)

    def standing(self) -> Standing:
        found = self._updates.standing()
        return Standing(version=found.version, since=found.since, before=found.before, waiting=found.waiting)

    def returned(self) -> str:
        """What another program at it, or a full disk, keeps from being told now is told at the next sign-in."""
        try:
            return self._updates.returned()
        except UpdateTrouble as trouble:
            _log.warning("whether a version was given up is not known now: %s", trouble.code)
            return ""

    def look(self, stick: Path | None) -> Offer | None:
        """That the platform has nothing newer is no trouble; that a stick has nothing newer is told."""
        source = self._source(stick, asked=True)
        try:
            found = self._between_events(
                lambda: self._updates.look(source, datetime.now(UTC), by_hand=stick is not None)
            )
        except Trouble as trouble:
            if stick is None and trouble.code in OLD:
                return None
            raise
        self._planned, self._came = found, 0
        if found is None:
            return None
        return Offer(
            version=found.version,
            made=found.made,
            expires=found.expires,
            left=found.to_fetch,
            stick=stick,
            expired=found.expired,
        )

    def fetch(self, offer: Offer, moved: Moved, stop: Event, *, asked: bool) -> bool:
        """What came before a pause counts on."""

        def progress(count: int) -> None:
            self._came += count
            moved(self._came, offer.left)

        planned, source = self._plan(offer), self._source(offer.stick, asked=asked)
        while not stop.is_set():
            try:
                self._updates.fetch(planned, source, progress, stop.is_set)
            except UpdateStopped:
                return False
            except NotNow as held:
                if held.verdict not in (Verdict.EVENTS, Verdict.BACKOFF):
                    return False
                stop.wait(self._patience)
            except LineTrouble as trouble:
                raise Trouble(trouble.code, **trouble.facts) from trouble
            else:
                return True
        return False

    def use(self, offer: Offer, stop: Event) -> None:
        planned, source = self._plan(offer), self._source(offer.stick, asked=True)
        _told(lambda: self._updates.install(planned, source, stop.is_set))

    def go_back(self) -> str:
        return self._updates.go_back()

    def repair(self, stick: Path | None) -> Repaired:
        source = self._source(stick, asked=True) if stick is not None or self._line is not None else None
        found = self._between_events(lambda: self._updates.repair(source))
        return Repaired(mended=len(found.put_right), lacking=len(found.left))

    def _between_events(self, work: Callable[[], T]) -> T:
        """Something short: an exchange that is under way is waited out. Raises Trouble, also ``not_now``."""
        for _ in range(LOOKS):
            try:
                return _told(work)
            except Trouble as trouble:
                if trouble.facts.get("verdict") != Verdict.EVENTS or self._closing.wait(self._patience):
                    raise
        return _told(work)

    def _source(self, stick: Path | None, *, asked: bool) -> Source:
        """Raises Trouble: update_no_platform, or what is wrong with the folder."""
        if stick is not None:
            return FolderSource(release_folder(stick))
        if self._line is None:
            raise Trouble("update_no_platform")
        return self._line(asked)

    def _plan(self, offer: Offer) -> Planned:
        assert self._planned is not None and self._planned.version == offer.version, "an offer comes from a look"
        return self._planned


def _told(work: Callable[[], T]) -> T:
    """What the line says becomes a trouble of the screens. Raises Trouble."""
    try:
        return work()
    except LineTrouble as trouble:
        raise Trouble(trouble.code, **trouble.facts) from trouble
