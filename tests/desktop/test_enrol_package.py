"""A computer enrolled from a U-disk: the county's command, no network, killed anywhere, the first contact later."""

from collections.abc import Generator, Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from itertools import islice
from pathlib import Path

import pytest

from desktop.app import compose, engine_of, wall_clock
from desktop.device.device_key import DeviceKey
from desktop.device.founding import FILE, keep_chosen, package_chosen
from desktop.device.settings import Profile
from desktop.device.slot_file import Cost
from desktop.device.vault import Vault
from desktop.office.core import Core
from desktop.office.enrol_package import Carried, read_carried
from desktop.office.enrolment import machine
from desktop.office.laying_out import laying_out
from desktop.office.pack_shelf import newest
from desktop.office.trouble import OfficeTrouble
from desktop.store.unmet import unmet_code
from desktop.wording import sync_words
from sync.client.ports import Outcome
from sync.server.auth import revoke
from sync.server.database import open_database
from sync.server.platform import DatabasePlatform
from sync.server.signing import key_file, load_key
from sync.wire.messages import Enrolment
from sync.wire.package import fingerprint
from tests.client.desks import Ears
from tests.desktop.rooms import application
from tests.desktop.travelling import STAFF, County, bundles, county
from tests.fakes_credentials import no_credentials
from tests.faults.desks import PIN
from tests.platform_process import SCOPE

ADDRESS = "https://platform.test"
ASKED = ("enrol-package", "--scope", SCOPE, "--address", ADDRESS)


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> County:
    return county(tmp_path_factory.mktemp("county"))


def stick(place: County, folder: Path, *more: str) -> Path:
    file = folder / "包.qbe"
    told = place.run(*ASKED, "--out", str(file), *more)
    assert told.code == 0, told.err
    return file


@pytest.fixture(scope="module")
def file(place: County, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """For tests in which nobody meets the platform: an office has eight places."""
    return stick(place, tmp_path_factory.mktemp("stick"))


@pytest.fixture(scope="module")
def carried(file: Path) -> Carried:
    return read_carried(file, wall_clock())


def steps(folder: Path, carried: Carried) -> Generator[str, None, tuple[Vault, bytes]]:
    """The program's own, with a PIN that is cheap to guess."""
    folder.mkdir(exist_ok=True)
    profile, cheap = Profile(folder=folder), Cost(memory_kib=256, rounds=1)
    return laying_out(profile, carried.settings, STAFF, PIN, no_credentials, b"", DeviceKey.made(), carried, cheap)


def laid_out(folder: Path, carried: Carried) -> Core:
    walk = steps(folder, carried)
    while True:
        try:
            next(walk)
        except StopIteration as done:
            return compose(Profile(folder=folder), done.value[1], STAFF)


@pytest.fixture
def desk(tmp_path: Path, carried: Carried) -> Iterator[Core]:
    core = laid_out(tmp_path / "desk", carried)
    yield core
    core.database.close()


@pytest.fixture
def own(tmp_path: Path, place: County) -> Iterator[Core]:
    """Enrolled from a file of its own, for a test that meets the platform."""
    core = laid_out(tmp_path / "desk", read_carried(stick(place, tmp_path), wall_clock()))
    yield core
    core.database.close()


def contact(place: County, core: Core, folder: Path) -> Outcome:
    with closing(open_database(place.db)) as database:
        served = DatabasePlatform(database, key=load_key(key_file(place.db)))
        settings = Profile(folder=folder).settings()
        return engine_of(core, settings, served, Ears(), folder=folder).once()


def test_the_command_says_what_to_compare_and_what_to_do_when_the_stick_is_lost(place: County, tmp_path: Path) -> None:
    told = place.run(*ASKED, "--out", str(tmp_path / "a.qbe"))
    mark = fingerprint(load_key(key_file(place.db)).public)
    assert told.code == 0 and f"核对码 {mark}" in told.out and "丢了请停用：revoke" in told.out


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--scope", "520000000000", "--address", ADDRESS), "没有编码为 520000000000 的机构"),
        (("--scope", SCOPE, "--address", "platform.test"), "要以 http:// 或 https:// 开头"),
        (("--scope", SCOPE, "--address", ADDRESS, "--out", "/nowhere/at/all.qbe"), "没有登记设备"),
        (("--scope", SCOPE, "--address", ADDRESS, "--ca", "/nowhere/ca.pem"), "读不到证书文件"),
    ],
)
def test_what_is_wrong_is_one_sentence_and_no_place_is_taken(place: County, words: tuple[str, ...], said: str) -> None:
    before = place.run("status", "--json").out
    told = place.run("enrol-package", *words)
    assert told.code == 1 and said in told.err and place.run("status", "--json").out == before


def test_the_file_alone_makes_a_desk_that_records_and_knows_the_newest_packs(desk: Core) -> None:
    event = desk.office.record([application(occurred_at=wall_clock(), by=STAFF)]).events[0]
    packs = desk.database.read(newest)
    assert event.case_id and {"catalogue", "calendar.national", "regions", f"staff.{SCOPE}"} <= set(packs)
    told = desk.summary()
    assert told.awaiting and "待省平台确认" in sync_words.state_sentence(told, wall_clock())


def test_at_the_first_contact_the_desk_is_confirmed_and_its_work_goes_up(
    own: Core, place: County, tmp_path: Path
) -> None:
    own.office.record([application(occurred_at=wall_clock(), by=STAFF)])
    done = contact(place, own, tmp_path / "desk")
    assert (done.trouble, done.pushed) == ("", 1)
    assert not own.summary().awaiting and contact(place, own, tmp_path / "desk").trouble == ""


def test_a_stick_enrols_one_computer_only(place: County, tmp_path: Path) -> None:
    carried, troubles = read_carried(stick(place, tmp_path), wall_clock()), []
    for name in ("first", "second"):
        core = laid_out(tmp_path / name, carried)
        troubles.append(contact(place, core, tmp_path / name).trouble)
        core.database.close()
    assert troubles == ["", "package_refused"]


def test_a_lost_stick_can_be_shut_out_before_it_was_used(own: Core, place: County, tmp_path: Path) -> None:
    with closing(open_database(place.db)) as database:
        database.write(lambda session: revoke(session, own.office_row.device, wall_clock()))
    assert contact(place, own, tmp_path / "desk").trouble == "revoked"


def test_a_lost_answer_of_the_first_contact_costs_nothing(own: Core, place: County, tmp_path: Path) -> None:
    code, computer = own.database.read(unmet_code), machine(tmp_path / "desk")
    with closing(open_database(place.db)) as database:
        served = DatabasePlatform(database, key=load_key(key_file(place.db)))
        served.enrol(Enrolment(code=code, machine=computer, public_key=own.public_key))
    assert contact(place, own, tmp_path / "desk").trouble == ""


def test_before_the_first_contact_no_bundle_is_written(desk: Core, tmp_path: Path) -> None:
    with pytest.raises(OfficeTrouble) as raised:
        bundles(desk, tmp_path / "desk").write(tmp_path / "x.qbd")
    assert raised.value.code == "bundle_unmet"


@pytest.mark.parametrize("killed_after", range(1, 6))
def test_killed_at_any_step_the_first_start_begins_anew(killed_after: int, carried: Carried, tmp_path: Path) -> None:
    keep_chosen(tmp_path, "E:/包.qbe")
    done = list(islice(steps(tmp_path, carried), killed_after))
    assert len(done) == killed_after and not Profile(folder=tmp_path).enrolled
    assert package_chosen(tmp_path) == "E:/包.qbe"
    core = laid_out(tmp_path, carried)
    assert core.summary().awaiting and not (tmp_path / FILE).exists()
    core.database.close()


def test_killed_after_the_last_step_the_desk_stands_and_nothing_is_thrown_away(
    carried: Carried, tmp_path: Path
) -> None:
    walk = steps(tmp_path, carried)
    assert list(islice(walk, 6))[-1] == "settings" and Profile(folder=tmp_path).enrolled
    assert (tmp_path / FILE).exists() and (tmp_path / "desk.db").exists()


def test_a_folder_with_data_and_without_the_mark_of_a_first_start_is_left_alone(
    carried: Carried, tmp_path: Path
) -> None:
    laid_out(tmp_path, carried).database.close()
    (tmp_path / "device.json").unlink()
    with pytest.raises(Exception, match="keys_exist"):
        laid_out(tmp_path, carried)
    assert (tmp_path / "desk.db").stat().st_size > 0


def changed(file: Path, at: int) -> None:
    content = bytearray(file.read_bytes())
    content[at] ^= 1
    file.write_bytes(content)


def test_a_file_that_is_not_whole_or_not_yet_or_no_longer_good_changes_nothing(file: Path, tmp_path: Path) -> None:
    copied, now = tmp_path / file.name, datetime.now(UTC)
    copied.write_bytes(file.read_bytes())

    def code(at: datetime) -> str:
        with pytest.raises(OfficeTrouble) as raised:
            read_carried(copied, at)
        return raised.value.code

    assert code(now + timedelta(days=31)) == "package_over"
    assert code(now - timedelta(days=2)) == "package_clock"
    changed(copied, 500)
    assert code(now) == "package_damaged"
    copied.write_bytes(b"MZ" + bytes(100))
    assert code(now) == "package_not_a_package"
    copied.unlink()
    assert code(now) == "package_unread"


def test_the_code_of_the_first_contact_lies_nowhere_in_the_open(desk: Core, tmp_path: Path) -> None:
    code = desk.database.read(unmet_code).encode()
    in_the_open = [one for one in (tmp_path / "desk").rglob("*") if one.is_file() and code in one.read_bytes()]
    assert in_the_open == []
