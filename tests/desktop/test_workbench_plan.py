"""The workbench is read again after every act: none of its questions may go through all the cases there are."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import event
from sqlalchemy.engine import Engine

from desktop.queries.workbench import Workbench
from tests.desktop.rooms import Room, open_room

Asked = list[tuple[str, tuple[object, ...]]]


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Room]:
    opened = open_room(tmp_path)
    yield opened
    opened.close()


@pytest.fixture
def asked() -> Iterator[Asked]:
    """Every statement that is sent from now on."""
    found: Asked = []

    def note(_: object, __: object, text: str, values: tuple[object, ...], *___: object) -> None:
        found.append((text, values))

    event.listen(Engine, "before_cursor_execute", note)
    yield found
    event.remove(Engine, "before_cursor_execute", note)


def test_no_question_reads_every_case(room: Room, asked: Asked) -> None:
    room.receive()
    asked.clear()
    room.ask(Workbench())
    questions = [(text, values) for text, values in asked if "FROM case_row" in text]
    plans = room.core.database.read(
        lambda session: {
            text: [line[3] for line in session.connection().exec_driver_sql(f"EXPLAIN QUERY PLAN {text}", values)]
            for text, values in questions
        }
    )
    assert len(plans) > 5
    assert {text for text, plan in plans.items() if _goes_through_all(plan)} == set()


def _goes_through_all(plan: list[str]) -> bool:
    """In the order of all cases, or in none; a part of them that an index holds is no harm."""
    return any(line in ("SCAN case_row", "SCAN case_row USING INDEX case_all_by_due") for line in plan)
