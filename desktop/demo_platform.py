"""A real platform for the demo: its own process, its own database, reached over HTTP on 127.0.0.1."""

import json
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Self

from desktop.demo_people import STAFF

SCOPE = "522636100000"
OFFICE = "丹寨县龙泉镇便民服务中心"
USCC = "11522636MB9A00014N"
PREFIX = "丹龙"
ADMIN = (sys.executable, "-m", "sync.server.admin")
ANSWER_WITHIN = 60


@dataclass(slots=True, kw_only=True)
class DemoPlatform:
    """Started with ``with``; ``address`` is known from then on. Whatever it prints goes to ``platform.log``."""

    folder: Path
    address: str = ""
    _process: subprocess.Popen[str] | None = field(init=False, default=None)

    def __enter__(self) -> Self:
        self._admin("init")
        staff = [part for worker in STAFF for part in ("--staff", f"{worker.code}:{worker.name}:{worker.role.value}")]
        office = ("--scope", SCOPE, "--name", OFFICE, "--uscc", USCC, "--prefix", PREFIX)
        self._admin("office", "add", *office, *staff)
        with (self.folder / "platform.log").open("w", encoding="utf-8") as log:
            self._process = subprocess.Popen(
                (*ADMIN, "serve", "--db", self._database, "--port", "0"), stdout=subprocess.PIPE, stderr=log, text=True
            )
        assert self._process.stdout is not None
        first = self._process.stdout.readline()
        if not first.startswith("listening "):
            raise RuntimeError(f"the platform did not start: {first!r}, see platform.log")
        self.address = first.split()[1]
        return self

    def __exit__(self, *_: object) -> None:
        if self._process is not None:
            self._process.terminate()
            self._process.wait(timeout=ANSWER_WITHIN)
            if self._process.stdout is not None:
                self._process.stdout.close()

    def enrolment_code(self) -> str:
        """A one-time code for one more desk of the office."""
        return self._admin("enrol-code", "--scope", SCOPE).split()[-1]

    def status(self) -> dict[str, Any]:
        told: dict[str, Any] = json.loads(self._admin("status", "--json"))
        return told

    def head_of(self, scope: str) -> tuple[int, str]:
        """Position and chain (hex) of a scope's log as the platform has it."""
        found = next(one for one in self.status()["scopes"] if one["scope"] == scope)
        return int(found["head"]), str(found["digest"])

    @property
    def _database(self) -> str:
        return str(self.folder / "platform.db")

    def _admin(self, *words: str) -> str:
        done = subprocess.run(
            (*ADMIN, *words, "--db", self._database), capture_output=True, text=True, timeout=ANSWER_WITHIN, check=False
        )
        if done.returncode != 0:
            raise RuntimeError(f"platform {' '.join(words[:2])}: {done.stdout}{done.stderr}")
        return done.stdout
