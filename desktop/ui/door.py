"""Whoever keeps the PINs and the data of this desk, as the first windows use it; ``desktop.runtime.gate`` is the real
one. Works off the main thread and answers on it.
"""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from desktop.queries.rows import OfficeRow, Roster, Staff
    from desktop.runtime.desk import Desk, Trouble


class Gate(Protocol):
    """Opens the data with a PIN.

    ``refused`` brings a Trouble: wrong_pin (wrong, seconds), wait (seconds), no_slot, and those of the store.
    """

    def enter(
        self, owner: QObject, code: str, pin: str, opened: Callable[[], None], refused: Callable[["Trouble"], None]
    ) -> None: ...


class Enroller(Protocol):
    """Talks to the platform and lays out the data folder."""

    def ask_office(
        self,
        owner: QObject,
        address: str,
        code: str,
        found_: Callable[["OfficeRow", "tuple[Staff, ...]"], None],
        failed: Callable[["Trouble"], None],
    ) -> None: ...

    def ask_package(
        self,
        owner: QObject,
        file: Path,
        found_: Callable[["OfficeRow", "tuple[Staff, ...]", str], None],
        failed: Callable[["Trouble"], None],
    ) -> None: ...

    def resume(self, owner: QObject, chosen: Callable[[str], None]) -> None: ...

    def found_desk(
        self,
        owner: QObject,
        person: str,
        pin: str,
        done: Callable[[str], None],
        failed: Callable[["Trouble"], None],
    ) -> None: ...


class PinDoor(Protocol):
    """Gives and changes PINs."""

    def roster(
        self, owner: QObject, done: Callable[["Roster"], None], refused: Callable[["Trouble"], None]
    ) -> None: ...
    def admit(
        self,
        owner: QObject,
        own_pin: str,
        code: str,
        new_pin: str,
        done: Callable[[], None],
        refused: Callable[["Trouble"], None],
    ) -> None: ...
    def change_pin(
        self, owner: QObject, old: str, new: str, done: Callable[[], None], refused: Callable[["Trouble"], None]
    ) -> None: ...


class RecoveryDoor(Protocol):
    """The recovery sheet; ``desktop.runtime.recovery`` is the real one."""

    @property
    def has_sheet(self) -> bool: ...
    def make(
        self,
        owner: QObject,
        person: str,
        own_pin: str,
        done: Callable[[str], None],
        refused: Callable[["Trouble"], None],
    ) -> None: ...
    def reset(
        self,
        owner: QObject,
        code: str,
        person: str,
        pin: str,
        done: Callable[[], None],
        refused: Callable[["Trouble"], None],
    ) -> None: ...


class PeopleDoor(PinDoor, Protocol):
    """What the pages about people need."""

    @property
    def recovery(self) -> RecoveryDoor: ...


class Door(Gate, Enroller, PeopleDoor, Protocol):
    """All of it; ``desk`` is there once somebody has entered."""

    desk: "Desk | None"

    @property
    def enrolled(self) -> bool: ...
    @property
    def pin_only(self) -> bool: ...
    @property
    def people(self) -> "tuple[Staff, ...]": ...
    @property
    def office(self) -> "OfficeRow": ...
    def warm(self, names: Sequence[str]) -> None: ...
    def leave(self) -> None: ...
