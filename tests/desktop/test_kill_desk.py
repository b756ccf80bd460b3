"""Acceptance: a desk killed at 100 random moments while recording loses nothing it has confirmed."""

import multiprocessing
import os
import threading
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path
from random import Random

from sqlalchemy import select

from desktop.store.database import Database
from sync.casework.numbering import Uuid7
from sync.journal.journal import Journal
from sync.journal.outcomes import Verified
from sync.journal.tables import ENTRY
from tests.desktop.killed_desk import record_until_killed
from tests.desktop.rooms import KEY, open_room

KILLS = 100
PROCESSES = multiprocessing.get_context("forkserver" if hasattr(os, "fork") else "spawn")
"""Each desk is a process of its own; where it can, it begins with everything loaded, which takes longer than to die."""


def started(folder: Path) -> tuple[BaseProcess, Connection]:
    ours, theirs = PROCESSES.Pipe(duplex=False)
    desk = PROCESSES.Process(target=record_until_killed, args=(folder, theirs))
    desk.start()
    theirs.close()  # so that nobody but the desk holds that end, and its death ends what is read here
    return desk, ours


def recorded_until_killed(folder: Path, times: int, after: float) -> list[str]:
    """Ids the desk has told; it is killed ``after`` seconds after it has told ``times`` times."""
    desk, told = started(folder)
    assert told.recv() == []
    ids = [entry_id for _ in range(times) for entry_id in told.recv()]
    timer = threading.Timer(after, desk.kill)
    timer.start()
    with told:
        ids += rest(told)
    timer.join()
    desk.join()
    desk.close()
    return ids


def rest(told: Connection) -> list[str]:
    """What is still told until the other end is no more, be it in the middle of a word."""
    ids: list[str] = []
    while True:
        try:
            ids += told.recv()
        except (EOFError, OSError):
            return ids


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
    PROCESSES.set_forkserver_preload([record_until_killed.__module__])
    open_room(tmp_path).close()
    random = Random(20260302)
    printed: list[str] = []
    for _ in range(KILLS):
        printed += recorded_until_killed(tmp_path, random.randrange(4), random.uniform(0.0, 0.06))
        missing, verified, damaged = opened_again(tmp_path / "desk.db", printed)
        assert (missing, verified.first_bad, damaged) == (set(), None, 0)
    assert len(printed) >= KILLS
