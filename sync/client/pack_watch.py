"""How far the reference packs are: which are newer at the platform, which one is coming, and whether it may go on.

What has come is kept pack by pack, so a download that is stopped, by a person or a line, goes on with the next one.
"""

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass

from sync.client.meter import Tap


@dataclass(frozen=True, slots=True, kw_only=True)
class PackState:
    """``asked``: the platform has said which are newer. ``wanted``: those that are, in the order in which they come;
    ``done``: of them. ``coming``: the one that comes now, "" for none, with ``got`` bytes in ``seconds``.
    """

    asked: bool = False
    wanted: tuple[str, ...] = ()
    done: tuple[str, ...] = ()
    coming: str = ""
    got: int = 0
    seconds: float = 0.0
    paused: bool = False

    @property
    def left(self) -> tuple[str, ...]:
        return tuple(name for name in self.wanted if name not in self.done)


class PackWatch:
    """Told by the engine's thread, asked by any. ``tap``: of the engine's line."""

    def __init__(self, tap: Tap, clock: Callable[[], float] = time.monotonic) -> None:
        self._tap = tap
        self._clock = clock
        self._lock = threading.Lock()
        self._asked = False
        self._wanted: tuple[str, ...] = ()
        self._done: tuple[str, ...] = ()
        self._coming = ""
        self._begun = 0.0
        self._before = 0
        self.paused = False

    def newer(self, names: tuple[str, ...]) -> None:
        """The platform has newer editions of these."""
        with self._lock:
            self._asked, self._coming = True, ""
            if names or not self.paused:
                self._wanted, self._done = names, ()

    def comes(self, name: str) -> bool:
        """The next one is asked for; False where a person has stopped it."""
        with self._lock:
            if self.paused:
                return False
            self._coming, self._begun, self._before = name, self._clock(), self._tap.flow.down
            return True

    def came(self, name: str) -> None:
        """It is here, kept or refused."""
        with self._lock:
            self._coming, self._done = "", (*self._done, name)

    def state(self) -> PackState:
        with self._lock:
            return PackState(
                asked=self._asked,
                wanted=self._wanted,
                done=self._done,
                coming=self._coming,
                got=self._tap.flow.down - self._before if self._coming else 0,
                seconds=self._clock() - self._begun if self._coming else 0.0,
                paused=self.paused,
            )
