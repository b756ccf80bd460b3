"""The program as something that is renewed: what the screens are told of it, and what does the work behind them.

``Program`` is the installed one (:mod:`desktop.runtime.program`); a program out of a checkout has none.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from threading import Event
from typing import Protocol

from desktop.trouble import Trouble

Moved = Callable[[int, int], None]
"""Told how many bytes are here and how many there will be."""


class Managed(StrEnum):
    """Who renews this program: itself; whoever updates the checkout; the program that is not for practising."""

    INSTALLED = "installed"
    CHECKOUT = "checkout"
    TRAINING = "training"


class Doing(StrEnum):
    IDLE = "idle"
    LOOKING = "looking"
    FETCHING = "fetching"
    USING = "using"
    BACK = "back"
    REPAIRING = "repairing"


class Result(StrEnum):
    """How the last thing that was asked for has ended."""

    NOTHING = ""
    NEWEST = "newest"
    PAUSED = "paused"
    WAITS = "waits"
    CHOSEN = "chosen"
    BACK = "back"
    WHOLE = "whole"
    REPAIRED = "repaired"
    LACKING = "lacking"


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """Versions, "" for none. ``since``: in use since then; ``before``: can be gone back to; ``waiting``: the next start
    takes it.
    """

    version: str
    since: datetime | None = None
    before: str = ""
    waiting: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """A newer program. ``left``: bytes still to fetch; ``stick``: the folder it lies in, None on the platform;
    ``expired``: it warns and shuts no way.
    """

    version: str
    made: datetime
    expires: datetime
    left: int
    stick: Path | None = None
    expired: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Repaired:
    """How many files were put right, and how many could not be."""

    mended: int
    lacking: int


class Program(Protocol):
    """The installed program. Slow: never on the main thread. Everything may raise Trouble; what is in use still starts.

    ``fetch`` answers whether all of it is here; False where it was stopped, or the rules of the line hold it back,
    which are those of attachments. ``asked``: a person waits for it. ``returned``: the version that was given up since
    somebody last asked, told this once; "" for none. ``hang_up``: cuts off a call under way, from any thread.
    """

    @property
    def launcher(self) -> tuple[str, ...]: ...
    def standing(self) -> Standing: ...
    def look(self, stick: Path | None) -> Offer | None: ...
    def fetch(self, offer: Offer, moved: Moved, stop: Event, *, asked: bool) -> bool: ...
    def use(self, offer: Offer, stop: Event) -> None: ...
    def go_back(self) -> str: ...
    def repair(self, stick: Path | None) -> Repaired: ...
    def returned(self) -> str: ...
    def hang_up(self) -> None: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class UpdateState:
    """``whole``: the files of the offer are all here. ``done`` of ``total`` bytes. ``trouble``: of the last thing that
    was asked for. What nobody has read yet: ``was``, the program that was used before this one (``newer``: than that),
    and ``given_up``, one that did not start. ``folder``: the last one that was looked in, "" for none.
    """

    standing: Standing
    managed: Managed = Managed.INSTALLED
    doing: Doing = Doing.IDLE
    offer: Offer | None = None
    whole: bool = False
    paused: bool = False
    done: int = 0
    total: int = 0
    was: str = ""
    newer: bool = True
    given_up: str = ""
    folder: str = ""
    result: Result = Result.NOTHING
    trouble: Trouble | None = None
    repaired: Repaired = field(default_factory=lambda: Repaired(mended=0, lacking=0))

    @property
    def to_fetch(self) -> bool:
        return self.offer is not None and not self.whole and self.offer.version != self.standing.waiting

    @property
    def to_use(self) -> bool:
        return self.offer is not None and self.whole and self.offer.version != self.standing.waiting
