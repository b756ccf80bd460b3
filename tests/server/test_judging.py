"""What the platform refuses, what it confirms all the same, and what it sets aside."""

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import select

from sync.casework.events_closing import FactCorrected
from sync.casework.events_intake import CaseAccepted, SupplementRequested
from sync.casework.facts import Defect
from sync.casework.fold import replay
from sync.casework.terms import Role
from sync.server.staffing import dismiss
from sync.server.tables import IRREGULARITY
from sync.wire.entry import Record, RecordKind
from tests.casework.makers import CASE_ID, MONDAY, accepted_events, item, registered
from tests.journal.ends import opened
from tests.server.acts import approved, note
from tests.server.places import NOW, OFFICE, Desk, Place

OTHER_CASE = "018f0000-0000-7000-8000-00000000000e"


def rows(desk: Desk) -> tuple[Record, ...]:
    """What another desk is sent, whole."""
    found = desk.ask().scopes[0].records
    return tuple(row for row in found if isinstance(row, Record))


def pushed(place: Place, *bodies: bytes) -> tuple[Record, ...]:
    """A note with these bodies instead of its own, each in its slot; answers the log as another desk sees it."""
    desk = place.desk("hostile")
    desk.record(registered(item()), *(note(str(n)) for n in range(len(bodies))))
    request = desk.request()
    first, *notes = request.entries
    forged = [replace(entry, body=body) for entry, body in zip(notes, bodies, strict=True)]
    desk.platform.exchange(replace(request, entries=(first, *forged)))
    return rows(place.desk("reader"))


def test_two_clerks_decide_the_same_case_and_the_first_one_wins(place: Place) -> None:
    one, two = place.desk("a"), place.desk("b")
    one.record(*accepted_events(item()))
    one.sync()
    two.sync()
    (winner,) = one.record(approved())
    (loser,) = two.record(approved())
    one.sync()
    two.sync()
    with opened(two.store) as journal:
        (rejected,) = journal.rejected()
    assert (rejected.entry.id, rejected.code, rejected.winner) == (loser.id, "state", winner.id)


def test_a_rejected_event_takes_a_position_and_blocks_nothing(place: Place) -> None:
    desk = place.desk()
    desk.record(registered(item()), approved(), note("继续办"))
    desk.sync()
    kinds = [row.kind for row in rows(place.desk("reader"))]
    assert kinds == [RecordKind.EVENT, RecordKind.REJECTED, RecordKind.EVENT]


def test_an_irregular_fact_is_confirmed_and_listed(place: Place) -> None:
    desk = place.desk()
    desk.record(registered(item()), CaseAccepted(case_id=CASE_ID, occurred_at=MONDAY, by="c1", role=Role.CLERK))
    desk.sync()
    listed = place.database.read(
        lambda session: session.execute(select(IRREGULARITY.c.position, IRREGULARITY.c.code)).all()
    )
    assert listed == [(2, "materials_complete")]


def test_somebody_who_is_not_on_the_list_is_confirmed_and_listed(place: Place) -> None:
    desk = place.desk()
    desk.record(registered(item()), note("x", by="nobody"))
    desk.sync()
    listed = place.database.read(lambda session: session.execute(select(IRREGULARITY.c.code)).scalars().all())
    assert listed == ["unknown_staff"]


@pytest.mark.parametrize(("hours", "listed"), [(-12, []), (12, ["unknown_staff"])])
def test_only_what_a_dismissed_person_did_afterwards_is_listed_and_all_is_confirmed(
    place: Place, hours: int, listed: list[str]
) -> None:
    desk = place.desk()
    place.database.write(lambda session: dismiss(session, OFFICE.scope, ["a1"], NOW))
    desk.record(registered(item()), note("x", by="a1", at=NOW + timedelta(hours=hours)))
    assert desk.sync().taken == 2
    found = place.database.read(lambda session: session.execute(select(IRREGULARITY.c.code)).scalars().all())
    assert found == listed


def test_a_case_nobody_has_registered_yet_waits(place: Place) -> None:
    desk = place.desk()
    desk.record(note("先到的"))
    desk.sync()
    (waiting,) = rows(place.desk("reader"))
    assert (waiting.kind, waiting.code) == (RecordKind.QUARANTINED, "unknown_case")


def test_what_waited_is_confirmed_at_a_new_position_when_its_case_arrives(place: Place) -> None:
    early, late = place.desk("a"), place.desk("b")
    early.record(note("先到的"))
    early.sync()
    late.record(registered(item()))
    late.sync()
    early.sync()
    assert [(row.position, row.kind.value) for row in rows(place.desk("reader"))] == [(1, "Q"), (2, "E"), (3, "E")]
    assert len(early.events(CASE_ID)) == 2
    assert early.head() == late.head()


def test_a_note_before_its_case_in_one_batch_is_released_at_once(place: Place) -> None:
    desk = place.desk()
    desk.record(note("先记的"), registered(item()))
    desk.sync()
    assert [row.kind.value for row in rows(place.desk("reader"))] == ["Q", "E", "E"]
    assert desk.head()[0] == 3


def test_an_administrator_can_release_only_what_can_be_judged(place: Place) -> None:
    desk = place.desk()
    desk.record(note("没有案件"))
    desk.sync()
    assert place.platform.release(desk.enrolled.scopes[0]) == 0


POISON = {
    "no JSON": b"\xff\xfe",
    "not an event": b'{"t":"note.added","v":1}',
    "naive time": b'{"by":"c1","case_id":"%s","occurred_at":"2026-03-02T09:00:00","role":"CLERK","t":"note.added",'
    b'"text":"x","v":1}' % CASE_ID.encode(),
    "NUL in the case id": b'{"by":"c1","case_id":"\\u0000","occurred_at":"2026-03-02T09:00:00Z","role":"CLERK",'
    b'"t":"note.added","text":"x","v":1}',
    "half a surrogate": b'{"by":"\\ud800","case_id":"\\ud800","occurred_at":"2026-03-02T09:00:00Z","role":"CLERK",'
    b'"t":"note.added","text":"\\ud800","v":1}',
    "a newer program": b'{"case_id":"%s","t":"case.teleported","v":99999999999999999999}' % CASE_ID.encode(),
    "too big": b'{"t":"' + b"x" * 300_000 + b'"}',
}


@pytest.mark.parametrize("body", POISON.values(), ids=POISON)
def test_a_poisonous_event_is_set_aside_alone(place: Place, body: bytes) -> None:
    good = b'{"by":"c1","case_id":"%s","occurred_at":"2026-03-02T09:00:00.000Z","role":"CLERK","t":"note.added",'
    good = good % CASE_ID.encode() + b'"text":"x","v":1}'
    kinds = [row.kind.value for row in pushed(place, body, good)]
    assert kinds == ["E", "Q", "E"]


def test_what_is_set_aside_keeps_every_byte(place: Place) -> None:
    assert pushed(place, b"\xff\xfe")[1].entry.body == b"\xff\xfe"


def test_a_desk_takes_over_what_was_set_aside(place: Place) -> None:
    pushed(place, *POISON.values())
    reader = place.desk("another")
    reader.sync()
    assert reader.head()[0] == 1 + len(POISON)


def test_an_act_on_another_case_is_not_disturbed(place: Place) -> None:
    desk = place.desk()
    desk.record(replace(registered(item()), case_id=OTHER_CASE), note("x"), note("y", OTHER_CASE))
    desk.sync()
    with opened(desk.store) as journal:
        statuses = [placed.status.value for placed in journal.placed_of(OTHER_CASE)]
    assert statuses == ["confirmed", "confirmed"]


def test_two_desks_correct_one_field_and_the_second_is_told_by_which_correction(place: Place) -> None:
    one, two = place.desk("a"), place.desk("b")
    one.record(*accepted_events(item()))
    one.sync()
    two.sync()
    one.record(corrected("applicant.address", "老村"))
    (winner,) = one.record(corrected("applicant.phone", "13800000001"))
    other_field, loser = two.record(
        corrected("applicant.contact", "杨老大"), corrected("applicant.phone", "13800000002")
    )
    one.sync()
    two.sync()
    with opened(two.store) as journal:
        (rejected,) = journal.rejected()
        kept = [placed.entry.id for placed in journal.placed_of(CASE_ID) if placed.status.value == "confirmed"]
    assert (rejected.entry.id, rejected.code, rejected.winner) == (loser.id, "field_conflict", winner.id)
    assert other_field.id in kept


def test_the_second_supplement_notice_of_another_clerk_is_rejected_with_the_first_as_winner(place: Place) -> None:
    """F48: the law allows one."""
    one, two = place.desk("a"), place.desk("b")
    one.record(registered(item()))
    one.sync()
    two.sync()
    (winner,), (loser,) = one.record(supplement()), two.record(supplement())
    one.sync()
    two.sync()
    with opened(two.store) as journal:
        (rejected,) = journal.rejected()
    assert (rejected.entry.id, rejected.winner) == (loser.id, winner.id)


def supplement() -> SupplementRequested:
    missing = tuple(Defect(no=line.no, problem="缺") for line in replay(CASE_ID, [registered(item())]).missing)
    return SupplementRequested(
        case_id=CASE_ID, occurred_at=MONDAY, by="c1", role=Role.CLERK, defects=missing,
        deadline=MONDAY.date() + timedelta(days=14),
    )  # fmt: skip


def corrected(field: str, new: str) -> FactCorrected:
    return FactCorrected(
        case_id=CASE_ID, occurred_at=NOW, by="c1", role=Role.CLERK, field=field, old="", new=new, reason="抄错"
    )
