"""What people have chosen at this computer, as the screens hold it: read now, changed at once, kept on the disk."""

from dataclasses import replace
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from desktop.device.left import Left, keep_left, read_left
from desktop.device.policy import Policy
from desktop.device.preferences import (
    FONT_SIZES,
    IDLE_MINUTES,
    Density,
    Frame,
    Language,
    Layout,
    Preferences,
    Theme,
    load_preferences,
    save_preferences,
)
from desktop.device.printing import FARTHEST_MM, MOST_COPIES, FormSize, PaperKind, Way, way_of
from desktop.runtime.tasks import Tasks

__all__ = [
    "FARTHEST_MM",
    "FONT_SIZES",
    "IDLE_MINUTES",
    "MOST_COPIES",
    "Choices",
    "Density",
    "FormSize",
    "Frame",
    "Language",
    "Layout",
    "PaperKind",
    "Preferences",
    "Theme",
    "Way",
    "way_of",
]


class Choices(QObject):
    """``changed`` brings the new Preferences; ``unkept`` says that the disk did not take them: they hold until the
    program ends.
    """

    changed = Signal(object)
    unkept = Signal()

    def __init__(
        self, folder: Path | None = None, policy: Policy | None = None, usual: Preferences | None = None
    ) -> None:
        """``folder``: of the profile; None for a window that keeps nothing (a picture, a show).

        ``policy``: what the county has settled; it holds whatever is chosen. ``usual``: what it has filled in for who
        chooses nothing.
        """
        super().__init__()
        self._policy = policy or Policy()
        self.settled = frozenset(self._policy.values)
        self._folder = folder
        self._tasks = Tasks()
        self._usual = usual or Preferences()
        self.now = self._policy.over(load_preferences(folder, self._usual) if folder else self._usual)
        self.left = read_left(folder) if folder else Left()

    def choose(self, chosen: Preferences) -> None:
        """In force at once, except for what is settled; written in the background, in order."""
        chosen = self._policy.over(chosen)
        if chosen == self.now:
            return
        self.now = chosen
        if self._folder is not None:
            folder = self._folder
            self._tasks.run(self, lambda: save_preferences(folder, chosen), lambda _: None, self._failed)
        self.changed.emit(chosen)

    def usual(self, *names: str) -> None:
        """The values of these names as they come with the program."""
        self.choose(replace(self.now, **{name: getattr(self._usual, name) for name in names}))

    def leave(self, pending: int, heard: datetime | None) -> None:
        """Somebody locks or goes: what the locked screen may say until the next one comes."""
        self.left = Left(pending=pending, heard=heard.timestamp() if heard else 0.0)
        if self._folder is not None:
            folder, left = self._folder, self.left
            self._tasks.run(self, lambda: keep_left(folder, left), lambda _: None, self._failed)

    def close(self) -> None:
        """Until everything chosen is on the disk."""
        self._tasks.close()

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, OSError):
            raise error
        self.unkept.emit()
