"""Factoring loses nothing, for no event whatsoever."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sync.casework.events import EVENT_TYPES
from sync.casework.facts import Event
from sync.wire.codec import encode
from sync.wire.dictionary import NEWEST, fresh_memory
from sync.wire.entry import Entry, Record
from sync.wire.envelope import open_answer, open_exchange, seal_answer, seal_exchange
from sync.wire.factor import get_entries, put_entries, take_apart
from sync.wire.messages import Answer, Exchange, OwnRun, ScopeAnswer
from sync.wire.octets import In, Out
from tests.bench.market import market_entries
from tests.wire.strategies import DEVICE, SCOPE, entries, events_of, log_rows

ENTRY = market_entries(3, 1, DEVICE)[0]
calm = settings(
    max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)


@calm
@given(entries())
def test_every_entry_comes_back_equal_to_the_byte(run: tuple[Entry, ...]) -> None:
    out = Out()
    put_entries(fresh_memory(NEWEST), out, run)
    source = In(bytes(out.plain), bytes(out.noise))
    back = get_entries(fresh_memory(NEWEST), source, [(one.device, one.incarnation, one.seq) for one in run])
    source.end()
    assert tuple(back) == run


@pytest.mark.parametrize("kind", list(EVENT_TYPES.values()))
@settings(max_examples=6, deadline=None)
@given(data=st.data())
def test_every_event_type_comes_back_equal_to_the_byte(kind: type[Event], data: st.DataObject) -> None:
    bodies = [encode(data.draw(events_of(kind))) for _ in range(3)]
    out = Out()
    put_entries(fresh_memory(NEWEST), out, [replace(ENTRY, seq=seq, body=body) for seq, body in enumerate(bodies)])
    back = get_entries(
        fresh_memory(NEWEST), In(bytes(out.plain), bytes(out.noise)), [(DEVICE, 1, seq) for seq in range(3)]
    )
    assert [entry.body for entry in back] == bodies


@calm
@given(entries())
def test_a_pushed_run_comes_back_whole(run: tuple[Entry, ...]) -> None:
    request = Exchange(
        device=DEVICE, incarnation=1, token=b"t" * 32, scopes=(), first_seq=1, next_seq=len(run) + 1,
        device_head8=bytes(8), entries=run, pending=len(run),
    )  # fmt: skip
    assert open_exchange(seal_exchange(request, 7)) == (7, request)


@calm
@given(log_rows())
def test_rows_of_a_log_come_back_whole(rows: tuple[Record | OwnRun, ...]) -> None:
    scope = ScopeAnswer(scope=SCOPE, next_cursor=len(rows), digest8=bytes(8), head=len(rows) + 3, records=rows)
    answer = Answer(taken=0, scopes=(scope, scope), server_ms=1)
    assert open_answer(seal_answer(answer, 9), 9) == answer


def test_what_an_office_sends_fits_its_shapes() -> None:
    memory = fresh_memory(NEWEST)
    assert all(take_apart(memory, entry.body).kind for entry in market_entries(3, 300, DEVICE))


def test_a_frame_does_not_depend_on_the_one_before() -> None:
    run = market_entries(3, 40, DEVICE)
    first, second = Out(), Out()
    put_entries(fresh_memory(NEWEST), first, run)
    put_entries(fresh_memory(NEWEST), second, run)
    assert first.plain == second.plain
