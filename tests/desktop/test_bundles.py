"""U-disk bundles as people use them: two commands at the desk, one at the county, real files in between."""

import shutil
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from desktop.app import wall_clock
from desktop.office.trouble import OfficeTrouble
from desktop.queries.rows import Standing
from desktop.store.bundles import REMEMBERED
from desktop.wording import bundles as words
from desktop.wording.troubles import trouble_sentence
from tests.desktop.rooms import StandingClock
from tests.desktop.travelling import STAFF, County, bundles, core_of, county, waiting, work
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
    assert (told.code, waiting(desk)) == (0, 0) and "本机的 3 条已有结果，另取回 0 条" in told.out
    again = bundle(desk, "read", answer, "--json").json
    assert (again["settled"], again["pulled"], again["cases"], waiting(desk)) == (0, 0, 0, 0)
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


def test_a_disk_that_is_not_there_is_said(fresh: Path, tmp_path: Path) -> None:
    told = bundle(fresh, "write", tmp_path / "none" / "a.qbd")
    assert (told.code, told.err.strip()) == (1, trouble_sentence("bundle_no_folder"))


def test_only_the_newest_bundles_are_remembered(place: County, fresh: Path, tmp_path: Path) -> None:
    first = written(fresh, tmp_path)
    core = core_of(fresh)
    here = bundles(core, fresh)
    for _ in range(REMEMBERED):
        here.write(tmp_path / "newer.qbd")
    with pytest.raises(OfficeTrouble, match="bundle_unknown"):
        here.read(place.answer(first))
    core.database.close()


def test_a_carried_answer_renews_the_leave_from_when_it_was_asked_and_once(place: County, tmp_path: Path) -> None:
    folder, clock = place.desk(tmp_path / "desk"), StandingClock(wall_clock())
    core = core_of(folder, clock)
    here, first, second = bundles(core, folder), tmp_path / "1.qbd", tmp_path / "2.qbd"

    def standing(days: int, answer: Path) -> Standing:
        clock.now += timedelta(days=days)
        core.office.tick()
        here.read(place.answer(answer))
        return core.summary().standing

    core.office.tick()
    here.write(first)
    assert standing(31, first) is Standing.LEAVE_OVER, "it was asked a month ago"
    here.write(second)
    assert standing(1, second) is Standing.OPEN
    assert standing(31, second) is Standing.LEAVE_OVER, "it has been read before"
    core.database.close()


def test_a_desk_that_was_shut_out_hears_of_it_and_no_older_answer_opens_it(place: County, tmp_path: Path) -> None:
    folder = place.desk(tmp_path / "desk")
    work(folder)
    core = core_of(folder)
    here = bundles(core, folder)
    for name in ("1.qbd", "2.qbd"):
        here.write(tmp_path / name)
    older = place.answer(tmp_path / "1.qbd")
    assert place.run("revoke", core.office_row.device).code == 0
    told = place.run("bundle", "make", str(tmp_path / "2.qbd"), "--out", str(tmp_path / "shut.qbd"))
    assert told.code == 1 and "salvage" in told.err
    with pytest.raises(OfficeTrouble, match="revoked"):
        here.read(tmp_path / "shut.qbd")
    with pytest.raises(OfficeTrouble, match="bundle_unknown"):
        here.read(older)
    assert (core.summary().standing, core.summary().pending) == (Standing.SHUT_OUT, 1)
    core.database.close()


@pytest.mark.parametrize("code", sorted(codes("BadBundle", "sync/wire/bundle.py", "sync/client/bundles.py")))
def test_every_bad_bundle_has_its_sentence_at_the_desk(code: str) -> None:
    sentence = words.TROUBLES[f"bundle_{code}"]
    assert "没有" in sentence and "请" in sentence and "都已存在本机" in sentence
