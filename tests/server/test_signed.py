"""Who wrote a batch can be proved later; a batch of another hand changes nothing (F53)."""

import pytest
from sqlalchemy import select

from sync.journal.batches import batch_holds
from sync.journal.tables import BATCH
from sync.server.tables import INCIDENT
from sync.wire.entry import device_link
from sync.wire.messages import FaultCode
from tests.journal.ends import note, opened
from tests.server.places import Place
from tests.server.signers import signing_desk


def test_a_signed_batch_is_taken_and_its_signature_kept(place: Place) -> None:
    desk = signing_desk(place)
    desk.record(note("一"), note("二"))
    assert desk.sync().taken == 2
    kept = place.database.read(lambda session: session.execute(select(BATCH)).one())
    assert (kept.device, kept.first_seq, kept.last_seq) == (desk.enrolled.device, 1, 2)


@pytest.mark.parametrize("signature", [b"", b"x" * 64])
def test_a_batch_of_another_hand_stores_nothing_but_an_incident(place: Place, signature: bytes) -> None:
    desk = signing_desk(place)
    desk.record(note("伪"))
    fault = desk.ask(desk.request(signature=signature)).fault
    assert fault is not None and fault.code is FaultCode.FORGED
    incidents = place.database.read(lambda session: session.execute(select(INCIDENT.c.code)).scalars().all())
    assert (incidents, desk.ask(desk.request(entries=(), signature=b"")).taken) == (["forged"], 0)


def test_after_a_forged_batch_the_true_one_is_taken(place: Place) -> None:
    desk = signing_desk(place)
    desk.record(note("真"))
    desk.ask(desk.request(signature=b"x" * 64))
    assert desk.sync().taken == 1


def test_a_device_enrolled_without_a_key_need_not_sign(place: Place) -> None:
    desk = place.desk()
    desk.record(note("旧"))
    assert desk.sync().taken == 1


def test_a_colleagues_desk_receives_the_signature_with_what_it_covers(place: Place) -> None:
    writer, reader = signing_desk(place, "a"), signing_desk(place, "b")
    entries = writer.record(note("一"), note("二"))
    writer.sync()
    (batch,) = reader.ask().scopes[0].batches
    chain = batch.before
    for entry in entries:
        chain = device_link(chain, entry)
    assert batch_holds(writer.key.public, batch, chain)


def test_the_signature_is_kept_with_what_it_covers_also_when_it_arrives_twice(place: Place) -> None:
    writer, reader = signing_desk(place, "a"), signing_desk(place, "b")
    writer.record(note("一"))
    writer.sync()
    answer = reader.ask().scopes[0]
    for _ in range(2):
        with opened(reader.store) as journal:
            journal.apply(
                answer.scope, answer.records, answer.next_cursor, answer.digest8, answer.timeline, answer.batches
            )
    with opened(reader.store) as journal:
        kept = journal._session.execute(select(BATCH.c.device)).scalars().all()
    assert kept == [writer.enrolled.device]


def test_a_repeated_push_after_a_lost_answer_is_still_signed(place: Place) -> None:
    desk = signing_desk(place)
    desk.record(note("一"))
    desk.ask()
    desk.record(note("二"))
    assert desk.sync().taken == 2
