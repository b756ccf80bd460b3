"""Questions that are asked at every case opened, on a log of any length: none of them may read all of it."""

from collections.abc import Callable, Iterator

import pytest
from sqlalchemy import Engine, event
from sqlalchemy.orm import Session

from sync.journal.placing import own_office, placed_rows
from tests.journal.ends import engine, recorded

QUESTIONS: dict[str, Callable[[Session], object]] = {
    "own office": own_office,
    "one case": lambda session: placed_rows(session, "c", 0),
}


@pytest.fixture
def store() -> Iterator[Engine]:
    made = engine()
    recorded(made, "a", "b")
    yield made
    made.dispose()


@pytest.mark.parametrize("name", QUESTIONS)
def test_it_searches_and_never_reads_every_entry(store: Engine, name: str) -> None:
    asked: list[tuple[str, tuple[object, ...]]] = []
    with Session(store) as session:
        event.listen(store, "before_cursor_execute", lambda _, __, text, values, *___: asked.append((text, values)))
        QUESTIONS[name](session)
        plans = [
            line[3]
            for text, values in tuple(asked)
            for line in session.connection().exec_driver_sql(f"EXPLAIN QUERY PLAN {text}", values)
        ]
    assert any("entry_" in line for line in plans)
    assert [line for line in plans if line.startswith("SCAN entry")] == []
