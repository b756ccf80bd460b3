"""A frame is believed whole or not at all."""

import struct
import zlib
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sync.wire.canon import canonical
from sync.wire.dictionary import NEWEST, zdict
from sync.wire.envelope import open_answer, open_exchange, seal_answer, seal_exchange
from sync.wire.frame import MAX_RAW, Kind, open_frame, seal
from sync.wire.messages import Answer, Exchange, ScopeAnswer
from sync.wire.octets import BadFrame, Out
from sync.wire.squeezing import Codec, squeezed
from tests.bench.market import SCOPE, market_entries
from tests.wire.strategies import DEVICE

HEADER = struct.Struct("<2sBBBBIIQ")
RUN = market_entries(5, 6, DEVICE)
REQUEST = Exchange(
    device=DEVICE, incarnation=1, token=b"t" * 16, scopes=(), first_seq=1, next_seq=7, device_head8=bytes(8),
    entries=RUN, pending=6,
)  # fmt: skip
FRAME = seal_exchange(REQUEST, 11)
ANSWER = seal_answer(
    Answer(taken=6, scopes=(ScopeAnswer(scope=SCOPE, next_cursor=6, digest8=bytes(8), head=6),), server_ms=5), 11
)


def code_of(frame: bytes) -> str:
    with pytest.raises(BadFrame) as caught:
        open_exchange(frame)
    return caught.value.code


def test_a_frame_cut_anywhere_is_refused() -> None:
    for at in range(len(FRAME)):
        with pytest.raises(BadFrame):
            open_exchange(FRAME[:at])


def test_an_answer_cut_anywhere_is_refused() -> None:
    for at in range(len(ANSWER)):
        with pytest.raises(BadFrame):
            open_answer(ANSWER[:at], 11)


@settings(max_examples=400, deadline=None)
@given(st.integers(0, len(FRAME) * 8 - 1))
def test_a_flipped_bit_never_changes_what_is_read(bit: int) -> None:
    flipped = bytearray(FRAME)
    flipped[bit // 8] ^= 1 << bit % 8
    try:
        assert open_exchange(bytes(flipped))[1] == REQUEST
    except BadFrame:
        assert flipped != FRAME


@settings(max_examples=300, deadline=None)
@given(st.binary(max_size=200), st.binary(max_size=60), st.sampled_from([Kind.EXCHANGE, Kind.ANSWER]))
def test_well_framed_rubbish_is_refused_in_one_way(plain: bytes, noise: bytes, kind: Kind) -> None:
    out = Out()
    out.plain += plain
    out.noise += noise
    frame = seal(kind, 3, out)
    with pytest.raises(BadFrame):
        open_exchange(frame) if kind is Kind.EXCHANGE else open_answer(frame, 3)


@settings(max_examples=300, deadline=None)
@given(st.integers(0, 2**16), st.binary(min_size=1, max_size=8))
def test_a_payload_changed_before_sealing_never_raises_anything_else(place: int, garbage: bytes) -> None:
    opened = open_frame(FRAME, Kind.EXCHANGE)
    out = Out()
    out.plain += opened.content._plain
    out.noise += opened.content._noise
    at = place % len(out.plain)
    out.plain[at : at + len(garbage)] = garbage
    try:
        open_exchange(seal(Kind.EXCHANGE, 3, out))
    except BadFrame as refused:
        assert refused.code in ("unreadable", "too_big")


def test_a_portal_page_is_no_frame() -> None:
    assert code_of(b"<!DOCTYPE html><html><body>please sign in</body></html>") == "not_a_frame"


def test_an_answer_to_another_request_is_refused() -> None:
    with pytest.raises(BadFrame, match="nonce"):
        open_answer(ANSWER, 12)


def test_a_request_is_not_taken_for_an_answer() -> None:
    with pytest.raises(BadFrame, match="kind"):
        open_answer(FRAME, 11)


@pytest.mark.parametrize(("place", "code"), [(2, "version"), (3, "codec"), (4, "dictionary")])
def test_what_a_newer_program_uses_is_named(place: int, code: str) -> None:
    frame = bytearray(FRAME)
    frame[place] = 9
    assert code_of(bytes(frame)) == code


def test_a_header_that_owns_up_to_too_much_is_refused_before_inflating() -> None:
    header = HEADER.pack(b"GZ", 1, 1, NEWEST, Kind.EXCHANGE, MAX_RAW + 1, 0, 0)
    assert code_of(header + b"\0") == "too_big"


def test_a_bomb_is_inflated_no_further_than_it_owns_up_to() -> None:
    squeeze = zlib.compressobj(9, zlib.DEFLATED, -15, 9, zlib.Z_DEFAULT_STRATEGY, zdict(NEWEST))
    bomb = squeeze.compress(bytes(50_000_000)) + squeeze.flush()
    header = HEADER.pack(b"GZ", 1, 1, NEWEST, Kind.EXCHANGE, 1000, 0, 0)
    assert code_of(header + b"\0" + bomb) == "cut"


def test_back_references_do_not_unfold_without_end() -> None:
    note = canonical(
        {"t": "note.added", "v": 1, "by": "", "case_id": "", "occurred_at": "2026-03-02T01:00:00.000Z", "role": "CLERK",
         "text": "字" * 200_000}
    )  # fmt: skip
    many = tuple(replace(RUN[0], seq=seq, body=note) for seq in range(1, 101))
    frame = seal_exchange(replace(REQUEST, entries=many), 1)
    assert len(frame) < 10_000 and code_of(frame) == "too_big"


def test_a_snapshot_is_squeezed_harder_and_comes_back_whole() -> None:
    frame = seal(Kind.SNAPSHOT, 0, _snapshot_out())
    assert frame[3] == Codec.LZMA
    assert open_frame(frame, Kind.SNAPSHOT).content.rest() == bytes(_snapshot_out().plain)


@pytest.mark.parametrize("cut", [1, 2, 30])
def test_a_snapshot_cut_short_is_refused(cut: int) -> None:
    frame = seal(Kind.SNAPSHOT, 0, _snapshot_out())
    with pytest.raises(BadFrame, match="cut"):
        open_frame(frame[:-cut], Kind.SNAPSHOT)


def test_a_snapshot_unfolds_no_further_than_it_owns_up_to() -> None:
    bomb, codec = squeezed(bytes(50_000_000), Codec.LZMA, NEWEST)
    header = HEADER.pack(b"GZ", 1, codec, NEWEST, Kind.SNAPSHOT, 1000, 0, 0)
    with pytest.raises(BadFrame, match="cut"):
        open_frame(header + b"\0" + bomb, Kind.SNAPSHOT)


def test_only_a_snapshot_may_be_squeezed_that_hard() -> None:
    frame = bytearray(FRAME)
    frame[3] = Codec.LZMA
    assert code_of(bytes(frame)) == "codec"


def _snapshot_out() -> Out:
    out = Out()
    out.plain += "丹寨县兴仁镇便民服务中心".encode() * 40
    return out
