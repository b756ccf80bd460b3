"""One exchange: exactly once, dense positions, equal chains."""

from dataclasses import replace

from sqlalchemy import select

from sync.server.tables import INCIDENT
from sync.wire.messages import FaultCode, OwnRun
from tests.casework.makers import CASE_ID, accepted_events, item, registered
from tests.journal.ends import SCOPE, opened
from tests.server.acts import note
from tests.server.places import Desk, Place


def copy_of(desk: Desk) -> Desk:
    """The same machine from a backup: what it recorded, what it had from the platform."""
    return Desk(desk.platform, desk.enrolled)


def test_two_desks_and_the_platform_agree_byte_for_byte(place: Place) -> None:
    one, two = place.desk("a"), place.desk("b")
    one.record(*accepted_events(item()))
    one.sync()
    two.sync()
    two.record(note("来自二号窗口"))
    two.sync()
    one.sync()
    assert one.head() == two.head() != (0, bytes(32))
    assert one.events(CASE_ID) == two.events(CASE_ID)


def test_an_empty_exchange_answers_nothing_new(place: Place) -> None:
    answer = place.desk().ask()
    assert (answer.taken, answer.scopes[0].records, answer.fault) == (0, (), None)


def test_own_events_come_back_as_a_run_without_bodies(place: Place) -> None:
    desk = place.desk()
    desk.record(*accepted_events(item()))
    answer = desk.ask()
    run = OwnRun(first_seq=1, last_seq=3, first_position=1, received_ms=answer.server_ms)
    assert answer.scopes[0].records == (run,)


def test_a_lost_answer_changes_nothing_the_second_time(place: Place) -> None:
    desk = place.desk()
    desk.record(*accepted_events(item()))
    lost = desk.ask()
    assert replace(desk.ask(), server_ms=lost.server_ms) == lost


def test_events_recorded_meanwhile_follow_the_repeated_ones(place: Place) -> None:
    desk = place.desk()
    desk.record(registered(item()))
    desk.ask()
    desk.record(note("后来的"))
    assert desk.sync().taken == 2


def test_the_first_exchange_tells_the_timeline(place: Place) -> None:
    assert place.desk().ask().scopes[0].timeline == place.platform.timeline()


def test_a_page_is_as_large_as_the_line_can_take(place: Place) -> None:
    one, two = place.desk("a"), place.desk("b")
    one.record(registered(item()), *(note(f"备注 {n}") for n in range(200)))
    one.sync()
    first = two.ask(two.request(max_bytes=2000))
    assert 1 < first.scopes[0].next_cursor < first.scopes[0].head == 201
    two.sync()
    assert two.head() == one.head()


def test_a_page_holds_one_record_at_least(place: Place) -> None:
    one, two = place.desk("a"), place.desk("b")
    one.record(registered(item()), note("长" * 5000))
    one.sync()
    assert two.ask(two.request(max_bytes=1)).scopes[0].next_cursor == 1


def test_a_wrong_token_moves_nothing(place: Place) -> None:
    desk = place.desk()
    desk.record(registered(item()))
    answer = desk.ask(desk.request(token=b"?" * 16))
    assert answer.fault is not None and answer.fault.code is FaultCode.TOKEN
    assert desk.ask().scopes[0].head == 1


def test_another_office_is_not_shown(place: Place) -> None:
    desk = place.desk()
    elsewhere = replace(desk.request().scopes[0], scope="522636101000")
    answer = desk.ask(desk.request(scopes=(elsewhere,)))
    assert (answer.fault, answer.scopes, answer.grants) == (None, (), (SCOPE,))


def test_a_cursor_the_log_does_not_know_is_a_rewind(place: Place) -> None:
    desk = place.desk()
    ahead = replace(desk.request().scopes[0], cursor=5, digest8=b"12345678")
    fault = desk.ask(desk.request(scopes=(ahead,))).fault
    assert fault is not None and (fault.code, dict(fault.facts)["head"]) == (FaultCode.REWIND, "0")


def test_a_wrong_digest_at_a_known_position_is_a_rewind(place: Place) -> None:
    desk = place.desk()
    desk.record(registered(item()))
    desk.sync()
    wrong = replace(desk.request().scopes[0], digest8=b"12345678")
    fault = desk.ask(desk.request(scopes=(wrong,))).fault
    assert fault is not None and fault.code is FaultCode.REWIND


def test_a_hole_is_answered_with_a_new_incarnation(place: Place) -> None:
    desk = place.desk()
    desk.record(registered(item()), note("一"))
    request = desk.request()
    fault = desk.ask(replace(request, first_seq=2, entries=request.entries[1:])).fault
    assert fault is not None and (fault.code, fault.incarnation) == (FaultCode.GAP, 2)


def test_after_a_gap_the_same_entries_go_up_under_the_new_incarnation(place: Place) -> None:
    desk = place.desk()
    entries = desk.record(registered(item()), note("一"))
    request = desk.request()
    fault = desk.ask(replace(request, first_seq=2, entries=request.entries[1:])).fault
    assert fault is not None
    desk.rekey(fault.incarnation)
    assert desk.sync().taken == 2
    assert [placed.entry.id for placed in _placed(desk)] == [entry.id for entry in entries]


def test_a_restored_backup_that_worked_on_is_a_fork_and_loses_nothing(place: Place) -> None:
    desk = place.desk()
    desk.record(registered(item()), note("原机"))
    desk.sync()
    restored = copy_of(desk)
    restored.record(note("恢复后"))
    fault = restored.ask().fault
    assert fault is not None and (fault.code, fault.incarnation) == (FaultCode.FORK, 2)
    restored.rekey(fault.incarnation)
    restored.sync()
    desk.sync()
    assert restored.head() == desk.head()
    assert len(desk.events(CASE_ID)) == 3


def test_a_restored_backup_without_new_work_is_behind_and_gets_its_events_back(place: Place) -> None:
    desk = place.desk()
    desk.record(registered(item()), note("原机"))
    desk.sync()
    restored = copy_of(desk)
    fault = restored.ask().fault
    assert fault is not None and (fault.code, fault.incarnation) == (FaultCode.BEHIND, 2)
    restored.rekey(fault.incarnation)
    restored.sync()
    assert restored.events(CASE_ID) == desk.events(CASE_ID)


def test_an_incarnation_is_never_given_out_twice(place: Place) -> None:
    desk = place.desk()
    desk.record(registered(item()))
    desk.sync()
    restored = copy_of(desk)
    given = [fault.incarnation for fault in (restored.ask().fault, restored.ask().fault) if fault]
    assert given == [2, 3]


def test_an_entry_pushed_again_under_a_new_slot_gets_no_second_position(place: Place) -> None:
    desk = place.desk()
    desk.record(registered(item()))
    desk.ask()
    desk.rekey(_fork(desk))
    assert desk.sync().taken == 1
    assert desk.head()[0] == 1


def test_the_same_id_with_another_body_needs_a_person(place: Place) -> None:
    one, two = place.desk("a"), place.desk("b")
    (entry,) = one.record(registered(item()))
    one.sync()
    two.record(note("x"))
    request = two.request()
    forged = replace(request, entries=(replace(request.entries[0], id=entry.id),))
    fault = two.ask(forged).fault
    assert fault is not None and (fault.code, fault.incarnation) == (FaultCode.FORK, 0)
    noted = place.database.read(lambda session: session.execute(select(INCIDENT.c.code)).scalars().all())
    assert (noted, place.desk("c").ask().scopes[0].head) == (["same_id"], 1)


def _placed(desk: Desk):  # type: ignore[no-untyped-def]
    with opened(desk.store) as journal:
        return journal.placed_of(CASE_ID)


def _fork(desk: Desk) -> int:
    """The incarnation a copy of this desk is given."""
    copied = copy_of(desk)
    copied.record(note("副本"))
    fault = copied.ask().fault
    assert fault is not None
    return fault.incarnation
