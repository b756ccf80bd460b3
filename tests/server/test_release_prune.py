"""What versions cost a platform: cleared when nobody is offered them any more, and never more than there is room."""

import os
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from sync.server.admin import main
from sync.server.release_prune import Pruned, prune
from sync.server.releases import SPARE, Releases
from sync.server.trouble import PlatformTrouble
from sync.wire.release import OBJECTS, Section, object_name, parse_release
from tests.releases import published

PLENTY = 1 << 40


@pytest.fixture
def releases(tmp_path: Path) -> Releases:
    return Releases(tmp_path / "releases", lambda place: PLENTY)


def load(releases: Releases, folder: Path, version: str) -> Path:
    """With a module of its own, which is an object of its own, as its list of the program is."""
    made = published(folder / version, version, main=version.encode())
    releases.load(made)
    return made


def objects(releases: Releases) -> set[str]:
    return {one.name for one in (releases.shelf.folder / OBJECTS).glob("*/*")}


def days_ago(days: float, *files: Path) -> None:
    for file in files:
        os.utime(file, (time.time() - days * 86_400,) * 2)


def aged(releases: Releases, days: float) -> None:
    """Everything lies there for that long."""
    days_ago(days, *(one for one in releases.shelf.folder.rglob("*") if one.is_file()))


def swept(releases: Releases, days: float = 30) -> Pruned:
    return prune(releases, datetime.now(UTC) - timedelta(days=days))


def offered(releases: Releases) -> str:
    release = releases.offered()
    return release.version if release else ""


def whole(releases: Releases) -> bool:
    release = releases.offered()
    return release is not None and releases.lacking(release) == 0


def test_a_version_that_was_replaced_long_ago_is_cleared(releases: Releases, tmp_path: Path) -> None:
    for version in ("0.2.0", "0.3.0"):
        load(releases, tmp_path, version)
    before = objects(releases)
    aged(releases, 31)
    done = swept(releases)
    assert (done.versions, done.files, len(before - objects(releases))) == (("0.2.0",), 2, 2)
    assert whole(releases) and offered(releases) == "0.3.0" and swept(releases).files == 0


def test_a_desk_that_downloads_has_time_to_finish(releases: Releases, tmp_path: Path) -> None:
    load(releases, tmp_path, "0.2.0")
    aged(releases, 300)
    load(releases, tmp_path, "0.3.0")
    releases.withdraw("0.3.0")
    load(releases, tmp_path, "0.4.0")
    before = objects(releases)
    assert swept(releases) == Pruned(versions=(), files=0, size=0) and objects(releases) == before


def test_the_version_that_is_offered_stays_however_old(releases: Releases, tmp_path: Path) -> None:
    load(releases, tmp_path, "0.2.0")
    load(releases, tmp_path, "0.3.0")
    releases.withdraw("0.3.0")
    aged(releases, 400)
    assert swept(releases).versions == ("0.3.0",) and offered(releases) == "0.2.0" and whole(releases)


def test_a_cleared_version_is_never_offered_without_its_files(releases: Releases, tmp_path: Path) -> None:
    load(releases, tmp_path, "0.2.0")
    load(releases, tmp_path, "0.3.0")
    aged(releases, 31)
    swept(releases)
    releases.withdraw("0.3.0")
    assert releases.newest() is None


def test_a_cleared_version_comes_back_whole_and_is_still_the_only_one_of_its_number(
    releases: Releases, tmp_path: Path
) -> None:
    first = load(releases, tmp_path, "0.2.0")
    load(releases, tmp_path, "0.3.0")
    aged(releases, 31)
    swept(releases)
    with pytest.raises(PlatformTrouble, match="update_other"):
        releases.load(published(tmp_path / "other", "0.2.0", main=b"another"))
    releases.load(first)
    releases.withdraw("0.3.0")
    assert offered(releases) == "0.2.0" and whole(releases)


def test_what_a_load_that_was_killed_has_left_goes(releases: Releases, tmp_path: Path) -> None:
    load(releases, tmp_path, "0.2.0")
    place = releases.shelf.folder / object_name("ab" * 32)
    rest = place.with_name(f".{place.name}.1.part")
    place.parent.mkdir(exist_ok=True)
    for left in (place, rest):
        left.write_bytes(b"half")
    assert swept(releases).files == 0
    days_ago(31, place, rest)
    assert swept(releases) == Pruned(versions=(), files=2, size=8) and whole(releases)


def test_what_somebody_is_just_loading_is_not_taken_from_him(releases: Releases, tmp_path: Path) -> None:
    """Objects that an older version had brought; the new one is not offered yet."""
    load(releases, tmp_path, "0.2.0")
    releases.withdraw("0.2.0")
    aged(releases, 31)
    before = objects(releases)
    releases.shelf.manifest("0.2.0").rename(tmp_path / "kept")
    second = published(tmp_path / "second", "0.3.0", main=b"0.2.0")
    releases.load(second)
    releases.shelf.manifest("0.3.0").unlink()
    assert swept(releases).files == 0 and objects(releases) == before


def test_nothing_goes_while_it_is_unknown_what_must_stay(releases: Releases, tmp_path: Path) -> None:
    load(releases, tmp_path, "0.2.0")
    made = load(releases, tmp_path, "0.3.0")
    aged(releases, 31)
    releases.shelf.place(app_of(made).sha256).write_bytes(b"?")
    with pytest.raises(PlatformTrouble, match="update_lacks_lists"):
        swept(releases)
    releases.load(made)
    assert swept(releases).versions == ("0.2.0",) and whole(releases)


def app_of(made: Path) -> Section:
    return parse_release((made / "update.json").read_bytes()).release.sections[-1]


def test_a_damaged_object_is_put_right_by_loading_again(releases: Releases, tmp_path: Path) -> None:
    made = load(releases, tmp_path, "0.2.0")
    place = releases.shelf.place(app_of(made).sha256)
    place.write_bytes(bytes(place.stat().st_size))
    again = releases.load(made)
    assert (again.same, again.new, place.read_bytes() == (made / object_name(place.name)).read_bytes()) == (
        True,
        1,
        True,
    )


def test_a_version_whose_objects_came_packed_otherwise_is_said_to_lack_them(releases: Releases, tmp_path: Path) -> None:
    """Another builder may pack the same file into fewer bytes; a desk that follows the older list cannot take it."""
    made = load(releases, tmp_path, "0.2.0")
    place = releases.shelf.place(app_of(made).sha256)
    place.write_bytes(place.read_bytes()[:-1])
    release = releases.offered()
    assert release is not None and releases.lacking(release) > 0
    releases.load(made)
    assert releases.lacking(release) == 0


def test_a_version_that_leaves_no_room_for_what_the_offices_send_is_not_taken(tmp_path: Path) -> None:
    full = Releases(tmp_path / "releases", lambda place: SPARE)
    with pytest.raises(PlatformTrouble, match="update_room"):
        full.load(published(tmp_path))
    assert not full.shelf.folder.exists()


def test_a_load_that_fails_leaves_nothing_on_the_disk(releases: Releases, tmp_path: Path) -> None:
    """A folder that is damaged in one file, the last one that is read."""
    load(releases, tmp_path, "0.2.0")
    before, made = objects(releases), published(tmp_path / "bad", "0.3.0", main=b"3", more=b"4" * 100)
    for place in (one for one in made.glob("objects/*/*") if one.name not in before):
        if place.read_bytes()[1:] == b"3":
            place.write_bytes(b"\0?")
    with pytest.raises(PlatformTrouble, match="update_object"):
        releases.load(made)
    assert objects(releases) == before and offered(releases) == "0.2.0"


@pytest.fixture
def db(tmp_path: Path) -> Iterator[tuple[str, ...]]:
    where = tmp_path / "platform.db"
    assert main(["init", "--db", str(where)]) == 0
    yield ("--db", str(where), "--releases", str(tmp_path / "releases"))


def said(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    capsys.readouterr()
    assert main(arguments) == 0
    return capsys.readouterr().out


def test_whoever_withdraws_hears_that_a_higher_number_must_follow(
    db: tuple[str, ...], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Who has seen the higher one takes no lower one any more, whatever the platform offers then."""
    for version in ("0.2.0", "0.3.0"):
        assert "请留意" not in said(capsys, "update", "load", str(published(tmp_path / version, version)), *db)
    told = said(capsys, "update", "withdraw", "0.3.0", *db)
    assert "看到的是 0.2.0" in told and "用比 0.3.0 高的版本号发布" in told
    told = said(capsys, "update", "load", str(published(tmp_path / "mended", "0.2.9")), *db)
    assert "看到的是 0.2.9" in told and "用比 0.3.0 高的版本号发布" in told
    assert "请留意" not in said(capsys, "update", "load", str(published(tmp_path / "higher", "0.3.1")), *db)


def test_the_command_says_what_it_has_cleared(
    db: tuple[str, ...], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for version in ("0.2.0", "0.3.0"):
        said(capsys, "update", "load", str(published(tmp_path / version, version, main=version.encode())), *db)
    assert "没有要清理的版本" in said(capsys, "update", "prune", *db)
    told = said(capsys, "update", "prune", "--days", "0", *db)
    assert "已清理不再提供的版本 0.2.0" in told and "删除 2 个不用的文件" in told
    assert "文件已清理" in said(capsys, "update", "list", *db).splitlines()[1]
