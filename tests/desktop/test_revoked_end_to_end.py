"""The county gives a log and takes it back by command; the desk follows, and in the end holds nothing of it."""

from contextlib import closing
from dataclasses import replace
from pathlib import Path

from desktop.app import engine_of, line_store, wall_clock
from desktop.cli_line import Diary
from desktop.device.settings import Profile
from desktop.queries.sync_panel import SyncPanel
from sync.casework.facts import Party
from sync.server.auth import new_code
from sync.server.database import open_database
from sync.server.platform import DatabasePlatform
from sync.server.signing import key_file, load_key
from sync.wire.messages import Enrolment
from tests.casework.makers import item, registered
from tests.desktop.pages_plain import holds
from tests.desktop.travelling import STAFF, County, core_of, county, data_key
from tests.platform_process import SCOPE
from tests.server.counties import Seat

OTHER, NAME = "522636000007", "石光明"


def another_office(place: County) -> None:
    """It records one case."""
    told = (
        "--name",
        "丹寨县民政局",
        "--uscc",
        "11522636MB9A00015N",
        "--prefix",
        "丹民",
        "--staff",
        f"{STAFF}:石明:CLERK",
    )
    assert place.run("office", "add", "--scope", OTHER, *told).code == 0
    with closing(open_database(place.db)) as database:
        served = DatabasePlatform(database, key=load_key(key_file(place.db)))
        code = database.write(lambda session: new_code(session, OTHER, wall_clock()))
        enrolled = served.enrol(Enrolment(code=code, machine="m"))
        seat = Seat(served, enrolled, scope=OTHER, follows=enrolled.scopes)
        seat.record(replace(registered(item()), case_id="", applicant=Party(name=NAME), by=STAFF))
        seat.sync()


def exchanged(place: County, folder: Path) -> tuple[str, list[tuple[str, int]]]:
    """What became of a run, and which logs have left."""
    core, settings = core_of(folder), Profile(folder=folder).settings()
    with closing(open_database(place.db)) as database:
        line = DatabasePlatform(database, key=load_key(key_file(place.db)))
        outcome = engine_of(core, settings, line, Diary(line_store(core, settings), core)).once()
        gone = [(row.scope, row.cases) for row in core.read(SyncPanel()).gone]
    core.database.close()
    return outcome.trouble, gone


def test_a_grant_given_taken_back_and_given_again(tmp_path: Path) -> None:
    place = county(tmp_path)
    another_office(place)
    desk = place.desk(tmp_path / "desk")
    key = data_key(desk)
    for command, expected, there in [("add", [], True), ("remove", [(OTHER, 1)], False), ("add", [], True)]:
        assert place.run("grant", command, OTHER, "--scope", SCOPE).code == 0
        assert exchanged(place, desk) == ("", expected)
        assert holds(desk / "desk.db", key, NAME.encode()) is there
