"""Folders of a real desk, put back or copied between real exchanges with a platform in a process of its own."""

import json
import shutil
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import TypeVar

import pytest
from sqlalchemy import select

from desktop.app import compose, engine_of, found, line_store, wall_clock
from desktop.cli_line import Diary
from desktop.device.device_key import DeviceKey
from desktop.device.settings import Profile
from desktop.office.core import Core
from desktop.office.enrolment import ask_platform, settings_of
from sync.client.transport import HttpPlatform
from sync.journal.journal import Journal
from sync.journal.tables import ENTRY, RECORD
from sync.server.database import open_database
from sync.server.platform import DatabasePlatform
from sync.server.signing import key_file, load_key
from sync.wire.messages import FaultCode
from tests.desktop.rooms import application
from tests.desktop.travelling import county
from tests.fakes_credentials import no_credentials
from tests.faults.desks import PIN
from tests.platform_process import Platform, platform, run

STAFF = "DZ0101"
T = TypeVar("T")


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Platform]:
    with platform(tmp_path_factory.mktemp("platform")) as running:
        yield running


class Computer:
    """One data folder; between two acts the program is closed, so that the folder may be moved about."""

    def __init__(self, folder: Path, key: bytes) -> None:
        self.folder, self.key = folder, key

    def copied(self, folder: Path) -> "Computer":
        """A backup of it, or its disk in another computer."""
        shutil.copytree(self.folder, folder)
        return Computer(folder, self.key)

    def put_back(self, backup: "Computer") -> None:
        shutil.rmtree(self.folder)
        shutil.copytree(backup.folder, self.folder)

    def works(self, cases: int) -> list[str]:
        """Ids of what it recorded."""

        def work(core: Core) -> list[str]:
            done = [core.office.record([application(occurred_at=wall_clock(), by=STAFF)]) for _ in range(cases)]
            return [entry.id for recorded in done for entry in recorded.entries]

        return self._opened(work)

    def exchanges(self, elsewhere: DatabasePlatform | None = None) -> str:
        """What was in the way; ``elsewhere``: where its line leads, if not to the platform it knows."""

        def work(core: Core) -> str:
            settings = Profile(folder=self.folder).settings()
            with closing(HttpPlatform(settings.platform)) as line:
                diary = Diary(line_store(core, settings), core)
                outcome = engine_of(core, settings, elsewhere or line, diary).once()
            return outcome.trouble

        return self._opened(work)

    def state(self) -> tuple[set[str], int, int]:
        """Everything that is here, how much of it waits, and under which incarnation it goes on."""

        def work(core: Core) -> tuple[set[str], int, int]:
            def read(journal: Journal) -> tuple[set[str], int, int]:
                assert journal.verify().intact
                ids = set(journal.session.scalars(select(ENTRY.c.id)))
                return ids, journal.pending_count(), journal.device().incarnation

            return core.database.read(lambda session: read(Journal(session, core.uuid)))

        return self._opened(work)

    def _opened(self, work: Callable[[Core], T]) -> T:
        core = compose(Profile(folder=self.folder), self.key, STAFF)
        try:
            return work(core)
        finally:
            core.database.close()


def computer(served: Platform, folder: Path) -> Computer:
    """Newly enrolled."""
    key, profile, line = DeviceKey.made(), Profile(folder=folder), HttpPlatform(served.address)
    folder.mkdir()
    enrolled = ask_platform(line, served.code(), folder, key.public)
    line.close()
    _, opened = found(profile, settings_of(enrolled, served.address), STAFF, PIN, no_credentials, enrolled.token, key)
    return Computer(folder, opened)


def placed(where: Path, ids: list[str]) -> list[str]:
    """Those of these entries in a platform's log, in its order; what was placed twice stands there twice."""
    asked = select(RECORD.c.entry_id).where(RECORD.c.entry_id.in_(ids)).order_by(RECORD.c.scope, RECORD.c.position)
    with closing(open_database(str(where))) as database:
        return database.read(lambda session: list(session.scalars(asked)))


def test_f25_f26_a_folder_put_back_gets_its_events_again_and_keeps_what_is_new(
    served: Platform, tmp_path: Path
) -> None:
    """Twice: without new work before the first contact, and with."""
    desk = computer(served, tmp_path / "desk")
    ids = desk.works(1)
    assert desk.exchanges() == ""
    backup = desk.copied(tmp_path / "last week")
    ids += desk.works(2)
    assert desk.exchanges() == ""
    for incarnation, cases in ((2, 0), (3, 2)):
        desk.put_back(backup)
        ids += desk.works(cases) if cases else []
        assert desk.exchanges() == ""
        here, waiting, goes_on = desk.state()
        assert (set(ids) <= here, waiting, goes_on) == (True, 0, incarnation)
    assert sorted(placed(served.database, ids)) == sorted(ids)


def test_f27_a_cloned_disk_goes_on_under_another_incarnation_and_the_administrator_is_told(
    served: Platform, tmp_path: Path
) -> None:
    first = computer(served, tmp_path / "first")
    ids = first.works(1)
    assert first.exchanges() == ""
    clone = first.copied(tmp_path / "clone")
    before = _kinds(served)
    ids += first.works(2) + clone.works(2)
    assert [one.exchanges() for one in (first, clone, first, clone)] == [""] * 4
    (ours, *rest), (theirs, *others) = first.state(), clone.state()
    assert set(ids) <= ours == theirs
    assert rest[0] == others[0] == 0 and {rest[1], others[1]} >= {2}
    assert sorted(placed(served.database, ids)) == sorted(ids)
    assert _kinds(served).get("fork", 0) > before.get("fork", 0)


def test_f35_a_desk_that_is_led_to_another_platform_keeps_everything_and_gives_it_nothing(
    served: Platform, tmp_path: Path
) -> None:
    desk, trial = computer(served, tmp_path / "desk"), county(tmp_path)
    ids = desk.works(1)
    assert desk.exchanges() == ""
    ids += desk.works(1)
    before = desk.state()
    with closing(open_database(trial.db)) as database:
        elsewhere = DatabasePlatform(database, key=load_key(key_file(trial.db)))
        assert desk.exchanges(elsewhere) == FaultCode.TOKEN.value
    assert (placed(Path(trial.db), ids), desk.state()) == ([], before)
    assert desk.exchanges() == ""
    assert sorted(placed(served.database, ids)) == sorted(ids)


def _kinds(served: Platform) -> dict[str, int]:
    kinds: dict[str, int] = json.loads(run(served.where, "status", "--json"))["kinds"]
    return kinds
