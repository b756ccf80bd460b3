"""What a desk wrote into a bundle is taken as an exchange is, once, whatever came over the line before or after."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import func, select, update

from sync.client.bundles import read_answer
from sync.journal.signatures import PACK_LABEL, verify
from sync.journal.tables import RECORD
from sync.server.auth import revoke
from sync.server.database import open_database
from sync.server.packs import editions
from sync.server.receive import SYNTHETIC
from sync.server.salvage import Salvaged, kept_aside
from sync.server.tables import DEVICE, INCIDENT, IRREGULARITY
from sync.server.tables_bundles import BUNDLE
from sync.wire.bundle import BadBundle
from sync.wire.editions import CATALOGUE, LOCAL, statement
from sync.wire.messages import FaultCode, Reference
from tests.casework.makers import MONDAY, accepted_events, item
from tests.journal.ends import SCOPE
from tests.server.acts import note
from tests.server.ferrying import Traveller, ferry, traveller
from tests.server.places import Place, make_place


def state(place: Place) -> tuple[object, ...]:
    """Everything a second carrying could change: positions, incidents, incarnations, bundles noted."""

    def read(session):  # type: ignore[no-untyped-def]
        log = session.execute(select(RECORD.c.position, RECORD.c.entry_id, RECORD.c.chain).order_by(RECORD.c.position))
        devices = session.execute(select(DEVICE.c.device, DEVICE.c.incarnation, DEVICE.c.token_hash))
        incidents = session.execute(select(func.count()).select_from(INCIDENT)).scalar()
        bundles = session.execute(select(BUNDLE).order_by(BUNDLE.c.bundle)).all()
        return log.all(), sorted(devices.all()), incidents, bundles

    return place.database.read(read)  # type: ignore[no-any-return]


def away(place: Place) -> Traveller:
    """A desk with a case nobody has heard of."""
    desk = traveller(place)
    desk.desk.append(accepted_events(item()), MONDAY)
    return desk


@pytest.fixture
def county(tmp_path: Path) -> Iterator[Place]:
    """On embedded SQLite."""
    opened = open_database(str(tmp_path / "platform.db"))
    opened.create()
    yield make_place(opened)
    opened.close()


def test_a_desk_without_a_line_is_brought_up_to_date_both_ways(place: Place) -> None:
    desk, other = away(place), traveller(place, "other")
    other.line()
    content = desk.write()
    taken, answer = ferry(place).answer(content)
    assert (taken.entries, taken.new, taken.fault) == (3, 3, None)
    assert desk.pending() == 3, "nothing is confirmed before the answer is read"
    desk.read(answer)
    other.line()
    assert (desk.pending(), desk.desk.log()) == (0, other.desk.log())


def test_the_same_bundle_again_changes_nothing(place: Place) -> None:
    desk = away(place)
    content = desk.write()
    assert ferry(place).take(content).new == 3
    before = state(place)
    taken, answer = ferry(place).answer(content)
    assert (taken.new, state(place)) == (0, before)
    desk.read(answer)
    head = desk.desk.head()
    desk.read(answer)
    assert (desk.pending(), desk.desk.head(), head[0]) == (0, head, 3)


def test_the_bundle_and_then_the_line_double_nothing(county: Place) -> None:
    desk = away(county)
    taken, answer = ferry(county).answer(desk.write())
    desk.line()
    head = desk.desk.head()
    desk.read(answer)
    assert (taken.new, head[0], desk.desk.head(), desk.pending(), desk.incarnation()) == (3, 3, head, 0, 1)


def test_the_line_and_then_a_late_bundle_is_not_a_restored_backup(county: Place) -> None:
    desk = away(county)
    content = desk.write()
    desk.line()
    desk.desk.append([note("after")], MONDAY)
    desk.line()
    before = state(county)
    taken, answer = ferry(county).answer(content)
    assert (taken.new, taken.fault, state(county)[:3]) == (0, None, before[:3])
    desk.read(answer)
    assert (desk.incarnation(), desk.desk.head()[0]) == (1, 4)


def test_an_older_answer_that_comes_late_changes_nothing(county: Place) -> None:
    desk = away(county)
    _, first = ferry(county).answer(desk.write())
    desk.desk.append([note("one more")], MONDAY)
    _, second = ferry(county).answer(desk.write())
    desk.read(second)
    head = desk.desk.head()
    desk.read(first)
    assert (head[0], desk.desk.head(), desk.pending()) == (4, head, 0)


def test_what_a_revoked_device_carried_is_kept_aside(county: Place) -> None:
    desk = away(county)
    county.database.write(lambda session: revoke(session, desk.device, county.clock()))
    content = desk.write()
    for _ in range(2):
        taken, _ = ferry(county).answer(content)
        assert (taken.fault, taken.new) == (FaultCode.REVOKED, 0)
    assert county.database.read(kept_aside) == (Salvaged(device=desk.device, entries=3, signed=3),)
    assert state(county)[0] == []


def test_a_backup_that_worked_on_gets_one_incarnation_however_often_it_is_carried(county: Place) -> None:
    desk = away(county)
    image = desk.desk.image()
    desk.desk.append([note("lost with the disk")], MONDAY)
    desk.line()
    desk.desk.put_back(image)
    desk.desk.append([note("after the backup")], MONDAY)
    content = desk.write()
    answers = [ferry(county).answer(content) for _ in range(3)]
    assert [taken.fault for taken, _ in answers] == [FaultCode.FORK] * 3
    desk.read(answers[2][1])
    assert (desk.incarnation(), desk.pending()) == (2, 4)
    with pytest.raises(BadBundle, match="outdated"):
        desk.read(answers[0][1])
    desk.read(ferry(county).answer(desk.write())[1])
    assert (desk.pending(), desk.desk.head()[0], len({row.entry.id for row in desk.desk.log()})) == (0, 5, 5)


def test_an_answer_is_believed_for_what_its_bundle_held_and_no_further(county: Place) -> None:
    """The line brought more than the backup knows: the event that has that seq now is another, and must still go."""
    desk = away(county)
    content = desk.write()
    image = desk.desk.image()
    desk.desk.append([note("lost with the disk")], MONDAY)
    desk.line()
    desk.desk.put_back(image)
    desk.desk.append([note("after the backup")], MONDAY)
    desk.read(ferry(county).answer(content)[1])
    assert (desk.desk.read(lambda journal: journal.device().taken), desk.pending()) == (3, 1)
    desk.line()
    assert (desk.pending(), desk.incarnation(), desk.desk.head()[0]) == (0, 2, 5)


def test_what_fits_no_slot_is_placed_from_the_bundle_if_its_desk_is_never_heard_of_again(county: Place) -> None:
    desk = away(county)
    image = desk.desk.image()
    desk.desk.append([note("lost with the disk")], MONDAY)
    desk.line()
    desk.desk.put_back(image)
    desk.desk.append([note("only on the disk of the clone")], MONDAY)
    content = desk.write()
    for _ in range(2):
        ferry(county).take(content)
    county.clock.now += timedelta(days=8)
    assert county.platform.release(SCOPE) == 1
    witness = traveller(county, "witness")
    witness.line()
    placed = [row.entry for row in witness.desk.log()]
    assert [entry.incarnation for entry in placed] == [1, 1, 1, 1, SYNTHETIC]
    desk.read(ferry(county).answer(content)[1])
    desk.line()
    assert (desk.pending(), desk.desk.head()) == (0, witness.desk.head())


def test_weeks_of_work_go_in_several_frames_under_one_signature_each(county: Place) -> None:
    desk = traveller(county)
    desk.desk.append([note(f"{n}" + "字" * 50_000) for n in range(30)], MONDAY)
    content = desk.write()
    taken, answer = ferry(county).answer(content)
    desk.read(answer)
    assert (taken.new, desk.pending(), desk.desk.head()[0]) == (30, 0, 30)


def test_an_hour_on_the_road_makes_no_clock_wrong(county: Place) -> None:
    """What was recorded after the bundle was written and before it was taken was recorded before that contact."""
    desk = away(county)
    content = desk.write()
    desk.desk.append([note("on the road")], county.clock())
    county.clock.now += timedelta(days=3)
    ferry(county).take(content)
    desk.line()
    listed = county.database.read(lambda session: session.execute(select(IRREGULARITY.c.code)).scalars().all())
    assert "clock_outside" not in listed


def test_the_answer_brings_newer_packs_and_no_others(county: Place) -> None:
    desk = traveller(county)
    newest = {one.name: one.etag for one in county.database.read(editions)}
    desk.desk.wanted = (
        Reference(name=LOCAL, etag=newest[LOCAL]),
        Reference(name=CATALOGUE, etag="old"),
    )
    _, answer = ferry(county).answer(desk.write())
    (pack,) = read_answer(answer, desk.party, desk.written.get).packs
    assert (pack.name, pack.etag) == (CATALOGUE, newest[CATALOGUE])
    assert verify(desk.party.platform, PACK_LABEL, statement(pack), pack.signature)


def test_what_is_told_as_waiting_is_less_by_what_was_carried(county: Place) -> None:
    desk = away(county)
    desk.line()
    pending = update(DEVICE).where(DEVICE.c.device == desk.device).values(pending=5)
    county.database.write(lambda session: session.execute(pending))
    desk.desk.append([note("1"), note("2")], MONDAY)
    content = desk.write()
    for _ in range(2):
        ferry(county).take(content)
    left = county.database.read(lambda session: session.execute(select(DEVICE.c.pending)).scalar())
    assert left == 3


def test_a_bundle_for_another_platform_or_of_a_stranger_is_not_opened(county: Place) -> None:
    desk = away(county)
    content = desk.write()
    county.platform.key = type(county.platform.key).made()
    with pytest.raises(BadBundle, match="other_platform"):
        ferry(county).take(content)
    assert state(county)[0] == []
