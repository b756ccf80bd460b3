"""I17: after a grant was taken back nothing of a case that stands only there lies on the desk, and it says so."""

import hashlib
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import func, insert, select, text
from sqlalchemy.orm import Session

from desktop.app import RESOURCES
from desktop.office.line_store import LineStore
from desktop.queries.sync_panel import SyncPanel
from desktop.store.histories import history
from desktop.wording.sync_words import gone_line
from sync.casework.events_handling import AttachmentAdded, NoteAdded
from sync.casework.facts import Event, Party
from sync.casework.terms import Role, TimeQuality
from sync.client.ports import Phase, SyncState
from sync.journal.blob_rows import BlobRows
from sync.journal.journal import Journal
from sync.journal.leaving import leave, left_logs, may_leave, told_to_leave
from sync.journal.tables import ENTRY
from sync.journal.tables_rewound import REWOUND
from sync.wire.canon import GENESIS
from sync.wire.entry import Entry
from tests.casework.makers import item, registered
from tests.desktop.pages_plain import holds
from tests.desktop.rooms import KEY, OFFICE, Room, open_room
from tests.desktop.test_followed_logs import CASE, OTHER, applicants, arrive
from tests.journal import ends

THIRD = "522636000009"
SCAN = b"a scan of a paper of another office" * 900
SHA = hashlib.sha256(SCAN).hexdigest()
NAME, WORDS = "石光明", "只在外单位的一句话"
EMPTY_LIST: tuple[str, ...] = ()


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Room]:
    opened = open_room(tmp_path)
    yield opened
    opened.close()


@pytest.fixture
def store(room: Room) -> LineStore:
    return store_of(room)


def store_of(room: Room) -> LineStore:
    core = room.core
    made = LineStore(
        database=core.database,
        projector=core.projector,
        uuid=core.uuid,
        own_scopes=(OFFICE.scope,),
        resources=RESOURCES,
        files=core.attachments.files,
        clock=room.clock,
    )
    made.keep_grants((OFFICE.scope, OTHER))
    return made


def theirs() -> tuple[Entry, ...]:
    """A case of another office, with a note and a scan in it."""
    opening = replace(registered(item()), case_id=CASE, applicant=Party(name=NAME, phone="13985598765"))
    scan = AttachmentAdded(
        case_id=CASE, occurred_at=ends.NOW, by="d1", role=Role.CLERK, sha=SHA, size=len(SCAN), name="低保证明.jpg"
    )
    with ends.opened(ends.engine()) as journal:
        journal.enrol("22222222-2222-4222-8222-222222222222", 1)
        return journal.append(OTHER, [opening, ends.note(WORDS, CASE), scan], ends.NOW, TimeQuality.SYNCED)


def fetched(room: Room) -> None:
    room.core.attachments.files.put(SCAN)
    rows = [("add", (SHA, len(SCAN), OTHER, 1)), ("moved", (SHA, len(SCAN)))]
    room.core.database.write(lambda session: [getattr(BlobRows(session), name)(*told) for name, told in rows])


def succeeded(room: Room, store: LineStore) -> None:
    """A run of exchanges has come to its end and all is well."""
    now = room.clock.now
    store.note(SyncState(phase=Phase.IDLE, pending=0, last_success=now, next_try=now), now)


def gone(room: Room) -> list[tuple[str, int]]:
    return [(row.scope, row.cases) for row in room.ask(SyncPanel()).gone]


def entries(room: Room) -> int:
    asked = select(func.count()).select_from(ENTRY).where(ENTRY.c.case_id == CASE)
    return room.core.database.read(lambda session: session.execute(asked).scalar_one())


def intact(room: Room) -> bool:
    return room.core.database.read(lambda session: Journal(session, room.core.uuid).verify().intact)


def remark(room: Room, words: str = "丙") -> Event:
    return NoteAdded(case_id=CASE, occurred_at=room.clock.now, by="c1", role=Role.CLERK, text=words)


def test_no_byte_of_it_lies_in_the_file_nor_beside_it(tmp_path: Path) -> None:
    room = open_room(tmp_path)
    store = store_of(room)
    room.receive(name="潘阿秀")
    arrive(store, OTHER, theirs())
    fetched(room)
    room.close()
    told = [*map(str.encode, (NAME, "光明", WORDS, "13985598765", SHA, "SGM", "低保证明"))]
    assert [holds(room.path, KEY, wanted) for wanted in told] == [True] * len(told)
    room = open_room(tmp_path)
    store = store_of(room)
    store.keep_grants((OFFICE.scope,))
    succeeded(room, store)
    assert (applicants(room), intact(room), list((tmp_path / "blobs").iterdir())) == (["潘阿秀"], True, [])
    room.close()
    assert [holds(room.path, KEY, wanted) for wanted in told] == [False] * len(told)
    assert holds(room.path, KEY, "潘阿秀".encode())


def test_the_sync_page_says_what_left_and_that_the_platform_has_it(room: Room, store: LineStore) -> None:
    arrive(store, OTHER, theirs())
    store.keep_grants((OFFICE.scope,))
    assert gone(room) == []
    succeeded(room, store)
    (row,) = room.ask(SyncPanel()).gone
    assert f"{OTHER} 的数据按授权已从本机移除，共 1 件" in gone_line(row.scope, row.cases, row.at)


def test_what_waits_goes_up_first(room: Room, store: LineStore) -> None:
    """F58: nothing is dropped silently; what this office said of the case stays its own."""
    arrive(store, OTHER, theirs())
    room.record(remark(room))
    store.keep_grants((OFFICE.scope,))
    succeeded(room, store)
    assert (entries(room), gone(room)) == (4, [])
    arrive(store, OFFICE.scope, store.read(lambda journal: journal.pending(9)))
    succeeded(room, store)
    left = room.core.database.read(lambda session: history(session, CASE))
    assert ([event.text for event in left.events], gone(room), intact(room)) == (["丙"], [(OTHER, 0)], True)


def test_what_also_stands_in_a_log_that_is_followed_stays(room: Room, store: LineStore) -> None:
    told = theirs()
    arrive(store, OTHER, told)
    fetched(room)
    arrive(store, OFFICE.scope, told)
    store.keep_grants((OFFICE.scope,))
    succeeded(room, store)
    assert (entries(room), applicants(room), gone(room)) == (3, [NAME], [(OTHER, 0)])
    assert (room.core.attachments.content(SHA, len(SCAN)), intact(room)) == (SCAN, True)


@pytest.mark.parametrize("grants", [EMPTY_LIST, (OFFICE.scope, OTHER), (OTHER,), (THIRD, OFFICE.scope)])
def test_only_a_list_that_names_the_own_office_first_and_not_this_one_counts(
    room: Room, store: LineStore, grants: tuple[str, ...]
) -> None:
    """I18: what is absent is not deleted, whoever answers."""
    arrive(store, OTHER, theirs())
    if grants:
        store.keep_grants(grants)
    succeeded(room, store)
    assert (entries(room), gone(room)) == (3, [])


def test_nothing_leaves_while_a_restored_platform_may_need_it(room: Room, store: LineStore) -> None:
    arrive(store, OTHER, theirs())
    store.keep_grants((OFFICE.scope,))
    room.core.database.write(lambda session: session.execute(insert(REWOUND), [_rewound(room)]))
    room.clock.now += timedelta(days=6)
    succeeded(room, store)
    assert entries(room) == 3
    room.clock.now += timedelta(days=2)
    succeeded(room, store)
    assert entries(room) == 0


def test_the_log_of_the_own_office_stays_whoever_it_was_merged_into(room: Room, store: LineStore) -> None:
    """F56: what OLD recorded stands in NEW's log too, and its own log stays for good."""
    room.receive()
    pending = store.read(lambda journal: journal.pending(9))
    arrive(store, OFFICE.scope, pending)
    arrive(store, THIRD, pending)
    store.keep_grants((THIRD,))
    succeeded(room, store)
    assert (store.read(lambda journal: len(journal.scopes())), gone(room), intact(room)) == (2, [(OTHER, 0)], True)


def test_a_log_in_which_alone_something_of_ours_stands_stays(room: Room, store: LineStore) -> None:
    room.receive()
    arrive(store, OTHER, store.read(lambda journal: journal.pending(9)))
    store.keep_grants((OFFICE.scope,))
    succeeded(room, store)
    assert (len(applicants(room)), gone(room)) == (1, [])


def test_granted_again_it_comes_from_its_beginning(room: Room, store: LineStore) -> None:
    arrive(store, OTHER, theirs())
    store.keep_grants((OFFICE.scope,))
    succeeded(room, store)
    store.keep_grants((OFFICE.scope, OTHER))
    assert store.read(lambda journal: journal.scope_head(OTHER)) == (0, GENESIS)
    arrive(store, OTHER, theirs())
    assert (applicants(room), gone(room), intact(room)) == ([NAME], [], True)


def test_granted_again_half_way_the_rest_goes_before_it_comes_anew(room: Room, store: LineStore) -> None:
    arrive(store, OTHER, theirs())
    store.keep_grants((OFFICE.scope,))
    room.core.database.write(lambda session: leave(session, OTHER, 1, limit=1))
    assert (entries(room), intact(room)) == (2, True)
    store.keep_grants((OFFICE.scope, OTHER))
    assert (entries(room), store.read(lambda journal: journal.scope_head(OTHER))) == (0, (0, GENESIS))
    arrive(store, OTHER, theirs())
    assert (applicants(room), intact(room)) == ([NAME], True)


@pytest.mark.parametrize("change", ["DELETE FROM record", "DELETE FROM entry"])
def test_the_guards_open_for_that_log_only_and_close_behind_it(room: Room, store: LineStore, change: str) -> None:
    room.receive()
    arrive(store, OTHER, theirs())
    arrive(store, OFFICE.scope, store.read(lambda journal: journal.pending(9)))
    store.keep_grants((OFFICE.scope,))
    for _ in range(2):
        with pytest.raises(Exception, match="append-only"):
            room.core.database.write(lambda session: session.execute(text(change)))
        room.core.database.write(lambda session: leave(session, OTHER, 1, limit=2))
    assert intact(room)


PLACES = st.lists(st.sets(st.sampled_from([OFFICE.scope, OTHER, THIRD]), min_size=1), min_size=1, max_size=12)


@settings(max_examples=8)
@given(PLACES, st.integers(1, 4), st.integers(1, 4))
def test_whatever_stands_where_only_that_leaves_and_the_journal_is_whole_at_every_step(
    places: list[set[str]], cases: int, limit: int
) -> None:
    """``places``: in which logs each entry stands; cases share entries round about."""
    made = _acts(cases)[: len(places)]
    with ends.opened(ends.engine()) as journal:
        journal.enrol("11111111-1111-4111-8111-111111111111", 1)
        for scope in (OFFICE.scope, OTHER, THIRD):
            _place(journal, scope, [entry for entry, stands in zip(made, places, strict=True) if scope in stands])
        session = journal.session
        told_to_leave(session, (OTHER,), 1)
        assert may_leave(session, OTHER, (OFFICE.scope,))
        while leave(session, OTHER, 2, limit).more:
            assert journal.verify().intact
        staying = {entry.id for entry, stands in zip(made, places, strict=True) if stands != {OTHER}}
        assert set(session.scalars(select(ENTRY.c.id))) == staying
        lost = {f"c{at % cases}" for at in range(len(places))} - _cases_of(session)
        assert (journal.verify().intact, [log.cases for log in left_logs(session)]) == (True, [len(lost)])


@cache
def _acts(cases: int) -> tuple[Entry, ...]:
    with ends.opened(ends.engine()) as journal:
        journal.enrol("22222222-2222-4222-8222-222222222222", 1)
        told = [ends.note(f"{at}", f"c{at % cases}") for at in range(12)]
        return journal.append(OTHER, told, ends.NOW, TimeQuality.SYNCED)


def _place(journal: Journal, scope: str, entries: list[Entry]) -> None:
    found = [replace(record, scope=scope) for record in ends.records(entries)]
    journal.apply(scope, found, len(found), ends.digest8(found), "t")


def _cases_of(session: Session) -> set[str]:
    return set(session.scalars(select(ENTRY.c.case_id).distinct()))


def _rewound(room: Room) -> dict[str, object]:
    told = {"scope": OFFICE.scope, "position": 1, "chain": GENESIS, "kind": "E", "entry_id": "x", "device": "d"}
    rest = {"incarnation": 1, "seq": 1, "code": "", "winner": "", "received_ms": 0, "timeline": "t"}
    return told | rest | {"noted_ms": int(room.clock.now.timestamp() * 1000)}
