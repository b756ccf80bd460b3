"""The folder of an update: every file once, packed under its hash, in lists that the key of the releaser signs."""

from pathlib import Path

import pytest

from building import payload, release
from building.payload import Order
from environment import Stopped
from sync.journal.releases import read_release
from sync.wire.release import BadRelease, Release, object_name, read_section, unpack

FILES = {"python.exe": b"MZ python", "app/a.py": b"a" * 5000, "app/copy.py": b"a" * 5000, "Lib/b.pyc": b""}


@pytest.fixture
def key(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("QIANBAN_CACHE", str(tmp_path / "cache"))
    release.make_key(tmp_path / "release.key")
    return tmp_path / "release.key"


def test_every_listed_file_is_there_and_is_what_it_is_named(tmp_path: Path, key: Path) -> None:
    folder = _made(tmp_path, key, FILES)
    told = _read(folder, key)
    lists = [read_section(_object(folder, section.sha256), section) for section in told.sections]
    files = [file for one in lists for file in one]
    assert {file.path: unpack(_object(folder, file.sha256), file.size, file.sha256) for file in files} == FILES
    assert (folder.name, told.version, told.made_ms) == ("qianban-update-1.0.0", "1.0.0", 1_000_000_000_000)


def test_a_changed_line_is_one_object_and_one_list_more(tmp_path: Path, key: Path) -> None:
    before = set(_objects(_made(tmp_path / "one", key, FILES)))
    after = set(_objects(_made(tmp_path / "other", key, {**FILES, "app/a.py": b"b" * 5000})))
    assert len(after - before) == 2


def test_another_key_is_not_believed(tmp_path: Path, key: Path) -> None:
    folder = _made(tmp_path, key, FILES)
    release.make_key(tmp_path / "other.key")
    with pytest.raises(BadRelease):
        _read(folder, tmp_path / "other.key")


def test_a_key_is_never_written_over(tmp_path: Path, key: Path) -> None:
    before = key.read_bytes()
    with pytest.raises(Stopped, match=r"release\.key"):
        release.make_key(key)
    assert key.read_bytes() == before


def test_a_file_that_is_no_key_is_said(tmp_path: Path) -> None:
    (tmp_path / "no.key").write_text("no key")
    with pytest.raises(Stopped, match=r"no\.key"):
        release.read_key(tmp_path / "no.key")


def _made(out: Path, key: Path, files: dict[str, bytes]) -> Path:
    order = Order(version="1.0.0", made=1_000_000_000, python_zip=None, sha256=None, compiler=None, public_key=None)
    folder = payload.laid(files, out / "app-1.0.0", order)
    return release.make(folder, order.made, release.read_key(key), out)


def _read(folder: Path, key: Path) -> Release:
    public = release.read_key(key).public_key().public_bytes_raw()
    return read_release((folder / "update.json").read_bytes(), [public])


def _object(folder: Path, sha256: str) -> bytes:
    return (folder / object_name(sha256)).read_bytes()


def _objects(folder: Path) -> list[str]:
    return [path.name for path in (folder / "objects").rglob("*") if path.is_file()]
