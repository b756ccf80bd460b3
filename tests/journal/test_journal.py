"""The journal of a device: append-only, chained, exactly once."""

from dataclasses import replace

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from sync.casework.terms import TimeQuality
from sync.journal.journal import ChainBroken, Status
from sync.wire.entry import RecordKind
from sync.wire.messages import OwnRun
from tests.casework.makers import item, registered
from tests.journal.ends import NOW, SCOPE, digest8, engine, note, opened, recorded, records


def test_an_entry_gets_the_next_slot() -> None:
    store = engine()
    recorded(store, "a", "b")
    assert [entry.seq for entry in recorded(store, "c")] == [3]


def test_a_case_is_named_by_the_entry_that_opened_it() -> None:
    store = engine()
    recorded(store)
    opening = registered(item())
    with opened(store) as journal:
        unnamed = type(opening)(
            **{f: getattr(opening, f) for f in opening.__dataclass_fields__ if f != "case_id"}, case_id=""
        )
        first, second = journal.append(SCOPE, [unnamed, note("x", case_id="")], NOW, TimeQuality.SYNCED)
        assert (first.event.case_id, second.event.case_id) == (first.id, first.id)


@pytest.mark.parametrize("change", ["UPDATE entry SET seq = 9", "DELETE FROM entry", "DELETE FROM record"])
def test_nothing_in_the_log_is_ever_changed(change: str) -> None:
    store = engine()
    entries = recorded(store, "a")
    with opened(store) as journal:
        journal.apply(SCOPE, records(entries), 1, digest8(records(entries)))
    with store.begin() as connection, pytest.raises(DBAPIError, match="append-only"):
        connection.execute(text(change))


def test_confirmed_entries_leave_the_queue_and_keep_the_chain() -> None:
    store = engine()
    entries = recorded(store, "a", "b", "c")
    run = OwnRun(first_seq=1, last_seq=2, first_position=1)
    with opened(store) as journal:
        touched = journal.apply(SCOPE, [run], 2, digest8(records(entries[:2])))
        assert (touched, journal.pending_count()) == (frozenset({"c"}), 1)
        assert journal.verify().intact


def test_applying_an_answer_twice_changes_nothing() -> None:
    store = engine()
    found = records(recorded(store, "a", "b"))
    with opened(store) as journal:
        journal.apply(SCOPE, found, 2, digest8(found))
        before = journal.placed_of("c")
        assert journal.apply(SCOPE, found, 2, digest8(found)) == frozenset()
        assert journal.placed_of("c") == before


def test_a_run_that_does_not_fit_the_chain_is_refused_whole() -> None:
    store = engine()
    found = records(recorded(store, "a", "b"))
    with opened(store) as journal, pytest.raises(ChainBroken):
        journal.apply(SCOPE, found, 2, bytes(8))


def test_a_hole_in_the_positions_is_refused() -> None:
    store = engine()
    found = records(recorded(store, "a", "b"), first=2)
    with opened(store) as journal, pytest.raises(ChainBroken):
        journal.apply(SCOPE, found, 3, digest8(found))


def test_a_rejected_entry_does_not_count_but_stays() -> None:
    store = engine()
    found = records(recorded(store, "a"), RecordKind.REJECTED)
    with opened(store) as journal:
        journal.apply(SCOPE, found, 1, digest8(found))
        assert journal.events_of("c") == ()
        assert [placed.status for placed in journal.rejected()] == [Status.REJECTED]


def test_under_a_new_incarnation_pending_entries_keep_their_ids() -> None:
    store = engine()
    entries = recorded(store, "a", "b")
    with opened(store) as journal:
        journal.rekey(2)
        waiting = journal.pending(10)
        assert [entry.id for entry in waiting] == [entry.id for entry in entries]
        assert [(entry.incarnation, entry.seq) for entry in waiting] == [(2, 1), (2, 2)]
        assert journal.verify().intact


def test_a_changed_body_is_found() -> None:
    store = engine()
    (entry,) = recorded(store, "a")
    with store.begin() as connection:
        connection.execute(text("DROP TRIGGER entry_no_UPDATE"))
        connection.execute(text("UPDATE entry SET body = :other"), {"other": entry.body.replace(b'"a"', b'"z"')})
    with opened(store) as journal:
        assert journal.verify().first_bad == entry.id


def test_an_entry_id_with_another_body_is_refused() -> None:
    store = engine()
    (entry,) = recorded(store, "a")
    forged = records([replace(entry, body=entry.body.replace(b'"a"', b'"z"'))])
    with opened(store) as journal, pytest.raises(ChainBroken):
        journal.apply(SCOPE, forged, 1, digest8(forged))


def test_a_placed_entry_whose_time_was_changed_is_found() -> None:
    store = engine()
    found = records(recorded(store, "a"))
    with store.begin() as connection:
        connection.execute(text("DROP TRIGGER entry_no_UPDATE"))
    with opened(store) as journal:
        journal.apply(SCOPE, found, 1, digest8(found))
        assert journal.verify().intact
    with store.begin() as connection:
        connection.execute(text("UPDATE entry SET recorded_ms = recorded_ms - 60000"))
    with opened(store) as journal:
        assert journal.verify().first_bad == found[0].entry.id


@pytest.mark.parametrize("body", [b"\xff", b"[]", b'{"case_id":"\\u0000","t":"x","v":1}', b'{"t":"note.added","v":1}'])
def test_bytes_nobody_can_read_are_kept(body: bytes) -> None:
    store = engine()
    (entry,) = recorded(store, "a")
    strange = records([replace(entry, id="018f0000-0000-7000-8000-00000000000f", device="other", body=body)])
    with opened(store) as journal:
        assert journal.apply(SCOPE, strange, 1, digest8(strange)) == frozenset()
        assert journal.verify().intact
