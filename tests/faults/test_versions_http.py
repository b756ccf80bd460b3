"""Programs of different ages meet over a real line (F59–F61): what was recorded gets through, whoever is older."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from desktop.app import wall_clock
from desktop.office.trouble import OfficeTrouble
from desktop.store.histories import history
from sync.casework.events_handling import NoteAdded
from sync.casework.terms import Role
from sync.client.engine import SyncEngine
from sync.client.transport import HttpPlatform
from sync.journal.log import records_after
from sync.wire.entry import RecordKind
from sync.wire.messages import Enrolment
from tests.client.desks import Desk
from tests.desktop.rooms import application
from tests.desktop.test_packs_line import Home
from tests.faults.test_boxes import opened_case, placed, waiting, wrote
from tests.platform_process import SCOPE, Platform, platform, run
from tests.specification.test_second_client import Client

STAFF = "DZ0101"


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Platform]:
    with platform(tmp_path_factory.mktemp("versions")) as running:
        yield running


@pytest.fixture
def required(served: Platform) -> Iterator[Platform]:
    """The platform wants 9.0; afterwards it takes anything again."""
    run(served.where, "require", "9.0")
    yield served
    run(served.where, "require", "0")


def enrolled(served: Platform, machine: str) -> Desk:
    with closing(HttpPlatform(served.address)) as line:
        granted = line.enrol(Enrolment(code=served.code(), machine=machine))
    return Desk(HttpPlatform(served.address), granted.device, token=granted.token)


def of_age(desk: Desk, version: str) -> SyncEngine:
    return SyncEngine(desk.platform, desk, desk.ears, app_version=version, debounce=0.0, clock=desk.clock)


def test_f59_all_that_an_old_program_recorded_is_taken_and_nothing_comes_down_until_it_is_renewed(
    required: Platform,
) -> None:
    old, other = enrolled(required, "old"), enrolled(required, "other")
    opened_case(other)
    assert of_age(other, "9.1").once().trouble == ""
    ids = wrote(old, *(f"{number}" for number in range(20)))
    old_line = of_age(old, "6.0")
    assert [old_line.once().trouble for _ in range(2)] == ["old_program"] * 2
    assert (old.head()[0], waiting(old)) == (0, 20)
    assert of_age(old, "9.0").once().trouble == ""
    assert (waiting(old), placed(required, old)) == (0, ids)
    assert old.head()[0] == other.head()[0] + 20 == 21


def test_f60_a_new_event_type_is_kept_as_it_came_and_its_case_takes_nothing_more(
    served: Platform, tmp_path: Path
) -> None:
    home = Home(tmp_path, served)
    (known,) = home.core.office.record([application(occurred_at=wall_clock(), by=STAFF)]).events
    (other,) = home.core.office.record([application(occurred_at=wall_clock(), by=STAFF)]).events
    assert home.sync().trouble == ""
    newer = Client(served.port)
    newer.enrol(served.code())
    newer.exchange()
    entry_id = newer.record("case.teleported", case_id=known.case_id, to="云端")
    body = newer.queue[-1]["b"].encode()
    newer.exchange()
    newer.line.close()
    assert home.sync().trouble == ""
    log = home.core.database.read(lambda session: records_after(session, SCOPE, 0, 1_000))
    assert [(row.entry.id, row.entry.body) for row, _ in log][-1] == (entry_id, body)
    assert home.core.database.read(lambda session: history(session, known.case_id)).readonly
    with pytest.raises(OfficeTrouble, match="too_new"):
        home.core.office.record([_note(known.case_id)])
    home.core.office.record([_note(other.case_id)])
    assert home.sync().trouble == ""
    home.core.database.close()


def test_f61_what_a_newer_program_says_at_the_beginning_is_passed_over_and_its_new_events_are_kept_whole(
    served: Platform,
) -> None:
    newer = Client(served.port)
    newer.enrol(served.code())
    newer.newer = {"zz": [1, {"later": "版本"}], "hint": None}
    first = newer.record("session.changed", case_id="", act="in")
    unknown = newer.record("case.teleported", case_id="", to="云端")
    last = newer.record("session.changed", case_id="", act="lock")
    body = newer.queue[1]["b"].encode()
    newer.exchange()
    newer.line.close()
    kinds = {entry_id: kind for _, kind, entry_id, _ in newer.log}
    assert (kinds[first], kinds[unknown], kinds[last]) == ("E", "Q", "E")
    reader = enrolled(served, "reader")
    assert reader.engine.once().trouble == ""
    kept = {row.entry.id: (row.kind, row.entry.body) for row in reader.log()}
    assert kept[unknown] == (RecordKind.QUARANTINED, body)


def _note(case_id: str) -> NoteAdded:
    return NoteAdded(case_id=case_id, occurred_at=wall_clock(), by=STAFF, role=Role.CLERK, text="问过一次")
