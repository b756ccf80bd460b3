"""SIGKILL at random moments of an update: what starts is whole, and the next try finishes it."""

import multiprocessing
import os
import threading
from pathlib import Path
from random import Random
from shutil import copytree

from sync.journal.update_folder import FolderSource
from tests.desktop.update_ground import NEW, OLD, Ground, files_of, ground_at
from tests.desktop.updating_process import update_until_killed

KILLS = 6
PROCESSES = multiprocessing.get_context("forkserver" if hasattr(os, "fork") else "spawn")


def killed(root: Path, stick: Path, after: float) -> bool:
    """An update that dies ``after`` seconds of work; whether it had finished by then."""
    ours, theirs = PROCESSES.Pipe(duplex=False)
    program = PROCESSES.Process(target=update_until_killed, args=(root, stick, theirs))
    program.start()
    theirs.close()
    assert ours.recv() == "begun"
    timer = threading.Timer(after, program.kill)
    timer.start()
    try:
        done = ours.recv() == "done"
    except EOFError:
        done = False
    timer.join()
    program.join()
    program.close()
    ours.close()
    return done


def test_killed_anywhere_a_whole_version_starts_and_the_next_try_lands(tmp_path: Path) -> None:
    PROCESSES.set_forkserver_preload([update_until_killed.__module__])
    ground = ground_at(tmp_path)
    stick = ground.release(files_of(NEW, 大=os.urandom(200_000)))
    random = Random(20261126)
    finished = 0
    for number in range(KILLS):
        root = tmp_path / str(number)
        copytree(ground.root, root)
        finished += killed(root, stick, random.uniform(0.0, 0.08))
        mine = Ground(root=root, sticks=ground.sticks)
        running = mine.start()
        assert running in (OLD, NEW)
        if running == OLD:
            mine.update(FolderSource(stick))
        assert mine.start() == NEW
    assert finished < KILLS
