"""The setup on a Windows it is not for: it has to say so by its exit code, and to lay nothing down."""

from dataclasses import dataclass
from pathlib import Path

from smoking.steps import Attempt, Failed
from smoking.wine import Wine

UNSUITED = 3
"""CODE_UNSUITED of ``installer/windows/checks.nsh``."""
TOO_OLD = (("half", "win32", "win10"), ("old", "win64", "win81"))
"""A 32-bit Windows 10 and a 64-bit Windows 8.1; builds of Windows 10 before 1809 are none of Wine's."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusing:
    """``wine``: below its folder each of them gets a prefix of its own."""

    wine: Wine
    setup: Path

    def press(self, attempt: Attempt) -> str:
        """Raises Failed where the setup took such a Windows for one of its own."""
        return ", ".join(self._refused(attempt, *one) for one in TOO_OLD)

    def _refused(self, attempt: Attempt, name: str, bits: str, version: str) -> str:
        wine = Wine(room=self.wine.room, work=self.wine.work / f"refusing-{name}")
        wine.work.mkdir(exist_ok=True)
        as_such = ("env", f"WINEARCH={bits}", f"DISPLAY={self.wine.display}", "wine")
        key = ("reg", "add", "HKCU\\Software\\Wine", "/v", "Version", "/d", version, "/f")
        for words in (("wineboot", "--init"), key):
            attempt.run(wine.command(*as_such, *words), wine.log)
        attempt.run(wine.command(*as_such, wine.seen(self.setup), "/S"), wine.log, code=UNSUITED)
        wine.rest(attempt)
        if (wine.local / "Qianban").exists():
            raise Failed(f"something was laid down on {bits} {version}")
        return f"{bits} {version} refused"
