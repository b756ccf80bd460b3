"""Every test that asks for ``platform`` or ``database`` runs on SQLite and on PostgreSQL."""

from collections.abc import Iterator
from contextlib import closing
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from sync.server.database import Database, open_database
from tests.server.places import Place, make_place
from tests.server.postgres import prepared_database
from tests.server.restoring import Restorable


@pytest.fixture(params=["sqlite", "postgresql"])
def database(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Database]:
    if request.param == "sqlite":
        (tmp_path / "platform.db").write_bytes(_prepared_file())
    where = str(tmp_path / "platform.db") if request.param == "sqlite" else prepared_database()
    with closing(open_database(where)) as opened:
        yield opened


@cache
def _prepared_file() -> bytes:
    """A database with all tables: copied, which is quicker than making each anew."""
    with TemporaryDirectory() as folder:
        file = Path(folder) / "platform.db"
        with closing(open_database(str(file))) as made:
            made.create()
        return file.read_bytes()


@pytest.fixture
def place(database: Database) -> Place:
    return make_place(database)


@pytest.fixture(params=["sqlite", "postgresql"])
def platform(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Restorable]:
    """One whose database can be put back; on both kinds."""
    where = str(tmp_path / "platform.db") if request.param == "sqlite" else prepared_database()
    made = Restorable(where=where, folder=tmp_path)
    yield made
    made.close()


@pytest.fixture
def embedded(tmp_path: Path) -> Iterator[Restorable]:
    made = Restorable(where=str(tmp_path / "platform.db"), folder=tmp_path)
    yield made
    made.close()
