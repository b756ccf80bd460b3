"""``files.json``: what a version that is laid down consists of, byte for byte as its release lists it."""

import json

import pytest

from sync.wire.installed import Installed, read_installed, write_installed
from sync.wire.release import write_section
from tests.wire.test_release import entry

LISTS = {"python": (entry("python.exe"),), "libraries": (), "app": (entry("app/a.py", b"1"), entry("app/村.py"))}
TOLD = json.loads(write_installed("0.2.0", LISTS))


def test_what_was_written_is_read() -> None:
    assert read_installed(write_installed("0.2.0", LISTS)) == Installed(version="0.2.0", sections=LISTS)


def test_the_order_in_which_files_are_told_is_no_matter() -> None:
    turned = {name: files[::-1] for name, files in reversed(LISTS.items())}
    assert write_installed("0.2.0", turned) == write_installed("0.2.0", LISTS)


def test_a_list_comes_back_byte_for_byte() -> None:
    assert write_section(read_installed(write_installed("0.2.0", LISTS)).sections["app"]) == write_section(LISTS["app"])


def test_all_files_stand_together() -> None:
    files = Installed(version="0.2.0", sections=LISTS).files
    assert [one.path for one in files] == ["app/a.py", "app/村.py", "python.exe"]


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\0" * 40,
        b"[]",
        b"{}",
        json.dumps(TOLD | {"format": 2}).encode(),
        json.dumps(TOLD | {"product": "other"}).encode(),
        json.dumps(TOLD | {"version": 2}).encode(),
        json.dumps(TOLD | {"sections": {"app": [{"path": "a"}]}}).encode(),
        json.dumps(TOLD).replace("app/a.py", "../a.py").encode(),
        json.dumps(TOLD).replace("app/a.py", "PYTHON.EXE").encode(),
    ],
)
def test_what_is_no_such_list_is_refused(content: bytes) -> None:
    with pytest.raises(ValueError):
        read_installed(content)
