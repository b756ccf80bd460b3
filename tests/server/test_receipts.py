"""The end of a log is signed for whoever reaches it, and a desk believes nobody else about it."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from sync.client.pull import apply_answer
from sync.client.trouble import HeadWrong
from sync.journal.receipts import SignedHead, newest_head
from sync.server.signing import PlatformKey
from sync.wire.messages import Answer
from tests.journal.ends import SCOPE, note, opened
from tests.server.places import Desk, Place

Change = Callable[[Answer], Answer]


def settle(desk: Desk, key: bytes, change: Change = lambda answer: answer) -> Answer:
    answer = desk.platform.exchange(desk.request())
    with opened(desk.store) as journal:
        apply_answer(journal, change(answer), key)
    return answer


def head(desk: Desk) -> SignedHead | None:
    with opened(desk.store) as journal:
        return newest_head(journal.session, SCOPE)


def test_a_desk_keeps_the_signed_end_of_the_log_with_what_it_covers(place: Place) -> None:
    desk = place.desk()
    desk.record(note("a"), note("b"))

    answer = settle(desk, place.platform.key.public)

    found = head(desk)
    assert found is not None and found.signed_by(place.platform.key.public)
    assert (found.position, found.server_ms) == (answer.scopes[0].head, answer.server_ms)


def test_an_exchange_that_moves_nothing_is_not_signed_and_the_receipt_stays(place: Place) -> None:
    desk = place.desk()
    desk.record(note("a"))
    settle(desk, place.platform.key.public)
    before = head(desk)

    answer = settle(desk, place.platform.key.public)

    assert answer.scopes[0].signed_head == b"" and head(desk) == before is not None


def test_a_page_before_the_end_is_not_signed(place: Place) -> None:
    writer, reader = place.desk("a"), place.desk("b")
    writer.record(*(note(f"{number}" * 300) for number in range(8)))
    settle(writer, place.platform.key.public)

    answer = place.platform.exchange(reader.request(max_bytes=1))

    assert answer.scopes[0].next_cursor < answer.scopes[0].head and not answer.scopes[0].signed_head


@pytest.mark.parametrize("wrong", ["key", "time"])
def test_a_head_another_key_or_time_signed_is_refused_whole(place: Place, wrong: str) -> None:
    desk = place.desk()
    desk.record(note("a"))
    pinned = PlatformKey.made().public if wrong == "key" else place.platform.key.public

    with pytest.raises(HeadWrong):
        settle(desk, pinned, lambda answer: replace(answer, server_ms=answer.server_ms + (wrong == "time")))

    with opened(desk.store) as journal:
        assert journal.scope_head(SCOPE)[0] == 0 and journal.pending_count() == 1
    assert head(desk) is None


def test_a_head_of_a_log_that_is_no_more_is_no_receipt(place: Place) -> None:
    desk = place.desk()
    desk.record(note("a"))
    settle(desk, place.platform.key.public)

    with opened(desk.store) as journal:
        journal.session.connection().exec_driver_sql("UPDATE receipt_head SET chain = zeroblob(32)")

    assert head(desk) is None
