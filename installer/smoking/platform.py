"""A platform as a county runs it: the real program of the checkout, on 127.0.0.1, which Wine shares."""

import json
import socket
import subprocess
from dataclasses import dataclass
from pathlib import Path

from smoking.steps import Attempt, Failed

SCOPE = "522636100000"
OFFICE = ("--scope", SCOPE, "--name", "丹寨县龙泉镇便民服务中心", "--uscc", "11522636MB9A00014N", "--prefix", "丹龙")
STAFF = ("DZ0101:杨一:CLERK+HANDLER", "DZ0102:潘二:CLERK", "DZ0301:王六:APPROVER+CENTER")
WITHIN = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Platform:
    """``python``: of the checkout's environment; ``folder``: where its database and its log lie."""

    python: Path
    checkout: Path
    folder: Path
    port: int

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def prepare(self) -> None:
        """Tables, packs, one office and its staff; once."""
        self.folder.mkdir(parents=True, exist_ok=True)
        if not (self.folder / "platform.db").exists():
            self.told("init")
            self.told("office", "add", *OFFICE, "--staff", *STAFF)

    def serve(self, attempt: Attempt) -> None:
        """Until ``attempt`` is over. Raises Failed where it ends before it listens."""
        log = self.folder / "platform.log"
        began = log.stat().st_size if log.exists() else 0
        serving = attempt.start(self._command("serve", "--port", str(self.port)), log, folder=self.checkout)
        attempt.until(lambda: b"listening " in log.read_bytes()[began:] or serving.poll() is not None, "the platform")
        if serving.poll() is not None:
            raise Failed(log.read_bytes()[began:].decode(errors="replace").strip()[-500:])

    def code(self) -> str:
        """A one-time code for one more desk."""
        return str(json.loads(self.told("enrol-code", "--scope", SCOPE, "--json"))["code"])

    def entries(self) -> int:
        """How many steps of cases it holds."""
        scopes = json.loads(self.told("status", "--json"))["scopes"]
        return sum(int(scope["head"]) for scope in scopes)

    def told(self, *words: str) -> str:
        """What a command says. Raises Failed."""
        ran = subprocess.run(self._command(*words), cwd=self.checkout, capture_output=True, text=True, timeout=WITHIN)
        if ran.returncode != 0:
            raise Failed(f"platform {' '.join(words[:2])}: {ran.stdout}{ran.stderr}")
        return ran.stdout

    def _command(self, *words: str) -> list[str]:
        return [str(self.python), "-m", "sync.server.admin", *words, "--db", str(self.folder / "platform.db")]


def free_port() -> int:
    """One that nobody listens at now."""
    with socket.create_server(("127.0.0.1", 0)) as found:
        return int(found.getsockname()[1])
