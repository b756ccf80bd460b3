"""Windows as far as Wine has it: a prefix, a screen, programs in it, and what they leave behind."""

import os
import time
from dataclasses import dataclass
from pathlib import Path, PureWindowsPath
from zlib import crc32

from smoking import screen
from smoking.chroot import LOCALE, PERSON, Room
from smoking.steps import Attempt, Failed

SETTLE_SECONDS = 1.5
"""What is still being painted when a window is already there."""
LEFT_OUT = "mscoree,mshtml,qnetworklistmanager=;winemenubuilder.exe=d"
"""Downloads nobody asked for; and Qt's question whether the line is metered, to which Wine 10 has half an answer (its
ConnectionProfile.GetConnectionCost is a stub, after which Qt reads from nowhere; seen 2026-11)."""
SETTINGS = (
    ("HKCU\\Software\\Wine\\Explorer", "Desktop", "REG_SZ", "Default"),
    ("HKCU\\Software\\Wine\\Explorer\\Desktops", "Default", "REG_SZ", f"{screen.WIDTH}x{screen.HEIGHT}"),
    ("HKCU\\Software\\Wine\\WineDbg", "ShowCrashDialog", "REG_DWORD", "0"),
)
"""Windows get frames, titles and a ground of their own only on a desktop that Wine draws. A program that crashes ends,
with its stack in the log.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wine:
    """``work``: shared with the room under the same path; prefix, screen and logs lie below it."""

    room: Room
    work: Path

    @property
    def drive(self) -> Path:
        return self.work / "prefix" / "drive_c"

    @property
    def local(self) -> Path:
        """%LOCALAPPDATA%."""
        return self.drive / "users" / PERSON / "AppData" / "Local"

    @property
    def display(self) -> str:
        """Another one for every run on this machine."""
        return f":{100 + crc32(str(self.work).encode()) % 800}"

    @property
    def log(self) -> Path:
        return self.work / "wine.log"

    def seen(self, path: Path) -> str:
        """A path of this side as a Windows program writes it."""
        if path.is_relative_to(self.drive):
            return str(PureWindowsPath("C:\\", *path.relative_to(self.drive).parts))
        return str(PureWindowsPath("Z:\\", *path.parts[1:]))

    def command(self, *words: str) -> list[str]:
        environment = {
            "HOME": "/tmp",
            "WINEPREFIX": str(self.work / "prefix"),
            "WINEDEBUG": os.environ.get("WINEDEBUG", "-all"),
            "WINEDLLOVERRIDES": LEFT_OUT,
            "DISPLAY": self.display,
            "LC_ALL": LOCALE,
        }
        return self.room.command(words, environment)

    def begin(self, attempt: Attempt) -> None:
        """A fresh prefix with a desktop of its own. Takes a minute."""
        attempt.run(self.command("wine", "wineboot", "--init"), self.log)
        for key, name, kind, value in SETTINGS:
            words = ("reg", "add", key, "/v", name, "/t", kind, "/d", value, "/f")
            attempt.run(self.command("wine", *words), self.log)
        self.rest(attempt)

    def run(self, attempt: Attempt, program: Path, *words: str, code: int = 0) -> None:
        """A program to its end."""
        attempt.run(self.command("wine", self.seen(program), *words), self.log, code=code)

    def rest(self, attempt: Attempt) -> None:
        """Until every program in it has ended."""
        attempt.run(self.command("wineserver", "--wait"), self.log)

    def stop(self) -> None:
        """Ends every program in it, as the mains would."""
        with Attempt(60) as attempt:
            attempt.run(self.command("sh", "-c", "wineserver --kill; wineserver --wait"), self.log)

    def shot(self, target: Path) -> screen.Picture:
        """What stands on the screen, once it has settled."""
        time.sleep(SETTLE_SECONDS)
        return screen.shot(self.work / "screen", target)

    def painted(self, target: Path) -> str:
        """A picture that must have no black area; what it is called. Raises Failed."""
        picture = self.shot(target)
        if picture.black:
            raise Failed(f"{target.name}: {picture.black} black squares")
        return target.name


def with_screen(attempt: Attempt, wine: Wine) -> None:
    """The screen, which stands until ``attempt`` is over."""
    folder = wine.work / "screen"
    folder.mkdir(parents=True, exist_ok=True)
    attempt.start(wine.command(*screen.server(wine.display, folder)), wine.log)
    attempt.until(lambda: (folder / screen.FILE).exists(), "the screen")
