"""Kill-proof typing: ``python -m tests.kills [KILLS]`` (200). A desk typed into dies by SIGKILL at random moments.

After each death the store must open whole, what was typed more than two seconds before must be there, and the list of
unfinished sheets must name the citizen and the item. Prints the worst and the median loss in seconds.
"""

import argparse
import multiprocessing
import os
import sys
import threading
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from random import Random
from statistics import median
from tempfile import TemporaryDirectory
from time import monotonic

from desktop.ui.intake_recovery import Unfinished, unfinished
from tests.desktop.rooms import open_room, references
from tests.desktop.typed_desk import CITIZEN, ITEM, type_until_killed

KILLS = 200
LOST_AT_MOST = 2.0
PROCESSES = multiprocessing.get_context("forkserver" if hasattr(os, "fork") else "spawn")


@dataclass(frozen=True, slots=True, kw_only=True)
class Death:
    """One kill: how many letters had been typed, how old the first missing one was, in seconds, what the list says."""

    typed: int
    kept: int
    lost: float
    damaged: int
    listed: tuple[str, str]


def killed_while_typing(folder: Path, after: float) -> Death:
    """Kills a desk ``after`` seconds of typing, then looks into its store."""
    ours, theirs = PROCESSES.Pipe(duplex=False)
    desk = PROCESSES.Process(target=type_until_killed, args=(folder, theirs))
    desk.start()
    theirs.close()  # its death ends what is read here
    keys = [ours.recv()]
    died: list[float] = []

    def kill() -> None:
        died.append(monotonic())
        desk.kill()

    timer = threading.Timer(after, kill)
    timer.start()
    with ours:
        keys += _rest(ours)
    timer.join()
    desk.join()
    desk.close()
    return _looked_at(folder, keys, died[0])


def _rest(told: Connection) -> list[tuple[str, float]]:
    keys = []
    while True:
        try:
            keys.append(told.recv())
        except (EOFError, OSError):
            return keys


def _looked_at(folder: Path, keys: list[tuple[str, float]], died: float) -> Death:
    """Opens the store of the dead as its next start does; the sheet found is thrown away for the next one."""
    room = open_room(folder)
    try:
        found = unfinished(room.core.drafts.list(), references().catalogue)
        kept = found[0].sheet.address if found else ""
        typed = "".join(letter for letter, _ in keys)
        assert typed.startswith(kept), "a letter nobody typed, or one of the middle is missing"
        missing = keys[len(kept) :]
        return Death(
            typed=len(typed),
            kept=len(kept),
            lost=died - missing[0][1] if missing else 0.0,
            damaged=room.core.database.damaged_pages(),
            listed=_names(found),
        )
    finally:
        for draft in room.core.drafts.list():
            room.core.drafts.drop(draft.kind, draft.key)
        room.close()


def _names(found: tuple[Unfinished, ...]) -> tuple[str, str]:
    return (found[0].citizen, found[0].item) if found else ("", "")


def kill_often(folder: Path, kills: int, longest: float) -> list[Death]:
    """So many deaths, each after up to ``longest`` seconds of typing."""
    PROCESSES.set_forkserver_preload([type_until_killed.__module__])
    open_room(folder).close()
    random = Random(20261126)
    return [killed_while_typing(folder, random.uniform(0.05, longest)) for _ in range(kills)]


def faults(deaths: list[Death]) -> list[str]:
    """What is not as promised, one line each; a sheet on which nothing had been kept yet lists nobody."""
    item = references().catalogue.get(ITEM)
    assert item is not None
    told = []
    for death in deaths:
        if death.lost > LOST_AT_MOST:
            told.append(f"{death.lost:.2f} s of typing missing ({death.kept} of {death.typed} letters kept)")
        if death.damaged:
            told.append(f"{death.damaged} damaged pages")
        if death.kept and death.listed != (CITIZEN, item.name):
            told.append(f"the list says {death.listed}")
    return told


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.kills", description=str(__doc__).partition("\n\n")[0])
    parser.add_argument("kills", type=int, nargs="?", default=KILLS, help=f"how often ({KILLS})")
    with TemporaryDirectory() as folder:
        deaths = kill_often(Path(folder), parser.parse_args().kills, 4.0)
    lost = [death.lost for death in deaths]
    named = sum(bool(death.listed[0]) for death in deaths)
    print(f"{len(deaths)} kills while typing; text missing: worst {max(lost):.2f} s, median {median(lost):.2f} s")
    print(f"{sum(death.typed for death in deaths)} letters typed; {named} recovery lists name citizen and item")
    found = faults(deaths)
    print("\n".join(found) or "nothing lost beyond two seconds, no damaged page")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
