"""Eight writers at once, each pausing between the number and the commit: nobody ever overtakes a reader."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from threading import Event as Flag

import pytest
from sqlalchemy import text
from sqlalchemy.orm import Session

from sync.journal.log import records_after
from sync.server.database import Database, open_database
from sync.wire.messages import Enrolment
from tests.bench.gap import followed_run, holes
from tests.casework.makers import CASE_ID, item, registered
from tests.journal.ends import SCOPE
from tests.server.acts import note
from tests.server.places import Desk, make_place
from tests.server.postgres import new_database, prepared_database

WRITERS = 8
ROUNDS = 6
PAUSE = text("SELECT pg_sleep(random() * 0.01)")


def pause(session: Session) -> None:
    """At the end of every writing transaction, with its numbers already taken."""
    session.execute(PAUSE)


@pytest.fixture
def postgres() -> Iterator[Database]:
    opened = open_database(prepared_database(), before_commit=pause)
    opened.create()
    yield opened
    opened.close()


def write(desk: Desk, name: str) -> None:
    for n in range(ROUNDS):
        desk.record(note(f"{name}-{n}"))
        answer = desk.ask()
        assert answer.fault is None
        desk.apply(answer)


def follow(database: Database, done: Flag) -> list[int]:
    """A reader that keeps a cursor and asks for what lies behind it, as every desk does."""
    seen: list[int] = []
    finished = False
    while not finished:
        finished = done.is_set()
        seen += database.read(partial(behind, cursor=seen[-1] if seen else 0))
    return seen


def behind(session: Session, cursor: int) -> list[int]:
    return [record.position for record, _ in records_after(session, SCOPE, cursor, 1000)]


def test_no_event_is_lost_and_no_position_missing(postgres: Database) -> None:
    place = make_place(postgres)
    desks = [place.desk(f"m{n}") for n in range(WRITERS)]
    desks[0].record(registered(item()))
    desks[0].sync()
    done = Flag()
    with ThreadPoolExecutor(WRITERS + 1) as pool:
        reader = pool.submit(follow, postgres, done)
        try:
            list(pool.map(write, desks, map(str, range(WRITERS))))
        finally:
            done.set()
        assert reader.result() == list(range(1, 2 + WRITERS * ROUNDS))


def test_the_whole_exchange_loses_nothing_while_a_transaction_lies_idle(tmp_path: Path) -> None:
    """A small run of ``python -m tests.bench gap``."""
    sent, followed = followed_run(new_database(), tmp_path / "platform.key", 640)
    assert {one for found in followed.values() for _, one in found} == sent
    assert holes(followed) == 0


def test_all_writers_end_with_one_log(postgres: Database) -> None:
    place = make_place(postgres)
    desks = [place.desk(f"m{n}") for n in range(WRITERS)]
    desks[0].record(registered(item()))
    desks[0].sync()
    with ThreadPoolExecutor(WRITERS) as pool:
        list(pool.map(write, desks, map(str, range(WRITERS))))
    for desk in desks:
        desk.sync()
    assert len({desk.head() for desk in desks}) == 1
    assert len(desks[0].events(CASE_ID)) == 1 + WRITERS * ROUNDS


def test_an_idle_transaction_elsewhere_stops_nobody(postgres: Database) -> None:
    place = make_place(postgres)
    with postgres.engine.connect() as idle:
        idle.execute(text("SELECT txid_current()"))
        desk, reader = place.desk("a"), place.desk("b")
        desk.record(registered(item()), note("x"))
        desk.sync()
        reader.sync()
        assert reader.head()[0] == 2


def test_eight_enrolments_at_once_draw_eight_slots(postgres: Database) -> None:
    place = make_place(postgres)
    codes = [place.code() for _ in range(8)]
    with ThreadPoolExecutor(8) as pool:
        drawn = pool.map(lambda code: place.platform.enrol(Enrolment(code=code, machine=code)).slot, codes)
        assert sorted(drawn) == list(range(1, 9))
