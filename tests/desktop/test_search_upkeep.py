"""The index of the search after much has come in: few parts again, the same answers, and not every hour anew."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from desktop.office.line_store import LineStore
from desktop.office.search_upkeep import MOST_PARTS
from desktop.queries.search import Search
from desktop.store.search_index import parts
from tests.desktop.rooms import Room, open_room
from tests.desktop.test_revoked_grant import store_of, succeeded

NAMES = ("潘阿秀", "石光明", "吴再德", "杨秀英", "龙金妹", "王小梅", "白玉兰")


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Room]:
    opened = open_room(tmp_path)
    yield opened
    opened.close()


@pytest.fixture
def store(room: Room) -> LineStore:
    return store_of(room)


def in_parts(room: Room) -> int:
    return room.core.database.read(parts)


def fill(room: Room) -> None:
    """Case after case, until a question has to look into more parts than it should."""
    while in_parts(room) <= MOST_PARTS:
        for name in NAMES:
            room.receive(name=name)


def test_many_parts_are_one_after_the_next_success_and_find_the_same(room: Room, store: LineStore) -> None:
    fill(room)
    before = {name: room.ask(Search(text=name)) for name in (*NAMES, "金", "2026")}
    succeeded(room, store)
    assert in_parts(room) == 1
    assert {name: room.ask(Search(text=name)) for name in before} == before
    assert all(before[name] for name in NAMES)


def test_within_a_week_nothing_is_written_anew(room: Room, store: LineStore) -> None:
    fill(room)
    succeeded(room, store)
    fill(room)
    room.clock.now += timedelta(days=6)
    succeeded(room, store)
    assert in_parts(room) > MOST_PARTS
    room.clock.now += timedelta(days=2)
    succeeded(room, store)
    assert in_parts(room) == 1
