"""A data folder of every form of the file there has been opens with everything in it, and the work goes on (R18).

tests/data/desk/0001   laid out, filled and closed by the program of 2026-11-23, the first that had a desk: the file
                       before its second step, three cases of which one is accepted, an unfinished sheet
"""

import shutil
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from sqlalchemy import text

from desktop.app import compose
from desktop.device.settings import Profile
from desktop.device.vault import open_vault
from desktop.device.version import STORE
from desktop.office.core import Core
from desktop.queries.rows import View
from desktop.queries.worklist import WorklistPage
from sync.casework.terms import State
from sync.journal.journal import Journal
from tests.desktop.rooms import StandingClock, application
from tests.faults.desks import qianban

OLDEST = Path(__file__).parent.parent / "data" / "desk" / "0001"
PIN = "镇上的口令2026"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    shutil.copytree(OLDEST, tmp_path / "desk")
    return tmp_path / "desk"


@pytest.fixture(scope="module")
def core(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Core]:
    """For looking only."""
    folder = tmp_path_factory.mktemp("old") / "desk"
    shutil.copytree(OLDEST, folder)
    with opened(folder) as desk:
        yield desk


@contextmanager
def opened(folder: Path) -> Iterator[Core]:
    core = compose(Profile(folder=folder), open_vault(folder).unlock("c1", PIN), "c1", StandingClock())
    with closing(core.database):
        yield core


def test_every_entry_of_it_is_there_and_its_chain_holds(core: Core) -> None:
    found = core.database.read(lambda session: Journal(session, core.uuid).verify())
    assert (found.entries, found.intact) == (5, True)


def test_the_file_is_brought_to_the_form_of_today(core: Core) -> None:
    assert core.database.read(lambda session: session.execute(text("PRAGMA user_version")).scalar_one()) == STORE


def test_its_cases_are_in_the_list_with_what_was_done(core: Core) -> None:
    page = core.read(WorklistPage(view=View()))
    assert sorted((row.applicant, row.state) for row in page.rows) == [
        ("杨秀英", State.RECEIVED), ("潘阿秀", State.RECEIVED), ("石老三", State.ACCEPTED),
    ]  # fmt: skip


def test_the_unfinished_sheet_is_still_offered(core: Core) -> None:
    assert [draft.title for draft in core.drafts.list()] == ["没写完的"]


def test_the_next_case_goes_on_behind_them(folder: Path) -> None:
    with opened(folder) as core:
        core.office.record((application(),))
        found = core.database.read(lambda session: Journal(session, core.uuid).verify())
    assert (found.entries, found.intact) == (6, True)


def test_the_command_finds_it_whole(folder: Path) -> None:
    told = qianban(folder, "verify", "--person", "c1", pin=PIN)
    assert (told.code, "核对完好：5 条记录" in told.out) == (0, True)
