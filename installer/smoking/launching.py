"""Presses every row of the launcher's table under Wine, on small folders with a program that only says it was there."""

import json
import os
import shutil
from dataclasses import dataclass
from pathlib import Path

from smoking.installed import Installed
from smoking.launcher_rows import NEW, OLD, ROWS, Row
from smoking.steps import Attempt, Failed
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
        wine = self.desk.wine
        launcher = attempt.start(wine.command("wine", wine.seen(self.root / "Qianban.exe"), *row.words), wine.log)
        if row.starts:
            said = self.root / "started.json"
            attempt.until(said.exists, f"a start in the row {row.name}")
            told = json.loads(said.read_text(encoding="utf-8"))
            if (told["folder"], told["heard"]) != (row.starts, list(row.heard)):
                return str(told)
        elif not self._message(attempt):
            return "no message"
        attempt.ended(launcher, "the launcher")
        wine.rest(attempt)
        after = {name: text.strip() for name in STATES if (text := _read(self.root / name)) is not None}
        return "" if after == row.after else f"left {after}"

    def _message(self, attempt: Attempt) -> bool:
        """The message that nothing can be started; it is photographed and closed."""

        def told() -> bool:
            return any(one.kind == DIALOG for one in self.desk.windows(attempt))

        attempt.until(told, "the message of the launcher")
        self.desk.wine.painted(self.desk.out / "launcher-message-screen.png")
        self.desk.windows(attempt, "黔办")
        return not (self.root / "started.json").exists()

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
        for name, text in row.before.items():
            (self.root / name).write_bytes(text.encode("ascii"))


def _read(file: Path) -> str | None:
    return file.read_text(encoding="ascii") if file.exists() else None
