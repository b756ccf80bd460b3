"""Versions of the desk's program: what the commands say. What is answered over a socket: ``test_http``."""

from hashlib import sha256
from pathlib import Path

import pytest

from sync.journal.releases import key_line
from sync.server.admin import main
from sync.server.words_releases import FAULTS
from sync.wire.release import ReleaseFault, object_name
from tests.releases import OTHER, STRANGE, published, small_version


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    where = tmp_path_factory.mktemp("made") / "platform.db"
    assert main(["init", "--db", str(where)]) == 0
    return where


@pytest.fixture
def db(prepared: Path, tmp_path: Path) -> tuple[str, ...]:
    """Every test has a folder of releases of its own."""
    return ("--db", str(prepared), "--releases", str(tmp_path / "releases"))


def said(capsys: pytest.CaptureFixture[str], *arguments: str, status: int = 0) -> str:
    capsys.readouterr()
    assert main(arguments) == status
    told = capsys.readouterr()
    assert "Traceback" not in told.err
    return told.out + told.err


def test_a_loaded_version_is_offered(db: tuple[str, ...], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    told = said(capsys, "update", "load", str(published(tmp_path)), *db)
    assert told.startswith("已发布版本 0.2.0：6 个文件") and "看到的是 0.2.0" in told


def test_a_version_loaded_twice_changes_nothing(
    db: tuple[str, ...], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = str(published(tmp_path))
    said(capsys, "update", "load", folder, *db)
    assert "没有变化" in said(capsys, "update", "load", folder, *db)


def test_a_version_never_changes(db: tuple[str, ...], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    said(capsys, "update", "load", str(published(tmp_path / "one")), *db)
    other = published(tmp_path / "two", main=b"2\n")
    assert "请用新的版本号" in said(capsys, "update", "load", str(other), *db, status=1)


def test_an_older_version_does_not_take_the_place_of_a_newer(
    db: tuple[str, ...], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    said(capsys, "update", "load", str(published(tmp_path / "new", "0.10.0")), *db)
    assert "看到的是 0.10.0" in said(capsys, "update", "load", str(published(tmp_path / "old", "0.9.0")), *db)


def test_only_what_changed_is_stored_anew(
    db: tuple[str, ...], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    said(capsys, "update", "load", str(published(tmp_path / "one")), *db)
    told = said(capsys, "update", "load", str(published(tmp_path / "two", "0.3.0", main=b"2\n")), *db)
    assert "6 个文件，新存 2 个" in told


def test_a_withdrawn_version_gives_way_to_the_one_before(
    db: tuple[str, ...], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for version in ("0.2.0", "0.3.0"):
        said(capsys, "update", "load", str(published(tmp_path / version, version)), *db)
    assert "看到的是 0.2.0" in said(capsys, "update", "withdraw", "0.3.0", *db)
    told = said(capsys, "update", "list", *db).splitlines()
    assert ["0.3.0" in told[0], "已撤回" in told[0], "现在提供" in told[1]] == [True, True, True]


def test_a_withdrawn_version_may_come_back(
    db: tuple[str, ...], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = str(published(tmp_path))
    said(capsys, "update", "load", folder, *db)
    assert "没有提供任何版本" in said(capsys, "update", "withdraw", "0.2.0", *db)
    assert "重新发布" in said(capsys, "update", "load", folder, *db)


def test_a_version_nobody_published_cannot_be_withdrawn(
    db: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    assert "没有发布过版本 9.9.9" in said(capsys, "update", "withdraw", "9.9.9", *db, status=1)


def test_nothing_was_published_yet(db: tuple[str, ...], capsys: pytest.CaptureFixture[str]) -> None:
    assert "还没有发布过" in said(capsys, "update", "list", *db)


def test_another_hand_than_the_last_is_pointed_out(
    db: tuple[str, ...], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    said(capsys, "update", "load", str(published(tmp_path / "one")), *db)
    told = said(capsys, "update", "load", str(published(tmp_path / "two", "0.3.0", OTHER)), *db)
    assert "公钥与上一版不同" in told


def test_a_hand_that_was_named_is_the_only_one(
    db: tuple[str, ...], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "release.pub").write_text(key_line(STRANGE))
    arguments = ("update", "load", str(published(tmp_path)), "--pub", str(tmp_path / "release.pub"), *db)
    assert "不是给出的那一把" in said(capsys, *arguments, status=1)


@pytest.mark.parametrize("damage", ["manifest", "cut", "gone", "changed"])
def test_a_folder_that_is_not_whole_is_not_taken(
    damage: str, db: tuple[str, ...], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = published(tmp_path)
    victim = folder / object_name(sha256(small_version()["libraries"]["Lib/qt.dll"]).hexdigest())
    match damage:
        case "manifest":
            (folder / "update.json").write_bytes((folder / "update.json").read_bytes().replace(b"0.2.0", b"0.2.1"))
        case "cut":
            victim.write_bytes(victim.read_bytes()[:-1])
        case "gone":
            victim.unlink()
        case "changed":
            victim.write_bytes(victim.read_bytes()[:-1] + b"?")
    assert "没有作任何改动" in said(capsys, "update", "load", str(folder), *db, status=1)
    assert "还没有发布过" in said(capsys, "update", "list", *db)


@pytest.mark.parametrize("folder", ["", "no/such/folder"])
def test_a_folder_without_a_version_is_said_to_be_one(
    folder: str, db: tuple[str, ...], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert "没有更新清单" in said(capsys, "update", "load", str(tmp_path / folder), *db, status=1)


def test_every_fault_of_a_release_has_its_sentence() -> None:
    assert set(FAULTS) == set(ReleaseFault)
