"""The pages of one paper while they are put in order; a plain value."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from desktop.ui.capture_shot import Shot, moved


@dataclass(frozen=True, slots=True, kw_only=True)
class Pages:
    """``at``: the page somebody works on, -1 where there is none. ``replacing``: the next picture takes its place."""

    shots: tuple[Shot, ...] = ()
    at: int = -1
    replacing: bool = False

    @property
    def current(self) -> Shot | None:
        return self.shots[self.at] if 0 <= self.at < len(self.shots) else None

    def added(self, new: Sequence[Shot]) -> "Pages":
        """With these pages behind the others; the first of them takes the place of one that is to be replaced."""
        if not new:
            return self
        if self.replacing and self.current is not None:
            changed = self.changed(new[0])
            return replace(changed, replacing=False) if len(new) == 1 else replace(changed.added_behind(new[1:]))
        return self.added_behind(new)

    def added_behind(self, new: Sequence[Shot]) -> "Pages":
        return Pages(shots=(*self.shots, *new), at=len(self.shots))

    def changed(self, shot: Shot) -> "Pages":
        """With the current page as ``shot``."""
        return replace(self, shots=(*self.shots[: self.at], shot, *self.shots[self.at + 1 :]))

    def moved(self, step: int) -> "Pages":
        to = max(0, min(len(self.shots) - 1, self.at + step))
        return replace(self, shots=moved(self.shots, self.at, step), at=to)

    def without_current(self) -> "Pages":
        left = (*self.shots[: self.at], *self.shots[self.at + 1 :])
        return Pages(shots=left, at=min(self.at, len(left) - 1))
