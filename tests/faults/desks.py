"""A desk's data folder as a clerk's computer has it, and the command ``qianban`` on it."""

import io
import json
import shutil
import sys
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from datetime import timedelta
from functools import cache
from hashlib import sha256
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

import pytest
import sqlcipher3.dbapi2 as sqlcipher

from desktop.app import compose, found
from desktop.cli import main
from desktop.device.settings import DeviceSettings, Profile
from desktop.device.slot_file import Cost, load
from desktop.device.vault import PinOnlyVault, open_vault
from desktop.office.core import Core
from tests.casework.makers import MONDAY
from tests.desktop.rooms import CLERK, OFFICE, StandingClock, application
from tests.fakes_credentials import no_credentials

PIN = "12345678"
NOWHERE = "http://127.0.0.1:9"
CASES = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    code: int
    out: str
    err: str

    @property
    def json(self) -> dict[str, Any]:
        found: dict[str, Any] = json.loads(self.out or self.err)
        return found


def qianban(folder: Path, *words: str, pin: str = PIN) -> Told:
    """The command on a profile; the PIN comes by standard input."""
    return command("--profile", str(folder), *words, "--pin-stdin", pin=pin)


def command(*words: str, pin: str = PIN) -> Told:
    """The command in this process; an exception that leaves it fails the test."""
    out, err = io.StringIO(), io.StringIO()
    with pytest.MonkeyPatch.context() as patch, redirect_stdout(out), redirect_stderr(err):
        patch.setattr(sys, "stdin", io.StringIO(pin + "\n"))
        code = main(list(words))
    return Told(code=code, out=out.getvalue(), err=err.getvalue())


def a_desk(folder: Path, platform: str = NOWHERE) -> Path:
    """A closed profile with a dozen cases; only the PIN protects it."""
    shutil.copytree(_worked(), folder, dirs_exist_ok=True)
    profile = Profile(folder=folder)
    profile.save(_settings(platform))
    return folder


def opened(folder: Path) -> Core:
    key = key_of(folder)
    return compose(Profile(folder=folder), key, CLERK.code, StandingClock(MONDAY + timedelta(days=1)))


def key_of(folder: Path) -> bytes:
    return open_vault(folder, no_credentials).unlock(CLERK.code, PIN)


def with_the_key(folder: Path, *statements: str) -> None:
    """What somebody who has the key does to the file, behind the program's back."""
    connection = sqlcipher.connect(str(folder / "desk.db"), isolation_level=None)
    connection.execute(f"PRAGMA key = \"x'{key_of(folder).hex()}'\"")
    for statement in statements:
        connection.execute(statement)
    connection.close()


def killed(folder: Path, copy: Path) -> Path:
    """A copy of the folder as a kill leaves it: the newest cases are in the log beside the file only."""
    core = opened(folder)
    core.office.record([application()])
    shutil.copytree(folder, copy)
    core.database.close()
    return copy


def another_desk(folder: Path) -> Path:
    """A desk with keys of its own, the same PIN, killed at work."""
    made = folder.with_name(folder.name + ".alive")
    made.mkdir()
    _found(made)
    return killed(made, folder)


def content(folder: Path) -> dict[str, str]:
    """Digests of what holds the clerk's work; ``-shm`` holds nothing."""
    parts = [folder / name for name in ("desk.db", "desk.db-wal", "keys.a.json", "keys.b.json", "device.json")]
    return {part.name: sha256(part.read_bytes()).hexdigest() for part in parts if part.is_file()}


@cache
def _worked() -> Path:
    folder = Path(mkdtemp(prefix="worked"))
    _found(folder)
    core = opened(folder)
    for _ in range(CASES):
        core.office.record([application()])
    core.database.close()
    return folder


def _found(folder: Path) -> None:
    """As the program does it, then the same key under a PIN that is cheap to try."""
    _, key = found(Profile(folder=folder), _settings(NOWHERE), CLERK.code, PIN, no_credentials, b"token")
    slots = load(folder)
    assert slots is not None
    PinOnlyVault(folder, slots, b"", Cost(memory_kib=256, rounds=1)).admit(key, CLERK.code, PIN)


def _settings(platform: str) -> DeviceSettings:
    return DeviceSettings(office=OFFICE, staff=(CLERK,), scopes=(OFFICE.scope,), platform=platform)
