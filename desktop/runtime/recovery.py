"""The recovery sheet at a desk: a new code for whoever is signed in, a new PIN for whoever has the sheet."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from desktop.device.settings import DeviceTrouble, Profile
from desktop.device.vault import CredentialStore, open_vault
from desktop.office.house import compose
from desktop.office.sessions import told_recovered
from desktop.office.timing import Clock
from desktop.runtime.tasks import Tasks, refusing
from desktop.trouble import Trouble

Find = Callable[[], CredentialStore | None]
Refused = Callable[[Trouble], None]


class Recovery:
    """Off the main thread; ``refused`` brings a Trouble of the vault, the device or the store."""

    def __init__(self, profile: Profile, clock: Clock, find: Find, tasks: Tasks) -> None:
        self._profile = profile
        self._clock = clock
        self._find = find
        self._tasks = tasks

    @property
    def has_sheet(self) -> bool:
        """Raises VaultTrouble."""
        return open_vault(self._profile.folder, self._find).has_recovery

    def make(self, owner: QObject, person: str, own_pin: str, done: Callable[[str], None], refused: Refused) -> None:
        """A new code, for which the signed-in ``person`` vouches with the own PIN."""

        def work() -> str:
            vault = open_vault(self._profile.folder, self._find)
            return vault.renew_recovery(vault.unlock(person, own_pin))

        self._tasks.run(owner, work, done, refusing(refused))

    def reset(
        self, owner: QObject, code: str, person: str, pin: str, done: Callable[[], None], refused: Refused
    ) -> None:
        """A new PIN for somebody of the office; that it came by the sheet is recorded before it counts."""

        def work() -> None:
            if self._profile.settings().person(person) is None:
                raise DeviceTrouble("dismissed")
            vault = open_vault(self._profile.folder, self._find)
            key = vault.recover(code)
            core = compose(self._profile, key, person, self._clock)
            try:
                told_recovered(core)
            finally:
                core.database.close()
            vault.admit(key, person, pin)

        self._tasks.run(owner, work, lambda _: done(), refusing(refused))
