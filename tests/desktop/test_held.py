"""What the desk makes of a file another program holds: nothing is lost, and what may count later does."""

import threading
from pathlib import Path

import pytest

from desktop.device.slot_file import LATER, SlotFile, finish, level, load, save, write_or_later
from desktop.office.bundles import write_file
from desktop.office.trouble import OfficeTrouble
from desktop.reports.safe_file import part_file
from desktop.reports.trouble import ReportTrouble
from desktop.store.connection import connect
from desktop.store.trouble import StoreTrouble
from desktop.wording.troubles import trouble_sentence
from sync.files import Patience, replaced, write_whole
from tests.test_files import Sharing

KEY = bytes(range(32))


class Holding:
    """Another program that holds the files of these names for good."""

    def __init__(self, *names: str) -> None:
        self._names = names

    def __call__(self, source: Path, target: Path) -> None:
        if target.name in self._names:
            raise Sharing
        replaced(source, target)


@pytest.mark.parametrize("name", ["keys.a.json", "keys.b.json"])
def test_one_copy_of_the_keys_is_enough_and_the_next_start_makes_two(name: str, tmp_path: Path) -> None:
    first = save(tmp_path, SlotFile(profile="p", secret_version=0))
    second = save(tmp_path, first, Holding(name))
    assert load(tmp_path) == second
    level(tmp_path)
    contents = {(tmp_path / copy).read_bytes() for copy in ("keys.a.json", "keys.b.json")}
    assert len(contents) == 1 and load(tmp_path) == second


def test_keys_that_could_not_be_written_are_those_of_before(tmp_path: Path) -> None:
    first = save(tmp_path, SlotFile(profile="p", secret_version=0))
    with pytest.raises(Sharing):
        save(tmp_path, first, Holding("keys.a.json", "keys.b.json"))
    level(tmp_path)
    assert load(tmp_path) == first and sorted(path.name for path in tmp_path.iterdir()) == [
        "keys.a.json",
        "keys.b.json",
    ]


def test_what_was_chosen_counts_from_the_next_start_on(tmp_path: Path) -> None:
    path = tmp_path / "preferences.json"
    write_or_later(path, b'"before"')
    with pytest.raises(Sharing):
        write_or_later(path, b'"after"', Holding(path.name))
    assert path.read_bytes() == b'"before"'
    finish(tmp_path, Holding(path.name))
    assert path.read_bytes() == b'"before"'
    finish(tmp_path)
    assert path.read_bytes() == b'"after"' and len(list(tmp_path.iterdir())) == 1


def test_what_a_power_cut_left_half_written_counts_never(tmp_path: Path) -> None:
    (tmp_path / f"tries.json{LATER}").write_bytes(b'{"DZ0101"')
    finish(tmp_path)
    assert not list(tmp_path.iterdir())


def test_an_export_whose_target_is_held_leaves_the_earlier_file_and_says_so(tmp_path: Path) -> None:
    target = tmp_path / "台账.xlsx"
    target.write_bytes(b"before")
    with pytest.raises(ReportTrouble, match="target_open"), part_file(target, Holding(target.name)) as part:
        part.write_bytes(b"after")
    assert [path.read_bytes() for path in tmp_path.iterdir()] == [b"before"]


def test_a_bundle_that_is_held_is_not_called_a_stick_that_is_locked(tmp_path: Path) -> None:
    def write(path: Path, content: bytes) -> None:
        write_whole(path, content, Holding(path.name))

    with pytest.raises(OfficeTrouble, match="held"):
        write_file(tmp_path / "上报包.qbd", b"content", write)
    assert not list(tmp_path.iterdir())


def test_a_file_sqlite_cannot_open_is_asked_for_again(tmp_path: Path) -> None:
    path = tmp_path / "desk.db"
    path.symlink_to(tmp_path / "later" / "desk.db")
    opening = threading.Event()

    def pause(_: float) -> None:
        opening.set()
        (tmp_path / "later").mkdir(exist_ok=True)

    connect(path, KEY, cache_kib=64, patience=Patience(seconds=30, pause=pause)).close()
    assert opening.is_set()


def test_a_file_that_stays_shut_names_the_cause(tmp_path: Path) -> None:
    path = tmp_path / "desk.db"
    path.symlink_to(tmp_path / "never" / "desk.db")
    with pytest.raises(StoreTrouble) as met:
        connect(path, KEY, cache_kib=64, patience=Patience(seconds=0))
    assert "杀毒软件" in trouble_sentence(met.value.code, met.value.facts)
