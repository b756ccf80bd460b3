"""Transactions of the platform's database: exactly once under haste, a short word under contention."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from sync.server.database import Database, open_database
from sync.server.trouble import Busy
from tests.casework.makers import accepted_events, item
from tests.server.places import Place
from tests.server.postgres import prepared_database


@pytest.fixture(params=["sqlite", "postgresql"])
def hasty(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[tuple[Database, Database]]:
    """Two programs at one database, neither of them patient."""
    where = str(tmp_path / "platform.db") if request.param == "sqlite" else prepared_database()
    both = (open_database(where, 0.1), open_database(where, 0.1))
    both[0].create()
    yield both
    for opened in both:
        opened.close()


@pytest.fixture
def postgres() -> Iterator[Database]:
    opened = open_database(prepared_database())
    yield opened
    opened.close()


def test_the_same_request_eight_times_at_once_is_taken_once(place: Place) -> None:
    desk = place.desk()
    desk.record(*accepted_events(item()))
    request = desk.request()
    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(place.platform.exchange, [request] * 8))
    assert {(answer.taken, answer.scopes[0].next_cursor) for answer in answers} == {(3, 3)}


def test_who_waits_too_long_is_told_to_come_back(hasty: tuple[Database, Database]) -> None:
    mine, other = hasty
    mine.write(lambda session: session.execute(text("INSERT INTO setting VALUES ('a', '1')")))
    changed = text("UPDATE setting SET value = '2' WHERE name = 'a'")

    def held(session) -> None:  # type: ignore[no-untyped-def]
        session.execute(changed)
        with pytest.raises(Busy):
            other.write(lambda second: second.execute(changed))

    mine.write(held)


def test_two_that_wait_for_each_other_are_both_done_in_the_end(postgres: Database) -> None:
    """The database ends one of them; it begins again and finds the way free."""

    def pair(session: Session) -> None:
        session.execute(text("CREATE TABLE pair (name VARCHAR PRIMARY KEY, value VARCHAR)"))
        session.execute(text("INSERT INTO pair VALUES ('a', ''), ('b', '')"))

    postgres.write(pair)
    more = text("UPDATE pair SET value = value || 'x' WHERE name = :name")
    met = Barrier(2)
    tries: list[str] = []

    def both(names: str) -> None:
        def work(session: Session) -> None:
            tries.append(names)
            session.execute(more, {"name": names[0]})
            if len(tries) <= 2:
                met.wait(20)
            session.execute(more, {"name": names[1]})

        postgres.write(work)

    with ThreadPoolExecutor(2) as pool:
        list(pool.map(both, ("ab", "ba")))
    values = text("SELECT value FROM pair WHERE name IN ('a', 'b')")
    assert postgres.read(lambda session: session.execute(values).scalars().all()) == ["x" * 2] * 2
    assert len(tries) >= 3, "one was ended at least; a free row may be taken back before the one that waits wakes up"


def test_what_fails_leaves_nothing_behind(database: Database) -> None:
    def fails(session) -> None:  # type: ignore[no-untyped-def]
        session.execute(text("INSERT INTO setting VALUES ('half', '1')"))
        raise LookupError

    with pytest.raises(LookupError):
        database.write(fails)
    assert database.read(lambda session: session.execute(text("SELECT count(*) FROM setting")).scalar()) == 0


@pytest.mark.parametrize("table", ["entry", "record", "slot"])
@pytest.mark.parametrize("change", ["UPDATE {} SET device = 'x'", "DELETE FROM {}"])
def test_the_platform_cannot_change_its_log_either(place: Place, table: str, change: str) -> None:
    desk = place.desk()
    desk.record(*accepted_events(item()))
    desk.sync()
    with pytest.raises(DBAPIError, match="append-only"):
        place.database.write(lambda session: session.execute(text(change.format(table))))


def test_a_reader_sees_one_moment(place: Place) -> None:
    desk = place.desk()
    desk.record(*accepted_events(item()))
    counted = text("SELECT count(*) FROM record")

    def twice(session) -> tuple[int, int]:  # type: ignore[no-untyped-def]
        first = session.execute(counted).scalar()
        desk.ask()
        return first, session.execute(counted).scalar()

    assert place.database.read(twice) == (0, 0)
