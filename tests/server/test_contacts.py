"""A desk whose clock is wrong: listed, in order, and nothing is held up."""

import json
from datetime import datetime, timedelta
from uuid import UUID

import pytest
from sqlalchemy import func, select

from sync.casework.terms import TimeQuality
from sync.server.tables import IRREGULARITY
from sync.server.tables_identity import CONTACT
from sync.wire.entry import Record, RecordKind
from tests.casework.makers import item, registered
from tests.journal.ends import SCOPE, opened
from tests.server.acts import note
from tests.server.places import NOW, Desk, Place

DAY = timedelta(days=1)


def record_at(desk: Desk, at: datetime, text: str) -> str:
    with opened(desk.store) as journal:
        (entry,) = journal.append(SCOPE, [note(text)], at, TimeQuality.SYNCED)
    return entry.id


def listed(place: Place) -> dict[str, dict[str, str]]:
    asked = select(IRREGULARITY.c.entry_id, IRREGULARITY.c.facts).where(IRREGULARITY.c.code == "clock_outside")
    return place.database.read(lambda session: {row.entry_id: json.loads(row.facts) for row in session.execute(asked)})


def contacts(place: Place) -> list[tuple[int, int]]:
    asked = select(CONTACT.c.next_seq, func.count()).group_by(CONTACT.c.next_seq).order_by(CONTACT.c.next_seq)
    return place.database.read(lambda session: [(row[0], row[1]) for row in session.execute(asked)])


def known_desk(place: Place) -> Desk:
    """It registered a case and was heard of."""
    desk = place.desk()
    desk.record(registered(item()))
    desk.sync()
    return desk


@pytest.mark.parametrize("wrong", [NOW - 3 * DAY, NOW.replace(year=2030)])
def test_a_clock_set_wrong_is_listed_with_both_edges_and_blocks_nothing(place: Place, wrong: datetime) -> None:
    desk = known_desk(place)
    place.clock.now = NOW + DAY
    with opened(desk.store) as journal:
        one, two, three = (
            journal.append(SCOPE, [note("x")], at, TimeQuality.SYNCED)[0].id for at in (NOW + DAY / 2, wrong, NOW + DAY)
        )
    desk.sync()
    edges = {"recorded": wrong, "after": NOW, "until": NOW + DAY}
    (facts,) = listed(place).values()
    assert {name: datetime.fromisoformat(told) for name, told in facts.items()} == edges
    assert list(listed(place)) == [two]
    rows = [row for row in place.desk("reader").ask().scopes[0].records if isinstance(row, Record)]
    assert [row.kind for row in rows] == [RecordKind.EVENT] * 4
    assert [row.entry.id for row in rows[1:]] == [one, two, three]
    assert sorted([one, two, three], key=lambda text: UUID(text).int) == [one, two, three]


@pytest.mark.parametrize(("off", "count"), [(-121, 1), (-119, 0), (119, 0), (121, 1)])
def test_two_minutes_are_let_pass(place: Place, off: int, count: int) -> None:
    desk = known_desk(place)
    record_at(desk, NOW + timedelta(seconds=off), "x")
    desk.sync()
    assert len(listed(place)) == count


def test_weeks_offline_are_no_wrong_clock(place: Place) -> None:
    desk = known_desk(place)
    for day in range(1, 20):
        record_at(desk, NOW + day * DAY, str(day))
    place.clock.now = NOW + 20 * DAY
    desk.sync()
    assert listed(place) == {}


def test_an_entry_is_held_against_the_contact_before_it_not_the_last_one(place: Place) -> None:
    """Two are recorded, one goes up; the other was there before that contact."""
    desk = known_desk(place)
    record_at(desk, NOW + DAY, "一")
    record_at(desk, NOW + DAY, "二")
    place.clock.now = NOW + 5 * DAY
    request = desk.request()
    desk.apply(desk.ask(desk.request(entries=request.entries[:1])))
    desk.sync()
    assert listed(place) == {}


def test_a_contact_is_kept_once_for_every_next_seq(place: Place) -> None:
    desk = known_desk(place)
    for _ in range(3):
        place.clock.now += timedelta(hours=1)
        desk.sync()
    assert contacts(place) == [(2, 1)]
    record_at(desk, place.clock.now, "x")
    desk.sync()
    assert contacts(place) == [(2, 1), (3, 1)]
