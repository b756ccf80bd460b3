"""From the form of the first release to today's: nothing is lost, and a database from the future is left alone."""

import gzip
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import inspect, text
from sqlalchemy.exc import DBAPIError

from sync.journal.tables import LOG_TABLES
from sync.server.admin import main
from sync.server.database import Database, open_database
from sync.server.status import status
from sync.server.tables import PLATFORM_TABLES
from sync.server.trouble import PlatformTrouble
from tests.server.places import Place
from tests.server.postgres import new_database, prepared_database

OLD = Path(__file__).parents[1] / "data" / "platform"
"""Databases of the first release, with one case of two desks, made by its own program."""


@pytest.fixture(params=["sqlite", "postgresql"])
def old(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Database]:
    where = _old_file(tmp_path) if request.param == "sqlite" else _old_postgres()
    opened = open_database(where)
    yield opened
    opened.close()


def _old_file(folder: Path) -> str:
    path = folder / "old.db"
    path.write_bytes(gzip.decompress((OLD / "0001.db.gz").read_bytes()))
    return str(path)


def _old_postgres() -> str:
    where = new_database()
    with psycopg.connect(where) as connection:
        connection.execute((OLD / "0001.sql").read_bytes())
    return where


def test_an_older_database_is_brought_up_to_date_with_all_it_holds(old: Database) -> None:
    assert old.create() is False
    (office,) = old.read(status)["scopes"]
    assert (office["events"], office["head"], len(office["devices"])) == (4, 4, 2)
    homes = text("SELECT DISTINCT slot.scope FROM slot JOIN device ON device.device = slot.device")
    assert old.read(lambda session: session.execute(homes).scalars().all()) == ["522636100000"]


def test_an_older_database_becomes_what_a_new_one_is(old: Database, tmp_path: Path) -> None:
    old.create()
    embedded = old.engine.dialect.name == "sqlite"
    new = open_database(str(tmp_path / "new.db") if embedded else prepared_database())
    new.create()
    for table in inspect(new.engine).get_table_names():
        assert _columns(old, table) == _columns(new, table)
    new.close()


def test_the_revisions_make_the_tables_the_program_declares(database: Database) -> None:
    for table in (*LOG_TABLES, *PLATFORM_TABLES.sorted_tables):
        assert {name for name, *_ in _columns(database, table.name)} == set(table.c.keys())


def _columns(database: Database, table: str) -> list[tuple[str, str, bool]]:
    found = inspect(database.engine).get_columns(table)
    return sorted((column["name"], str(column["type"]), bool(column["nullable"])) for column in found)


def test_bringing_it_up_to_date_twice_changes_nothing(old: Database) -> None:
    old.create()
    once = old.read(status)
    old.create()
    assert old.read(status) == once


def test_an_empty_database_is_no_platform_yet(tmp_path: Path) -> None:
    empty = open_database(str(tmp_path / "empty.db"))
    with pytest.raises(PlatformTrouble, match="not_ready"):
        empty.renew()
    empty.close()


def test_a_database_of_a_newer_program_is_left_alone(database: Database) -> None:
    database.write(lambda session: session.execute(text("UPDATE alembic_version SET version_num = '9999'")))
    for asked in (database.create, database.renew, database.check):
        with pytest.raises(PlatformTrouble, match="newer_database"):
            asked()


@pytest.mark.parametrize("command", ["init", "serve", "status"])
def test_a_newer_database_is_refused_in_a_sentence(
    command: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    where = _old_file(tmp_path)
    opened = open_database(where)
    opened.create()
    opened.write(lambda session: session.execute(text("UPDATE alembic_version SET version_num = '9999'")))
    opened.close()
    assert main([command, "--db", where]) == 1
    assert "请换用新版程序" in capsys.readouterr().err


def test_a_command_says_what_an_older_database_needs(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    where = _old_file(tmp_path)
    assert main(["status", "--db", where]) == 1
    assert "qianban-platform init" in capsys.readouterr().err
    assert main(["init", "--db", where]) == 0
    assert main(["status", "--db", where]) == 0


@pytest.mark.parametrize("change", ["UPDATE {} SET scope = 'x'", "DELETE FROM {}", "TRUNCATE {}"])
def test_naming_a_partition_is_no_way_around_the_guards(place: Place, change: str) -> None:
    names = [name for name in inspect(place.database.engine).get_table_names() if "_p" in name]
    for name in names:
        with pytest.raises(DBAPIError, match="append-only"):
            place.database.write(lambda session, name=name: session.execute(text(change.format(name))))
    assert len(names) == (48 if place.database.engine.dialect.name == "postgresql" else 0)
