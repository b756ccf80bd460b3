"""A desk that gets another key under its old device id: its work goes on, the former key is heard by nobody."""

import shutil
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import select

from desktop.app import compose, wall_clock
from desktop.device.settings import Profile
from desktop.device.vault import open_vault
from desktop.wording.troubles import trouble_sentence
from sync.journal.tables import RECORD
from sync.server.database import open_database
from sync.server.salvage import kept_aside
from sync.server.tables import INCIDENT
from tests.desktop.rooms import application
from tests.fakes_credentials import no_credentials
from tests.faults.desks import PIN, qianban
from tests.faults.test_strange_line import PERSON, enrolled
from tests.platform_process import Platform, platform, run


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Platform]:
    with platform(tmp_path_factory.mktemp("platform")) as running:
        yield running


def code_for(served: Platform, device: str) -> str:
    return run(served.where, "enrol-code", "--device", device, "--json").partition('"code": "')[2].partition('"')[0]


def again(served: Platform, folder: Path, code: str) -> str:
    """What the command says on standard error."""
    told = qianban(folder, "enrol", "--again", "--platform", served.address, "--code", code, "--person", PERSON)
    return told.err


def received(folder: Path) -> str:
    """The id of one more entry that waits."""
    core = compose(Profile(folder=folder), open_vault(folder, no_credentials).unlock(PERSON, PIN), PERSON, wall_clock)
    entry = core.office.record([application(occurred_at=wall_clock(), by=PERSON)]).entries[0].id
    core.database.close()
    return entry


def log(served: Platform) -> list[tuple[str, int]]:
    """Entry ids and incarnations, in order."""
    with closing(open_database(str(served.database))) as database:
        asked = select(RECORD.c.entry_id, RECORD.c.incarnation).order_by(RECORD.c.position)
        return [(row.entry_id, row.incarnation) for row in database.read(lambda session: session.execute(asked).all())]


def test_it_goes_on_with_another_key_and_a_copy_with_the_former_one_is_shut_out(
    served: Platform, tmp_path: Path
) -> None:
    folder, copy = tmp_path / "desk", tmp_path / "copy"
    folder.mkdir()
    device = enrolled(folder, served)
    assert qianban(folder, "sync", "--once").code == 0
    shutil.copytree(folder, copy)
    run(served.where, "revoke", device)
    waiting = received(folder)
    assert again(served, folder, code_for(served, device)) == ""
    assert qianban(folder, "sync", "--once", "--json").json["trouble"] == ""
    assert log(served)[-1] == (waiting, 2)

    strange = received(copy)
    told = qianban(copy, "sync", "--once", "--json")
    assert told.json["trouble"] == "revoked"
    with closing(open_database(str(served.database))) as database:
        (kept,) = database.read(kept_aside)
        codes = database.read(lambda session: set(session.scalars(select(INCIDENT.c.code))))
    assert (kept.device, kept.entries, kept.signed) == (device, 1, 1) and "reenrolled" in codes
    assert strange not in {entry for entry, _ in log(served)}
    assert qianban(folder, "sync", "--once", "--json").json["trouble"] == ""


def test_a_code_for_another_device_changes_nothing_here(served: Platform, tmp_path: Path) -> None:
    folder = tmp_path / "desk"
    folder.mkdir()
    enrolled(folder, served)
    before = {part.name: part.read_bytes() for part in folder.iterdir() if part.is_file()}
    assert again(served, folder, served.code()) == trouble_sentence("other_device") + "\n"
    assert {part.name: part.read_bytes() for part in folder.iterdir() if part.is_file()} == before


def test_a_code_for_a_known_device_makes_no_second_one(served: Platform, tmp_path: Path) -> None:
    folder, empty = tmp_path / "desk", tmp_path / "empty"
    folder.mkdir()
    empty.mkdir()
    code = code_for(served, enrolled(folder, served))
    told = qianban(empty, "enrol", "--platform", served.address, "--code", code, "--person", PERSON)
    assert told.err == trouble_sentence("code_for_known") + "\n" and not Profile(folder=empty).enrolled


def test_a_wrong_pin_spends_no_code(served: Platform, tmp_path: Path) -> None:
    folder = tmp_path / "desk"
    folder.mkdir()
    code = code_for(served, enrolled(folder, served))
    words = ("enrol", "--again", "--platform", served.address, "--code", code, "--person", PERSON)
    assert qianban(folder, *words, pin="wrong-pin").code == 1
    assert qianban(folder, *words).code == 0


def test_a_device_nobody_knows_gets_no_code(served: Platform) -> None:
    with pytest.raises(Exception, match="018f0000"):
        run(served.where, "enrol-code", "--device", "018f0000-0000-7000-8000-0000000000ff")
