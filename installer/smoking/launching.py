"""Presses every row of the launcher's table under Wine, on small folders with a program that only says it was there."""

import json
import os
import shutil
from dataclasses import dataclass
from pathlib import Path

from smoking.installed import Installed
from smoking.launcher_rows import NEW, OLD, ROWS, Row
from smoking.steps import Attempt, Failed
from smoking.story import PROGRAM
from smoking.win_keys import DIALOG

STATES = ("current", "previous", "trial", "trial.1", "trial.2", "returned")
PYTHON = ("pythonw.exe", "python3.dll", "python313.dll", "python313.zip", "vcruntime140.dll", "vcruntime140_1.dll")
SAYING = """\
import json, os, sys
told = {"folder": os.path.basename(sys.prefix), "heard": sys.orig_argv[1:]}
with open(os.path.join(os.path.dirname(sys.prefix), "started.part"), "w", encoding="utf-8") as file:
    json.dump(told, file)
os.replace(file.name, file.name.replace(".part", ".json"))
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """``desk`` lends its launcher and its Python."""

    desk: Installed

    @property
    def root(self) -> Path:
        return self.desk.wine.work / "表 table"

    def press(self, attempt: Attempt) -> str:
        """Raises Failed, naming every row that came out otherwise."""
        wrong = [f"{row.name}: {why}" for row in ROWS if (why := self._pressed(attempt, row))]
        if wrong:
            raise Failed("; ".join(wrong))
        return f"{len(ROWS)} states"

    def _pressed(self, attempt: Attempt, row: Row) -> str:
        """What was not as it should be."""
        self._lay_out(row)
        wine, folder = self.desk.wine, self.desk.wine.seen(self.root)
        words = [word.format(folder=folder) for word in row.words]
        launcher = attempt.start(wine.command("wine", wine.seen(self.root / "Qianban.exe"), *words), wine.log)
        wanted = {"folder": row.starts, "heard": [word.format(folder=folder) for word in row.heard]}
        if not row.starts:
            self._message(attempt)
        code = attempt.ended(launcher, "the launcher")
        wine.rest(attempt)
        started = _read(self.root / "started.json")
        told = json.loads(started) if started is not None else {**wanted, "folder": ""}
        after = {name: text.strip() for name in STATES if (text := _read(self.root / name)) is not None}
        found = [(told, wanted), (after, row.after), (code, row.code)]
        return ", ".join(f"{one} and not {other}" for one, other in found if one != other)

    def _message(self, attempt: Attempt) -> None:
        """The message that nothing can be started; it is photographed and closed."""
        attempt.until(lambda: any(one.kind == DIALOG for one in self.desk.windows(attempt)), "the launcher's message")
        self.desk.wine.painted(self.desk.out / "launcher-message-screen.png")
        self.desk.windows(attempt, PROGRAM)

    def _lay_out(self, row: Row) -> None:
        shutil.rmtree(self.root, ignore_errors=True)
        for folder in (OLD, NEW):
            package = self.root / folder / "app" / "desktop"
            package.mkdir(parents=True)
            (package / "__init__.py").touch()
            (package / "start.py").write_text(SAYING, encoding="utf-8")
            (self.root / folder / "python313._pth").write_text("python313.zip\n.\napp\n", encoding="ascii")
            for name in PYTHON:
                if (source := self.desk.current / name).exists():
                    os.link(source, self.root / folder / name)
        os.link(self.desk.root / "Qianban.exe", self.root / "Qianban.exe")
        (self.root / "启用 包.qbe").touch()
        for name, text in row.before.items():
            (self.root / name).write_bytes(text.encode("ascii"))


def _read(file: Path) -> str | None:
    return file.read_text(encoding="utf-8") if file.exists() else None
