"""An act and its taking back travel together: the platform, its desks and the province come to the same case."""

from dataclasses import replace
from random import Random

import pytest

from sync.casework.events_closing import DecisionApproved, DeliveryCompleted, PaperPrinted
from sync.casework.events_taking_back import ActTakenBack
from sync.casework.facts import Event
from sync.casework.fold import replay
from sync.casework.terms import Role, State
from sync.client.pace import Pace
from sync.client.push import Circumstance, next_request
from sync.journal.unsent import hand_out, is_unsent
from sync.wire.entry import RecordKind
from sync.wire.messages import Enrolment
from tests.casework.makers import CASE_ID, MONDAY, accepted_events, item
from tests.client.desks import Desk
from tests.fakes_platform import FaultyPlatform, Mishap
from tests.journal.ends import opened
from tests.server.acts import approved, note
from tests.server.exchange.cases import instant, rows_of
from tests.server.places import Place
from tests.server.test_judging import rows

ACCEPTED = accepted_events(item())[-1]


def faulty(place: Place, seed: int) -> Desk:
    enrolled = place.platform.enrol(Enrolment(code=place.code(), machine=str(seed)))
    made = Desk(FaultyPlatform(place.platform, Random(seed)), enrolled.device, seed)
    made.secret = enrolled.token
    return made


def taken_back(act: Event, entry_id: str, reason: str = "选错了") -> ActTakenBack:
    return ActTakenBack(
        case_id=CASE_ID, occurred_at=act.occurred_at, by=act.by, role=act.role, act="case.accepted",
        acted_at=act.occurred_at, entry_id=entry_id, reason=reason,
    )  # fmt: skip


def test_the_platform_takes_the_pair_and_everybody_sees_the_case_as_before(place: Place) -> None:
    desk = place.desk()
    *_, act = desk.record(*accepted_events(item()))
    desk.record(note("x"), taken_back(ACCEPTED, act.id))
    desk.sync()
    told = [row.entry.event for row in rows(place.desk("reader")) if row.kind is RecordKind.EVENT]
    case = replay(CASE_ID, [event for event in told if isinstance(event, Event)])
    assert (len(told), case.state, case.course.accepted_at) == (5, State.RECEIVED, None)


def test_the_same_act_may_be_done_again_afterwards(place: Place) -> None:
    desk = place.desk()
    *_, act = desk.record(*accepted_events(item()))
    desk.record(taken_back(ACCEPTED, act.id), ACCEPTED, approved())
    desk.sync()
    kinds = {row.kind for row in rows(place.desk("reader"))}
    assert kinds == {RecordKind.EVENT}


def test_an_act_others_have_built_on_is_not_taken_back_and_the_desk_is_told(place: Place) -> None:
    one, two = place.desk("a"), place.desk("b")
    *_, act = one.record(*accepted_events(item()))
    one.sync()
    two.sync()
    two.record(approved())
    two.sync()
    (late,) = one.record(taken_back(ACCEPTED, act.id))
    one.sync()
    with opened(one.store) as journal:
        (rejected,) = journal.rejected()
    assert (rejected.entry.id, rejected.code) == (late.id, "not_who_did_it")


def test_the_province_hears_of_no_act_that_was_none() -> None:
    before = tuple(event for event in instant() if not isinstance(event, DecisionApproved | DeliveryCompleted))
    act = next(event for event in instant() if isinstance(event, DecisionApproved))
    undone = replace(taken_back(act, "e"), act="decision.approved")
    assert rows_of((*before, act, undone)) == rows_of(before)


@pytest.mark.parametrize("between", [0, 1, 3])
def test_no_request_parts_an_act_from_its_taking_back(place: Place, between: int) -> None:
    desk = place.desk()
    *_, act = desk.record(*accepted_events(item()))
    printed = PaperPrinted(case_id=CASE_ID, occurred_at=MONDAY, by="c1", role=Role.CLERK, document="受理通知书")
    desk.record(*[printed] * between, taken_back(ACCEPTED, act.id), note("y"))
    with opened(desk.store) as journal:
        for size in range(1, 4_000, 150):
            request = next_request(journal, Circumstance(token=b"", scopes=(), pace=Pace(size=size), now_ms=0))
            ids = {entry.id for entry in request.entries}
            undone = any(isinstance(entry.event, ActTakenBack) for entry in request.entries)
            assert (act.id in ids) == undone


def test_what_was_handed_to_the_line_is_unsent_no_more_even_without_an_answer(place: Place) -> None:
    desk = place.desk()
    *_, act = desk.record(*accepted_events(item()))
    with opened(desk.store) as journal:
        before = is_unsent(journal.session, act.id)
        hand_out(journal.session, journal.pending(2))
        partly = is_unsent(journal.session, act.id)
        hand_out(journal.session, journal.pending(9))
        hand_out(journal.session, journal.pending(1))
        assert (before, partly, is_unsent(journal.session, act.id)) == (True, True, False)


def test_the_engine_marks_what_goes_up_before_it_goes(place: Place) -> None:
    enrolled = place.platform.enrol(Enrolment(code=place.code(), machine="m"))
    desk = Desk(FaultyPlatform(place.platform, script=(Mishap.LOST_REQUEST,)), enrolled.device, 1)
    desk.secret = enrolled.token
    *_, act = desk.append(accepted_events(item()), MONDAY)
    assert desk.engine.once().trouble
    assert not desk.read(lambda journal: is_unsent(journal.session, act.id))


@pytest.mark.parametrize("seed", range(3))
def test_whatever_the_line_loses_doubles_or_cuts_desk_platform_and_reader_agree(place: Place, seed: int) -> None:
    """Accepted, printed, taken back, accepted again and decided, in whatever portions the line lets through."""
    random, desks = Random(seed), [faulty(place, 10 * seed + n) for n in range(2)]
    desk, reader = desks
    desk.append(accepted_events(item())[:-1], MONDAY)
    for turn in range(6):
        (act,) = desk.append([ACCEPTED], MONDAY)
        desk.append([note(f"{turn}")] * random.randrange(3), MONDAY)
        if turn < 5:
            desk.append([taken_back(ACCEPTED, act.id)], MONDAY)
        desk.kept = Pace(size=random.choice([1, 60, 400]))
        for _ in range(random.randrange(3)):
            desk.engine.once()
    for one in (*desks, *desks):
        while one.engine.once().trouble:
            pass
    told = [one.read(lambda journal: journal.events_of(CASE_ID)) for one in desks]
    assert told[0] == told[1] and desk.head() == reader.head()
    case = replay(CASE_ID, [event for event in told[1] if isinstance(event, Event)])
    assert (case.state, desk.read(lambda journal: journal.rejected())) == (State.ACCEPTED, ())
