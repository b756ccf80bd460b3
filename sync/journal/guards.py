"""Makes ``entry`` and ``record`` append-only in the database itself, whoever holds the connection."""

from sqlalchemy import Engine, Table, text
from sqlalchemy.engine import Connection
from sqlmodel import SQLModel

from sync.journal.tables import LOG_TABLES

ABORTED = "journal is append-only"

SQLITE = """CREATE TRIGGER IF NOT EXISTS {table}_no_{verb} BEFORE {verb} ON "{table}"
BEGIN SELECT RAISE(ABORT, '{words}'); END"""

POSTGRES_FUNCTION = """CREATE OR REPLACE FUNCTION journal_is_append_only() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION '{words}'; END $$"""

POSTGRES = """CREATE OR REPLACE TRIGGER {table}_no_{verb} BEFORE {verb} ON "{table}"
FOR EACH STATEMENT EXECUTE FUNCTION journal_is_append_only()"""


def create_all(engine: Engine, tables: tuple[Table, ...]) -> None:
    """Create the tables that are not there yet, with their guards. Idempotent, SQLite and PostgreSQL."""
    with engine.begin() as connection:
        create_tables(connection, tables)


def create_tables(connection: Connection, tables: tuple[Table, ...]) -> None:
    """The same inside a transaction that is already open."""
    SQLModel.metadata.create_all(connection, tables=list(tables))
    guard(connection, LOG_TABLES)


def guard(connection: Connection, tables: tuple[Table, ...]) -> None:
    """Put the triggers on these tables."""
    postgres = connection.dialect.name == "postgresql"
    if postgres:
        connection.execute(text(POSTGRES_FUNCTION.format(words=ABORTED)))
    for table in tables:
        for verb in ("UPDATE", "DELETE"):
            pattern = POSTGRES if postgres else SQLITE
            connection.execute(text(pattern.format(table=table.name, verb=verb, words=ABORTED)))
