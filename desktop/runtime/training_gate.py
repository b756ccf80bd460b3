"""The door of a training desk: it joins no platform, and can be laid out anew."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from desktop.device.people import OfficeRow, Staff
from desktop.device.settings import DEVICE_FILE, Profile
from desktop.device.vault import CredentialStore
from desktop.runtime.gate import Gate
from desktop.runtime.tasks import refusing
from desktop.trouble import Trouble
from sync.files import taken_away


class TrainingGate(Gate):
    """``lay_out`` makes the folder where it is not there; ``find``: no credential store of the machine."""

    def __init__(
        self, profile: Profile, lay_out: Callable[[Profile], None], find: Callable[[], CredentialStore | None]
    ) -> None:
        super().__init__(profile, None, find)
        self._lay_out = lay_out

    def ask_office(
        self,
        owner: QObject,
        address: str,
        code: str,
        found_: Callable[[OfficeRow, tuple[Staff, ...]], None],
        failed: Callable[[Trouble], None],
    ) -> None:
        """Refused; the code is not spent."""
        failed(Trouble("training"))

    def lay_out_anew(self, owner: QObject, done: Callable[[], None], refused: Callable[[Trouble], None]) -> None:
        """Everything practised is gone, the cases of the start stand there again. Nobody may be signed in."""
        self.leave()

        def work() -> None:
            taken_away(self._profile.folder / DEVICE_FILE)
            self._lay_out(self._profile)

        self._tasks.run(owner, work, lambda _: done(), refusing(refused))
