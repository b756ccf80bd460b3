"""Digests of attachments travel in the exchange itself: no request per file."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync.wire.envelope import open_answer, open_exchange, seal_answer, seal_exchange
from sync.wire.extras import read_blobs, read_offsets
from sync.wire.messages import BLOBS_AT_MOST, Answer, Exchange
from sync.wire.octets import BadFrame
from tests.wire.strategies import DEVICE

digests = st.binary(min_size=32, max_size=32)


def asking(*blobs: bytes) -> Exchange:
    return Exchange(
        device=DEVICE, incarnation=1, token=b"t" * 16, scopes=(), first_seq=1, next_seq=1, device_head8=bytes(8),
        blobs=blobs,
    )  # fmt: skip


@given(st.lists(digests, max_size=BLOBS_AT_MOST))
def test_what_is_asked_for_arrives(blobs: list[bytes]) -> None:
    assert open_exchange(seal_exchange(asking(*blobs), 7))[1].blobs == tuple(blobs)


@given(st.lists(st.tuples(digests, st.integers(0, 2**40)), max_size=BLOBS_AT_MOST))
def test_what_is_answered_arrives(offsets: list[tuple[bytes, int]]) -> None:
    answer = Answer(taken=0, server_ms=5, offsets=tuple(offsets))
    assert open_answer(seal_answer(answer, 7), 7).offsets == tuple(offsets)


def test_who_has_no_attachments_pays_nothing_for_them() -> None:
    assert len(seal_exchange(asking(), 7)) + 33 < len(seal_exchange(asking(bytes(range(32))), 7))


def test_more_than_may_be_asked_at_once_is_not_sent() -> None:
    with pytest.raises(ValueError, match="32"):
        seal_exchange(asking(*[bytes([n]) * 32 for n in range(BLOBS_AT_MOST + 1)]), 7)


@given(st.binary(max_size=1200))
def test_rubbish_is_refused_in_one_way(content: bytes) -> None:
    for read in (read_blobs, read_offsets):
        try:
            found = read(content)
        except BadFrame:
            continue
        assert len(found) <= BLOBS_AT_MOST
