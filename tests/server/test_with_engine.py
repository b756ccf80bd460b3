"""The real engine against the real platform, over a line that loses and doubles: exactly once, one log for all."""

from random import Random

import pytest
from sqlalchemy import select

from sync.journal.tables import RECORD
from sync.server.tables import WAITING
from sync.wire.entry import RecordKind
from sync.wire.messages import Enrolment
from tests.casework.makers import MONDAY, accepted_events, item
from tests.client.desks import Desk
from tests.fakes_platform import FaultyPlatform
from tests.server.acts import approved, note
from tests.server.places import Place


def desk(place: Place, seed: int) -> Desk:
    """A desk with its engine behind a faulty line."""
    enrolled = place.platform.enrol(Enrolment(code=place.code(), machine=str(seed)))
    made = Desk(FaultyPlatform(place.platform, Random(seed)), enrolled.device, seed)
    made.secret = enrolled.token
    return made


def settle(*desks: Desk) -> None:
    for _ in range(2):
        for one in desks:
            while one.engine.once().trouble:
                pass


def placed(place: Place, kind: RecordKind) -> list[str]:
    asked = select(RECORD.c.entry_id).where(RECORD.c.kind == kind.value).order_by(RECORD.c.position)
    return list(place.database.read(lambda session: session.execute(asked).scalars().all()))


@pytest.mark.parametrize("seed", range(4))
def test_every_event_is_placed_exactly_once_and_all_logs_are_equal(place: Place, seed: int) -> None:
    random, desks = Random(seed), [desk(place, 10 * seed + n) for n in range(2)]
    desks[0].append(accepted_events(item()), MONDAY)
    recorded = 3
    for turn in range(20):
        notes = [note(f"{turn}.{part}") for part in range(random.randrange(4))]
        random.choice(desks).append(notes, MONDAY)
        recorded += len(notes)
        random.choice(desks).engine.once()
    settle(*desks)
    events = placed(place, RecordKind.EVENT)
    assert len(events) == len(set(events)) == recorded
    assert desks[0].head() == desks[1].head()
    assert desks[0].log() == desks[1].log()
    assert place.database.read(lambda session: session.execute(select(WAITING)).all()) == []


def test_two_desks_decide_offline_and_one_is_told_who_won(place: Place) -> None:
    desks = [desk(place, n) for n in (1, 2)]
    desks[0].append(accepted_events(item()), MONDAY)
    settle(*desks)
    for one in desks:
        one.append([approved()], MONDAY)
    settle(*desks)
    refused = [found for one in desks for found in one.read(lambda journal: journal.rejected())]
    (winner,) = placed(place, RecordKind.EVENT)[3:]
    assert [(found.code, found.winner) for found in refused] == [("state", winner)]
    assert desks[0].head() == desks[1].head()
