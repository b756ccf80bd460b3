"""Packs over a real line: the platform's program in a process of its own, loopback, a desk with its own files."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.app import compose, engine_of, found, line_store, wall_clock
from desktop.cli_line import Diary
from desktop.device.settings import Profile
from desktop.office.core import Core
from desktop.office.enrolment import ask_platform, settings_of
from desktop.office.pack_shelf import newest
from desktop.queries.due_changes import DueChanges
from desktop.queries.rows import View
from desktop.queries.worklist import WorklistPage
from sync.client.meter import Meter, Tap
from sync.client.pack_watch import PackWatch
from sync.client.ports import Outcome
from sync.client.transport import HttpPlatform
from sync.journal.journal import Journal
from sync.server.admin import main
from tests.desktop.rooms import application
from tests.fakes_credentials import MemoryCredentials
from tests.platform_process import SCOPE, Platform, platform


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Platform]:
    with platform(tmp_path_factory.mktemp("platform")) as running:
        yield running


class Home:
    """One desk; every :meth:`sync` is a line of its own, so that it asks for packs at once."""

    def __init__(self, folder: Path, served: Platform) -> None:
        self.profile = Profile(folder=folder)
        self.address = served.address
        line = HttpPlatform(served.address)
        enrolled = ask_platform(line, served.code(), folder)
        line.close()
        settings = settings_of(enrolled, served.address)
        _, key = found(self.profile, settings, "DZ0101", "correct-horse", MemoryCredentials().find, enrolled.token)
        self.core: Core = compose(self.profile, key, "DZ0101", wall_clock)

    def sync(self) -> Outcome:
        settings, line = self.profile.settings(), HttpPlatform(self.address)
        diary = Diary(line_store(self.core, settings), self.core)
        outcome = engine_of(self.core, settings, line, diary).once()
        line.close()
        return outcome


@pytest.fixture
def home(tmp_path: Path, served: Platform) -> Iterator[Home]:
    made = Home(tmp_path, served)
    yield made
    made.core.database.close()


def test_leaving_the_office_reaches_a_desk_with_the_next_exchange(home: Home, served: Platform) -> None:
    assert home.sync().trouble == ""
    assert "DZ0202" in [staff.code for staff in home.profile.settings().staff]
    assert main(["office", "dismiss", "--db", str(served.database), "--scope", SCOPE, "DZ0202"]) == 0
    assert home.sync().trouble == ""
    settings = home.profile.settings()
    assert "DZ0202" not in [staff.code for staff in settings.staff]
    assert [staff.name for staff in settings.former] == ["吴五"]


def test_a_calendar_of_the_platform_moves_the_days_at_the_desk(home: Home, served: Platform, tmp_path: Path) -> None:
    home.core.office.record([application(occurred_at=wall_clock(), by="DZ0101")])
    home.sync()
    due = home.core.read(WorklistPage(view=View())).rows[0].due_on
    (tmp_path / "new" / "calendar").mkdir(parents=True)
    off = f'{{"layers": [{{"region": "522636", "source": "x", "years": [], "off": {{"{due}": "x"}}, "on": {{}}}}]}}'
    (tmp_path / "new" / "calendar" / "local.json").write_text(off, encoding="utf-8")
    assert main(["packs", "load", str(tmp_path / "new"), "--db", str(served.database)]) == 0
    home.sync()
    (row,) = home.core.read(DueChanges()).rows
    assert row.old_due == due and row.new_due > row.old_due


def test_a_desk_that_pins_another_key_believes_neither_head_nor_pack(home: Home, served: Platform) -> None:
    home.profile.save(replace(home.profile.settings(), platform_key="00" * 32))
    home.core.office.record([application(occurred_at=wall_clock(), by="DZ0101")])
    outcome = home.sync()
    assert (outcome.trouble, outcome.pushed, outcome.refused_packs) == ("head_signature", 0, ())
    assert home.core.database.read(lambda session: Journal(session, home.core.uuid).pending_count()) == 1


def test_packs_that_were_stopped_go_on_when_somebody_wants_them(home: Home) -> None:
    settings, tap = home.profile.settings(), Tap(Meter())
    line, watch = HttpPlatform(home.address, tap=tap), PackWatch(tap)
    diary = Diary(line_store(home.core, settings), home.core)
    engine = engine_of(home.core, settings, line, diary, packs=watch)
    watch.paused = True
    assert engine.once().trouble == "" and watch.state().left and not home.core.database.read(newest)
    watch.paused = False
    assert engine.once().trouble == "" and not home.core.database.read(newest), "asked every quarter of an hour"
    engine.now(packs=True)
    assert engine.once().trouble == ""
    line.close()
    assert watch.state().left == () and home.core.database.read(newest)
