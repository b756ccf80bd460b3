"""Which version starts: the table of the launcher, row by row, and what the desk does to its marks."""

from itertools import product
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.device.update_marks import (
    CURRENT,
    FIRST,
    PREVIOUS,
    PYTHON,
    RETURNED,
    SECOND,
    TRIAL,
    Row,
    decide,
    healthy,
    launch,
    not_counted,
    read_mark,
    switch,
    take_returned,
    usable,
)
from tests.desktop.update_cuts import QuickDisk, fresh_root, marks_of

OLD, NEW, EMPTY, GONE = "app-0.1.0", "app-0.2.0", "app-0.3.0", "app-0.4.0"
DISK = QuickDisk()
TRIALS = {
    "": (),
    "trial": (TRIAL,),
    "trial+1": (TRIAL, FIRST),
    "trial+1+2": (TRIAL, FIRST, SECOND),
    "1+2": (FIRST, SECOND),
}


def root_with(folder: Path, current: str, previous: str, *marks: str) -> Path:
    """OLD and NEW hold a Python, EMPTY holds none, GONE is no folder; "" is no mark."""
    return fresh_root(
        folder,
        (OLD, NEW),
        {name: f"{value}\r\n".encode() for name, value in ((CURRENT, current), (PREVIOUS, previous)) if value}
        | {mark: b"" for mark in marks},
        without_python=(EMPTY,),
    )


@pytest.mark.parametrize(
    ("current", "previous", "trial", "row", "started"),
    [
        (NEW, OLD, "", Row.SETTLED, NEW),
        (NEW, "", "", Row.SETTLED, NEW),
        (NEW, OLD, "1+2", Row.SETTLED, NEW),
        (NEW, OLD, "trial", Row.FIRST_TRY, NEW),
        (NEW, OLD, "trial+1", Row.SECOND_TRY, NEW),
        (NEW, OLD, "trial+1+2", Row.GIVE_UP, OLD),
        (NEW, NEW, "trial+1+2", Row.NO_WAY_BACK, NEW),
        (NEW, "", "trial+1+2", Row.NO_WAY_BACK, NEW),
        (NEW, EMPTY, "trial+1+2", Row.NO_WAY_BACK, NEW),
        (NEW, GONE, "trial+1+2", Row.NO_WAY_BACK, NEW),
        ("", OLD, "", Row.FALL_BACK, OLD),
        (EMPTY, OLD, "trial", Row.FALL_BACK, OLD),
        (GONE, OLD, "trial+1+2", Row.FALL_BACK, OLD),
        ("..\\windows", OLD, "", Row.FALL_BACK, OLD),
        ("", "", "", Row.NOTHING, ""),
        (GONE, EMPTY, "trial", Row.NOTHING, ""),
    ],
)
def test_every_row_of_the_table(
    tmp_path: Path, current: str, previous: str, trial: str, row: Row, started: str
) -> None:
    root = root_with(tmp_path / "root", current, previous, *TRIALS[trial])
    assert (decide(root), launch(root, DISK)) == (row, started)


@pytest.mark.parametrize(("trial", "left"), [("", ()), ("trial", (TRIAL, FIRST)), ("trial+1", (TRIAL, FIRST, SECOND))])
def test_a_start_leaves_its_mark_while_the_version_is_on_trial(
    tmp_path: Path, trial: str, left: tuple[str, ...]
) -> None:
    root = root_with(tmp_path / "root", NEW, OLD, *TRIALS[trial])
    launch(root, DISK)
    assert sorted(name for name in marks_of(root) if name.startswith(TRIAL)) == sorted(left)


def test_after_two_starts_without_a_window_the_version_before_is_in_use(tmp_path: Path) -> None:
    root = root_with(tmp_path / "root", OLD, "")
    switch(root, NEW, DISK)
    assert [launch(root, DISK) for _ in range(4)] == [NEW, NEW, OLD, OLD]
    assert marks_of(root) == {CURRENT: OLD, PREVIOUS: OLD, RETURNED: NEW}


def test_a_return_that_cannot_be_written_is_made_again_by_the_next_start(tmp_path: Path) -> None:
    """On a disk that takes nothing the version that does not start must not become the one in use for good."""
    root = root_with(tmp_path / "root", NEW, OLD, TRIAL, FIRST, SECOND)
    (root / f"{CURRENT}.new").mkdir()
    assert [launch(root, DISK) for _ in range(2)] == [OLD, OLD] and decide(root) is Row.GIVE_UP
    (root / f"{CURRENT}.new").rmdir()
    assert (launch(root, DISK), decide(root)) == (OLD, Row.SETTLED)


def test_that_it_was_given_up_is_told_once(tmp_path: Path) -> None:
    root = root_with(
        tmp_path / "root",
        OLD,
        "",
    )
    (root / RETURNED).write_bytes(b"app-0.2.0\n")
    assert [take_returned(root, DISK) for _ in range(2)] == [NEW, ""]


def test_a_window_ends_the_trial(tmp_path: Path) -> None:
    root = root_with(tmp_path / "root", OLD, "")
    switch(root, NEW, DISK)
    launch(root, DISK)
    healthy(root, NEW, DISK)
    assert marks_of(root) == {CURRENT: NEW, PREVIOUS: OLD}


def test_a_window_of_the_version_before_says_nothing_about_the_new_one(tmp_path: Path) -> None:
    root = root_with(tmp_path / "root", OLD, "")
    switch(root, NEW, DISK)
    healthy(root, OLD, DISK)
    assert (root / TRIAL).exists()


def test_starts_that_only_ring_the_version_that_is_open_are_not_counted(tmp_path: Path) -> None:
    """The old one waits beside the clock for days, and the clerk clicks on the icon every morning."""
    root = root_with(tmp_path / "root", OLD, "")
    switch(root, NEW, DISK)
    for _ in range(5):
        assert launch(root, DISK) == NEW
        not_counted(root, NEW, DISK)
    assert decide(root) is Row.FIRST_TRY


def test_what_the_version_before_says_of_a_start_is_not_about_the_new_one(tmp_path: Path) -> None:
    root = root_with(tmp_path / "root", NEW, OLD, TRIAL, FIRST)
    not_counted(root, OLD, DISK)
    assert decide(root) is Row.SECOND_TRY


def test_a_version_the_launcher_fell_back_to_is_in_use_once_it_shows_its_window(tmp_path: Path) -> None:
    root = root_with(tmp_path / "root", GONE, OLD, TRIAL, FIRST)
    healthy(root, launch(root, DISK), DISK)
    assert marks_of(root) == {CURRENT: OLD, PREVIOUS: OLD}


def test_old_marks_of_a_trial_do_not_shorten_the_next_one(tmp_path: Path) -> None:
    root = root_with(tmp_path / "root", OLD, "", FIRST, SECOND)
    switch(root, NEW, DISK)
    assert decide(root) is Row.FIRST_TRY


@pytest.mark.parametrize(
    "content", [b"", b"\0" * 12, b"\xff\xfe", b"app-0.1.0\\..", b"app-", b"APP-0.1.0", b"x" * 5000, b"app-0.1.0 -m x"]
)
def test_a_mark_that_names_none_of_ours_counts_as_none(tmp_path: Path, content: bytes) -> None:
    root = root_with(tmp_path / "root", OLD, "")
    (root / CURRENT).write_bytes(content)
    assert read_mark(root, CURRENT) == ""


@pytest.mark.parametrize("content", [b"app-0.1.0", b"app-0.1.0\n", b"app-0.1.0\r\n", b"app-0.1.0\r\n\0\0"])
def test_a_line_may_end_as_either_system_ends_it(tmp_path: Path, content: bytes) -> None:
    root = root_with(tmp_path / "root", OLD, "")
    (root / CURRENT).write_bytes(content)
    assert read_mark(root, CURRENT) == OLD


@settings(max_examples=40)
@given(
    steps=st.lists(st.sampled_from(["start", "window", "update", "back"]), max_size=12),
    broken=st.sets(st.sampled_from([OLD, NEW]), max_size=1),
)
def test_whatever_happens_in_whatever_order_something_starts(
    tmp_path_factory: pytest.TempPathFactory, steps: list[str], broken: set[str]
) -> None:
    """``broken``: a version that never shows a window; it is never the only one that is tried."""
    root = root_with(tmp_path_factory.mktemp("order") / "root", OLD, "")
    running = OLD
    for step in steps:
        match step:
            case "start":
                running = launch(root, DISK)
                assert usable(root, running)
            case "window" if running not in broken:
                healthy(root, running, DISK)
            case "update":
                switch(root, NEW if read_mark(root, CURRENT) == OLD else OLD, DISK)
            case "back" if usable(root, before := read_mark(root, PREVIOUS)) and before != read_mark(root, CURRENT):
                switch(root, before, DISK)
    started = {launch(root, DISK) for _ in range(3)}
    assert started - broken or decide(root) is Row.SETTLED


def test_every_combination_of_marks_has_exactly_one_answer(tmp_path: Path) -> None:
    """And what is started is there, or nothing could be."""
    places = ("", OLD, NEW, EMPTY, GONE)
    for number, (current, previous, trial) in enumerate(product(places, places, TRIALS)):
        root = root_with(tmp_path / str(number), current, previous, *TRIALS[trial])
        started = launch(root, DISK)
        assert usable(root, started) if {current, previous} & {OLD, NEW} else started == ""


def test_a_folder_without_a_python_is_not_usable(tmp_path: Path) -> None:
    root = root_with(tmp_path / "root", OLD, "")
    (root / OLD / PYTHON).unlink()
    assert not usable(root, OLD)
