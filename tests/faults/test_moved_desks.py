"""Folders of a real desk, put back or copied between real exchanges with a platform in a process of its own."""

import json
import shutil
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path

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
from sync.wire.platform import Platform
from tests.desktop.rooms import application
from tests.desktop.travelling import county
from tests.fakes_credentials import no_credentials
from tests.faults.desks import PIN
from tests.platform_process import Platform as Served
from tests.platform_process import platform, run

STAFF = "DZ0101"


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    with platform(tmp_path_factory.mktemp("platform")) as running:
        yield running


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """What one opening of the program came to: ids recorded in it, what was in the way of the line, everything that
    is here, how much of it waits, and the incarnation it goes on under.
    """

    ids: list[str]
    trouble: str
    here: set[str]
    waiting: int
    incarnation: int


class Computer:
    """One data folder; between two openings the program is closed, so that the folder may be moved about."""

    def __init__(self, folder: Path, key: bytes) -> None:
        self.folder, self.key = folder, key

    def copied(self, folder: Path) -> "Computer":
        """A backup of it, or its disk in another computer."""
        shutil.copytree(self.folder, folder)
        return Computer(folder, self.key)

    def put_back(self, backup: "Computer") -> None:
        shutil.rmtree(self.folder)
        shutil.copytree(backup.folder, self.folder)

    def opened(self, cases: int = 0, elsewhere: Platform | None = None, *, offline: bool = False) -> Seen:
        """Record so many cases and exchange; ``elsewhere``: where its line leads, if not to the platform it knows."""
        core = compose(Profile(folder=self.folder), self.key, STAFF)
        try:
            done = [core.office.record([application(occurred_at=wall_clock(), by=STAFF)]) for _ in range(cases)]
            ids = [entry.id for recorded in done for entry in recorded.entries]
            trouble = "" if offline else self._exchanged(core, elsewhere)
            return core.database.read(lambda session: _seen(Journal(session, core.uuid), ids, trouble))
        finally:
            core.database.close()

    def _exchanged(self, core: Core, elsewhere: Platform | None) -> str:
        settings = Profile(folder=self.folder).settings()
        with closing(HttpPlatform(settings.platform)) as line:
            diary = Diary(line_store(core, settings), core)
            return engine_of(core, settings, elsewhere or line, diary).once().trouble


def _seen(journal: Journal, ids: list[str], trouble: str) -> Seen:
    assert journal.verify().intact
    return Seen(
        ids=ids,
        trouble=trouble,
        here=set(journal.session.scalars(select(ENTRY.c.id))),
        waiting=journal.pending_count(),
        incarnation=journal.device().incarnation,
    )


def computer(served: Served, folder: Path) -> Computer:
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


def test_f25_f26_a_folder_put_back_gets_its_events_again_and_keeps_what_is_new(served: Served, tmp_path: Path) -> None:
    """Twice: without new work before the first contact, and with."""
    desk = computer(served, tmp_path / "desk")
    ids = desk.opened(1).ids
    backup = desk.copied(tmp_path / "last week")
    ids += desk.opened(2).ids
    for incarnation, cases in ((2, 0), (3, 2)):
        desk.put_back(backup)
        seen = desk.opened(cases)
        ids += seen.ids
        assert (seen.trouble, seen.waiting, seen.incarnation, set(ids) <= seen.here) == ("", 0, incarnation, True)
    assert sorted(placed(served.database, ids)) == sorted(ids)


def test_f27_a_cloned_disk_goes_on_under_another_incarnation_and_the_administrator_is_told(
    served: Served, tmp_path: Path
) -> None:
    first = computer(served, tmp_path / "first")
    ids, before = first.opened(1).ids, _kinds(served)
    clone = first.copied(tmp_path / "clone")
    ids += first.opened(2).ids + clone.opened(2).ids
    ours, theirs = first.opened(), clone.opened()
    assert (ours.trouble, theirs.trouble, ours.waiting, theirs.waiting) == ("", "", 0, 0)
    assert set(ids) <= ours.here == theirs.here and (ours.incarnation, theirs.incarnation) != (1, 1)
    assert sorted(placed(served.database, ids)) == sorted(ids)
    assert _kinds(served).get("fork", 0) > before.get("fork", 0)


def test_f35_a_desk_that_is_led_to_another_platform_keeps_everything_and_gives_it_nothing(
    served: Served, tmp_path: Path
) -> None:
    desk, trial = computer(served, tmp_path / "desk"), county(tmp_path)
    ids = desk.opened(1).ids
    before = desk.opened(1, offline=True)
    ids += before.ids
    with closing(open_database(trial.db)) as database:
        led = desk.opened(elsewhere=DatabasePlatform(database, key=load_key(key_file(trial.db))))
    assert (led.trouble, placed(Path(trial.db), ids)) == (FaultCode.TOKEN.value, [])
    assert replace(led, ids=before.ids, trouble="") == before
    assert desk.opened().trouble == ""
    assert sorted(placed(served.database, ids)) == sorted(ids)


def _kinds(served: Served) -> dict[str, int]:
    kinds: dict[str, int] = json.loads(run(served.where, "status", "--json"))["kinds"]
    return kinds
