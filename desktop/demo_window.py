"""The demo's last act: somebody signs in at the first desk, looks at every page, and leaves the window open."""

from collections.abc import Sequence
from pathlib import Path

from desktop.app import wall_clock
from desktop.demo_desk import CLERK, PIN, no_credential_store
from desktop.device.settings import Profile
from desktop.runtime.gate import Gate
from desktop.runtime.waiting import signed_in
from desktop.ui import shell
from desktop.ui.showing import Showing
from sync.casework.facts import Event


class DemoWindow:
    """Made once: a program has one application."""

    def __init__(self, profile: Profile, histories: Sequence[Sequence[Event]]) -> None:
        self._application = shell.application([])
        self._gate = Gate(profile, wall_clock, no_credential_store)
        self._showing = Showing(signed_in(self._gate, CLERK, PIN), histories)

    def shown(self, out: Path) -> list[Path]:
        """Notices and pictures below ``out``."""
        return [*self._showing.notices(out / "notices"), *self._showing.pictures(out / "pictures")]

    def stay_open(self) -> None:
        self._showing.stay_open()

    def close(self) -> None:
        self._showing.close()
        self._gate.close()
