"""Every test that asks for ``platform`` or ``database`` runs on SQLite and on PostgreSQL."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from sync.server.database import Database, open_database
from tests.server.places import Place, make_place
from tests.server.postgres import prepared_database


@pytest.fixture(params=["sqlite", "postgresql"])
def database(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Database]:
    where = str(tmp_path / "platform.db") if request.param == "sqlite" else prepared_database()
    opened = open_database(where)
    opened.create()
    yield opened
    opened.close()


@pytest.fixture
def place(database: Database) -> Place:
    return make_place(database)
