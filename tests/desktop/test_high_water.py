"""The mark outside the database: a file that was put back is noticed, a mark that cannot be read stops nobody."""

import json
import shutil
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from desktop.app import compose, wall_clock
from desktop.device.device_key import was_carried
from desktop.device.high_water import HighWater, Mark
from desktop.device.settings import Profile
from desktop.device.vault import open_vault
from desktop.office.core import Core
from desktop.office.rolled_back import mark_of
from desktop.queries.rows import Past
from sync.journal.tables import RECORD
from sync.server.database import open_database
from sync.server.tables import INCIDENT
from tests.desktop.rooms import application
from tests.fakes_credentials import no_credentials
from tests.faults.desks import PIN, qianban
from tests.faults.test_strange_line import PERSON, enrolled
from tests.platform_process import Platform, platform

DEVICE = "018f0000-0000-7000-8000-0000000000d1"
marks = st.builds(Mark, device=st.just(DEVICE), incarnation=st.integers(1, 5), seq=st.integers(0, 9))


@settings(max_examples=40)
@given(kept=st.lists(marks, min_size=1, max_size=5), here=marks)
def test_a_database_is_behind_exactly_where_something_later_was_kept(
    tmp_path_factory: pytest.TempPathFactory, kept: list[Mark], here: Mark
) -> None:
    folder = tmp_path_factory.mktemp("desk") / "data"
    for mark in kept:
        HighWater(folder).keep(mark)
    known = HighWater(folder).known()
    assert known is not None
    later = any((mark.incarnation, mark.seq) > (here.incarnation, here.seq) for mark in kept)
    assert here.is_behind(known) is later


@settings(max_examples=40)
@given(cut=st.integers(0, 300), put=st.binary(max_size=8))
def test_a_damaged_mark_says_nothing(tmp_path_factory: pytest.TempPathFactory, cut: int, put: bytes) -> None:
    folder = tmp_path_factory.mktemp("desk") / "data"
    kept = Mark(device=DEVICE, incarnation=3, seq=7)
    HighWater(folder).keep(kept)
    (path,) = folder.parent.iterdir()
    whole = path.read_bytes()
    path.write_bytes(whole[:cut] + put + whole[cut + len(put) + 1 :])
    assert HighWater(folder).known() in (None, kept)


def test_there_is_none_for_a_fresh_desk_and_none_of_another_device(tmp_path: Path) -> None:
    high_water = HighWater(tmp_path / "data")
    fresh = Mark(device=DEVICE, incarnation=1, seq=0)
    assert high_water.known() is None
    high_water.keep(Mark(device="another", incarnation=9, seq=9))
    known = high_water.known()
    assert known is not None and not fresh.is_behind(known)
    high_water.keep(fresh)
    assert HighWater(tmp_path / "data").known() == fresh


def test_where_it_cannot_be_kept_the_desk_goes_on(tmp_path: Path) -> None:
    (tmp_path / "a file").touch()
    nowhere = HighWater(tmp_path / "a file" / "data")
    nowhere.keep(Mark(device=DEVICE, incarnation=1, seq=1))
    assert nowhere.known() is None


def working(folder: Path) -> Core:
    key = open_vault(folder, no_credentials).unlock(PERSON, PIN)
    return compose(Profile(folder=folder), key, PERSON, wall_clock)


def received(folder: Path, numbers: list[str]) -> tuple[Past, int]:
    """One more case, its number; what the desk had noticed of its past, and its incarnation."""
    core = working(folder)
    (event,) = core.office.record([application(occurred_at=wall_clock(), by=PERSON)]).events
    numbers.append(event.project_no or event.temp_no)  # type: ignore[attr-defined]
    past, mark = core.summary().past, core.database.read(mark_of)
    core.database.close()
    return past, mark.incarnation


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Platform]:
    with platform(tmp_path_factory.mktemp("platform")) as running:
        yield running


@pytest.fixture
def folder(served: Platform, tmp_path: Path) -> Path:
    """A desk with one case that waits."""
    made = tmp_path / "desk"
    made.mkdir()
    enrolled(made, served)
    return made


def placed(served: Platform, folder: Path) -> tuple[int, int, set[str]]:
    """Events of this desk in the log, different ids among them, and what the administrator is to look at."""
    device = Profile(folder=folder).settings().office.device
    ids, codes = select(RECORD.c.entry_id).where(RECORD.c.device == device), select(INCIDENT.c.code)
    with closing(open_database(str(served.database))) as database:
        found = database.read(lambda session: list(session.scalars(ids)))
        noted = database.read(lambda session: set(session.scalars(codes.where(INCIDENT.c.device == device))))
    return len(found), len(set(found)), noted


def synced(folder: Path) -> str:
    trouble: str = qianban(folder, "sync", "--once", "--json").json["trouble"]
    return trouble


def test_a_database_put_back_is_noticed_before_anything_goes_up_and_nothing_is_lost_or_doubled(
    served: Platform, folder: Path, tmp_path: Path
) -> None:
    numbers: list[str] = []
    assert synced(folder) == ""
    shutil.copy2(folder / "desk.db", tmp_path / "backup.db")
    assert received(folder, numbers) == (Past.OWN, 1)
    assert synced(folder) == ""
    shutil.copy2(tmp_path / "backup.db", folder / "desk.db")
    assert received(folder, numbers) == (Past.PUT_BACK, 1)
    assert synced(folder) == ""
    count, different, incidents = placed(served, folder)
    assert (count, different) == (3, 3) and "fork" not in incidents
    assert received(folder, numbers) == (Past.OWN, 2)
    assert len(set(numbers)) == 3, "no number stands on two papers"


def test_a_folder_carried_to_another_computer_is_noticed_and_goes_on_under_another_incarnation(
    served: Platform, folder: Path
) -> None:
    key_file = folder / "device.key.json"
    key_file.write_text(json.dumps(json.loads(key_file.read_text()) | {"computer": "of another one"}))
    assert received(folder, []) == (Past.CARRIED, 1)
    assert synced(folder) == ""
    assert placed(served, folder) == (2, 2, {"fork"})
    assert received(folder, []) == (Past.OWN, 2)


@pytest.mark.parametrize("kept", ['{"nonce": "", "sealed": ""}', "not JSON", "[]", '{"computer": ""}'])
def test_a_key_file_that_names_no_computer_claims_nothing(kept: str, tmp_path: Path) -> None:
    (tmp_path / "device.key.json").write_text(kept)
    assert not was_carried(tmp_path)
