"""Files under the eyes of a virus scanner; real holds are made on Windows, by installer/smoking/checks_held.py."""

import errno
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync.files import (
    WINDOW_SECONDS,
    WORKER_SECONDS,
    Patience,
    disk_code,
    fit_name,
    is_held,
    long_name,
    until_free,
    write_whole,
)


class Sharing(OSError):
    """As Windows says that another program has the file."""

    def __init__(self, winerror: int = 32) -> None:
        super().__init__(errno.EACCES, "used by another process")
        self.winerror = winerror


@dataclass
class Hold:
    """Another program that lets go after so many tries; time passes by the pauses alone."""

    tries: int
    error: Callable[[], Exception] = Sharing
    now: float = 0.0
    pauses: list[float] = field(default_factory=list)

    def act(self) -> str:
        self.tries -= 1
        if self.tries >= 0:
            raise self.error()
        return "done"

    def patience(self, seconds: float | None = None) -> Patience:
        return Patience(seconds=seconds, clock=lambda: self.now, pause=self._pause)

    def _pause(self, seconds: float) -> None:
        self.pauses.append(seconds)
        self.now += seconds


def test_what_is_held_for_a_while_is_done_afterwards() -> None:
    hold = Hold(tries=5)
    assert until_free(hold.act, hold.patience(30)) == "done"
    assert hold.pauses == [0.01, 0.02, 0.04, 0.08, 0.16]


def test_patience_ends_with_the_error_itself() -> None:
    hold = Hold(tries=10_000)
    with pytest.raises(Sharing):
        until_free(hold.act, hold.patience(30))
    assert 30 <= hold.now < 32 and max(hold.pauses) == 1


@pytest.mark.parametrize("error", [FileNotFoundError(errno.ENOENT, ""), OSError(errno.ENOSPC, ""), ValueError()])
def test_nothing_else_is_waited_for(error: Exception) -> None:
    hold = Hold(tries=1, error=lambda: error)
    with pytest.raises(type(error)):
        until_free(hold.act, hold.patience(30))
    assert not hold.pauses


def test_a_worker_has_more_patience_than_a_window() -> None:
    assert Patience().allowed() == WINDOW_SECONDS
    with ThreadPoolExecutor(max_workers=1) as worker:
        assert worker.submit(Patience().allowed).result() == WORKER_SECONDS


@pytest.mark.parametrize("code", [5, 32, 33])
def test_the_three_words_of_windows_are_known(code: int) -> None:
    assert is_held(Sharing(code)) and disk_code(Sharing(code)) == "held"


def test_what_the_c_library_of_windows_says_is_known_and_that_of_linux_is_not() -> None:
    denied = PermissionError(errno.EACCES, "")
    assert (is_held(denied, windows=True), is_held(denied, windows=False)) == (True, False)
    assert not is_held(Sharing(2), windows=True)


def test_a_full_disk_and_a_broken_one_keep_their_names() -> None:
    assert [disk_code(OSError(code, "")) for code in (errno.ENOSPC, errno.EIO)] == ["full", "io"]


def test_a_file_that_stays_held_is_as_it_was_and_nothing_lies_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "上报包.qbd"
    path.write_bytes(b"before")

    def held(source: Path, target: Path) -> None:
        assert source.read_bytes() == b"after"
        raise Sharing

    with pytest.raises(Sharing):
        write_whole(path, b"after", held)
    assert [file.read_bytes() for file in tmp_path.iterdir()] == [b"before"]


def test_threads_wait_each_for_itself() -> None:
    free = threading.Event()
    hold = Hold(tries=3)

    def act() -> str:
        if not free.is_set():
            raise Sharing
        return "done"

    with ThreadPoolExecutor(max_workers=2) as workers:
        waiting = workers.submit(until_free, act, Patience(seconds=20))
        assert workers.submit(until_free, hold.act, hold.patience(30)).result() == "done"
        free.set()
        assert waiting.result() == "done"


def test_a_long_path_of_windows_is_written_so_that_it_is_reached() -> None:
    deep = "\\".join(["文件夹"] * 80)
    assert long_name("C:\\data\\a.pdf") == "C:\\data\\a.pdf"
    assert long_name(f"C:\\{deep}") == f"\\\\?\\C:\\{deep}" == long_name(f"\\\\?\\C:\\{deep}")
    assert long_name(f"\\\\pc\\share\\{deep}") == f"\\\\?\\UNC\\pc\\share\\{deep}"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("丙妹镇 便民服务中心", "丙妹镇-便民服务中心"),
        ("CON", "_CON"),
        ("nul.txt", "_nul.txt"),
        ("COM1.pdf", "_COM1.pdf"),
        ("CONTRACT", "CONTRACT"),
        ("尾巴. ", "尾巴"),
        ("a/b\\c:d*e?f", "a-b-c-d-e-f"),
        ("...", ""),
    ],
)
def test_a_name_fits_every_file_system(text: str, name: str) -> None:
    assert fit_name(text) == name


@given(st.text(max_size=80), st.integers(min_value=1, max_value=60))
def test_no_name_can_break_a_path(text: str, most: int) -> None:
    name = fit_name(text, most)
    assert not set(name) & set('<>:"/\\|?*\x00\n\r\t ') and len(name) <= most + 1
    assert name == name.strip(". ") and name.partition(".")[0].upper() not in {"CON", "NUL", "AUX", "PRN", "COM1"}
