"""Whatever another device put into the log, the answer that brings it is taken and the desk goes on."""

import json
from collections.abc import Iterator
from typing import Any
from uuid import uuid4

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.queries.casefile import CaseFile
from desktop.queries.rows import View
from desktop.queries.workbench import Workbench
from desktop.queries.worklist import WorklistPage
from sync.casework.facts import Event
from sync.journal.journal import Journal
from sync.wire.canon import canonical
from sync.wire.codec import to_plain
from sync.wire.entry import RecordKind
from tests.desktop.rooms import OFFICE, Room, application, open_room
from tests.faults.strangers import arrive
from tests.wire.strategies import events


@pytest.fixture(scope="module")
def room(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Room]:
    opened = open_room(tmp_path_factory.mktemp("desk"))
    yield opened
    opened.close()


def registration(**changed: Any) -> bytes:
    """With escapes for everything beyond ASCII, as an honest program would never write it."""
    return json.dumps(to_plain(application()) | {"case_id": str(uuid4())} | changed, sort_keys=True).encode()


def named(name: str) -> bytes:
    return registration(applicant={"name": name, "number": "522636198001150043"})


BODIES = {
    "half a character": named("\ud800李"),
    "a zero sign": named("\x00李"),
    "a huge name": named("李" * 200_000),
    "the last moment": registration(occurred_at="9999-12-31T23:59:59.999Z"),
    "the first moment": registration(occurred_at="0001-01-01T00:00:00.000+14:00"),
    "a time without a zone": registration(occurred_at="2026-03-02T00:00:00"),
    "a number beyond all": registration(item_version=10**30),
    "no lines": registration(lines=None),
    "an item nobody has": registration(item_id="NOPE", item_version=9),
    "half a case id": registration(case_id="\udc00"),
    "a nest": b"[" * 100_000 + b"]" * 100_000,
    "other bytes": b"\xff\xfe",
    "nothing": b"",
    "two case ids": registration()[:-1] + b',"case_id":"z"}',
    "not a number": registration()[:-1] + b',"item_version":NaN}',
}


@pytest.mark.parametrize("kind", RecordKind)
@pytest.mark.parametrize("body", BODIES)
def test_an_answer_with_anything_in_it_is_taken(body: str, kind: RecordKind, room: Room) -> None:
    before = head(room)
    arrive(room, [BODIES[body]], kind)
    assert head(room) == before + 1


@settings(max_examples=40, deadline=None, database=None, suppress_health_check=list(HealthCheck))
@given(st.lists(events, max_size=3), st.sampled_from(RecordKind), st.booleans())
def test_any_events_in_any_order_are_shown(room: Room, found: list[Event], kind: RecordKind, opened: bool) -> None:
    case_id = str(uuid4())
    first = [canonical(to_plain(application()) | {"case_id": case_id})] if opened else []
    arrive(room, first + [canonical(to_plain(event) | {"case_id": case_id}) for event in found], kind)
    if opened or found:
        assert room.ask(CaseFile(case_id=case_id)) is not None


def test_afterwards_every_screen_still_opens_and_the_chain_is_whole(room: Room) -> None:
    arrive(room, list(BODIES.values()))
    room.ask(Workbench())
    assert room.ask(WorklistPage(view=View())).rows
    assert room.core.database.read(lambda session: Journal(session, room.core.uuid).verify()).intact


def head(room: Room) -> int:
    return room.core.database.read(lambda session: Journal(session, room.core.uuid).scope_head(OFFICE.scope)[0])
