"""The form of JSON lines says the same as the columns, and reads nothing that is not whole."""

import json
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sync.wire.dictionary import NEWEST, PLAIN
from sync.wire.entry import Batch, Record
from sync.wire.envelope import open_answer, open_exchange, seal_answer, seal_exchange
from sync.wire.frame import Kind, dictionary_of, seal
from sync.wire.messages import Answer, Exchange, Fault, FaultCode, OwnRun, Reference, ScopeAnswer, ScopeCursor
from sync.wire.octets import BadFrame, Out
from tests.wire.strategies import DEVICE, SCOPE, entries, log_rows

BATCH = Batch(device=DEVICE, incarnation=2, first_seq=3, last_seq=9, before=b"b" * 32, signature=b"s" * 64)
FORMS = st.sampled_from([NEWEST, PLAIN])


@settings(deadline=None)
@given(entries(), FORMS)
def test_a_request_comes_back_equal(run: tuple[object, ...], form: int) -> None:
    request = Exchange(
        device=DEVICE, incarnation=1, token=b"t" * 16, scopes=(ScopeCursor(scope=SCOPE, cursor=7, digest8=b"d" * 8),),
        first_seq=1, next_seq=len(run) + 1, device_head8=b"h" * 8, entries=run, pending=3,  # type: ignore[arg-type]
        reference=(Reference(name="catalogue", etag="e"),), sent_ms=5, app_version="1", signature=b"s" * 64,
        proof=b"p" * 64, blobs=(b"1" * 32, b"2" * 32),
    )  # fmt: skip
    frame = seal_exchange(request, 4, form)
    assert dictionary_of(frame) == form
    assert open_exchange(frame) == (4, request)


@settings(deadline=None)
@given(log_rows(), FORMS)
def test_an_answer_comes_back_equal(rows: tuple[Record | OwnRun, ...], form: int) -> None:
    scope = ScopeAnswer(
        scope=SCOPE, next_cursor=90, digest8=b"d" * 8, head=95, timeline="t", records=rows, batches=(BATCH, BATCH),
        durable=12, signed_head=b"h" * 64,
    )  # fmt: skip
    bare = ScopeAnswer(scope="test", next_cursor=0, digest8=bytes(8), head=0)
    answer = Answer(
        taken=6, scopes=(scope, bare), server_ms=5, poll_seconds=60, min_version="2", token=b"n" * 16,
        grants=(SCOPE, "test"), reference=(Reference(name="staff", etag="e"),),
        offsets=((b"1" * 32, 7),),
    )  # fmt: skip
    assert open_answer(seal_answer(answer, 4, form), 4) == answer


@pytest.mark.parametrize("form", [NEWEST, PLAIN])
def test_a_fault_comes_back_equal(form: int) -> None:
    fault = Fault(code=FaultCode.FORK, incarnation=4, facts=(("entry", DEVICE),))
    answer = Answer(taken=0, server_ms=5, fault=fault)
    assert open_answer(seal_answer(answer, 4, form), 4) == answer


REQUEST = Exchange(
    device=DEVICE, incarnation=1, token=b"", scopes=(), first_seq=1, next_seq=1, device_head8=bytes(8)
)  # fmt: skip


def header(**changed: object) -> bytes:
    told = {"p": 1, "dev": DEVICE, "inc": 1, "tok": "", "s0": 1, "next": 1, "dh": "00" * 8, "sc": []}
    return json.dumps(told | changed).encode()


def opened(lines: bytes) -> Exchange:
    out = Out()
    out.plain += lines
    return open_exchange(seal(Kind.EXCHANGE, 1, out, PLAIN))[1]


def test_what_has_a_usual_value_may_be_left_out() -> None:
    assert replace(opened(header()), max_bytes=REQUEST.max_bytes) == REQUEST


@pytest.mark.parametrize(
    "lines",
    [
        b"", b"[]", b"{}", b"nothing", b"\xff", b"[" * 100_000, header(inc=-1), header(inc=True), header(inc=2**63),
        header(dh="00"), header(dev="x"), header(sc=[["a"]]), header(sc=[["\ud800", 1, "00" * 8]]), header(sig="00"),
        header() + b'\n{"id":"x"}', header() + b"\n7", header(tok=3), header(app=None),
    ],
)  # fmt: skip
def test_what_does_not_fit_is_refused_in_one_way(lines: bytes) -> None:
    with pytest.raises(BadFrame):
        opened(lines)


@settings(max_examples=200, deadline=None)
@given(st.dictionaries(st.sampled_from(["k", "p", "r", "s", "sc", "dev"]), st.integers() | st.text(max_size=3)))
def test_rows_of_rubbish_are_refused_in_one_way(row: dict[str, object]) -> None:
    out = Out()
    out.plain += json.dumps({"a": 1, "t": 2}).encode() + b"\n" + json.dumps(row).encode()
    with pytest.raises(BadFrame):
        open_answer(seal(Kind.ANSWER, 1, out, PLAIN), 1)
