"""The door of the desk: a PIN opens it, a one-time code makes it. Slow work happens on a thread of its own.

What it needs for that, and for the desk behind it, is loaded there too: :mod:`desktop.runtime.gate_work`.
"""

from collections.abc import Callable, Sequence
from functools import cached_property, partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject

from desktop.device.people import OfficeRow, Staff
from desktop.device.settings import Profile
from desktop.device.slot_file import existing
from desktop.runtime.tasks import Tasks, refusing
from desktop.trouble import Trouble

if TYPE_CHECKING:
    from desktop.device.lockout import Tries
    from desktop.device.people import Roster
    from desktop.device.vault import CredentialStore
    from desktop.office.core import Core
    from desktop.office.timing import Clock
    from desktop.runtime.desk import Desk
    from desktop.runtime.gate_work import Asked, GateWork
    from desktop.runtime.prefilled import Prefilled
    from desktop.runtime.recovery import Recovery

LOCK, OUT = "lock", "out"
"""What the person does who goes: the words of ``desktop.office.sessions``."""


class Threshold(QObject):
    """What is known of the desk before anybody has entered, from files that need no key.

    ``clock`` and ``find`` (the credential store): None for this computer's own.
    """

    def __init__(
        self,
        profile: Profile,
        clock: "Clock | None" = None,
        find: "Callable[[], CredentialStore | None] | None" = None,
        preset: "Prefilled | None" = None,
    ) -> None:
        """``preset``: what the county has filled in for the first start."""
        super().__init__()
        self._preset = preset
        self._profile = profile
        self._clock = clock
        self._find = find
        self._tasks = Tasks()

    @property
    def enrolled(self) -> bool:
        return self._profile.enrolled

    @property
    def pin_only(self) -> bool:
        """Whether only the PIN protects the data here: this machine has no credential store. Say so."""
        if self._profile.enrolled:
            return existing(self._profile.folder).pin_only
        return self.work.pin_only()

    @property
    def people(self) -> tuple[Staff, ...]:
        """Who has a PIN at this desk. Raises DeviceTrouble, VaultTrouble."""
        return self._profile.settings().seated(existing(self._profile.folder).people)

    @property
    def office(self) -> OfficeRow:
        return self._profile.settings().office

    @cached_property
    def recovery(self) -> "Recovery":
        """The recovery sheet."""
        made = import_module("desktop.runtime.recovery").Recovery
        return cast("Recovery", made(self._profile, self.work.clock, self.work.find, self._tasks))

    @cached_property
    def work(self) -> "GateWork":
        """Everything behind the window; whoever asks for it first waits for it to be loaded."""
        work = import_module("desktop.runtime.gate_work")
        made = work.GateWork(self._profile, self._clock, self._find, self._preset and self._preset.authority_of)
        return cast("GateWork", made)

    def warm(self, names: Sequence[str]) -> None:
        """Load what the right PIN will need, and the modules of these names, while it is being typed."""
        self._tasks.run_long(self, lambda: (self.work, *map(import_module, names)), lambda _: None)


class Gate(Threshold):
    """``desk`` is there once somebody has entered. ``enter`` twice (another person) closes the first desk."""

    desk: "Desk | None" = None
    _enrolling: "Asked | None" = None

    def enter(
        self, owner: QObject, code: str, pin: str, opened: Callable[[], None], refused: Callable[[Trouble], None]
    ) -> None:
        """Open the store with the person's PIN; ``refused`` with what the vault or the store says."""

        def entered(core: "Core") -> None:
            _close_desk(self, OUT)
            self.desk = self.work.desk(core)
            opened()

        self._tasks.run(owner, lambda: self.work.enter(code, pin), entered, refusing(refused))

    def roster(self, owner: QObject, done: "Callable[[Roster], None]", refused: Callable[[Trouble], None]) -> None:
        """Everybody of the office, and who of them has a PIN here."""
        self._tasks.run(owner, lambda: self.work.roster(), done, refusing(refused))

    def admit(
        self,
        owner: QObject,
        own_pin: str,
        code: str,
        new_pin: str,
        done: Callable[[], None],
        refused: Callable[[Trouble], None],
    ) -> None:
        """Give the colleague ``code`` a first PIN; the signed-in person vouches with the own one."""
        assert self.desk is not None, "somebody has to be signed in"
        desk, own = self.desk, self.desk.person.code
        self._tasks.run(
            owner,
            lambda: self.work.admit(own, own_pin, code, new_pin),
            partial(_proved, desk, done),
            refusing(refused),
        )

    def change_pin(
        self, owner: QObject, old: str, new: str, done: Callable[[], None], refused: Callable[[Trouble], None]
    ) -> None:
        """Another PIN for the person who is signed in."""
        assert self.desk is not None, "somebody has to be signed in"
        desk, own = self.desk, self.desk.person.code
        self._tasks.run(
            owner, lambda: self.work.change_pin(own, old, new), partial(_proved, desk, done), refusing(refused)
        )

    def leave(self) -> None:
        """Lock: close the desk, its line and its file."""
        _close_desk(self, LOCK)

    def close(self) -> None:
        _close_desk(self, OUT)
        self._tasks.close()

    def ask_office(
        self,
        owner: QObject,
        address: str,
        code: str,
        found_: Callable[[OfficeRow, tuple[Staff, ...]], None],
        failed: Callable[[Trouble], None],
    ) -> None:
        """Spend a one-time code; nothing is written yet."""

        def answered(asked: "Asked") -> None:
            self._enrolling = asked
            found_(asked.settings.office, asked.settings.staff)

        self._tasks.run(owner, lambda: self.work.ask_office(address, code), answered, refusing(failed))

    def ask_package(
        self,
        owner: QObject,
        file: Path,
        found_: Callable[[OfficeRow, tuple[Staff, ...], str], None],
        failed: Callable[[Trouble], None],
    ) -> None:
        """Read the county's file; the last thing ``found_`` brings is what the two compare over the telephone."""

        def answered(asked: "Asked") -> None:
            self._enrolling = asked
            found_(asked.settings.office, asked.settings.staff, asked.mark)

        self._tasks.run(owner, lambda: self.work.ask_package(file), answered, refusing(failed))

    def resume(self, owner: QObject, chosen: Callable[[str], None]) -> None:
        """Where the file was when a first start was cut short; "" where none was."""
        self._tasks.run(owner, lambda: self.work.package_chosen(), chosen)

    def found_desk(
        self, owner: QObject, person: str, pin: str, done: Callable[[str], None], failed: Callable[[Trouble], None]
    ) -> None:
        """Lay out the data folder for the office that answered, with the first person's PIN.

        ``done`` brings the code of the recovery sheet, which is told this once.
        """
        asked = self._enrolling
        assert asked is not None, "ask_office comes first"

        def finished(code: str) -> None:
            self._enrolling = None
            done(code)

        self._tasks.run(owner, lambda: self.work.found(asked, person, pin), finished, refusing(failed))


def _close_desk(gate: Gate, act: str) -> None:
    if gate.desk is not None:
        gate.desk.close(act)
        gate.desk = None


def _proved(desk: "Desk", done: Callable[[], None], tries: "Tries") -> None:
    """The work is loaded by now: it has just found the PIN right."""
    import_module("desktop.runtime.gate_work").proved(desk, done, tries)
