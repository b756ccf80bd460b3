"""The power goes at any write of the switch: the launcher finds a version that is whole, and all comes right again."""

from collections.abc import Callable
from pathlib import Path

import pytest

from desktop.device.update_disk import Disk
from desktop.device.update_marks import (
    BEFORE,
    CURRENT,
    FIRST,
    PREVIOUS,
    RETURNED,
    SECOND,
    TRIAL,
    Row,
    decide,
    healthy,
    kept_way_back,
    launch,
    read_mark,
    switch,
    take_returned,
)
from tests.desktop.update_cuts import QuickDisk, RecordedDisk, State, cuts, fresh_root, state_of

OLDEST, OLD, NEW = "app-0.1.0", "app-0.2.0", "app-0.3.0"
DISK = QuickDisk()
LINE = {folder: f"{folder}\n".encode() for folder in (OLDEST, OLD, NEW)}
ON_TRIAL = {TRIAL: b"", FIRST: b"", SECOND: b""}
Deed = Callable[[Path, Disk], object]

DEEDS: dict[str, tuple[State, Deed]] = {
    "the first update of all": ({CURRENT: LINE[OLD]}, lambda root, disk: switch(root, NEW, disk)),
    "an update after an update": (
        {CURRENT: LINE[OLD], PREVIOUS: LINE[OLDEST]},
        lambda root, disk: switch(root, NEW, disk),
    ),
    "an update over the rest of a trial": (
        {CURRENT: LINE[OLD], PREVIOUS: LINE[OLDEST], FIRST: b"", SECOND: b""},
        lambda root, disk: switch(root, NEW, disk),
    ),
    "going back by hand": (
        {CURRENT: LINE[NEW], PREVIOUS: LINE[OLD]},
        lambda root, disk: switch(root, OLD, disk),
    ),
    "the first start on trial": ({CURRENT: LINE[NEW], PREVIOUS: LINE[OLD], TRIAL: b""}, launch),
    "the second start on trial": ({CURRENT: LINE[NEW], PREVIOUS: LINE[OLD], TRIAL: b"", FIRST: b""}, launch),
    "giving up": ({CURRENT: LINE[NEW], PREVIOUS: LINE[OLD]} | ON_TRIAL, launch),
    "the first window": (
        {CURRENT: LINE[NEW], PREVIOUS: LINE[OLD]} | ON_TRIAL,
        lambda root, disk: healthy(root, NEW, disk),
    ),
    "the first window after a fall": (
        {CURRENT: b"\0\0\0", PREVIOUS: LINE[OLD]} | ON_TRIAL,
        lambda root, disk: healthy(root, OLD, disk),
    ),
    "getting the way back again": (
        {CURRENT: LINE[NEW], PREVIOUS: LINE[NEW], BEFORE: LINE[OLD]},
        kept_way_back,
    ),
    "telling of a return": (
        {CURRENT: LINE[OLD], PREVIOUS: LINE[OLD], RETURNED: LINE[NEW]},
        take_returned,
    ),
}

TOWARDS_NEW = [name for name in DEEDS if "update" in name or "start on" in name or name == "giving up"]


def after_cuts(folder: Path, name: str) -> list[State]:
    before, deed = DEEDS[name]
    root, disk = fresh_root(folder, (OLDEST, OLD, NEW), before), RecordedDisk()
    deed(root, disk)
    states = cuts(before, disk.acts)
    assert before in states and state_of(root) in states
    return states


@pytest.mark.parametrize("name", DEEDS)
def test_after_a_cut_anywhere_a_whole_version_starts_and_stays(tmp_path: Path, name: str) -> None:
    for number, state in enumerate(after_cuts(tmp_path / "recorded", name)):
        root = fresh_root(tmp_path / str(number), (OLDEST, OLD, NEW), state)
        started = launch(root, DISK)
        assert started in (OLD, NEW), state
        healthy(root, started, DISK)
        assert (decide(root), launch(root, DISK)) == (Row.SETTLED, started), state


@pytest.mark.parametrize("name", TOWARDS_NEW)
def test_after_a_cut_anywhere_a_new_version_that_never_shows_a_window_is_given_up(tmp_path: Path, name: str) -> None:
    for number, state in enumerate(after_cuts(tmp_path / "recorded", name)):
        root = fresh_root(tmp_path / str(number), (OLDEST, OLD, NEW), state)
        started = [launch(root, DISK) for _ in range(4)]
        assert started[-1] == OLD and decide(root) is Row.SETTLED, state


@pytest.mark.parametrize("name", ["giving up", "the first update of all", "an update after an update"])
def test_the_version_that_works_is_never_told_as_given_up(tmp_path: Path, name: str) -> None:
    for number, state in enumerate(after_cuts(tmp_path / "recorded", name)):
        root = fresh_root(tmp_path / str(number), (OLDEST, OLD, NEW), state)
        while (started := launch(root, DISK)) != OLD and decide(root) is not Row.SETTLED:
            assert started == NEW
        healthy(root, launch(root, DISK), DISK)
        assert read_mark(root, RETURNED) in ("", NEW), state


@pytest.mark.parametrize(("name", "before"), [("going back by hand", OLD), ("an update after an update", OLDEST)])
def test_after_a_cut_anywhere_the_version_before_is_still_known(tmp_path: Path, name: str, before: str) -> None:
    """Once the switch is done it is the one that was in use; else the one it was."""
    in_use = read_mark(fresh_root(tmp_path / "before", (OLDEST, OLD, NEW), DEEDS[name][0]), CURRENT)
    for number, state in enumerate(after_cuts(tmp_path / "recorded", name)):
        root = fresh_root(tmp_path / str(number), (OLDEST, OLD, NEW), state)
        healthy(root, current := launch(root, DISK), DISK)
        assert read_mark(root, PREVIOUS) == (before if current == in_use else in_use), state
        assert not (root / BEFORE).exists() or current != in_use


def test_the_cuts_are_many_and_each_is_played() -> None:
    """So that a slip in the player cannot make the rest of this file say nothing."""
    acts = [("remove", "trial.new"), ("write", "trial.new", b"ab"), ("replace", "trial.new", "trial"), ("settle",)]
    names = [sorted(state.items()) for state in cuts({"current": b"x"}, acts)]
    assert [("current", b"x"), ("trial", b"ab")] in names and [("current", b"x"), ("trial.new", b"\0\0")] in names
    assert len(names) == 6
