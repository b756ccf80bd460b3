"""A damaged, foreign or newer file: named, told in one Chinese sentence, and left exactly as it was."""

import re
import shutil
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest

from desktop.app import wall_clock
from desktop.device.settings import Profile
from desktop.office.rescue import Rescued, rescued
from desktop.wording.troubles import trouble_sentence
from tests.desktop.rooms import application
from tests.desktop.travelling import county, data_key, work
from tests.faults.desks import CASES, a_desk, another_desk, content, killed, opened, qianban, with_the_key

PAGE = 4096
Harm = Callable[[Path], object]


def cut(size: int) -> Harm:
    return lambda file: file.write_bytes(file.read_bytes()[:size])


def first_page(file: Path) -> None:
    flip(file, 100)


def a_folder_instead(file: Path) -> None:
    file.unlink()
    file.mkdir()


def newer(file: Path) -> None:
    with_the_key(file.parent, "PRAGMA user_version = 99")


def flip(file: Path, at: int) -> None:
    changed = bytearray(file.read_bytes())
    changed[at] ^= 0x10
    file.write_bytes(changed)


HARMS: dict[str, tuple[Harm, str]] = {
    "not a byte": (cut(0), "zero_length"),
    "one byte": (cut(1), "corrupt"),
    "half a page": (cut(PAGE // 2), "corrupt"),
    "half the file": (cut(20 * PAGE), "corrupt"),
    "first page": (first_page, "wrong_key"),
    "plain database": (lambda file: file.write_bytes(b"SQLite format 3\x00" + bytes(PAGE)), "not_encrypted"),
    "a text": (lambda file: file.write_text("办件" * PAGE), "wrong_key"),
    "newer program": (newer, "newer"),
    "gone": (lambda file: file.unlink(), "missing"),
    "a folder": (a_folder_instead, "io"),
}


@pytest.mark.parametrize("harm", HARMS)
def test_a_file_that_cannot_be_opened_is_named_and_left_alone(harm: str, tmp_path: Path) -> None:
    act, code = HARMS[harm]
    folder = a_desk(tmp_path)
    act(folder / "desk.db")
    before = content(folder)
    told = qianban(folder, "verify")
    assert (told.code, told.err, content(folder)) == (1, trouble_sentence(code) + "\n", before)


@pytest.mark.parametrize("code", sorted({code for _, code in HARMS.values()} | {"foreign_log", "full", "busy"}))
def test_its_sentence_says_what_is_safe_and_what_to_do(code: str) -> None:
    sentence = trouble_sentence(code)
    assert "代号" not in sentence and "请" in sentence
    assert re.search("没有动|没有打开|之前的内容都在|停止写入|不要", sentence)


def test_the_scheduled_line_leaves_a_damaged_file_alone_too(tmp_path: Path) -> None:
    folder = a_desk(tmp_path)
    first_page(folder / "desk.db")
    before = content(folder)
    told = qianban(folder, "sync", "--once", "--json")
    assert (told.code, told.json["error"], content(folder)) == (1, "wrong_key", before)


def test_a_flipped_bit_anywhere_is_found_by_verify(tmp_path: Path) -> None:
    random, missed = Random(20261123), []
    whole = a_desk(tmp_path / "whole")
    pages = (whole / "desk.db").stat().st_size // PAGE
    for page in random.sample(range(1, pages), 6):
        folder = a_desk(tmp_path / str(page))
        flip(folder / "desk.db", page * PAGE + random.randrange(PAGE - 100))
        told = qianban(folder, "verify", "--json")
        found = told.json.get("damaged_pages", 0) or told.json.get("error") == "corrupt"
        if told.code != 1 or not found:
            missed.append((page, told))
    assert missed == []


def test_a_log_left_by_another_database_replaces_nothing(tmp_path: Path) -> None:
    """The log is whole and would be folded in when the file is closed, over everything the clerk has recorded."""
    folder = a_desk(tmp_path / "mine")
    shutil.copy(another_desk(tmp_path / "other") / "desk.db-wal", folder)
    before = content(folder)
    told = qianban(folder, "verify", "--json")
    assert (told.json["error"], content(folder)) == ("foreign_log", before)
    (folder / "desk.db-wal").unlink()
    assert qianban(folder, "verify", "--json").json["entries"] == CASES


def test_a_log_of_ones_own_is_taken_in_whatever_key_was_tried_before(tmp_path: Path) -> None:
    left = killed(a_desk(tmp_path / "a"), tmp_path / "b")
    before = content(left)
    assert qianban(left, "verify", "--json", pin="87654321").json["error"] == "wrong_pin"
    assert content(left) == before
    assert qianban(left, "verify", "--json").json["entries"] == CASES + 1


def test_a_torn_end_of_the_log_costs_only_what_was_never_confirmed(tmp_path: Path) -> None:
    left = killed(a_desk(tmp_path / "a"), tmp_path / "b")
    log = left / "desk.db-wal"
    log.write_bytes(log.read_bytes()[:-1000])
    told = qianban(left, "verify", "--json").json
    assert told["intact"] and told["entries"] in (CASES, CASES + 1)


def test_keys_of_another_desk_open_nothing_and_change_nothing(tmp_path: Path) -> None:
    folder = a_desk(tmp_path / "a")
    before = (folder / "desk.db").read_bytes()
    other = another_desk(tmp_path / "other")
    for name in ("keys.a.json", "keys.b.json"):
        shutil.copy(other / name, folder)
    told = qianban(folder, "verify", "--json")
    assert (told.json["error"], (folder / "desk.db").read_bytes()) == ("wrong_key", before)


@pytest.mark.parametrize("name", ["device.json", "keys"])
def test_a_garbled_folder_is_named_and_the_store_untouched(name: str, tmp_path: Path) -> None:
    folder = a_desk(tmp_path)
    before = (folder / "desk.db").read_bytes()
    for part in folder.glob(f"{name}*"):
        part.write_bytes(b"\xff\x00{")
    told = qianban(folder, "verify", "--json")
    assert told.json["error"] in ("device_unreadable", "keys_unreadable")
    assert (folder / "desk.db").read_bytes() == before


def test_an_old_copy_under_the_newer_log_is_never_called_intact(tmp_path: Path) -> None:
    """The key fits and every page opens: only the check of the whole tells that old and new do not belong together."""
    folder = a_desk(tmp_path / "now")
    old = (folder / "desk.db").read_bytes()
    for _ in range(2):
        opened(folder).database.close()
        core = opened(folder)
        for _ in range(CASES):
            core.office.record([application()])
        core.database.close()
    left = killed(folder, tmp_path / "killed")
    (left / "desk.db").write_bytes(old)
    before = content(left)
    told = qianban(left, "verify", "--json")
    assert (told.code, content(left)) == (1, before)


def test_what_waited_in_a_damaged_file_goes_into_a_bundle_as_far_as_it_can_be_read(tmp_path: Path) -> None:
    """F23: a page is destroyed anywhere; the file is only read, and what is read out is taken once."""
    place = county(tmp_path)
    whole, read_out, took = place.desk(tmp_path / "desk"), [], 0
    work(whole, CASES)
    pages = (whole / "desk.db").stat().st_size // PAGE
    for page in Random(23).sample(range(1, pages), 6):
        folder, file = tmp_path / str(page), tmp_path / f"{page}.qbd"
        shutil.copytree(whole, folder)
        flip(folder / "desk.db", page * PAGE + 99)
        before = content(folder)
        told = qianban(folder, "bundle", "rescue", str(file), "--json")
        assert content(folder) == before
        if told.code:
            assert told.json["error"] in ("corrupt", "wrong_key") and not file.exists()
            continue
        read_out.append(told.json["entries"])
        taken = place.run("bundle", "take", str(file)).out
        new, took = max(0, read_out[-1] - took), max(took, read_out[-1])
        assert (f"新收下 {new} 条" if new else "都已收过") in taken or not read_out[-1]
    assert CASES in read_out, "most pages hold nothing of what waits"


def test_what_lies_behind_an_unreadable_entry_stays(tmp_path: Path) -> None:
    """Pages are destroyed from the end of the file, some at a time, until one of them held entries."""
    place = county(tmp_path)
    folder, file = place.desk(tmp_path / "desk"), tmp_path / "a.qbd"
    work(folder, CASES)
    profile, key = Profile(folder=folder), data_key(folder)
    read_out, page = Rescued(entries=CASES, waiting=CASES), (folder / "desk.db").stat().st_size // PAGE
    while read_out.entries == CASES:
        page -= 3
        for one in range(page, page + 3):
            flip(folder / "desk.db", one * PAGE + 99)
        read_out = rescued(profile, key, file, wall_clock)
    assert 0 < read_out.entries < CASES == read_out.waiting
    assert f"新收下 {read_out.entries} 条" in place.run("bundle", "take", str(file)).out
