"""Acceptance: a desk killed at 100 random moments while recording loses nothing it has confirmed."""

import subprocess
import sys
import threading
from collections import deque
from pathlib import Path
from random import Random

from sqlalchemy import select

from desktop.store.database import Database
from sync.casework.numbering import Uuid7
from sync.journal.journal import Journal
from sync.journal.outcomes import Verified
from sync.journal.tables import ENTRY
from tests.desktop.rooms import KEY, open_room

ROOT = Path(__file__).parents[2]
KILLS = 100
AHEAD = 3


def started(folder: Path) -> "subprocess.Popen[str]":
    """A desk that has loaded everything and waits for the word."""
    command = (sys.executable, "-m", "tests.desktop.killed_desk", str(folder))
    return subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


def recorded_until_killed(desk: "subprocess.Popen[str]", lines: int, after: float) -> list[str]:
    """Ids the program has printed; it is killed ``after`` seconds after it has printed ``lines`` of them."""
    with desk:
        assert desk.stdin is not None and desk.stdout is not None
        desk.stdin.write("go\n")
        desk.stdin.flush()
        assert desk.stdout.readline() == "ready\n"
        told = [desk.stdout.readline() for _ in range(lines)]
        timer = threading.Timer(after, desk.kill)
        timer.start()
        told += desk.stdout.read().splitlines(keepends=True)
        timer.join()
    return [line.strip() for line in told if line.endswith("\n")]


def opened_again(path: Path, printed: list[str]) -> tuple[set[str], Verified, int]:
    """(printed ids that are missing, what the check of the journal says, damaged pages)."""
    database = Database.open(path, KEY)
    try:
        kept = set(database.read(lambda session: session.scalars(select(ENTRY.c.id)).all()))
        verified = database.read(lambda session: Journal(session, Uuid7()).verify())
        return set(printed) - kept, verified, database.damaged_pages()
    finally:
        database.close()


def test_nothing_confirmed_is_lost_in_a_hundred_kills(tmp_path: Path) -> None:
    open_room(tmp_path).close()
    random = Random(20260302)
    printed: list[str] = []
    waiting = deque(started(tmp_path) for _ in range(AHEAD))
    for kill in range(KILLS):
        desk = waiting.popleft()
        if kill + AHEAD < KILLS:
            waiting.append(started(tmp_path))
        printed += recorded_until_killed(desk, random.randrange(4), random.uniform(0.0, 0.06))
        missing, verified, damaged = opened_again(tmp_path / "desk.db", printed)
        assert (missing, verified.first_bad, damaged) == (set(), None, 0)
    assert len(printed) >= KILLS
