"""The platform is restored from a copy: the desks bring back everything any of them had confirmed (sync.md §4.2)."""

from dataclasses import replace
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from sync.journal.rewinding import Rewinding
from sync.journal.tables import RECORD
from sync.server import words
from sync.server.offices import add_office
from sync.server.receive import SYNTHETIC
from sync.server.scopes import give
from sync.server.status import spoken, status
from sync.server.tables import INCIDENT
from sync.server.tables_recovery import TESTIMONY
from sync.wire.entry import RecordKind
from sync.wire.messages import NEW_INCARNATION
from sync.wire.recovery import Fate, Witness
from tests.casework.makers import MONDAY, accepted_events, item
from tests.client.desks import Desk
from tests.server.acts import note
from tests.server.places import OFFICE, SCOPE, STAFF
from tests.server.restoring import Restorable


def settle(*desks: Desk) -> None:
    for _ in range(3):
        for desk in desks:
            assert desk.engine.once().trouble == ""


def write(desk: Desk, *texts: str) -> set[str]:
    return {entry.id for entry in desk.append([note(text) for text in texts], MONDAY)}


def placed(platform: Restorable) -> list[str]:
    asked = select(RECORD.c.entry_id).where(RECORD.c.kind == RecordKind.EVENT.value).order_by(RECORD.c.position)
    return list(platform.place.database.read(lambda session: session.execute(asked).scalars().all()))


def incidents(platform: Restorable) -> list[str]:
    asked = select(INCIDENT.c.code).order_by(INCIDENT.c.id)
    return list(platform.place.database.read(lambda session: session.execute(asked).scalars().all()))


def kept(platform: Restorable) -> list[str]:
    return list(platform.place.database.read(lambda session: session.execute(select(TESTIMONY.c.entry_id)).scalars()))


def two_desks_and_yesterday(platform: Restorable) -> tuple[Desk, Desk, str, set[str]]:
    """Two desks that agree on one case, a copy of the platform from before either wrote more, all that was placed."""
    one, two = platform.desk("a"), platform.desk("b")
    ids = {entry.id for entry in one.append(accepted_events(item()), MONDAY)}
    settle(one, two)
    copy = platform.backup()
    for turn in range(3):
        ids |= write(one, f"one {turn}") | write(two, f"two {turn}")
        settle(one, two)
    return one, two, copy, ids


def test_one_surviving_desk_brings_back_everything_also_what_a_dead_one_wrote(platform: Restorable) -> None:
    dead, survivor, copy, ids = two_desks_and_yesterday(platform)
    platform.restore(copy)
    del dead
    settle(survivor)
    events = placed(platform)
    assert (set(events), len(events)) == (ids, len(ids))
    assert [record.entry.id for record in survivor.log()] == events
    assert survivor.read(lambda journal: journal.verify().intact)


def test_f31_a_restored_platform_gets_back_what_its_desks_hold(platform: Restorable) -> None:
    one, two, copy, ids = two_desks_and_yesterday(platform)
    platform.restore(copy)
    outcome = two.engine.once()
    assert (outcome.trouble, outcome.reported_again) == ("", 3)
    settle(one, two)
    assert (sorted(placed(platform)), one.log()) == (sorted(ids), two.log())


def test_f32_the_digests_tell_when_nobody_says_that_it_was_restored(platform: Restorable) -> None:
    one, two, copy, ids = two_desks_and_yesterday(platform)
    platform.restore(copy, announced=False)
    settle(one, two)
    assert (sorted(placed(platform)), one.log()) == (sorted(ids), two.log())


def test_f33_new_events_have_passed_the_old_cursor_already(platform: Restorable) -> None:
    one, two, copy, ids = two_desks_and_yesterday(platform)
    third = platform.desk("c")
    platform.restore(copy, announced=False)
    third = platform.desk("d")
    ids |= write(third, *(f"new {number}" for number in range(9)))
    settle(third, one, two)
    settle(third)
    assert (sorted(placed(platform)), one.log()) == (sorted(ids), third.log())


def test_f34_an_empty_platform_is_not_believed_and_nothing_changes(embedded: Restorable, tmp_path: Path) -> None:
    desk = embedded.desk()
    desk.append(accepted_events(item()), MONDAY)
    write(desk, *map(str, range(30)))
    settle(desk)
    log = desk.log()
    copy = embedded.backup()
    embedded.empty(str(tmp_path / "other.db"))
    assert desk.engine.once().trouble == "token"
    embedded.restore(copy)
    assert (desk.engine.once().trouble, desk.log()) == ("", log)


def emptied(platform: Restorable) -> tuple[Desk, str, set[str]]:
    desk = platform.desk()
    copy = platform.backup()
    ids = {entry.id for entry in desk.append(accepted_events(item()), MONDAY)} | write(desk, *map(str, range(30)))
    settle(desk)
    return desk, copy, ids


def test_f34_a_log_that_lost_most_is_not_believed_without_a_signature(embedded: Restorable) -> None:
    desk, copy, ids = emptied(embedded)
    log = desk.log()
    embedded.restore(copy, announced=False)
    assert [desk.engine.once().trouble for _ in range(2)] == ["rewind_doubtful"] * 2
    assert (desk.log(), {record.entry.id for record in log}) == (log, ids)
    assert "rewind" not in incidents(embedded)


def test_a_signed_word_of_the_administrator_is_believed(embedded: Restorable) -> None:
    desk, copy, ids = emptied(embedded)
    embedded.restore(copy)
    settle(desk)
    assert sorted(placed(embedded)) == sorted(ids)


def test_a_word_signed_by_another_key_is_not_believed(embedded: Restorable) -> None:
    desk, copy, _ = emptied(embedded)
    desk.pinned = bytes(32)
    embedded.restore(copy)
    assert desk.engine.once().trouble == "rewind_doubtful"


def test_an_old_word_is_not_believed_a_second_time(embedded: Restorable) -> None:
    desk, copy, _ = emptied(embedded)
    embedded.restore(copy)
    announced = embedded.backup()
    settle(desk)
    embedded.restore(announced, announced=False)
    assert desk.engine.once().trouble == "rewind_doubtful"


def test_a_long_log_is_searched_to_the_very_position(embedded: Restorable) -> None:
    desk = embedded.desk()
    desk.append(accepted_events(item()), MONDAY)
    write(desk, *map(str, range(300)))
    settle(desk)
    copy = embedded.backup()
    write(desk, *map(str, range(137)))
    settle(desk)
    embedded.restore(copy, announced=False)
    assert desk.engine.once().reported_again == 137


def test_testimony_of_a_strange_hand_is_refused_and_noted(platform: Restorable) -> None:
    _, survivor, copy, ids = two_desks_and_yesterday(platform)
    platform.restore(copy)
    device = survivor.read(lambda journal: journal.device().device)
    lost = [record.entry for record in survivor.log() if record.position > 3 and record.entry.device != device]
    batches = survivor.read(lambda journal: Rewinding(journal).batches_of(lost))
    forged = [replace(entry, body=entry.body.replace(b"one", b"six")) for entry in lost]
    answer = platform.testify(Witness(device=device, token=survivor.secret, entries=tuple(forged), batches=batches))
    assert {fate for _, fate in answer.fates} == {Fate.REFUSED}
    assert incidents(platform) == ["forged_testimony"] * len(forged)
    assert kept(platform) == []
    settle(survivor)
    assert set(placed(platform)) == ids


def test_what_nobody_can_vouch_for_waits_for_the_grace_time(platform: Restorable) -> None:
    writer, survivor = platform.desk("a"), platform.desk("b")
    writer.append(accepted_events(item()), MONDAY)
    settle(writer, survivor)
    copy = platform.backup()
    late = platform.desk("unknown to the copy")
    (lost,) = write(late, "from a desk the copy does not know")
    settle(late, survivor)
    platform.restore(copy)
    settle(survivor)
    assert lost not in placed(platform)
    platform.later(days=8)
    settle(survivor)
    assert lost in placed(platform)
    assert [record.entry.incarnation for record in survivor.log() if record.entry.id == lost] == [SYNTHETIC]
    assert "testimony" in incidents(platform)
    assert (kept(platform), survivor.read(lambda journal: journal.verify().intact)) == ([], True)


def test_bearing_witness_ends(platform: Restorable) -> None:
    writer, survivor = platform.desk("a"), platform.desk("b")
    settle(writer, survivor)
    copy = platform.backup()
    late = platform.desk("unknown to the copy")
    write(late, "x")
    settle(late, survivor)
    platform.restore(copy)
    settle(survivor)
    assert survivor.engine.once().exchanges == 1
    platform.later(hours=25)
    offered_again = survivor.engine.once()
    assert (offered_again.trouble, survivor.engine.once().exchanges) == ("", 1)


def test_the_status_names_what_happened(embedded: Restorable) -> None:
    one, two, copy, _ = two_desks_and_yesterday(embedded)
    embedded.restore(copy)
    settle(one, two)
    told = spoken(embedded.place.database.read(status))
    assert words.STATUS_INCIDENT.format(what=words.INCIDENTS["rewind"], count=2) in told


def test_every_kind_of_incident_has_its_sentence() -> None:
    assert set(words.INCIDENTS) >= {code.value for code in NEW_INCARNATION} | {
        "rewind", "same_id", "forged", "forged_testimony", "testimony",
    }  # fmt: skip


def test_a_desk_that_follows_a_second_office_brings_back_that_one_too(platform: Restorable) -> None:
    other = replace(OFFICE, scope="522636101000", name="排调镇便民服务中心", uscc="11522636MB9A00015N")

    def found(session: Session) -> None:
        add_office(session, other, STAFF)
        give(session, SCOPE, other.scope)

    platform.place.database.write(found)
    there, here = platform.desk("there", other.scope), platform.desk("here")
    settle(there, here)
    copy = platform.backup()
    ids = {entry.id for entry in there.append(accepted_events(item()), MONDAY)}
    settle(there, here)
    platform.restore(copy)
    settle(here)
    assert set(placed(platform)) == ids
