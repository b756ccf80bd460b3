"""U-disk bundles as people use them: two commands at the desk, one at the county, real files in between."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop.app import bundles_of
from desktop.device.settings import Profile
from desktop.office.trouble import OfficeTrouble
from desktop.store.bundles import REMEMBERED
from desktop.wording import bundles as words
from desktop.wording.troubles import trouble_sentence
from tests.desktop.travelling import STAFF, County, core_of, county, waiting, work
from tests.faults.desks import Told, qianban
from tests.sources import codes


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> County:
    return county(tmp_path_factory.mktemp("county"))


@pytest.fixture(scope="module")
def fresh(tmp_path_factory: pytest.TempPathFactory, place: County) -> Path:
    return place.desk(tmp_path_factory.mktemp("desk"))


def bundle(folder: Path, *words_: object) -> Told:
    return qianban(folder, "bundle", *(str(word) for word in words_), "--person", STAFF)


def written(folder: Path, stick: Path) -> Path:
    stick.mkdir(exist_ok=True)
    told = bundle(folder, "write", stick, "--json")
    assert told.code == 0, told
    return Path(told.json["file"])


def test_a_week_of_work_goes_out_on_a_disk_and_its_receipts_come_back(place: County, tmp_path: Path) -> None:
    desk, stick = place.desk(tmp_path / "desk"), tmp_path / "U盘"
    work(desk, 3)
    file = written(desk, stick)
    assert "新收下 3 条" in place.run("bundle", "make", str(file)).out
    assert waiting(desk) == 3
    (answer,) = stick.glob("*回执.qbd")
    told = bundle(desk, "read", answer)
    assert (told.code, waiting(desk)) == (0, 0) and "3 条已有结果" in told.out
    again = bundle(desk, "read", answer, "--json").json
    assert (again["settled"], again["cases"], waiting(desk)) == (0, 0, 0)
    assert "都已收过" in place.run("bundle", "take", str(file)).out
    assert "新收下 3 条" in place.run("bundle", "list").out


def test_nobody_on_the_way_reads_a_name(place: County, fresh: Path, tmp_path: Path) -> None:
    work(fresh)
    content = written(fresh, tmp_path).read_bytes()
    assert (
        "杨秀英".encode() not in content and b"522636198001150043" not in content and b"CaseRegistered" not in content
    )


def test_the_disk_of_a_dead_computer_is_carried_in_once(place: County, tmp_path: Path) -> None:
    """F30: whoever knows the PIN opens the copied folder on another computer."""
    dead, saved = place.desk(tmp_path / "dead"), tmp_path / "saved"
    work(dead, 2)
    shutil.copytree(dead, saved)
    file = written(saved, tmp_path / "stick")
    assert "新收下 2 条" in place.run("bundle", "take", str(file)).out
    second = written(saved, tmp_path / "stick2")
    assert "都已收过" in place.run("bundle", "take", str(second)).out


HARMS: dict[str, Callable[[Path], object]] = {
    "bundle_direction": lambda file: None,
    "bundle_damaged": lambda file: file.write_bytes(file.read_bytes()[:-9]),
    "bundle_not_a_bundle": lambda file: file.write_text("不是包"),
    "bundle_unread": lambda file: file.unlink(),
}


def test_a_file_that_is_no_answer_is_said_and_changes_nothing(fresh: Path, tmp_path: Path) -> None:
    work(fresh)
    before, file = waiting(fresh), written(fresh, tmp_path)
    for code, harm in HARMS.items():
        harm(file)
        told = bundle(fresh, "read", file)
        assert (told.code, told.err.strip()) == (1, trouble_sentence(code))
    assert waiting(fresh) == before


def test_the_answer_for_another_computer_is_not_taken(place: County, fresh: Path, tmp_path: Path) -> None:
    other = place.desk(tmp_path / "other")
    file = written(other, tmp_path / "stick")
    assert place.run("bundle", "make", str(file), "--out", str(tmp_path / "answer.qbd")).code == 0
    assert bundle(fresh, "read", tmp_path / "answer.qbd").err.strip() == trouble_sentence("bundle_other_device")


def test_a_disk_that_is_not_there_leaves_everything_waiting(fresh: Path, tmp_path: Path) -> None:
    before = waiting(fresh)
    told = bundle(fresh, "write", tmp_path / "none" / "a.qbd")
    assert (told.code, told.err.strip()) == (1, trouble_sentence("bundle_no_folder"))
    assert waiting(fresh) == before


def test_only_the_newest_bundles_are_remembered(place: County, fresh: Path, tmp_path: Path) -> None:
    first = written(fresh, tmp_path)
    core = core_of(fresh)
    bundles = bundles_of(core, Profile(folder=fresh).settings())
    for _ in range(REMEMBERED):
        bundles.write(tmp_path / "newer.qbd")
    assert place.run("bundle", "make", str(first), "--out", str(tmp_path / "answer.qbd")).code == 0
    with pytest.raises(OfficeTrouble, match="bundle_unknown"):
        bundles.read(tmp_path / "answer.qbd")
    core.database.close()


@pytest.mark.parametrize("code", sorted(codes("BadBundle", "sync/wire/bundle.py", "sync/client/bundles.py")))
def test_every_bad_bundle_has_its_sentence_at_the_desk(code: str) -> None:
    sentence = words.TROUBLES[f"bundle_{code}"]
    assert "没有" in sentence and "请" in sentence and "都已存在本机" in sentence
