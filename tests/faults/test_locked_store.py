"""Somebody else holds the lock of a desk's file (F24): who writes waits, then hears of it, and nothing is lost."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from threading import Event, Timer

import pytest
from sqlalchemy import text

from desktop.queries.rows import View
from desktop.queries.worklist import WorklistPage
from desktop.store.connection import connect
from desktop.store.trouble import StoreTrouble
from sync.journal.journal import Journal
from tests.desktop.rooms import KEY, Room, open_room


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Room]:
    opened = open_room(tmp_path)
    yield opened
    opened.close()


def names(room: Room) -> list[str]:
    return [row.applicant for row in room.ask(WorklistPage(view=View())).rows]


def test_f24_a_lock_that_is_let_go_in_time_is_waited_for(room: Room) -> None:
    released = Event()
    with closing(connect(room.path, KEY, cache_kib=256)) as other:
        other.execute("BEGIN IMMEDIATE")

        def let_go() -> None:
            released.set()
            other.execute("ROLLBACK")

        Timer(0.4, let_go).start()
        room.receive(name="石光明")
        assert released.is_set()
    assert names(room) == ["石光明"]


def test_f24_a_lock_that_outlasts_the_patience_is_told_and_the_next_try_goes_on_where_it_was(room: Room) -> None:
    """The store waits five seconds; here a tenth, which the connection that writes is told as a setting."""
    room.receive(name="潘阿秀")
    room.core.database.write(lambda session: session.execute(text("PRAGMA busy_timeout = 100")).all())
    with closing(connect(room.path, KEY, cache_kib=256)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreTrouble, match="busy"):
            room.receive(name="石光明")
        assert names(room) == ["潘阿秀"]
        other.execute("ROLLBACK")
    room.receive(name="石光明")
    assert sorted(names(room)) == ["潘阿秀", "石光明"]
    assert room.core.database.read(lambda session: Journal(session, room.core.uuid).verify()).intact
