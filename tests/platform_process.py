"""A platform as a county runs it: the real program in a process of its own, on embedded SQLite."""

import io
import json
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path

from sync.server.admin import main

SCOPE = "522636100000"
_PROGRAM = (sys.executable, "-m", "sync.server.admin")
_STAFF = (
    "DZ0101:杨一:CLERK+HANDLER",
    "DZ0102:潘二:CLERK",
    "DZ0103:石三:CLERK",
    "DZ0201:龙四:HANDLER",
    "DZ0202:吴五:HANDLER",
    "DZ0301:王六:APPROVER+CENTER",
)
_OFFICE = ("--scope", SCOPE, "--name", "丹寨县龙泉镇便民服务中心", "--uscc", "11522636MB9A00014N", "--prefix", "丹龙")


@dataclass(frozen=True, slots=True, kw_only=True)
class Platform:
    """``database``: where embedded SQLite lies. ``where``: what the commands are told, which may be a URL."""

    database: Path
    port: int
    where: str

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def covered(self, folder: Path) -> None:
        """A copy of everything that is here lies elsewhere now."""
        heads = folder / "heads.json"
        run(self.where, "heads", str(heads))
        run(self.where, "durable", str(heads))

    def code(self, scope: str = SCOPE) -> str:
        """A fresh one-time code for a device of the office."""
        told = run(self.where, "enrol-code", "--scope", scope, "--json")
        return str(json.loads(told)["code"])


@contextmanager
def platform(folder: Path, url: str = "") -> Iterator[Platform]:
    """With one office and its staff, on embedded SQLite or at ``url``; stopped at the end."""
    database, key = folder / "platform.db", str(folder / "platform.key")
    where = url or str(database)
    kept = ("--key", key) if url else ()
    prepare(where, *kept)
    log = (folder / "platform.log").open("w")
    serving = (*_PROGRAM, "serve", "--db", where, "--port", "0", *kept)
    with log, subprocess.Popen(serving, stdout=subprocess.PIPE, stderr=log, text=True) as process:
        try:
            assert process.stdout is not None
            told = process.stdout.readline()
            found = re.search(r":(\d+)", told.replace("http:", ""))
            assert found is not None, f"{told}{(folder / 'platform.log').read_text()}"
            yield Platform(database=database, port=int(found[1]), where=where)
        finally:
            process.terminate()


def prepare(where: str | Path, *kept: str) -> None:
    """Tables, packs, one office and its staff. ``kept``: options that say where the key lies."""
    run(where, "init", *kept)
    run(where, "office", "add", *_OFFICE, "--staff", *_STAFF)


def run(where: str | Path, *arguments: str) -> str:
    """What a command of the platform says. In this process: starting the program takes longer than all it does."""
    out, err = io.StringIO(), io.StringIO()
    with redirect_stdout(out), redirect_stderr(err):
        code = main([*arguments, "--db", str(where)])
    assert code == 0, err.getvalue()
    return out.getvalue()
