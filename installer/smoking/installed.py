"""The installed program as it lies on the disk, and how it is started: by its launcher, or with hands at its keys."""

import json
import shutil
from dataclasses import dataclass
from pathlib import Path

from smoking import win_keys
from smoking.steps import Attempt, Failed
from smoking.wine import Wine

TOOLS = Path(__file__).resolve().parent.parent
MARKS = ("trial", "trial.1", "trial.2")
NEEDED = ("Qianban.exe", "uninstall.exe", "current")
RUN = (
    "import sys, runpy; sys.path.insert(0, {tools!r}); sys.argv[1:] = {words!r}; "
    "runpy.run_module({module!r}, run_name='__main__')"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Installed:
    """``out``: where pictures and what scenes found are kept; ``address``: of the platform; ``place``: where it was
    installed, None for where it is usually.
    """

    wine: Wine
    out: Path
    address: str
    place: Path | None = None

    @property
    def root(self) -> Path:
        return self.place or self.wine.local / "Qianban"

    @property
    def profile(self) -> Path:
        return self.wine.local / "QianbanData"

    @property
    def current(self) -> Path:
        """The folder of the version in use. Raises Failed."""
        try:
            return self.root / (self.root / "current").read_text(encoding="ascii").strip()
        except OSError as error:
            raise Failed(f"there is no version in use: {error}") from error

    @property
    def version(self) -> str:
        return self.current.name.removeprefix("app-")

    @property
    def marks(self) -> tuple[str, ...]:
        """Those of a version that has not shown itself yet."""
        return tuple(name for name in MARKS if (self.root / name).exists())

    def complete(self) -> None:
        """Raises Failed, naming what is not there."""
        wanted = [self.root / name for name in NEEDED] + [self.current / "pythonw.exe", self.current / "files.json"]
        if missing := [str(path.relative_to(self.root)) for path in wanted if not path.is_file()]:
            raise Failed(f"not installed: {', '.join(missing)}")

    def megabytes(self) -> float:
        return round(sum(path.stat().st_size for path in self.root.rglob("*") if path.is_file()) / 1e6, 1)

    def play(self, attempt: Attempt, scene: str, **wish: str) -> dict[str, object]:
        """A scene with hands at the keys, to its end; what it found. Raises Failed."""
        self.put(attempt, scene, **wish)
        told = self.heard(attempt, scene)
        self.wine.rest(attempt)
        return told

    def heard(self, attempt: Attempt, scene: str) -> dict[str, object]:
        """What a scene found that was put on, once it has ended. Raises Failed where that is not well."""
        said = self.out / f"{scene}.json"
        attempt.until(lambda: said.exists() or _crashed(self.out, scene), f"the end of {scene}")
        if died := _crashed(self.out, scene):
            raise Failed(died)
        told = told_by(self.out, scene)
        if told["wrong"]:
            raise Failed(str(told["wrong"]).strip().splitlines()[-1])
        if told["consoles"]:
            raise Failed(f"a console window was shown: {told['consoles']}")
        if black := {name: count for name, count in told.items() if name.startswith("black.") and count}:
            raise Failed(f"black squares: {black}")
        return told

    def put(self, attempt: Attempt, scene: str, **wish: str) -> None:
        """A scene in the background."""
        self.out.mkdir(parents=True, exist_ok=True)
        for kind in ("json", "crash"):
            (self.out / f"{scene}.{kind}").unlink(missing_ok=True)
        told = {"screen": self.wine.seen(self.wine.work / "screen"), "address": self.address, **wish}
        (self.out / "wish.json").write_text(json.dumps(told, ensure_ascii=False), encoding="utf-8")
        attempt.start(self.python("smoking.driver", scene, self.wine.seen(self.out)), self.wine.log)

    def python(self, module: str, *words: str, folder: Path | None = None) -> list[str]:
        """A module of the tools, in the installed Python without a console. ``folder``: of another version."""
        text = RUN.format(tools=self.wine.seen(TOOLS), words=list(words), module=module)
        return self.wine.command("wine", self.wine.seen((folder or self.current) / "pythonw.exe"), "-c", text)

    def launch(self, attempt: Attempt, *words: str) -> None:
        """By its launcher, in the background."""
        attempt.start(self.wine.command("wine", self.wine.seen(self.root / "Qianban.exe"), *words), self.wine.log)

    def windows(self, attempt: Attempt, closing: str = "") -> list[win_keys.Shown]:
        """Every visible window; those whose title begins with ``closing`` are then closed."""
        target = self.out / "windows.json"
        attempt.run(self.python("smoking.probe", self.wine.seen(target), closing), self.wine.log)
        return [win_keys.Shown(**one) for one in json.loads(target.read_text(encoding="utf-8"))]

    def shown(self, attempt: Attempt, title: str) -> list[win_keys.Shown]:
        """All windows, once one whose title begins so is among them. Raises Failed when a console is, too."""

        def found() -> list[win_keys.Shown]:
            windows = self.windows(attempt)
            return windows if any(one.title.startswith(title) for one in windows) else []

        windows = attempt.until(found, f"the window {title}")
        if consoles := [one.title for one in windows if one.kind == win_keys.CONSOLE]:
            raise Failed(f"a console window is shown: {consoles}")
        return windows

    def forget(self) -> None:
        """A desk that has never been started."""
        for name in ("QianbanData", "QianbanData.mark.json"):
            place = self.wine.local / name
            shutil.rmtree(place) if place.is_dir() else place.unlink(missing_ok=True)


def told_by(out: Path, scene: str) -> dict[str, object]:
    """What the last run of a scene has found."""
    told: dict[str, object] = json.loads((out / f"{scene}.json").read_text(encoding="utf-8"))
    return told


def _crashed(out: Path, scene: str) -> str:
    """Where the program died, if it did."""
    said = out / f"{scene}.crash"
    lines = said.read_text(encoding="utf-8").splitlines() if said.exists() else []
    at = next((number for number, line in enumerate(lines) if line.startswith("Current thread")), -2)
    return " ".join(lines[:1] + lines[at + 1 : at + 3])
